import Glibc
import PluspostCommand

/// Where callgrind ends one count of instructions and begins the next: `run` names this function to it.
@c(pluspost_step)
@inline(never)
public func step() {
  // Something that no compiler leaves out.
  _ = getppid()
}

// Runs one command after the other, each line of the file given being the words of one, as the command does.
if let list = CommandLine.arguments.dropFirst().first, let file = unsafe fopen(list, "r") {
  var lines: [[String]] = []
  while let line = unsafe readLine(from: file) { lines.append(line.split(separator: "\t").map(String.init)) }
  unsafe _ = fclose(file)
  for words in lines {
    step()
    guard EntryPoint.run(words).rawValue == 0 else {
      print("failed:", words)
      exit(1)
    }
  }
  step()
}

func readLine(from file: UnsafeMutablePointer<FILE>) -> String? {
  var octets: [UInt8] = []
  while case let octet = unsafe getc(file), octet != EOF {
    if octet == 0x0A { return String(decoding: octets, as: UTF8.self) }
    octets.append(UInt8(truncatingIfNeeded: octet))
  }
  return nil
}

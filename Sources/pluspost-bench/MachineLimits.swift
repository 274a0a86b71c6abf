import Bytes
import Hashing

/// Prints what this machine could do at most with the octets of a folder's mail, one step at a time, and how near
/// reading comes to that.
func printLimits(_ folder: MailFolder) {
  let messages = folder.batch(from: 0)
  let octets = messages.flatMap { $0 }
  let lines = base64Lines(bytes: 8_000_000)
  var room: [UInt8] = []
  room.reserveCapacity(max(octets.count, lines.count) + 64)

  print("limits of this machine, on the octets of \(folder.path)")
  printSpeed("copying", of: octets.count) {
    room.removeAll(keepingCapacity: true)
    room.append(octets.span)
  }
  printSpeed("memchr for each line", of: octets.count) {
    var index = 0
    while let end = octets.span.firstIndex(of: ASCII.lineFeed, from: index) { index = end + 1 }
  }
  printSpeed("base64, a table", of: lines.count) { decode(lines, .portable, into: &room) }
  if isBase64Accelerated {
    printSpeed("base64, instructions", of: lines.count) { decode(lines, .processor, into: &room) }
  }
  printSpeed("SHA-256, portable", of: octets.count) { hash(octets, .portable) }
  let hashing = seconds { hash(octets, .processor) }
  if SHA256.isAccelerated { printSpeed("SHA-256, instructions", of: octets.count, in: hashing) }

  var tally = Tally()
  let reading = seconds {
    tally = Tally()
    for message in messages { tally += MessageReading.read(message.span, to: .hash) }
  }
  let bound = hashing * Double(octets.count + tally.decodedBytes) / Double(octets.count)
  print(
    "  hashing messages and parts alone takes \(decimal(bound * 1000, 1)) ms,",
    "reading and hashing \(decimal(reading * 1000, 1)) ms: \(decimal(reading / bound, 2)) times as long")
}

private func printSpeed(_ name: String, of bytes: Int, _ body: () -> Void) {
  printSpeed(name, of: bytes, in: seconds(body))
}

private func printSpeed(_ name: String, of bytes: Int, in seconds: Double) {
  print("  " + column(name, 26) + "\(decimal(Double(bytes) / seconds / 1e6, 0)) MB/s")
}

/// The least processor time of nine tries.
private func seconds(_ body: () -> Void) -> Double {
  var best = Double.infinity
  for _ in 0..<9 {
    let start = processorSeconds()
    body()
    best = min(best, processorSeconds() - start)
  }
  return max(best, 1e-9)
}

private func hash(_ octets: [UInt8], _ implementation: SHA256.Implementation) {
  var hash = SHA256(implementation)
  hash.update(octets)
  _ = hash.finish()
}

private func decode(
  _ lines: [UInt8], _ way: OutputSpan<UInt8>.Base64Way, into room: inout [UInt8]
) {
  room.removeAll(keepingCapacity: true)
  room.append(addingCapacity: lines.count) { output in
    _ = output.appendBase64(lines.span, from: 0, by: way)
  }
}

/// Lines of base64, as long as mail has them.
private func base64Lines(bytes: Int) -> [UInt8] {
  var random = SplitMix64(seed: 1)
  var lines: [UInt8] = []
  Part.Encoding.base64.encode(random.octets(bytes / 78 * 57), to: &lines)
  return lines
}

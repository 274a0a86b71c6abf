import Bytes
import Glibc

/// Messages in files that are named by their numbers, `00000.eml` and so on: what all programs read that are compared.
struct MailFolder {
  let path: String

  /// Writes the messages; false where that failed.
  func write(_ mail: GeneratedMail) -> Bool {
    // SAFETY: mkdir reads a NUL-terminated copy of the path, which Swift makes for the call.
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { return false }
    for (number, message) in mail.messages.enumerated() {
      guard let file = MailFile(path: file(number), O_WRONLY | O_CREAT | O_TRUNC), file.write(message.octets)
      else { return false }
    }
    return true
  }

  /// Opens the message with this number; nil where there is none.
  func open(_ number: Int) -> MailFile? { MailFile(path: file(number), O_RDONLY) }

  /// The messages from this number on that make 32 MB together, or one that is larger.
  func batch(from first: Int) -> [[UInt8]] {
    var messages: [[UInt8]] = []
    var bytes = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes < 32_000_000, let file = open(first + messages.count) {
      var octets: [UInt8] = []
      file.forEachPiece(in: &buffer) { piece in octets.append(piece) }
      bytes += octets.count
      messages.append(octets)
    }
    return messages
  }

  private func file(_ number: Int) -> String {
    let digits = String(number)
    return path + "/" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".eml"
  }
}

/// An open file.
struct MailFile: ~Copyable {
  private let descriptor: Int32

  fileprivate init?(path: String, _ flags: Int32) {
    // SAFETY: open reads a NUL-terminated copy of the path, which Swift makes for the call.
    descriptor = unsafe Glibc.open(path, flags, 0o644)
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Writes all the octets; false where that failed.
  fileprivate func write(_ octets: [UInt8]) -> Bool {
    var start = 0
    while start < octets.count {
      // SAFETY: `start` is less than the count, and write gets the octets from there to the array's end.
      let count = unsafe octets.withUnsafeBytes { octets in
        unsafe Glibc.write(descriptor, octets.baseAddress.map { unsafe $0 + start }, octets.count - start)
      }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }

  /// Reads the file to its end, as much at a time as the buffer takes.
  func forEachPiece(in buffer: inout [UInt8], _ body: (Span<UInt8>) -> Void) {
    while true {
      // SAFETY: read gets the array's own address and size.
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      body(buffer.span.extracting(0..<count))
    }
  }
}

/// The processor time that this process has used, in seconds.
func processorSeconds() -> Double {
  var time = timespec()
  // SAFETY: the place is ours and lives through the call.
  unsafe _ = clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that this process had, in KiB; 0 where the kernel does not tell.
func peakMemory() -> Int {
  var status: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 8192)
  MailFile(path: "/proc/self/status", O_RDONLY)?.forEachPiece(in: &buffer) { piece in status.append(piece) }
  let text = String(decoding: status, as: UTF8.self)
  let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) } ?? 0
}

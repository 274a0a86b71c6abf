import Files

/// What a command prints: results on standard output, words to a person on standard error.
///
/// Results are gathered and leave in one write at the end, or where the command calls ``flush()``.
struct Console {
  private var pending: [UInt8] = []

  init() {}

  /// Whether a person is reading standard output.
  var isTerminal: Bool { StandardStreams.output.isTerminal }

  /// One line of results.
  mutating func print(_ line: String) {
    pending.append(contentsOf: line.utf8)
    pending.append(0x0A)
  }

  /// Results as octets, without a line end of ours.
  mutating func write(_ octets: [UInt8]) throws(CommandFailure) {
    pending.append(contentsOf: octets)
    if pending.count >= 1 << 16 { try flush() }
  }

  /// Sends what was gathered. A reader that went away ends the command quietly as `CommandFailure.failed("")`
  /// does; any other error says what it was.
  mutating func flush() throws(CommandFailure) {
    guard !pending.isEmpty else { return }
    let octets = pending
    pending = []
    do throws(Errno) {
      try PosixFileSystem().write(octets.span, to: StandardStreams.output)
    } catch {
      if error == .brokenPipe { throw .failed("") }
      throw .failed("standard output could not be written: \(error)")
    }
  }

  /// A question on standard error, without a line end.
  func ask(_ question: String) {
    try? PosixFileSystem().write([UInt8](question.utf8).span, to: StandardStreams.error)
  }

  /// One line for the person who called, on standard error; an error there has nowhere to go.
  func note(_ line: String) {
    try? PosixFileSystem().write([UInt8]("\(line)\n".utf8).span, to: StandardStreams.error)
  }
}

import Files

/// The question before something is destroyed.
enum Confirmation {
  static let option = OptionDescription.flag("--yes", "do it without a question")

  /// Returns when a person, or `--yes`, says so. Without either nothing is destroyed.
  ///
  /// - Parameter question: ends in a question mark; the answer is read from the terminal.
  static func ask(_ question: String, _ arguments: Arguments, _ console: inout Console) throws(CommandFailure)
  {
    if arguments.flag("--yes") { return }
    try console.flush()
    guard StandardStreams.input.isTerminal, StandardStreams.error.isTerminal else {
      throw .failed("nothing was changed: there is no terminal to ask on; add --yes to do it")
    }
    console.ask("\(question) Type yes to do it: ")
    var answer: [UInt8] = []
    do throws(Errno) {
      _ = try PosixFileSystem().read(StandardStreams.input, upTo: 100, into: &answer)
    } catch { throw .failed("nothing was changed: the answer cannot be read: \(error)") }
    let word = String(decoding: answer, as: UTF8.self).lowercased()
    guard word == "yes\n" || word == "yes" else { throw .failed("nothing was changed") }
  }
}

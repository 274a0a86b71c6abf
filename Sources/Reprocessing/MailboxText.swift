import Bytes

/// The text of one message of a mailbox file as it was before it was put there: without its `From ` line, and with one
/// `>` less before each quoted `From ` (mboxrd, the form from which everything comes back).
struct MailboxText {
  private static let separator = [UInt8]("From ".utf8)

  private enum State {
    /// In the `From ` line.
    case envelope
    /// At the start of a line, of which `held` may turn out to be a quoted `From `.
    case start
    /// In a line that is known not to be one.
    case line
  }
  private var state = State.envelope
  private var held: [UInt8] = []

  /// Takes the next octets and appends what they stand for.
  mutating func take(_ octets: Span<UInt8>, into text: inout [UInt8]) {
    var index = 0
    while index < octets.count {
      switch state {
      case .envelope:
        guard let end = octets.firstIndex(of: ASCII.lineFeed, from: index) else { return }
        index = end + 1
        state = .start
      case .start:
        held.append(octets[index])
        index += 1
        decide(into: &text)
      case .line:
        let end = octets.firstIndex(of: ASCII.lineFeed, from: index).map { $0 + 1 } ?? octets.count
        text.append(octets.extracting(index..<end))
        if octets[end - 1] == ASCII.lineFeed { state = .start }
        index = end
      }
    }
  }

  /// Ends the message.
  mutating func finish(into text: inout [UInt8]) {
    text += held
    held = []
  }

  private mutating func decide(into text: inout [UInt8]) {
    let marks = held.prefix { $0 == UInt8(ascii: ">") }.count
    let word = held.dropFirst(marks)
    if word.elementsEqual(Self.separator), marks > 0 {
      text += held.dropFirst()
    } else if marks > 0 || !word.isEmpty, Self.separator.starts(with: word), word.count < Self.separator.count
    {
      return
    } else {
      text += held
    }
    state = held.last == ASCII.lineFeed ? .start : .line
    held = []
  }
}

import Bytes

/// Reads a message and its envelope as Exim writes them to a pipe with `use_bsmtp`: the commands of an SMTP client without
/// anybody to answer them.
///
///     MAIL FROM:<els@klant.example>
///     RCPT TO:<m+token@mail.example>
///     DATA
///     …the message, with another dot before each line that begins with one…
///     .
///
/// `HELO`, `EHLO`, `LHLO` and `RSET` before it and `QUIT` behind it are passed over. The first line says how lines end, LF or
/// CRLF, and all others and the end mark end in the same way. One message for each reader.
///
/// States: *sender*, *recipients*, *text*, *done*; a fault ends it. The stream that ends before ``Step/end`` held no whole
/// message, whatever came of it before.
package struct BSMTPReader: Sendable {
  package enum Step: Equatable, Sendable {
    /// All that was given is used up: bring more, or ask ``BSMTPReader/endOfInput()``.
    case needsInput
    /// The envelope is complete, and the message begins.
    case begin(sender: AddressPath, recipients: [AddressPath])
    /// This range of the octets given is of the message.
    case text(Range<Int>)
    /// An octet CR is of the message, held back from octets given before.
    case carriageReturn
    /// The message is complete.
    case end
  }

  private enum State { case sender, recipients, text, done }

  /// Octets of a command line, and recipients: as many as a mail server has for one message.
  private static let maximumLineBytes = 4096
  private static let maximumRecipients = 50_000

  private var state = State.sender
  private var lines = LineAssembler(limit: maximumLineBytes)
  private var lineEnd: DotDecoder.LineEnd?
  private var decoder = DotDecoder(.lf)
  private var sender = AddressPath(octets: [])
  private var recipients: [AddressPath] = []

  package init() {}

  /// Goes on with the octets from `position` on, which is moved behind what was used.
  package mutating func step(_ octets: Span<UInt8>, from position: inout Int) throws(BSMTPFault) -> Step {
    while true {
      switch state {
      case .sender, .recipients, .done:
        guard let line = lines.next(octets, from: &position) else { return .needsInput }
        if let step = try obey(line) { return step }
      case .text:
        switch decoder.next(octets, from: &position) {
        case .text(let range): return .text(range)
        case .carriageReturn: return .carriageReturn
        case .needsInput: return .needsInput
        case .end:
          state = .done
          return .end
        }
      }
    }
  }

  /// Whether the stream could end where it did: behind a whole message and all of its last line.
  package func endOfInput() throws(BSMTPFault) {
    guard state == .done, !lines.isWithinLine else { throw .cutOff }
  }

  private mutating func obey(_ line: LineAssembler.Line) throws(BSMTPFault) -> Step? {
    guard case .whole(var text) = line else { throw .syntax }
    let found: DotDecoder.LineEnd = text.last == ASCII.carriageReturn ? .crlf : .lf
    if found == .crlf { text.removeLast() }
    let expected = lineEnd ?? found
    lineEnd = expected
    guard found == expected, !text.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { throw .syntax }
    let verb = String(decoding: text.prefix { !ASCII.isBlank($0) }, as: UTF8.self).uppercased()
    switch (state, verb) {
    case (.sender, "HELO"), (.sender, "EHLO"), (.sender, "LHLO"), (.sender, "RSET"), (.done, "QUIT"): break
    case (.sender, "MAIL"):
      guard let path = Self.path(text, "MAIL FROM:", as: .sender) else { throw .syntax }
      sender = path
      state = .recipients
    case (.recipients, "RCPT"):
      guard recipients.count < Self.maximumRecipients, let path = Self.path(text, "RCPT TO:", as: .recipient)
      else { throw .syntax }
      recipients.append(path)
    case (.recipients, "DATA"):
      guard !recipients.isEmpty, text.count == 4 else { throw .syntax }
      decoder = DotDecoder(expected)
      state = .text
      return .begin(sender: sender, recipients: recipients)
    case (.done, "MAIL"): throw .severalMessages
    default: throw .syntax
    }
    return nil
  }

  private static func path(_ line: [UInt8], _ start: StaticString, as role: AddressPath.Role) -> AddressPath?
  {
    let start = [UInt8]("\(start)".utf8)
    guard [UInt8](line.prefix(start.count)).equalsIgnoringASCIICase(start) else { return nil }
    return AddressPath.readLoosely(line.dropFirst(start.count).drop(while: ASCII.isBlank), as: role)
  }
}

/// Why a stream is no message in batched SMTP.
package enum BSMTPFault: Error, Equatable, Sendable {
  /// It ended before the end mark: whoever wrote it is gone, and brings it again.
  case cutOff
  /// A line is none that belongs where it stands.
  case syntax
  /// A second message follows, for which there is no exit status.
  case severalMessages

  /// One sentence for an operator, without anything of the stream.
  package var sentence: String {
    switch self {
    case .cutOff: "the batched SMTP on standard input ends before its end mark"
    case .syntax: "standard input is not one message in batched SMTP"
    case .severalMessages: "standard input holds more than one message"
    }
  }
}

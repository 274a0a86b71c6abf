import Bytes
import MailProtocols

/// A caller of a session: it takes every message, answers recipients by their first letter, and writes down all.
struct Dialogue {
  private(set) var session: LMTPSession
  /// The replies, one line each.
  var replies: [String] {
    String(decoding: octets, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: true).map(
      String.init)
  }
  private(set) var messages: [(envelope: LMTPEnvelope, text: String)] = []
  private(set) var dropped = 0
  private(set) var isClosed = false
  /// The message that has begun.
  private(set) var open: (envelope: LMTPEnvelope, text: [UInt8])?
  private var octets: [UInt8] = []
  /// What each message is answered with, by recipient; none: that it is recorded.
  var verdict: @Sendable (LMTPEnvelope) -> [SMTPReply] = { envelope in
    envelope.recipients.map { _ in .recorded(id: "0") }
  }

  init(limits: LMTPSession.Limits = LMTPSession.Limits(), greeted: Bool = false) {
    session = LMTPSession(name: "mx.example", limits: limits)
    if greeted {
      give("LHLO client\r\n")
      octets = []
    }
  }

  mutating func give(_ text: String) { give([UInt8](text.utf8)) }

  mutating func give(_ given: [UInt8]) {
    var position = 0
    loop: while true {
      switch session.step(given.span, from: &position) {
      case .needsInput: break loop
      case .recipient(let path):
        session.answer(path.text.hasPrefix("no") ? .noSuchRecipient : .recipientTaken)
      case .begin(let envelope): open = (envelope, [])
      case .text(let range): open?.text += given[range]
      case .carriageReturn: open?.text.append(0x0D)
      case .drop:
        dropped += 1
        open = nil
      case .end:
        if let open { messages.append((open.envelope, String(decoding: open.text, as: UTF8.self))) }
        open = nil
        session.conclude(messages.last.map { verdict($0.envelope) } ?? [])
      case .close:
        isClosed = true
        break loop
      }
    }
    octets += session.replies
    session.replies = []
  }

  /// The codes of the replies, without the lines that others follow.
  var codes: [Int] {
    replies.filter { $0.dropFirst(3).first == " " }.compactMap { Int($0.prefix(3)) }
  }
}

/// All ways to cut octets in which the result must be the same: whole, one by one, and in two at each place.
func everyChunking(of octets: [UInt8]) -> [[[UInt8]]] {
  [[octets], octets.map { [$0] }] + octets.indices.map { [[UInt8](octets[..<$0]), [UInt8](octets[$0...])] }
}

/// A reply of one line: the code, the enhanced status code (RFC 3463, RFC 2034), and a fixed sentence.
///
/// Sentences may end up in a bounce that a customer reads: they hold nothing of a message, no path and no cause.
package struct SMTPReply: Equatable, Sendable {
  package let code: Int
  package let status: String?
  package let text: String

  package init(_ code: Int, _ status: String?, _ text: String) {
    self.code = code
    self.status = status
    self.text = text
  }

  package var isPositive: Bool { code < 300 }

  /// With its line end.
  package var octets: [UInt8] {
    let parts = status.map { "\(code) \($0) \(text)\r\n" } ?? "\(code) \(text)\r\n"
    return [UInt8](parts.utf8)
  }
}

// What a caller answers with, for a recipient or for a message.
extension SMTPReply {
  package static let recipientTaken = SMTPReply(250, "2.1.5", "recipient ok")
  package static let noSuchRecipient = SMTPReply(550, "5.1.1", "no such recipient")
  /// Recorded and durable. The id is a digest, and what an operator finds the message by.
  package static func recorded(id: String) -> SMTPReply { SMTPReply(250, "2.0.0", "recorded as \(id)") }
  package static let tryAgain = SMTPReply(451, "4.3.0", "not recorded, try again later")
  package static let tooLarge = SMTPReply(552, "5.3.4", "the message is too large")
  package static let empty = SMTPReply(554, "5.6.0", "the message is empty")
  package static let timedOut = SMTPReply(421, "4.4.2", "timed out")
  package static let shuttingDown = SMTPReply(421, "4.3.2", "shutting down")
  package static let tooBusy = SMTPReply(421, "4.3.2", "too many connections, try again later")
}

// What the protocol itself answers.
extension SMTPReply {
  static let ok = SMTPReply(250, "2.0.0", "ok")
  static let senderTaken = SMTPReply(250, "2.1.0", "sender ok")
  static let startData = SMTPReply(354, nil, "end with a dot on a line of its own")
  static let goodbye = SMTPReply(221, "2.0.0", "goodbye")
  static let cannotVerify = SMTPReply(252, "2.0.0", "send the mail to find out")
  static let help = SMTPReply(214, "2.0.0", "LHLO MAIL RCPT DATA RSET NOOP VRFY XFORWARD QUIT, by RFC 2033")
  static let lhloFirst = SMTPReply(503, "5.5.1", "LHLO first")
  static let mailFirst = SMTPReply(503, "5.5.1", "MAIL first")
  static let oneAtATime = SMTPReply(503, "5.5.1", "one sender at a time")
  static let recipientFirst = SMTPReply(503, "5.5.1", "no recipient was accepted")
  static let tooManyRecipients = SMTPReply(452, "4.5.3", "too many recipients, bring the rest afterwards")
  static let tooManyFaults = SMTPReply(421, "4.7.0", "too many errors")
}

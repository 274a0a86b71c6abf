import Bytes
package import MailSyntax

/// Why a mail counts as sent by a machine: such a mail is filed, but never answered by one. The raw values are the
/// words of the records.
package enum AutomaticReason: String, CaseIterable, Sendable {
  /// A `multipart/report` (RFC 6522): a delivery status, a read receipt, a complaint.
  case report
  /// An answer to an invitation, sent by a calendar (RFC 5546 §3.2.3).
  case calendarReply = "calendar-reply"
  /// `Auto-Submitted` with another value than `no` (RFC 3834 §5).
  case autoSubmitted = "auto-submitted"
  /// A field that older autoresponders write: `X-Autoreply`, `X-Autorespond`, `X-Autoresponder`.
  case autoResponder = "auto-responder"
  /// `Precedence: bulk`, `junk`, `list` or `auto_reply`.
  case precedence
  /// `List-Id` (RFC 2919): the mail came by a mailing list.
  case mailingList = "mailing-list"
  /// An envelope without a sender (RFC 5321 §4.5.5).
  case nullSender = "null-sender"
}

/// Tells mail that a machine sent from mail that a person wrote.
package enum AutoSubmitted {
  private static let precedences: Set<String> = ["bulk", "junk", "list", "auto_reply"]

  /// The strongest evidence that a machine sent this mail, in the order of ``AutomaticReason``; nil where there is
  /// none.
  ///
  /// `X-Auto-Response-Suppress` is no evidence: Outlook and Exchange put it on mail that people write. A vacation
  /// notice without any of these marks is taken for a person's mail.
  ///
  /// - Parameters:
  ///   - fields: The fields of the message's own header.
  ///   - rootContentType: The content type of the message itself.
  ///   - bodyContentTypes: Where the message is a `multipart/alternative`, those of the parts right below: calendars
  ///     send their answer as one of them. Parts further down are attachments, which say nothing of the sender.
  ///   - nullSender: Whether the mail came with an envelope whose sender is empty.
  package static func evidence(
    fields: [HeaderField], rootContentType: ContentType, bodyContentTypes: [ContentType] = [],
    nullSender: Bool
  ) -> AutomaticReason? {
    if rootContentType.essence == "multipart/report" { return .report }
    if isCalendarReply(rootContentType) { return .calendarReply }
    if rootContentType.essence == "multipart/alternative", bodyContentTypes.contains(where: isCalendarReply) {
      return .calendarReply
    }
    var found: Set<AutomaticReason> = nullSender ? [.nullSender] : []
    for field in fields {
      if let reason = reason(field) { found.insert(reason) }
    }
    return AutomaticReason.allCases.first(where: found.contains)
  }

  private static func isCalendarReply(_ type: ContentType) -> Bool {
    guard type.essence == "text/calendar", let method = type.parameters["method"] else { return false }
    return method.octets.trimmingSpace().equalsIgnoringASCIICase([UInt8]("reply".utf8))
  }

  private static func reason(_ field: HeaderField) -> AutomaticReason? {
    switch String(decoding: field.name.asciiLowercased(), as: UTF8.self) {
    case "auto-submitted":
      let keyword = keyword(field.value)
      return keyword.isEmpty || keyword == "no" ? nil : .autoSubmitted
    case "x-autoreply", "x-autorespond", "x-autoresponder":
      return keyword(field.value) == "no" ? nil : .autoResponder
    case "precedence":
      return precedences.contains(keyword(field.value)) ? .precedence : nil
    case "list-id":
      return .mailingList
    default:
      return nil
    }
  }

  /// The first word of a value, in lower case, behind white space and comments; it ends at the next of these or at
  /// the parameters that RFC 3834 §5 allows.
  private static func keyword(_ value: [UInt8]) -> String {
    var word: [UInt8] = []
    var depth = 0
    var isEscaped = false
    for octet in value {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch octet {
      case ASCII.backslash where depth > 0: isEscaped = true
      case 0x28:
        if !word.isEmpty { return String(decoding: word, as: UTF8.self) }
        depth += 1
      case 0x29 where depth > 0: depth -= 1
      case _ where depth > 0: break
      case _ where ASCII.isSpace(octet) || octet == 0x3B:
        if !word.isEmpty || octet == 0x3B { return String(decoding: word, as: UTF8.self) }
      default: word.append(ASCII.lowercased(octet))
      }
    }
    return String(decoding: word, as: UTF8.self)
  }
}

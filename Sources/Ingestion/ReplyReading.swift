import Bytes
import MailSyntax
import MailText
package import Records
package import Replies

/// From a parsed message to what the customer wrote.
package enum ReplyReading {
  /// The reply of a message: the texts that a reader would see, quotes and signature taken off by the policy.
  package static func reply(
    of message: ParsedMessage, policy: ReplyPolicy, in context: ReplyContext = ReplyContext()
  ) -> ReplyRecord {
    TakenApart(message, in: context).record(policy)
  }

  /// The texts of parts as visible lines. Plain texts in a row are read as one, because mail clients cut a text
  /// where an image stands in it; an HTML part stands alone.
  static func visibleTexts(of parts: [ParsedPart]) -> [VisibleLines] {
    var texts: [VisibleLines] = []
    var plain: [UInt8] = []
    func flushed() -> [VisibleLines] { plain.isEmpty ? [] : [VisibleLines.plain(plain)] }
    for part in parts {
      guard let text = part.text else { continue }
      if part.type == "text/html" {
        texts += flushed()
        plain = []
        texts.append(VisibleLines.html(text.utf8))
      } else {
        if let last = plain.last, last != ASCII.lineFeed { plain.append(ASCII.lineFeed) }
        plain += unflowed(part, text.utf8)
      }
    }
    return texts + flushed()
  }

  /// RFC 3676: `format=flowed` lets lines be wrapped softly.
  private static func unflowed(_ part: ParsedPart, _ utf8: [UInt8]) -> [UInt8] {
    let parameters = part.header.contentType.parameters
    guard parameters["format"]?.octets.equalsIgnoringASCIICase([UInt8]("flowed".utf8)) == true else {
      return utf8
    }
    let deletesSpace = parameters["delsp"]?.octets.equalsIgnoringASCIICase([UInt8]("yes".utf8)) == true
    return FlowedText.unflow(utf8, deletesSpace: deletesSpace)
  }

  static func sender(of message: ParsedMessage) -> SenderName? {
    guard let mailbox = message.mailboxes("From").first else { return nil }
    return SenderName(displayName: mailbox.displayName.map(EncodedWord.decode), address: mailbox.address)
  }
}

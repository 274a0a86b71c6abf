import Bytes
import Classification
package import Hashing
package import MailSyntax
import MailText
package import Records
import Replies

/// From a parsed message to the row that the ledger keeps.
package struct RecordBuilder {
  private let settings: Ingest.Settings

  package init(settings: Ingest.Settings) { self.settings = settings }

  package func record(
    of message: ParsedMessage, digest: Digest, size: Int, receivedAt: Int, hasNullSender: Bool,
    context: ReplyContext
  ) -> MessageRecord {
    let rootType = message.parts.first?.header.contentType ?? .plainText
    let bodyTypes = message.parts.filter { $0.parent == 0 }.map(\.header.contentType)
    let automatic = AutoSubmitted.evidence(
      fields: message.fields, rootContentType: rootType, bodyContentTypes: bodyTypes,
      nullSender: hasNullSender)
    return MessageRecord(
      digest: digest.hex, size: size, receivedAt: receivedAt,
      messageID: message.messageID,
      inReplyTo: message.identifiers("In-Reply-To"), references: message.identifiers("References"),
      from: correspondents("From", of: message).first, to: correspondents("To", of: message),
      cc: correspondents("Cc", of: message), replyTo: correspondents("Reply-To", of: message),
      subject: message.subject, date: message.date?.secondsSince1970,
      isAutomatic: automatic != nil,
      reply: ReplyReading.reply(of: message, policy: settings.policy, in: context),
      parts: Self.parts(of: message), defects: Self.defects(of: message))
  }

  /// The same for the same octets and destination on every node: the first half of a SHA-256.
  package static func notificationID(message: String, destination: Destination) -> String {
    identifier(message, destination.key)
  }

  /// The same for a message and one of its recipients, wherever that leads.
  package static func recipientID(message: String, recipient: String) -> String {
    identifier(message, "recipient/\(recipient)")
  }

  private static func identifier(_ message: String, _ place: String) -> String {
    var hash = SHA256()
    hash.update([UInt8]("\(message)\n\(place)".utf8).span)
    return String(hash.finish().hex.prefix(32))
  }

  private func correspondents(_ name: String, of message: ParsedMessage) -> [Correspondent] {
    message.mailboxes(name, limits: settings.limits).map(Correspondent.init)
  }

  /// The attachments in order of appearance, numbered from 1.
  static func parts(of message: ParsedMessage) -> [PartRecord] {
    var records: [PartRecord] = []
    for index in BodySelection(message.parts).attachments {
      let part = message.parts[index]
      guard let digest = part.digest else { continue }
      let number = records.count + 1
      let charset = part.header.contentType.parameters["charset"]
      records.append(
        PartRecord(
          number: number, path: part.header.path, fileName: part.filename,
          safeFileName: SafeFileName.make(from: part.filename, contentType: part.type, number: number),
          contentType: part.type, charset: charset.map { String(decoding: $0.octets, as: UTF8.self) },
          size: part.size, digest: digest.hex,
          isInline: part.isInline(in: part.parent.map { message.parts[$0] }),
          contentID: part.header.contentID))
    }
    return records
  }

  /// What the parser found wrong, and what the decoding of text did.
  package static func defects(of message: ParsedMessage) -> [DefectRecord] {
    var records = message.defects.map {
      DefectRecord(kind: $0.kind.rawValue, offset: $0.offset, part: $0.path)
    }
    for part in message.parts {
      func note(_ kind: String) {
        records.append(DefectRecord(kind: kind, offset: 0, part: part.header.path))
      }
      if part.isTextTruncated { note("text-truncated") }
      if part.text?.mislabelled == true { note("mislabelled-charset") }
      if let text = part.text, text.replacements > 0 { note("undecodable-text") }
    }
    return records
  }
}

extension Correspondent {
  /// A mailbox with its name decoded.
  package init(_ mailbox: Mailbox) {
    self.init(name: mailbox.displayName.map(EncodedWord.decode), address: mailbox.address)
  }
}

import Bytes
package import Hashing
package import MailSyntax
package import MailText

/// A part of a message as it was read: what its header says, and what became of its body.
package struct ParsedPart: Sendable {
  /// The place among its siblings, from 0.
  package var position: Int
  /// The index of the part it lies in, or nil for the root.
  package var parent: Int?
  /// What the header said; the default of RFC 2045 §5.2 until the header ends.
  package var header: EntityHeader
  /// The file name that the sender gave, decoded.
  package var filename: String?
  /// Octets of the decoded body.
  package var size = 0
  /// SHA-256 of the decoded body, where the storage made one.
  package var digest: Digest?
  /// The body as text, for the text parts that are to be read, up to the limit; for a multipart that no boundary line
  /// divided, its preamble, which is all that it has.
  package var text: DecodedText?
  /// Whether the text was cut at the limit.
  package var isTextTruncated = false

  /// `type/subtype` in lower case.
  package var type: String { header.contentType.essence }
  package var isText: Bool { type == "text/plain" || type == "text/html" }
  package var isMultipart: Bool { header.isContainer && header.contentType.type == "multipart" }
  /// Whether this is a multipart that no boundary line divided, and that has a text therefore.
  package var isUndivided: Bool { isMultipart && text != nil }
  package var isAttachmentByDisposition: Bool { header.disposition?.type == "attachment" }
}

/// A message as it was read once, front to back: bounded, whatever its size.
package struct ParsedMessage: Sendable {
  /// The header fields of the message itself, in order.
  package var fields: [HeaderField] = []
  /// All parts in the order in which they begin; the first is the message itself.
  package var parts: [ParsedPart] = []
  package var defects: [Defect] = []

  // RFC 5322 §3.6 has these fields once. Where one is repeated the first that says something counts for what can have
  // one value only, and all of them for lists: an address or identifier that was passed over could be the one that
  // leads to the dossier.

  /// The subject: unfolded, encoded-words decoded; nil where there is no such field.
  package var subject: String? {
    let values = all("Subject")
    return (values.first { !$0.isEmpty } ?? values.first).map(EncodedWord.decode)
  }

  package var date: DateTime? { all("Date").lazy.compactMap(DateTime.parse).first }

  package var messageID: String? { all("Message-ID").lazy.compactMap(MessageIDList.parseSingle).first }

  /// The values of all fields of that name.
  package func all(_ name: String) -> [[UInt8]] { fields.filter { $0.isNamed(name) }.map(\.value) }

  /// All mailboxes of the fields of that name.
  package func mailboxes(_ name: String, limits: Limits = Limits()) -> [Mailbox] {
    all(name).flatMap { AddressList.parse($0, limits: limits).mailboxes }
  }

  /// All message identifiers of the fields of that name.
  package func identifiers(_ name: String) -> [String] { all(name).flatMap { MessageIDList.parse($0) } }
}

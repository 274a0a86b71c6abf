/// A message as the ledger keeps it: what was read from it once, so that nobody has to parse it again.
///
/// All text is decoded UTF-8. Times are unix seconds. A digest is the SHA-256 of the content, 64 lower-case hex
/// digits; the digest of the raw octets is also the message's id for everyone outside.
package struct MessageRecord: Equatable, Sendable {
  /// The SHA-256 of the raw message.
  package var digest: String
  /// Octets of the raw message.
  package var size: Int
  /// When it first came in.
  package var receivedAt: Int
  /// Message-ID without its angle brackets; nil where there is none. Never trusted to be unique.
  package var messageID: String?
  package var inReplyTo: [String]
  package var references: [String]
  package var from: Correspondent?
  package var to: [Correspondent]
  package var cc: [Correspondent]
  package var replyTo: [Correspondent]
  package var subject: String?
  /// The Date field as unix seconds; nil where it is missing or unreadable.
  package var date: Int?
  /// Whether a program wrote it (RFC 3834): then nothing may ever answer it.
  package var isAutomatic: Bool
  package var reply: ReplyRecord
  /// The leaves of the message that are blobs of their own, in order of appearance.
  package var parts: [PartRecord]
  package var defects: [DefectRecord]
  /// Since when it waits unread, because reading it ends the process; nil for a message that was read.
  package var quarantinedAt: Int?

  package init(
    digest: String, size: Int, receivedAt: Int, messageID: String? = nil, inReplyTo: [String] = [],
    references: [String] = [], from: Correspondent? = nil, to: [Correspondent] = [], cc: [Correspondent] = [],
    replyTo: [Correspondent] = [], subject: String? = nil, date: Int? = nil, isAutomatic: Bool = false,
    reply: ReplyRecord = ReplyRecord(), parts: [PartRecord] = [], defects: [DefectRecord] = [],
    quarantinedAt: Int? = nil
  ) {
    self.digest = digest
    self.size = size
    self.receivedAt = receivedAt
    self.messageID = messageID
    self.inReplyTo = inReplyTo
    self.references = references
    self.from = from
    self.to = to
    self.cc = cc
    self.replyTo = replyTo
    self.subject = subject
    self.date = date
    self.isAutomatic = isAutomatic
    self.reply = reply
    self.parts = parts
    self.defects = defects
    self.quarantinedAt = quarantinedAt
  }
}

/// A name and an address of a header field.
package struct Correspondent: Hashable, Sendable {
  package var name: String?
  package var address: String

  package init(name: String? = nil, address: String) {
    self.name = name
    self.address = address
  }
}

/// What the customer wrote, and how sure the stripper was.
package struct ReplyRecord: Equatable, Sendable {
  package var text: String
  /// Whether something of the message's text was left out.
  package var isStripped: Bool
  /// Whether the stripper had to guess, so that a person may want to see the whole text.
  package var isUncertain: Bool
  /// Whether `text` was cut at the limit on stored text.
  package var isTruncated: Bool
  /// The policy by its raw name, such as `full`.
  package var policy: String

  package init(
    text: String = "", isStripped: Bool = false, isUncertain: Bool = false, isTruncated: Bool = false,
    policy: String = "full"
  ) {
    self.text = text
    self.isStripped = isStripped
    self.isUncertain = isUncertain
    self.isTruncated = isTruncated
    self.policy = policy
  }
}

/// A leaf of a message whose decoded octets are a blob.
package struct PartRecord: Equatable, Sendable {
  /// From 1 on, unique within the message: the number that `pluspost attachment` takes.
  package var number: Int
  /// Its place in the tree, such as `2.1`.
  package var path: String
  /// As the sender wrote it, decoded; never to be used as a path.
  package var fileName: String?
  package var safeFileName: String
  /// Lower case, such as `image/jpeg`.
  package var contentType: String
  package var charset: String?
  /// Decoded octets.
  package var size: Int
  /// SHA-256 of the decoded octets.
  package var digest: String
  package var isInline: Bool
  package var contentID: String?
  /// Whether people see it as an attachment; false for the texts that make up the message itself.
  package var isAttachment: Bool

  package init(
    number: Int, path: String, fileName: String? = nil, safeFileName: String, contentType: String,
    charset: String? = nil, size: Int, digest: String, isInline: Bool = false, contentID: String? = nil,
    isAttachment: Bool = true
  ) {
    self.number = number
    self.path = path
    self.fileName = fileName
    self.safeFileName = safeFileName
    self.contentType = contentType
    self.charset = charset
    self.size = size
    self.digest = digest
    self.isInline = isInline
    self.contentID = contentID
    self.isAttachment = isAttachment
  }
}

/// Something that the parser found wrong with a message.
package struct DefectRecord: Hashable, Sendable {
  /// The kind by its raw name, such as `missing-close-boundary`.
  package var kind: String
  /// Octets from the start of the raw message.
  package var offset: Int
  /// Path of the part.
  package var part: String

  package init(kind: String, offset: Int, part: String) {
    self.kind = kind
    self.offset = offset
    self.part = part
  }
}

import Bytes
import Hashing
import Ingestion
import MailSyntax
import MailText
import Notifying
import Records
import Replies

/// What `pluspost parse` prints of a message.
struct ParseReport {
  private let message: ParsedMessage
  private let selection: BodySelection
  private let policy: ReplyPolicy
  private let limits: Limits
  /// The indices of each part's children.
  private let children: [[Int]]

  init(_ message: ParsedMessage, policy: ReplyPolicy, limits: Limits) {
    self.message = message
    self.selection = BodySelection(message.parts)
    self.policy = policy
    self.limits = limits
    var children = [[Int]](repeating: [], count: message.parts.count)
    for index in message.parts.indices {
      if let parent = message.parts[index].parent { children[parent].append(index) }
    }
    self.children = children
  }

  var json: [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { report in
      report.member("subject", message.subject)
      for name in ["From", "Sender", "To", "Cc", "Bcc", "Reply-To"] {
        let key = String(
          decoding: [UInt8](name.utf8).asciiLowercased().map { $0 == 0x2D ? 0x5F : $0 }, as: UTF8.self)
        report.member(key, array: { addresses(name, into: &$0) })
      }
      report.member("date", message.date?.rfc3339)
      report.member("message_id", message.messageID)
      report.member("in_reply_to", message.identifiers("In-Reply-To"))
      report.member("references", message.identifiers("References"))
      report.name("structure")
      structure(of: 0, into: &report)
      report.member("text_body", body("text/plain"))
      report.member("html_body", body("text/html"))
      report.member(
        "attachments",
        array: { array in for index in selection.attachments { array.object { describe(index, &$0) } } })
      report.member("leaves", array: { leaves(into: &$0) })
      let defects = RecordBuilder.defects(of: message)
      report.member("defects", Set(defects.map(\.kind)).sorted())
      report.member(
        "defects_at", array: { array in for defect in defects { array.object { $0.defect(defect) } } })
      report.member("reply", object: { $0.reply(ReplyReading.reply(of: message, policy: policy)) })
    }
    return writer.bytes + [0x0A]
  }

  private func addresses(_ name: String, into array: inout JSONWriter) {
    for mailbox in message.mailboxes(name, limits: limits) {
      array.object { $0.correspondent(Correspondent(mailbox)) }
    }
  }

  /// The tree of types. Nests as deep as `Limits.maximumDepth` lets the parser nest, never deeper.
  private func structure(of index: Int, into writer: inout JSONWriter) {
    guard message.parts.indices.contains(index) else { return writer.null() }
    writer.object { node in
      node.member("type", message.parts[index].type)
      guard message.parts[index].header.isContainer else { return }
      node.member(
        "parts",
        array: { array in
          for child in children[index] { structure(of: child, into: &array) }
        })
    }
  }

  private func body(_ type: String) -> String? {
    (selection.textBody + selection.htmlBody).lazy.map { message.parts[$0] }
      .first { $0.type == type || ($0.isUndivided && type == "text/plain") }?
      .text.map { String(decoding: $0.utf8, as: UTF8.self).withLineFeeds }
  }

  private func leaves(into array: inout JSONWriter) {
    for index in message.parts.indices {
      guard !message.parts[index].header.isContainer, !isFileInText(index) else { continue }
      array.object { leaf in
        describe(index, &leaf)
        let part = message.parts[index]
        if let text = part.text {
          leaf.member("text", String(decoding: text.utf8, as: UTF8.self).withLineFeeds)
        }
        let defects = message.defects.filter { $0.path == part.header.path }
        leaf.member(
          "defects",
          array: { array in
            for defect in defects {
              array.object { object in
                object.member("kind", defect.kind.rawValue)
                object.member("offset", defect.offset)
              }
            }
          })
      }
    }
  }

  /// Whether the part is a file in the lines of a text: an attachment, but no leaf of the message as it is built.
  private func isFileInText(_ index: Int) -> Bool {
    message.parts[index].parent.map { !message.parts[$0].header.isContainer } ?? false
  }

  private func describe(_ index: Int, _ object: inout JSONWriter) {
    let part = message.parts[index]
    let charset = part.header.contentType.parameters["charset"]
    object.member("path", part.header.path)
    object.member("content_type", part.type)
    object.member("charset", charset.map { String(decoding: $0.octets.asciiLowercased(), as: UTF8.self) })
    object.member("encoding", part.header.transferEncoding.name)
    object.member("disposition", part.header.disposition?.type)
    object.member("filename", part.filename)
    object.member("content_id", part.header.contentID)
    if !part.header.isContainer {
      object.member("size", part.size)
      object.member("sha256", part.digest?.hex)
    }
  }
}

extension String {
  /// The text with CR LF and CR as LF.
  var withLineFeeds: String {
    guard utf8.contains(0x0D) else { return self }
    var octets: [UInt8] = []
    var previous: UInt8 = 0
    for octet in utf8 {
      if octet == 0x0D {
        octets.append(0x0A)
      } else if octet != 0x0A || previous != 0x0D {
        octets.append(octet)
      }
      previous = octet
    }
    return String(decoding: octets, as: UTF8.self)
  }
}

package import Bytes
package import Records

/// A notification as the application reads it: a CloudEvents 1.0 event in structured mode (JSON), one a message and
/// destination. ``NotificationSchema`` says what each member means.
package struct NotificationRecord {
  private let notification: StoredNotification
  /// The mail domain of the store: it names the source.
  private let domain: String

  package init(_ notification: StoredNotification, domain: String) {
    self.notification = notification
    self.domain = domain
  }

  /// The record on one line, without its line end.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { event in
      event.member("specversion", "1.0")
      event.member("id", notification.id)
      event.member("source", "pluspost://\(domain)")
      event.member("type", "io.pluspost.\(notification.kind.rawValue)")
      event.member("subject", subject)
      event.member("time", Timestamp.rfc3339(notification.createdAt))
      event.member("datacontenttype", "application/json")
      event.member("dataschema", "pluspost://schema/notification/1")
      event.member("data", object: writeData)
    }
    return writer.bytes
  }

  private var subject: String {
    switch notification.destination {
    case .dossier(_, let kind, let reference): "\(kind)/\(reference)"
    case .newRequest: "new"
    case .review: "review"
    }
  }

  private func writeData(_ data: inout JSONWriter) {
    let message = notification.message
    writeDestination(&data)
    data.member("message", message.digest)
    data.member("size", message.size)
    data.member("envelope", object: { $0.envelope(notification.envelope) })
    data.message(message)
    data.member("duplicates", notification.duplicates)
    data.member("evidence", object: { $0.evidence(notification.evidence) })
    data.name("review")
    if case .review(let review, _) = notification.destination {
      data.object { $0.review(review) }
    } else {
      data.null()
    }
  }

  private func writeDestination(_ data: inout JSONWriter) {
    data.name("tenant")
    if let id = notification.destination.tenant {
      data.object { tenant in
        tenant.member("id", id)
        tenant.member("name", notification.tenantName)
      }
    } else {
      data.null()
    }
    switch notification.destination {
    case .dossier(_, let kind, let reference):
      data.member("kind", kind)
      data.member("dossier", reference)
    case .review(let review, _):
      data.member("kind", review.kind)
      data.member("dossier", review.reference)
    case .newRequest:
      data.member("kind", String?.none)
      data.member("dossier", String?.none)
    }
  }
}

extension JSONWriter {
  /// The members that say what a message is, from its identifiers to its defects.
  package mutating func message(_ message: MessageRecord) {
    member("message_id", message.messageID)
    member("in_reply_to", message.inReplyTo)
    member("references", message.references)
    name("from")
    if let from = message.from { object { $0.correspondent(from) } } else { null() }
    for (name, people) in [("to", message.to), ("cc", message.cc), ("reply_to", message.replyTo)] {
      member(name, array: { array in for person in people { array.object { $0.correspondent(person) } } })
    }
    member("subject", message.subject)
    member("date", message.date.map(Timestamp.rfc3339))
    member("reply", object: { $0.reply(message.reply) })
    member("automatic", message.isAutomatic)
    member(
      "attachments",
      array: { array in
        for part in message.parts where part.isAttachment { array.object { $0.attachment(part) } }
      })
    member(
      "defects", array: { array in for defect in message.defects { array.object { $0.defect(defect) } } })
  }

  /// The members of a name and address.
  package mutating func correspondent(_ person: Correspondent) {
    member("name", person.name)
    member("address", person.address)
  }

  package mutating func envelope(_ envelope: EnvelopeRecord) {
    member("sender", envelope.sender)
    member("recipient", envelope.recipient)
    member("original_recipient", envelope.originalRecipient)
    member("queue_id", envelope.queueID)
    member("client", envelope.client)
  }

  package mutating func reply(_ reply: ReplyRecord) {
    member("text", reply.text)
    member("stripped", reply.isStripped)
    member("uncertain", reply.isUncertain)
    member("truncated", reply.isTruncated)
    member("policy", reply.policy)
  }

  package mutating func attachment(_ part: PartRecord) {
    member("number", part.number)
    member("filename", part.fileName)
    member("safe_filename", part.safeFileName)
    member("content_type", part.contentType)
    member("size", part.size)
    member("sha256", part.digest)
    member("inline", part.isInline)
    member("content_id", part.contentID)
  }

  package mutating func defect(_ defect: DefectRecord) {
    member("kind", defect.kind)
    member("offset", defect.offset)
    member("part", defect.part)
  }

  package mutating func evidence(_ evidence: EvidenceRecord) {
    member("kind", evidence.kind.rawValue)
    member("value", evidence.value)
  }

  package mutating func review(_ review: Review) {
    member("reason", review.reason.rawValue)
    member("detail", review.detail)
  }
}

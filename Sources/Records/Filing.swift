/// Where one message goes for one recipient, and why. Given to ``Ledger/record(_:filings:now:beforeCommit:)``.
package struct Filing: Equatable, Sendable {
  /// What the mail server said, or all nil for a stored message.
  package var envelope: EnvelopeRecord
  package var destination: Destination
  package var evidence: EvidenceRecord
  /// Id of the notification that a new filing makes: a function of the message's octets and the destination
  /// (``Destination/key``), so that every node comes to the same one.
  package var notificationID: String
  /// Id of the pair of message and recipient, where there is a recipient: what was erased is known by it when the same
  /// delivery would lead elsewhere by now.
  package var recipientID: String?

  package init(
    envelope: EnvelopeRecord, destination: Destination, evidence: EvidenceRecord, notificationID: String,
    recipientID: String? = nil
  ) {
    self.envelope = envelope
    self.destination = destination
    self.evidence = evidence
    self.notificationID = notificationID
    self.recipientID = recipientID
  }
}

/// The envelope of one delivery to one recipient.
package struct EnvelopeRecord: Equatable, Sendable {
  /// Empty for the null sender; nil where there was no envelope.
  package var sender: String?
  /// As the server gave it, case and all; nil where there was no envelope.
  package var recipient: String?
  package var originalRecipient: String?
  package var queueID: String?
  /// Address of the SMTP client.
  package var client: String?

  package init(
    sender: String? = nil, recipient: String? = nil, originalRecipient: String? = nil, queueID: String? = nil,
    client: String? = nil
  ) {
    self.sender = sender
    self.recipient = recipient
    self.originalRecipient = originalRecipient
    self.queueID = queueID
    self.client = client
  }
}

/// Which of the things in a message or its envelope decided where it goes.
package struct EvidenceRecord: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case envelopeRecipient = "envelope-recipient"
    case headerRecipient = "header-recipient"
    case inReplyTo = "in-reply-to"
    case references
    case alias
    case none
  }
  package var kind: Kind
  /// The address or message-id that decided.
  package var value: String?

  package init(_ kind: Kind, value: String? = nil) {
    self.kind = kind
    self.value = value
  }
}

/// Where a message can go. A message is filed at most once at each.
package enum Destination: Equatable, Sendable {
  /// An answer in a dossier, an invoice, a task or an order (`kind`, the raw name).
  case dossier(tenant: Int, kind: String, reference: String)
  /// A new request to a tenant.
  case newRequest(tenant: Int)
  /// A person must look. `recipient` is the address that could not be routed, or empty where there was none: one
  /// message to two bad addresses is two reviews.
  case review(Review, recipient: String)

  /// One text for each destination, unique within a message, the same on every node.
  package var key: String {
    switch self {
    case .dossier(let tenant, let kind, let reference): "dossier/\(tenant)/\(kind)/\(reference)"
    case .newRequest(let tenant): "new/\(tenant)"
    // What could not be read was not routed either, and may still go anywhere.
    case .review(let review, let recipient) where review.reason == .crash: "crash/\(recipient)"
    case .review(_, let recipient): "review/\(recipient)"
    }
  }

  /// The tenant, where one is known.
  package var tenant: Int? {
    switch self {
    case .dossier(let tenant, _, _), .newRequest(let tenant): tenant
    case .review(let review, _): review.tenant
    }
  }

  /// What this makes of the notification.
  package var notificationKind: NotificationKind {
    switch self {
    case .dossier: .replyReceived
    case .newRequest: .messageReceived
    case .review: .reviewNeeded
    }
  }
}

/// Why a message waits for a person.
package struct Review: Equatable, Sendable {
  package enum Reason: String, CaseIterable, Sendable {
    case forgedToken = "forged-token"
    case expiredToken = "expired-token"
    case revokedToken = "revoked-token"
    case unknownToken = "unknown-token"
    case retiredKey = "retired-key"
    case unknownAlias = "unknown-alias"
    case removedTenant = "removed-tenant"
    case noRecipient = "no-recipient"
    /// Reading the message ended the process, more than once: nobody has read it yet.
    case crash
  }
  package var reason: Reason
  /// One sentence for people.
  package var detail: String
  /// What the token or the alias says, where that much can be believed (an expired token's payload): nil else.
  package var tenant: Int?
  package var kind: String?
  package var reference: String?

  package init(
    _ reason: Reason, detail: String, tenant: Int? = nil, kind: String? = nil, reference: String? = nil
  ) {
    self.reason = reason
    self.detail = detail
    self.tenant = tenant
    self.kind = kind
    self.reference = reference
  }
}

/// The sort of a notification; the raw value is the end of its CloudEvents type.
package enum NotificationKind: String, CaseIterable, Sendable {
  case replyReceived = "reply.received"
  case messageReceived = "message.received"
  case reviewNeeded = "review.needed"
}

/// A message that was read and whose blobs are written, to be recorded.
package struct PreparedMessage: Sendable {
  package var record: MessageRecord
  package var filings: [Filing]

  package init(record: MessageRecord, filings: [Filing]) {
    self.record = record
    self.filings = filings
  }
}

/// What `record` did with one filing.
package struct RecordedFiling: Equatable, Sendable {
  package enum Outcome: String, Sendable {
    /// Filed and notified now.
    case filed
    /// The message was at this destination already, by another recipient: only the delivery was added.
    case joined
    /// The same message to the same recipient was there before: only counted.
    case redelivered
    /// It was there before and was erased on purpose: nothing was written, and nobody is told.
    case erased
  }
  package var outcome: Outcome
  /// The filing's row id; 0 where it was erased.
  package var filing: Int
  /// Of the notification that stands for it, made now or before.
  package var notificationID: String
  /// 0 where it was erased.
  package var sequence: Int

  package init(outcome: Outcome, filing: Int, notificationID: String, sequence: Int) {
    self.outcome = outcome
    self.filing = filing
    self.notificationID = notificationID
    self.sequence = sequence
  }
}

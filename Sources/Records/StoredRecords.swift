/// A tenant: one customer company of the gateway.
package struct Tenant: Equatable, Sendable {
  package var id: Int
  package var name: String
  /// Local parts as they were written, in the order they were added.
  package var aliases: [String]
  package var createdAt: Int
  /// Nil while the tenant is in use.
  package var removedAt: Int?

  package init(id: Int, name: String, aliases: [String], createdAt: Int, removedAt: Int? = nil) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.createdAt = createdAt
    self.removedAt = removedAt
  }
}

/// Which tenants to list.
package enum TenantScope: Sendable {
  case inUse
  /// Removed ones too.
  case all
}

/// What a short opaque token stands for.
package struct OpaqueReference: Equatable, Sendable {
  package var id: Int
  package var tenant: Int
  package var kind: String
  package var dossier: String
  /// Days since 1970-01-01; nil for one that does not expire.
  package var expiresOn: Int?
  package var createdAt: Int
}

/// When and why a token was revoked.
package struct Revocation: Equatable, Sendable {
  package var revokedAt: Int
  package var note: String?
}

/// A token of the system that was there before, an opaque string.
package struct LegacyToken: Equatable, Sendable {
  package var token: String
  package var tenant: Int
  package var kind: String
  package var dossier: String

  package init(token: String, tenant: Int, kind: String, dossier: String) {
    self.token = token
    self.tenant = tenant
    self.kind = kind
    self.dossier = dossier
  }
}

/// What an import of legacy tokens came to. With a conflict nothing is imported.
package struct LegacyImport: Equatable, Sendable {
  /// A token that is known with another destination, in the ledger or further up in the same list.
  package struct Conflict: Equatable, Sendable {
    /// Index into the list given, from 0.
    package var row: Int
    package var existing: LegacyToken
  }
  package var added: Int
  /// Rows that were there already, word for word.
  package var unchanged: Int
  package var conflicts: [Conflict]
}

/// What a search by something that need not be unique came to.
package enum Match<Value: Sendable>: Sendable {
  case found(Value)
  /// More than one fits.
  case ambiguous
  case none
}
extension Match: Equatable where Value: Equatable {}

/// A filing as it stands in the ledger.
package struct StoredFiling: Equatable, Sendable {
  package var id: Int
  package var destination: Destination
  package var evidence: EvidenceRecord
  package var filedAt: Int
  /// Of the notification that the filing made.
  package var notificationID: String
  package var sequence: Int
}

/// A delivery as it stands in the ledger: one recipient of one message.
package struct StoredDelivery: Equatable, Sendable {
  package var filing: Int
  package var envelope: EnvelopeRecord
  package var firstAt: Int
  package var lastAt: Int
  /// How often the server brought the same octets to the same recipient.
  package var count: Int
}

/// A notification with all that its record needs.
package struct StoredNotification: Equatable, Sendable {
  /// Grows in the order of commits.
  package var sequence: Int
  package var id: String
  package var kind: NotificationKind
  package var createdAt: Int
  package var destination: Destination
  package var evidence: EvidenceRecord
  /// Of the delivery that made it.
  package var envelope: EnvelopeRecord
  /// Name of `destination.tenant`.
  package var tenantName: String?
  package var message: MessageRecord
  /// Digests of the messages that came earlier under the same Message-ID, oldest first.
  package var duplicates: [String]
}

/// A line of the list of messages.
package struct MessageSummary: Equatable, Sendable {
  package var digest: String
  package var size: Int
  package var receivedAt: Int
  package var from: Correspondent?
  package var subject: String?
  package var destinations: [Destination]
  package var attachments: Int
}

/// Which messages to list.
package struct MessageFilter: Equatable, Sendable {
  package var tenant: Int?
  /// Unix seconds: only messages received at or after it.
  package var since: Int?
  package var onlyReview: Bool
  package var limit: Int

  package init(tenant: Int? = nil, since: Int? = nil, onlyReview: Bool = false, limit: Int = 50) {
    self.tenant = tenant
    self.since = since
    self.onlyReview = onlyReview
    self.limit = limit
  }
}

/// How far a named consumer of notifications has come.
package struct Consumer: Equatable, Sendable {
  package var name: String
  /// Sequence of the last acknowledged notification, 0 before the first.
  package var acknowledged: Int
  package var updatedAt: Int?
}

/// What an acknowledgement came to.
package enum Acknowledgement: Equatable, Sendable {
  case advanced(from: Int, to: Int)
  /// The consumer was at or past it: nothing changed, for a cursor only goes forward.
  case alreadyPast(Int)
}

/// A row that names a blob.
package struct BlobReference: Equatable, Sendable {
  package enum Owner: Equatable, Sendable {
    /// The raw octets of the message.
    case message
    /// A part of the message, by number.
    case part(Int)
  }
  package var digest: String
  /// Octets.
  package var size: Int
  /// Digest of the message that the row belongs to.
  package var message: String
  package var owner: Owner
}

/// How many rows there are of what people ask about.
package struct LedgerCounts: Equatable, Sendable {
  package var tenants: Int
  package var messages: Int
  package var parts: Int
  package var filings: Int
  package var reviews: Int
  package var notifications: Int
  package var contacts: Int
  /// Sum of the sizes of the raw messages, octets.
  package var messageBytes: Int
}

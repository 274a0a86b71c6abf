/// The ledger of a store: tenants, tokens, messages, filings, notifications and how far their readers are.
///
/// One SQLite database in WAL mode with `synchronous` FULL: what a method that writes returned from is on disk.
/// Every method that writes is one transaction that takes the write lock first, so that any number of processes
/// may write at once; each waits up to 30 s for its turn. Not for use by several threads: open one each.
/// `now` is unix seconds everywhere.
package final class Ledger {
  init() {}

  /// What `record` asks just before its commit.
  package enum CommitDecision: Sendable {
    case commit
    /// Roll back and throw ``LedgerFailure/abandoned``.
    case abandon
  }
}

// Opening.
extension Ledger {
  /// Makes a new ledger, mode 0600; throws `.alreadyExists` rather than touch anything.
  package static func create(at path: String, now: Int) throws(LedgerFailure) -> Ledger { throw .abandoned }
  /// Opens an existing ledger for writing and brings its schema up to date.
  package static func open(at path: String) throws(LedgerFailure) -> Ledger { throw .abandoned }
  /// Opens an existing ledger for reading; writing methods then throw `.unavailable(.readOnly, …)`.
  package static func openForReading(at path: String) throws(LedgerFailure) -> Ledger { throw .abandoned }
}

// Deliveries.
extension Ledger {
  /// Records a message and where it goes, durably and at most once.
  ///
  /// For each filing: if the same octets came to the same envelope recipient before, only the count goes up
  /// (`redelivered`), whatever the destination is now; if the message is at that destination already, only the
  /// delivery is added (`joined`); else filing, delivery, notification and contact are written (`filed`).
  /// The result has one element for each filing, in the order given.
  /// `beforeCommit` runs when all is written, with the write lock held: keep it short.
  package func record(
    _ message: MessageRecord, filings: [Filing], now: Int,
    beforeCommit: () -> CommitDecision = { .commit }
  ) throws(LedgerFailure) -> [RecordedFiling] { throw .abandoned }
}

// Tenants.
extension Ledger {
  /// Throws `.nameTaken`, `.aliasTaken` or `.emptyName`. Aliases are compared without case.
  package func addTenant(name: String, aliases: [String], now: Int) throws(LedgerFailure) -> Tenant {
    throw .abandoned
  }
  /// Adds a local part to a tenant in use; nothing happens where it is the tenant's already.
  package func addAlias(_ alias: String, toTenant id: Int, now: Int) throws(LedgerFailure) -> Tenant {
    throw .abandoned
  }
  /// By id.
  package func tenants(_ scope: TenantScope = .inUse) throws(LedgerFailure) -> [Tenant] { throw .abandoned }
  /// Removed or not.
  package func tenant(id: Int) throws(LedgerFailure) -> Tenant? { throw .abandoned }
  /// A tenant in use, by the local part a mail came to.
  package func tenant(alias: String) throws(LedgerFailure) -> Tenant? { throw .abandoned }
  /// A tenant in use, by what a person types: its id, its exact name, or an alias, in this order.
  package func findTenant(_ text: String) throws(LedgerFailure) -> Tenant? { throw .abandoned }
  /// Takes a tenant out of use; its messages, dossiers and name stay. Its aliases become free for others, so
  /// mail to them goes where they belong next, or to review. Throws `.unknownTenant` where none is in use.
  package func removeTenant(id: Int, now: Int) throws(LedgerFailure) -> Tenant { throw .abandoned }
}

// Tokens.
extension Ledger {
  /// The id of an opaque reference, the same for the same four values.
  package func opaqueReference(tenant: Int, kind: String, dossier: String, expiresOn: Int?, now: Int)
    throws(LedgerFailure) -> OpaqueReference
  { throw .abandoned }
  package func opaqueReference(id: Int) throws(LedgerFailure) -> OpaqueReference? { throw .abandoned }

  /// Revokes a token, given in its canonical text; returns what stands, an earlier revocation included.
  package func revoke(token: String, note: String?, now: Int) throws(LedgerFailure) -> Revocation {
    throw .abandoned
  }
  package func revocation(of token: String) throws(LedgerFailure) -> Revocation? { throw .abandoned }

  /// Imports all of the tokens, or none where one conflicts. Throws `.unknownTenant` for one that never was.
  package func importLegacyTokens(_ tokens: [LegacyToken]) throws(LedgerFailure) -> LegacyImport {
    throw .abandoned
  }
  /// Looks a token up as written, then without case, where only one fits.
  package func legacyToken(_ token: String) throws(LedgerFailure) -> Match<LegacyToken> { throw .abandoned }
}

// Notifications.
extension Ledger {
  /// Up to `limit` notifications behind the sequence given, in order.
  package func notifications(after sequence: Int, limit: Int) throws(LedgerFailure) -> [StoredNotification] {
    throw .abandoned
  }
  package func notification(id: String) throws(LedgerFailure) -> StoredNotification? { throw .abandoned }
  /// Sequence of the newest notification, 0 where there is none: what a follower polls after a wake-up.
  package func lastSequence() throws(LedgerFailure) -> Int { throw .abandoned }
  /// An unknown consumer stands at 0.
  package func consumer(_ name: String) throws(LedgerFailure) -> Consumer { throw .abandoned }
  package func consumers() throws(LedgerFailure) -> [Consumer] { throw .abandoned }
  /// Throws `.unknownNotification` for an id that never was.
  package func acknowledge(_ notificationID: String, by consumer: String, now: Int)
    throws(LedgerFailure) -> Acknowledgement
  { throw .abandoned }
}

// Messages.
extension Ledger {
  /// Newest first.
  package func messages(_ filter: MessageFilter) throws(LedgerFailure) -> [MessageSummary] {
    throw .abandoned
  }
  /// A message by the first digits of its digest, of either case.
  package func message(prefix: String) throws(LedgerFailure) -> Match<MessageRecord> { throw .abandoned }
  package func filings(ofMessage digest: String) throws(LedgerFailure) -> [StoredFiling] { throw .abandoned }
  package func deliveries(ofMessage digest: String) throws(LedgerFailure) -> [StoredDelivery] {
    throw .abandoned
  }
  /// Digests of messages that came earlier with the same Message-ID.
  package func duplicates(ofMessage digest: String) throws(LedgerFailure) -> [String] { throw .abandoned }
}

// Looking after it.
extension Ledger {
  /// Every row that names a blob, in the order of the digests (equal ones follow each other), one at a time:
  /// walked beside ``BlobStore`` it shows missing blobs and orphans in flat memory.
  package func forEachBlobReference<Failure: Error>(
    _ body: (BlobReference) throws(Failure) -> Void
  ) throws(ReadFailure<Failure>) { throw .ledger(.abandoned) }
  /// What SQLite's own check, the foreign keys and our invariants find wrong, a sentence each; empty when sound.
  package func problems(limit: Int = 100) throws(LedgerFailure) -> [String] { throw .abandoned }
  package func counts() throws(LedgerFailure) -> LedgerCounts { throw .abandoned }
}

/// What stops a walk: the ledger, or what the caller does with each row.
package enum ReadFailure<Failure: Error>: Error {
  case ledger(LedgerFailure)
  case body(Failure)
}

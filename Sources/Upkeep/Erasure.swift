import BlobStorage
import Hashing
import Ingestion
package import Records

/// The removal of mail for good: its rows, its blobs, and any way for it to come back by the same delivery.
///
/// A run that was cut off is finished by the next one: rows go in whole transactions, and blobs that were left by then
/// are found by a walk, because a row in the ledger says that there may be some.
package struct Erasure {
  package struct Outcome: Equatable, Sendable {
    package var filings = 0
    package var messages = 0
    package var blobs = Collection.Tally()
    /// Blobs that are too young to tell from those of a running delivery: a later collection removes them.
    package var blobsLeft = 0
    /// Whether a reader kept the log of the ledger from being emptied.
    package var isLogHeld = false

    package init() {}
  }

  /// What is filed while an erasure runs is erased too, as long as it does not come in faster than it goes.
  private static let rounds = 3

  private let store: KeptStore
  private let scope: ErasureScope
  /// Unix seconds, when it began.
  private let startedAt: Int

  package init(_ store: KeptStore, _ scope: ErasureScope, now: Int) {
    self.store = store
    self.scope = scope
    startedAt = now
  }

  /// What would go. Changes nothing; a ledger opened for reading will do.
  package func plan() throws(UpkeepFailure) -> ErasureCounts {
    try store.withLedger { ledger throws(LedgerFailure) in try ledger.choose(scope) }
  }

  /// - Parameter progress: told the number of filings that are gone.
  package func run(progress: (Int) -> Void = { _ in }) throws(UpkeepFailure) -> Outcome {
    let isCutOff = try store.withLedger { ledger throws(LedgerFailure) in
      try ledger.prepareToErase()
      if case .tenant(let id) = scope, let tenant = try ledger.tenant(id: id), tenant.removedAt == nil {
        // First, so that nothing new is filed there meanwhile.
        _ = try ledger.removeTenant(id: id, now: startedAt)
      }
      return try ledger.isErasurePending()
    }
    var outcome = Outcome()
    for _ in 0..<Self.rounds {
      if try plan().filings == 0 { break }
      while let batch = try eraseBatch() {
        outcome.filings += batch.filings
        outcome.messages += batch.messages
        for digest in batch.digests { try discard(digest, &outcome) }
        progress(outcome.filings)
      }
    }
    try store.withLedger { ledger throws(LedgerFailure) in
      switch scope {
      case .contact(let address, let tenant): try ledger.eraseContact(address, tenant: tenant)
      case .tenant(let id): try ledger.eraseTenant(id, now: startedAt)
      case .dossier, .expired: break
      }
    }
    if isCutOff { try sweep(&outcome) }
    outcome.isLogHeld = try store.endErasure() == .held
    return outcome
  }

  private func eraseBatch() throws(UpkeepFailure) -> ErasedBatch? {
    try store.withLedger { ledger throws(LedgerFailure) in
      try ledger.eraseBatch(now: startedAt, marks: Self.marks)
    }
  }

  /// The ids under which a delivery could come back. With an envelope its recipient says it all, wherever he leads by
  /// now. Without one there is only the place: the address or the thread that decided, once it leads nowhere, makes
  /// a review.
  private static func marks(digest: String, recipient: String, evidence: String?) -> [String] {
    if !recipient.isEmpty {
      return [RecordBuilder.recipientID(message: digest, recipient: recipient)]
    }
    let review = Review(.noRecipient, detail: "")
    return ["", evidence ?? ""].map {
      RecordBuilder.notificationID(message: digest, destination: .review(review, recipient: $0))
    }
  }

  private func discard(_ digest: String, _ outcome: inout Outcome) throws(UpkeepFailure) {
    guard let id = Digest(hex: digest) else { return }
    let size = try store.withBlobs { blobs throws(BlobFailure) in try blobs.size(of: id) }
    guard let size else { return }
    switch try store.discard(id, before: startedAt) {
    case .removed: outcome.blobs.add(size)
    case .young: outcome.blobsLeft += 1
    case .needed: break
    }
  }

  /// Looks for what an earlier run did not come to.
  private func sweep(_ outcome: inout Outcome) throws(UpkeepFailure) {
    var collection = Collection(store, mode: .removing, now: startedAt)
    let swept = try collection.sweepBlobs()
    outcome.blobs.count += swept.orphans.count
    outcome.blobs.octets += swept.orphans.octets
  }
}

extension KeptStore {
  /// Empties the log, which holds what was deleted until then, and notes that nothing is left to do.
  func endErasure() throws(UpkeepFailure) -> Ledger.LogCut {
    try withLedger { ledger throws(LedgerFailure) in
      let cut = try ledger.cutLog()
      try ledger.finishErasure()
      return cut
    }
  }
}

import BlobStorage
import Files
package import Records

/// The clearing away of what is of no more use: mail whose time is over, blobs that no row names, and what was left by
/// those who were cut off.
package struct Collection {
  package enum Mode: Sendable {
    /// Says what would go.
    case looking
    case removing
  }

  /// So many, of so many octets.
  package struct Tally: Equatable, Sendable {
    package var count = 0
    package var octets = 0

    package init() {}

    mutating func add(_ size: Int) {
      count += 1
      octets += size
    }
  }

  /// What went, or would.
  package struct Outcome: Equatable, Sendable {
    /// Mail whose time is over.
    package var expired = ErasureCounts()
    /// Messages whose time is over and that wait for a consumer.
    package var heldBack = 0
    /// Blobs that no row names.
    package var orphans = Tally()
    /// Such blobs that are too young to tell, and stay for the next time.
    package var young = Tally()
    package var temporaries = 0
    package var crashCounts = 0
    package var walked = StoreWalk.Progress()
  }

  /// After so long nobody brings a message again whose reading ended the process.
  package static let crashCountSeconds = 30 * 86_400

  private let store: KeptStore
  private let mode: Mode
  private let startedAt: Int
  private var outcome = Outcome()

  /// - Parameter now: unix seconds.
  package init(_ store: KeptStore, mode: Mode, now: Int) {
    self.store = store
    self.mode = mode
    startedAt = now
  }

  package mutating func run(progress: @escaping (StoreWalk.Progress) -> Void = { _ in }) throws(UpkeepFailure)
    -> Outcome
  {
    try expire()
    try sweep(progress: progress)
    try forgetCrashes()
    return outcome
  }

  /// The part of it that looks for blobs.
  mutating func sweepBlobs() throws(UpkeepFailure) -> Outcome {
    try sweep { _ in }
    return outcome
  }

  private mutating func expire() throws(UpkeepFailure) {
    let rules = try store.withLedger { ledger throws(LedgerFailure) in try ledger.retentions() }
    for rule in rules {
      let moment = startedAt - rule.days * 86_400
      outcome.heldBack += try store.withLedger { ledger throws(LedgerFailure) in
        try ledger.heldBack(tenant: rule.tenant, before: moment)
      }
      let erasure = Erasure(store, .expired(tenant: rule.tenant, before: moment), now: startedAt)
      let counts = try erasure.plan()
      outcome.expired.add(counts)
      guard mode == .removing, counts.filings > 0 else { continue }
      let erased = try erasure.run()
      outcome.orphans.count += erased.blobs.count
      outcome.orphans.octets += erased.blobs.octets
    }
  }

  /// Removes what no row names; see ``KeptStore/discard(_:before:)`` for why no delivery is hurt.
  private mutating func sweep(progress: @escaping (StoreWalk.Progress) -> Void) throws(UpkeepFailure) {
    // An erasure that was cut off left blobs behind; this walk finds them, and with them gone it is done.
    let isPending = try store.withLedger { ledger throws(LedgerFailure) in try ledger.isErasurePending() }
    var walk = StoreWalk(store, contents: .unread, progress: progress)
    try walk.run { event throws(UpkeepFailure) in try take(event) }
    outcome.walked = walk.progress
    if isPending, mode == .removing { _ = try store.endErasure() }
  }

  private mutating func take(_ event: StoreWalk.Event) throws(UpkeepFailure) {
    switch event {
    case .orphan(let blob):
      switch mode {
      case .looking:
        if blob.modifiedAt < store.oldestInUse(startedAt) {
          outcome.orphans.add(blob.size)
        } else {
          outcome.young.add(blob.size)
        }
      case .removing:
        switch try store.discard(blob.id, before: startedAt) {
        case .removed: outcome.orphans.add(blob.size)
        case .young: outcome.young.add(blob.size)
        case .needed: break
        }
      }
    case .temporary(let path, let modifiedAt):
      guard modifiedAt < store.oldestInUse(startedAt) else { return }
      outcome.temporaries += 1
      if mode == .removing {
        try store.withBlobs { blobs throws(BlobFailure) in try blobs.remove(temporary: path) }
      }
    case .named, .missing, .foreign: break
    }
  }

  private mutating func forgetCrashes() throws(UpkeepFailure) {
    let folder = store.paths.crashes
    var path = folder
    do throws(Errno) {
      for entry in try store.files.entries(of: folder) {
        path = folder + "/" + entry.name
        let status = try store.files.status(path)
        guard status.kind == .file,
          status.modifiedMilliseconds / 1000 < startedAt - Self.crashCountSeconds
        else { continue }
        if mode == .removing { try store.files.remove(path) }
        outcome.crashCounts += 1
      }
    } catch .noSuchFile {
      // A store of an older version has none, and a delivery may take its own away.
    } catch { throw .file(path: path, error) }
  }
}

extension ErasureCounts {
  mutating func add(_ other: ErasureCounts) {
    filings += other.filings
    messages += other.messages
    sharedMessages += other.sharedMessages
    files += other.files
    octets += other.octets
    unacknowledged += other.unacknowledged
  }
}

package import Files
package import Records

/// How a store stands: what the ledger knows, and the room that is left. Nothing walks over the blobs.
package struct StoreStatus: Equatable, Sendable {
  package let ledger: LedgerStatus
  /// Octets of the database file.
  package let ledgerBytes: Int
  /// Octets of its write-ahead log.
  package let logBytes: Int
  package let space: VolumeSpace
  /// Unix seconds, when it was looked at.
  package let now: Int

  package init(of store: KeptStore, now: Int) throws(UpkeepFailure) {
    ledger = try store.withLedger { ledger throws(LedgerFailure) in
      try ledger.status(deliveriesSince: now - now % 86_400)
    }
    ledgerBytes = store.size(store.paths.ledger)
    logBytes = store.size(store.paths.ledger + "-wal")
    do throws(Errno) { space = try VolumeSpace(of: store.paths.root) } catch {
      throw .file(path: store.paths.root, error)
    }
    self.now = now
  }

  /// Seconds since the oldest record that a consumer has not acknowledged; 0 where there is none.
  package func waiting(_ consumer: LedgerStatus.ConsumerStatus) -> Int {
    consumer.oldestAt.map { max(0, now - $0) } ?? 0
  }
}

extension KeptStore {
  /// Octets of a file, 0 where it is not there.
  fileprivate func size(_ path: String) -> Int { (try? files.status(path))?.size ?? 0 }
}

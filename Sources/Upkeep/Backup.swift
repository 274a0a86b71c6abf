import BlobStorage
import Files
import Records

/// A copy of a store in a folder, made while deliveries run, each run bringing it up to date.
///
/// In this order: a snapshot of the ledger under a name of its own; every blob that it names; configuration and keys; all
/// of that durable; then the snapshot takes the ledger's name, in one step. Until then the folder is the old backup, with
/// some blobs more; from then on it is the new one. What the new one does not name goes last.
///
/// A blob that the snapshot names can be gone before it is copied, when the mail it belongs to is erased meanwhile. Then
/// a new snapshot is taken, which does not name it.
package struct Backup {
  package enum Way: Sendable {
    /// A second name for the same file where the file system allows that, else a copy.
    case linking
    /// A copy of its own for each blob.
    case copying
  }

  package struct Outcome: Equatable, Sendable {
    /// Blobs that were there from an earlier run.
    package var kept = 0
    package var linked = 0
    package var copied = Collection.Tally()
    /// Blobs that the ledger names no more.
    package var removed = Collection.Tally()
    /// Blobs in the backup, and their octets.
    package var blobs = Collection.Tally()
    package var ledgerBytes = 0
  }

  /// A file that tells a backup from any other folder, and that is locked while one is written.
  package static let markerName = "BACKUP"
  private static let markerText =
    "Made by pluspost backup. This folder is a whole store: to restore, copy it to where the store shall be.\n"
  /// How often a snapshot is taken when blobs go meanwhile.
  private static let attempts = 3

  private let store: KeptStore
  private let target: StorePaths
  private let way: Way
  private let progress: (Int, Double) -> Void

  /// - Parameters:
  ///   - folder: where it goes; made where it is missing.
  ///   - progress: told the number of blobs that are in place, and the share of the whole.
  package init(
    _ store: KeptStore, to folder: String, way: Way, progress: @escaping (Int, Double) -> Void = { _, _ in }
  ) {
    self.store = store
    target = StorePaths(root: folder)
    self.way = way
    self.progress = progress
  }

  package func run() throws(UpkeepFailure) -> Outcome {
    let lock = try claim()
    // Open before the first write, so that no error of a write is missed when all is synced.
    let folder: FileDescriptor
    do throws(Errno) { folder = try store.files.open(target.root, .read) } catch {
      throw .file(path: target.root, error)
    }
    let blobs = BlobStore(root: target.root, fileSystem: store.files)
    do throws(BlobFailure) { try blobs.create() } catch { throw .blobs(error) }
    try makeFolder(target.crashes)
    var outcome = Outcome()
    let snapshot = target.ledger + ".new"
    var attempt = 1
    while true {
      outcome = Outcome()
      do throws(UpkeepFailure) {
        try take(snapshot)
        try copyBlobs(namedBy: snapshot, to: blobs, &outcome)
        break
      } catch {
        guard case .incomplete = error, attempt < Self.attempts else { throw error }
        attempt += 1
      }
    }
    try copySettings()
    try publish(snapshot, syncing: folder)
    outcome.ledgerBytes = (try? store.files.status(target.ledger))?.size ?? 0
    try prune(blobs, &outcome)
    _ = consume lock
    return outcome
  }

  // MARK: the folder

  /// Takes a folder that is empty or a backup, and nothing else: what is written here would destroy another store.
  private func claim() throws(UpkeepFailure) -> FileLock {
    let marker = target.root + "/" + Self.markerName
    do throws(Errno) {
      do throws(Errno) { try store.files.makeDirectory(target.root, mode: 0o700) } catch .fileExists {}
      let entries = try store.files.entries(of: target.root)
      if !entries.contains(where: { $0.name == Self.markerName }) {
        guard entries.isEmpty else { throw Errno.directoryNotEmpty }
        try store.files.createFile(marker, [UInt8](Self.markerText.utf8), mode: 0o600)
      }
      return try FileLock(try store.files.open(marker, .read))
    } catch {
      switch error {
      case .directoryNotEmpty: throw .notABackup(folder: target.root)
      case .wouldBlock: throw .folderInUse(target.root)
      default: throw .file(path: target.root, error)
      }
    }
  }

  private func makeFolder(_ path: String) throws(UpkeepFailure) {
    do throws(Errno) { try store.files.makeDirectory(path, mode: 0o750) } catch .fileExists {
    } catch { throw .file(path: path, error) }
  }

  private func take(_ snapshot: String) throws(UpkeepFailure) {
    Ledger.removeSnapshot(at: snapshot)
    // SQLite would read an old log into the new file.
    let log = snapshot + "-wal"
    if (try? store.files.status(log)) != nil { throw .file(path: log, .fileExists) }
    try store.withLedger { ledger throws(LedgerFailure) in try ledger.snapshot(to: snapshot) }
  }

  private func copySettings() throws(UpkeepFailure) {
    for (from, to, mode) in [
      (store.paths.configuration, target.configuration, 0o640), (store.paths.keys, target.keys, 0o600),
    ] as [(String, String, UInt32)] {
      do throws(Errno) {
        let octets = try store.files.contents(of: from, limit: 1 << 20)
        let present = try? store.files.contents(of: to, limit: 1 << 20)
        if present != octets { try store.files.replaceFile(to, octets, mode: mode) }
      } catch { throw .file(path: from, error) }
    }
  }

  /// Makes all durable, and gives the snapshot the ledger's name.
  private func publish(_ snapshot: String, syncing folder: borrowing FileDescriptor) throws(UpkeepFailure) {
    do throws(LedgerFailure) {
      try Ledger.settle(snapshotAt: snapshot)
      if (try? store.files.status(target.ledger + "-wal")) != nil {
        // Somebody looked into the backup as into a store.
        if try Ledger.settleLog(ofLedgerAt: target.ledger) == .held {
          throw .unavailable(.busy, operation: "replace")
        }
      }
    } catch { throw .ledger(error) }
    do throws(Errno) {
      try store.files.synchronizeAll(folder)
      try store.files.rename(snapshot, to: target.ledger)
      try store.files.synchronizeDirectory(target.root)
    } catch { throw .file(path: target.ledger, error) }
  }

  // MARK: blobs

  private func copyBlobs(namedBy snapshot: String, to blobs: BlobStore, _ outcome: inout Outcome)
    throws(UpkeepFailure)
  {
    let ledger: Ledger
    do throws(LedgerFailure) { ledger = try Ledger.openForReading(at: snapshot) } catch {
      throw .ledger(error)
    }
    var copying = BlobCopying(from: store.blobs, to: blobs, way: way)
    var references = ledger.blobReferences()
    var last = ""
    while true {
      let reference: BlobReference?
      do throws(LedgerFailure) { reference = try references.next() } catch { throw .ledger(error) }
      guard let reference else { break }
      if reference.digest == last { continue }
      last = reference.digest
      try copying.copy(reference, &outcome)
      let share = Double(Int(reference.digest.prefix(4), radix: 16) ?? 0) / 65_536
      progress(outcome.blobs.count, share)
    }
    try copying.finish()
  }

  /// Removes what the backup's ledger does not name. Nobody else writes here, so nothing is young.
  private func prune(_ blobs: BlobStore, _ outcome: inout Outcome) throws(UpkeepFailure) {
    let ledger: Ledger
    do throws(LedgerFailure) { ledger = try Ledger.openForReading(at: target.ledger) } catch {
      throw .ledger(error)
    }
    let kept = KeptStore(paths: target, ledger: ledger, blobs: blobs, files: store.files)
    var walk = StoreWalk(kept, contents: .unread)
    try walk.run { event throws(UpkeepFailure) in
      switch event {
      case .orphan(let blob):
        do throws(BlobFailure) { _ = try blobs.discard(blob.id, untouchedSince: .max) } catch {
          throw .blobs(error)
        }
        outcome.removed.add(blob.size)
      case .temporary(let path, modifiedAt: _):
        do throws(BlobFailure) { try blobs.remove(temporary: path) } catch { throw .blobs(error) }
      case .named, .missing, .foreign: break
      }
    }
  }
}

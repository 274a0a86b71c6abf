package import BlobStorage
package import Files
package import Ingestion
package import MailSyntax
package import Records

/// Where things lie in the folder of a store.
package struct StorePaths: Equatable, Sendable {
  package let root: String

  package init(root: String) { self.root = root }

  package var configuration: String { root + "/pluspost.conf" }
  package var keys: String { root + "/keys" }
  package var ledger: String { root + "/ledger.sqlite" }
  /// Counts of crashes, a file for each message that caused one.
  package var crashes: String { root + "/crashes" }
}

/// An open store, as those see it who look after it.
package struct KeptStore {
  package let paths: StorePaths
  package let ledger: Ledger
  package let blobs: BlobStore
  package let files: any FileSystem
  /// How a stored message is read again where a file of it is lost.
  package let limits: Limits
  package let reading: ReadingLimits
  /// Younger than this, a blob without a row or a temporary file may belong to a delivery that is running. Longer than
  /// any delivery may take. Seconds.
  package let graceSeconds: Int

  /// The least ``graceSeconds``.
  package static let shortestGraceSeconds = 3600

  package init(
    paths: StorePaths, ledger: Ledger, blobs: BlobStore, files: any FileSystem = PosixFileSystem(),
    limits: Limits = Limits(), reading: ReadingLimits = ReadingLimits(), deliverySeconds: Int = 0
  ) {
    self.paths = paths
    self.ledger = ledger
    self.blobs = blobs
    self.files = files
    self.limits = limits
    self.reading = reading
    // A delivery may be set to take longer than an hour; some minutes on top for what its alarm does not count.
    graceSeconds = max(Self.shortestGraceSeconds, deliverySeconds + 600)
  }
}

/// Why looking after a store came to nothing.
package enum UpkeepFailure: Error, Sendable, CustomStringConvertible {
  case blobs(BlobFailure)
  case ledger(LedgerFailure)
  case file(path: String, Errno)
  /// Where a backup shall go there is something else, which is left alone.
  case notABackup(folder: String)
  /// Another backup into the same folder is running.
  case folderInUse(String)
  /// What the ledger names cannot be read, so there is nothing whole to copy.
  case incomplete(String)

  package var description: String {
    switch self {
    case .blobs(let failure): "\(failure)"
    case .ledger(let failure): "\(failure)"
    case .file(let path, let errno): "\(path): \(errno)"
    case .notABackup(let folder):
      "\(folder) is neither empty nor a backup that pluspost made; nothing in it was changed"
    case .folderInUse(let folder): "another process is writing a backup into \(folder)"
    case .incomplete(let what): "\(what); pluspost check says more"
    }
  }
}

// The failures of the layers below, as ours.
extension KeptStore {
  func withLedger<Result>(_ body: (Ledger) throws(LedgerFailure) -> Result) throws(UpkeepFailure) -> Result {
    do throws(LedgerFailure) { return try body(ledger) } catch { throw .ledger(error) }
  }

  func withBlobs<Result>(_ body: (BlobStore) throws(BlobFailure) -> Result) throws(UpkeepFailure) -> Result {
    do throws(BlobFailure) { return try body(blobs) } catch { throw .blobs(error) }
  }
}

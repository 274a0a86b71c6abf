import BlobStorage
import Files
import Hashing
import Records

/// The way of blobs into a backup: by a second name for the file, or by a copy that is compared with its name.
struct BlobCopying {
  /// Copies that become durable together.
  private static let copiesPerGroup = 400

  private let source: BlobStore
  private let target: BlobStore
  private var way: Backup.Way
  private var group: BlobGroup?
  private var waiting = 0

  init(from source: BlobStore, to target: BlobStore, way: Backup.Way) {
    self.source = source
    self.target = target
    self.way = way
  }

  mutating func copy(_ reference: BlobReference, _ outcome: inout Backup.Outcome) throws(UpkeepFailure) {
    guard let id = Digest(hex: reference.digest) else { return }
    do throws(BlobFailure) {
      if try target.isSettled(id, size: reference.size) {
        outcome.kept += 1
      } else if way == .linking, try link(id, size: reference.size) {
        outcome.linked += 1
      } else {
        try copy(id, size: reference.size)
        outcome.copied.add(reference.size)
      }
    } catch .notFound {
      throw .incomplete("the blob \(reference.digest) of message \(reference.message.prefix(12)) is missing")
    } catch .lengthMismatch {
      throw .incomplete("the blob \(reference.digest) of message \(reference.message.prefix(12)) is damaged")
    } catch { throw .blobs(error) }
    outcome.blobs.add(reference.size)
  }

  /// Makes the copies durable that are not yet. Links are, when their folders are: the whole file system is synced
  /// before the backup's ledger takes its name.
  mutating func finish() throws(UpkeepFailure) {
    do throws(BlobFailure) { try commit() } catch { throw .blobs(error) }
  }

  /// Whether it could be linked. What is not settled is copied: the copy makes sure of its content.
  private mutating func link(_ id: BlobID, size: Int) throws(BlobFailure) -> Bool {
    guard try source.isSettled(id, size: size) else { return false }
    switch try target.link(id, from: source) {
    case .linked: return true
    case .taken: return false
    case .impossible:
      way = .copying
      return false
    }
  }

  private mutating func copy(_ id: BlobID, size: Int) throws(BlobFailure) {
    let reader = try source.reader(id)
    let group = try openGroup()
    var writer = target.writer()
    var chunk: [UInt8] = []
    while try reader.next(into: &chunk) { try writer.write(chunk.span) }
    let sealed = try writer.seal()
    // Another content under this name: nothing of it goes into the backup.
    guard sealed.digest == id, sealed.size == size else {
      throw .lengthMismatch(expected: size, found: sealed.size)
    }
    try sealed.commit(with: group)
    waiting += 1
    if waiting >= Self.copiesPerGroup { try commit() }
  }

  private mutating func openGroup() throws(BlobFailure) -> BlobGroup {
    if let group { return group }
    let opened = try BlobGroup(target)
    group = opened
    return opened
  }

  private mutating func commit() throws(BlobFailure) {
    try group?.commit()
    group = nil
    waiting = 0
  }
}

import Files
import Synchronization

/// Blobs of several messages that become durable together, because a sync costs much the same for one file as for many.
///
/// The recipe is that of one blob, each step for all: files, names, one sync for names and contents, and only then the
/// mode that says so. Where a step fails nothing of the group may be relied on: files without a name go, and those that have
/// one stay unsettled, so that the next attempt writes them anew. Several threads may add to it.
package final class BlobGroup: Sendable {
  private final class Member: Sendable {
    let blob: Mutex<SealedBlob>
    let id: BlobID

    init(_ blob: consuming SealedBlob) {
      id = blob.digest
      self.blob = Mutex(blob)
    }

    func attempt(_ step: (inout SealedBlob) throws(BlobFailure) -> Void) throws(BlobFailure) {
      try blob.withLock { blob throws(BlobFailure) in try step(&blob) }
    }
  }

  private struct Members {
    var all: [Member] = []
    var ids: Set<BlobID> = []
    /// Octets of those whose files are made by the commit.
    var held = 0
  }

  /// From here on one sync of the whole file system costs less than one for each file.
  private static let fewest = 4

  private let store: BlobStore
  /// The folder of blobs, open since before the first of them was written, so that no error of a write is missed.
  private let folder: FileDescriptor
  /// See ``Members/held``.
  private let mostHeld: Int
  private let members = Mutex(Members())

  /// - Parameter mostHeld: so many octets wait in memory for the commit to put them into files, where another thread than
  ///   those that add has time for that.
  package init(_ store: BlobStore, holding mostHeld: Int = 0) throws(BlobFailure) {
    self.store = store
    self.mostHeld = mostHeld
    do throws(Errno) { folder = try store.fileSystem.open(store.layout.folder, .read) } catch {
      throw .fileSystem(.synchronize, error)
    }
  }

  /// How many blobs were added, each of which keeps a file open.
  package var count: Int { members.withLock { $0.all.count } }

  func add(_ blob: consuming SealedBlob) throws(BlobFailure) {
    if !holds(blob) {
      if try blob.isPresent() { return }
      try blob.makeFile()
    }
    let member = Member(blob)
    members.withLock { members in
      if members.ids.insert(member.id).inserted { members.all.append(member) }
    }
  }

  /// Whether the blob has room to wait in memory, or was added before.
  private func holds(_ blob: borrowing SealedBlob) -> Bool {
    let (id, size) = (blob.digest, blob.heldSize)
    return members.withLock { members in
      if members.ids.contains(id) { return true }
      guard let size, members.held + size <= mostHeld else { return false }
      members.held += size
      return true
    }
  }

  /// Makes all blobs that were added durable, and forgets them, whether it succeeds or not.
  package func commit() throws(BlobFailure) {
    let members = members.withLock { members in
      let all = members.all
      members = Members()
      return all
    }
    if members.isEmpty { return }
    for member in members {
      try member.attempt { blob throws(BlobFailure) in try blob.takeName() }
    }
    if members.count < Self.fewest {
      for member in members {
        try member.attempt { blob throws(BlobFailure) in try blob.synchronizeContent() }
      }
      for directory in Set(members.map { store.layout.directory(of: $0.id) }) {
        try store.attempt(.synchronize) { () throws(Errno) in
          try store.fileSystem.synchronizeDirectory(directory)
        }
      }
    } else {
      do throws(Errno) { try store.fileSystem.synchronizeAll(folder) } catch {
        throw .fileSystem(.synchronize, error)
      }
    }
    for member in members { try member.attempt { blob throws(BlobFailure) in blob.settle() } }
  }
}

import Files
import Synchronization

/// Blobs that become durable together, because a sync costs much the same for one file as for many.
///
/// The recipe is that of one blob, each step for all: files, names, one sync for names and contents, and only then the
/// mode that says so. Where a step fails nothing that had not become durable may be relied on: files without a name go,
/// those that have one stay unsettled, so that the next attempt writes them anew, and the group takes no more. Several
/// threads may add to it.
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
    /// Octets of those whose files are made by the commit.
    var held = 0

    func contains(_ id: BlobID) -> Bool { all.contains { $0.id == id } }
  }

  /// From here on one sync of the whole file system costs less than one for each file.
  private static let fewest = 4

  private let store: BlobStore
  /// The folder of blobs, open since before the first of them was written, so that no error of a write is missed.
  private let folder: FileDescriptor
  /// See ``Members/held``.
  private let mostHeld: Int
  private let most: Int
  private let members = Mutex(Members())
  /// Of an earlier commit. Held during a commit: who returns from one relies on all that was added before, whoever commits
  /// it.
  private let failure = Mutex<BlobFailure?>(nil)

  /// - Parameters:
  ///   - mostHeld: so many octets wait in memory for the commit to put them into files, where another thread than those
  ///     that add has time for that.
  ///   - most: when so many blobs wait, each of which keeps a file open, they are committed. A process may have at least
  ///     1,024 files open nearly everywhere.
  package init(_ store: BlobStore, holding mostHeld: Int = 0, most: Int = 128) throws(BlobFailure) {
    self.store = store
    self.mostHeld = mostHeld
    self.most = most
    do throws(Errno) { folder = try store.fileSystem.open(store.layout.folder, .read) } catch {
      throw .fileSystem(.synchronize, error)
    }
  }

  /// How many blobs wait for the commit.
  package var count: Int { members.withLock { $0.all.count } }

  func add(_ blob: consuming SealedBlob) throws(BlobFailure) {
    if !holds(blob) {
      if try blob.isPresent() { return }
      try blob.makeFile()
    }
    let member = Member(blob)
    let isFull = members.withLock { members in
      if !members.contains(member.id) { members.all.append(member) }
      return members.all.count >= most
    }
    if isFull { try commit() }
  }

  /// Whether the blob has room to wait in memory, or was added before.
  private func holds(_ blob: borrowing SealedBlob) -> Bool {
    let (id, size) = (blob.digest, blob.heldSize)
    return members.withLock { members in
      if members.contains(id) { return true }
      guard let size, members.held + size <= mostHeld else { return false }
      members.held += size
      return true
    }
  }

  /// Makes all blobs that were added durable, and forgets them, whether it succeeds or not.
  package func commit() throws(BlobFailure) {
    try failure.withLock { failure throws(BlobFailure) in
      if let failure { throw failure }
      let waiting = members.withLock { members in
        let all = members.all
        members = Members()
        return all
      }
      do throws(BlobFailure) { try makeDurable(waiting) } catch {
        failure = error
        throw error
      }
    }
  }

  private func makeDurable(_ members: [Member]) throws(BlobFailure) {
    if members.isEmpty { return }
    for member in members {
      try member.attempt { blob throws(BlobFailure) in try blob.takeName() }
    }
    if members.count < Self.fewest {
      for member in members {
        try member.attempt { blob throws(BlobFailure) in try blob.synchronizeContent() }
      }
      var directories: [String] = []
      for member in members {
        let directory = store.layout.directory(of: member.id)
        if !directories.contains(directory) { directories.append(directory) }
      }
      for directory in directories {
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

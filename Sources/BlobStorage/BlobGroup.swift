import Files
import Synchronization

/// Blobs of several messages that become durable together, because a sync costs much the same for one file as for many.
///
/// The recipe is that of one blob, each step for all: names, one sync for names and contents, and only then the mode that
/// says so. Where a step fails nothing of the group may be relied on: files without a name go, and those that have one stay
/// unsettled, so that the next attempt writes them anew. Several threads may add to it.
package final class BlobGroup: Sendable {
  private final class Member: Sendable {
    let file: Mutex<TemporaryFile>
    let id: BlobID
    let size: Int

    init(_ file: consuming TemporaryFile, _ id: BlobID, _ size: Int) {
      self.file = Mutex(file)
      self.id = id
      self.size = size
    }

    func attempt(_ step: (inout TemporaryFile) throws(BlobFailure) -> Void) throws(BlobFailure) {
      try file.withLock { file throws(BlobFailure) in try step(&file) }
    }
  }

  private struct Members {
    var all: [Member] = []
    var ids: Set<BlobID> = []
  }

  /// From here on one sync of the whole file system costs less than one for each file.
  private static let fewest = 4

  private let store: BlobStore
  /// The folder of blobs, open since before the first of them was written, so that no error of a write is missed.
  private let folder: FileDescriptor
  private let members = Mutex(Members())

  package init(_ store: BlobStore) throws(BlobFailure) {
    self.store = store
    do throws(Errno) { folder = try store.fileSystem.open(store.layout.folder, .read) } catch {
      throw .fileSystem(.synchronize, error)
    }
  }

  /// How many blobs were added, each of which keeps a file open.
  package var count: Int { members.withLock { $0.all.count } }

  /// Whether a blob was added: then it need not be written again.
  func contains(_ id: BlobID) -> Bool { members.withLock { $0.ids.contains(id) } }

  func add(_ file: consuming TemporaryFile, as id: BlobID, size: Int) {
    let member = Member(file, id, size)
    members.withLock { members in
      if members.ids.insert(id).inserted { members.all.append(member) }
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
      try member.attempt { file throws(BlobFailure) in
        try file.check(size: member.size)
        try file.takeName(member.id)
      }
    }
    if members.count < Self.fewest {
      for member in members {
        try member.attempt { file throws(BlobFailure) in try file.synchronizeContent() }
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
    for member in members { try member.attempt { file throws(BlobFailure) in file.settle() } }
  }
}

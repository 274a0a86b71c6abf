import Files

/// Blobs of several messages that become durable together, because a sync costs much the same for one file as for many.
///
/// The recipe is that of one blob, each step for all: content, names, and only then the mode that says so. Where a step
/// fails nothing of the group may be relied on: files without a name go, and those that have one stay unsettled, so
/// that the next attempt writes them anew.
package final class BlobGroup {
  private final class Member {
    var file: TemporaryFile
    let id: BlobID
    let size: Int

    init(_ file: consuming TemporaryFile, _ id: BlobID, _ size: Int) {
      self.file = file
      self.id = id
      self.size = size
    }
  }

  /// From here on one sync of the whole file system costs less than one for each file.
  private static let fewest = 4

  private let store: BlobStore
  /// The folder of blobs, open since before the first of them was written, so that no error of a write is missed.
  private let folder: FileDescriptor
  private var members: [Member] = []

  package init(_ store: BlobStore) throws(BlobFailure) {
    self.store = store
    do throws(Errno) { folder = try store.fileSystem.open(store.layout.folder, .read) } catch {
      throw .fileSystem(.synchronize, error)
    }
  }

  func add(_ file: consuming TemporaryFile, as id: BlobID, size: Int) {
    members.append(Member(file, id, size))
  }

  /// Makes all blobs that were added durable, and forgets them, whether it succeeds or not.
  package func commit() throws(BlobFailure) {
    let members = members
    self.members = []
    if members.isEmpty { return }
    if members.count < Self.fewest {
      for member in members { try member.file.synchronizeContent() }
    } else {
      try synchronizeAll()
    }
    for member in members {
      try member.file.check(size: member.size)
      try member.file.rename(to: member.id)
    }
    let directories = Set(members.map { store.layout.directory(of: $0.id) })
    if directories.count < Self.fewest {
      for directory in directories {
        try store.attempt(.synchronize) { () throws(Errno) in
          try store.fileSystem.synchronizeDirectory(directory)
        }
      }
    } else {
      try synchronizeAll()
    }
    for member in members { member.file.settle() }
  }

  private func synchronizeAll() throws(BlobFailure) {
    do throws(Errno) { try store.fileSystem.synchronizeAll(folder) } catch {
      throw .fileSystem(.synchronize, error)
    }
  }
}

import Files
import Hashing

/// What was found at a place in the folder of blobs.
package enum BlobEntry: Equatable, Sendable {
  /// Size in octets, time in unix seconds.
  case blob(BlobID, size: Int, modifiedAt: Int)
  /// A file that a writer left, or is writing just now. The path is for ``BlobStore/remove(temporary:)``.
  case temporary(path: String, modifiedAt: Int)
  /// Something that the store did not put there.
  case foreign(path: String)
}

extension BlobStore {
  /// Begins a walk over everything in the store.
  package func walk() throws(BlobFailure) -> BlobWalk { try BlobWalk(self) }

  /// Removes a temporary file that a walk found. Only for those older than any delivery can take. A blob that a
  /// collection put aside and did not come back to goes to its place again instead.
  package func remove(temporary path: String) throws(BlobFailure) {
    if let id = layout.blobPutAside(at: path) { return try putBack(id) }
    do throws(Errno) { try fileSystem.remove(path) } catch .noSuchFile {
    } catch {
      throw .fileSystem(.remove, error)
    }
  }
}

/// Everything in the store, one after the other: first what lies in `incoming`, then the blobs in the order of their
/// digests, the rest among them. So a blob that a collection left aside is back in its place when the walk comes there.
///
/// Memory is that of the names of one folder, a part in 256. What appears or goes during the walk may be found or not.
package struct BlobWalk {
  private let store: BlobStore
  /// Folders still to be listed, last first.
  private var folders: [String]
  private var folder = ""
  /// Entries of `folder` still to be looked at, last first.
  private var entries: [DirectoryEntry] = []

  init(_ store: BlobStore) throws(BlobFailure) {
    self.store = store
    folders = []
    entries = try list(store.layout.folder)
    // The folder itself is walked as the others are: what it holds goes on to `folders`, or is foreign.
    folder = store.layout.folder
    var foreign: [DirectoryEntry] = []
    for entry in entries {
      if isFanOut(entry) { folders.append(folder + "/" + entry.name) } else { foreign.append(entry) }
    }
    entries = foreign
    if let incoming = folders.firstIndex(of: store.layout.incoming) {
      folders.append(folders.remove(at: incoming))
    }
  }

  /// The next entry; nil at the end.
  package mutating func next() throws(BlobFailure) -> BlobEntry? {
    while true {
      while let entry = entries.popLast() {
        if let found = try look(at: entry) { return found }
      }
      guard let path = folders.popLast() else { return nil }
      folder = path
      entries = try list(path)
    }
  }

  private func list(_ path: String) throws(BlobFailure) -> [DirectoryEntry] {
    do throws(Errno) {
      return try store.fileSystem.entries(of: path).reversed()
    } catch .noSuchFile {
      return []
    } catch {
      throw .fileSystem(.list, error)
    }
  }

  private func isFanOut(_ entry: DirectoryEntry) -> Bool {
    guard entry.kind != .file, entry.kind != .other else { return false }
    return entry.name == BlobLayout.incomingName || BlobLayout.isDigits(entry.name, count: 2)
  }

  /// Nil for one that went since it was listed.
  private func look(at entry: DirectoryEntry) throws(BlobFailure) -> BlobEntry? {
    let path = folder + "/" + entry.name
    let status: FileStatus
    do throws(Errno) {
      status = try store.fileSystem.status(path)
    } catch .noSuchFile {
      return nil
    } catch {
      throw .fileSystem(.look, error)
    }
    guard status.kind == .file else { return .foreign(path: path) }
    let modifiedAt = status.modifiedMilliseconds / 1000
    if entry.name.hasPrefix(BlobLayout.temporaryPrefix) {
      return .temporary(path: path, modifiedAt: modifiedAt)
    }
    let digits = String(decoding: folder.utf8.suffix(2), as: UTF8.self)
    guard BlobLayout.isDigits(entry.name, count: 62), let id = BlobID(hex: digits + entry.name) else {
      return .foreign(path: path)
    }
    return .blob(id, size: status.size, modifiedAt: modifiedAt)
  }
}

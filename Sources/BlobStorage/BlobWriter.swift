import Bytes
import Files
import Hashing

/// Takes the octets of one blob, and stores it durably.
///
/// States: *held* (all octets so far are in memory, at most `heldBytes`), *spilled* (all but the last are in a temporary
/// file in `incoming`). `write` moves from held to spilled when memory is full; `commit` ends both. A writer that goes without
/// a commit takes its temporary file with it; one whose process is killed leaves the file, which nobody looks at.
package struct BlobWriter: ~Copyable {
  /// Contents up to this size wait in memory for their name, so that one that is there costs no write.
  package static let heldBytes = 256 * 1024

  private let store: BlobStore
  private var hash = SHA256()
  private var size = 0
  private var held: [UInt8] = []
  private var spill: TemporaryFile?

  init(_ store: BlobStore) { self.store = store }

  /// Takes in more octets. After an error the writer is of no more use.
  package mutating func write(_ octets: Span<UInt8>) throws(BlobFailure) {
    hash.update(octets)
    size += octets.count
    if held.count + octets.count > BlobWriter.heldBytes { try spillHeld() }
    // Small pieces, such as decoded lines, gather into large writes.
    if octets.count <= BlobWriter.heldBytes { held.append(octets) } else { try spill?.write(octets) }
  }

  private mutating func spillHeld() throws(BlobFailure) {
    if spill == nil { spill = try TemporaryFile(in: store.layout.incoming, of: store) }
    try spill?.write(held.span)
    held.removeAll(keepingCapacity: true)
  }

  /// Makes the blob durable, unless it is there already, and names it.
  package consuming func commit() throws(BlobFailure) -> StoredBlob {
    let id = hash.finish()
    if try store.refresh(id, size: size) { return StoredBlob(digest: id, size: size, wasPresent: true) }
    if let file = spill.take() {
      try file.write(held.span)
      try file.publish(as: id, size: size)
    } else {
      let file = try TemporaryFile(in: store.layout.directory(of: id), of: store)
      try file.write(held.span)
      try file.publish(as: id, size: size)
    }
    return StoredBlob(digest: id, size: size, wasPresent: false)
  }
}

/// A file that has no final name yet; removed unless it gets one.
struct TemporaryFile: ~Copyable {
  private let store: BlobStore
  private let path: String
  private let descriptor: FileDescriptor
  private var isPublished = false

  /// Makes one in a folder below the store's, and that folder where it is missing.
  init(in directory: String, of store: BlobStore) throws(BlobFailure) {
    self.store = store
    let path = BlobLayout.temporary(in: directory)
    self.path = path
    do throws(Errno) {
      descriptor = try store.fileSystem.open(path, .create(mode: BlobLayout.unsettledMode))
    } catch .noSuchFile {
      descriptor = try TemporaryFile.create(path, inMissing: directory, of: store)
    } catch {
      throw .fileSystem(.create, error)
    }
  }

  private static func create(_ path: String, inMissing directory: String, of store: BlobStore)
    throws(BlobFailure) -> FileDescriptor
  {
    try store.makeDirectoryDurably(directory)
    do throws(Errno) {
      return try store.fileSystem.open(path, .create(mode: BlobLayout.unsettledMode))
    } catch {
      throw .fileSystem(.create, error)
    }
  }

  deinit {
    if !isPublished { try? store.fileSystem.remove(path) }
  }

  func write(_ octets: Span<UInt8>) throws(BlobFailure) {
    do throws(Errno) { try store.fileSystem.write(octets, to: descriptor) } catch {
      throw .fileSystem(.write, error)
    }
  }

  /// Durable content under the final name, and then the name durable: the recipe that everything rests on.
  consuming func publish(as id: BlobID, size: Int) throws(BlobFailure) {
    let files = store.fileSystem
    try synchronizeContent()
    let found = try length()
    guard found == size else { throw .lengthMismatch(expected: size, found: found) }
    let directory = store.layout.directory(of: id)
    do throws(Errno) {
      try files.rename(path, to: store.layout.path(of: id))
    } catch .noSuchFile {
      // From `incoming` into a folder that is missing.
      try store.makeDirectoryDurably(directory)
      let path = path
      try store.attempt(.rename) { () throws(Errno) in
        try files.rename(path, to: store.layout.path(of: id))
      }
    } catch {
      throw .fileSystem(.rename, error)
    }
    isPublished = true
    try store.attempt(.synchronize) { () throws(Errno) in try files.synchronizeDirectory(directory) }
    // From here on others may rely on it. Where this fails they write it anew, and nothing is lost.
    try? files.setMode(BlobLayout.settledMode, of: descriptor)
  }

  private func synchronizeContent() throws(BlobFailure) {
    do throws(Errno) { try store.fileSystem.synchronize(descriptor) } catch {
      throw .fileSystem(.synchronize, error)
    }
  }

  private func length() throws(BlobFailure) -> Int {
    do throws(Errno) { return try store.fileSystem.status(descriptor).size } catch {
      throw .fileSystem(.look, error)
    }
  }
}

package import Files
import Hashing

/// Contents by their SHA-256, each stored once, written durably, never changed.
///
/// Any number of processes may write at once. What `BlobWriter.commit` returned from is on disk, under its final name,
/// whatever happens next. Names and modes follow the umask of the process, which is meant to be 027.
package struct BlobStore: Sendable {
  package let fileSystem: any FileSystem
  let clock: Clock
  let layout: BlobLayout

  /// The store in the folder `blobs` of `root`.
  package init(
    root: String, fileSystem: any FileSystem = PosixFileSystem(), clock: Clock = .system
  ) {
    self.fileSystem = fileSystem
    self.clock = clock
    layout = BlobLayout(root: root)
  }

  /// Makes the folders of a new store, durably: all of them, so that no delivery has to. Can be repeated.
  package func create() throws(BlobFailure) {
    try makeDirectory(layout.folder)
    try makeDirectory(layout.incoming)
    for number in 0..<BlobLayout.fanOut {
      let name = String(number, radix: 16)
      try makeDirectory(layout.folder + "/" + (name.utf8.count < 2 ? "0" + name : name))
    }
    try attempt(.synchronize) { () throws(Errno) in try fileSystem.synchronizeDirectory(layout.folder) }
  }

  func makeDirectory(_ path: String) throws(BlobFailure) {
    do throws(Errno) {
      try fileSystem.makeDirectory(path, mode: 0o750)
    } catch .fileExists {
    } catch {
      throw .fileSystem(.create, error)
    }
  }

  /// Makes a folder that a store lacks. One whose name could not be made durable does not stay, unless another
  /// process has put something there already: the next attempt shall find it missing, and not take it for good.
  func makeDirectoryDurably(_ path: String) throws(BlobFailure) {
    try makeDirectory(path)
    do throws(Errno) {
      try fileSystem.synchronizeDirectory(layout.folder)
    } catch {
      try? fileSystem.removeDirectory(path)
      throw .fileSystem(.create, error)
    }
  }

  /// Begins a blob.
  package func writer() -> BlobWriter { BlobWriter(self) }

  /// Stores octets that are all there.
  package func store(_ octets: [UInt8]) throws(BlobFailure) -> StoredBlob {
    var writer = writer()
    try writer.write(octets.span)
    return try writer.commit()
  }

  /// Octets of a blob; nil where there is none.
  package func size(of id: BlobID) throws(BlobFailure) -> Int? { try status(of: id)?.size }

  package func contains(_ id: BlobID) throws(BlobFailure) -> Bool { try status(of: id) != nil }

  func status(of id: BlobID) throws(BlobFailure) -> FileStatus? {
    do throws(Errno) {
      return try fileSystem.status(layout.path(of: id))
    } catch .noSuchFile {
      return nil
    } catch {
      throw .fileSystem(.look, error)
    }
  }

  func attempt<Result>(
    _ operation: BlobFailure.Operation, _ body: () throws(Errno) -> Result
  ) throws(BlobFailure) -> Result {
    do throws(Errno) { return try body() } catch { throw .fileSystem(operation, error) }
  }
}

/// A blob that is on disk.
package struct StoredBlob: Equatable, Sendable {
  package var digest: BlobID
  /// Octets.
  package var size: Int
  /// Whether it was there before, so that nothing had to be written.
  package var wasPresent: Bool

  package init(digest: BlobID, size: Int, wasPresent: Bool) {
    self.digest = digest
    self.size = size
    self.wasPresent = wasPresent
  }
}

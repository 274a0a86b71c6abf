import Files

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

  /// The final name, then content and name durable: the recipe that everything rests on. Until it is done the mode says
  /// that nobody may rely on the file. With its name given first, one commit of a journal can make both durable.
  consuming func publish(as id: BlobID, size: Int) throws(BlobFailure) {
    try check(size: size)
    try takeName(id)
    try synchronizeContent()
    let directory = store.layout.directory(of: id)
    let store = store
    try store.attempt(.synchronize) { () throws(Errno) in try store.fileSystem.synchronizeDirectory(directory)
    }
    settle()
  }

  /// Gives the file its final name. Neither the name is durable yet nor the content, unless something had the name
  /// already: others may rely on that, and only what is durable takes its place.
  mutating func takeName(_ id: BlobID) throws(BlobFailure) {
    let (files, path, place) = (store.fileSystem, path, store.layout.path(of: id))
    do throws(Errno) {
      try files.renameWithoutReplacing(path, to: place)
    } catch .noSuchFile {
      // From `incoming` into a folder that is missing.
      try store.makeDirectoryDurably(store.layout.directory(of: id))
      try replace(place)
    } catch {
      guard [.fileExists, .invalidArgument, .noSuchCall, .notSupported].contains(error) else {
        throw .fileSystem(.rename, error)
      }
      try replace(place)
    }
    isPublished = true
  }

  private func replace(_ place: String) throws(BlobFailure) {
    try synchronizeContent()
    let (store, path) = (store, path)
    try store.attempt(.rename) { () throws(Errno) in try store.fileSystem.rename(path, to: place) }
  }

  /// Says that content and name are durable: from here on others may rely on it. Where this fails they write it anew,
  /// and nothing is lost.
  func settle() { try? store.fileSystem.setMode(BlobLayout.settledMode, of: descriptor) }

  /// Whether all that was written is there.
  func check(size: Int) throws(BlobFailure) {
    let found = try length()
    guard found == size else { throw .lengthMismatch(expected: size, found: found) }
  }

  /// Opens it once more, to be read from its start.
  func reopen() throws(BlobFailure) -> BlobReader {
    do throws(Errno) {
      return BlobReader(try store.fileSystem.open(path, .read), of: store)
    } catch {
      throw .fileSystem(.read, error)
    }
  }

  func synchronizeContent() throws(BlobFailure) {
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

import Files

/// The whole content of a blob that may become one: it has its name and can be read, but nothing of it is durable.
/// Goes without a trace unless it is committed.
package struct SealedBlob: ~Copyable {
  package let digest: BlobID
  /// Octets.
  package let size: Int
  private let store: BlobStore
  /// All of it, or nothing where there is a file.
  private let held: [UInt8]
  private var file: TemporaryFile?

  init(_ store: BlobStore, _ digest: BlobID, _ size: Int, held: [UInt8], file: consuming TemporaryFile?) {
    self.store = store
    self.digest = digest
    self.size = size
    self.held = held
    self.file = file
  }

  /// Begins to read the content.
  package func reader() throws(BlobFailure) -> ContentReader {
    ContentReader(held: held, file: try file?.reopen())
  }

  /// Makes the blob durable, unless it is there already.
  package consuming func commit() throws(BlobFailure) -> StoredBlob {
    let stored = StoredBlob(digest: digest, size: size, wasPresent: try store.refresh(digest, size: size))
    if !stored.wasPresent { try takeFile().publish(as: stored.digest, size: stored.size) }
    return stored
  }

  /// Leaves it to the group to make the blob durable, unless it is there already. Until the group's commit returned
  /// nothing may rely on it.
  package consuming func commit(with group: BlobGroup) throws(BlobFailure) -> StoredBlob {
    let isPresent = group.contains(digest) ? true : try store.refresh(digest, size: size)
    let stored = StoredBlob(digest: digest, size: size, wasPresent: isPresent)
    if !isPresent { group.add(try takeFile(), as: stored.digest, size: stored.size) }
    return stored
  }

  /// The content in a file that still lacks its name.
  private mutating func takeFile() throws(BlobFailure) -> TemporaryFile {
    if let spilled = file.take() { return spilled }
    let file = try TemporaryFile(in: store.layout.directory(of: digest), of: store)
    try file.write(held.span)
    return file
  }
}

/// The content of a blob, stored or about to be, from its start.
package struct ContentReader: ~Copyable {
  private var held: [UInt8]
  private let file: BlobReader?

  /// Of a blob that is stored.
  package init(_ stored: consuming BlobReader) { self.init(held: [], file: stored) }

  init(held: [UInt8], file: consuming BlobReader?) {
    self.held = held
    self.file = file
  }

  /// Replaces what is in `chunk` by the next octets: all of them where they are in memory, else at most 64 KiB. False at
  /// the end.
  package mutating func next(into chunk: inout [UInt8]) throws(BlobFailure) -> Bool {
    if let more = try file?.next(into: &chunk) { return more }
    chunk = held
    held = []
    return !chunk.isEmpty
  }
}

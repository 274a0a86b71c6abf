import Files

/// The whole content of a blob that may become one: it has its name and can be read, but nothing of it is durable.
/// Goes without a trace unless it is committed.
package struct SealedBlob: ~Copyable {
  package let digest: BlobID
  /// Octets.
  package let size: Int
  private let store: BlobStore
  /// All of it, or nothing where there is a file.
  private var held: [UInt8]
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
    let stored = StoredBlob(digest: digest, size: size, wasPresent: try isPresent())
    if stored.wasPresent { return stored }
    try makeFile()
    if let file = file.take() { try file.publish(as: stored.digest, size: stored.size) }
    return stored
  }

  /// Leaves it to the group to make the blob durable, unless it is there already. Until the group's commit returned
  /// nothing may rely on it.
  package consuming func commit(with group: BlobGroup) throws(BlobFailure) { try group.add(self) }
}

// The steps of a group.
extension SealedBlob {
  /// Octets that it keeps in memory; nil where they are in a file.
  var heldSize: Int? { file == nil ? held.count : nil }

  /// Whether the blob is there already.
  func isPresent() throws(BlobFailure) -> Bool { try store.refresh(digest, size: size) }

  /// Puts the content into a file, which still lacks its name.
  mutating func makeFile() throws(BlobFailure) {
    if file != nil { return }
    let made = try TemporaryFile(in: store.layout.directory(of: digest), of: store)
    try made.write(held.span)
    file = consume made
    held = []
  }

  /// Gives the content its name. Where it waited in memory until now the blob may be there already.
  mutating func takeName() throws(BlobFailure) {
    if file == nil {
      if try isPresent() { return }
      try makeFile()
    }
    try file?.check(size: size)
    try file?.takeName(digest)
  }

  func synchronizeContent() throws(BlobFailure) { try file?.synchronizeContent() }
  func settle() { file?.settle() }
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

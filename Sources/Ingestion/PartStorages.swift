import Bytes
package import BlobStorage
package import Hashing

/// Hashes every leaf and keeps nothing: what `pluspost parse` needs.
package struct DigestStorage: PartStorage {
  /// Of the leaf that is open; while a file in a text is, of that.
  private var hash = SHA256()
  /// Of the leaf around it.
  private var around = SHA256()

  package init() {}

  package mutating func begin(_ use: PartUse) {
    around = hash
    hash = SHA256()
  }
  package mutating func write(_ octets: Span<UInt8>) { hash.update(octets) }
  package mutating func writeAround(_ octets: Span<UInt8>) { around.update(octets) }
  package mutating func end() -> Digest? {
    let digest = hash.finish()
    hash = around
    return digest
  }
}

/// Writes every file into the blob store; text is in the raw message and needs no blob of its own.
package final class BlobPartStorage: PartStorage {
  private let blobs: BlobStore
  private let group: BlobGroup?
  private var writer: BlobWriter?
  /// Of the leaf around that one.
  private var around: BlobWriter?

  /// - Parameter group: makes the blobs durable later, where there is one.
  package init(_ blobs: BlobStore, _ group: BlobGroup? = nil) {
    self.blobs = blobs
    self.group = group
  }

  package func begin(_ use: PartUse) throws(BlobFailure) {
    around = writer.take()
    switch use {
    case .text: writer = nil
    case .file: writer = blobs.writer()
    }
  }

  package func write(_ octets: Span<UInt8>) throws(BlobFailure) { try writer?.write(octets) }

  package func writeAround(_ octets: Span<UInt8>) throws(BlobFailure) { try around?.write(octets) }

  package func end() throws(BlobFailure) -> Digest? {
    let current = writer.take()
    writer = around.take()
    guard let sealed = try current?.seal() else { return nil }
    let digest = sealed.digest
    if let group { try sealed.commit(with: group) } else { _ = try sealed.commit() }
    return digest
  }
}

/// The same for a reading that could also store its files, and shall not.
struct UnstoredParts: PartStorage {
  typealias Failure = BlobFailure
  private var digests = DigestStorage()

  mutating func begin(_ use: PartUse) { digests.begin(use) }
  mutating func write(_ octets: Span<UInt8>) { digests.write(octets) }
  mutating func writeAround(_ octets: Span<UInt8>) { digests.writeAround(octets) }
  mutating func end() -> Digest? { digests.end() }
}

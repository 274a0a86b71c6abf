import Bytes
package import BlobStorage
package import Hashing

/// Hashes every leaf and keeps nothing: what `pluspost parse` needs.
package struct DigestStorage: PartStorage {
  private var hash = SHA256()

  package init() {}

  package mutating func begin(_ use: PartUse) { hash = SHA256() }
  package mutating func write(_ octets: Span<UInt8>) { hash.update(octets) }
  package mutating func end() -> Digest? { hash.finish() }
}

/// Writes every file into the blob store; text is in the raw message and needs no blob of its own.
package final class BlobPartStorage: PartStorage {
  private let blobs: BlobStore
  private var writer: BlobWriter?

  package init(_ blobs: BlobStore) { self.blobs = blobs }

  package func begin(_ use: PartUse) throws(BlobFailure) {
    switch use {
    case .text: writer = nil
    case .file: writer = blobs.writer()
    }
  }

  package func write(_ octets: Span<UInt8>) throws(BlobFailure) { try writer?.write(octets) }

  package func end() throws(BlobFailure) -> Digest? {
    guard let finished = writer.take() else { return nil }
    return try finished.commit().digest
  }
}

import Files
import Hashing

extension BlobStore {
  /// How much is read at a time.
  package static let chunkBytes = 64 * 1024

  /// Opens a blob to be read; throws `.notFound`.
  package func reader(_ id: BlobID) throws(BlobFailure) -> BlobReader {
    do throws(Errno) {
      let descriptor = try fileSystem.open(layout.path(of: id), .read)
      return BlobReader(descriptor, of: self)
    } catch .noSuchFile {
      throw .notFound(id)
    } catch {
      throw .fileSystem(.read, error)
    }
  }

  /// The whole content, for blobs known to be small: up to `limit` octets, nil where there are more.
  package func contents(_ id: BlobID, limit: Int) throws(BlobFailure) -> [UInt8]? {
    let reader = try reader(id)
    var content: [UInt8] = []
    var chunk: [UInt8] = []
    while try reader.next(into: &chunk) {
      if content.count + chunk.count > limit { return nil }
      content += chunk
    }
    return content
  }

  /// Reads a blob and compares it with its name.
  package func verify(_ id: BlobID) throws(BlobFailure) -> BlobVerdict {
    let reader: BlobReader
    do throws(BlobFailure) {
      reader = try self.reader(id)
    } catch .notFound {
      return .missing
    }
    var hash = SHA256()
    var chunk: [UInt8] = []
    while try reader.next(into: &chunk) { hash.update(chunk.span) }
    return hash.finish() == id ? .sound : .damaged
  }
}

/// What a look at a blob's content came to.
package enum BlobVerdict: Sendable {
  case sound
  case missing
  /// Its content is not what its name says.
  case damaged
}

/// A blob that is open.
package struct BlobReader: ~Copyable {
  private let descriptor: FileDescriptor
  private let store: BlobStore

  init(_ descriptor: consuming FileDescriptor, of store: BlobStore) {
    self.descriptor = descriptor
    self.store = store
  }

  /// Replaces what is in `chunk` by the next octets, at most 64 KiB; false at the end.
  package func next(into chunk: inout [UInt8]) throws(BlobFailure) -> Bool {
    chunk.removeAll(keepingCapacity: true)
    do throws(Errno) {
      return try store.fileSystem.read(descriptor, upTo: BlobStore.chunkBytes, into: &chunk) > 0
    } catch {
      throw .fileSystem(.read, error)
    }
  }
}

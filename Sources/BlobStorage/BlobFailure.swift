package import Files

/// Everything that can go wrong with blobs.
package enum BlobFailure: Error, Equatable, Sendable, CustomStringConvertible {
  package enum Operation: String, Sendable {
    case create, read, write, synchronize, rename, look = "look up", refresh, list, remove
  }

  /// The file system did not do what it was asked to.
  case fileSystem(Operation, Errno)
  /// There is no blob of that name.
  case notFound(BlobID)
  /// What was written is not as long as what was given.
  case lengthMismatch(expected: Int, found: Int)

  /// One sentence for an operator, without paths.
  package var description: String {
    switch self {
    case .fileSystem(let operation, let error): "could not \(operation.rawValue) a blob: \(error)"
    case .notFound(let id): "there is no blob \(id)"
    case .lengthMismatch(let expected, let found):
      "a blob of \(expected) octets came out at \(found) octets on the disk"
    }
  }
}

import Files
import Hashing

extension BlobStore {
  /// What came of a second name for a blob.
  package enum Linking: Sendable {
    case linked
    /// Something stands where it would go.
    case taken
    /// Not between these places, or not on this file system.
    case impossible
  }

  /// Gives a settled blob of another store a name in this one; throws `.notFound` where it went. The name is durable
  /// when its folder is.
  package func link(_ id: BlobID, from other: BlobStore) throws(BlobFailure) -> Linking {
    do throws(Errno) {
      try fileSystem.link(other.layout.path(of: id), to: layout.path(of: id))
      return .linked
    } catch {
      switch error {
      case .fileExists: return .taken
      case .noSuchFile: throw .notFound(id)
      default:
        if BlobStore.isWithoutLinks(error) { return .impossible }
        throw .fileSystem(.create, error)
      }
    }
  }

  /// Whether an error of a link says that there are none here, or none between these places, or no more of this file.
  static func isWithoutLinks(_ error: Errno) -> Bool {
    [.crossDevice, .notPermitted, .tooManyLinks, .notSupported].contains(error)
  }
}

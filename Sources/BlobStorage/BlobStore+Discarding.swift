import Files
import Hashing

extension BlobStore {
  /// Removes a blob that nothing refers to; false where somebody touched it within `seconds`, and it stays.
  ///
  /// A delivery that finds a blob sets its time and looks again. So the blob is moved away first, where nobody's
  /// touch can reach it, and only then is its time read: one that was touched meanwhile goes back.
  package func discard(_ id: BlobID, untouchedFor seconds: Int) throws(BlobFailure) -> Bool {
    let path = layout.path(of: id)
    let aside = layout.incoming + "/" + BlobLayout.temporaryPrefix + id.hex
    do throws(Errno) {
      try fileSystem.rename(path, to: aside)
      let age = clock.milliseconds - (try fileSystem.status(aside)).modifiedMilliseconds
      guard age >= seconds * 1000 else {
        try fileSystem.rename(aside, to: path)
        return false
      }
      try fileSystem.remove(aside)
      return true
    } catch .noSuchFile {
      return true
    } catch {
      throw .fileSystem(.remove, error)
    }
  }

  /// Removes a blob whose content is not what its name says, so that it can be stored anew.
  package func discardDamaged(_ id: BlobID) throws(BlobFailure) {
    guard try verify(id) == .damaged else { return }
    do throws(Errno) { try fileSystem.remove(layout.path(of: id)) } catch {
      throw .fileSystem(.remove, error)
    }
  }
}

import Files
import Hashing

extension BlobStore {
  /// Removes a blob that nothing refers to; false where somebody touched it within `seconds`, and it stays.
  ///
  /// A delivery that finds a blob sets its time and looks again. So the blob is moved away first, where nobody's
  /// touch can reach it, and only then is its time read: one that was touched meanwhile goes back. One that is young
  /// already is not moved at all. Whoever is killed between leaves it aside, where ``remove(temporary:)`` finds it.
  package func discard(_ id: BlobID, untouchedFor seconds: Int) throws(BlobFailure) -> Bool {
    let path = layout.path(of: id)
    let aside = layout.aside(of: id)
    do throws(Errno) {
      guard try age(of: path) >= seconds * 1000 else { return false }
      try fileSystem.rename(path, to: aside)
      guard try age(of: aside) >= seconds * 1000 else {
        try fileSystem.rename(aside, to: path)
        try fileSystem.synchronizeDirectory(layout.directory(of: id))
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

  /// Milliseconds since a file was last touched.
  private func age(of path: String) throws(Errno) -> Int {
    clock.milliseconds - (try fileSystem.status(path)).modifiedMilliseconds
  }

  /// Puts back a blob that a collection left aside when it was cut off: a delivery may have counted on it. Where
  /// there is another one by now, this one is not needed. The next collection decides anew.
  func putBack(_ id: BlobID) throws(BlobFailure) {
    let isTaken = try contains(id)
    try attempt(.rename) { () throws(Errno) in
      if isTaken {
        try fileSystem.remove(layout.aside(of: id))
      } else {
        try fileSystem.rename(layout.aside(of: id), to: layout.path(of: id))
        try fileSystem.synchronizeDirectory(layout.directory(of: id))
      }
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

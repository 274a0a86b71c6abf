import Files
import Hashing

extension BlobStore {
  /// Removes a blob that nothing refers to; false where somebody touched it at `moment` or later, and it stays.
  ///
  /// A delivery that finds a blob sets its time and looks again. So the blob is moved away first, where nobody's
  /// touch can reach it, and only then is its time read: one that was touched meanwhile goes back. One that is young
  /// already is not moved at all. Whoever is killed between leaves it aside, where ``remove(temporary:)`` finds it.
  ///
  /// - Parameter moment: unix milliseconds. A moment and no age: who walks for hours must judge the last blob by the
  ///   time at which the walk began, or a delivery that was under way then would be forgotten.
  package func discard(_ id: BlobID, untouchedSince moment: Int) throws(BlobFailure) -> Bool {
    let path = layout.path(of: id)
    let aside = layout.aside(of: id)
    do throws(Errno) {
      guard try fileSystem.status(path).modifiedMilliseconds < moment else { return false }
      try fileSystem.rename(path, to: aside)
      guard try fileSystem.status(aside).modifiedMilliseconds < moment else {
        try restore(id)
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

  /// Gives a blob that is aside its place again, but takes it from nobody: a delivery that found none has written one
  /// by now, and that one is younger, which is what keeps it from the next collection. Hence a link and no rename.
  private func restore(_ id: BlobID) throws(Errno) {
    let (path, aside) = (layout.path(of: id), layout.aside(of: id))
    do throws(Errno) { try fileSystem.link(aside, to: path) } catch .fileExists {
    } catch .noSuchFile {
      return
    } catch {
      guard BlobStore.isWithoutLinks(error) else { throw error }
      // Its time is now then, and nothing younger can be replaced by it.
      try fileSystem.touch(aside)
      try fileSystem.rename(aside, to: path)
    }
    try fileSystem.synchronizeDirectory(layout.directory(of: id))
    do throws(Errno) { try fileSystem.remove(aside) } catch .noSuchFile {}
  }

  /// Puts back a blob that a collection left aside when it was cut off: a delivery may have counted on it. The next
  /// look at the blob itself decides anew.
  func putBack(_ id: BlobID) throws(BlobFailure) {
    try attempt(.rename) { () throws(Errno) in try restore(id) }
  }

  /// Removes a blob whose content is not what its name says, so that it can be stored anew.
  package func discardDamaged(_ id: BlobID) throws(BlobFailure) {
    guard try verify(id) == .damaged else { return }
    do throws(Errno) { try fileSystem.remove(layout.path(of: id)) } catch {
      throw .fileSystem(.remove, error)
    }
  }
}

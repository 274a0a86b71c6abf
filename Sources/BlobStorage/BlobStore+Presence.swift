import Files

extension BlobStore {
  /// How old a blob's time must be before its name can be taken for durable without asking: whoever wrote it has
  /// synced the folder since, or was killed and the kernel has written it out long ago.
  static let settledSeconds = 60

  /// Whether the blob is there, whole and to stay: then nothing has to be written.
  ///
  /// Collection removes only what is old and unreferenced, and moves it away before it does. So the time is set to
  /// now first, and then looked again: a blob that is there after that is young, and stays. One of the wrong length
  /// is not it, and is written anew over the old.
  func refresh(_ id: BlobID, size: Int) throws(BlobFailure) -> Bool {
    guard let before = try status(of: id), before.kind == .file, before.size == size else { return false }
    do throws(Errno) {
      try fileSystem.touch(layout.path(of: id))
    } catch .noSuchFile {
      return false
    } catch .accessDenied, .notPermitted {
      // Somebody else's file: it cannot be made young, but it can be replaced by one that can.
      return false
    } catch {
      throw .fileSystem(.refresh, error)
    }
    guard let after = try status(of: id), after.kind == .file, after.size == size else { return false }
    // Another process may have renamed it a moment ago and not synced the folder yet: what this one acknowledges
    // must not hang on that. A clock that was set back makes a time in the future, which says nothing.
    let age = clock.milliseconds - before.modifiedMilliseconds
    if age < BlobStore.settledSeconds * 1000 {
      let directory = layout.directory(of: id)
      try attempt(.synchronize) { () throws(Errno) in try fileSystem.synchronizeDirectory(directory) }
    }
    return true
  }
}

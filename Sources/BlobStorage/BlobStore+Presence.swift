import Files

extension BlobStore {
  /// Whether the blob is there, whole and to stay: then nothing has to be written.
  ///
  /// Collection removes only what is old and unreferenced, and moves it away before it does. So the time is set to
  /// now first, and then looked again: a blob that is there after that is young, and stays. One of the wrong length
  /// is not it, and is written anew over the old; so is one that is not settled: its writer is still at it, was
  /// killed, or could not make its name durable, and after a sync that failed a second one may succeed for nothing.
  func refresh(_ id: BlobID, size: Int) throws(BlobFailure) -> Bool {
    guard try isSettled(id, size: size) else { return false }
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
    return try isSettled(id, size: size)
  }

  /// Whether a blob of this length is there, durable under its name.
  package func isSettled(_ id: BlobID, size: Int) throws(BlobFailure) -> Bool {
    guard let status = try status(of: id) else { return false }
    return status.kind == .file && status.size == size && status.mode == BlobLayout.settledMode
  }
}

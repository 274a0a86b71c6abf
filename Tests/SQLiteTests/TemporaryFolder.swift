import Glibc

/// An empty folder for one test, gone with it. Holds plain files only.
final class TemporaryFolder {
  let path: String

  init() {
    path = "/tmp/pluspost-sqlite-\(UInt64.random(in: 0 ... .max))"
    // SAFETY: a C string for the call.
    _ = unsafe mkdir(path, 0o700)
  }

  deinit {
    for file in ["db", "db-wal", "db-shm", "db-journal", "other"] {
      // SAFETY: a C string for the call.
      _ = unsafe unlink(path + "/" + file)
    }
    // SAFETY: as above.
    _ = unsafe rmdir(path)
  }

  func file(_ name: String) -> String { path + "/" + name }
}

import Files
import Glibc
import Hashing

@testable import BlobStorage

/// A store in a folder of its own, in memory where the machine has such a place, over a file system with faults;
/// removed with all that is in it.
final class TestStore {
  let root: String
  let files = FaultyFileSystem()
  let store: BlobStore

  init(clock: Clock = .system) throws {
    let memory = (try? PosixFileSystem().status("/dev/shm"))?.kind == .directory
    root = (memory ? "/dev/shm" : "/tmp") + "/pluspost-blobs-\(UInt64.random(in: 0 ... .max))"
    try PosixFileSystem().makeDirectory(root, mode: 0o700)
    store = BlobStore(root: root, fileSystem: files, clock: clock)
    try store.create()
    files.fail(0)
  }

  deinit {
    files.fail(0)
    TestStore.remove(root)
  }

  static func remove(_ folder: String) {
    let files = PosixFileSystem()
    for entry in (try? files.entries(of: folder)) ?? [] {
      let path = folder + "/" + entry.name
      if entry.kind == .directory { remove(path) } else { try? files.remove(path) }
    }
    try? files.removeDirectory(folder)
  }

  func path(_ id: BlobID) -> String { root + "/blobs/" + id.hex.prefix(2) + "/" + id.hex.dropFirst(2) }

  /// Puts a file there, whatever the store thinks of it.
  func plant(_ octets: [UInt8], at path: String) throws {
    let files = PosixFileSystem()
    let file = try files.open(path, .create(mode: 0o640))
    try files.write(octets.span, to: file)
  }

  /// Sets a file's time back.
  func age(_ path: String, seconds: Int) {
    let time = timespec(tv_sec: time(nil) - seconds, tv_nsec: 0)
    var times = [time, time]
    // SAFETY: path and times outlive the call.
    _ = unsafe utimensat(AT_FDCWD, path, &times, 0)
  }

  func setMode(_ mode: UInt32, of path: String) {
    // SAFETY: the path outlives the call.
    _ = unsafe chmod(path, mode)
  }

  /// All that a walk finds, without its times.
  func entries() throws -> [String] {
    var walk = try store.walk()
    var entries: [String] = []
    while let entry = try walk.next() {
      switch entry {
      case .blob(let id, let size, _): entries.append("\(id) \(size)")
      case .temporary(let path, _): entries.append("temporary " + path.dropFirst(root.utf8.count))
      case .foreign(let path): entries.append("foreign " + path.dropFirst(root.utf8.count))
      }
    }
    return entries
  }

  /// Whether each blob there is what its name says.
  func isSound() throws -> Bool {
    var walk = try store.walk()
    while let entry = try walk.next() {
      if case .blob(let id, _, _) = entry, try store.verify(id) != .sound { return false }
    }
    return true
  }
}

/// Octets that differ with the seed from the first on.
func octets(_ count: Int, seed: Int = 1) -> [UInt8] {
  var state = UInt64(truncatingIfNeeded: seed) &+ 1
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 33)
  }
}

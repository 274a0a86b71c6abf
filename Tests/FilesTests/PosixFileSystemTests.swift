import Glibc
import Testing

@testable import Files

/// An empty folder, removed with all that is in it.
final class TemporaryFolder {
  let path = "/tmp/pluspost-files-\(UInt64.random(in: 0 ... .max))"
  let files = PosixFileSystem()

  init() throws { try files.makeDirectory(path, mode: 0o700) }
  deinit { remove(path) }

  private func remove(_ folder: String) {
    for entry in (try? files.entries(of: folder)) ?? [] {
      let path = folder + "/" + entry.name
      if entry.kind == .directory { remove(path) } else { try? files.remove(path) }
    }
    try? files.removeDirectory(folder)
  }
}

@Suite struct PosixFileSystemTests {
  let folder: TemporaryFolder
  let files = PosixFileSystem()
  var path: String { folder.path + "/file" }

  init() throws { folder = try TemporaryFolder() }

  func write(_ octets: [UInt8], to path: String, mode: UInt32 = 0o600) throws {
    let file = try files.open(path, .create(mode: mode))
    try files.write(octets.span, to: file)
    try files.synchronize(file)
  }

  @Test(arguments: [0, 1, 65_536, 1_000_000])
  func whatIsWrittenIsRead(count: Int) throws {
    let octets = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try write(octets, to: path)
    let file = try files.open(path, .read)
    var content: [UInt8] = []
    while try files.read(file, upTo: 4096, into: &content) > 0 {}
    #expect(content == octets)
    #expect(try files.status(file).size == count)
  }

  @Test func readingAppendsAndSaysHowMuch() throws {
    try write([1, 2, 3, 4, 5], to: path)
    let file = try files.open(path, .read)
    var content: [UInt8] = [9]
    #expect(try files.read(file, upTo: 2, into: &content) == 2)
    #expect(try files.read(file, upTo: 0, into: &content) == 0)
    #expect(try files.read(file, upTo: 10, into: &content) == 3)
    #expect(try files.read(file, upTo: 10, into: &content) == 0)
    #expect(content == [9, 1, 2, 3, 4, 5])
  }

  @Test func aFileIsMadeOnce() throws {
    try write([1], to: path)
    #expect(throws: Errno.fileExists) { _ = try write([2], to: path) }
    #expect(try files.status(path).size == 1)
  }

  @Test func aPipeTakesMoreThanOneWrite() throws {
    // A pipe takes 64 KiB at most at a time: the rest must follow, and in order.
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    let octets = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 >> 4) }
    let reader = Thread {
      let source = FileDescriptor(owning: reading)
      var content: [UInt8] = []
      while (try? PosixFileSystem().read(source, upTo: 1000, into: &content)) ?? 0 > 0 {}
      return content == octets
    }
    do {
      let sink = FileDescriptor(owning: writing)
      try files.write(octets.span, to: sink)
    }
    #expect(reader.join())
  }

  @Test(arguments: [
    ("missing", Errno.noSuchFile), ("", .isADirectory), ("file/below", .notADirectory),
  ])
  func errorsAreThoseOfTheSystem(name: String, error: Errno) throws {
    try write([1], to: path)
    #expect(throws: error) {
      let file = try files.open(folder.path + "/" + name, .read)
      var content: [UInt8] = []
      _ = try files.read(file, upTo: 1, into: &content)
    }
  }

  @Test func renamingReplaces() throws {
    try write([1], to: path)
    try write([2, 3], to: path + ".new")
    try files.rename(path + ".new", to: path)
    #expect(try files.status(path).size == 2)
    #expect(throws: Errno.noSuchFile) { try files.status(path + ".new") }
  }

  @Test func touchingSetsTheTimeToNow() throws {
    try write([1], to: path)
    var past = [timespec(tv_sec: 1000, tv_nsec: 0), timespec(tv_sec: 1000, tv_nsec: 5_000_000)]
    #expect(unsafe utimensat(AT_FDCWD, path, &past, 0) == 0)
    #expect(try files.status(path).modifiedMilliseconds == 1_000_005)
    try files.touch(path)
    #expect(abs(try files.status(path).modifiedMilliseconds - Clock.system.milliseconds) < 5000)
  }

  @Test func aFolderListsItsEntriesInOrder() throws {
    try files.makeDirectory(folder.path + "/b", mode: 0o750)
    for name in ["c", "a", "é", "B"] { try write([], to: folder.path + "/" + name) }
    let entries = try files.entries(of: folder.path)
    #expect(entries.map(\.name) == ["B", "a", "b", "c", "é"])
    #expect(entries.filter { $0.kind == .directory }.map(\.name) == ["b"])
    #expect(throws: Errno.noSuchFile) { try files.entries(of: folder.path + "/none") }
    #expect(throws: Errno.notADirectory) { try files.entries(of: folder.path + "/a") }
  }

  @Test func aFolderCanBeSynchronizedAndAFileIsNone() throws {
    try files.synchronizeDirectory(folder.path)
    try write([], to: path)
    #expect(throws: Errno.notADirectory) { try files.synchronizeDirectory(path) }
  }

  @Test func aSymbolicLinkIsNotWhatItLeadsTo() throws {
    try write([1, 2, 3], to: path)
    #expect(unsafe symlink(path, path + ".link") == 0)
    #expect(try files.status(path + ".link").kind == .other)
    #expect(try files.status(path).kind == .file)
    #expect(try files.status(folder.path).kind == .directory)
  }

  @Test func aFullDeviceSaysSo() throws {
    let number = unsafe Glibc.open("/dev/full", O_WRONLY)
    try #require(number >= 0)
    let device = FileDescriptor(owning: number)
    #expect(throws: Errno.noSpace) { try files.write([1].span, to: device) }
  }

  @Test func aDescriptorIsClosedWithItsOwner() throws {
    try write([1], to: path)
    let number: Int32
    do {
      let file = try files.open(path, .read)
      number = file.number
    }
    // Another test may have taken the number since; it is not this file then.
    var status = stat()
    let mine = try files.status(path)
    #expect(
      unsafe fstat(number, &status) != 0 || Int(status.st_size) != mine.size
        || status.st_mode & 0o777 != 0o600)
  }
}

@Suite struct ErrnoTests {
  @Test func errorsHaveNamesAndWords() {
    #expect(Errno.noSpace.name == "ENOSPC")
    #expect(Errno.noSpace.description == "No space left on device")
    #expect(Errno(code: 9999).name == "errno 9999")
  }
}

/// A thread that works out one truth.
final class Thread: @unchecked Sendable {
  private let body: @Sendable () -> Bool
  private var result = false
  private var id = pthread_t()

  init(_ body: @escaping @Sendable () -> Bool) {
    self.body = body
    // SAFETY: the retained object is released by the thread that is given it, after its last use there.
    let this = unsafe Unmanaged.passRetained(self).toOpaque()
    _ = unsafe pthread_create(
      &id, nil,
      { raw in
        guard let raw = unsafe raw else { return nil }
        let this = unsafe Unmanaged<Thread>.fromOpaque(raw).takeRetainedValue()
        this.result = this.body()
        return nil
      }, this)
  }

  func join() -> Bool {
    _ = pthread_join(id, nil)
    return result
  }
}

import Files
import Synchronization

/// The real file system, with one call that fails, chosen by its number.
///
/// A fault happens in the way that hurts most: a write leaves half of its octets behind, a call that makes or
/// renames something has not done it.
final class FaultyFileSystem: FileSystem {
  struct State {
    var calls = 0
    /// Number of the call that fails, from 1 on; 0 for none.
    var failing = 0
    var error = Errno.inputOutput
    var log: [String] = []
  }
  private let state = Mutex(State())
  private let real = PosixFileSystem()

  /// Lets call number `number` from now on fail.
  func fail(_ number: Int, _ error: Errno = .inputOutput) {
    state.withLock {
      $0.calls = 0
      $0.failing = number
      $0.error = error
      $0.log = []
    }
  }

  var calls: Int { state.withLock { $0.calls } }
  var log: [String] { state.withLock { $0.log } }
  /// The call that failed; nil as long as none has.
  var failedCall: String? {
    state.withLock { $0.failing > 0 && $0.calls >= $0.failing ? $0.log[$0.failing - 1] : nil }
  }

  private func count(_ name: String) throws(Errno) {
    let error: Errno? = state.withLock {
      $0.calls += 1
      $0.log.append(name)
      return $0.calls == $0.failing ? $0.error : nil
    }
    if let error { throw error }
  }

  func open(_ path: String, _ access: FileAccess) throws(Errno) -> FileDescriptor {
    try count("open")
    return try real.open(path, access)
  }
  func read(_ file: borrowing FileDescriptor, upTo count: Int, into buffer: inout [UInt8]) throws(Errno)
    -> Int
  {
    try self.count("read")
    return try real.read(file, upTo: count, into: &buffer)
  }
  func write(_ octets: Span<UInt8>, to file: borrowing FileDescriptor) throws(Errno) {
    do throws(Errno) { try count("write") } catch {
      try real.write(octets.extracting(first: octets.count / 2), to: file)
      throw error
    }
    try real.write(octets, to: file)
  }
  func synchronize(_ file: borrowing FileDescriptor) throws(Errno) {
    try count("synchronize")
    try real.synchronize(file)
  }
  func synchronizeDirectory(_ path: String) throws(Errno) {
    try count("synchronizeDirectory")
    try real.synchronizeDirectory(path)
  }
  func synchronizeAll(_ file: borrowing FileDescriptor) throws(Errno) {
    try count("synchronizeAll")
    try real.synchronizeAll(file)
  }
  func status(_ file: borrowing FileDescriptor) throws(Errno) -> FileStatus {
    try count("status")
    return try real.status(file)
  }
  func status(_ path: String) throws(Errno) -> FileStatus {
    try count("status")
    return try real.status(path)
  }
  func setMode(_ mode: UInt32, of file: borrowing FileDescriptor) throws(Errno) {
    try count("setMode")
    try real.setMode(mode, of: file)
  }
  func rename(_ old: String, to new: String) throws(Errno) {
    try count("rename")
    try real.rename(old, to: new)
  }
  func renameWithoutReplacing(_ old: String, to new: String) throws(Errno) {
    try count("renameWithoutReplacing")
    try real.renameWithoutReplacing(old, to: new)
  }
  func link(_ old: String, to new: String) throws(Errno) {
    try count("link")
    try real.link(old, to: new)
  }
  func remove(_ path: String) throws(Errno) {
    try count("remove")
    try real.remove(path)
  }
  func makeDirectory(_ path: String, mode: UInt32) throws(Errno) {
    try count("makeDirectory")
    try real.makeDirectory(path, mode: mode)
  }
  func removeDirectory(_ path: String) throws(Errno) {
    try count("removeDirectory")
    try real.removeDirectory(path)
  }
  func touch(_ path: String) throws(Errno) {
    try count("touch")
    try real.touch(path)
  }
  func entries(of directory: String) throws(Errno) -> [DirectoryEntry] {
    try count("entries")
    return try real.entries(of: directory)
  }
}

import CLinux
import Glibc

/// The file system of the machine.
///
/// A call that a signal interrupted is made again, a short write is continued. An fsync that failed is not made
/// again: the kernel may have dropped the pages and would report success.
package struct PosixFileSystem: FileSystem {
  package init() {}

  package func open(_ path: String, _ access: FileAccess) throws(Errno) -> FileDescriptor {
    let number: Int32
    switch access {
    case .read:
      // SAFETY: here and below, a path is a C string for the call.
      number = try retrying { unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC) }
    case .append(let mode):
      number = try retrying { unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, mode) }
    case .create(let mode):
      number = try retrying { unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) }
    }
    return FileDescriptor(owning: number)
  }

  package func read(_ file: borrowing FileDescriptor, upTo count: Int, into buffer: inout [UInt8])
    throws(Errno) -> Int
  {
    let number = file.number
    let before = buffer.count
    try buffer.append(addingCapacity: max(0, count)) { (output: inout OutputSpan<UInt8>) throws(Errno) in
      try unsafe output.withUnsafeMutableBufferPointer { (space, initialized) throws(Errno) in
        // SAFETY: the buffer is the span's free room as raw octets; read fills no more than its count, and the
        // count of what it filled is reported back.
        initialized += try retrying { unsafe Glibc.read(number, space.baseAddress, min(count, space.count)) }
      }
    }
    return buffer.count - before
  }

  package func write(_ octets: Span<UInt8>, to file: borrowing FileDescriptor) throws(Errno) {
    let number = file.number
    var start = 0
    while start < octets.count {
      start += try unsafe octets.withUnsafeBufferPointer { (buffer) throws(Errno) in
        // SAFETY: `start` is within the buffer, so what is left of it is readable.
        let rest = unsafe UnsafeBufferPointer(rebasing: buffer[start...])
        let written = try retrying { unsafe Glibc.write(number, rest.baseAddress, rest.count) }
        // A write of something that writes nothing and names no error would go on for ever.
        if written == 0 { throw Errno.inputOutput }
        return written
      }
    }
  }

  package func synchronize(_ file: borrowing FileDescriptor) throws(Errno) {
    // fsync returns EINTR on some network file systems, and then too nothing is known.
    if fsync(file.number) != 0 { throw Errno.current }
  }

  package func synchronizeDirectory(_ path: String) throws(Errno) {
    let number = try retrying { unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    let directory = FileDescriptor(owning: number)
    try synchronize(directory)
  }

  package func synchronizeAll(_ file: borrowing FileDescriptor) throws(Errno) {
    if linux_syncfs(file.number) != 0 { throw Errno.current }
  }

  package func status(_ file: borrowing FileDescriptor) throws(Errno) -> FileStatus {
    var status = stat()
    // SAFETY: `status` outlives the call.
    if unsafe fstat(file.number, &status) != 0 { throw Errno.current }
    return FileStatus(status)
  }

  package func status(_ path: String) throws(Errno) -> FileStatus {
    var status = stat()
    // SAFETY: as above.
    if unsafe lstat(path, &status) != 0 { throw Errno.current }
    return FileStatus(status)
  }

  /// Of what a path leads to, behind symbolic links.
  package func followingStatus(_ path: String) throws(Errno) -> FileStatus {
    var status = stat()
    // SAFETY: as above.
    if unsafe stat(path, &status) != 0 { throw Errno.current }
    return FileStatus(status)
  }

  /// Where the next reading of a file begins.
  package func seek(_ file: borrowing FileDescriptor, to offset: Int) throws(Errno) {
    if lseek(file.number, offset, SEEK_SET) < 0 { throw Errno.current }
  }

  package func setMode(_ mode: UInt32, of file: borrowing FileDescriptor) throws(Errno) {
    if fchmod(file.number, mode) != 0 { throw Errno.current }
  }

  package func rename(_ old: String, to new: String) throws(Errno) {
    if unsafe Glibc.rename(old, new) != 0 { throw Errno.current }
  }

  package func renameWithoutReplacing(_ old: String, to new: String) throws(Errno) {
    if unsafe linux_rename_without_replacing(old, new) != 0 { throw Errno.current }
  }

  package func link(_ old: String, to new: String) throws(Errno) {
    if unsafe Glibc.link(old, new) != 0 { throw Errno.current }
  }

  package func remove(_ path: String) throws(Errno) {
    if unsafe unlink(path) != 0 { throw Errno.current }
  }

  package func makeDirectory(_ path: String, mode: UInt32) throws(Errno) {
    if unsafe mkdir(path, mode) != 0 { throw Errno.current }
  }

  package func removeDirectory(_ path: String) throws(Errno) {
    if unsafe rmdir(path) != 0 { throw Errno.current }
  }

  package func touch(_ path: String) throws(Errno) {
    // SAFETY: nil stands for now.
    if unsafe utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW) != 0 { throw Errno.current }
  }

  package func entries(of directory: String) throws(Errno) -> [DirectoryEntry] {
    var entries: [DirectoryEntry] = []
    try forEachEntry(of: directory) { entries.append(DirectoryEntry(name: $0, kind: $1)) }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The same for a folder that may have very many.
  package func names(of directory: String) throws(Errno) -> FolderNames {
    try FolderNames { (add) throws(Errno) in try forEachEntry(of: directory, add) }
  }

  private func forEachEntry(
    of directory: String, _ body: (String, FileStatus.Kind?) -> Void
  ) throws(Errno) {
    // SAFETY: `stream` is a live directory until closedir; each entry is valid until the next readdir, and its
    // name, NUL-terminated by the system, is copied at once.
    guard let stream = unsafe opendir(directory) else { throw Errno.current }
    defer { _ = unsafe closedir(stream) }
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw Errno.current }
        break
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      body(name, PosixFileSystem.kind(unsafe entry.pointee.d_type))
    }
  }

  private static func kind(_ type: UInt8) -> FileStatus.Kind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .directory
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  /// Makes a call until no signal interrupts it.
  private func retrying<Result: FixedWidthInteger & SignedNumeric>(_ call: () -> Result) throws(Errno)
    -> Result
  {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw Errno.current }
    }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .directory
    default: kind = .other
    }
    self.init(
      kind: kind, size: Int(status.st_size), mode: status.st_mode & 0o7777,
      modifiedMilliseconds: Int(status.st_mtim.tv_sec) * 1000 + Int(status.st_mtim.tv_nsec) / 1_000_000)
  }
}

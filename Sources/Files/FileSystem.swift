/// What the store does to files: the one place where a test puts its faults.
///
/// No call is ever half done and silent: what returns has happened, what throws has not, or cannot be relied on.
/// Names are paths as the system takes them.
package protocol FileSystem: Sendable {
  func open(_ path: String, _ access: FileAccess) throws(Errno) -> FileDescriptor
  /// Appends up to `count` octets from where the file stands; returns how many, 0 at its end.
  func read(_ file: borrowing FileDescriptor, upTo count: Int, into buffer: inout [UInt8]) throws(Errno)
    -> Int
  /// Writes all of the octets.
  func write(_ octets: Span<UInt8>, to file: borrowing FileDescriptor) throws(Errno)
  /// Makes what was written durable. After an error nothing is known of the file's content, and a second try
  /// would succeed without having written: give the file up.
  func synchronize(_ file: borrowing FileDescriptor) throws(Errno)
  /// Makes the names in a directory durable.
  func synchronizeDirectory(_ path: String) throws(Errno)
  /// Makes all that was written to the file system of an open file or directory durable, contents and names. An error
  /// of any writing since it was opened is thrown (Linux 5.8): open it before the first write that counts.
  func synchronizeAll(_ file: borrowing FileDescriptor) throws(Errno)
  func status(_ file: borrowing FileDescriptor) throws(Errno) -> FileStatus
  /// Of the file itself, not of what a symbolic link leads to.
  func status(_ path: String) throws(Errno) -> FileStatus
  /// Sets the permission bits, whatever the process's umask.
  func setMode(_ mode: UInt32, of file: borrowing FileDescriptor) throws(Errno)
  /// Replaces what is at `new`.
  func rename(_ old: String, to new: String) throws(Errno)
  /// Replaces nothing: throws `.fileExists` where something has the name, and another error where the file system cannot
  /// promise that.
  func renameWithoutReplacing(_ old: String, to new: String) throws(Errno)
  /// Gives a file a second name; throws `.fileExists` rather than replace what is there.
  func link(_ old: String, to new: String) throws(Errno)
  func remove(_ path: String) throws(Errno)
  func makeDirectory(_ path: String, mode: UInt32) throws(Errno)
  func removeDirectory(_ path: String) throws(Errno)
  /// Sets the times of a file to now.
  func touch(_ path: String) throws(Errno)
  /// Entries but `.` and `..`, sorted by the octets of their names.
  func entries(of directory: String) throws(Errno) -> [DirectoryEntry]
}

/// How to open a file.
package enum FileAccess: Sendable, Equatable {
  case read
  /// Makes a file that is not there yet, for writing. The process's umask applies to the mode.
  case create(mode: UInt32)
  /// Opens a file for writing at its end, wherever that is by then; makes it where it is missing.
  case append(mode: UInt32)
}

/// What the system knows of a file.
package struct FileStatus: Equatable, Sendable {
  package enum Kind: Sendable {
    case file
    case directory
    /// A symbolic link, a socket, …
    case other
  }
  package var kind: Kind
  /// Octets.
  package var size: Int
  /// Permission bits.
  package var mode: UInt32
  /// When the content, or the time itself, was last set: unix milliseconds.
  package var modifiedMilliseconds: Int

  package init(kind: Kind, size: Int, mode: UInt32, modifiedMilliseconds: Int) {
    self.kind = kind
    self.size = size
    self.mode = mode
    self.modifiedMilliseconds = modifiedMilliseconds
  }
}

/// A name in a directory.
package struct DirectoryEntry: Equatable, Sendable {
  package var name: String
  /// Nil where the file system does not say: ask for its status.
  package var kind: FileStatus.Kind?

  package init(name: String, kind: FileStatus.Kind?) {
    self.name = name
    self.kind = kind
  }
}

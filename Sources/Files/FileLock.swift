import Glibc

/// A lock on an open file, held until it goes or its process ends, however that ends.
package struct FileLock: ~Copyable, Sendable {
  private let file: FileDescriptor

  /// Takes the lock of a file; throws `.wouldBlock` where another process holds it.
  package init(_ file: consuming FileDescriptor) throws(Errno) {
    if flock(file.number, LOCK_EX | LOCK_NB) != 0 { throw Errno.current }
    self.file = file
  }
}

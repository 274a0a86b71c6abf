import Glibc

/// An open file, owned: closed when it goes.
package struct FileDescriptor: ~Copyable {
  package let number: Int32

  /// Takes over an open descriptor.
  package init(owning number: Int32) { self.number = number }

  deinit {
    // On Linux the descriptor is gone whatever close returns, and an error of writing shows at fsync.
    _ = close(number)
  }
}

import Glibc

/// The three streams that a process is born with, and what it is told by its environment.
package enum StandardStreams {
  package static let input = FileDescriptor(owning: 0)
  package static let output = FileDescriptor(owning: 1)
  package static let error = FileDescriptor(owning: 2)

  /// The value of an environment variable, or nil.
  package static func environment(_ name: String) -> String? {
    // SAFETY: getenv gives a terminated text that lives until the environment changes; we never change it.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}

extension FileDescriptor {
  /// Whether a person sits at the other end.
  package var isTerminal: Bool { isatty(number) == 1 }
}

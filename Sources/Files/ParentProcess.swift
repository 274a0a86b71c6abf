import Bytes
import CLinux
import Glibc

/// The process that started this one, which may die while it is still wanted.
///
/// A mail server's agent that dies in the middle of a message leaves an end of input behind that looks like any other,
/// and its child alive. It dies in this order: it is marked as ending, its files are closed (that is the end of input), its
/// children go to another parent and get their signal. So neither the signal nor the parent's number tells the truth
/// in the moment after the end of input; the mark does.
package struct ParentProcess: Sendable {
  private let number: Int32

  /// Remembers the parent, and lets this process end by SIGTERM when the parent's thread that started it ends. To be
  /// called first of all: a parent that was gone before leaves no trace.
  package init() {
    // It cannot fail with a signal's number; if it did, the look before the commit still stands.
    _ = linux_signal_at_end_of_parent(SIGTERM)
    number = getppid()
  }

  /// For a test: any process in the parent's place.
  init(standingIn number: Int32) { self.number = number }

  /// Whether it is there, and not on its way out.
  package var isThere: Bool { getppid() == number && !isEnding }

  /// Whether the kernel has marked it as ending (`PF_EXITING`) or it is a zombie, by proc(5). Where proc does not
  /// show it (another namespace, `hidepid`) it counts as not ending.
  var isEnding: Bool {
    guard let line = try? PosixFileSystem().contents(of: "/proc/\(number)/stat", limit: 1 << 16) else {
      return false
    }
    // The name, in parentheses, may hold anything; what follows are words, the first the state, the seventh the flags.
    guard let name = line.lastIndex(of: UInt8(ascii: ")")) else { return false }
    let words = line[(name + 1)...].split(separator: ASCII.space)
    guard words.count > 6, let flags = UInt64(String(decoding: words[6], as: UTF8.self)) else { return false }
    return flags & Self.exiting != 0 || words[0].first == UInt8(ascii: "Z")
  }

  /// `PF_EXITING` of the kernel's sched.h, unchanged since 2.6.
  private static let exiting: UInt64 = 4
}

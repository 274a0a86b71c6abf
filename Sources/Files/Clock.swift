import Glibc

/// What time it is. Passed to whoever asks, so that a test can say.
package struct Clock: Sendable {
  private let read: @Sendable () -> Int

  /// A clock that reads unix milliseconds from a closure.
  package init(milliseconds read: @escaping @Sendable () -> Int) { self.read = read }

  /// The system's clock, which may be set back or forth at any time.
  package static let system = Clock {
    var now = timespec()
    // SAFETY: `now` outlives the call. CLOCK_REALTIME always exists.
    _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }

  /// A clock that stands still.
  package static func fixed(seconds: Int) -> Clock { Clock { seconds * 1000 } }

  /// Unix milliseconds.
  package var milliseconds: Int { read() }
  /// Unix seconds.
  package var seconds: Int { read() / 1000 }
}

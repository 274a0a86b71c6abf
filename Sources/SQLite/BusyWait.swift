import Glibc

/// How to wait for a lock that another connection holds: in short sleeps, because locks are held for a few milliseconds.
/// SQLite's own sleeps grow to 100 ms, in which time many others could have had it.
enum BusyWait {
  /// So many sleeps, of so many microseconds each; the last go on to the end.
  private static let early = (count: 20, each: 500)
  private static let middle = (count: 45, each: 2000)
  private static let late = 20_000

  /// For `sqlite3_busy_handler`: 1 when the lock is to be tried again, 0 when the time is up.
  ///
  /// - Parameter attempt: from 0 on, counted for each lock.
  static func pause(attempt: Int32, within milliseconds: Int) -> Int32 {
    let attempt = Int(attempt)
    if slept(before: attempt) >= milliseconds * 1000 { return 0 }
    usleep(UInt32(slept(before: attempt + 1) - slept(before: attempt)))
    return 1
  }

  /// Microseconds.
  private static func slept(before attempt: Int) -> Int {
    let first = min(attempt, early.count)
    let second = min(attempt - first, middle.count)
    return first * early.each + second * middle.each + (attempt - first - second) * late
  }
}

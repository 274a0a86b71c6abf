import CLinux
import Files
import Glibc

/// A place at the head of the queue of those who want to write to a database, held until it goes or its process ends.
///
/// SQLite lets who finds the write lock taken sleep and try again, so that with many who wait the lock lies idle between
/// two of them, and who came first may come last. Here they wait in the kernel, on a lock of the database's folder, and the
/// next is woken when one is done. It is a courtesy, not what keeps writers apart: that is SQLite's lock, which each
/// takes when it has its turn, and which programs that know of no queue take at once. So where no turn can be had, because
/// the folder cannot be opened or locked, the writer goes on without one.
struct WriteTurn: ~Copyable {
  /// -1: none is held.
  private let folder: Int32

  /// Waits for a turn.
  ///
  /// - Parameter path: of the folder that the database lies in.
  /// - Throws: `.busy` where those ahead took longer than this many milliseconds.
  init(inFolder path: String, within milliseconds: Int) throws(SQLiteFailure) {
    // SAFETY: the path is a C string for the call.
    folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0, flock(folder, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    guard Self.wait(for: folder, within: milliseconds) else {
      // A throwing init runs no deinit.
      _ = close(folder)
      throw SQLiteFailure(kind: .busy, operation: "write")
    }
  }

  /// Lets the next have theirs.
  consuming func end() {}

  deinit {
    if folder >= 0 { _ = close(folder) }
  }

  /// Whether to go on, with the lock or, where it cannot be had, without.
  private static func wait(for folder: Int32, within milliseconds: Int) -> Bool {
    guard let alarm = WaitAlarm(everyMilliseconds: min(max(1, milliseconds), 1000)) else { return true }
    defer { alarm.end() }
    let start = ProcessControl.monotonicMilliseconds
    while flock(folder, LOCK_EX) != 0, errno == EINTR {
      if ProcessControl.monotonicMilliseconds - start >= milliseconds { return false }
    }
    return true
  }
}

/// Interrupts whatever this thread waits for, again and again: a single signal could come just before the wait begins.
@safe private struct WaitAlarm {
  /// Its number as the kernel counts, of which the first is 0, a null pointer here.
  private let timer: timer_t?
  /// What this thread held back before.
  private var mask = sigset_t()

  /// Nil where the system has no timer left.
  init?(everyMilliseconds milliseconds: Int) {
    _ = Self.handler
    // SAFETY: the union's member for this way to notify; `event` and `made` outlive the call.
    var event = unsafe sigevent()
    unsafe event.sigev_notify = Self.notifyThread
    unsafe event.sigev_signo = SIGURG
    unsafe event._sigev_un._tid = linux_thread()
    var made: timer_t?
    guard unsafe timer_create(CLOCK_MONOTONIC, &event, &made) == 0 else { return nil }
    unsafe timer = made
    let interval = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    var times = itimerspec(it_interval: interval, it_value: interval)
    var signals = sigset_t()
    // SAFETY: both sets outlive the calls.
    unsafe _ = sigemptyset(&signals)
    unsafe _ = sigaddset(&signals, SIGURG)
    unsafe _ = pthread_sigmask(SIG_UNBLOCK, &signals, &mask)
    // SAFETY: the timer was just made; `times` outlives the call, and the old ones are not asked for.
    if unsafe timer_settime(timer, 0, &times, nil) != 0 {
      end()
      return nil
    }
  }

  func end() {
    // SAFETY: made by `init`, and used by nobody else.
    unsafe _ = timer_delete(timer)
    var mask = mask
    // SAFETY: `mask` outlives the call; the old set is not asked for.
    unsafe _ = pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  /// SIGEV_THREAD_ID of timer_create(2), which Swift does not import.
  private static let notifyThread: Int32 = 4

  /// A signal that is ignored interrupts nothing, and one with SA_RESTART only for a moment. SIGURG is ignored where nobody
  /// has asked for it, so one that comes late does no harm.
  private static let handler: Void = {
    var action = sigaction()
    // SAFETY: the member of the union for handlers without SA_SIGINFO; `action` outlives the call.
    unsafe action.__sigaction_handler.sa_handler = { _ in }
    unsafe _ = sigaction(SIGURG, &action, nil)
  }()
}

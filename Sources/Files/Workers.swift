import Glibc
import Synchronization

/// Threads for work that several cores can share.
package enum Workers {
  /// What is handed to a thread.
  private final class Task: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// As many as there are cores that this process may use, at most `AbnormalEnd.slots`.
  package static var count: Int {
    min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), AbnormalEnd.slots)
  }

  /// Runs `body` on so many threads, with their numbers from 0 on, and returns when all have ended. `tick` is called on
  /// this thread ten times a second meanwhile.
  package static func run(
    _ count: Int, _ body: @escaping @Sendable (Int) -> Void, tick: () -> Void
  ) {
    let running = Running(count)
    var started = 0
    for number in 0..<count {
      let isStarted = start {
        AbnormalEnd.provideHandlerStack()
        body(number)
        running.left.wrappingSubtract(1, ordering: .releasing)
      }
      if isStarted { started += 1 } else { running.left.wrappingSubtract(1, ordering: .relaxed) }
    }
    // Without a thread to be had this one does the work, all of it: each takes what there is.
    if started == 0 { body(0) }
    var pauses = 0
    while running.left.load(ordering: .acquiring) > 0 {
      usleep(10_000)
      pauses += 1
      if pauses % 10 == 0 { tick() }
    }
  }

  private final class Running: Sendable {
    let left: Atomic<Int>
    init(_ count: Int) { left = Atomic(count) }
  }

  /// Runs `body` on a thread of its own; false where there is none to be had.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    let task = Task(body)
    var attributes = pthread_attr_t()
    // SAFETY: the attributes outlive the calls; the task is retained here and released by the thread.
    unsafe pthread_attr_init(&attributes)
    defer { unsafe _ = pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let held = unsafe Unmanaged.passRetained(task)
    let code = unsafe pthread_create(
      &thread, &attributes,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().body()
        }
        return nil
      }, held.toOpaque())
    if code != 0 { unsafe held.release() }
    return code == 0
  }
}

/// Whether somebody asked this process to stop, for work that comes to a good end first.
package enum Interruption {
  private static let isAsked = Atomic<Bool>(false)

  /// From here on SIGINT and SIGTERM only ask; a second one ends the process.
  package static func listen() {
    // Once before a handler does: making it is nothing for a handler.
    _ = isPending
    var action = sigaction()
    // A second one finds the way it was before.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
    unsafe action.__sigaction_handler.sa_handler = { _ in Interruption.isAsked.store(true, ordering: .relaxed)
    }
    // SAFETY: `action` outlives the calls, which copy it.
    for number in [SIGINT, SIGTERM] { unsafe _ = sigaction(number, &action, nil) }
  }

  package static var isPending: Bool { isAsked.load(ordering: .relaxed) }
}

import CLinux
import Glibc

/// What happens when this process comes to an end that nobody planned.
///
/// A trap of the program (SIGILL, SIGTRAP) bounces a customer's mail under some mail servers, so every signal but SIGKILL
/// becomes an exit with 75, `EX_TEMPFAIL`. A process that watches a child would do the same for the price of a second
/// process for each message; handlers cost nothing. And one that crashes on the same message each time must not be
/// called for it for days: crashes are counted by message, and after the last one this process becomes another program.
///
/// What a handler may call is little (signal-safety(7)), so all it needs is made ready before.
package enum AbnormalEnd {
  /// What the handlers know of one thread.
  @unsafe private struct Plan {
    /// As the kernel numbers threads; 0 where there is nothing to know.
    var thread: Int32 = 0
    /// The file that counts, as a C string; an octet for each crash.
    var counter: UnsafeMutablePointer<CChar>?
    /// What to become, as the arguments of execve; nil for an exit with 75.
    var successor: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  }

  /// How many threads can be watched at once.
  package static let slots = 64

  // SAFETY: allocated before any handler is set, and never given back. Each slot is written by one thread, between
  // messages, and read by handlers on that thread; others' handlers read no more of it than the number of its thread.
  nonisolated(unsafe) private static var plans: UnsafeMutablePointer<Plan>?
  nonisolated(unsafe) private static var sentence: StaticString = ""

  /// Makes every abnormal end of this process but SIGKILL an exit with 75 and one fixed sentence, its line end included,
  /// on standard error.
  package static func deferAll(saying words: StaticString = "4.3.0 the delivery was interrupted\n") {
    unsafe sentence = words
    // SAFETY: fresh memory, initialized at once.
    let fresh = UnsafeMutablePointer<Plan>.allocate(capacity: slots)
    unsafe fresh.initialize(repeating: Plan(), count: slots)
    unsafe plans = fresh
    handle([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGALRM]) { _ in AbnormalEnd.leave() }
    handle([SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGXCPU]) { _ in
      AbnormalEnd.crash()
    }
    provideHandlerStack()
  }

  /// From here on a crash of this thread is counted in a file, and makes this process run `successor` in its place where
  /// there is one: the arguments of this program, its name first.
  ///
  /// - Parameter slot: a number below ``slots`` that no other thread uses.
  package static func watch(countingIn path: String, successor: [String]?, slot: Int = 0) {
    unwatch(slot: slot)
    guard let plans = unsafe plans, (0..<slots).contains(slot) else { return }
    var next = unsafe Plan()
    unsafe next.thread = linux_thread()
    // SAFETY: strdup copies a text; `unwatch` gives everything back when no handler can see it any more.
    unsafe next.counter = strdup(path)
    if let successor {
      let words = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: successor.count + 1)
      for (index, word) in successor.enumerated() {
        unsafe (words + index).initialize(to: strdup(word))
      }
      unsafe (words + successor.count).initialize(to: nil)
      unsafe next.successor = words
      unsafe next.environment = environ
    }
    unsafe plans[slot] = next
  }

  /// A crash of this thread is nobody's fault again.
  package static func unwatch(slot: Int = 0) {
    guard let plans = unsafe plans, (0..<slots).contains(slot) else { return }
    let last = unsafe plans[slot]
    unsafe plans[slot] = Plan()
    unsafe free(last.counter)
    guard let words = unsafe last.successor else { return }
    // SAFETY: a nil ends the words, as `watch` wrote them.
    var index = 0
    while let word = unsafe words[index] {
      unsafe free(word)
      index += 1
    }
    unsafe words.deallocate()
  }

  private static func handle(_ signals: [Int32], _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.sa_flags = SA_ONSTACK
    unsafe action.__sigaction_handler.sa_handler = handler
    // SAFETY: `action` outlives the calls, which copy it.
    for number in signals { unsafe _ = sigaction(number, &action, nil) }
  }

  /// A stack that has run out has no room for a handler: it gets one of its own, for good. Without memory for that the
  /// handlers run where they can. Each thread needs its own.
  package static func provideHandlerStack() {
    let room = 64 * 1024
    // SAFETY: fresh pages at an address of the system's choice, checked below, never given back.
    let pages = unsafe mmap(nil, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let pages = unsafe pages, unsafe pages != MAP_FAILED else { return }
    var stack = unsafe stack_t(ss_sp: pages, ss_flags: 0, ss_size: room)
    // SAFETY: `stack` outlives the call, which copies it; its size is that of the pages.
    unsafe _ = sigaltstack(&stack, nil)
  }

  // What runs in a handler: nothing but calls that signal-safety(7) lists, on what is ready.

  private static func crash() {
    let thread = linux_thread()
    if let plans = unsafe plans {
      for slot in 0..<slots where unsafe plans[slot].thread == thread {
        unsafe count(plans[slot])
        unsafe succeed(plans[slot])
      }
    }
    leave()
  }

  /// Adds an octet to the file that counts. Where that fails the crash goes uncounted, and there will be another.
  private static func count(_ plan: Plan) {
    guard let path = unsafe plan.counter else { return }
    // SAFETY: the path is a C string of ours; the octet is read from a StaticString, which lives as long as the program.
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
    let octet: StaticString = "x"
    unsafe _ = write(file, octet.utf8Start, 1)
    close(file)
  }

  private static func succeed(_ plan: Plan) {
    guard let words = unsafe plan.successor else { return }
    // The processor time that is used up stays used up, and the next signal would come at once.
    var limit = rlimit()
    unsafe _ = getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    limit.rlim_cur = limit.rlim_max
    unsafe _ = setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    // SAFETY: `watch` made the lists as execve wants them. It returns only where it failed.
    let program: StaticString = "/proc/self/exe"
    unsafe program.utf8Start.withMemoryRebound(to: CChar.self, capacity: program.utf8CodeUnitCount + 1) {
      unsafe _ = execve($0, words, plan.environment)
    }
  }

  private static func leave() {
    unsafe _ = write(2, sentence.utf8Start, sentence.utf8CodeUnitCount)
    _exit(75)
  }
}

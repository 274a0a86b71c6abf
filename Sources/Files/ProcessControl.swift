import Glibc

/// What a process can ask and say about itself.
package enum ProcessControl {
  /// Sets what servers leave different from each other: files are private, a closed pipe is an error and no signal,
  /// no signal is held back, and the three standard descriptors are taken.
  package static func settle() {
    umask(0o027)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGTERM, SIG_DFL)
    signal(SIGUSR1, SIG_DFL)
    var none = sigset_t()
    // SAFETY: `none` outlives both calls; the old set is not asked for.
    unsafe _ = sigemptyset(&none)
    unsafe _ = sigprocmask(SIG_SETMASK, &none, nil)
    occupyStandardDescriptors()
  }

  /// A file that is opened while one of the first three descriptors is free would get its number, and then the words
  /// meant for standard error. What takes the place fails as the closed one would: input that cannot be read, output
  /// that cannot be written.
  private static func occupyStandardDescriptors() {
    for number: Int32 in 0...2 where fcntl(number, F_GETFD) < 0 {
      // SAFETY: the path is a C string for the call. The lowest free number is `number`, because those below are open.
      _ = unsafe open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Makes every abnormal end of this process but SIGKILL an exit with 75, `EX_TEMPFAIL`, and one fixed sentence on
  /// standard error. A trap of the program (SIGILL, SIGTRAP) bounces a customer's mail under some servers.
  package static func deferAbnormalEnds() {
    // A stack that has run out has no room for a handler: it gets one of its own, for good.
    let room = 64 * 1024
    // SAFETY: the memory is never given back, so it lives as long as the handlers; its size is the one allocated.
    var stack = unsafe stack_t(
      ss_sp: UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 16), ss_flags: 0, ss_size: room)
    // SAFETY: `stack` outlives the call, which copies it.
    unsafe _ = sigaltstack(&stack, nil)

    var action = sigaction()
    action.sa_flags = SA_ONSTACK
    unsafe action.__sigaction_handler.sa_handler = { _ in
      let sentence: StaticString = "4.3.0 the delivery was interrupted\n"
      // SAFETY: write and _exit are async-signal-safe, and a StaticString lives as long as the program.
      unsafe _ = write(2, sentence.utf8Start, sentence.utf8CodeUnitCount)
      _exit(75)
    }
    let signals = [
      SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGXCPU, SIGTERM, SIGHUP, SIGINT, SIGQUIT,
      SIGALRM,
    ]
    // SAFETY: `action` outlives the call, which copies it.
    for number in signals { unsafe _ = sigaction(number, &action, nil) }
  }
}

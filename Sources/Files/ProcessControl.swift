import Glibc

/// What a process can ask and say about itself.
package enum ProcessControl {
  /// The process that started this one, or whoever took over when that one died.
  package static var parent: Int32 { getppid() }

  /// Sets what servers leave different from each other: files are private, a closed pipe is an error and no signal.
  package static func settle() {
    umask(0o027)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGTERM, SIG_DFL)
    signal(SIGUSR1, SIG_DFL)
  }

  /// Makes every abnormal end of this process but SIGKILL an exit with 75, `EX_TEMPFAIL`, and one fixed sentence on
  /// standard error. A trap of the program (SIGILL, SIGTRAP) bounces a customer's mail under some servers.
  package static func deferAbnormalEnds() {
    let signals = [
      SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGXCPU, SIGTERM, SIGHUP, SIGINT, SIGQUIT,
      SIGALRM,
    ]
    for number in signals {
      signal(number) { _ in
        let sentence: StaticString = "4.3.0 the delivery was interrupted\n"
        // SAFETY: write and _exit are async-signal-safe, and a StaticString lives as long as the program.
        unsafe _ = write(2, sentence.utf8Start, sentence.utf8CodeUnitCount)
        _exit(75)
      }
    }
  }
}

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

  /// Lets no signal that is for the process end up on this thread; those that it causes itself do.
  static func leaveSignalsToOtherThreads() {
    var signals = sigset_t()
    // SAFETY: `signals` outlives the calls; the old set is not asked for.
    unsafe _ = sigemptyset(&signals)
    for number in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGALRM, SIGXCPU] {
      unsafe _ = sigaddset(&signals, number)
    }
    unsafe _ = pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Of this process.
  package static var number: Int { Int(getpid()) }

  /// Milliseconds of a clock that only goes forward.
  package static var monotonicMilliseconds: Int {
    var now = timespec()
    // SAFETY: `now` outlives the call.
    unsafe _ = clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }

  /// Lets SIGALRM end this process after some time on the wall, whatever it waits for.
  package static func end(afterSeconds seconds: UInt32) { alarm(seconds) }

  /// Bounds what this process may use: processor time, after which SIGXCPU ends it, and address space, without more of
  /// which an allocation fails. A limit that is lower already stays.
  package static func limit(processorSeconds: Int, memoryBytes: Int) {
    lower(RLIMIT_CPU, to: processorSeconds)
    lower(RLIMIT_AS, to: memoryBytes)
  }

  private static func lower(_ name: __rlimit_resource, to value: Int) {
    let resource = __rlimit_resource_t(name.rawValue)
    var limit = rlimit()
    // SAFETY: `limit` outlives both calls.
    guard unsafe getrlimit(resource, &limit) == 0 else { return }
    // The hard limit stays: what takes over after a crash needs time of its own.
    limit.rlim_cur = min(limit.rlim_cur, rlim_t(value))
    unsafe _ = setrlimit(resource, &limit)
  }
}

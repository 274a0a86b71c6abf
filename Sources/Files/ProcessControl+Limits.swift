import Glibc

extension ProcessControl {
  /// From here on this process may use so much more processor time before SIGXCPU ends it; nil lifts the limit.
  package static func allow(processorSeconds: Int?) {
    let resource = __rlimit_resource_t(RLIMIT_CPU.rawValue)
    var limit = rlimit()
    // SAFETY: `limit`, and `used` below, outlive the calls.
    guard unsafe getrlimit(resource, &limit) == 0 else { return }
    guard let processorSeconds else {
      limit.rlim_cur = limit.rlim_max
      unsafe _ = setrlimit(resource, &limit)
      return
    }
    var used = rusage()
    unsafe _ = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
    let spent = Int(used.ru_utime.tv_sec) + Int(used.ru_stime.tv_sec) + 1
    limit.rlim_cur = min(limit.rlim_max, rlim_t(spent + processorSeconds))
    unsafe _ = setrlimit(resource, &limit)
  }

  /// Lets this process have as many open files as its hard limit allows; the soft one is there for select(2), which
  /// nobody here calls.
  package static func raiseDescriptorLimit() {
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    // SAFETY: `limit` outlives both calls.
    guard unsafe getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    unsafe _ = setrlimit(resource, &limit)
  }
}

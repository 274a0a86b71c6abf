import Bytes
import Glibc

extension ProcessControl {
  /// From here on this process may use so much more: processor time, after which SIGXCPU ends it, and address space,
  /// without which an allocation fails.
  package static func allow(processorSeconds: Int, memoryBytes: Int) {
    var used = rusage()
    // SAFETY: `used` outlives the call.
    unsafe _ = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
    // The limit is counted in whole seconds.
    let spent = Int(used.ru_utime.tv_sec) + Int(used.ru_stime.tv_sec) + 1
    setLimit(RLIMIT_CPU, to: spent + processorSeconds)
    if let addressSpace { setLimit(RLIMIT_AS, to: addressSpace + memoryBytes) }
  }

  /// Lifts both limits.
  package static func lift() {
    setLimit(RLIMIT_CPU, to: nil)
    setLimit(RLIMIT_AS, to: nil)
  }

  /// Sets the limit that can be lifted again; nil is what that one may be at most.
  private static func setLimit(_ name: __rlimit_resource, to value: Int?) {
    let resource = __rlimit_resource_t(name.rawValue)
    var limit = rlimit()
    // SAFETY: `limit` outlives both calls.
    guard unsafe getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, value.map { rlim_t($0) } ?? .max)
    unsafe _ = setrlimit(resource, &limit)
  }

  /// Octets of address space in use; nil where the system does not tell.
  private static var addressSpace: Int? {
    var text: InlineArray<32, UInt8> = .init(repeating: 0)
    var room = text.mutableSpan
    // SAFETY: the kernel writes at most what there is room for.
    let count = unsafe room.withUnsafeMutableBytes { unsafe pread(statm, $0.baseAddress, $0.count, 0) }
    var pages = 0
    for index in 0..<max(0, count) {
      guard ASCII.isDigit(text[index]) else { break }
      pages = pages * 10 + Int(text[index] - 0x30)
    }
    return pages > 0 ? pages * Int(getpagesize()) : nil
  }

  /// Its first number is that of the pages (proc(5)). Kept open, because it is read for each message.
  private static let statm = unsafe open("/proc/self/statm", O_RDONLY | O_CLOEXEC)

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

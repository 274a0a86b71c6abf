import Glibc
import Testing

@testable import Files

/// What one message may use of a process that serves many. In one test, because all tests share the process.
@Test func aMessageMayUseSoMuchMoreAndTheNextAsMuchAgain() throws {
  func soft(_ name: __rlimit_resource) -> UInt64 {
    var limit = rlimit()
    unsafe _ = getrlimit(__rlimit_resource_t(name.rawValue), &limit)
    return UInt64(limit.rlim_cur)
  }
  let before = (soft(RLIMIT_CPU), soft(RLIMIT_AS))
  // Far more than the other tests need meanwhile.
  ProcessControl.allow(processorSeconds: 10_000, memoryBytes: 1 << 40)
  let during = (soft(RLIMIT_CPU), soft(RLIMIT_AS))
  let room = unsafe mmap(nil, 1 << 41, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
  let refusal = errno
  ProcessControl.lift()
  #expect(during.0 > 10_000 && during.0 < 20_000)
  // More than what was allowed, because what is in use already is not counted.
  #expect(during.1 > 1 << 40)
  #expect(unsafe room == MAP_FAILED)
  #expect(refusal == ENOMEM)
  #expect(before == (soft(RLIMIT_CPU), soft(RLIMIT_AS)))
}

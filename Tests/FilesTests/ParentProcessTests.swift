import Glibc
import Testing

@testable import Files

@Suite struct ParentProcessTests {
  @Test func aRunningParentIsThere() {
    #expect(ParentProcess(standingIn: getppid()).isThere)
    #expect(!ParentProcess(standingIn: getpid()).isEnding)
  }

  @Test func aParentThatGaveItsChildAwayIsNotThere() {
    #expect(!ParentProcess(standingIn: getpid()).isThere)
  }

  @Test func aProcessThatIsOnItsWayOutIsEnding() throws {
    // A child that nobody has waited for yet is as far as a process can get.
    var child: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("true"), nil]
    defer { unsafe free(arguments[0]) }
    // SAFETY: the list ends with nil, and all of it outlives the call.
    try #require(unsafe posix_spawn(&child, "/bin/true", nil, nil, &arguments, nil) == 0)
    let process = ParentProcess(standingIn: child)
    var looks = 0
    while !process.isEnding, looks < 5000 {
      usleep(1000)
      looks += 1
    }
    #expect(process.isEnding)
    var status: Int32 = 0
    // SAFETY: `status` outlives the call.
    unsafe _ = waitpid(child, &status, 0)
  }

  @Test func whatProcDoesNotShowCountsAsRunning() {
    #expect(!ParentProcess(standingIn: 0).isEnding)
  }
}

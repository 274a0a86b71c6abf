import Testing

@testable import Files

@Suite struct SecondThreadTests {
  @Test func workIsDoneInTurnAndWhatCameOfItIsHandedOut() throws {
    let thread = try SecondThread<Int, String> {
      // Its own, from one piece of work to the next.
      var total = 0
      return { number in
        total += number
        return "\(total)"
      }
    }
    var said: [String?] = []
    for number in 1...100 {
      try thread.begin(number)
      said.append(thread.end())
    }
    #expect(said == (1...100).map { "\($0 * ($0 + 1) / 2)" })
  }

  @Test func theDescriptorSaysThatItIsDone() throws {
    let thread = try SecondThread<Int, Int> { { $0 * 2 } }
    var readiness = Readiness()
    let index = readiness.add(thread.descriptor.number, input: true, output: false)
    try readiness.wait(milliseconds: 0)
    var said = [readiness.canRead(index)]
    try thread.begin(21)
    try readiness.wait(milliseconds: 10_000)
    said.append(readiness.canRead(index) && thread.isDone)
    #expect(thread.end() == 42)
    try readiness.wait(milliseconds: 0)
    said.append(readiness.canRead(index) || thread.isDone)
    #expect(said == [false, true, false])
  }
}

import Testing

@testable import PluspostCommand

@Suite struct ProgressTests {
  static let cases: [(Double, Int, String)] = [
    (0, 0, ", 0 %"), (0.5, 1000, ", 50 %"), (0.5, 10_000, ", 50 %, 10 s left"),
    (0.1, 60_000, ", 10 %, 9 min left"), (0.01, 100_000, ", 1 %, 2 h 45 min left"),
    (0.001, 100_000, ", 0 %"), (1, 5000, ", 100 %, 0 s left"), (7, 5000, ", 100 %, 0 s left"),
    (.nan, 5000, ", 0 %"),
  ]

  @Test(arguments: cases)
  func theTimeThatIsLeftFollowsFromTheShare(share: Double, spent: Int, words: String) {
    #expect(Progress.words(share: share, afterMilliseconds: spent) == words)
  }
}

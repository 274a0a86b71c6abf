import Testing

@testable import Replies

@Suite("A set of windows")
struct WindowSetTests {
  @Test("Holds what was put in and nothing else, as a set of the library does")
  func agreesWithALibrarySet() {
    var generator = SystemRandomNumberGenerator()
    for count in [0, 1, 31, 32, 33, 1000] {
      var windows = WindowSet()
      var twin: Set<UInt64> = []
      for _ in 0..<count {
        // Few enough values that some come twice, and 0 among them.
        let hash = UInt64.random(in: 0...2000, using: &generator) &* 0x9E37_79B9_7F4A_7C15
        windows.insert(hash)
        twin.insert(hash)
      }
      #expect(windows.isEmpty == twin.isEmpty)
      for value in UInt64(0)...2000 {
        let hash = value &* 0x9E37_79B9_7F4A_7C15
        guard windows.contains(hash) == twin.contains(hash) else {
          Issue.record("\(hash) of \(count)")
          return
        }
      }
    }
  }

  @Test("The order of what was put in makes no difference")
  func ordersAreEqual() {
    var (forward, backward) = (WindowSet(), WindowSet())
    for hash in UInt64(0)..<500 { forward.insert(hash) }
    for hash in (UInt64(0)..<500).reversed() { backward.insert(hash) }
    #expect(forward == backward)
    backward.insert(500)
    #expect(forward != backward)
  }
}

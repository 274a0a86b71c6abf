import Glibc
import MailText
import Replies
import Testing

/// Inputs that hang strippers built on backtracking expressions. Time is that of the processor, the best of several runs.
@Suite(.serialized) struct HostileInputTests {
  static let families: [(String, String)] = [
    ("words", "On "), ("lines that begin one", "On …\n"), ("dates", "On 3 May 2021 at 12:09 "),
    ("dated lines", "On 3 May 2021 at 12:09\n"),
    ("dashes", "-"), ("dashed lines", "--\n"), ("newlines", "\n"), ("spaces", " "), ("quote marks", ">"),
    ("quoted lines", ">\n"),
    ("deeper lines", "> > > x\n"), ("colons", ":"), ("colon lines", "a:\n"), ("labels", "From: a\n"),
    ("two labels", "To: b\nCc: a\n"),
    ("at signs", "@"), ("angle brackets", "<"), ("open addresses", "On 1 <\n"), ("digits", "1"),
    ("closings", "Thanks\n"), ("names", "Jan\n"),
    ("numbers", "Tel 02 123 45 67\n"), ("rules", "_____\n"), ("separators", "---- a ----\n"),
    ("disclaimers", "confidential delete "),
    ("verbs", "wrote "), ("quoted verbs", "wrote:\n> x\n"), ("footers", "Sent from my iPhone\n"),
    ("questions", "> q\na\n"), ("wide", "写道"), ("rules of words", "- - x\n"),
  ]

  private func milliseconds(_ octets: [UInt8]) -> Double {
    var best = Double.infinity
    for _ in 0..<3 {
      let start = clock()
      _ = ReplyStripper().strip(.plain(octets)).text(.full)
      best = min(best, Double(clock() - start) * 1e3 / Double(CLOCKS_PER_SEC))
    }
    return best
  }

  private func flood(_ unit: String, _ count: Int) -> [UInt8] {
    var octets: [UInt8] = []
    while octets.count < count { octets.append(contentsOf: unit.utf8) }
    return octets
  }

  @Test(arguments: families)
  func timeGrowsWithTheInputAndNoFaster(_ name: String, _ unit: String) {
    _ = milliseconds(flood(unit, 500))
    let once = milliseconds(flood(unit, 4_000))
    let eightfold = milliseconds(flood(unit, 32_000))
    // Linear is 8; a quadratic step would show as 64. Small times are noise.
    #expect(eightfold < max(once * 28, 60), "\(name): \(once) ms, then \(eightfold) ms")
  }
}

import Records
import Testing

@testable import Reprocessing

@Suite struct DifferenceTests {
  private func record(_ reply: String, subject: String? = nil) -> MessageRecord {
    MessageRecord(
      digest: "00", size: 1, receivedAt: 1, subject: subject, reply: ReplyRecord(text: reply))
  }

  @Test func nothingNewIsNoDifference() {
    #expect(Difference(from: record("a\nb"), to: record("a\nb")).isEmpty)
  }

  @Test func whenItCameInIsNoDifference() {
    var later = record("a")
    later.receivedAt = 99
    later.quarantinedAt = 5
    #expect(Difference(from: record("a"), to: later).isEmpty)
  }

  @Test(arguments: [
    ("a\nb\nc", "a\nc", ["-b"]),
    ("a\nc", "a\nb\nc", ["+b"]),
    ("a\nb\nc", "a\nx\nc", ["-b", "+x"]),
    ("", "a", ["-", "+a"]),
    ("a\nb\nc\nd", "b\nd\ne", ["-a", "-c", "+e"]),
    ("x\nx\nx", "x\nx", ["-x"]),
  ])
  func linesThatGoAndComeAreShown(old: String, new: String, lines: [String]) {
    #expect(Difference(from: record(old), to: record(new)).replyLines == lines)
  }

  @Test func manyLinesAreShownWithoutBeingAligned() {
    let old = (0..<1000).map { "old \($0)" }.joined(separator: "\n")
    let new = (0..<1000).map { "new \($0)" }.joined(separator: "\n")
    let lines = Difference(from: record(old), to: record(new)).replyLines
    #expect(lines.count == 2000)
    #expect(lines.first == "-old 0" && lines.last == "+new 999")
  }

  @Test func valuesAreNamed() {
    let difference = Difference(from: record("a", subject: nil), to: record("a", subject: "x"))
    #expect(difference.changes == [.init(name: "subject", old: "none", new: "x")])
  }
}

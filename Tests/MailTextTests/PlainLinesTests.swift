import Bytes
import MailText
import Testing

@Suite struct PlainLinesTests {
  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\r\n", ["a"]), ("a\r", ["a"]),
    ("a\nb", ["a", "b"]), ("a\r\nb\rc\nd", ["a", "b", "c", "d"]), ("a\r\r\nb", ["a", "", "b"]),
    ("\r\r", ["", ""]), ("\n\n", ["", ""]), ("\r\n\r\n", ["", ""]), ("a\n\rb", ["a", "", "b"]),
  ])
  func anyLineEndEndsALine(text: String, expected: [String]) {
    let lines = VisibleLines.plain([UInt8](text.utf8))
    #expect(lines.lines.map(lines.string) == expected)
    #expect(String(decoding: lines.text, as: UTF8.self) == expected.joined(separator: "\n"))
    expectCover(lines, of: text.utf8.count)
  }

  @Test(arguments: [
    ("> a", 1, "a"), (">a", 1, "a"), (">> a", 2, "a"), ("> > a", 2, "a"), ("> >  a", 2, " a"), (">", 1, ""),
    ("> ", 1, ""), ("a > b", 0, "a > b"), ("   > a", 1, "a"), ("    > a", 0, "    > a"), ("", 0, ""),
    (">  > a", 2, "a"), (">    > a", 1, "   > a"), ("  a", 0, "  a"), ("> >> > x", 4, "x"), (">\tx", 1, "x"),
  ])
  func quotePrefixIsCounted(text: String, depth: Int, words: String) throws {
    let lines = VisibleLines.plain([UInt8](("x\n" + text + "\ny").utf8))
    let line = try #require(lines.lines.dropFirst().first)
    #expect(line.depth == depth)
    #expect(lines.words(line) == words)
    #expect(line.marks.isEmpty)
  }

  @Test func anyOctetsAreCovered() {
    var random = Random(seed: 7)
    for _ in 0..<2_000 {
      let octets = random.octets(upTo: 40, of: [0x0D, 0x0A, 0x3E, 0x20, 0x61, 0xFF])
      expectCover(VisibleLines.plain(octets), of: octets.count)
    }
  }
}

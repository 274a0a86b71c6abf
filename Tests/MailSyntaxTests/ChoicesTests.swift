import MailSyntax
import Testing

/// Where careful parsers read a message in different ways: what this one does, and why. Fields that are repeated are in
/// `RepeatedFieldTests`, wrong charset labels in `TextDecoderTests`.
struct ChoicesTests {
  /// RFC 5322 §4.5 has blanks before the colon in old mail. Python's `email` takes `From ` for the line that mailbox
  /// files put before a message, and all fields after it for the body.
  @Test("A field with blanks before its colon is a field, whatever its name")
  func blankBeforeColon() {
    let found = events(of: "From  : a@b\nTo : c@d\nSubject\t: s\n\nx")
    #expect(
      found.filter { $0.hasPrefix("field") } == [
        "field 'From': 'a@b'", "field 'To': 'c@d'", "field 'Subject': 's'",
      ])
    #expect(found.filter { $0.hasPrefix("defect") }.count == 3)
    #expect(found.contains("body 'x'"))
  }

  /// RFC 2046 §5.2.1 forbids it, mail programs do it: the message within is what the reader wants to see. Python's
  /// `email` parses the base64 as if it were a header, GMime leaves it alone.
  @Test("An attached message in base64 is decoded and descended into")
  func encodedMessage() {
    let found = events(
      of: "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nVG86IGFAYgoKeAo=\n",
      decoding: true)
    #expect(found.contains("field 'To': 'a@b'"))
  }

  /// The line end before a boundary belongs to it (RFC 2046 §5.1.1): two boundary lines in a row have no part between
  /// them. Python's `email` and GMime agree.
  @Test(
    "Boundary lines in a row count as one",
    arguments: [("--b\n--b\n", 1), ("--b\r\n--b\r\n", 1), ("--b\n--b \n--b\n", 2), ("--b\r--b\r", 1)])
  func repeatedBoundary(lines: String, repeated: Int) {
    let message = "Content-Type: multipart/mixed; boundary=b\n\n\(lines)A: b\n\nx\n\(lines)\ny\n--b--\n"
    let found = events(of: message)
    #expect(found.filter { $0.hasPrefix("begin") }.count == 3)
    #expect(found.filter { $0.hasPrefix("body") } == ["body 'x'", "body 'y'"])
    #expect(found.filter { $0.contains("repeated-boundary") }.count == 2 * repeated)
    #expect(found.contains("field 'A': 'b'"))
    ChunkingTests.check([UInt8](message.utf8), limits: Limits(), decoding: false)
  }

  @Test(
    "But a part that is empty is a part, and so is the last",
    arguments: [
      ("--b\n\n--b\n\nx\n--b--\n", 3), ("--b\n\nx\n--b\n--b--\n", 3), ("--b\n--b--\n", 2), ("--b\n", 2),
      ("--b", 2),
      ("--b\n\n", 2),
    ])
  func emptyParts(lines: String, count: Int) {
    let message = "Content-Type: multipart/mixed; boundary=b\n\n\(lines)"
    #expect(events(of: message).filter { $0.hasPrefix("begin") }.count == count)
    ChunkingTests.check([UInt8](message.utf8), limits: Limits(), decoding: false)
  }

  @Test("An outer boundary directly under an inner one is the outer one's")
  func outerUnderInner() {
    let message =
      "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n--a\n\nx\n--a--\n"
    let found = events(of: message)
    #expect(
      found.filter { $0.hasPrefix("header") }.map { $0.split(separator: " ")[1] } == [
        "''", "'1'", "'1.1'", "'2'",
      ])
    ChunkingTests.check([UInt8](message.utf8), limits: Limits(), decoding: false)
  }

  @Test("Entities over the limit begin under a repeated boundary too", arguments: [1, 2, 3])
  func repeatedBoundaryAtTheLimit(limit: Int) {
    var limits = Limits()
    limits.maximumEntities = limit
    let message = "Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\n\nx\n--b\n--b\n\ny\n--b--\n"
    ChunkingTests.check([UInt8](message.utf8), limits: limits, decoding: false)
    let found = events(of: message, limits: limits)
    #expect(found.filter { $0.hasPrefix("begin") }.count == min(limit + 1, 3))
    #expect(found.contains { $0.hasPrefix("defect too-many-entities") } == (limit < 3))
  }
}

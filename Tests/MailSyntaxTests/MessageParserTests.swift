import MailSyntax
import Testing

struct MessageParserTests {
  @Test("A plain message")
  func plainMessage() {
    #expect(
      events(of: "Subject: Hello\r\n  there\r\nTo: a@b\r\n\r\nHi\r\n") == [
        "begin 0 in - depth 0", "field 'Subject': 'Hello  there'", "field 'To': 'a@b'",
        "header '1' text/plain 7bit", "body 'Hi\\r\\n'", "end 0 '1' 0..<40",
      ])
  }

  @Test("A multipart: the line end before a boundary belongs to the boundary")
  func multipart() {
    let message =
      "Content-Type: multipart/mixed; boundary=b\n\npre\n--b\n\none\n\n--b \nA: b\n\ntwo\n--b--\nepi\n"
    #expect(
      events(of: message) == [
        "begin 0 in - depth 0", "field 'Content-Type': 'multipart/mixed; boundary=b'",
        "header '' multipart/mixed 7bit container", "preamble 'pre'", "delimiter 46..<51",
        "begin 1 in 0 depth 1", "header '1' text/plain 7bit", "body 'one\\n'", "end 1 '1' 51..<56",
        "delimiter 56..<62", "begin 2 in 0 depth 1", "field 'A': 'b'", "header '2' text/plain 7bit",
        "body 'two'",
        "end 2 '2' 62..<71", "close-delimiter 71..<78", "epilogue 'epi\\n'", "end 0 '' 0..<82",
      ])
  }

  @Test("An outer boundary ends inner multiparts, a longer one that begins alike does not")
  func outerBoundaryEndsInner() {
    let message =
      "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=ab\n\n"
      + "--ab\n\nx\n--a\n\ny\n--a--\n"
    let found = events(of: message)
    #expect(found.contains("defect missing-close-boundary at 98 in '1'"))
    #expect(found.filter { $0.hasPrefix("body") } == ["body 'x'", "body 'y'"])
    #expect(found.filter { $0.hasPrefix("header") }.count == 4)
  }

  @Test("Lines that only look like boundaries are content")
  func lookAlikes() {
    let content = "-\n--\n---\n--bx\n --b\nx--b\n--b x\n--B\n--b-\n"
    let found = events(of: "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n\(content)--b--")
    let body = content.dropLast().replacing("\n", with: "\\n")
    #expect(found.contains("body '\(body)'"))
  }

  @Test(
    "A boundary line within a header ends it, and that of the message it announces",
    arguments: [
      "Content-Type: multipart/digest; boundary=b\n\n--b\nA: b\n--b--",
      "Content-Type: multipart/digest; boundary=b\n\n--b\n--b\n--b--\n",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n--b--\n",
    ], [1, 2, 3, 10_000])
  func boundaryEndsHeaders(message: String, limit: Int) {
    var limits = Limits()
    limits.maximumEntities = limit
    let found = events(of: message, limits: limits)
    let begun = found.filter { $0.hasPrefix("begin") }.count
    #expect(found.filter { $0.hasPrefix("header") }.count == begun)
    #expect(found.filter { $0.hasPrefix("end") }.count == begun)
    #expect(begun <= limit + 1)
  }

  @Test("Parts of a digest are messages unless they say otherwise")
  func digest() {
    let found = events(of: "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: s\n\nx\n--b--")
    #expect(found.contains("header '1' message/rfc822 7bit container"))
    #expect(found.contains("header '1.1' text/plain 7bit"))
    #expect(found.contains("field 'Subject': 's'"))
  }

  @Test("An attached multipart shares its path with its attachment")
  func pathsOfAttachedMessages() {
    let message =
      "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nx\n--a\nContent-Type: message/rfc822\n\n"
      + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\ny\n--b--\n--a--"
    let paths = events(of: message).filter { $0.hasPrefix("header") }.map { $0.split(separator: " ")[1] }
    #expect(paths == ["''", "'1'", "'2'", "'2'", "'2.1'"])
  }

  @Test(
    "A multipart that names no usable boundary is a leaf",
    arguments: ["multipart/mixed", "multipart/mixed; boundary=", "multipart/mixed; boundary=\"  \""])
  func noBoundary(type: String) {
    let found = events(of: "Content-Type: \(type)\n\n--\nx\n----\n")
    #expect(found.contains("header '1' multipart/mixed 7bit"))
    #expect(found.contains("body '--\\nx\\n----\\n'"))
    #expect(found.contains("defect missing-boundary-parameter at 0 in '1'"))
  }

  @Test(
    "Bodies begin where the header is over, blank line or not",
    arguments: [
      ("", [], "emp"), ("\nbody", ["body 'body'"], ""), ("body only", ["body 'body only'"], "missing-header"),
      ("A: b", [], ""), ("A: b\nno field", ["body 'no field'"], "missing-header-separator"),
      ("A: b\nno field\n\nC: d", ["body 'no field\\n\\nC: d'"], "missing-header-separator"),
      ("A: b\nno field\nC: d\n\nx", ["body 'x'"], "malformed-header-line"),
      ("no field\nSubject: d\n\nx", ["body 'x'"], "malformed-header-line"),
      ("Dear all\nNote: this\n\nx", ["body 'Dear all\\nNote: this\\n\\nx'"], "missing-header"),
      ("From x\nA: b\n\nx", ["body 'x'"], "envelope-line"),
      ("A: b\n>From x\nC: d\n\nx", ["body 'x'"], "malformed-header-line"),
      (" x\nA: b\n\nx", ["body 'x'"], "malformed-header-line"),
      ("A : b\n\nx", ["body 'x'"], "blank-before-colon"),
      ("A: b\r\r\nC: d\r\r\n\r\nx", ["body 'x'"], ""),
      ("A: b\rC: d\r\rx", ["body 'x'"], ""),
      ("A: b\rthis goes on\r\nC: d\r\n\r\nx", ["body 'x'"], "bare-carriage-return"),
    ])
  func whereBodiesBegin(message: String, bodies: [String], hint: String) {
    let found = events(of: message)
    #expect(found.filter { $0.hasPrefix("body") } == bodies)
    #expect(hint.isEmpty || found.contains { $0.contains(hint) })
  }

  @Test("Encoded messages are descended into by the decoder, and left alone by the parser")
  func encodedMessage() {
    let message =
      "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogeAoKYm9keQo=\n"
    #expect(events(of: message).contains("header '1' message/rfc822 base64"))
    #expect(
      events(of: message, decoding: true).suffix(7) == [
        "header '1' message/rfc822 base64 container", "begin 1 in 0 depth 1", "field 'Subject': 'x'",
        "header '1.1' text/plain 7bit", "body 'body\\n'", "end 1 '1.1' 0..<17", "end 0 '1' 0..<89",
      ])
  }

  @Test("Entities keep their numbers in order around encoded messages")
  func numbersAroundEncodedMessages() {
    let message =
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n"
      + "Content-Transfer-Encoding: base64\n\nU3ViamVjdDogeAoKYm9keQo=\n--b\n\nlast\n--b--"
    let begins = events(of: message, decoding: true).filter { $0.hasPrefix("begin") }
    #expect(
      begins == [
        "begin 0 in - depth 0", "begin 1 in 0 depth 1", "begin 2 in 1 depth 2", "begin 3 in 0 depth 1",
      ])
  }

  @Test("A field knows its name in any case")
  func fieldNames() {
    let field = HeaderField(name: [UInt8]("Message-ID".utf8), value: [], range: 0..<0)
    #expect(field.isNamed("message-id"))
    #expect(field.isNamed("MESSAGE-ID" as String))
    #expect(!field.isNamed("message-i"))
  }
}

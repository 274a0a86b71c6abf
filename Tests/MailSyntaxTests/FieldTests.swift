import MailSyntax
import Testing

struct ParameterTests {
  /// `name=octets[charset|language]`, comma-separated.
  static func render(_ parameters: Parameters) -> String {
    parameters.all.map { parameter in
      let value = parameter.value
      let extra = value.isExtended ? "[\(value.charset ?? "")|\(value.language ?? "")]" : ""
      return "\(parameter.name)=\(String(decoding: value.octets, as: UTF8.self))\(extra)"
    }.joined(separator: " & ")
  }

  @Test(
    "Content types and their parameters are read",
    arguments: [
      ("text/plain", "text/plain", ""),
      ("TEXT/HTML; Charset=UTF-8", "text/html", "charset=UTF-8"),
      ("text/plain; charset=us-ascii (Plain text)", "text/plain", "charset=us-ascii"),
      ("text/plain; charset=\"us-ascii\"", "text/plain", "charset=us-ascii"),
      ("(c) text (c) / (c) plain (c) ; (c) a (c) = (c) b (c)", "text/plain", "a=b"),
      ("text/plain;;;; a=b;; ;c=d;", "text/plain", "a=b & c=d"),
      ("text\u{B}/\u{C}plain\u{B};a=b", "text/plain", "a=b"),
      ("text/plain a=b", "text/plain", "a=b"),
      ("text/plain; a=b c=d", "text/plain", "a=b & c=d"),
      ("text/plain; a=\"b\" c=\"d\"", "text/plain", "a=b & c=d"),
      ("text/plain; a=b; a=c", "text/plain", "a=b"),
      ("text/plain; a", "text/plain", ""),
      ("text/plain; =b; c=d", "text/plain", "c=d"),
      ("text/plain; a=; c=d", "text/plain", "a= & c=d"),
      ("text/plain; a=\"b; c=d", "text/plain", "a=b; c=d"),
      ("image/png; name=foo bar (1).png", "image/png", "name=foo bar (1).png"),
      ("image/png; name=\"a \"b\" c.png\"", "image/png", "name=a \"b\" c.png"),
      ("image/png; name=\"a\\\"b\"; x=y", "image/png", "name=a\"b & x=y"),
      ("image/png; name=\"C:\\temp\\x.png\"", "image/png", "name=C:\\temp\\x.png"),
      ("image/png; name=\"a\\\\b\"", "image/png", "name=a\\b"),
      ("a/b; name*=utf-8'nl'caf%C3%A9", "a/b", "name=café[utf-8|nl]"),
      ("a/b; name*=UTF-8''a%20b%2", "a/b", "name=a b%2[utf-8|]"),
      ("a/b; name*=plain", "a/b", "name=plain[|]"),
      ("a/b; name*0=one; name*1=\" two\"", "a/b", "name=one two"),
      ("a/b; name*1=two; name*0=one", "a/b", "name=onetwo"),
      ("a/b; name*0*=utf-8''caf%C3; name*1*=%A9; name*2=%20x", "a/b", "name=café%20x[utf-8|]"),
      ("a/b; name=plain; name*=utf-8''ext", "a/b", "name=ext[utf-8|]"),
      ("a/b; name*=utf-8''ext; name=plain", "a/b", "name=ext[utf-8|]"),
      ("a/b; name*2=c; name=plain", "a/b", "name=plain"),
      ("a/b; name*0=a; name*0=b; name*1=c", "a/b", "name=ac"),
      ("a/b; name*x=1", "a/b", "name*x=1"),
      ("a/b; boundary=\"=_a b\"", "a/b", "boundary==_a b"),
    ])
  func parametersAreRead(field: String, essence: String, parameters: String) {
    let type = ContentType.parse([UInt8](field.utf8))
    #expect(type?.essence == essence)
    #expect(type.map { Self.render($0.parameters) } == parameters)
  }

  @Test(
    "What names no type is no type", arguments: ["", " ", "text", "/plain", "text/", "; a=b", "(text/plain)"])
  func noTypes(field: String) {
    #expect(ContentType.parse([UInt8](field.utf8)) == nil)
  }

  @Test(
    "Dispositions are read",
    arguments: [
      ("attachment", "attachment", ""),
      ("INLINE; filename=x", "inline", "filename=x"),
      ("\"attachment\"; filename=x", "attachment", "filename=x"),
      ("filename=x.pdf", "attachment", "filename=x.pdf"),
      ("; filename=x.pdf", "attachment", "filename=x.pdf"),
    ])
  func dispositionsAreRead(field: String, type: String, parameters: String) {
    let disposition = ContentDisposition.parse([UInt8](field.utf8))
    #expect(disposition?.type == type)
    #expect(disposition.map { Self.render($0.parameters) } == parameters)
  }

  @Test("Parameters end at the limit", arguments: [(3, false), (4, true), (400, true)])
  func limitHolds(given: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumParameters = 3
    let field = "a/b" + (0..<given).map { "; p\($0)=v" }.joined()
    let parameters = ContentType.parse([UInt8](field.utf8), limits: limits)?.parameters
    #expect(parameters?.all.count == 3)
    #expect(parameters?.defects.contains(.tooManyParameters) == isOver)
  }

  @Test(
    "Transfer encodings are read",
    arguments: [
      ("7bit", "7bit"), ("8BIT", "8bit"), (" Binary ", "binary"), ("BASE64", "base64"),
      ("\"base64\"", "base64"),
      ("base64;", "base64"), ("(c) quoted-printable (c)", "quoted-printable"), ("x-uue", "x-uuencode"),
      ("Rot13", "rot13"), ("7-bit", "7bit"), ("\u{B}base64\u{C}", "base64"),
    ])
  func encodingsAreRead(field: String, name: String) {
    #expect(TransferEncoding.parse([UInt8](field.utf8))?.name == name)
  }
}

struct MessageIDTests {
  @Test(
    "Lists of message ids are read",
    arguments: [
      ("", []), ("<a@b>", ["a@b"]), ("<a@b> <c@d>", ["a@b", "c@d"]), ("<a@b><c@d>", ["a@b", "c@d"]),
      ("<a@\r\n b>", ["a@b"]), ("Your message of Monday \"x\" <a@b>", ["a@b"]), ("<a <b@c>", ["b@c"]),
      ("<>", []), ("a@b c@d", ["a@b", "c@d"]), ("<a@b", []), ("a@b>", ["a@b"]), ("a@b>c@d", ["a@b", "c@d"]),
      ("no id", []),
      ("\"a@b\" (c@d)", []), ("<1234   @   local  .machine .example>", ["1234@local.machine.example"]),
    ])
  func listsAreRead(field: String, ids: [String]) {
    #expect(MessageIDList.parse([UInt8](field.utf8)) == ids)
  }

  @Test(
    "A single id is read",
    arguments: [
      ("<a@b>", "a@b"), ("a@b", "a@b"), ("<a@b", "a@b"), (" <a@b> junk", "a@b"), ("", nil), ("<>", nil),
    ])
  func singleIDs(field: String, id: String?) {
    #expect(MessageIDList.parseSingle([UInt8](field.utf8)) == id)
  }
}

struct DateTimeTests {
  @Test(
    "Dates are read",
    arguments: [
      ("Fri, 21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06Z", -360),
      ("21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06Z", -360),
      ("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", "1997-11-21T15:55:06Z", -360),
      ("Sat, 21 Nov 2026 20:59 +0100", "2026-11-21T19:59:00Z", 60),
      ("21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06Z", 0),
      ("1 Jan 49 00:00:00 UT", "2049-01-01T00:00:00Z", 0),
      ("1 Jan 50 00:00:00 Z", "1950-01-01T00:00:00Z", 0),
      ("1 Jan 103 00:00:00 Z", "2003-01-01T00:00:00Z", 0),
      ("1 Jul 2003 10:52:37 EST", "2003-07-01T15:52:37Z", -300),
      ("1 Jul 2003 10:52:37 EDT", "2003-07-01T14:52:37Z", -240),
      ("1 Jul 2003 10:52:37 CST", "2003-07-01T16:52:37Z", -360),
      ("1 Jul 2003 10:52:37 CDT", "2003-07-01T15:52:37Z", -300),
      ("1 Jul 2003 10:52:37 MST", "2003-07-01T17:52:37Z", -420),
      ("1 Jul 2003 10:52:37 MDT", "2003-07-01T16:52:37Z", -360),
      ("1 Jul 2003 10:52:37 PST", "2003-07-01T18:52:37Z", -480),
      ("1 Jul 2003 10:52:37 PDT", "2003-07-01T17:52:37Z", -420),
      ("1 Jul 2003 10:52:37 A", "2003-07-01T10:52:37Z", nil),
      ("1 Jul 2003 10:52:37 XYZ", "2003-07-01T10:52:37Z", nil),
      ("1 Jul 2003 10:52:37 -0000", "2003-07-01T10:52:37Z", nil),
      ("1 Jul 2003 10:52:37", "2003-07-01T10:52:37Z", nil),
      ("1 Jul 2003 10:52:37 GMT+2", "2003-07-01T08:52:37Z", 120),
      ("1 Jul 2003 10:52:37 UTC+0200", "2003-07-01T08:52:37Z", 120),
      ("1 Jul 2003 10:52:37 +02:00", "2003-07-01T08:52:37Z", 120),
      ("1 Jul 2003 10:52:37 +0200 (CEST)", "2003-07-01T08:52:37Z", 120),
      ("1 Jul 2003 10:52:37 PM +0000", "2003-07-01T22:52:37Z", 0),
      ("1 Jul 2003 12:52:37 AM +0000", "2003-07-01T00:52:37Z", 0),
      ("1 Jul 2003 12:52:37 PM +0000", "2003-07-01T12:52:37Z", 0),
      ("Tue Jul  1 10:52:37 2003", "2003-07-01T10:52:37Z", nil),
      ("Tuesday, 1-Jul-03 10:52:37 GMT", "2003-07-01T10:52:37Z", 0),
      ("July 1, 2003 10:52:37 +0000", "2003-07-01T10:52:37Z", 0),
      ("2003-07-01T10:52:37Z", "2003-07-01T10:52:37Z", 0),
      ("2003-07-01 10:52:37.123 +0200", "2003-07-01T08:52:37Z", 120),
      ("29 Feb 2024 00:00:00 Z", "2024-02-29T00:00:00Z", 0),
      ("29 Feb 2023 00:00:00 Z", nil, nil),
      ("31 Nov 2023 00:00:00 Z", nil, nil),
      ("1 Jan 2024 25:00:00 Z", nil, nil),
      ("31 Dec 2016 23:59:60 Z", "2017-01-01T00:00:00Z", 0),
      ("1 Jan 2024 00:00:00 +9999", "2024-01-01T00:00:00Z", nil),
      ("31 Dec 1969 23:59:59 Z", "1969-12-31T23:59:59Z", 0),
      ("1 Mar 2000 00:00:00 Z", "2000-03-01T00:00:00Z", 0),
      ("99999999999999999999 Jan 2024 00:00:00 Z", nil, nil),
      ("1 Jan 99999999999999999999 99999999999999999999:99:99 Z", nil, nil),
      ("", nil, nil), ("yesterday", nil, nil), ("12:00", nil, nil), ("(((((", nil, nil),
    ] as [(String, String?, Int?)])
  func datesAreRead(field: String, instant: String?, offset: Int?) {
    let date = DateTime.parse([UInt8](field.utf8))
    #expect(date?.rfc3339 == instant)
    #expect(date?.offsetMinutes == offset)
  }

  @Test("The calendar goes on without a gap")
  func calendarHasNoGap() {
    var previous = ""
    for day in Array(stride(from: -200_000, to: -2_000, by: 97)) + Array(-2_000..<27_000) {
      let text = DateTime(secondsSince1970: day * 86_400, offsetMinutes: nil).rfc3339
      if !(previous < text) { Issue.record("\(previous) before \(text)") }
      previous = text
    }
  }
}

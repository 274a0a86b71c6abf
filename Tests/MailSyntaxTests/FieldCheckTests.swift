import MailSyntax
import Testing

/// Defects of the fields that RFC 5322 gives a form: named, at the field's place, in the header they stand in.
struct FieldCheckTests {
  static func defects(of message: String, limits: Limits = Limits()) -> [String] {
    events(of: message, limits: limits).filter { $0.hasPrefix("defect") }
  }

  @Test(
    "What is well written has no defect",
    arguments: [
      "From: a@b", "From: Jan <a@b>", "From: \"Janssens, Jan\" <a@b>,\r\n c@d", "To: zoë@müller.example",
      "To: =?utf-8?q?Zo=C3=AB?= <a@b>", "To: g: a@b, c@d;", "To: undisclosed-recipients:;", "Cc: a@b (Jan)",
      "Bcc:", "Sender: \"a b\"@c", "Reply-To: <@x,@y:a@b>", "From: \"a \\\" b\" <a@b>", "To: a . b @ c . d",
      "Date: Fri, 20 Nov 2026 10:00:00 +0100", "Date: 20 Nov 2026 10:00:00 -0000 (UTC)",
      "Date: 1 Feb 2026 9:00 EST",
      "Date: Thu, 31 Dec 2026 23:59:60 +0000", "Date: Sun, 29 Feb 2004 00:00:00 GMT",
      "Message-ID: <a@b>", "Message-ID: (x) <a@b> (y)", "References: <a@b> <c@d>\r\n\t<e@[1.2.3.4]>",
      "In-Reply-To: <a@b><c@d>", "Subject: a\tb", "X-To: a <b",
    ])
  func soundFields(field: String) { #expect(Self.defects(of: field + "\r\n\r\n") == []) }

  @Test(
    "What is not has one",
    arguments: [
      ("To: Jan <a@b", "malformed-address"), ("To: a@b; c@d", "malformed-address"),
      ("Cc: Jan", "malformed-address"),
      ("From: a@b c", "malformed-address"), ("Bcc: \"Jan <a@b>", "malformed-address"),
      ("Sender: <a@b> x", "malformed-address"), ("Reply-To: (a", "malformed-address"),
      ("TO: g: a@b", "malformed-address"),
      ("Date: soon", "malformed-date"), ("Date:", "malformed-date"),
      ("Date: 31 Feb 2026 10:00:00 +0100", "malformed-date"),
      ("Date: Fri, 20 Nov 2026 25:00:00 +0100", "malformed-date"),
      ("Date: Fri, 20 Nox 2026 10:00:00 +0100", "malformed-date"),
      ("Message-ID: a@b", "malformed-message-id"), ("Message-Id: <a@b> <c@d>", "malformed-message-id"),
      ("Message-ID: <ab>", "malformed-message-id"), ("Message-ID: <@b>", "malformed-message-id"),
      ("Message-ID: <a@>", "malformed-message-id"), ("Message-ID: <a @b>", "malformed-message-id"),
      ("Message-ID:", "malformed-message-id"), ("References: <a@b> and <c@d>", "malformed-message-id"),
      ("In-Reply-To: <a@b", "malformed-message-id"),
      ("In-Reply-To: Your mail of Monday", "malformed-message-id"),
      ("Subject: a\u{0}b", "nul-in-header"), ("X: \u{0}", "nul-in-header"),
    ])
  func faultyFields(field: String, kind: String) {
    #expect(Self.defects(of: "A: b\n" + field + "\n\nx") == ["defect \(kind) at 5 in ''"])
  }

  @Test("A NUL is told once a header, and each header has its own")
  func nulIsToldOnce() {
    let message = "X: \u{0}\nY: \u{0}\nContent-Type: multipart/mixed; boundary=b\n\n--b\nX: \u{0}\n\n--b--"
    #expect(
      Self.defects(of: message) == ["defect nul-in-header at 0 in ''", "defect nul-in-header at 57 in '1'"])
  }

  @Test("Fields of attached messages are looked at too, at their own place")
  func attachedMessages() {
    let message = "Content-Type: message/rfc822\n\nTo: <\n\nx"
    #expect(Self.defects(of: message) == ["defect malformed-address at 30 in '1.1'"])
  }

  @Test(
    "A field that may stand once stands twice",
    arguments: ["From: a@b", "Subject: x", "Date: 1 Feb 2026 9:00 EST", "Message-ID: <a@b>", "reply-to: a@b"])
  func duplicates(field: String) {
    let second = field.utf8.count + 1
    #expect(
      Self.defects(of: "\(field)\n\(field)\nReceived: x\nReceived: x\n\n") == [
        "defect duplicate-field at \(second) in ''"
      ])
  }

  @Test("Addresses over the limit", arguments: [(3, false), (4, true), (500, true)])
  func addresses(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumAddresses = 3
    for unit in ["a@b, ", "A <a@b>, "] {
      let field = "To: " + String(String(repeating: unit, count: count).dropLast(2))
      #expect(
        Self.defects(of: field + "\n\n", limits: limits)
          == (isOver ? ["defect too-many-addresses at 0 in ''"] : []))
    }
  }

  static let pieces = [
    "a", "b.c", "@", "<", ">", ",", ";", ":", " ", "\"", "\\", "(", ")", "=?utf-8?q?x?=", "Nov", "20", "2026",
    "10:00:00",
    "+0100", "-0000", "Fri", ", ", "é", "\t", ".", "[1.2.3.4]", "<a@b>", "0", "(c)",
  ]

  @Test("The quick look and the grammars agree", arguments: 0..<8)
  func agreement(seed: Int) {
    var numbers = Numbers(seed: seed)
    for _ in 0..<3_000 {
      let value = (0..<numbers.below(9)).map { _ in Self.pieces[numbers.below(Self.pieces.count)] }.joined()
      let octets = [UInt8](value.utf8).trimmed
      let isList = !Self.defects(of: "To:\(value)\n\n").contains { $0.contains("malformed-address") }
      #expect(isList == AddressList.parse(octets).defects.isEmpty, "\(value)")
      let isDate = !Self.defects(of: "Date:\(value)\n\n").contains { $0.contains("malformed-date") }
      #expect(isDate == (DateTime.parse(octets) != nil), "\(value)")
    }
  }

  @Test("Dates that are nearly plain are read by the grammar", arguments: 0..<4)
  func dates(seed: Int) {
    var numbers = Numbers(seed: seed)
    for _ in 0..<2_000 {
      var octets = [UInt8]("Fri, 20 Nov 2026 10:00:00 +0100".utf8)
      octets[numbers.below(octets.count)] = [UInt8]("0123456789 :+-aN,(".utf8)[numbers.below(18)]
      let value = String(decoding: octets, as: UTF8.self)
      let isDate = !Self.defects(of: "Date: \(value)\n\n").contains { $0.contains("malformed-date") }
      #expect(isDate == (DateTime.parse(octets) != nil), "\(value)")
    }
  }
}

extension [UInt8] {
  /// The octets without white space at both ends, as a parser hands a value over.
  fileprivate var trimmed: [UInt8] {
    func isSpace(_ octet: UInt8) -> Bool { octet == 0x20 || (0x09...0x0D).contains(octet) }
    return [UInt8](drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}

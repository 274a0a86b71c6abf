import Testing

@testable import Records

@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("[]", [String]()), (" [ ] ", []), (#"["a"]"#, ["a"]), (#"[ "a" , "b" ]"#, ["a", "b"]),
    (#"["\"\\\/\b\f\n\r\t"]"#, ["\"\\/\u{8}\u{C}\n\r\t"]), (#"["\u0000\u2028\u00E9"]"#, ["\u{0}\u{2028}é"]),
    (#"["é🚗"]"#, ["é🚗"]), (#"[""]"#, [""]),
    ("", nil), ("[", nil), (#"["a"#, nil), (#"["a",]"#, nil), (#"["\x"]"#, nil), (#"["\u12"]"#, nil),
    (#"["\ud800"]"#, nil), ("[1]", nil), (#"["a" "b"]"#, nil), (#"["\"#, nil), (#"["\u"#, nil),
  ])
  func listsOfStringsAreReadOrRefused(text: String, expected: [String]?) {
    var reader = JSONReader(text)
    #expect(reader.array { $0.string() } == expected)
  }

  @Test(arguments: [
    ("0", 0), ("-12", -12), (" 9223372036854775807", Int.max), ("9223372036854775808", nil), ("-", nil),
    ("", nil),
    ("--1", nil), ("x", nil),
  ])
  func integersAreReadOrRefused(text: String, expected: Int?) {
    var reader = JSONReader(text)
    #expect(reader.integer() == expected)
  }

  @Test func whatIsLeftOverIsSeen() {
    var reader = JSONReader("[] x")
    #expect(reader.array { $0.string() } == [])
    #expect(!reader.isAtEnd)
  }
}

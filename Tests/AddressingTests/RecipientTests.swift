import Testing

@testable import Addressing

@Suite struct RecipientTests {
  static let token = "28g1g000h4p6jv0000000"

  @Test(
    arguments: [
      ("Carrosserie.Jan.Janssens+TOK@mail.example", "Carrosserie.Jan.Janssens", "TOK", "mail.example"),
      ("m@mail.example", "m", nil, "mail.example"),
      ("M+bG9jYWx@Mail.EXAMPLE", "M", "bG9jYWx", "mail.example"),
      ("a+b+c@d", "a", "b+c", "d"),
      ("a++c@d", "a", "+c", "d"),
      ("abc+@d", "abc", nil, "d"),
      ("+tok@d", "+tok", nil, "d"),
      ("+a+b@d", "+a+b", nil, "d"),
      ("+@d", "+", nil, "d"),
      ("a@b@d", "a@b", nil, "d"),
      ("a@b+tok@d", "a@b", "tok", "d"),
      ("\"a@b\"@d", "a@b", nil, "d"),
      ("\"a b+tok\"@d", "a b", "tok", "d"),
      ("\"a\\\"b\"@d", "a\"b", nil, "d"),
      ("\"a@d", "\"a", nil, "d"),
      ("\"a\"b\"@d", "\"a\"b\"", nil, "d"),
      ("\"a\\\"@d", "\"a\\\"", nil, "d"),
      ("<m+t@d>", "m", "t", "d"),
      ("  m+t@d \n", "m", "t", "d"),
      ("@relay1,@relay2:m+t@d", "m", "t", "d"),
      ("<@relay:m+t@d>", "m", "t", "d"),
      ("m+t@d.", "m", "t", "d"),
      ("m+t@d...", "m", "t", "d"),
      ("m+t@[192.0.2.1]", "m", "t", "[192.0.2.1]"),
      ("m+t@[IPv6:2001:DB8::1]", "m", "t", "[ipv6:2001:db8::1]"),
      ("-m+t@d", "-m", "t", "d"),
      ("josé+t@d", "josé", "t", "d"),
      ("m+é@bücher.example", "m", "é", "bücher.example"),
      ("m=t@d", "m=t", nil, "d"),
    ] as [(String, String, String?, String)])
  func anAddressIsTakenApart(_ address: String, _ localPart: String, _ token: String?, _ domain: String)
    throws
  {
    let recipient = try #require(Recipient(address, delimiters: "+"))
    #expect(recipient == Recipient(localPart: localPart, token: token, domain: domain))
  }

  @Test(arguments: [
    "", " ", "@", "m", "m@", "@d", "<>", "<@d>", "m@.", "m@..", "m@d e", "m@a,b", "m@<d", "m\u{0}@d",
    "m\r\n@d",
    "m@d\tx",
    "m\u{7F}@d", "@relay:m", "@a,@b:", "\"a@b\"", "\"\"@d",
  ])
  func otherTextIsNoAddress(_ address: String) {
    #expect(Recipient(address, delimiters: "+") == nil)
  }

  @Test(
    arguments: [
      ("m+t@d", "+", "t"), ("m-t@d", "+-", "t"), ("m+a-b@d", "+-", "a-b"), ("m-a+b@d", "+-", "a+b"),
      ("m-t@d", "+", nil), ("m+t@d", "", nil), ("m=a_b@d", "_=", "a_b"), ("-m-t@d", "-", nil),
    ] as [(String, String, String?)])
  func theFirstOfAnyDelimiterSplits(_ address: String, _ delimiters: String, _ token: String?) throws {
    #expect(try #require(Recipient(address, delimiters: delimiters)).token == token)
  }

  @Test func anyTextIsTakenApartWithoutATrap() {
    var chance = Chance(seed: 4)
    let pieces = ["@", "+", "\"", "\\", "<", ">", ":", ",", ".", "a", "é", "\u{0}", " ", "[", "]", "漢"]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &chance) {
        text += pieces.randomElement(using: &chance) ?? ""
      }
      for delimiters in ["+", "+-", "é", "@", ""] {
        guard let recipient = Recipient(text, delimiters: delimiters) else { continue }
        #expect(!recipient.localPart.isEmpty && !recipient.domain.isEmpty && recipient.token != "")
      }
    }
  }

  @Test func aVeryLongAddressTakesNoLongerThanItsLength() {
    for piece in ["@", "\"", "\\", "+", ":", "<", "a"] {
      _ = Recipient(String(repeating: piece, count: 1_000_000), delimiters: "+")
    }
  }

  @Test(
    arguments: [
      ("m", "t", "m+t@d"), ("m", nil, "m@d"), ("a b", "t", "\"a b+t\"@d"), ("a@b", nil, "\"a@b\"@d"),
      ("a\"b\\", nil, "\"a\\\"b\\\\\"@d"), ("a..b", nil, "\"a..b\"@d"), ("josé", "t", "josé+t@d"),
    ] as [(String, String?, String)])
  func anAddressIsWrittenAndComesBack(_ localPart: String, _ token: String?, _ address: String) {
    let recipient = Recipient(localPart: localPart, token: token, domain: "d")
    #expect(recipient.address(delimiter: "+") == address)
    #expect(Recipient(address, delimiters: "+") == recipient)
  }

  @Test func roomIsWhatTheLocalPartLeaves() {
    #expect(Recipient.room(beside: "Carrosserie.Jan.Janssens") == 39)
    #expect(Recipient.room(beside: "m") == TokenCodec.maximumCount)
    #expect(Recipient.room(beside: "é") == 61)
    #expect(Recipient.room(beside: String(repeating: "a", count: 63)) == 0)
    #expect(Recipient.room(beside: String(repeating: "a", count: 100)) == 0)
  }

  @Test(arguments: [
    ("Carrosserie.Jan.Janssens", true), ("m", true), ("o'neil", true), ("josé", true), ("a-b", true),
    ("", false), (".", false), ("a.", false), (".a", false), ("a..b", false), ("a+b", false), ("a b", false),
    ("a@b", false), ("\"a\"", false), ("a\u{0}", false), (String(repeating: "a", count: 62), true),
    (String(repeating: "a", count: 63), false),
  ])
  func anAliasIsADotAtomWithoutDelimiter(_ text: String, _ isAlias: Bool) {
    #expect(Recipient.isAlias(text, delimiters: "+") == isAlias)
  }
}

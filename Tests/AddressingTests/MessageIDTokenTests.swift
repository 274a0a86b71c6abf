import Testing

@testable import Addressing

@Suite struct MessageIDTokenTests {
  @Test func whatIsMadeIsFound() throws {
    let token = try #require(try makeCodec().encode(payload("2026-0147"), limit: 39))
    let messageID = MessageIDToken.make(token: token, unique: "5f3a-9.2@x>", domain: "Mail.Example")
    #expect(messageID == "<pluspost.\(token).5f3a92x@mail.example>")
    #expect(MessageIDToken.token(in: messageID, domain: "mail.EXAMPLE") == token)
    #expect(MessageIDToken.token(in: String(messageID.dropFirst().dropLast()), domain: ringDomain) == token)
  }

  @Test(
    arguments: [
      ("<pluspost.abc123.u@mail.example>", "abc123"),
      ("<PLUSPOST.ABC123.U@MAIL.EXAMPLE>", "ABC123"),
      ("pluspost.abc123.u@mail.example", "abc123"),
      (" <pluspost.abc123.u@mail.example> ", "abc123"),
      ("<pluspost.abc123@mail.example>", "abc123"),
      ("<gw-77.pluspost.abc123.u@mail.example>", "abc123"),
      ("<gw=pluspost.abc123.u=tail@mail.example>", "abc123"),
      ("<pluspost.abc123.u+resent.2@mail.example>", "abc123"),
      ("<pluspost..pluspost.abc123.u@mail.example>", "abc123"),
      ("<pluspost.abc123.u@a@mail.example>", "abc123"),
      ("<xpluspost.abc123.u@mail.example>", nil),
      ("<pluspost.abc123.u@mail.example.evil>", nil),
      ("<pluspost.abc123.u@evil.mail.example>", nil),
      ("<pluspost.abc123.u@mail.example@evil>", nil),
      ("<pluspost.abc123.u@mailxexample>", nil),
      ("<pluspost.abc123.u@>", nil),
      ("<pluspost.abc123.u>", nil),
      ("<pluspost.@mail.example>", nil),
      ("<pluspost..u@mail.example>", nil),
      ("<pluspost@mail.example>", nil),
      ("<abc123@mail.example>", nil),
      ("", nil), ("<", nil), (">", nil), ("<>", nil), ("@", nil),
    ] as [(String, String?)])
  func theTokenIsFoundAndTheDomainIsStrict(_ messageID: String, _ token: String?) {
    #expect(MessageIDToken.token(in: messageID, domain: ringDomain) == token)
  }

  @Test func aWordTooLongIsNoToken() {
    let long = String(repeating: "a", count: 63)
    #expect(MessageIDToken.token(in: "<pluspost.\(long).u@mail.example>", domain: ringDomain) == nil)
    #expect(
      MessageIDToken.token(in: "<pluspost.\(long.dropLast()).u@mail.example>", domain: ringDomain) != nil)
  }

  @Test func anyTextIsSearchedWithoutATrap() {
    var chance = Chance(seed: 5)
    let pieces = ["pluspost.", "PLUSPOST", ".", "@", "mail.example", "<", ">", "a1", "é", "\u{0}"]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...10, using: &chance) {
        text += pieces.randomElement(using: &chance) ?? ""
      }
      if let token = MessageIDToken.token(in: text, domain: ringDomain) { #expect(!token.isEmpty) }
    }
    _ = MessageIDToken.token(
      in: String(repeating: "pluspost.", count: 100_000) + "@mail.example", domain: ringDomain)
  }
}

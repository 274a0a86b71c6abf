import MailProtocols
import Testing

/// Paths, by way of the sessions that read them.
@Suite struct AddressPathTests {
  private func recipient(_ path: [UInt8]) -> AddressPath? {
    var dialogue = Dialogue(greeted: true)
    dialogue.give([UInt8]("MAIL FROM:<>\r\nRCPT TO:".utf8) + path + [UInt8]("\r\nDATA\r\n.\r\n".utf8))
    return dialogue.messages.first?.envelope.recipients.first?.path
  }

  @Test(
    arguments: [
      ("<m+t@d>", "m+t@d"), ("<M+T@D.Example>", "M+T@D.Example"), ("<\"m+t\"@d>", "m+t@d"),
      ("<\"a@b\"@d>", "a@b@d"),
      ("<\"a\\\"b\"@d>", "a\"b@d"), ("<\"a>b\"@d>", "a>b@d"), ("<\"a\\\\b\"@d>", "a\\b@d"),
      ("<-x@d>", "-x@d"),
      ("<a.@d>", "a.@d"), ("<.a..b@d>", ".a..b@d"), ("<a@[192.0.2.1]>", "a@[192.0.2.1]"),
      ("<a@[IPv6:2001:db8::1]>", "a@[IPv6:2001:db8::1]"), ("<@r1,@r2:a@d>", "a@d"),
      ("<@[IPv6:::1]:a@d>", "a@d"),
      ("<m+é@bücher.example>", "m+é@bücher.example"), ("<postmaster>", "postmaster"),
      ("<POSTMASTER>", "POSTMASTER"),
      // Without quotes these would read as something else.
      ("<\"@a:b\"@d>", "\"@a:b\"@d"), ("<\"<a\"@d>", "\"<a\"@d"), ("<\" a\"@d>", "\" a\"@d"),
      ("<\"\\\"a\"@d>", "\"\\\"a\"@d"),
      ("<\"\"@d>", "\"\"@d"),
    ])
  func aPathIsRead(path: String, address: String) {
    #expect(recipient([UInt8](path.utf8))?.text == address)
  }

  @Test(arguments: [
    "<", ">", "<>", "<@>", "<a@>", "<@d>", "<a b@d>", "<a@d e>", "<a@b,c>", "<a@b@c>", "<\"a@d>",
    "<\"a\"b@d>", "<\"a\\\"@d>",
    "<<a@d>>", "<@r a@d>", "<@r:>", "<a;b@d>", "<(c)a@d>", "a@d", "<someone>",
  ])
  func otherTextIsNoPath(path: String) { #expect(recipient([UInt8](path.utf8)) == nil) }

  @Test func octetsThatAreNoUTF8StopNothing() throws {
    let path = try #require(recipient([UInt8(ascii: "<"), 0xFF, 0xFE] + [UInt8]("@d>".utf8)))
    #expect(path.octets == [0xFF, 0xFE] + [UInt8]("@d".utf8))
    #expect(path.text == "\u{FFFD}\u{FFFD}@d")
  }
}

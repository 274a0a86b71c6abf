import MailSyntax
import Testing

struct AddressListTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var field: String
    var mailboxes: [String]
    init(_ field: String, _ mailboxes: String...) {
      self.field = field
      self.mailboxes = mailboxes
    }
    var testDescription: String { field }
  }

  static func render(_ mailbox: Mailbox) -> String {
    let name = mailbox.displayName.map { String(decoding: $0, as: UTF8.self) + " " } ?? ""
    return "\(name)<\(mailbox.address)>"
  }

  @Test(
    "Address lists are read",
    arguments: [
      Case(""),
      Case("  ,, , "),
      Case("jan@mail.example", "<jan@mail.example>"),
      Case("<jan@mail.example>", "<jan@mail.example>"),
      Case("Jan Janssens <jan@mail.example>", "Jan Janssens <jan@mail.example>"),
      Case("\"Janssens, Jan\" <jan@mail.example>, b@c", "Janssens, Jan <jan@mail.example>", "<b@c>"),
      Case("\"a \\\"b\\\" \\\\c\" <jan@mail.example>", "a \"b\" \\c <jan@mail.example>"),
      Case("\"Joe & J. Harvey\" <ddd @Org>", "Joe & J. Harvey <ddd@Org>"),
      Case("jan@mail.example (Jan J.)", "Jan J. <jan@mail.example>"),
      Case("<jan@mail.example> (Jan (the (first)) J.)", "Jan (the (first)) J. <jan@mail.example>"),
      Case("Jan (comment) J. <jan@mail.example>", "Jan J. <jan@mail.example>"),
      Case("jan(his) @ (her) mail.example", "<jan@mail.example>"),
      Case("(Jan) jan@mail.example", "<jan@mail.example>"),
      Case("(Jan) <jan@mail.example>", "Jan <jan@mail.example>"),
      Case("root (Charlie)", "Charlie <root>"),
      Case("(Charlie) root", "<root>"),
      Case("Jan <a@b> by mx1 (Postfix) with SMTP, c@d", "Jan <a@b>", "<c@d>"),
      Case("Jan <a@b> Piet <c@d> e@f", "Jan <a@b>", "Piet <c@d>", "<e@f>"),
      Case("Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>", "Pete <pete@silly.test>"),
      Case("A Group:Ed <ed@x>,joe@y,John <j@z>;, k@z", "Ed <ed@x>", "<joe@y>", "John <j@z>", "<k@z>"),
      Case("Undisclosed recipients:;"),
      Case("(Empty list)(start)Hidden recipients  :(nobody(that I know))  ;"),
      Case("a: b: c@d;;", "<c@d>"),
      Case(
        "Mary Smith <@machine.tld:mary@example.net>, , jdoe@test   . example",
        "Mary Smith <mary@example.net>", "<jdoe@test.example>"),
      Case("<@a.b,@c.d:user@e.f>", "<user@e.f>"),
      Case("\"john doe\"@mail.example", "<\"john doe\"@mail.example>"),
      Case("\"a@b\"@mail.example", "<\"a@b\"@mail.example>"),
      Case("\"plain\"@mail.example", "<plain@mail.example>"),
      Case("john . doe @ mail . example", "<john.doe@mail.example>"),
      Case("user@[192.0.2.1]", "<user@[192.0.2.1]>"),
      Case("User <user@[IPv6:2001:db8::1]>", "User <user@[IPv6:2001:db8::1]>"),
      Case("zoë@müller.example", "<zoë@müller.example>"),
      Case("Zoë Müller <zoë@müller.example>", "Zoë Müller <zoë@müller.example>"),
      Case(
        "=?utf-8?Q?M=C3=BCller,_Jan?= <jan@mail.example>", "=?utf-8?Q?M=C3=BCller,_Jan?= <jan@mail.example>"),
      Case("=?utf-8?Q?Jan, J?= <jan@mail.example>", "=?utf-8?Q?Jan, J?= <jan@mail.example>"),
      Case("=?utf-8?Q?evil=40x?=@mail.example", "<=?utf-8?Q?evil=40x?=@mail.example>"),
      Case("=?utf-8?Q?a@b?= <jan@mail.example>", "=?utf-8?Q?a@b?= <jan@mail.example>"),
      Case("\"Jan\" jan@mail.example", "Jan <jan@mail.example>"),
      Case("a@b.example <a@b.example>", "a@b.example <a@b.example>"),
      Case("a@b; c@d; e@f", "<a@b>", "<c@d>", "<e@f>"),
      Case("<a@b> <c@d>", "<a@b>", "<c@d>"),
      Case("<<a@b>>", "<a@b>"),
      Case("Jan <a@b", "Jan <a@b>"),
      Case("Jan <a@b, c@d", "Jan <a@b>", "<c@d>"),
      Case("\"Jan <a@b>", "Jan <a@b>"),
      Case("Jan :-( <a@b>"),
      Case("[Ticket 1] Jan <a@b>", "[Ticket 1] Jan <a@b>"),
      Case("<>", "<>"),
      Case("MAILER-DAEMON", "<MAILER-DAEMON>"),
      Case("John Smith", "John Smith <>"),
      Case("a@b@c", "<\"a@b\"@c>"),
      Case("Carrosserie.Jan.Janssens+0abc@mail.example", "<Carrosserie.Jan.Janssens+0abc@mail.example>"),
      Case("a@b,\r\n\tc@d", "<a@b>", "<c@d>"),
      Case("Jan\u{0}J <a@b>", "Jan\u{0}J <a@b>"),
    ])
  func listsAreRead(_ test: Case) {
    let list = AddressList.parse([UInt8](test.field.utf8))
    // The one smiley case opens a group: what matters there is that the address is found.
    if test.field.hasPrefix("Jan :-(") {
      #expect(list.mailboxes.last?.address == "a@b")
    } else {
      #expect(list.mailboxes.map(Self.render) == test.mailboxes)
    }
  }

  @Test("Groups know their names and members")
  func groupsKnowTheirMembers() {
    let list = AddressList.parse([UInt8]("x@y, \"The Group\": a@b, c@d;, Empty:;, e@f".utf8))
    #expect(list.groups.map { String(decoding: $0.name, as: UTF8.self) } == ["The Group", "Empty"])
    #expect(list.groups.map(\.members) == [1..<3, 3..<3])
    #expect(list.mailboxes.count == 4)
    #expect(list.defects.isEmpty)
  }

  @Test("No more addresses than the limit", arguments: [(3, 3, false), (4, 3, true), (500, 3, true)])
  func limitHolds(given: Int, kept: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumAddresses = 3
    let field = Array(repeating: "a@b", count: given).joined(separator: ",")
    let list = AddressList.parse([UInt8](field.utf8), limits: limits)
    #expect(list.mailboxes.count == kept)
    #expect(list.defects.contains(.tooManyAddresses) == isOver)
  }
}

import MailProtocols
import Testing

@Suite struct LMTPSessionTests {
  static let ordinary =
    "LHLO client\r\nMAIL FROM:<els@klant.example>\r\nRCPT TO:<m+a@mail.example>\r\nDATA\r\nSubject: x\r\n\r\ny\r\n.\r\nQUIT\r\n"

  @Test func aMessageGoesThrough() throws {
    var dialogue = Dialogue()
    dialogue.give(Self.ordinary)
    #expect(dialogue.codes == [220, 250, 250, 250, 354, 250, 221])
    #expect(dialogue.isClosed)
    let message = try #require(dialogue.messages.first)
    #expect(message.text == "Subject: x\r\n\r\ny\r\n")
    #expect(message.envelope.sender.text == "els@klant.example")
    #expect(message.envelope.recipients.map(\.path.text) == ["m+a@mail.example"])
  }

  @Test func whatIsOfferedIsSaid() {
    var limits = LMTPSession.Limits()
    limits.maximumMessageBytes = 1000
    var dialogue = Dialogue(limits: limits)
    dialogue.give("LHLO client\r\n")
    #expect(
      dialogue.replies == [
        "220 mx.example LMTP", "250-mx.example", "250-PIPELINING", "250-8BITMIME", "250-SMTPUTF8",
        "250-ENHANCEDSTATUSCODES", "250-XFORWARD ADDR IDENT", "250 SIZE 1000",
      ])
  }

  @Test func everyRecipientHasItsReply() {
    var dialogue = Dialogue(greeted: true)
    dialogue.verdict = { envelope in
      envelope.recipients.map { $0.path.text.hasPrefix("b") ? .tryAgain : .recorded(id: "7") }
    }
    dialogue.give(
      "MAIL FROM:<>\r\nRCPT TO:<a@d>\r\nRCPT TO:<no@d>\r\nRCPT TO:<b@d>\r\nRCPT TO:<c@d>\r\nDATA\r\n")
    #expect(dialogue.codes == [250, 250, 550, 250, 250, 354])
    dialogue.give("x\r\n.\r\n")
    #expect(
      dialogue.replies.suffix(3) == [
        "250 2.0.0 recorded as 7", "451 4.3.0 not recorded, try again later", "250 2.0.0 recorded as 7",
      ])
  }

  @Test func aMissingVerdictIsTryAgain() {
    var dialogue = Dialogue(greeted: true)
    dialogue.verdict = { _ in [] }
    dialogue.give("MAIL FROM:<>\r\nRCPT TO:<a@d>\r\nRCPT TO:<b@d>\r\nDATA\r\n.\r\n")
    #expect(dialogue.codes.suffix(2) == [451, 451])
  }

  @Test func severalMessagesShareAConnection() {
    var dialogue = Dialogue(greeted: true)
    let transaction = "MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\nx\r\n.\r\n"
    dialogue.give(transaction + transaction + "RSET\r\n" + transaction)
    #expect(dialogue.messages.map(\.text) == ["x\r\n", "x\r\n", "x\r\n"])
    #expect(dialogue.messages.map(\.envelope.recipients.count) == [1, 1, 1])
  }

  @Test(
    arguments: [
      ("MAIL FROM:<a@b>", [503]), ("RCPT TO:<a@b>", [503]), ("DATA", [503]), ("HELO x", [500]),
      ("EHLO x", [500]),
      ("LHLO", [501]), ("XFORWARD ADDR=192.0.2.1", [503]), ("NOOP", [250]), ("RSET", [250]),
      ("HELP me", [214]),
      ("VRFY els", [252]), ("EXPN els", [502]), ("STARTTLS", [502]), ("BDAT 3 LAST", [502]),
      ("nonsense", [500]),
      ("", [500]), ("QUIT now", [501]), ("quit", [221]), ("  NOOP", [250]), ("NOOP\t", [250]),
      ("NO\u{0}OP", [500]),
    ] as [(String, [Int])])
  func beforeTheGreetingLittleIsObeyed(line: String, expected: [Int]) {
    var dialogue = Dialogue()
    dialogue.give(line + "\r\n")
    #expect(dialogue.codes == [220] + expected)
  }

  @Test(
    arguments: [
      ("RCPT TO:<a@b>", [503]), ("DATA", [503]), ("MAIL FROM:<a@b>\r\nMAIL FROM:<a@b>", [250, 503]),
      ("MAIL FROM:<a@b>\r\nDATA", [250, 503]),
      ("MAIL FROM:<a@b>\r\nRCPT TO:<no@b>\r\nDATA", [250, 550, 503]),
      ("MAIL FROM:<a@b>\r\nRSET\r\nRCPT TO:<a@b>", [250, 250, 503]),
      ("MAIL FROM:<a@b>\r\nLHLO x\r\nRCPT TO:<a@b>", [250, 250, 503]),
      ("MAIL FROM:<a@b>\r\nRCPT TO:<a@b>\r\nDATA now", [250, 250, 501]),
      ("MAIL FROM:<a@b>\r\nXFORWARD ADDR=192.0.2.1", [250, 503]),
    ] as [(String, [Int])])
  func commandsHaveTheirOrder(lines: String, expected: [Int]) {
    var dialogue = Dialogue(greeted: true)
    dialogue.give(lines + "\r\n")
    #expect(dialogue.codes == expected)
  }

  @Test(
    arguments: [
      ("MAIL FROM:<>", 250), ("mail from:<a@b>", 250), ("MAIL FROM: <a@b>", 250),
      ("MAIL FROM:<a@b> SIZE=5", 250),
      ("MAIL FROM:<a@b> SIZE=99999999999999999999", 552), ("MAIL FROM:<a@b> SIZE=1001", 552),
      ("MAIL FROM:<a@b> SIZE=1000", 250), ("MAIL FROM:<a@b> SIZE=", 501), ("MAIL FROM:<a@b> SIZE=x", 501),
      ("MAIL FROM:<a@b> SIZE=-1", 501), ("MAIL FROM:<a@b> SIZE", 501), ("MAIL FROM:<a@b> BODY=8BITMIME", 250),
      ("MAIL FROM:<a@b> body=7bit", 250), ("MAIL FROM:<a@b> BODY=BINARYMIME", 501),
      ("MAIL FROM:<a@b> BODY", 501),
      ("MAIL FROM:<é@b> SMTPUTF8", 250), ("MAIL FROM:<é@b>", 250), ("MAIL FROM:<a@b> SMTPUTF8=1", 501),
      ("MAIL FROM:<a@b> RET=HDRS ENVID=QQ314159 AUTH=<>", 250), ("MAIL FROM:<a@b> MT-PRIORITY=3", 555),
      ("MAIL FROM:<a@b>SIZE=5", 501), ("MAIL FROM:a@b", 501), ("MAIL FROM:", 501), ("MAIL <a@b>", 501),
      ("MAIL", 501),
      ("MAIL TO:<a@b>", 501), ("MAIL FROM:<a@b", 501),
    ] as [(String, Int)])
  func aSenderIsReadWithItsParameters(line: String, expected: Int) {
    var limits = LMTPSession.Limits()
    limits.maximumMessageBytes = 1000
    var dialogue = Dialogue(limits: limits, greeted: true)
    dialogue.give(line + "\r\n")
    #expect(dialogue.codes == [expected])
  }

  @Test(
    arguments: [
      ("<a@b>", "a@b", nil), ("<\"a b\"@c>", "a b@c", nil), ("<é+t@b>", "é+t@b", nil),
      ("<Postmaster>", "Postmaster", nil),
      ("<a@b> ORCPT=rfc822;c+2Bd@e", "a@b", "c+d@e"), ("<a@b> orcpt=RFC822;c@d NOTIFY=NEVER", "a@b", "c@d"),
      ("<a@b> ORCPT=utf-8;é@d", "a@b", "é@d"), ("<a@b> ORCPT=x400;c", "a@b", nil),
      ("<a@b> ORCPT=rfc822;c+2", "a@b", nil),
      ("<a@b> ORCPT=none", "a@b", nil), ("<@relay.example:a@b>", "a@b", nil),
    ] as [(String, String, String?)])
  func aRecipientIsReadWithItsParameters(text: String, address: String, original: String?) {
    var dialogue = Dialogue(greeted: true)
    dialogue.give("MAIL FROM:<>\r\nRCPT TO:\(text)\r\nDATA\r\n.\r\n")
    #expect(dialogue.messages.first?.envelope.recipients.map(\.path.text) == [address])
    #expect(dialogue.messages.first?.envelope.recipients.first?.original?.text == original)
  }

  @Test(arguments: [
    "<>", "a@b", "<a@b", "<a b@c>", "<@r>", "<a@>", "<@b>", "<a>", "<a@b> DSN=1", "<a@b>x", "",
  ])
  func otherRecipientsAreRefused(text: String) {
    var dialogue = Dialogue(greeted: true)
    dialogue.give("MAIL FROM:<>\r\nRCPT TO:\(text)\r\nDATA\r\n")
    #expect(dialogue.codes.count == 3)
    #expect(dialogue.codes[1] / 100 == 5)
    #expect(dialogue.codes[2] == 503)
  }

  @Test func theServersClientIsKeptForOneMessage() {
    var dialogue = Dialogue(greeted: true)
    let transaction = "MAIL FROM:<>\r\nRCPT TO:<c@d>\r\nDATA\r\n.\r\n"
    dialogue.give(
      "XFORWARD ADDR=IPV6:2001:db8::1 NAME=[UNAVAILABLE]\r\nXFORWARD IDENT=4B+2B9\r\n\(transaction)\(transaction)"
    )
    #expect(dialogue.messages.map(\.envelope.client.address) == ["2001:db8::1", nil])
    #expect(dialogue.messages.map(\.envelope.client.identifier) == ["4B+9", nil])
  }

  @Test(arguments: ["XFORWARD", "XFORWARD ADDR", "XFORWARD ADDR=", "XFORWARD IDENT=+4"])
  func aClientIsForwardedInItsForm(line: String) {
    var dialogue = Dialogue(greeted: true)
    dialogue.give(line + "\r\n")
    #expect(dialogue.codes == [501])
  }

  @Test func everyChunkingIsTheSame() {
    let text =
      "LHLO c\r\nMAIL FROM:<a@b> SIZE=9\r\nRCPT TO:<c@d>\r\nRCPT TO:<no@d>\r\nDATA\r\n..\r\n.x\r\r\n.\ry\n.\n.\r\n.\r\nNOOP\r\nbad\nQUIT\r\n"
    var whole = Dialogue()
    whole.give(text)
    #expect(whole.messages.map(\.text) == [".\r\nx\r\r\n\ry\n.\n.\r\n"])
    for pieces in everyChunking(of: [UInt8](text.utf8)) {
      var dialogue = Dialogue()
      for piece in pieces { dialogue.give(piece) }
      #expect(dialogue.replies == whole.replies)
      #expect(dialogue.messages.map(\.text) == whole.messages.map(\.text))
      #expect(dialogue.isClosed)
    }
  }

  /// What servers have been led to take for an end of data, each followed by what an attacker would smuggle.
  @Test(arguments: [
    "\n.\n", "\n.\r\n", "\r\n.\n", "\r.\r", "\r\n.\r", "\r.\r\n", "\n.\r", "\r\n\u{0}.\r\n", "\r\n. \r\n",
  ])
  func nothingButItsMarkEndsAMessage(mark: String) {
    var dialogue = Dialogue(greeted: true)
    dialogue.give(
      "MAIL FROM:<>\r\nRCPT TO:<a@b>\r\nDATA\r\nx\(mark)MAIL FROM:<evil@b>\r\nRCPT TO:<a@b>\r\nDATA\r\n")
    #expect(dialogue.codes == [250, 250, 354])
    #expect(dialogue.messages.isEmpty)
    dialogue.give("\r\n.\r\n")
    #expect(dialogue.messages.count == 1)
  }

  @Test func aStreamThatEndsBeforeTheMarkIsNoMessage() {
    for text in ["x", "x\r\n", "x\r\n.", "x\r\n.\r"] {
      var dialogue = Dialogue(greeted: true)
      dialogue.give("MAIL FROM:<>\r\nRCPT TO:<a@b>\r\nDATA\r\n" + text)
      #expect(dialogue.messages.isEmpty)
      #expect(dialogue.open != nil)
    }
  }

  @Test func aMessageThatIsTooLargeIsRefusedAndPassedOver() {
    var limits = LMTPSession.Limits()
    limits.maximumMessageBytes = 10
    var dialogue = Dialogue(limits: limits, greeted: true)
    let start = "MAIL FROM:<>\r\nRCPT TO:<a@b>\r\nRCPT TO:<c@b>\r\nDATA\r\n"
    dialogue.give(start + "12345678\r\n.\r\n")
    #expect(dialogue.messages.count == 1)
    dialogue.give(start + "123456789\r\n.\r\nNOOP\r\n")
    #expect(dialogue.messages.count == 1)
    #expect(dialogue.dropped == 1)
    #expect(dialogue.codes.suffix(3) == [552, 552, 250])
  }

  @Test func aMessageThatNobodyCanKeepIsPassedOver() {
    var session = LMTPSession(name: "d")
    let text = [UInt8](
      "LHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<a@b>\r\nDATA\r\nx\r\n.\r\nNOOP\r\n".utf8)
    var position = 0
    var steps: [LMTPSession.Step] = []
    while steps.last != .needsInput {
      let step = session.step(text.span, from: &position)
      switch step {
      case .recipient: session.answer(.recipientTaken)
      case .begin: session.refuse(.tryAgain)
      default: break
      }
      steps.append(step)
    }
    #expect(steps.count == 3)
    #expect(
      String(decoding: session.replies, as: UTF8.self).hasSuffix(
        "451 4.3.0 not recorded, try again later\r\n250 2.0.0 ok\r\n"))
  }

  @Test(arguments: [false, true])
  func aMessageIsUnderWayFromItsBeginningToItsMark(refused: Bool) {
    var session = LMTPSession(name: "d")
    var seen: [Bool] = []
    for line in [
      "LHLO x", "MAIL FROM:<>", "RCPT TO:<a@b>", "DATA", "x", "", ".", "MAIL FROM:<>", "RSET",
    ] {
      let octets = [UInt8]((line + "\r\n").utf8)
      var position = 0
      loop: while true {
        switch session.step(octets.span, from: &position) {
        case .recipient: session.answer(.recipientTaken)
        case .begin: if refused { session.refuse(.tryAgain) }
        case .end: session.conclude([.recorded(id: "1")])
        case .needsInput: break loop
        default: break
        }
      }
      seen.append(session.isInMessage)
    }
    #expect(seen == [false, false, false, true, true, true, false, false, false])
  }

  @Test func nothingIsReadBeforeTheVerdict() {
    var session = LMTPSession(name: "d")
    let text = [UInt8]("LHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<a@b>\r\nDATA\r\n.\r\nNOOP\r\n".utf8)
    var position = 0
    while !session.awaitsVerdict {
      if case .recipient = session.step(text.span, from: &position) { session.answer(.recipientTaken) }
    }
    #expect(position == text.count - 6)
    #expect(session.step(text.span, from: &position) == .needsInput)
    #expect(position == text.count - 6)
    session.conclude([.recorded(id: "1")])
    #expect(session.step(text.span, from: &position) == .needsInput)
    #expect(
      String(decoding: session.replies, as: UTF8.self).hasSuffix(
        "250 2.0.0 recorded as 1\r\n250 2.0.0 ok\r\n"))
  }

  @Test func linesAreBounded() {
    var limits = LMTPSession.Limits()
    limits.maximumLineBytes = 64
    var dialogue = Dialogue(limits: limits, greeted: true)
    dialogue.give("NOOP " + String(repeating: "x", count: 57) + "\r\n")
    dialogue.give("NOOP " + String(repeating: "x", count: 58) + "\r\n")
    for _ in 0..<1000 { dialogue.give(String(repeating: "MAIL FROM:<a@b>", count: 10)) }
    dialogue.give("\r\nNOOP\r\n")
    #expect(dialogue.codes == [250, 500, 500, 250])
  }

  @Test func aLineFeedAloneEndsNoCommand() {
    var dialogue = Dialogue(greeted: true)
    dialogue.give("NOOP\nNOOP\r\n")
    #expect(dialogue.codes == [500, 250])
  }

  @Test func recipientsAreBounded() {
    var limits = LMTPSession.Limits()
    limits.maximumRecipients = 2
    var dialogue = Dialogue(limits: limits, greeted: true)
    dialogue.give("MAIL FROM:<>\r\nRCPT TO:<a@b>\r\nRCPT TO:<b@b>\r\nRCPT TO:<c@b>\r\nDATA\r\n.\r\n")
    #expect(dialogue.codes == [250, 250, 250, 452, 354, 250, 250])
  }

  @Test func tooManyFaultsEndTheConnection() {
    var dialogue = Dialogue(greeted: true)
    for _ in 0..<50 { dialogue.give("nonsense\r\n") }
    #expect(dialogue.codes.count == 22)
    #expect(dialogue.codes.last == 421)
    #expect(dialogue.isClosed)
  }

  @Test func aLastReplyEndsTheConnectionWhereverItIs() {
    var dialogue = Dialogue(greeted: true)
    dialogue.give("MAIL FROM:<>\r\nRCPT TO:<a@b>\r\nDATA\r\nx")
    var session = dialogue.session
    session.close(.shuttingDown)
    session.close(.shuttingDown)
    var position = 0
    #expect(session.step([UInt8]("\r\n.\r\n".utf8).span, from: &position) == .close)
    #expect(String(decoding: session.replies, as: UTF8.self) == "421 4.3.2 shutting down\r\n")
  }
}

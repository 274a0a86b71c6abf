import MailProtocols
import Testing

@Suite struct BSMTPReaderTests {
  private struct Read: Equatable {
    var sender: String?
    var recipients: [String] = []
    var text: [UInt8] = []
    var isWhole = false
    var fault: BSMTPFault?
  }

  private func read(_ pieces: [[UInt8]]) -> Read {
    var reader = BSMTPReader()
    var read = Read()
    do throws(BSMTPFault) {
      for piece in pieces {
        var position = 0
        loop: while true {
          switch try reader.step(piece.span, from: &position) {
          case .needsInput: break loop
          case .begin(let sender, let recipients):
            read.sender = sender.text
            read.recipients = recipients.map(\.text)
          case .text(let range): read.text += piece[range]
          case .carriageReturn: read.text.append(0x0D)
          case .end: read.isWhole = true
          }
        }
      }
      try reader.endOfInput()
    } catch { read.fault = error }
    return read
  }

  private func read(_ text: String) -> Read { read([[UInt8](text.utf8)]) }

  @Test(arguments: ["\n", "\r\n"])
  func aMessageIsRead(end: String) {
    let lines = [
      "MAIL FROM:<els@klant.example>", "RCPT TO:<m+t@d>", "RCPT TO:<x@d>", "DATA", "S: x", "", "..", "..a",
      "b", ".",
    ]
    let found = read(lines.joined(separator: end) + end)
    #expect(
      found
        == Read(
          sender: "els@klant.example", recipients: ["m+t@d", "x@d"],
          text: [UInt8](["S: x", "", ".", ".a", "b", ""].joined(separator: end).utf8), isWhole: true))
  }

  @Test func everyChunkingIsTheSame() {
    let text = "HELO x\nMAIL FROM:<>\nRCPT TO:<m+t@d>\nDATA\n..\r\na\r\n..\n.\r\n.\nQUIT\n"
    let whole = read(text)
    #expect(whole.fault == nil)
    #expect(whole.text == [UInt8](".\r\na\r\n.\n\r\n".utf8))
    for pieces in everyChunking(of: [UInt8](text.utf8)) { #expect(read(pieces) == whole) }
  }

  @Test func aStreamIsCutOffWhereverItEndsEarly() {
    let text = [UInt8]("MAIL FROM:<a@b>\r\nRCPT TO:<m+t@d>\r\nDATA\r\nx\r\n.\r\n".utf8)
    for end in text.indices {
      let found = read([[UInt8](text[..<end])])
      #expect(!found.isWhole)
      #expect(found.fault == .cutOff)
    }
    #expect(read([text]).isWhole)
  }

  @Test(
    arguments: [
      ("RCPT TO:<a@b>\n", .syntax), ("DATA\n", .syntax), ("MAIL FROM:<a@b>\nDATA\n", .syntax),
      ("nonsense\n", .syntax),
      ("MAIL FROM:<a@b>\nMAIL FROM:<a@b>\n", .syntax), ("MAIL FROM:a@b\n", .syntax),
      ("MAIL TO:<a@b>\n", .syntax),
      ("MAIL FROM:<a@b>\nRCPT TO:<>\n", .syntax), ("MAIL FROM:<a@b>\r\nRCPT TO:<a@b>\n", .syntax),
      ("MAIL FROM:<a@b>\nRCPT TO:<a@b>\r\n", .syntax), ("MAIL FROM:<a\u{0}@b>\n", .syntax),
      ("From: a header\n", .syntax),
      ("MAIL FROM:<>\nRCPT TO:<a@b>\nDATA\n.\nMAIL FROM:<>\n", .severalMessages),
      ("MAIL FROM:<>\nRCPT TO:<a@b>\nDATA\n.\nx\n", .syntax),
      ("MAIL FROM:<>\nRCPT TO:<a@b>\nDATA\n.\nQUIT", .cutOff),
      ("", .cutOff), ("\n", .syntax),
    ] as [(String, BSMTPFault)])
  func otherStreamsAreNone(text: String, fault: BSMTPFault) {
    #expect(read(text).fault == fault)
  }

  @Test(
    arguments: [
      ("<a@b>", "a@b"), ("<\"a b\"@c>", "a b@c"), ("<a b@c>", "a b@c"), ("<a>b@c>", "a>b@c"),
      ("<a@b@c>", "a@b@c"),
      ("<@r:a@b>", "a@b"), ("<é+t@b>", "é+t@b"),
    ])
  func addressesMayComeWithoutQuotes(path: String, address: String) {
    #expect(read("MAIL FROM:<>\nRCPT TO:\(path)\nDATA\n.\n").recipients == [address])
  }

  @Test func aLineIsBounded() {
    #expect(read("MAIL FROM:<" + String(repeating: "a", count: 5000) + "@b>\n").fault == .syntax)
  }
}

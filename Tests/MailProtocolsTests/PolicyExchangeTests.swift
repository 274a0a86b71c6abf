import MailProtocols
import Testing

@Suite struct PolicyExchangeTests {
  private func requests(_ pieces: [[UInt8]]) -> [PolicyRequest] {
    var exchange = PolicyExchange()
    var found: [PolicyRequest] = []
    for piece in pieces {
      var position = 0
      while let request = exchange.next(piece.span, from: &position) { found.append(request) }
    }
    return found
  }

  private func requests(_ text: String) -> [PolicyRequest] { requests([[UInt8](text.utf8)]) }

  private static let whole = PolicyRequest(
    request: "smtpd_access_policy", protocolState: "RCPT", recipient: "m+t@mail.example")
  private static let text =
    "request=smtpd_access_policy\nprotocol_state=RCPT\nprotocol_name=ESMTP\nsender=a@b\nrecipient=m+t@mail.example\nsize=5\n\n"

  @Test func aRequestIsRead() { #expect(requests(Self.text) == [Self.whole]) }

  @Test func manyRequestsShareAConnection() {
    #expect(
      requests(Self.text + Self.text + "recipient=x\n\n") == [
        Self.whole, Self.whole, PolicyRequest(recipient: "x"),
      ])
  }

  @Test func everyChunkingIsTheSame() {
    for pieces in everyChunking(of: [UInt8]((Self.text + "a=b\r\n\r\n").utf8)) {
      #expect(requests(pieces) == [Self.whole, PolicyRequest()])
    }
  }

  @Test(
    arguments: [
      ("recipient=a=b\n\n", PolicyRequest(recipient: "a=b")),
      ("recipient=\n\n", PolicyRequest(recipient: "")),
      ("recipient=a\nrecipient=b\n\n", PolicyRequest(recipient: "a")),
      ("no equals sign\n\n", PolicyRequest()),
      ("=x\n\n", PolicyRequest()), ("\n\nrecipient=a\n\n", PolicyRequest(recipient: "a")),
      ("RECIPIENT=a\n\n", PolicyRequest()),
      ("recipient=\"a b\"@c\n\n", PolicyRequest(recipient: "\"a b\"@c")),
    ])
  func oddLinesAreNoReasonToStop(text: String, expected: PolicyRequest) {
    #expect(requests(text) == [expected])
  }

  @Test func aRequestThatIsNotEndedIsNone() {
    #expect(requests("request=smtpd_access_policy\nrecipient=a\n").isEmpty)
    #expect(requests("").isEmpty)
  }

  @Test func longLinesAndManyNamesAreNotKept() {
    let long = "recipient=" + String(repeating: "a", count: 100_000) + "\n"
    #expect(requests(long + "protocol_state=RCPT\n\n") == [PolicyRequest(protocolState: "RCPT")])
    let many = (0..<10_000).map { "name\($0)=x\n" }.joined()
    #expect(requests(many + "recipient=a\n\n") == [PolicyRequest(recipient: "a")])
  }

  @Test(
    arguments: [
      (PolicyAction.none, "action=DUNNO\n\n"), (.refuse, "action=550 5.1.1 no such recipient\n\n"),
      (.putOff, "action=DEFER_IF_PERMIT 4.3.0 the recipient cannot be looked up, try again later\n\n"),
    ])
  func anAnswerIsOneLineAndAnEmptyOne(action: PolicyAction, text: String) {
    #expect(String(decoding: action.octets, as: UTF8.self) == text)
  }

  @Test func timeGrowsWithTheInputAlone() {
    func seconds(_ count: Int) -> Double {
      let octets = [UInt8](String(repeating: "a=b\n", count: count / 4).utf8)
      return (0..<3).map { _ in
        let start = threadSeconds()
        _ = requests([octets])
        return threadSeconds() - start
      }.min() ?? 0
    }
    _ = seconds(1000)
    #expect(seconds(800_000) < seconds(100_000) * 24 + 0.01)
  }
}

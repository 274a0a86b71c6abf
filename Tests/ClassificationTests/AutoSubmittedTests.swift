import Testing

@testable import Classification
@testable import MailSyntax

@Suite struct AutoSubmittedTests {
  static func field(_ name: String, _ value: String) -> HeaderField {
    HeaderField(name: [UInt8](name.utf8), value: [UInt8](value.utf8), range: 0..<0)
  }

  static func evidence(_ fields: [(String, String)], nullSender: Bool = false) -> AutomaticReason? {
    AutoSubmitted.evidence(
      fields: fields.map { field($0.0, $0.1) }, rootContentType: .plainText, nullSender: nullSender)
  }

  static func type(_ type: String, _ subtype: String, _ parameters: [(String, String)] = []) -> ContentType {
    var list = Parameters()
    list.all = parameters.map { ($0.0, ParameterValue(octets: [UInt8]($0.1.utf8))) }
    return ContentType(type: type, subtype: subtype, parameters: list)
  }

  @Test(
    arguments: [
      ("Auto-Submitted", "auto-replied", .autoSubmitted),
      ("Auto-Submitted", "auto-generated", .autoSubmitted),
      ("auto-submitted", "AUTO-NOTIFIED; owner=x", .autoSubmitted),
      ("Auto-Submitted", "auto-replied (vacation)", .autoSubmitted),
      ("Auto-Submitted", "yes", .autoSubmitted),
      ("Auto-Submitted", "no", nil),
      ("AUTO-SUBMITTED", " No ", nil),
      ("Auto-Submitted", "no (by hand)", nil),
      ("Auto-Submitted", "no(by hand)", nil),
      ("Auto-Submitted", "(a (nested) \\) comment) no", nil),
      ("Auto-Submitted", "(no) auto-replied", .autoSubmitted),
      ("Auto-Submitted", "no; x=y", nil),
      ("Auto-Submitted", "", nil),
      ("Auto-Submitted", "(unclosed", nil),
      ("Auto-Submitted", "nothing", .autoSubmitted),
      ("Precedence", "bulk", .precedence),
      ("precedence", "Junk", .precedence),
      ("Precedence", " list ", .precedence),
      ("Precedence", "auto_reply", .precedence),
      ("Precedence", "first-class", nil),
      ("Precedence", "normal", nil),
      ("Precedence", "", nil),
      ("List-Id", "News <news.mail.example>", .mailingList),
      ("LIST-ID", "", .mailingList),
      ("List-Unsubscribe", "<mailto:x@y>", nil),
      ("X-Autoreply", "yes", .autoResponder),
      ("X-AutoReply", "", .autoResponder),
      ("X-Autorespond", "Out of office", .autoResponder),
      ("x-autoresponder", "1", .autoResponder),
      ("X-Autoreply", "no", nil),
      ("X-Autoreply-From", "x", nil),
      ("X-Auto-Response-Suppress", "All", nil),
      ("X-Auto-Response-Suppress", "DR, OOF, AutoReply", nil),
      ("Subject", "auto-replied: bulk", nil),
      ("Auto-Submitted ", "auto-replied", nil),
    ] as [(String, String, AutomaticReason?)])
  func aFieldIsEvidenceOrNot(_ name: String, _ value: String, _ reason: AutomaticReason?) {
    #expect(Self.evidence([(name, value)]) == reason)
  }

  @Test(
    arguments: [
      (type("multipart", "report", [("report-type", "delivery-status")]), .report),
      (type("multipart", "report", [("report-type", "disposition-notification")]), .report),
      (type("multipart", "report", [("report-type", "feedback-report")]), .report),
      (type("multipart", "report"), .report),
      (type("text", "calendar", [("method", "REPLY")]), .calendarReply),
      (type("text", "calendar", [("method", "reply"), ("charset", "utf-8")]), .calendarReply),
      (type("text", "calendar", [("method", "REQUEST")]), nil),
      (type("text", "calendar"), nil),
      (type("text", "plain", [("method", "REPLY")]), nil),
      (type("multipart", "mixed"), nil),
      (type("multipart", "reporter"), nil),
    ] as [(ContentType, AutomaticReason?)])
  func theTypeOfTheMessageIsEvidenceOrNot(_ type: ContentType, _ reason: AutomaticReason?) {
    #expect(AutoSubmitted.evidence(fields: [], rootContentType: type, nullSender: false) == reason)
  }

  @Test func aCalendarsAnswerMayBeOneOfTheAlternatives() {
    let reply = Self.type("text", "calendar", [("method", "REPLY")])
    for (root, reason) in [("alternative", AutomaticReason.calendarReply), ("mixed", nil)] {
      let found = AutoSubmitted.evidence(
        fields: [], rootContentType: Self.type("multipart", root), bodyContentTypes: [.plainText, reply],
        nullSender: false)
      #expect(found == reason)
    }
  }

  @Test func anEmptySenderIsEvidence() {
    #expect(Self.evidence([], nullSender: true) == .nullSender)
    #expect(Self.evidence([], nullSender: false) == nil)
    #expect(Self.evidence([("Auto-Submitted", "no")], nullSender: true) == .nullSender)
  }

  @Test func theStrongestEvidenceIsNamed() {
    let fields = [("List-Id", "<a>"), ("Precedence", "bulk"), ("Auto-Submitted", "auto-replied")]
    #expect(Self.evidence(fields, nullSender: true) == .autoSubmitted)
    #expect(Self.evidence(fields.dropLast(), nullSender: true) == .precedence)
    #expect(Self.evidence([fields[0]], nullSender: true) == .mailingList)
  }

  @Test func oneOfSeveralFieldsIsEnough() {
    #expect(Self.evidence([("Auto-Submitted", "no"), ("Auto-Submitted", "auto-replied")]) == .autoSubmitted)
    #expect(Self.evidence([("Precedence", "normal"), ("Precedence", "junk")]) == .precedence)
  }

  @Test func longAndOddValuesAreReadInOneGo() {
    for piece in ["(", ")", "\\", "a", ";", " ", "(\\"] {
      let value = String(repeating: piece, count: 1_000_000)
      _ = Self.evidence([("Auto-Submitted", value), ("Precedence", value)])
    }
    let octets = HeaderField(name: [UInt8]("Precedence".utf8), value: [0xFF, 0x00, 0xC3], range: 0..<0)
    #expect(AutoSubmitted.evidence(fields: [octets], rootContentType: .plainText, nullSender: false) == nil)
  }
}

import Ingestion
import MailSyntax
import Replies
import Testing

@testable import PluspostCommand

@Suite struct ConfigurationTests {
  @Test func whatIsWrittenIsReadAgain() throws {
    var configuration = Configuration(domain: "mail.example")
    configuration.delimiters = "-+"
    configuration.unknownRecipient = .reject
    configuration.replyPolicy = .fullSignoff
    configuration.reading.maximumTextBytes = 2048
    configuration.defaultLocalPart = "post"
    configuration.limits.maximumEntities = 11
    configuration.limits.maximumDepth = 12
    configuration.limits.maximumHeaderBytes = 1_300_000
    configuration.limits.maximumFields = 140
    configuration.limits.maximumAddresses = 15
    #expect(try Configuration(parsing: [UInt8](configuration.text.utf8), path: "x") == configuration)
  }

  @Test func everySettingIsExplained() {
    let text = Configuration(domain: "mail.example").text
    for setting in Configuration.settings {
      #expect(text.contains("\n\(setting.key) = "), "\(setting.key)")
      #expect(!setting.comment.isEmpty, "\(setting.key)")
    }
  }

  @Test func blanksAndCommentsDoNotMatter() throws {
    let configuration = try Configuration(
      parsing: [UInt8]("# x\r\n\r\n  domain  =  Mail.EXAMPLE \n".utf8), path: "x")
    #expect(configuration.domain == "mail.example")
  }

  @Test(arguments: [
    ("", "conf sets no domain"),
    ("domain mail.example", "conf line 1 is not of the form key = value"),
    ("domain = a\nnews = 1", "conf line 2: there is no setting “news”"),
    ("domain = a\ndomain = b", "conf line 2: domain is set twice"),
    ("domain = a b", "conf line 1: domain must be a mail domain such as mail.example, not “a b”"),
    (
      "domain = a\nunknown_recipient = bounce",
      "conf line 2: unknown_recipient must be review or reject, not “bounce”"
    ),
    (
      "domain = a\nmaximum_parts = 9",
      "conf line 2: maximum_parts must be a number between 10 and 100000, not “9”"
    ),
    ("domain = a\ndelimiter = @", "conf line 2: delimiter must be one or more of + - = _ # ~, not “@”"),
  ])
  func whatIsWrongIsSaidWithItsPlace(text: String, sentence: String) {
    #expect(
      performing: { _ = try Configuration(parsing: [UInt8](text.utf8), path: "conf") },
      throws: { ($0 as? CommandFailure)?.sentence == sentence })
  }

  @Test(arguments: ["mail.example", "a", "xn--80ak6aa92e.example", "post-1.example", "pößt.example"])
  func theseAreDomains(text: String) { #expect(Configuration.isDomain(text)) }

  @Test(arguments: [
    "", ".", "a..b", "a.", "-a.b", "a-.b", "a b", "a@b", "a/b", String(repeating: "a", count: 64),
  ])
  func theseAreNot(text: String) { #expect(!Configuration.isDomain(text)) }
}

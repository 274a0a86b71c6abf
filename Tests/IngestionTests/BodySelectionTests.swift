import Ingestion
import MailSyntax
import MailText
import Testing

@Suite struct BodySelectionTests {
  /// Builds a message from a nest of parts; a leaf is its type and further header lines.
  private indirect enum Part {
    case leaf(String, String = "")
    case multipart(String, [Part])
    case message(Part)

    func text(_ depth: Int = 0) -> String {
      switch self {
      case .leaf(let type, let header):
        return "Content-Type: \(type)\n\(header.isEmpty ? "" : header + "\n")\nx\n"
      case .multipart(let subtype, let parts):
        let inner = parts.map { "--b\(depth)\n\($0.text(depth + 1))" }.joined()
        return "Content-Type: multipart/\(subtype); boundary=b\(depth)\n\n\(inner)--b\(depth)--\n"
      case .message(let part): return "Content-Type: message/rfc822\n\n\(part.text(depth + 1))"
      }
    }
  }

  private func check(_ part: Part, text: [String], html: [String], attachments: [String]) throws {
    let message = try TemporaryStore().parse(part.text())
    let selection = BodySelection(message.parts)
    func paths(_ indices: [Int]) -> [String] { indices.map { message.parts[$0].header.path } }
    #expect(paths(selection.textBody) == text)
    #expect(paths(selection.htmlBody) == html)
    #expect(paths(selection.attachments) == attachments)
  }

  @Test func aMultipartThatNothingDividesIsItsText() throws {
    let message = try TemporaryStore().parse("Content-Type: multipart/mixed; boundary=b\n\nHallo\n")
    #expect(BodySelection(message.parts).textBody == [0])
    #expect(message.parts[0].text.map { String(decoding: $0.utf8, as: UTF8.self) } == "Hallo\n")
    let divided = try TemporaryStore().parse(
      "Content-Type: multipart/mixed; boundary=b\n\nHallo\n--b\n\nx\n--b--\n")
    #expect(BodySelection(divided.parts).textBody == [1])
    #expect(divided.parts[0].text == nil)
  }

  @Test func aFileInTheLinesOfATextIsAnAttachment() throws {
    let message = try TemporaryStore().parse("\nHallo\nbegin 644 a.txt\n#86)C\nend\nGroet\n")
    let selection = BodySelection(message.parts)
    #expect(selection.textBody == [0])
    #expect(selection.attachments == [1])
    #expect(message.parts[0].text.map { String(decoding: $0.utf8, as: UTF8.self) } == "Hallo\nGroet\n")
    #expect(message.parts[0].size == 38)
    #expect(message.parts[1].size == 3)
    #expect(message.parts[1].filename == "a.txt")
  }

  @Test func aSinglePartIsBoth() throws {
    try check(.leaf("text/plain"), text: ["1"], html: ["1"], attachments: [])
    try check(.leaf("text/html"), text: ["1"], html: ["1"], attachments: [])
    try check(.leaf("application/pdf"), text: [], html: [], attachments: ["1"])
  }

  @Test func anAlternativeHasOneOfEach() throws {
    try check(
      .multipart("alternative", [.leaf("text/plain"), .leaf("text/html")]), text: ["1"], html: ["2"],
      attachments: [])
  }

  @Test func anAlternativeOfOneKindServesBoth() throws {
    try check(.multipart("alternative", [.leaf("text/html")]), text: ["1"], html: ["1"], attachments: [])
    try check(
      .multipart("alternative", [.leaf("text/plain"), .leaf("text/calendar")]), text: ["1"], html: ["1"],
      attachments: ["2"])
  }

  @Test func outlooksNestOfThree() throws {
    let body = Part.multipart(
      "related", [.multipart("alternative", [.leaf("text/plain"), .leaf("text/html")]), .leaf("image/png")])
    try check(
      .multipart("mixed", [body, .leaf("application/pdf")]), text: ["1.1.1"], html: ["1.1.2"],
      attachments: ["1.2", "2"])
  }

  @Test func theExampleOfTheStandard() throws {
    // RFC 8621 §4.1.4, with images counted as attachments.
    let mixed = Part.multipart(
      "mixed",
      [
        .leaf("text/plain", "Content-Disposition: inline"),
        .multipart(
          "mixed",
          [
            .multipart(
              "alternative",
              [
                .multipart(
                  "mixed",
                  [
                    .leaf("text/plain", "Content-Disposition: inline"),
                    .leaf("image/jpeg", "Content-Disposition: inline"),
                    .leaf("text/plain", "Content-Disposition: inline"),
                  ]),
                .multipart("related", [.leaf("text/html"), .leaf("image/jpeg")]),
              ]),
            .leaf("image/jpeg", "Content-Disposition: attachment"),
            .leaf("application/x-excel"),
            .message(.leaf("text/plain")),
          ]),
        .leaf("text/plain", "Content-Disposition: inline"),
      ])
    try check(
      mixed, text: ["1", "2.1.1.1", "2.1.1.3", "3"], html: ["1", "2.1.2.1", "3"],
      attachments: ["2.1.1.2", "2.1.2.2", "2.2", "2.3", "2.4"])
  }

  @Test func anAttachedTextIsAFile() throws {
    try check(
      .multipart("mixed", [.leaf("text/plain"), .leaf("text/plain", "Content-Disposition: attachment")]),
      text: ["1"],
      html: ["1"], attachments: ["2"])
    try check(
      .multipart("mixed", [.leaf("text/plain"), .leaf("text/plain; name=a.txt")]), text: ["1"], html: ["1"],
      attachments: ["2"])
  }

  @Test func anAttachedMessageKeepsItsPartsToItself() throws {
    let inner = Part.multipart("alternative", [.leaf("text/plain"), .leaf("text/html")])
    try check(
      .multipart("mixed", [.leaf("text/plain"), .message(inner), .leaf("text/html")]), text: ["1", "3"],
      html: ["1", "3"], attachments: ["2"])
  }
}

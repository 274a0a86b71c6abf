import MailSyntax
import Testing

/// Which of several fields that may stand once counts. Python's `email` takes the first, GMime the last, and neither is
/// right about all mail that has two of a kind.
struct RepeatedFieldTests {
  /// What the header of a leaf or multipart says, as the transcript writes it, and where repetitions were noticed.
  private static func read(_ fields: [String], body: String = "x") -> (header: String, repeated: [String]) {
    let found = events(of: fields.joined(separator: "\n") + "\n\n" + body)
    let header = found.first { $0.hasPrefix("header") } ?? ""
    return (
      String(header.drop { $0 != "'" }.drop { $0 != " " }.dropFirst()),
      found.filter { $0.hasPrefix("defect duplicate-field") }
    )
  }

  /// The header of a first part that ran into that of its multipart, blank line and boundary line between them lost:
  /// with the first of the two the part's text would stand before all parts, where nobody looks.
  @Test("Of a multipart's type and that of its part behind it, whose text follows, the part's counts")
  func headersRunTogether() {
    let message = """
      Content-Type: multipart/mixed; boundary=o

      --o
      Content-Type: multipart/alternative; boundary=i
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: 8bit

      Tot morgen!
      --i
      Content-Type: text/html

      <p>Tot morgen!</p>
      --i--
      --o--
      """
    let found = events(of: message)
    #expect(found.contains("header '1' text/plain 8bit"))
    #expect(
      found.contains {
        $0.hasPrefix("body 'Tot morgen!\\n--i\\n") && $0.hasSuffix("<p>Tot morgen!</p>\\n--i--'")
      })
    #expect(found.contains("defect duplicate-field at 95 in '1'"))
    ChunkingTests.check([UInt8](message.utf8), limits: Limits(), decoding: false)
  }

  /// A default that software adds without a look at what is there: by it the parts, files among them, would be shown
  /// as one text with the boundary lines in it.
  @Test(
    "The default gives way to a multipart, whichever comes first",
    arguments: [
      "text/plain", "TEXT/PLAIN", "text/plain; charset=us-ascii", "text/plain; charset=\"US-ASCII\"",
    ])
  func defaultBesideMultipart(type: String) {
    let fields = ["Content-Type: multipart/mixed; boundary=b", "Content-Type: \(type)"]
    for order in [fields, fields.reversed()] {
      let found = Self.read(order, body: "--b\n\nx\n--b--\n")
      #expect(found.header == "multipart/mixed 7bit container")
      #expect(found.repeated == ["defect duplicate-field at \(order[0].utf8.count + 1) in ''"])
    }
  }

  @Test(
    "A leaf gives way to a multipart behind it", arguments: ["text/html", "text/plain; charset=utf-8", "a/b"])
  func leafBeforeMultipart(type: String) {
    let found = Self.read(
      ["Content-Type: \(type)", "Content-Type: multipart/mixed; boundary=b"], body: "--b\n\nx\n--b--\n")
    #expect(found.header == "multipart/mixed 7bit container")
    #expect(found.repeated.count == 1)
  }

  @Test(
    "Else the first type that can be read counts",
    arguments: [
      (["text/html", "text/csv"], "text/html"), (["text/plain", "text/html"], "text/plain"),
      (["text/html", "text/plain"], "text/html"), (["text/html", "text/plain; charset=utf-8"], "text/html"),
      (["text/html", "", "text/csv", ""], "text/html"), (["", "text/html"], "text/html"),
      (["text/html", "junk"], "text/html"), (["junk", "text/csv"], "text/csv"), (["junk", ""], "text/plain"),
      (["text/html", "multipart/mixed"], "text/html"), (["multipart/mixed", "text/html"], "text/html"),
      (["multipart/mixed; boundary=\" \"", "text/plain"], "text/plain"),
      (["multipart/mixed; boundary=b", "text/html", "text/csv", "text/plain"], "text/html"),
    ])
  func types(values: [String], type: String) {
    let found = Self.read(values.map { "Content-Type: \($0)" })
    #expect(found.header == "\(type) 7bit")
    #expect(found.repeated.count == values.count - 1)
  }

  @Test(
    "The first encoding counts, and none gives way to one",
    arguments: [
      (["base64", "7bit"], "base64"), (["7bit", "base64"], "base64"),
      (["8bit", "quoted-printable"], "quoted-printable"),
      (["quoted-printable", "base64"], "quoted-printable"), (["base64", "quoted-printable"], "base64"),
      (["base64", "x-nobody-knows"], "base64"), (["x-nobody-knows", "base64"], "base64"),
      (["base64", ""], "base64"), (["", "base64"], "base64"), (["8bit", "binary"], "8bit"),
      (["x-a", "x-b"], "x-a"),
      (["x-nobody-knows", "8bit"], "8bit"),
    ])
  func encodings(values: [String], encoding: String) {
    let found = Self.read(values.map { "Content-Transfer-Encoding: \($0)" })
    #expect(found.header == "text/plain \(encoding)")
    #expect(found.repeated.count == values.count - 1)
  }

  @Test(
    "The first disposition counts, and a bare inline gives way to a file",
    arguments: [
      (["attachment; filename=a", "attachment; filename=b"], " as 'a'"),
      (["inline; filename=a", "attachment; filename=b"], " as 'a'"),
      (["attachment; filename=a", "inline"], " as 'a'"), (["inline", "attachment; filename=a"], " as 'a'"),
      (["attachment; filename=a", ";"], " as 'a'"), ([";", "attachment; filename=a"], " as 'a'"),
      (["attachment; filename=a", ""], " as 'a'"), (["attachment", "attachment; filename=a"], ""),
    ])
  func dispositions(values: [String], name: String) {
    let found = Self.read(values.map { "Content-Disposition: \($0)" })
    #expect(found.header == "text/plain 7bit" + name)
    #expect(found.repeated.count == values.count - 1)
  }

  @Test(
    "The first id counts",
    arguments: [
      (["<a@x>", "<b@x>"], "a@x"), (["<a@x>", ""], "a@x"), (["", "<b@x>"], "b@x"), (["<>", "<a@x>"], "a@x"),
    ])
  func identifiers(values: [String], id: String) {
    struct Sink: MessageSink {
      var ids: [String?] = []
      mutating func receive(_ event: MessageEvent) throws(Never) {
        if case .endHeader(let header, _) = event { ids.append(header.contentID) }
      }
    }
    var sink = Sink()
    var parser = MessageParser()
    let message = [UInt8](values.map { "Content-ID: \($0)\n" }.joined().utf8)
    parser.feed(message.span, into: &sink)
    parser.finish(into: &sink)
    #expect(sink.ids == [id])
  }

  @Test("Each part has its own")
  func eachHeaderAlone() {
    let found = events(
      of:
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n--b\nContent-Type: text/csv\n\n--b--"
    )
    #expect(!found.contains { $0.hasPrefix("defect duplicate-field") })
  }
}

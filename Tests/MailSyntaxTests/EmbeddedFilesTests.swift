import MailSyntax
import Testing

/// Uuencoded files in the body of plain texts.
struct EmbeddedFilesTests {
  static func found(_ body: String, header: String = "", limits: Limits = Limits()) -> [String] {
    let message = [UInt8]("\(header)\n\(body)".utf8)
    ChunkingTests.check(message, limits: limits, decoding: true)
    var sink = transcript(of: message, limits: limits, decoding: true)
    return sink.finished().dropFirst(2).dropLast().filter { !$0.hasPrefix("field") }
  }

  @Test("A file is an entity in the text, and its lines are no text")
  func oneFile() {
    #expect(
      Self.found("Hi\r\nbegin 644 a b.txt\r\n+:&5L;&\\@=V]R;&0\r\n`\r\nend\r\nBye") == [
        "body 'Hi\\r\\n'", "begin 1 in 0 depth 1", "header '1.1' application/octet-stream x-uuencode as 'a b.txt'",
        "uuencoded 'begin 644 a b.txt\\r\\n+:&5L;&\\@=V]R;&0\\r\\n'", "body 'hello world'",
        "uuencoded '`\\r\\nend\\r\\n'", "end 1 '1.1' 5..<52", "body 'Bye'",
      ])
  }

  @Test("Files follow one another, with and without a last line of nothing")
  func manyFiles() {
    let found = Self.found("begin 644 a\n#86)C\nend\nbegin 0755 b\n#86)C\n \nend\nbegin 600 \n#86)C\n\n\nend")
    #expect(found.filter { $0.hasPrefix("header") }.map { $0.suffix(6) } == ["as 'a'", "as 'b'", "encode"])
    #expect(found.filter { $0.hasPrefix("body") } == ["body 'abc'", "body 'abc'", "body 'abc'"])
  }

  @Test("An empty file is one")
  func emptyFile() {
    #expect(Self.found("begin 644 a\n`\nend\n").filter { $0.hasPrefix("end 1") }.count == 1)
  }

  @Test(
    "Prose is prose",
    arguments: [
      "begin 2026 met de werken\nMet vriendelijke groet\n", "begin 644 a\n", "begin 644 a", "begin", "b", "begin \n",
      "begin 644 a\n\n", "begin 644 a\nend\n", "begin 644 a\n`\nx\n", "begin 644 a\n`\n", "begin 644 a\nHELLO\n",
      "Begin 644 a\n#86)C\nend\n", " begin 644 a\n#86)C\nend\n", "> begin 644 a\n> #86)C\n", "xbegin 644 a\n#86)C\n",
      "begin 99 a\n#86)C\n", "begin 64444 a\n#86)C\n", "begin 644\n#86)C\n", "begin 888 a\n#86)C\n",
      "begin 644 a\nbegin 644 b\nbegin", "begin 644 a\n#86)C#86)C\n", "beginning\nbegin now\n",
    ])
  func prose(text: String) {
    let shown = text.replacing("\n", with: "\\n")
    #expect(Self.found(text) == ["body '\(shown)'"])
  }

  @Test("A file that breaks off gives what came, and the rest is text")
  func brokenFile() {
    #expect(
      Self.found("begin 644 a\n#86)C\nGroeten, Jan\n").suffix(3) == [
        "defect uuencode-malformed at 19 in '1.1'", "end 1 '1.1' 1..<19", "body 'Groeten, Jan\\n'",
      ])
    #expect(Self.found("begin 644 a\n#86)C\n#86)").contains("body 'ab`'") == false)
    #expect(Self.found("begin 644 a\n#86)C\n").suffix(2).first == "defect uuencode-malformed at 19 in '1.1'")
    #expect(
      Self.found("begin 644 a\n#86)C\nbegin 644 b\n#86)C\nend\n").filter { $0.hasPrefix("header") }.count == 2)
    #expect(Self.found("begin 644 a\nbegin 644 b\n#86)C\nend\n").first == "body 'begin 644 a\\n'")
  }

  @Test("Only texts to read are looked at")
  func whichParts() {
    let file = "begin 644 a\n#86)C\nend\n"
    #expect(Self.found(file, header: "Content-Type: text/html\n").count == 1)
    #expect(Self.found(file, header: "Content-Disposition: attachment\n").count == 1)
    #expect(Self.found(file, header: "Content-Type: text/plain; name=a.uu\n").count == 1)
    #expect(Self.found(file, header: "Content-Type: text/plain; charset=utf-8\n").count > 1)
  }

  @Test("A file in an encoded text is found, and counted in its decoded octets")
  func encodedText() {
    let found = Self.found(
      "begin 644 a=\n=2Etxt\n#86)C\nend\n", header: "Content-Transfer-Encoding: quoted-printable\n")
    #expect(found.contains("end 1 '1.1' 0..<26"))
    #expect(found.contains("body 'abc'"))
  }

  @Test("No more files than entities are allowed", arguments: [(4, 4), (5, 4), (60, 4)])
  func entityLimit(count: Int, kept: Int) {
    var limits = Limits()
    limits.maximumEntities = 5
    let found = Self.found(String(repeating: "begin 644 a\n#86)C\nend\n", count: count), limits: limits)
    #expect(found.filter { $0.hasPrefix("header") }.count == kept)
  }

  @Test("Octets of a name", arguments: [(100, true), (140, false), (9000, false)])
  func nameLimit(count: Int, isFile: Bool) {
    var limits = Limits()
    limits.maximumEmbeddedNameBytes = 100
    let text = "begin 644 \(String(repeating: "n", count: count))\n#86)C\nend\n"
    var sink = transcript(of: [UInt8]("\n\(text)".utf8), limits: limits, decoding: true)
    #expect(sink.finished().contains("body 'abc'") == isFile)
  }

  @Test("Random texts of what matters", arguments: 0..<12)
  func randomTexts(seed: Int) {
    let pieces = ["begin 644 x\n", "begin 644 x\r\n", "#86)C\n", "#86)C\r\n", "`\n", " \n", "\n", "end\n", "end", "b", "begin ", "644", "x", "M"]
    var numbers = Numbers(seed: seed)
    for _ in 0..<20 {
      let body = (0..<numbers.below(12)).map { _ in pieces[numbers.below(pieces.count)] }.joined()
      let message = [UInt8]("\n\(body)".utf8)
      ChunkingTests.check(message, decoding: true)
      #expect(Self.restored(message) == [UInt8](body.utf8))
    }
  }

  /// The text as it was sent: its own octets, and those that stand for files.
  private static func restored(_ message: [UInt8]) -> [UInt8] {
    struct Restorer: MessageSink {
      var octets: [UInt8] = []
      var depth = 0
      mutating func receive(_ event: MessageEvent) throws(Never) {
        switch event {
        case .beginEntity: depth += 1
        case .endEntity: depth -= 1
        case .body(let piece, offset: _) where depth == 1: for index in piece.indices { octets.append(piece[index]) }
        case .discardText(let piece, place: .uuencoded, offset: _):
          for index in piece.indices { octets.append(piece[index]) }
        default: break
        }
      }
    }
    var sink = Restorer()
    var decoder = MessageDecoder()
    decoder.feed(message.span, into: &sink)
    decoder.finish(into: &sink)
    return sink.octets
  }
}

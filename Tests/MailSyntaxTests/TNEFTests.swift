import MailSyntax
import Testing

struct TNEFTests {
  static func lines(_ message: [UInt8], limits: Limits = Limits()) -> [String] {
    if message.count < 1500 { ChunkingTests.check(message, limits: limits, decoding: true, step: 11) }
    var sink = transcript(of: message, limits: limits, decoding: true)
    return sink.finished()
  }

  /// What is told of the stream, without where it is.
  static func inside(_ builder: TNEFBuilder, limits: Limits = Limits(), chunked: Bool = true) -> [String] {
    var sink = transcript(of: builder.message, limits: limits, decoding: true)
    let all = chunked ? lines(builder.message, limits: limits) : sink.finished()
    return all.dropFirst(3).dropLast().filter { !$0.hasPrefix("begin") }
      .map { $0.hasPrefix("end") ? "end" : $0 }
  }

  @Test("A stream is a container of its attachments, under their long names")
  func attachments() {
    var builder = TNEFBuilder()
    builder.addAttachment(
      "OFFERT~1.PDF", [1, 2, 3], [.text(0x3704, "OFFERT~1.PDF"), .wide(0x3707, "Offerte é.pdf")])
    builder.addAttachment(
      "b.txt", [UInt8]("tekst".utf8), [.text(0x370E, "text/plain"), .text(0x3712, "<id@x>")])
    builder.addAttachment("leeg", [])
    #expect(
      Self.lines(builder.message) == [
        "begin 0 in - depth 0", "field 'Content-Type': 'application/ms-tnef; name=winmail.dat'",
        "header '1' application/ms-tnef 7bit container",
        "begin 1 in 0 depth 1",
        "header '1.1' application/octet-stream binary as 'Offerte \\xc3\\xa9.pdf' in utf-8",
        "body '\\x1\\x2\\x3'",
        "end 1 '1.1' 15..<161",
        "begin 2 in 0 depth 1", "header '1.2' text/plain binary as 'b.txt' in windows-1252", "body 'tekst'",
        "end 2 '1.2' 161..<278", "begin 3 in 0 depth 1",
        "header '1.3' application/octet-stream binary as 'leeg' in windows-1252", "end 3 '1.3' 278..<321",
        "end 0 '1' 0..<374",
      ])
  }

  @Test("Names come from where there is one")
  func names() {
    func name(_ title: String, _ properties: [TNEFBuilder.Property], codePage: Int? = nil) -> String? {
      var builder = TNEFBuilder()
      if let codePage { builder.addCodePage(codePage) }
      builder.addAttachment(title, [0x78], properties)
      return Self.inside(builder).first { $0.hasPrefix("header") }?.split(separator: " ", maxSplits: 4).last
        .map(String.init)
    }
    #expect(name("a.txt", []) == "as 'a.txt' in windows-1252")
    #expect(name("a.txt", [], codePage: 1251) == "as 'a.txt' in windows-1251")
    #expect(name("a.txt", [.text(0x3704, "b.txt")]) == "as 'b.txt' in windows-1252")
    #expect(name("a.txt", [.text(0x3707, "c.txt"), .text(0x3704, "b.txt")]) == "as 'c.txt' in windows-1252")
    #expect(name("", [.wide(0x3001, "d")]) == "as 'd' in utf-8")
    #expect(name("a.txt", [.wide(0x3707, "")]) == "as 'a.txt' in windows-1252")
    #expect(name("", [.long(0x3705, 1)]) == nil || name("", [.long(0x3705, 1)]) == "binary")
  }

  @Test("Texts come out before the attachments, several as alternatives")
  func texts() {
    var builder = TNEFBuilder()
    builder.addCodePage(1250)
    builder.addText("Dobr\u{FD}")
    builder.addProperties([.long(0x3FDE, 65001), .binary(0x1013, [UInt8]("<p>Dobrý</p>".utf8))])
    builder.addAttachment("a", [0x61])
    #expect(
      Self.inside(builder) == [
        "header '1.1' multipart/alternative 7bit container", "header '1.1.1' text/plain binary",
        "body 'Dobr\\xc3\\xbd'",
        "end", "header '1.1.2' text/html binary", "body '<p>Dobr\\xc3\\xbd</p>'", "end", "end",
        "header '1.2' application/octet-stream binary as 'a' in windows-1250", "body 'a'", "end",
      ])
  }

  @Test("One text is one leaf, wherever it stands")
  func oneText() {
    var builder = TNEFBuilder()
    builder.addProperties([.named("x-y", 3), .wide(0x1000, "Groet €")])
    #expect(
      Self.inside(builder) == ["header '1.1' text/plain binary", "body 'Groet \\xe2\\x82\\xac'", "end"])
  }

  @Test("HTML within compressed RTF comes out as HTML", arguments: [true, false])
  func rtf(isCompressed: Bool) {
    let text =
      #"{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Hallo\htmlrtf }\htmlrtf0 {\*\htmltag72 </p>}}"#
    var builder = TNEFBuilder()
    builder.addProperties([.binary(0x1009, TNEFBuilder.rtf(text, isCompressed: isCompressed))])
    #expect(Self.inside(builder) == ["header '1.1' text/html binary", "body '<p>Hallo</p>'", "end"])
  }

  @Test(
    "An attached message is a stream within the stream, up to the limit",
    arguments: [(2, false), (3, true), (9, true)])
  func attachedMessages(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumEncodedDepth = 2
    var inner = TNEFBuilder()
    inner.addText("binnen")
    for _ in 0..<count {
      var outer = TNEFBuilder()
      outer.addAttachment(
        "", nil, [.long(0x3705, 5), .wide(0x3001, "Bericht"), .object(0x3701, inner.octets)])
      inner = outer
    }
    let found = Self.lines(inner.message, limits: limits)
    #expect(found.contains { $0.hasPrefix("defect nested-too-deep") } == isOver)
    #expect(found.contains("body 'binnen'") == !isOver)
    #expect(found.filter { $0.contains("container") }.count == min(count + 1, 3))
  }

  @Test("An object that is no message comes out as it is")
  func objects() {
    var builder = TNEFBuilder()
    builder.addAttachment("", nil, [.object(0x3701, [1, 2])])
    builder.addAttachment("", nil, [.binary(0x3701, [3])])
    let found = Self.inside(builder).filter { $0.hasPrefix("body") }
    #expect(found == ["body '\\x1\\x2'", "body '\\x3'"])
  }

  @Test("What is no TNEF stays a file", arguments: ["", "x", "PK\u{3}\u{4}data", "x\u{9F}>\"", "\u{78}"])
  func noTNEF(body: String) {
    let octets = [UInt8](body.utf8)
    let declared = Self.lines([UInt8]("Content-Type: application/ms-tnef\n\n".utf8) + octets)
    #expect(declared.contains("header '1' application/ms-tnef 7bit"))
    #expect(declared.contains { $0.hasPrefix("defect malformed-tnef") })
    let named = Self.lines(
      [UInt8]("Content-Type: application/octet-stream; name=\"WINMAIL.DAT\"\n\n".utf8) + octets)
    #expect(named.contains("header '1' application/octet-stream 7bit"))
    #expect(!named.contains { $0.hasPrefix("defect") })
  }

  @Test("TNEF is known by its name as well, and in base64")
  func otherForms() {
    let base64 = "eJ8+IgEAAgKQBgAOAAAAAAAAAAAAAAAAAAAAAAAAAAIPgAYAAQAAAGFhAA=="
    for header in [
      "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=winmail.dat",
      "Content-Type: application/vnd.ms-tnef",
    ] {
      let found = Self.lines([UInt8]("\(header)\nContent-Transfer-Encoding: base64\n\n\(base64)\n".utf8))
      #expect(found.contains("body 'a'"))
      #expect(found.contains { $0.hasPrefix("header '1' ") && $0.contains("container") })
    }
  }

  @Test("Wherever a stream breaks off, what came before is there")
  func truncated() {
    var builder = TNEFBuilder()
    builder.addText("tekst")
    builder.addAttachment("a.txt", [UInt8]("inhoud".utf8), [.wide(0x3707, "lang.txt")])
    for count in 0..<builder.octets.count {
      var sink = transcript(
        of: [UInt8]("Content-Type: application/ms-tnef\n\n".utf8) + builder.octets[..<count],
        .pieces(1 + count % 5),
        decoding: true)
      let found = sink.finished()
      #expect(found.last?.hasPrefix("end 0") == true)
      #expect(found.contains("body 'tekst'") == (count >= 20), "\(count): \(found)")
    }
  }

  @Test(
    "Lengths and numbers of any size do no harm", arguments: [0, 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF])
  func absurdNumbers(number: Int) {
    let raw = TNEFBuilder.number(number)
    for id in [0x0002_800C, 0x0006_9003, 0x0006_9005, 0x0006_800F, 0x0006_9002, 0x0006_9007, 0x0001_8010] {
      var builder = TNEFBuilder()
      builder.addAttachment("a", [0x61])
      builder.add(2, id, [1, 2, 3, 4, 5], length: number)
      ChunkingTests.check(builder.message, decoding: true, step: 31)
    }
    for type in [
      0x1, 0x2, 0x3, 0x5, 0xB, 0xD, 0x1E, 0x1F, 0x40, 0x48, 0x102, 0x1003, 0x1014, 0x101E, 0x1102, 0x77,
    ] {
      var builder = TNEFBuilder()
      builder.add(
        1, 0x0006_9003, raw + TNEFBuilder.number(type, 2) + TNEFBuilder.number(0x1000, 2) + raw + raw + raw)
      builder.addProperties([.raw(type, 0x8003, raw + raw + raw + raw + raw + raw + raw)])
      builder.addProperties([.binary(0x1009, raw + raw + TNEFBuilder.number(0x7546_5A4C) + raw + raw)])
      builder.addAttachment("b", [0x62])
      #expect(Self.inside(builder, chunked: false).contains("body 'b'"))
    }
  }

  @Test("Attributes, of a stream and of properties", arguments: [(8, false), (9, true), (900, true)])
  func attributeLimit(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumTNEFAttributes = 8
    var builder = TNEFBuilder()
    for _ in 0..<count { builder.add(1, 0x0001_8004, [0]) }
    #expect(
      Self.inside(builder, limits: limits).contains { $0.hasPrefix("defect tnef-over-limit") } == isOver)
    builder = TNEFBuilder()
    builder.addProperties((1..<count).map { .long($0, 1) })
    #expect(
      Self.inside(builder, limits: limits).contains { $0.hasPrefix("defect tnef-over-limit") } == isOver)
  }

  @Test("Octets of an attribute", arguments: [(8, false), (9, true), (900, true)])
  func attributeBytes(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumTNEFAttributeBytes = 8
    var builder = TNEFBuilder()
    builder.add(1, 0x0002_800C, [UInt8](repeating: 0x61, count: count))
    let found = Self.inside(builder, limits: limits)
    #expect(found.contains { $0.hasPrefix("defect tnef-over-limit") } == isOver)
    #expect(found.contains("body 'aaaaaaaa'"))
  }

  @Test(
    "Code pages have the names that mail knows",
    arguments: [
      (1250, "windows-1250"), (1258, "windows-1258"), (874, "windows-874"), (932, "shift_jis"),
      (936, "gb18030"),
      (54936, "gb18030"), (949, "ks_c_5601-1987"), (950, "big5"), (1361, "johab"), (10000, "macintosh"),
      (20127, "us-ascii"), (20866, "koi8-r"), (21866, "koi8-u"), (28592, "iso-8859-2"),
      (28605, "iso-8859-15"),
      (50220, "iso-2022-jp"), (50225, "iso-2022-kr"), (51932, "euc-jp"), (51949, "euc-kr"), (65000, "utf-7"),
      (65001, "utf-8"), (437, "cp437"), (862, "cp862"), (12345, "unknown-8bit"),
    ])
  func codePages(number: Int, name: String) {
    var builder = TNEFBuilder()
    builder.addCodePage(number)
    builder.addAttachment("a.txt", [0x61])
    #expect(Self.inside(builder, chunked: false)[0].hasSuffix("as 'a.txt' in \(name)"))
  }

  @Test("Octets that wait for their name", arguments: [(8, "lang"), (9, ""), (900, "")])
  func heldBytes(count: Int, name: String) {
    var limits = Limits()
    limits.maximumTNEFHeldBytes = 8
    var builder = TNEFBuilder()
    let data = [UInt8](repeating: 0x61, count: count)
    builder.addAttachment("", data, [.text(0x3707, "lang")])
    builder.addAttachment("", [0x62])
    let found = Self.inside(builder, limits: limits)
    #expect(found.contains("body '\(String(decoding: data, as: UTF8.self))'"))
    #expect(found[0].hasSuffix(name.isEmpty ? "binary" : "as '\(name)' in windows-1252"))
    #expect(found.contains("body 'b'"))
  }

  @Test("Octets of RTF", arguments: [(8, false), (9, true), (900, true)])
  func rtfBytes(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumRTFBytes = 8
    var builder = TNEFBuilder()
    builder.addProperties([.binary(0x1009, TNEFBuilder.rtf(String(repeating: "a", count: count)))])
    let found = Self.inside(builder, limits: limits)
    #expect(found.contains { $0.hasPrefix("defect tnef-over-limit") } == isOver)
    #expect(found.contains("body 'aaaaaaaa'"))
  }

  @Test("Entities in a stream", arguments: [(4, false), (5, true), (500, true)])
  func entityLimit(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumEntities = 5
    var builder = TNEFBuilder()
    for _ in 0..<count { builder.addAttachment("a", [0x61]) }
    let found = Self.lines(builder.message, limits: limits)
    #expect(found.filter { $0.hasPrefix("begin") }.count == min(count + 1, 5))
    #expect(found.filter { $0.hasPrefix("defect too-many-entities") }.count == (isOver ? 1 : 0))
  }

  @Test("Random damage does no harm, and chunks make no difference", arguments: 0..<12)
  func damage(seed: Int) {
    var numbers = Numbers(seed: seed)
    var builder = TNEFBuilder()
    builder.addText("tekst")
    builder.addProperties([
      .wide(0x1000, "x"), .binary(0x1009, TNEFBuilder.rtf(#"{\rtf1 \'e9\u8364?}"#)), .named("n", 1),
    ])
    builder.addAttachment(
      "a.txt", [1, 2, 3], [.wide(0x3707, "lang.txt"), .object(0x3701, TNEFBuilder().octets)])
    for _ in 0..<3 {
      var octets = builder.octets
      for _ in 0..<1 + numbers.below(4) {
        octets[6 + numbers.below(octets.count - 6)] = UInt8(numbers.below(256))
      }
      let message = [UInt8]("Content-Type: application/ms-tnef\n\n".utf8) + octets
      ChunkingTests.check(message, decoding: true, step: 5)
    }
  }
}

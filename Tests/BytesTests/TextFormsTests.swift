import Bytes
import Testing

@Suite struct HexTests {
  @Test func octetsComeBackFromEitherCase() {
    let octets = [UInt8](0...255)
    let text = Hex.encode(octets)
    #expect(Hex.decode(text) == octets)
    #expect(Hex.decode(text.uppercased()) == octets)
  }

  @Test(arguments: ["0", "0g", "zz", " 00", "é0"])
  func anythingElseIsRefused(text: String) {
    #expect(Hex.decode(text) == nil)
  }
}

@Suite struct Base32Tests {
  @Test(arguments: 0...40)
  func octetsComeBackFromEitherCase(count: Int) {
    let octets = (0..<count).map { _ in UInt8.random(in: 0...255) }
    let text = Base32.encode(octets)
    #expect(text.utf8.count == Base32.encodedCount(count))
    #expect(Base32.decode(text) == octets)
    #expect(Base32.decode(text.uppercased()) == octets)
  }

  @Test(arguments: ["0", "01", "00i0", "00l0", "00o0", "00u0", "0-00", "zz0000", "0 00"])
  func whatIsNeverWrittenIsRefused(text: String) {
    // A decoder that took it would have to write the same text again.
    if let octets = Base32.decode(text) { #expect(Base32.encode(octets) == text) }
  }

  @Test func spareBitsMustBeZero() {
    #expect(Base32.decode("00") == [0])
    #expect(Base32.decode("01") == nil)
    #expect(Base32.decode("000") == nil)
  }
}

@Suite struct ByteSetTests {
  @Test func holdsWhatWasPutIn() {
    let members: [UInt8] = [0, 9, 32, 63, 64, 127, 128, 191, 192, 255]
    let set = ByteSet(members)
    for octet in UInt8.min...UInt8.max { #expect(set.contains(octet) == members.contains(octet)) }
  }
}

@Suite struct SpanSearchTests {
  /// What `firstIndex(of:from:)` promises, in three lines.
  private func naive(_ octets: [UInt8], _ octet: UInt8, from start: Int) -> Int? {
    octets.indices.dropFirst(start).first { octets[$0] == octet }
  }

  @Test func agreesWithItsNaiveTwin() {
    for count in 0...70 {
      let octets = (0..<count).map { _ in UInt8.random(in: 0...3) }
      for start in 0...count {
        for octet: UInt8 in 0...4 {
          let found = octets.span.firstIndex(of: octet, from: start)
          #expect(found == naive(octets, octet, from: start))
        }
      }
    }
  }

  @Test func aPrefixIsComparedWithinBounds() {
    let octets = [UInt8]("--boundary".utf8)
    let cases: [(prefix: String, start: Int, is: Bool)] = [
      ("--", 0, true), ("boundary", 2, true), ("boundary!", 2, false), ("-", 11, false), ("", 10, true),
      ("-", -1, false),
    ]
    for one in cases {
      let found = octets.span.hasPrefix([UInt8](one.prefix.utf8), from: one.start)
      #expect(found == one.is, "\(one)")
    }
  }
}

@Suite struct JSONWriterTests {
  @Test func aValueIsWrittenOnOneLine() {
    var writer = JSONWriter()
    writer.object { object in
      object.member("a", "x")
      object.member("b", 1)
      object.member("c", true)
      object.member("d", String?.none)
      object.member("e", ["f", "g"])
      object.member("h", object: { _ in })
      object.member("i", array: { array in array.object { $0.member("j", -2) } })
    }
    let expected = #"{"a":"x","b":1,"c":true,"d":null,"e":["f","g"],"h":{},"i":[{"j":-2}]}"#
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test func anIndentedValueHasALineForEachMember() {
    var writer = JSONWriter(.indented)
    writer.object { object in
      object.member("a", array: { $0.number(1) })
      object.member("b", array: { _ in })
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\n  \"a\": [\n    1\n  ],\n  \"b\": []\n}")
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("é€😀", "\"é€😀\""),
  ])
  func textIsEscaped(text: String, json: String) {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }
}

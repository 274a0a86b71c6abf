import MailSyntax
import Testing

struct TransferTests {
  static func base64(_ text: [UInt8], pieces: Int) -> ([UInt8], Base64Decoder) {
    var decoder = Base64Decoder()
    var output: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: pieces) {
      decoder.decode(text.span.extracting(start..<min(text.count, start + pieces)), into: &output)
    }
    decoder.finish(into: &output)
    return (output, decoder)
  }

  static func quotedPrintable(_ text: [UInt8], pieces: Int) -> ([UInt8], QuotedPrintableDecoder) {
    var decoder = QuotedPrintableDecoder()
    var output: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: pieces) {
      decoder.decode(text.span.extracting(start..<min(text.count, start + pieces)), into: &output)
    }
    decoder.finish(into: &output)
    return (output, decoder)
  }

  @Test(
    "Base64 is decoded",
    arguments: [
      ("", "", false, false), ("aGVsbG8=", "hello", false, false), ("aGVsbG8", "hello", false, true),
      ("aGVs\r\nbG8=\r\n", "hello", false, false), ("aG!Vs*bG8=", "hello", true, false),
      ("aGVsbG8=d29ybGQ=", "helloworld", false, false), ("aA==aQ==", "hi", false, false),
      ("aA=aQ=", "hi", false, false), ("a", "", false, true), ("a===", "", false, true),
      ("====", "", false, false),
      ("YWJj", "abc", false, false), ("YWJjZA", "abcd", false, true), ("YWJjZW", "abc", false, true),
      ("YWJjZGV", "abc", false, true), ("YWJjZGU", "abcde", false, true), ("YWJjZW=", "abce", false, false), ("-_-_", "", true, false),
    ])
  func base64IsDecoded(text: String, expected: String, hasJunk: Bool, isTruncated: Bool) {
    for pieces in 1...9 {
      let (output, decoder) = Self.base64([UInt8](text.utf8), pieces: pieces)
      #expect(String(decoding: output, as: UTF8.self) == expected)
      #expect(decoder.hasJunk == hasJunk)
      #expect(decoder.isTruncated == isTruncated)
    }
  }

  /// A few lines that say what base64 is.
  static func slowBase64(_ text: [UInt8]) -> [UInt8] {
    let alphabet = [UInt8]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var output: [UInt8] = []
    var group: [Int] = []
    for (place, octet) in (text + [0x3D]).enumerated() {
      if let value = alphabet.firstIndex(of: octet) { group.append(value) }
      guard group.count == 4 || octet == 0x3D else { continue }
      let bits = group.reduce(0) { $0 << 6 | $1 } << (6 * (4 - group.count))
      let isCut = place == text.count && bits & (0xFFFFFF >> (8 * max(0, group.count - 1))) != 0
      for index in 0..<(isCut ? 0 : max(0, group.count - 1)) { output.append(UInt8(bits >> (16 - 8 * index) & 255)) }
      group = []
    }
    return output
  }

  @Test("Base64 agrees with its naive twin on random input", arguments: 0..<20)
  func base64AgreesWithTwin(seed: Int) {
    var numbers = Numbers(seed: seed)
    let octets = [UInt8]("ABCDwxyz0189+/ABCDEFGHIJKLMNOP=\r\n !".utf8)
    for _ in 0..<50 {
      let text = (0..<numbers.below(300)).map { _ in octets[numbers.below(octets.count)] }
      let expected = Self.slowBase64(text)
      for pieces in [1, 2, 3, 5, 64, 1000] { #expect(Self.base64(text, pieces: pieces).0 == expected) }
    }
  }

  @Test(
    "Quoted-printable is decoded",
    arguments: [
      ("", "", false), ("abc", "abc", false), ("a=3Db", "a=b", false), ("a=3db=C3=a9", "a=bé", false),
      ("a=\nb", "ab", false), ("a=\r\nb", "ab", false), ("a=  \r\nb", "ab", false),
      ("a \t\r\nb", "a\r\nb", false),
      ("a \nb", "a\nb", false), ("a=20\nb", "a \nb", false), ("a=20 \nb", "a \nb", false), ("a=", "a", false),
      ("a= ", "a", false), ("a=4", "a=4", true), ("a=xyz", "a=xyz", true), ("a=4x", "a=4x", true),
      ("a==3D", "a==", true), ("a= b", "a= b", true), ("a  ", "a", false), ("a\rb", "a\rb", false),
      ("a \rb", "a \rb", false), ("=\n=\n=\n", "", false), ("a=\rb", "ab", false), ("=3D=", "=", false),
    ])
  func quotedPrintableIsDecoded(text: String, expected: String, hasBadEscape: Bool) {
    for pieces in 1...9 {
      let (output, decoder) = Self.quotedPrintable([UInt8](text.utf8), pieces: pieces)
      #expect(String(decoding: output, as: UTF8.self) == expected, "in pieces of \(pieces)")
      #expect(decoder.hasBadEscape == hasBadEscape)
    }
  }

  @Test("Quoted-printable does not depend on its pieces", arguments: 0..<20)
  func quotedPrintableOfAnyPieces(seed: Int) {
    var numbers = Numbers(seed: seed)
    let octets = [UInt8]("==== \t\r\n\n3DaAxF".utf8)
    for _ in 0..<200 {
      let text = (0..<numbers.below(40)).map { _ in octets[numbers.below(octets.count)] }
      let expected = Self.quotedPrintable(text, pieces: 1000).0
      for pieces in 1...7 { #expect(Self.quotedPrintable(text, pieces: pieces).0 == expected) }
    }
  }

  @Test("Uuencoded text is decoded, whatever stands around it", arguments: 1...12)
  func uuencodeIsDecoded(pieces: Int) {
    let text = [UInt8]("junk\r\nbegin 644 a b.txt\r\n+:&5L;&\\@=V]R;&0\r\n`\r\nend\r\nmore\r\n".utf8)
    var decoder = UuencodeDecoder()
    var output: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: pieces) {
      decoder.decode(text.span.extracting(start..<min(text.count, start + pieces)), into: &output)
    }
    decoder.finish(into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "hello world")
    #expect(decoder.fileName.map { String(decoding: $0, as: UTF8.self) } == "a b.txt")
    #expect(!decoder.isMalformed)
  }
}

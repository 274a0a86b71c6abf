import Bytes
import MailText
import Testing

private func text(_ octets: [UInt8], _ label: String?) -> String {
  String(decoding: TextDecoder.decode(octets, label: label).utf8, as: UTF8.self)
}

@Suite struct TextDecoderTests {
  @Test(arguments: [
    ("utf-8", "utf-8"), ("UTF8", "utf-8"), ("\"utf-8\"", "utf-8"), ("charset=utf-8", "utf-8"),
    ("iso-8859-1", "windows-1252"), ("ISO_8859-1:1987", "windows-1252"), ("latin1", "windows-1252"),
    ("l1", "windows-1252"), ("cp-1252", "windows-1252"), ("iso-8859-9", "windows-1254"),
    ("gb2312", "gbk"), ("GB_2312-80", "gbk"), ("cp936", "gbk"), ("eucgb2312_cn", "gbk"),
    ("ks_c_5601-1987", "euc-kr"),
    ("Windows-1251; format=flowed", "windows-1251"), ("iso-8859-15", "iso-8859-15"), ("x-mac-ce", "x-mac-ce"),
    ("mac", "macintosh"), ("cp850", "cp850"), ("IBM437", "cp437"), ("tis-620", "windows-874"),
    ("koi8-r", "koi8-r"), ("x-sjis", "shift_jis"), ("ms_kanji", "shift_jis"),
    ("utf8mb4", "utf-8"), ("iso8859-8-i", "iso-8859-8-i"), ("iso-8859-8", "iso-8859-8"),
    ("big5-hkscs", "big5"),
  ])
  func labelsHaveOneName(label: String, name: String) {
    // An octet that no UTF-8 can hold, so that the label decides.
    #expect(TextDecoder.decode([0xE9, 0x20], label: label).charset == name)
  }

  @Test(
    arguments: [
      ("ansi_x3.4-1968", "us-ascii"), ("us-ascii", "us-ascii"), (nil, "us-ascii"),
      ("unknown-8bit", "us-ascii"),
      ("no-such-charset", "us-ascii"), ("", "us-ascii"), ("windows-1252", "windows-1252"), ("utf-8", "utf-8"),
    ] as [(String?, String)])
  func asciiStaysAsItIs(label: String?, name: String) {
    let octets = [UInt8]("Hello\r\n\u{0}~".utf8)
    #expect(
      TextDecoder.decode(octets, label: label)
        == DecodedText(utf8: octets, charset: name, replacements: 0, mislabelled: false))
  }

  @Test(
    arguments: [
      (nil, "windows-1252", false), ("us-ascii", "windows-1252", true),
      ("unknown-8bit", "windows-1252", false),
      ("x-none-such", "windows-1252", false),
    ] as [(String?, String, Bool)])
  func eightBitWithoutCharsetIsWindows(label: String?, name: String, mislabelled: Bool) {
    let result = TextDecoder.decode([0x63, 0x61, 0x66, 0xE9, 0x80], label: label)
    #expect(String(decoding: result.utf8, as: UTF8.self) == "café€")
    #expect(result.charset == name)
    #expect(result.mislabelled == mislabelled)
  }

  /// Python's `email` and GMime go by the label and give question marks, nothing, or other letters for what is plainly
  /// written in UTF-8: `Geëerde` under `us-ascii`, or Chinese of a page that says Big5 and was converted on its way. Text
  /// in another charset is hardly ever valid UTF-8, so the label is what is wrong.
  @Test(
    arguments: [
      ("iso-8859-1", "é", true), ("us-ascii", "é", true), (nil, "é", false), ("utf-8", "é", false),
      ("windows-1251", "Привет", true), ("gb2312", "你好，朋友", true), ("iso-2022-jp", "日本", true),
      ("utf-16", "abc", true), ("utf-16", "日本", true), ("koi8-r", "ж", false), ("utf-7", "é", true),
    ] as [(String?, String, Bool)])
  func utf8UnderAWrongLabelIsNoticed(label: String?, words: String, mislabelled: Bool) {
    let result = TextDecoder.decode([UInt8](words.utf8), label: label)
    #expect(result.mislabelled == mislabelled)
    if label != "koi8-r" {
      #expect(String(decoding: result.utf8, as: UTF8.self) == words)
      #expect(result.charset == "utf-8")
    }
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b", 1), ([0xC3], "\u{FFFD}", 1), ([0xE2, 0x82], "\u{FFFD}", 1),
      ([0xE2, 0x82, 0x41], "\u{FFFD}A", 1), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}", 2),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", 3), ([0xF0, 0x9F, 0x98, 0x80, 0x80], "😀\u{FFFD}", 1),
      ([0xF5, 0x61], "\u{FFFD}a", 1), ([0xEF, 0xBB, 0xBF, 0x61], "a", 0), ([], "", 0),
    ] as [([UInt8], String, Int)])
  func invalidUTF8IsRepaired(octets: [UInt8], expected: String, replacements: Int) {
    let result = TextDecoder.decode(octets, label: "utf-8")
    #expect(String(decoding: result.utf8, as: UTF8.self) == expected)
    #expect(result.replacements == replacements)
    #expect(result.charset == "utf-8")
  }

  @Test func repairAgreesWithTheStandardLibrary() {
    var random = Random(seed: 3)
    for _ in 0..<5_000 {
      let octets = random.octets(
        upTo: 12, of: [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xA0, 0xED, 0x9F, 0xF0, 0x90, 0xF4, 0x8F])
      let result = TextDecoder.decode(octets, label: "utf-8")
      #expect(result.utf8 == [UInt8](String(decoding: octets, as: UTF8.self).utf8), "\(octets)")
    }
  }

  @Test(
    arguments: [
      ("windows-1252", [0x80, 0x93, 0xE9], "€“é"), ("iso-8859-15", [0xA4, 0xBD], "€œ"),
      ("windows-1250", [0xB9, 0xE8], "ąč"), ("iso-8859-2", [0xB1, 0xE8], "ąč"),
      ("windows-1251", [0xCF, 0xF0], "Пр"),
      ("koi8-r", [0xF0, 0xD2], "Пр"), ("koi8-u", [0xA4], "є"), ("iso-8859-7", [0xC1, 0xE1], "Αα"),
      ("windows-1255", [0xF9, 0xEC], "של"), ("iso-8859-6", [0xC7, 0xE4], "ال"), ("windows-874", [0xA1], "ก"),
      ("macintosh", [0x8E, 0xDB], "é€"), ("cp850", [0x82, 0xD5], "éı"), ("cp858", [0xD5], "€"),
      ("cp437", [0xE1], "ß"), ("x-mac-ce", [0x82], "ā"), ("iso-8859-16", [0xAA], "Ș"),
      ("windows-1258", [0xFE], "₫"),
    ] as [(String, [UInt8], String)])
  func octetsHaveTheirCharacters(label: String, octets: [UInt8], expected: String) {
    #expect(text(octets, label) == expected)
  }

  @Test(
    arguments: [
      ("gb2312", [0xC4, 0xE3, 0xBA, 0xC3], "你好"), ("gb18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"),
      ("big5", [0xA7, 0x41, 0xA6, 0x6E], "你好"), ("euc-kr", [0xBE, 0xC8, 0xB3, 0xE7], "안녕"),
      ("ks_c_5601-1987", [0x8C, 0x63], "똠"), ("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0x5C], "日本\\"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("shift_jis", [0x87, 0x40], "①"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42, 0x21], "日本!"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x2D, 0x21, 0x1B, 0x28, 0x4A, 0x5C], "①\\"),
      ("iso-2022-jp", [0x1B, 0x28, 0x49, 0x31, 0x1B, 0x28, 0x42], "ｱ"),
      (nil, [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
      ("iso-2022-kr", [0x1B, 0x24, 0x29, 0x43, 0x0E, 0x3E, 0x48, 0x0F, 0x21], "안!"),
      ("hz-gb-2312", [0x7E, 0x7B, 0x44, 0x63, 0x7E, 0x7D, 0x7E, 0x7E], "你~"),
      ("utf-7", [UInt8]("A+ImIDkQ. +- 1+1 +AOk-x".utf8), "A≢Α. + 1+1 éx"),
      ("utf-7", [UInt8]("+2D3eAA-".utf8), "😀"),
      ("utf-16", [0xFE, 0xFF, 0x20, 0xAC], "€"), ("utf-16", [0xFF, 0xFE, 0xAC, 0x20], "€"),
      ("utf-16", [0x61, 0x00], "a"), ("utf-16", [0x00, 0x61], "a"),
      ("utf-16be", [0xD8, 0x3D, 0xDE, 0x00], "😀"),
      ("utf-16le", [0x3D, 0xD8, 0x61, 0x00], "\u{FFFD}a"), ("utf-16be", [0x00, 0x61, 0x00], "a\u{FFFD}"),
      ("utf-32be", [0, 1, 0xF6, 0], "😀"), ("utf-32", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "a"),
      ("utf-32le", [0, 0, 0x11, 0, 0x61], "\u{FFFD}\u{FFFD}"), ("iso-8859-1", [0xEF, 0xBB, 0xBF, 0x61], "a"),
    ] as [(String?, [UInt8], String)])
  func widerCharsetsAreDecoded(label: String?, octets: [UInt8], expected: String) {
    #expect(text(octets, label) == expected)
  }

  @Test(
    arguments: [
      ("euc-kr", [0x41, 0xFF, 0x42], "A\u{FFFD}B"), ("gbk", [0xC4, 0xE3, 0xC4], "你\u{FFFD}"),
      ("shift_jis", [0x81, 0x20, 0x41], "\u{FFFD} A"), ("big5", [0xFF, 0xFF], "\u{FFFD}\u{FFFD}"),
      ("windows-1255", [0xFF], "\u{FFFD}"), ("utf-7", [0xFF, 0x41], "\u{FFFD}A"),
    ] as [(String, [UInt8], String)])
  func whatACharsetDoesNotKnowIsReplaced(label: String, octets: [UInt8], expected: String) {
    let result = TextDecoder.decode(octets, label: label)
    #expect(String(decoding: result.utf8, as: UTF8.self) == expected)
    #expect(result.replacements == expected.unicodeScalars.filter { $0 == "\u{FFFD}" }.count)
  }

  @Test func longTextIsConvertedWhole() {
    let one: [UInt8] = [0xC4, 0xE3, 0xBA, 0xC3, 0x0A]
    let octets = [UInt8]((0..<20_000).map { _ in one }.joined())
    let result = TextDecoder.decode(octets, label: "gbk")
    #expect(result.utf8 == [UInt8](String(repeating: "你好\n", count: 20_000).utf8))
  }

  static let labels: [String?] = [
    nil, "utf-8", "us-ascii", "iso-8859-1", "windows-1251", "utf-16", "utf-32", "utf-7", "gbk", "big5",
    "euc-kr",
    "euc-jp", "shift_jis", "iso-2022-jp", "iso-2022-kr", "hz", "johab", "euc-tw", "iso-2022-cn", "viscii",
    "tcvn", "x",
  ]

  @Test(arguments: labels) func anyOctetsGiveValidText(label: String?) {
    var random = Random(seed: 11)
    for round in 0..<400 {
      let octets =
        round.isMultiple(of: 2)
        ? random.octets(upTo: 60)
        : random.octets(
          upTo: 60, of: [0x1B, 0x24, 0x28, 0x42, 0x49, 0x0E, 0x0F, 0x7E, 0x7B, 0x2B, 0x41, 0x81, 0xFE])
      let result = TextDecoder.decode(octets, label: label)
      #expect([UInt8](String(decoding: result.utf8, as: UTF8.self).utf8) == result.utf8)
    }
  }
}

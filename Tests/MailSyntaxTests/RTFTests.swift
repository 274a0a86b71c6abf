@testable import MailSyntax
import Testing

struct RTFTests {
  @Test(
    "RTF becomes text, or the HTML in it",
    arguments: [
      (#"{\rtf1\ansi Hello\par world}"#, "text utf-8: Hello\r\nworld"), ("", "text utf-8: "),
      ("}}{{", "text utf-8: "),
      (#"{\rtf1 a\{b\}c\\d}"#, "text utf-8: a{b}c\\d"),
      (#"{\rtf1{\b bold} and {\i it}}"#, "text utf-8: bold and it"),
      (#"{\rtf1{\fonttbl{\f0\fnil Arial;}}{\colortbl;\red0;}{\*\generator x;}text}"#, "text utf-8: text"),
      (#"{\rtf1 a\tab b\line c\cell d\row}"#, "text utf-8: a\tb\r\nc\td\r\n"),
      (#"{\rtf1\ansicpg1250 \'b9\'ea}"#, "text windows-1250: \u{FFFD}\u{FFFD}"),
      (#"{\rtf1 \u8364?5}"#, "text utf-8: €5"), (#"{\rtf1 \uc0\u8364 5}"#, "text utf-8: €5"),
      (#"{\rtf1 \uc2\u8364 xy5}"#, "text utf-8: €5"), (#"{\rtf1 \u-10179?\u-8704?}"#, "text utf-8: 😀"),
      (#"{\rtf1 \u-10179?a}"#, "text utf-8: a"), (#"{\rtf1 \u-8704?a}"#, "text utf-8: \u{FFFD}a"),
      (#"{\rtf1 \u8364\'805}"#, "text utf-8: €5"), (#"{\rtf1{\uc0 \u8364}\u8364?x}"#, "text utf-8: €€x"),
      (#"{\rtf1\ansicpg1250 <\u8364?\'b9>&\par}"#, "html windows-1250: &lt;&#8364;\u{FFFD}&gt;&amp;<br>\r\n"),
      (#"{\rtf1 \ldblquote a\rdblquote\~b\_c\-d}"#, "text utf-8: “a”\u{A0}b-cd"),
      (#"{\rtf1 a\bin3 }}}b}"#, "text utf-8: ab"), (#"{\rtf1 a\bin99999999999999999999 x}"#, "text utf-8: a"),
      (#"{\rtf1{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f1 \'e4}"#, "text windows-1251: \u{FFFD}"),
      (#"{\rtf1{\pict 0102}x{\*\unknown y}z{\*\htmltag <p>}}"#, "text utf-8: xz"),
      (#"{\rtf1 \'zz\'4"#, "text utf-8: zz4"), (#"{\rtf1 a\"#, "text utf-8: a"),
      ("a\\\nb", "text utf-8: a\r\nb"),
      (
        #"{\rtf1\ansi\fromhtml1 {\*\htmltag19 <html>}{\*\htmltag34 <body class="a\'e9">}\htmlrtf {\f0\htmlrtf0 x\htmlrtf }\htmlrtf0"#
          + #"{\*\htmltag84 &lt;}\htmlrtf <\htmlrtf0 y{\*\mhtmltag64 no}\u8364?\par{\*\htmltag27 </html>}}"#,
        "html windows-1252: <html><body class=\"a\u{FFFD}\">x&lt;y&#8364;\r\n</html>"
      ),
      (#"{\rtf1\fromtext a\par b}"#, "text utf-8: a\r\nb"),
      (#"{\rtf1\fromhtml1 a\htmlrtf b\htmlrtf1 c\htmlrtf0 d}"#, "html utf-8: ad"),
    ])
  func rtfIsRead(rtf: String, expected: String) {
    let found = RTFReader.read([UInt8](rtf.utf8), limits: Limits())
    let text = String(decoding: found.octets, as: UTF8.self)
    #expect("\(found.isHTML ? "html" : "text") \(found.charset): \(text)" == expected)
  }

  @Test(
    "Fonts have the code pages of their charsets",
    arguments: [
      (0, "windows-1252"), (1, "windows-1250"), (2, "windows-1250"), (77, "macintosh"), (128, "shift_jis"),
      (129, "ks_c_5601-1987"), (130, "johab"), (134, "gb18030"), (136, "big5"), (161, "windows-1253"),
      (162, "windows-1254"), (163, "windows-1258"), (177, "windows-1255"), (178, "windows-1256"),
      (186, "windows-1257"), (204, "windows-1251"), (222, "windows-874"), (238, "windows-1250"),
      (255, "cp850"),
    ])
  func fontCharsets(charset: Int, name: String) {
    let rtf = #"{\rtf1\ansicpg1250{\fonttbl{\f7\fcharset\#(charset) A;}}\f7 \'e4}"#
    #expect(RTFReader.read([UInt8](rtf.utf8), limits: Limits()).charset == name)
  }

  @Test(
    "Words that name a code page, and characters by their names",
    arguments: [
      (#"{\rtf1\mac \'e4}"#, "macintosh: \u{FFFD}"), (#"{\rtf1\pc \'e4}"#, "cp437: \u{FFFD}"),
      (#"{\rtf1\pca \'e4}"#, "cp850: \u{FFFD}"),
      (#"{\rtf1{\fonttbl{\f0\cpg1251 A;}}\f0 \'e4}"#, "windows-1251: \u{FFFD}"),
      (#"{\rtf1\deff1{\fonttbl{\f1\fcharset204 A;}}\f0\plain \'e4}"#, "windows-1252: \u{FFFD}"),
      (#"{\rtf1 \lquote a\rquote\emdash\endash\bullet}"#, "utf-8: ‘a’—–•"),
      (#"{\rtf1 a\emspace b\enspace c}"#, "utf-8: a\u{2003}b\u{2002}c"),
      (#"{\rtf1 a\sect b\page c}"#, "utf-8: a\r\nb\r\nc"),
    ])
  func codePagesAndNames(rtf: String, expected: String) {
    let found = RTFReader.read([UInt8](rtf.utf8), limits: Limits())
    #expect("\(found.charset): \(String(decoding: found.octets, as: UTF8.self))" == expected)
  }

  @Test("Groups nest as deep as the limit", arguments: [(3, true), (4, false), (4000, false)])
  func depth(count: Int, isThere: Bool) {
    var limits = Limits()
    limits.maximumDepth = 3
    let braces = String(repeating: "{", count: count)
    let rtf = braces + "in" + String(repeating: "}", count: count) + "out"
    let found = String(decoding: RTFReader.read([UInt8](rtf.utf8), limits: limits).octets, as: UTF8.self)
    #expect(found == (isThere ? "inout" : "out"))
  }

  @Test(
    "The examples of [MS-OXRTFCP] §3.1 are decompressed",
    arguments: [
      (
        "2d0000002b0000004c5a4675f1c5c7a703000a0072637067313235423"
          + "20af32068656c090020627705b06c647d0a800fa0",
        "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
      ),
      ("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0", "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"),
    ])
  func examples(hex: String, text: String) {
    let digits = [Character](hex)
    let octets: [UInt8] = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    let found = CompressedRTF.decompress(octets, maximum: 1000)
    #expect(String(decoding: found.octets, as: UTF8.self) == text)
    #expect(!found.isMalformed && !found.isCut)
    for count in 0..<octets.count {
      #expect(
        CompressedRTF.decompress([UInt8](octets[..<count]), maximum: 1000).octets.count <= text.utf8.count)
    }
  }
}

import MailText
import Testing

@Suite struct CharsetDeclarationTests {
  @Test(
    "HTML that says its charset is decoded by it",
    arguments: [
      ("<meta charset=windows-1251>", "windows-1251"), ("<META CHARSET=\"koi8-r\">", "koi8-r"),
      ("<html><head><meta charset = 'iso-8859-2' />", "iso-8859-2"),
      ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">", "windows-1251"),
      ("<meta content='text/html;charset=\"greek\"' http-equiv=content-type>", "iso-8859-7"),
      ("<meta/charset=koi8-r>", "koi8-r"), ("<meta\ncharset\n=\nkoi8-r\n>", "koi8-r"),
      ("<meta name=x><meta charset=koi8-r>", "koi8-r"),
      ("<meta charset=nonesuch><meta charset=koi8-r>", "koi8-r"),
      ("<meta charset=utf-16><p>", "utf-8"), ("<meta charset=utf-8>", "utf-8"),
      ("<!-- <meta charset=koi8-r> --><p>", "windows-1252"), ("<metacharset=koi8-r>", "windows-1252"),
      ("<meta content=\"text/html; charset=koi8-r\">", "windows-1252"),
      ("<meta name=\"x\" content=\"charset=koi8-r\">", "windows-1252"),
      ("<meta http-equiv=refresh content=\"charset=koi8-r\">", "windows-1252"),
      ("<meta charset=", "windows-1252"), ("<meta charset=\"koi8-r", "koi8-r"), ("<meta", "windows-1252"),
      ("<", "windows-1252"), ("<!--", "windows-1252"), ("", "windows-1252"), ("<!-->", "windows-1252"),
      ("<meta http-equiv=content-type content=\"charset charset = koi8-r\">", "koi8-r"),
      ("<meta http-equiv=content-type content=charset>", "windows-1252"),
    ])
  func declarationCounts(markup: String, charset: String) {
    let octets = [UInt8](markup.utf8) + [0xE1]
    for label in [nil, "us-ascii", "nonesuch"] {
      #expect(TextDecoder.decodeHTML(octets, label: label).charset == charset)
    }
    #expect(TextDecoder.decodeHTML(octets, label: "iso-8859-15").charset == "iso-8859-15")
  }

  @Test("Valid UTF-8 is stronger than what HTML says of itself")
  func utf8IsStronger() {
    let found = TextDecoder.decodeHTML([UInt8]("<meta charset=koi8-r>é".utf8), label: nil)
    #expect(found.charset == "utf-8")
    #expect(String(decoding: found.utf8, as: UTF8.self).hasSuffix("é"))
  }

  @Test("Only the first 1024 octets are asked", arguments: [(1000, "koi8-r"), (1001, "koi8-r"), (1024, "windows-1252")])
  func onlyTheHeadCounts(blanks: Int, charset: String) {
    let octets = [UInt8]((String(repeating: " ", count: blanks) + "<meta charset=koi8-r >").utf8) + [0xE1]
    #expect(TextDecoder.decodeHTML(octets, label: nil).charset == charset)
  }

  @Test("Japanese in seven bits is read by its declaration")
  func sevenBits() {
    let octets = [UInt8]("<meta charset=hz-gb-2312>~{VPND~}".utf8)
    #expect(TextDecoder.decodeHTML(octets, label: nil).charset == "hz-gb-2312")
  }
}

import MailText
import Testing

@Suite struct HTMLEntityTests {
  @Test(arguments: [
    ("&amp;", "&"), ("&lt;b&gt;", "<b>"), ("&quot;", "\""), ("&apos;", "'"), ("&eacute;", "é"),
    ("&Eacute;", "É"),
    ("&euro;", "€"), ("&hellip;", "…"), ("&rsquo;", "’"), ("&zwj;", "\u{200D}"), ("&AElig", "Æ"),
    ("&aelig;", "æ"),
    ("&zwnj;", "\u{200C}"), ("&NotEqualTilde;", "≂\u{338}"), ("&amp", "&"), ("&ampx", "&x"),
    ("&notit;", "¬it;"),
    ("&notin;", "∉"), ("&nosuch;", "&nosuch;"), ("&", "&"), ("&;", "&;"), ("a&b", "a&b"), ("a & b", "a & b"),
    ("&#8364;", "€"), ("&#x20AC;", "€"), ("&#X20ac;", "€"), ("&#128;", "€"), ("&#150;", "–"), ("&#x92;", "’"),
    ("&#8364", "€"), ("&#8364x", "€x"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("&#0;", "\u{FFFD}"),
    ("&#xD800;", "\u{FFFD}"),
    ("&#99999999999999999999;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"), ("&#x1F600;", "😀"),
    ("&#129;", "\u{81}"),
    ("&CounterClockwiseContourIntegral;", "∳"), ("&amp;amp;", "&amp;"), ("&Aacute", "Á"), ("&yuml;", "ÿ"),
    ("&euro", "&euro"),
    ("&zopf;", "𝕫"), ("&Zopf;", "ℤ"), ("&acE;", "∾̳"), ("&GT", ">"),
  ])
  func referencesBecomeCharacters(html: String, expected: String) {
    let lines = VisibleLines.html([UInt8](html.utf8))
    #expect(lines.lines.map(lines.string) == [expected])
  }
}

import Bytes
import MailText
import Testing

/// The marks of the line whose text is `words`.
private func marks(_ html: String, _ words: String = "x") -> LineMarks? {
  let lines = VisibleLines.html([UInt8](html.utf8))
  expectCover(lines, of: html.utf8.count)
  return lines.lines.first { lines.string($0).hasSuffix(words) }?.marks
}

@Suite struct ClientMarkupTests {
  @Test(
    arguments: [
      ("<div class='gmail_quote gmail_quote_container'>x</div>", [.quoteContainer]),
      (
        "<div class=gmail_quote><div dir=ltr class=gmail_attr>x</div></div>", [.quoteContainer, .attribution]
      ),
      (
        "<div class=gmail_quote><blockquote class=gmail_quote>x</blockquote></div>",
        [.quoteContainer, .citation]
      ),
      ("<blockquote class=gmail_quote>x</blockquote>", [.blockquote]),
      ("<blockquote>x</blockquote>", [.blockquote]),
      ("<div class=gmail_extra>x</div>", []), ("<div class=gmail_signature>x</div>", [.signature]),
      ("<div class='x_gmail_quote'>x</div>", [.quoteContainer]),
      ("<div id=x_x_divRplyFwdMsg>x</div>", [.headerBlock, .quoteFollows]),
      ("<div id=divRplyFwdMsg dir=ltr>x</div>", [.headerBlock, .quoteFollows]),
      ("<div id=appendonsend></div>x", [.quoteFollows]),
      ("<div id='ms-outlook-mobile-signature'>x</div>", [.signature]),
      ("<span id=OLK_SRC_BODY_SECTION>x</span>", [.quoteContainer, .quoteFollows]),
      (
        "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'>x</div>",
        [.headerBlock, .quoteFollows]
      ),
      (
        "<div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm'>x</div>",
        [.headerBlock, .quoteFollows]
      ),
      (
        "<div style='padding-top: 5px; border-top-color: rgb(229, 229, 229); border-top-width: 1px;'>x</div>",
        [.headerBlock, .quoteFollows]
      ),
      ("<div style='border-top:1px solid red'>x</div>", []),
      ("<div class=moz-cite-prefix>x</div>", [.attribution]), ("<blockquote type=\"cite\">x", [.citation]),
      ("<div class=moz-forward-container>x</div>", [.forward]),
      ("<pre class=moz-signature>x</pre>", [.signature, .preformatted]),
      ("<div id=AppleMailSignature>x</div>", [.signature]),
      ("<div class=yahoo_quoted>x</div>", [.quoteContainer]),
      ("<div id=ydp1a2b3c4dyahoo_quoted_12>x</div>", [.quoteContainer]),
      ("<div class=ydpc4c4b1b1yahoo_quoted>x</div>", [.quoteContainer]),
      ("<div id=yahoo_quoted_98765>x</div>", [.quoteContainer]),
      ("<div class=protonmail_quote>x</div>", [.quoteContainer]),
      ("<div class=protonmail_signature_block>x</div>", [.signature]),
      ("<div name=quote>x</div>", [.quoteContainer]),
      ("<div data-marker='__QUOTED_TEXT__'>x</div>", [.quoteContainer]),
      ("<div data-marker=__HEADERS__>x</div>", [.headerBlock, .quoteFollows]),
      ("<div name=messageReplySection>x</div>", [.quoteContainer]),
      ("<div title='beforequote:::'></div>x", [.quoteFollows]),
      ("<div class=tutanota_quote>x</div>", [.quoteContainer]),
      ("<!-- originalMessage -->x", [.quoteFollows]),
      ("<b>x</b>", [.bold]), ("<p style='font-weight:bold'>x</p>", [.bold]),
      ("<b style='font-weight:normal'>x</b>", []),
      ("<p style='font-weight:700'>x</p>", [.bold]), ("<b>a</b>x", [.bold]), ("a<b>x</b>", []),
      ("<pre>x</pre>", [.preformatted]),
      ("<ul><li>x</ul>", [.listItem]), ("<ul><li>a<br>x</ul>", []),
    ] as [(String, LineMarks)])
  func clientsLeaveTheirMarks(html: String, expected: LineMarks) { #expect(marks(html) == expected) }

  @Test(
    arguments: [
      ("a<hr id=stopSpelling>x", [.rule, .quoteFollows]),
      ("a<hr tabindex=-1 style='width:98%'>x", [.rule, .quoteFollows]),
      ("a<hr data-marker='__DIVIDER__'>x", [.rule, .quoteFollows]), ("a<hr>x", [.rule]),
    ] as [(String, LineMarks)])
  func rulesAreLines(html: String, expected: LineMarks) {
    let lines = VisibleLines.html([UInt8](html.utf8))
    #expect(lines.lines.map(lines.string) == ["a", "", "x"])
    #expect(lines.lines.dropFirst().first?.marks == expected)
    #expect(lines.lines.last?.marks == [])
  }

  @Test func depthCountsBlockQuotes() {
    let html =
      "a<blockquote>b<blockquote type=cite><p>c<div>d</div></blockquote>e</blockquote>f<div class=gmail_quote>g"
    let lines = VisibleLines.html([UInt8](html.utf8))
    expectCover(lines, of: html.utf8.count)
    #expect(lines.lines.map(lines.string) == ["a", "b", "", "c", "", "d", "e", "f", "g"])
    #expect(lines.lines.map(\.depth) == [0, 1, 1, 2, 2, 2, 1, 0, 0])
    #expect(lines.lines[6].marks == [.blockquote])
  }

  @Test func depthCountsWrittenMarksToo() {
    let html = "<div>a</div><div>&gt; b</div><div>&gt;&gt;c<blockquote>&gt; d<br>e</blockquote>f &gt; g"
    let lines = VisibleLines.html([UInt8](html.utf8))
    expectCover(lines, of: html.utf8.count)
    #expect(lines.lines.map(lines.string) == ["a", "> b", ">>c", "> d", "e", "f > g"])
    #expect(lines.lines.map(\.depth) == [0, 1, 2, 2, 1, 0])
    #expect(lines.lines.map { $0.content - $0.text.lowerBound } == [0, 2, 2, 2, 0, 0])
  }

  @Test func sourceSaysWhereALineStands() {
    let html = "<div>a<br></div><div id=appendonsend></div><!-- x --><p>b &amp; c</p></div>\n"
    let lines = VisibleLines.html([UInt8](html.utf8))
    let sources = lines.lines.map { String(decoding: [UInt8](html.utf8)[$0.source], as: UTF8.self) }
    #expect(
      sources == ["<div>a<br></div>", "", "<div id=appendonsend></div><!-- x --><p>b &amp; c</p></div>\n"])
  }
}

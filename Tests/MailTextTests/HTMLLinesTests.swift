import Bytes
import MailText
import Testing

/// The lines of HTML, as text.
private func lines(_ html: String) -> [String] {
  let lines = VisibleLines.html([UInt8](html.utf8))
  expectCover(lines, of: html.utf8.count)
  return lines.lines.map(lines.string)
}

@Suite struct HTMLLinesTests {
  @Test(arguments: [
    ("", []), ("a", ["a"]), ("  a \n b\t", ["a b"]), ("<p>a</p>", ["a"]), ("a<br>b", ["a", "b"]),
    ("a<br><br>b", ["a", "", "b"]), ("<div>a<br></div><div>b</div>", ["a", "b"]),
    ("<div>a</div><div><br></div><div>b</div>", ["a", "", "b"]), ("<p>a</p><p>b</p>", ["a", "", "b"]),
    ("<p>a<p>b", ["a", "", "b"]), ("<p class=MsoNormal>a</p><p class=MsoNormal>b</p>", ["a", "b"]),
    (
      "<p class=MsoNormal>a</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>b</p>",
      ["a", "", "b"]
    ),
    ("<p style='margin:0cm'>a</p><p style='MARGIN: 0 0 1px'>b</p>", ["a", "b"]),
    ("<p style='margin:0.5em'>a</p><p>b</p>", ["a", "", "b"]),
    ("a<div>b</div>c", ["a", "b", "c"]), ("<div><div><div>a</div></div></div>", ["a"]),
    ("a <b>b</b> c", ["a b c"]), ("a<b> b </b>c", ["a b c"]), ("<b>a</b><i>b</i>", ["ab"]),
    ("a <br> b", ["a", "b"]), ("<br>a", ["", "a"]), ("a</p>b", ["a", "b"]), ("a</br>b", ["a", "b"]),
    ("<p>a</p><br><p>b</p>", ["a", "", "b"]), ("<h1>a</h1>b", ["a", "", "b"]),
    ("<div>a</div> \n <div> b</div>", ["a", "b"]), ("<span style='display:block'>a</span>b", ["a", "b"]),
    ("<div style='display: inline-block'>a</div>b", ["ab"]), ("x<hr>y", ["x", "", "y"]), ("&nbsp;", [""]),
    ("a&nbsp;b&nbsp;", ["a\u{A0}b"]), ("\u{A0}", [""]),
  ])
  func blocksMakeLines(html: String, expected: [String]) { #expect(lines(html) == expected) }

  @Test(arguments: [
    ("<ul><li>a<li>b</ul>", ["- a", "- b"]), ("<ol><li>a</li><li>b</li></ol>", ["1. a", "2. b"]),
    ("<ol start=9><li>a<li value=20>b<li>c</ol>", ["9. a", "20. b", "21. c"]),
    ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["- a", "  - b", "- c"]), ("<ul><li><p>a</p></li></ul>", ["- a"]),
    ("x<ul><li>a</ul>y", ["x", "", "- a", "", "y"]), ("<ul><li></li><li>a</ul>", ["- a"]), ("<li>a", ["- a"]),
    ("<ul><li><ol><li>a</ol></ul>", ["  1. a"]), ("<dl><dt>a<dd>b</dl>", ["a", "b"]),
  ])
  func itemsBeginWithBulletOrNumber(html: String, expected: [String]) { #expect(lines(html) == expected) }

  @Test(arguments: [
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>", ["a\tb", "c\td"]),
    ("<table><tr><td><p class=MsoNormal>a</p></td><td><p class=MsoNormal>b</p></td></tr></table>", ["a\tb"]),
    ("<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>", ["a\tb"]),
    ("<table><tr><td></td><td>b</td><td></td></tr></table>", ["b"]),
    ("<table><tr><td>a</td><td></td></tr></table>x", ["a", "x"]),
    ("<table><tr><td>a<br>b</td><td>c</td></tr></table>", ["a", "b", "c"]),
    ("x<table><tr><td>a</td></tr></table>y", ["x", "a", "y"]),
    ("<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>", ["a", "b"]),
    ("<table><td>a<td>b</table>c", ["a", "b", "c"]),
    ("<table><tr><td>a</div>b</td></tr></table>", ["ab"]),
    ("<div><table><tr><td>a</td></div></table>b", ["a", "b"]),
    ("<table><tr><td>a</td></tr><tr></tr><tr><td>b</table>", ["a", "b"]),
  ])
  func rowsMakeLines(html: String, expected: [String]) { #expect(lines(html) == expected) }

  @Test(arguments: [
    ("<a href='https://a.example/x'>Offer</a>!", ["Offer <https://a.example/x>!"]),
    ("<a href='https://a.example/'>a.example</a>", ["a.example"]),
    ("<a href='http://www.a.example'>https://a.example/</a>", ["https://a.example/"]),
    ("<a href='mailto:jan@a.example?subject=x'>Jan</a>", ["Jan <jan@a.example>"]),
    ("&lt;<a href='mailto:jan@a.example'>jan@a.example</a>&gt;", ["<jan@a.example>"]),
    ("<a href='tel:+32 9 1'>+3291</a>", ["+3291"]), ("<a href='#top'>Top</a>", ["Top"]),
    ("<a name=x>a</a>", ["a"]), ("<a href='javascript:x()'>a</a>", ["a"]),
    ("<a href='http://a.example/?a=1&amp;copy=2'>x</a>", ["x <http://a.example/?a=1&copy=2>"]),
    ("<a href='http://a.example/?a=1&copy=2'>x</a>", ["x <http://a.example/?a=1&copy=2>"]),
    ("<a href='http://a.example'></a>x", ["x"]), ("<a href='http://a.example'>x", ["x <http://a.example>"]),
    ("<div>q</div><a href='http://a.example'><b>x</b></a> y", ["q", "x <http://a.example> y"]),
    ("<a href='http://a.example'><div>x</div></a>y", ["x <http://a.example>", "y"]),
    ("<a href='http://a.example'><img alt='Logo'></a>", ["[Logo]"]),
    ("<img alt='' src=x>a", ["a"]), ("<img alt='😀'>", ["😀"]), ("<img width=1 height=1 alt=pixel>a", ["a"]),
    ("<img alt='Image removed by sender.'>a", ["a"]), ("<IMG ALT=\"Caf&eacute;\n bar\">", ["[Café bar]"]),
    ("<a href='mailto:j&#10;a&NewLine;&Tab; n'>x</a>", ["x <j a n>"]), ("<img alt='a&#10;b'>", ["[a b]"]),
  ])
  func linksAndImagesAreSpelledOut(html: String, expected: [String]) { #expect(lines(html) == expected) }

  @Test(arguments: [
    "<div style='display:none'>x</div>a", "<span style=\"DISPLAY : NONE ;\">x</span>a",
    "<p style='visibility:hidden'>x</p>a", "<div style='mso-hide:all'>x</div>a",
    "<div style='font-size:0px;color:red'>x</div>a", "<div style='font-size:0'>x</div>a",
    "<div style='max-height:0;overflow:hidden'>x</div>a", "<p hidden>x</p>a", "<template>x</template>a",
    "<head><title>x</title><style>x</style></head><body>a", "<script>x<b>x</script>a",
    "<style>x</sty></style >a", "<!-- x -->a", "<!-->a", "<!--->a", "<!-- x --!>a", "<!DOCTYPE x>a",
    "<!--[if mso]><p>x</p><![endif]-->a", "<![if !mso]>a<![endif]>", "<?xml x='y'?>a",
    "<div style='display:none'><p>x<div>x<p>x</div></div>a", "<title>x</title>a", "<iframe>x</iframe>a",
    "<div style='display:none'>x<br>x<hr>x<img alt=x></div>a", "<![CDATA[x]]>a",
    "<span style='display:none'>x<b style='display:inline'>x</b></span>a",
  ])
  func hiddenTextDoesNotShow(html: String) { #expect(lines(html) == ["a"]) }

  @Test(arguments: [
    ("<td style='font-size:0'><div style='font-size:14px'>a</div></td>", ["a"]),
    ("<div style='font-size:0.9em'>a</div>", ["a"]), ("<div style='max-height:100px'>a</div>", ["a"]),
    ("<div style='visibility:hidden'>x<b style='visibility:visible'>a</b></div>", ["a"]),
    ("<!-- no end <b>a</b>", ["a"]), ("<style>a", ["a"]), ("a <b", ["a <b"]), ("a < b", ["a < b"]),
    ("a <b c", ["a <b c"]), ("1 <2", ["1 <2"]), ("</ a>b", ["</ a>b"]), ("</>a", ["a"]),
    ("<a href='x>a", ["a"]),
    ("Jan <jan@a.example> schreef", ["Jan <jan@a.example> schreef"]),
    ("<https://a.example/x>", ["<https://a.example/x>"]), ("a<noscript>b</noscript>", ["ab"]),
  ])
  func wordsOfBrokenMarkupAreNotLost(html: String, expected: [String]) { #expect(lines(html) == expected) }

  @Test(arguments: [
    ("<pre>a\n  b\n\nc</pre>", ["a", "  b", "", "c"]), ("<pre>\na\r\nb\n</pre>c", ["a", "b", "", "c"]),
    ("<div style='white-space:pre-wrap'>a\nb</div>", ["a", "b"]), ("<pre>a<br>b</pre>", ["a", "b"]),
    ("<pre style='white-space:normal'>a\nb</pre>", ["a", "b"]),
  ])
  func preformattedKeepsItsSpace(html: String, expected: [String]) { #expect(lines(html) == expected) }
}

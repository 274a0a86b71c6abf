import Bytes
import MailText
import Testing

@Suite struct HostileHTMLTests {
  static let pieces = [
    "<", ">", "<div>", "</div>", "<p>", "</p>", "<table>", "<tr>", "<td>", "</td>", "</table>",
    "<blockquote>", "<b>", "</b>",
    "<a href='http://x'>", "</a>", "<ul>", "<ol>", "<li>", "</ul>", "<br>", "<hr>", "<pre>", "</pre>", "<!--",
    "-->", "<style>",
    "</style>", "<title>", "\"", "'", "=", "&", "&amp;", "&#", "&#x1F600;", ";", " ", "\n", "x", "é",
    "\u{A0}", "<img alt='q'>",
    "<span style='display:none'>", "</span>", "<div class=gmail_quote>", "<o:p>", "</o:p>", "<!", "<?", "</",
    "<hr tabindex=-1>",
    "<option>", "<dd>", "<tbody>", "<p style='display:inline'>", "<td style='display:block'>",
    "<li value=99999999999999999999>",
  ]

  @Test func anyPiecesOfMarkupAreCovered() {
    var random = Random(seed: 19)
    for _ in 0..<6_000 {
      let html = [UInt8](
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
          Self.pieces.randomElement(using: &random) ?? ""
        }
        .joined().utf8)
      let lines = VisibleLines.html(html)
      expectCover(lines, of: html.count)
      if [UInt8](String(decoding: lines.text, as: UTF8.self).utf8) != lines.text {
        Issue.record("no valid UTF-8 from \(String(decoding: html, as: UTF8.self))")
      }
    }
  }

  @Test func anyOctetsAreCovered() {
    var random = Random(seed: 23)
    for _ in 0..<4_000 {
      let octets = random.octets(upTo: 80)
      expectCover(VisibleLines.html(octets), of: octets.count)
      let markup = random.octets(upTo: 80, of: [UInt8]("<>/!-=&#;'\" abdiprt\n\u{0}é".utf8))
      expectCover(VisibleLines.html(markup), of: markup.count)
    }
  }

  static let floods = [
    "<div>", "<b>", "<blockquote>", "<table>", "<table><tr><td>", "<ul><li>", "<p>", "<a href=x>", "</div>",
    "</b>", "<br>",
    "<hr>", "&", "&amp", "&#", "&notanentityatall", "<!--", "<!-", "<style>", "<title>", "<script>",
    "<div class='", "<a b='", "<",
    "</", "<x", "<div style='", "<div a ", "<span style='a:b;a:b;a:b'>", "<b></div>", "<td></td></div>",
    "<pre>\n",
    "<a href='x'>x", "<li></b>", "<!---->", "<p><b>", "<font><p></font>", "<p></span>", "\u{A0}", "x\u{A0} ",
  ]

  @Test(arguments: floods) func floodsTakeOnePass(piece: String) {
    // A quadratic way through would take minutes, and the test run with it.
    let html = [UInt8](String(repeating: piece, count: 30_000).utf8)
    expectCover(VisibleLines.html(html), of: html.count)
  }

  @Test func deeperThanTheLimitStillShows() {
    let depth = 100_000
    let html =
      String(repeating: "<div>", count: depth) + "a" + String(repeating: "</div>", count: depth) + "b"
    let lines = VisibleLines.html([UInt8](html.utf8))
    #expect(lines.lines.map(lines.string) == ["a", "b"])
    let quotes =
      String(repeating: "<blockquote>", count: depth) + "a" + String(repeating: "</blockquote>", count: depth)
      + "b"
    let quoted = VisibleLines.html([UInt8](quotes.utf8))
    #expect(quoted.lines.map(\.depth) == [4_096, 0])
  }
}

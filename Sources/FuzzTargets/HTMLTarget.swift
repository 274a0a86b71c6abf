import Bytes
import MailText

/// HTML as visible lines: they cover the source and keep their size; text that is escaped shows as it was written and
/// is not decoded twice.
enum HTMLTarget {
  static func run(_ input: [UInt8], _ findings: inout Findings) {
    let visible = VisibleLines.html(input)
    visible.check(against: input, &findings)
    findings.expect(
      visible.lines.allSatisfy { line in
        visible.text[line.text.lowerBound..<max(line.text.lowerBound, line.content)]
          .allSatisfy { $0 == 0x3E || ASCII.isBlank($0) }
      }, "words stand behind written marks of quoting, if at all behind something")
    findings.expect(visible.text.count <= 8 * input.count + 64, "the text is not many times its source")
    escaped(input, &findings)
  }

  /// Octets as text of a paragraph: what shows is what was written, white space aside.
  private static func escaped(_ input: [UInt8], _ findings: inout Findings) {
    let shown = String(decoding: input, as: UTF8.self).unicodeScalars.filter {
      $0.value > 0x20 && $0 != "\u{A0}"
    }
    var markup = [UInt8]("<p>".utf8)
    for scalar in shown {
      switch scalar {
      case "<": markup += "&lt;".utf8
      case ">": markup += "&gt;".utf8
      case "&": markup += "&amp;".utf8
      default: markup += UTF8.encode(scalar).map { [UInt8]($0) } ?? []
      }
    }
    let text = String(String.UnicodeScalarView(shown))
    findings.expectEqual(
      VisibleLines.html(markup).text, [UInt8](text.utf8), "escaped text shows as it was written")
  }
}

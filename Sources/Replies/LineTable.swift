import Bytes
import Locales
import MailText

/// The lines of a message with what can be said of each alone, and their folded shadow.
///
/// The folded lines lie one after the other with one space between them, so a stretch of lines is one stretch of
/// octets: an attribution wrapped over four lines is looked at as if it were one.
struct LineTable {
  /// What a glance at a line tells.
  struct Facts: OptionSet {
    var rawValue: UInt8
    static let blank = Facts(rawValue: 1)
    static let digit = Facts(rawValue: 2)
    /// An at sign or an angle bracket.
    static let address = Facts(rawValue: 4)
    /// Ends with a colon, or what stands for one.
    static let colon = Facts(rawValue: 8)
    /// Nothing but dashes, underscores and the like.
    static let rule = Facts(rawValue: 16)
    /// A colon anywhere.
    static let anyColon = Facts(rawValue: 32)
  }

  struct Line {
    /// The octets in ``LineTable/folded``, quote prefix left out.
    var folded: Range<Int>
    var depth: Int
    var marks: LineMarks
    var facts: Facts

    var isBlank: Bool { facts.contains(.blank) }
    /// A rule of characters, or the `<hr>` of HTML.
    var isRule: Bool { facts.contains(.rule) || marks.contains(.rule) }
    /// Within something that quotes.
    var isQuoted: Bool { depth > 0 || !marks.isDisjoint(with: [.quoteContainer, .citation, .blockquote]) }
  }

  let visible: VisibleLines
  let phrases = PhraseIndex.shared
  private(set) var folded: [UInt8] = []
  private(set) var lines: [Line] = []

  init(_ visible: VisibleLines) {
    self.visible = visible
    folded.reserveCapacity(visible.text.count + 16)
    lines.reserveCapacity(visible.lines.count)
    for line in visible.lines {
      let start = folded.count
      let content = max(line.text.lowerBound, min(line.content, line.text.upperBound))
      FoldedText.append(visible.text, content..<line.text.upperBound, to: &folded)
      let range = start..<folded.count
      folded.append(ASCII.space)
      var facts = facts(range)
      // A long dash by itself is a rule; a short one is half a list item.
      if range.count == 1, folded[start] == ASCII.dash,
        visible.text[content..<line.text.upperBound].contains(0xE2)
      {
        facts.insert(.rule)
      }
      lines.append(Line(folded: range, depth: max(0, line.depth), marks: line.marks, facts: facts))
    }
  }

  private func facts(_ range: Range<Int>) -> Facts {
    guard let last = range.last else { return .blank }
    var bits: UInt8 = 0
    var isRule = range.count >= 2
    let octets = folded.span
    for index in range {
      let octet = octets[index]
      switch octet {
      case 0x30...0x39: bits |= Facts.digit.rawValue
      case 0x3C, 0x40: bits |= Facts.address.rawValue
      case 0x3A: bits |= Facts.anyColon.rawValue
      default: break
      }
      if isRule, !Self.ruleOctets.contains(octet) { isRule = false }
    }
    var result = Facts(rawValue: bits)
    if isRule { result.insert(.rule) }
    if endsWithColon(range, last) { result.insert(.colon) }
    return result
  }

  private static let ruleOctets = ByteSet("-_=*#~+ ")
  private func endsWithColon(_ range: Range<Int>, _ last: Int) -> Bool {
    var end = last
    // Marks of emphasis may follow: `*Jan schreef:*`.
    while end > range.lowerBound, folded[end] == UInt8(ascii: "*") || folded[end] == UInt8(ascii: "_") {
      end -= 1
    }
    return folded[end] == UInt8(ascii: ":")
  }

  /// Makes a line count as blank from here on.
  mutating func blank(_ index: Int) {
    lines[index].folded = lines[index].folded.lowerBound..<lines[index].folded.lowerBound
    lines[index].facts = .blank
  }

  /// Makes a line count as one that nothing quotes.
  mutating func unquote(_ index: Int) {
    lines[index].depth = 0
    lines[index].marks.subtract([.quoteContainer, .citation, .blockquote])
  }

  // MARK: asking

  /// The next line at or after an index that is not blank, or the number of lines.
  func nextText(_ index: Int) -> Int {
    var next = index
    while next < lines.count, lines[next].isBlank, !lines[next].marks.contains(.rule) { next += 1 }
    return next
  }

  /// The last line before an index that is not blank, or -1.
  func lastText(before index: Int) -> Int {
    var last = index - 1
    while last >= 0, lines[last].isBlank, !lines[last].marks.contains(.rule) { last -= 1 }
    return last
  }

  /// Where the words of a line begin: behind dashes, bullets, emphasis, opening quotes and brackets.
  func wordStart(_ index: Int) -> Int {
    let range = lines[index].folded
    var start = range.lowerBound
    while start < range.upperBound, Self.openers.contains(folded[start]) { start += 1 }
    return start
  }

  private static let openers = ByteSet("-*_>|~=#/.+ \"'([{")

  /// Whether the line after some lines, blank ones aside, is quoted deeper than a depth.
  func isQuoteBelow(_ index: Int, deeperThan line: Int) -> Bool {
    let next = nextText(index)
    guard next < lines.count else { return false }
    if lines[next].depth > lines[line].depth { return true }
    return lines[next].isQuoted && !lines[line].isQuoted
  }
}

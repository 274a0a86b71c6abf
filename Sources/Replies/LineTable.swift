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
    /// Where its words begin: behind dashes, bullets, emphasis, opening quotes and brackets.
    var start: Int
    /// The kinds of phrases of which one may begin there: a glance that spares most look-ups.
    var kinds: PhraseKinds
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
  var phrases: PhraseIndex { .shared }
  private(set) var folded: [UInt8] = []
  private(set) var lines: [Line] = []

  init(_ visible: VisibleLines) {
    self.visible = visible
    folded.reserveCapacity(visible.text.count + 16)
    lines.reserveCapacity(visible.lines.count)
    let classes = Self.classes
    for line in visible.lines {
      let start = folded.count
      let content = max(line.text.lowerBound, min(line.content, line.text.upperBound))
      FoldedText.append(visible.text, content..<line.text.upperBound, to: &folded)
      let range = start..<folded.count
      folded.append(ASCII.space)
      var facts = facts(range, classes)
      // A long dash by itself is a rule; a short one is half a list item.
      if range.count == 1, folded[start] == ASCII.dash,
        visible.text[content..<line.text.upperBound].contains(0xE2)
      {
        facts.insert(.rule)
      }
      var first = start
      while first < range.upperBound, Self.openers.contains(folded[first]) { first += 1 }
      lines.append(
        Line(
          folded: range, start: first, kinds: phrases.kinds(in: folded, at: first, upTo: range.upperBound),
          depth: max(0, line.depth), marks: line.marks, facts: facts))
    }
  }

  private func facts(_ range: Range<Int>, _ classes: [UInt8]) -> Facts {
    guard let last = range.last else { return .blank }
    let octets = folded.span
    let classes = classes.span
    var bits: UInt8 = 0
    for index in range { bits |= classes[Int(octets[index])] }
    // The bit of rules says so far that there is something else.
    var result = Facts(rawValue: bits & ~Facts.rule.rawValue)
    if bits & Facts.rule.rawValue == 0, range.count >= 2 { result.insert(.rule) }
    if result.contains(.anyColon), endsWithColon(range, last) { result.insert(.colon) }
    return result
  }

  /// For each octet the facts that it makes true; the bit of rules for those that stand in none.
  private static let classes: [UInt8] = (0..<256).map { number in
    let octet = UInt8(number)
    var bits = ruleOctets.contains(octet) ? 0 : Facts.rule.rawValue
    switch octet {
    case 0x30...0x39: bits |= Facts.digit.rawValue
    case 0x3C, 0x40: bits |= Facts.address.rawValue
    case 0x3A: bits |= Facts.anyColon.rawValue
    default: break
    }
    return bits
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
    lines[index].start = lines[index].folded.lowerBound
    lines[index].kinds = []
    lines[index].facts = .blank
  }

  /// Makes a line count as one that nothing quotes.
  mutating func unquote(_ index: Int) {
    lines[index].depth = 0
    lines[index].marks.subtract([.quoteContainer, .citation, .blockquote])
  }

  /// Makes a line count as one that its client marked as quoted.
  mutating func cite(_ index: Int) { lines[index].marks.insert(.citation) }

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

  /// Where the words of a line begin.
  func wordStart(_ index: Int) -> Int { lines[index].start }

  private static let openers = ByteSet("-*_>|~=#/.+ \"'([{")

  /// Whether the line after some lines, blank ones aside, is quoted deeper than a depth.
  func isQuoteBelow(_ index: Int, deeperThan line: Int) -> Bool {
    let next = nextText(index)
    guard next < lines.count else { return false }
    if lines[next].depth > lines[line].depth { return true }
    return lines[next].isQuoted && !lines[line].isQuoted
  }
}

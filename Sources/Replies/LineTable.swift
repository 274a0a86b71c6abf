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
    static let signs: Facts = [.digit, .address, .anyColon]
    static let attribution: Facts = [.digit, .address, .colon]
    static let dateOrAddress: Facts = [.digit, .address]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What the signs in a folded line of some octets say.
    init(signs: UInt32, count: Int) {
      var bits = count == 0 ? Facts.blank.rawValue : 0
      if signs & FoldedText.Signs.digit != 0 { bits |= Facts.digit.rawValue }
      if signs & FoldedText.Signs.address != 0 { bits |= Facts.address.rawValue }
      if signs & FoldedText.Signs.colon != 0 { bits |= Facts.anyColon.rawValue }
      if signs & FoldedText.Signs.words == 0, count >= 2 { bits |= Facts.rule.rawValue }
      rawValue = bits
    }
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
    var folded: [UInt8] = []
    var lines: [Line] = []
    lines.reserveCapacity(visible.lines.count)
    // Halves of a line that was cut have a blank between them that is not in the text.
    folded.append(addingCapacity: visible.text.count + visible.lines.count) { output in
      let text = visible.text.span
      for line in visible.lines {
        let start = output.count
        let content = max(line.text.lowerBound, min(line.content, line.text.upperBound))
        let signs = FoldedText.append(text, content..<line.text.upperBound, to: &output)
        lines.append(
          Line(
            folded: start..<output.count, start: start, kinds: PhraseKinds(rawValue: 0),
            depth: max(0, line.depth), marks: line.marks,
            facts: Facts(signs: signs, count: output.count - start)))
        output.append(ASCII.space)
      }
    }
    self.folded = folded
    self.lines = lines
    for index in lines.indices where !lines[index].isBlank { look(at: index) }
  }

  /// The table of some lines of another one, which come with their text, depth and marks in `visible`: nothing is looked
  /// at again.
  init(_ visible: VisibleLines, of table: LineTable, _ indices: [Int]) {
    self.visible = visible
    lines.reserveCapacity(indices.count)
    var folded: [UInt8] = []
    folded.reserveCapacity(visible.text.count + visible.lines.count)
    var first = 0
    while first < indices.count {
      // Lines that stand together are copied together.
      var last = first
      while last + 1 < indices.count, indices[last + 1] == indices[last] + 1 { last += 1 }
      let start = table.lines[indices[first]].folded.lowerBound
      let shift = folded.count - start
      folded.append(table.folded.span.extracting(start..<table.lines[indices[last]].folded.upperBound + 1))
      for number in first...last {
        var line = table.lines[indices[number]]
        line.folded = line.folded.lowerBound + shift..<line.folded.upperBound + shift
        line.start += shift
        line.depth = max(0, visible.lines[number].depth)
        line.marks = visible.lines[number].marks
        lines.append(line)
      }
      first = last + 1
    }
    self.folded = folded
  }

  /// Finds out what takes a look at the words of a line.
  private mutating func look(at index: Int) {
    let range = lines[index].folded
    // A long dash by itself is a rule; a short one is half a list item.
    if range.count == 1, folded[range.lowerBound] == ASCII.dash {
      let line = visible.lines[index]
      let content = max(line.text.lowerBound, min(line.content, line.text.upperBound))
      if visible.text[content..<line.text.upperBound].contains(0xE2) { lines[index].facts.insert(.rule) }
    }
    if lines[index].facts.contains(.anyColon), endsWithColon(range, range.upperBound - 1) {
      lines[index].facts.insert(.colon)
    }
    var first = range.lowerBound
    while first < range.upperBound, Self.openers.contains(folded[first]) { first += 1 }
    lines[index].start = first
    lines[index].kinds = phrases.kinds(in: folded, at: first, upTo: range.upperBound)
  }

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
    lines[index].kinds = PhraseKinds(rawValue: 0)
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

  /// Whether a line has nothing in it that attributions, header blocks and separators have: most lines.
  func beginsNothing(_ index: Int) -> Bool {
    let line = lines[index]
    return line.facts.isDisjoint(with: .signs) && !line.kinds.meets(.separators)
      && !endsWithDashes(line.folded)
  }

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

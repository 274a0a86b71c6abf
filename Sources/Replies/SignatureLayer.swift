import Bytes
import Locales
import MailText

/// Takes the end of somebody's text apart: footers, disclaimers, signature, closing, name.
///
/// Works from the last line upward and starts again as long as something came off, so that what is left has none of
/// these at its end: taking it apart once more changes nothing. Each step looks at no more than ``maximumLines``
/// lines, and what came off is not looked at again.
struct SignatureLayer {
  /// A stretch of lines and what it is.
  struct Finding {
    var lines: Range<Int>
    var kind: Segment.Class
    var confidence: Double
    var evidence: Evidence
  }

  static let maximumLines = 30
  /// Nobody stacks as many: such a text is none that a signature ends, and stays.
  static let maximumFindings = 16

  let table: LineTable
  let senders: [[UInt8]]
  let start: Int
  var end: Int
  private(set) var findings: [Finding] = []

  /// Takes apart the lines of a range, all of them by one writer.
  init(_ table: LineTable, _ range: Range<Int>, senders: [[UInt8]]) {
    self.table = table
    self.senders = senders
    start = range.lowerBound
    end = range.upperBound
    while findings.count < Self.maximumFindings {
      trimBlanks()
      guard end > start,
        takeRule() || takeFooter() || takeDelimited() || takeContacts() || takeClosing() || takeName()
      else { break }
    }
    if findings.count == Self.maximumFindings {
      findings = []
      end = range.upperBound
    }
  }

  mutating func take(_ from: Int, _ kind: Segment.Class, _ confidence: Double, _ evidence: Evidence)
    -> Bool
  {
    findings.append(Finding(lines: from..<end, kind: kind, confidence: confidence, evidence: evidence))
    end = from
    return true
  }

  private mutating func trimBlanks() {
    while end > start, table.lines[end - 1].isBlank, !table.lines[end - 1].marks.contains(.rule) { end -= 1 }
  }

  func paragraphStart(_ last: Int) -> Int {
    var first = last
    while first > start, !table.lines[first - 1].isBlank, last - first < Self.maximumLines { first -= 1 }
    return first
  }

  func textAbove(_ index: Int) -> Int? {
    let above = table.lastText(before: index)
    return above >= start ? above : nil
  }

  // MARK: footers

  private mutating func takeFooter() -> Bool {
    let last = end - 1
    if table.lines[last].marks.contains(.signature) {
      var first = last
      while first > start, table.lines[first - 1].marks.contains(.signature) || table.lines[first - 1].isBlank
      { first -= 1 }
      return take(aboveDelimiter(first), .signature, 0.95, Evidence.markup)
    }
    if table.isMobileFooter(last) { return take(aboveDelimiter(last), .footer, 0.9, Evidence.mobile) }
    let first = paragraphStart(last)
    if let line = (first...last).first(where: table.isAntivirus) {
      return take(
        aboveDelimiter(line == first || table.lines[line - 1].isRule ? first : line), .footer, 0.9,
        Evidence.antivirus)
    }
    if let rule = (first...last).first(where: { table.lines[$0].isRule }) ?? ruleAbove(first),
      (rule...last).contains(where: table.isListFooter) || isListAddress(rule + 1, last)
    {
      return take(rule, .footer, 0.85, Evidence.list)
    }
    if table.isListFooter(last), table.isListFooter(first),
      (first...last).contains(where: { table.hasLink(table.lines[$0].folded) })
    {
      return take(aboveDelimiter(first), .footer, 0.8, Evidence.list)
    }
    if let notice = (first...last).first(where: table.isNotice) {
      return take(aboveDelimiter(notice), .disclaimer, 0.85, Evidence.disclaimer)
    }
    let signs = table.disclaimerSigns(first..<end)
    let text = table.lines[first].folded.lowerBound..<table.lines[last].folded.upperBound
    if signs >= 4 || (signs >= 3 && text.count < 600) {
      return take(aboveDelimiter(first), .disclaimer, signs >= 4 ? 0.9 : 0.8, Evidence.disclaimer)
    }
    return false
  }

  /// A rule right above a paragraph, blank lines between not counted.
  private func ruleAbove(_ first: Int) -> Int? {
    guard let above = textAbove(first), table.lines[above].isRule else { return nil }
    return above
  }

  /// `list name⏎list@host⏎https://…/listinfo/…`.
  private func isListAddress(_ first: Int, _ last: Int) -> Bool {
    guard last >= first + 1, last - first <= 4 else { return false }
    return (first...last).contains {
      table.folded[table.lines[$0].folded].contains(where: { $0 == UInt8(ascii: "@") })
    }
      && (first...last).contains { table.hasLink(table.lines[$0].folded) && table.isListFooter($0) }
  }

  /// The delimiter above a line, where one stands there, or the line itself.
  private func aboveDelimiter(_ index: Int) -> Int {
    guard let above = textAbove(index), table.lines[above].isRule else { return index }
    return above
  }

  /// A rule or delimiter with nothing below it.
  private mutating func takeRule() -> Bool {
    guard table.lines[end - 1].isRule || isGmailDot(end - 1) else { return false }
    var first = end - 1
    while let above = textAbove(first), table.lines[above].isRule, first - above <= Self.maximumLines {
      first = above
    }
    return take(first, .marker, 0.8, Evidence.rule)
  }

  /// The sign that one client leaves as the place of its tracking picture.
  private func isGmailDot(_ index: Int) -> Bool {
    table.folded[table.lines[index].folded].elementsEqual("ᐧ".utf8)
  }

  // MARK: signature

  /// `-- ` and its kin, with short lines below.
  private mutating func takeDelimited() -> Bool {
    var index = end - 1
    var texts = 0
    while index > start, texts < Self.maximumLines {
      index -= 1
      guard table.lines[index].isRule else {
        if !table.lines[index].isBlank { texts += 1 }
        continue
      }
      let strength = delimiterStrength(index)
      if strength == 0 { return false }
      // A delimiter with its blank is written by programs; any other may part what somebody typed.
      let isSure = strength == 2 && isDelimiterAsWritten(index)
      let name = table.nextText(index + 1)
      let hasName = name < end && (table.isName(name, senders: senders) || startsWithName(name))
      if !isSure, !isSignatureLike(index + 1..<end), !(strength == 2 && hasName) { return false }
      let hasContact = (index + 1..<end).contains { table.contactWeight($0) == 2 }
      if strength == 2, !isSure, !hasContact, !hasName, !isShortName(index + 1..<end) { return false }
      var first = index
      // `--⏎--⏎` above each other are one.
      while let above = textAbove(first), table.lines[above].isRule, delimiterStrength(above) == 2 {
        first = above
      }
      // A long dash by itself is typed as well: under it numbers must stand, or the sender's own name.
      let isLongDash = table.lines[index].folded.count == 1
      let isSigned = hasContact || (isLongDash ? isSenderName(name) : hasName)
      let confidence = strength == 2 ? 0.95 : isSigned ? 0.85 : 0.6
      return take(first, .signature, confidence, Evidence.delimiter)
    }
    return false
  }

  /// 2 for the delimiter of RFC 3676 and what clients make of it, 1 for longer rules, 0 for what is none.
  private func delimiterStrength(_ index: Int) -> Int {
    let text = table.folded[table.lines[index].folded].drop { $0 == UInt8(ascii: "*") || $0 == ASCII.space }
      .reversed().drop { $0 == UInt8(ascii: "*") || $0 == ASCII.space }
    guard let first = text.first, Self.delimiters.contains(first),
      text.allSatisfy({ $0 == first })
    else { return 0 }
    return text.count == 2 && first == ASCII.dash ? 2 : text.count <= 80 ? 1 : 0
  }

  private static let delimiters = ByteSet("-_~")

  /// `-- `, with the blank that RFC 3676 §4.3 asks for.
  private func isDelimiterAsWritten(_ index: Int) -> Bool {
    let line = table.visible.lines[index]
    return table.visible.text[line.text].elementsEqual("-- ".utf8)
  }

  /// Whether what stands under a delimiter that may be typed can be a name in small letters, or begins with one that
  /// something follows, or with closing words. Two tyres and a wheel that the sender wants a price for are neither.
  private func isShortName(_ range: Range<Int>) -> Bool {
    let texts = range.filter { !table.lines[$0].isBlank && !table.lines[$0].isRule }
    guard let first = texts.first else { return true }
    if closes(first) != nil || beginsWithCapitals(first) { return true }
    let line = table.lines[first].folded
    return texts.count == 1 && table.words(in: line) <= 3 && !table.lines[first].facts.contains(.digit)
      && table.folded[line.upperBound - 1] != UInt8(ascii: "?")
  }

  /// `Jan Peeters @janp`.
  private func beginsWithCapitals(_ index: Int) -> Bool {
    let words = BlankLine.words(table.visible.text[table.visible.lines[index].text]).prefix(2)
    return words.count == 2
      && words.allSatisfy { word in
        word.first.map { $0 >= 0x80 || (ASCII.isLetter($0) && $0 & 0x20 == 0) } ?? false
      }
  }

  /// Short lines, none of them a sentence.
  private func isSignatureLike(_ range: Range<Int>) -> Bool {
    var count = 0
    for index in range where !table.lines[index].isBlank {
      count += 1
      let words = table.words(in: table.lines[index].folded)
      if words > 14 || (words > 5 && table.endsSentence(index)) { return false }
    }
    return count > 0 && count <= 15
  }

  /// Names, numbers and addresses at the end, without a delimiter above.
  private mutating func takeContacts() -> Bool {
    var first = end
    var weight = 0
    var sure = 0
    var blanks = 0
    var index = end - 1
    var bottom = end
    while index >= start, bottom - index <= Self.maximumLines {
      let line = table.lines[index]
      if line.isBlank {
        blanks += 1
        if blanks > 2 { break }
        index -= 1
        continue
      }
      let contact = table.contactWeight(index)
      let isShort = table.words(in: line.folded) <= 7 && line.folded.count <= 64 && !table.endsSentence(index)
      guard contact > 0 || isShort, !isListItem(index), !line.isQuoted else { break }
      if closes(index) != nil { break }
      // Over a blank line only to what is surely part of it.
      if blanks > 0, contact == 0, !table.isName(index, senders: senders), sure < 2 { break }
      if blanks > 0, contact == 0, weight >= 4, !table.isName(index, senders: senders) { break }
      weight += contact
      if contact == 2 { sure += 1 }
      first = index
      blanks = 0
      index -= 1
    }
    bottom = end
    guard weight >= 2, sure >= 1, first < bottom else { return takeNameBlock() }
    first = nameWithin(first..<bottom)
    // "These are his numbers:" wants them read.
    if let above = textAbove(first), announces(above) { return false }
    let hasName = table.isName(first, senders: senders) || startsWithName(first)
    let isApart = first == start || table.lines[first - 1].isBlank
    let hasCloser = textAbove(first).map { closes($0) != nil } ?? false
    let lines = (first..<bottom).filter { !table.lines[$0].isBlank }.count
    if !hasName, !hasCloser, !isSenderLine(first) { return takeBelowClosing(first) }
    if !isApart, !hasName { return takeBelowClosing(first) }
    // A lone address under a name is a signature; a lone link may be what the sender wants to show.
    let isSender = isSenderName(first)
    let confidence = sure >= 3 || (weight >= 5 && lines >= 3) ? 0.9 : hasCloser || isSender ? 0.85 : 0.65
    return take(closingAbove(first), .signature, confidence, Evidence.contact)
  }

  /// All from a closing formula on, where numbers and addresses stand at the end and no sentence between.
  private mutating func takeBelowClosing(_ first: Int) -> Bool {
    var index = first - 1
    var texts = 0
    while index >= start, texts <= 8 {
      let line = table.lines[index]
      if !line.isBlank {
        if closes(index) != nil { return take(index, .signature, 0.85, Evidence.contact) }
        let words = table.words(in: line.folded)
        guard words <= 16, words <= 6 || !table.endsSentence(index), !line.isQuoted, !isListItem(index)
        else { return false }
        texts += 1
      }
      index -= 1
    }
    return false
  }

  /// Whether a line ends with a colon, and is no `:smiley:`.
  private func announces(_ index: Int) -> Bool {
    let line = table.lines[index]
    return line.facts.contains(.colon) && table.folded[line.folded.lowerBound] != UInt8(ascii: ":")
  }

  /// Where a full name begins the block, if short lines of the text above were taken for part of it.
  private func nameWithin(_ range: Range<Int>) -> Int {
    guard !table.isName(range.lowerBound, senders: senders), !startsWithName(range.lowerBound) else {
      return range.lowerBound
    }
    let name = range.first {
      table.isName($0, senders: senders) && table.words(in: table.lines[$0].folded) >= 2
        && ($0 + 1..<range.upperBound).contains { table.contactWeight($0) == 2 }
    }
    return name ?? range.lowerBound
  }

  /// A full name over one to three short lines, under a sentence: `Jan Janssens⏎Director`.
  private mutating func takeNameBlock() -> Bool {
    let first = paragraphStart(end - 1)
    guard end - first >= 2, end - first <= 4, let above = textAbove(first), above < first - 1,
      table.endsSentence(above), closes(above) == nil, table.isName(first, senders: senders),
      closes(first) == nil,
      table.words(in: table.lines[first].folded) >= 2
    else { return false }
    for index in first + 1..<end {
      let range = table.lines[index].folded
      guard table.words(in: range) <= 6, !table.endsSentence(index), !isListItem(index),
        !table.lines[index].facts.contains(.digit),
        isNameAtEnd(index, 1)
      else { return false }
    }
    return take(first, .signature, 0.6, Evidence.name)
  }

  private func closingAbove(_ first: Int) -> Int {
    guard let above = textAbove(first), closes(above) != nil, first - above <= 3 else { return first }
    return above
  }

  /// Whether a line is the sender's own address.
  private func isSenderLine(_ index: Int) -> Bool {
    let words = table.folded[table.lines[index].folded].split { !ASCII.isWord($0) }
    return table.hasAddress(table.lines[index].folded)
      && (words.contains { senders.contains([UInt8]($0)) } || words.count <= 6)
  }

  /// `*Jan Janssens* | *Director*`, `Jan Janssens, FCLS`.
  func startsWithName(_ index: Int) -> Bool {
    let line = table.visible.lines[index]
    let text = table.visible.text[line.text]
    let head = text.prefix { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\t") }
    let words = BlankLine.words(head).flatMap { $0.split(separator: UInt8(ascii: "*")) }
    guard words.count >= 2, words.count <= 5, head.count <= 48 else { return false }
    return words.allSatisfy { word in
      guard let first = word.first else { return false }
      return (first >= 0x80 || (ASCII.isLetter(first) && first & 0x20 == 0))
        && !word.contains(where: ASCII.isDigit)
    }
  }

  func isListItem(_ index: Int) -> Bool {
    let range = table.lines[index].folded
    guard range.count >= 2, !table.lines[index].marks.contains(.listItem) else { return true }
    let first = table.folded[range.lowerBound]
    return (first == ASCII.dash || first == UInt8(ascii: "*") || first == UInt8(ascii: "+"))
      && table.folded[range.lowerBound + 1] == ASCII.space
  }
}

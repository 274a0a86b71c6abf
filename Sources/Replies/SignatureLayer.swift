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
    var evidence: String
  }

  static let maximumLines = 30

  private let table: LineTable
  private let senders: Set<[UInt8]>
  private let start: Int
  private var end: Int
  private(set) var findings: [Finding] = []

  /// Takes apart the lines of a range, all of them by one writer.
  init(_ table: LineTable, _ range: Range<Int>, senders: Set<[UInt8]>) {
    self.table = table
    self.senders = senders
    start = range.lowerBound
    end = range.upperBound
    while true {
      trimBlanks()
      guard end > start, takeRule() || takeFooter() || takeDelimited() || takeContacts() || takeClosing() || takeName()
      else { break }
    }
  }

  private mutating func take(_ from: Int, _ kind: Segment.Class, _ confidence: Double, _ evidence: String) -> Bool {
    findings.append(Finding(lines: from..<end, kind: kind, confidence: confidence, evidence: evidence))
    end = from
    return true
  }

  private mutating func trimBlanks() {
    while end > start, table.lines[end - 1].isBlank, !table.lines[end - 1].marks.contains(.rule) { end -= 1 }
  }

  private func paragraphStart(_ last: Int) -> Int {
    var first = last
    while first > start, !table.lines[first - 1].isBlank, last - first < Self.maximumLines { first -= 1 }
    return first
  }

  private func textAbove(_ index: Int) -> Int? {
    let above = table.lastText(before: index)
    return above >= start ? above : nil
  }

  // MARK: footers

  private mutating func takeFooter() -> Bool {
    let last = end - 1
    if table.lines[last].marks.contains(.signature) {
      var first = last
      while first > start, table.lines[first - 1].marks.contains(.signature) || table.lines[first - 1].isBlank { first -= 1 }
      return take(aboveDelimiter(first), .signature, 0.95, Evidence.markup)
    }
    if table.isMobileFooter(last) { return take(aboveDelimiter(last), .footer, 0.9, Evidence.mobile) }
    let first = paragraphStart(last)
    if let line = (first...last).first(where: table.isAntivirus) {
      return take(aboveDelimiter(line == first || table.lines[line - 1].isRule ? first : line), .footer, 0.9, Evidence.antivirus)
    }
    if let rule = (first...last).first(where: { table.lines[$0].isRule }) ?? ruleAbove(first),
      (rule...last).contains(where: table.isListFooter) || isListAddress(rule + 1, last)
    {
      return take(rule, .footer, 0.85, Evidence.list)
    }
    if table.isListFooter(last), table.isListFooter(first) { return take(aboveDelimiter(first), .footer, 0.8, Evidence.list) }
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
    return (first...last).contains { table.folded[table.lines[$0].folded].contains(where: { $0 == UInt8(ascii: "@") }) }
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
    return take(end - 1, .marker, 0.8, Evidence.rule)
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
      if strength == 1, !isSignatureLike(index + 1..<end) { return false }
      var first = index
      // `--⏎--⏎` above each other are one.
      while let above = textAbove(first), table.lines[above].isRule, delimiterStrength(above) == 2 { first = above }
      return take(first, .signature, strength == 2 ? 0.95 : 0.85, Evidence.delimiter)
    }
    return false
  }

  /// 2 for the delimiter of RFC 3676 and what clients make of it, 1 for longer rules, 0 for what is none.
  private func delimiterStrength(_ index: Int) -> Int {
    let text = table.folded[table.lines[index].folded].drop { $0 == UInt8(ascii: "*") || $0 == ASCII.space }
      .reversed().drop { $0 == UInt8(ascii: "*") || $0 == ASCII.space }
    guard let first = text.first, first == ASCII.dash || first == UInt8(ascii: "_"), text.allSatisfy({ $0 == first })
    else { return 0 }
    return text.count == 2 && first == ASCII.dash ? 2 : text.count <= 80 ? 1 : 0
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
    let hasName = table.isName(first, senders: senders) || startsWithName(first)
    let isApart = first == start || table.lines[first - 1].isBlank
    let hasCloser = textAbove(first).map { closes($0) != nil } ?? false
    let lines = (first..<bottom).filter { !table.lines[$0].isBlank }.count
    if !hasName, !hasCloser, !(isSenderLine(first)) { return false }
    if !isApart, !hasName { return false }
    // A lone address under a name is a signature; a lone link may be what the sender wants to show.
    let confidence = sure >= 3 || (weight >= 5 && lines >= 3) ? 0.9 : hasCloser ? 0.85 : 0.65
    return take(closingAbove(first), .signature, confidence, Evidence.contact)
  }

  /// Where a full name begins the block, if short lines of the text above were taken for part of it.
  private func nameWithin(_ range: Range<Int>) -> Int {
    guard !table.isName(range.lowerBound, senders: senders), !startsWithName(range.lowerBound) else { return range.lowerBound }
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
      table.endsSentence(above), table.isName(first, senders: senders),
      table.words(in: table.lines[first].folded) >= 2
    else { return false }
    for index in first + 1..<end {
      let range = table.lines[index].folded
      guard table.words(in: range) <= 6, !table.endsSentence(index), !isListItem(index), !table.lines[index].facts.contains(.digit),
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
    let words = table.folded[table.lines[index].folded].split { !PhraseIndex.isWordOctet($0) }
    return table.hasAddress(table.lines[index].folded) && (words.contains { senders.contains([UInt8]($0)) } || words.count <= 6)
  }

  /// `*Jan Janssens* | *Director*`, `Jan Janssens, FCLS`.
  private func startsWithName(_ index: Int) -> Bool {
    let line = table.visible.lines[index]
    let text = table.visible.text[line.text]
    let head = text.prefix { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\t") }
    let words = head.split { ASCII.isSpace($0) || $0 == UInt8(ascii: "*") }
    guard words.count >= 2, words.count <= 5, head.count <= 48 else { return false }
    return words.allSatisfy { word in
      guard let first = word.first else { return false }
      return (first >= 0x80 || (ASCII.isLetter(first) && first & 0x20 == 0)) && !word.contains(where: ASCII.isDigit)
    }
  }

  private func isListItem(_ index: Int) -> Bool {
    let range = table.lines[index].folded
    guard range.count >= 2, !table.lines[index].marks.contains(.listItem) else { return true }
    let first = table.folded[range.lowerBound]
    return (first == ASCII.dash || first == UInt8(ascii: "*") || first == UInt8(ascii: "+"))
      && table.folded[range.lowerBound + 1] == ASCII.space
  }

  // MARK: closing and name

  /// The words behind a closing formula on its line; nil where the line does not close a letter.
  private func closes(_ index: Int) -> Range<Int>? {
    let range = table.lines[index].folded
    guard range.count >= 2, range.count <= 72 else { return nil }
    let begin = table.wordStart(index)
    guard begin < range.upperBound,
      let match = table.phrases.longest(.closing, in: table.folded, at: begin, upTo: range.upperBound)
    else { return nil }
    var rest = match.range.upperBound
    var isCut = rest == range.upperBound
    while rest < range.upperBound, Self.closingSigns.contains(table.folded[rest]) {
      isCut = isCut || table.folded[rest] != ASCII.space
      rest += 1
    }
    if rest == range.upperBound { return rest..<rest }
    // Behind the formula a name may follow, of three words at most: `Groetjes Jan`, `Thanks, BT`.
    let words = table.words(in: rest..<range.upperBound)
    guard words <= (isCut ? 3 : 2), !table.endsSentence(index) || isCut, isNameAtEnd(index, words) else { return nil }
    return rest..<range.upperBound
  }

  private static let closingSigns = ByteSet(",.!-:; *_")

  /// Whether the last words of a line begin with capitals.
  private func isNameAtEnd(_ index: Int, _ count: Int) -> Bool {
    let line = table.visible.lines[index]
    let words = table.visible.text[line.text].split(whereSeparator: { ASCII.isSpace($0) }).suffix(count)
    return words.allSatisfy { word in
      guard let first = word.first(where: { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }) else { return false }
      return first >= 0x80 || (ASCII.isLetter(first) && first & 0x20 == 0)
    }
  }

  /// A closing formula with at most five short lines below.
  private mutating func takeClosing() -> Bool {
    var index = end - 1
    var below = 0
    while index >= start, below <= 5 {
      if table.lines[index].isBlank {
        index -= 1
        continue
      }
      if table.lines[index].isQuoted { return false }
      if let rest = closes(index) {
        // `Thanks` as the whole message is the message.
        guard below > 0 || isClosingAlone(index) else { return false }
        let first = precedingClosing(index)
        let isSigned = below > 0 && isSignatureBlock(index, below) && (below > 1 || endsWithComma(index))
        _ = rest
        return isSigned
          ? take(first, .signature, 0.8, Evidence.signoff) : take(first, .closing, 0.85, Evidence.closing)
      }
      let words = table.words(in: table.lines[index].folded)
      guard words <= 6, table.lines[index].folded.count <= 60, !isListItem(index) else { return false }
      if table.endsSentence(index), words > 4 || table.folded[table.lines[index].folded].last == UInt8(ascii: "?") { return false }
      below += 1
      index -= 1
    }
    return false
  }

  /// Whether a closing formula without a name below closes a letter: `Thank you!` may be all that was to be said.
  private func isClosingAlone(_ index: Int) -> Bool {
    guard let above = textAbove(index) else { return false }
    if endsWithComma(index) { return true }
    guard let below = findings.last, below.lines.lowerBound == end || table.nextText(end) >= below.lines.lowerBound,
      below.kind == .signature || below.kind == .closing
    else { return false }
    return above < index - 1 || !table.endsSentence(index)
  }

  /// `Merci d'avance,⏎Cordialement,`: formulas above each other are one.
  private func precedingClosing(_ index: Int) -> Int {
    var first = index
    while let above = textAbove(first), first - above <= 2, let rest = closes(above), rest.isEmpty { first = above }
    return first
  }

  private func endsWithComma(_ index: Int) -> Bool {
    table.folded[table.lines[index].folded].last == UInt8(ascii: ",")
  }

  /// Whether the name under a closing is a full one: typed by a program, not by hand.
  private func isSignatureBlock(_ closing: Int, _ below: Int) -> Bool {
    let name = table.nextText(closing + 1)
    guard name < end else { return false }
    if table.isName(name, senders: senders) { return table.words(in: table.lines[name].folded) >= 2 || below > 1 }
    return below > 1 && startsWithName(name)
  }

  /// A name as the last line: `-Jan`, or alone under a sentence.
  private mutating func takeName() -> Bool {
    let last = end - 1
    let range = table.lines[last].folded
    guard range.count >= 2, range.count <= 48, !table.lines[last].isQuoted else { return false }
    let above = textAbove(last)
    let octets = table.folded[range]
    let isTight = octets.count > 1 && octets[range.lowerBound + 1] != ASCII.space
    if octets.first == ASCII.dash || (octets.first == UInt8(ascii: "/") && isTight) {
      let begin = table.wordStart(last)
      let words = table.words(in: begin..<range.upperBound)
      let isPlain = table.folded[begin..<range.upperBound].allSatisfy {
        ASCII.isLetter($0) || $0 >= 0x80 || $0 == ASCII.space || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "'")
      }
      // The last item of a list is no name.
      let isAlone = above.map { !isItem($0, like: last, isTight) && (isTight || table.lines[last - 1].isBlank) }
        ?? (isTight && words >= 2)
      if words >= 1, words <= 3, isPlain, isAlone, begin < range.upperBound {
        return take(last, .signature, 0.8, Evidence.dashName)
      }
      return false
    }
    guard let above, table.isName(last, senders: senders, maximumWords: 3), !isListItem(last) else { return false }
    let isApart = table.lines[last - 1].isBlank
    let words = table.words(in: table.lines[above].folded)
    let isSentence = table.endsSentence(above) && words > 2 || words >= 10
    let isSender = isSenderName(last)
    guard isSender || (isSentence && (isApart || table.endsSentence(above) && table.words(in: range) <= 2)) else { return false }
    return take(last, .closing, isSender ? 0.9 : 0.6, Evidence.name)
  }

  /// Whether a line is an item of the list in which another line would be the next.
  private func isItem(_ index: Int, like other: Int, _ isTight: Bool) -> Bool {
    let range = table.lines[index].folded
    guard range.count >= 2, table.folded[range.lowerBound] == table.folded[table.lines[other].folded.lowerBound]
    else { return false }
    return (table.folded[range.lowerBound + 1] != ASCII.space) == isTight
  }

  private func isSenderName(_ index: Int) -> Bool {
    guard !senders.isEmpty else { return false }
    let words = table.folded[table.lines[index].folded].split { !PhraseIndex.isWordOctet($0) }
    return !words.isEmpty && words.allSatisfy { senders.contains([UInt8]($0)) }
  }
}

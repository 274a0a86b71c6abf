import Bytes
import Locales
import MailText

/// Finds the line that says who wrote what is quoted below: `Op 3 mei 2021 om 12:09 schreef Jan <jan@mail.example>:`.
///
/// It may be wrapped over six lines, of at most 1,000 octets in all. No single sign is enough: a date, an address, a
/// verb of one of the locales, a colon at the end, and quoted lines below are weighed together. A sentence such as
/// "Op maandag schreef ik u" has a verb and no more, and stays.
struct Attribution {
  /// The line behind it.
  var end: Int
  var confidence: Double

  static let maximumLines = 6
  static let maximumOctets = 1_000
}

extension LineTable {
  /// The attribution that starts at a line, if one does.
  func attribution(at index: Int) -> Attribution? {
    let line = lines[index]
    guard !line.facts.isDisjoint(with: .attribution) || endsWithDashes(line.folded)
    else { return nil }
    let start = wordStart(index)
    guard start < line.folded.upperBound else { return nil }
    // A verb alone says nothing where nothing is quoted below.
    if line.facts.contains(.colon), line.facts.isDisjoint(with: .dateOrAddress),
      !isQuoteBelow(index + 1, deeperThan: index)
    {
      return nil
    }
    var end = index
    var isPolymail = false
    while end < lines.count, end - index < Attribution.maximumLines {
      let current = lines[end]
      guard current.folded.upperBound - start <= Attribution.maximumOctets,
        current.depth == line.depth || isTornAddress(start, end)
      else { break }
      if current.isBlank {
        // One client puts the address behind an empty line: `… John Smith⏎⏎<⏎mailto:`
        guard !isPolymail, end > index, end + 1 < lines.count, current.marks.isEmpty,
          opensAddress(end + 1), mayContinue(index, index + 1), mayContinue(index, end)
        else { break }
        isPolymail = true
        end += 1
        continue
      }
      if end > index, !mayContinue(index, end) { break }
      let isTornBelow = end + 1 < lines.count && isTornAddress(start, end + 1)
      let isLast =
        current.facts.contains(.colon)
        || !isTornBelow
          && (isQuoteBelow(end + 1, deeperThan: index) || endsWithDashes(current.folded)
            || endsParagraph(end))
      if isLast {
        let weight = weigh(index, start, end)
        if weight > 0 { return Attribution(end: end + 1, confidence: weight) }
        if current.facts.contains(.colon) { break }
      }
      end += 1
    }
    return nil
  }

  /// Whether a line that seems quoted is the end of an address torn before its `>`: `<⏎jan@mail.example⏎> wrote:`.
  private func isTornAddress(_ start: Int, _ index: Int) -> Bool {
    let line = lines[index]
    guard line.depth == 1, line.facts.contains(.colon), line.folded.count <= 60,
      start < line.folded.lowerBound
    else { return false }
    var open = 0
    for octet in folded[start..<line.folded.lowerBound] {
      if octet == UInt8(ascii: "<") { open += 1 }
      if octet == UInt8(ascii: ">") { open -= 1 }
    }
    return open > 0
  }

  func opensAddress(_ index: Int) -> Bool {
    let range = lines[index].folded
    guard range.lowerBound < range.upperBound else { return false }
    return folded[range.lowerBound] == UInt8(ascii: "<")
  }

  private func endsParagraph(_ index: Int) -> Bool {
    index + 1 >= lines.count || lines[index + 1].isBlank || lines[index + 1].depth != lines[index].depth
  }

  /// Whether a wrapped attribution may go on with a line: the first begins with a date or an address, and no sentence
  /// ended above.
  private func mayContinue(_ first: Int, _ index: Int) -> Bool {
    if index == first + 1 {
      let line = lines[first]
      let start = wordStart(first)
      let hasLead =
        line.facts.contains(.digit)
        && phrases.longest(.on, in: folded, at: start, upTo: line.folded.upperBound) != nil
      guard
        hasLead || line.facts.contains(.address) || beginsWithDate(start, line.folded.upperBound)
          || isTornBehindVerb(first)
      else { return false }
    }
    let above = lines[index - 1].folded
    guard let last = above.last else { return true }
    switch folded[last] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return false
    case UInt8(ascii: "."):
      // `p.m.`, `feb.`: short words; anything longer ends a sentence.
      let word = folded[above].lastIndex(of: ASCII.space) ?? above.lowerBound
      return last - word <= 5
    default: return true
    }
  }

  /// `Jan Janssens napísal dňa 3. 5. 2021 o⏎12:09:` with something quoted below.
  private func isTornBehindVerb(_ index: Int) -> Bool {
    let line = lines[index]
    return line.facts.contains(.digit) && index + 1 < lines.count && lines[index + 1].folded.count <= 48
      && lines[index + 1].facts.contains(.colon) && isQuoteBelow(index + 2, deeperThan: index)
      && phrases.first(.wrote, in: folded, line.folded) != nil
  }

  private func beginsWithDate(_ start: Int, _ end: Int) -> Bool {
    let date = DateLike(folded, start..<min(end, start + 56))
    guard let first = date.first else { return false }
    return first - start <= 16 && date.isDate
  }

  func endsWithDashes(_ range: Range<Int>) -> Bool {
    range.count > 4 && folded[range.upperBound - 1] == ASCII.dash
      && folded[range.upperBound - 2] == ASCII.dash
  }

  /// How sure it is that lines are an attribution; 0 where they are not.
  private func weigh(_ index: Int, _ start: Int, _ last: Int) -> Double {
    let range = start..<lines[last].folded.upperBound
    let hasColon = lines[last].facts.contains(.colon)
    let isQuoted = isQuoteBelow(last + 1, deeperThan: index)
    let isDashed = start - lines[index].folded.lowerBound >= 2 && endsWithDashes(lines[last].folded)
    guard hasColon || isQuoted || isDashed || lines[index].facts.contains(.address) || last > index else {
      return 0
    }
    let hasAddress = hasAddress(range)
    let date = DateLike(folded, range)
    // A verb alone says nothing where nothing is quoted below.
    if !isQuoted, !isDashed, !hasAddress, !date.isDate { return 0 }
    let verb = phrases.first(.wrote, in: folded, range)
    let isSelf = verb != nil && phrases.first(.writtenBySelf, in: folded, range) != nil
    let hasLead = phrases.longest(.on, in: folded, at: start, upTo: range.upperBound) != nil
    let isLong = range.count > 180
    if isDashed, verb != nil { return date.isDate || hasAddress ? 0.95 : 0.8 }
    if hasColon {
      if date.isDate, hasAddress {
        if verb != nil { return isQuoted || hasBracket(range) || !hasSentence(index, last) ? 0.98 : 0 }
        // Without a verb the address must be the end, as clients write it, or something must be quoted.
        return isQuoted || endsWithBracket(range) ? 0.92 : 0
      }
      if date.isDate, verb != nil {
        if isQuoted { return 0.95 }
        let opens =
          hasLead && (date.first ?? range.upperBound) - start <= 40 || beginsWithDate(start, range.upperBound)
        let closes = verb.map { $0.range.upperBound } ?? 0
        let isVerbFirst = (verb?.range.lowerBound ?? range.upperBound) - start <= 1
        if !isSelf, !isLong, !hasSentence(index, last), words(in: range) <= 20,
          opens || isVerbFirst || range.upperBound - closes <= 40, date.hasTime || date.hasYear
        {
          return 0.85
        }
        return 0
      }
      if hasAddress, verb != nil, range.count <= 220 { return isQuoted ? 0.95 : 0.85 }
      // `Jan schreef:`, and not `who wrote this:`.
      if verb != nil, isQuoted, range.count <= 120 { return hasCapital(index, last) ? 0.85 : 0 }
      if date.isDate, isQuoted, !isLong { return 0.8 }
      if hasAddress, isQuoted, range.count <= 120 { return 0.75 }
      return 0
    }
    if isQuoted {
      if date.isDate, hasAddress { return 0.9 }
      if date.isDate, verb != nil, !isLong, hasLead || beginsWithDate(start, range.upperBound) { return 0.85 }
      // `In message <…>, Jan writes`, and languages in which the date stands last.
      let isShort = words(in: range) <= 14 && !hasSentence(index, last) && !isSelf
      if isShort, verb != nil, hasAddress || (date.isDate && (date.hasTime || date.hasYear)) { return 0.8 }
      return 0
    }
    // No colon and nothing quoted: only where all the rest is there, in a paragraph of its own.
    let opens = hasLead || beginsWithDate(start, range.upperBound)
    return date.isDate && hasAddress && verb != nil && opens && endsParagraph(last) && !isLong ? 0.75 : 0
  }

  /// Whether a letter in some lines is a capital, or of a script that may have none.
  private func hasCapital(_ first: Int, _ last: Int) -> Bool {
    visible.text[visible.lines[first].text.lowerBound..<visible.lines[last].text.upperBound]
      .contains { ($0 >= 0x41 && $0 <= 0x5A) || $0 >= 0x80 }
  }

  /// Whether a stretch ends with `>:` or `):`, behind an address.
  private func endsWithBracket(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, Self.closingColons.contains(folded[end - 1]) { end -= 1 }
    return end > range.lowerBound && Self.brackets.contains(folded[end - 1])
  }

  private func hasBracket(_ range: Range<Int>) -> Bool { folded[range].contains(UInt8(ascii: "<")) }

  private static let closingColons = ByteSet(" :*_")
  private static let brackets = ByteSet(">)]")

  /// Whether a sentence ends within some lines: a word in small letters or of four letters or more, its end, and a
  /// capital. `Dr. Huber` and `p.m. Jan` are none.
  private func hasSentence(_ first: Int, _ last: Int) -> Bool {
    let text = visible.text[visible.lines[first].text.lowerBound..<visible.lines[last].text.upperBound]
    var letters = 0
    var isSmall = false
    var state = 0
    for octet in text {
      switch octet {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        state = letters >= (isSmall ? 2 : 4) ? 1 : 0
      case ASCII.space, ASCII.lineFeed: state = state == 1 || state == 2 ? 2 : 0
      default:
        if state == 2, octet >= 0x41, octet <= 0x5A { return true }
        state = 0
      }
      if letters == 0 { isSmall = octet & 0x20 != 0 }
      letters = ASCII.isLetter(octet) || octet >= 0x80 ? letters + 1 : 0
    }
    return false
  }

  /// An address, or something in angle brackets.
  func hasAddress(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let octet = folded[index]
      if octet == UInt8(ascii: "@"), index > range.lowerBound, index + 1 < range.upperBound,
        ASCII.isWord(folded[index - 1]), ASCII.isWord(folded[index + 1])
      {
        return true
      }
      index += 1
    }
    return false
  }
}

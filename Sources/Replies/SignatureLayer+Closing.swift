import Bytes
import Locales
import MailText

/// The closing formula and the name under it, and a name that stands alone at the end.
extension SignatureLayer {
  /// The words behind a closing formula on its line; nil where the line does not close a letter.
  func closes(_ index: Int) -> Range<Int>? {
    let range = table.lines[index].folded
    guard range.count >= 2, range.count <= 72, table.lines[index].kinds.meets(.closing) else { return nil }
    let begin = table.wordStart(index)
    guard begin < range.upperBound,
      let match = table.phrases.longest(.closing, in: table.folded, at: begin, upTo: range.upperBound)
    else { return nil }
    var rest = match.range.upperBound
    var isCut = rest == range.upperBound
    while rest < range.upperBound {
      if Self.closingSigns.contains(table.folded[rest]) {
        isCut = isCut || table.folded[rest] != ASCII.space
        rest += 1
      } else if isCut,
        let next = table.phrases.longest(.closing, in: table.folded, at: rest, upTo: range.upperBound)
      {
        // The same in a second language: `Met vriendelijke groet / Kind regards`.
        rest = next.range.upperBound
      } else {
        break
      }
    }
    if rest == range.upperBound { return rest..<rest }
    // `Viele Grüße aus Köln`, `Groeten van Jan`: a place or a name, in capitals.
    if let from = table.phrases.longest(.closingFrom, in: table.folded, at: rest, upTo: range.upperBound) {
      let place = table.words(in: from.range.upperBound..<range.upperBound)
      if place <= 4, isNameAtEnd(index, min(place, 1)) { return rest..<range.upperBound }
    }
    // Behind the formula a name may follow, of three words at most: `Groetjes Jan`, `Thanks, BT`.
    let words = table.words(in: rest..<range.upperBound)
    guard words <= (isCut ? 3 : 2), !table.endsSentence(index) || isCut, isNameAtEnd(index, words) else {
      return nil
    }
    return rest..<range.upperBound
  }

  private static let closingSigns = ByteSet(",.!-:;/|& *_")

  /// Whether the last words of a line begin with capitals.
  func isNameAtEnd(_ index: Int, _ count: Int) -> Bool {
    let line = table.visible.lines[index]
    let words = BlankLine.words(table.visible.text[line.text]).suffix(count)
    return words.allSatisfy { word in
      guard let first = word.first(where: { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }) else {
        return false
      }
      return first >= 0x80 || (ASCII.isLetter(first) && first & 0x20 == 0)
    }
  }

  /// Where a sentence begins that ends a line, closes a formal letter and says nothing else: `Je vous prie d'agréer,
  /// Madame, l'expression de mes salutations distinguées.`
  private func formalStart(_ index: Int) -> Int? {
    let end = table.lines[index].folded.upperBound
    // It may be wrapped over four lines.
    guard
      let first = (max(paragraphStart(index), index - 3)...index).last(where: { line in
        table.lines[line].kinds.meets(.formal)
          && table.phrases.longest(.formal, in: table.folded, at: table.wordStart(line), upTo: end) != nil
      })
    else { return nil }
    let begin = table.wordStart(first)
    guard begin < end, end - begin <= 320 else { return nil }
    var last = end
    while last > begin, Self.closingSigns.contains(table.folded[last - 1]) { last -= 1 }
    var place = begin
    while place < last {
      if PhraseIndex.isWordStart(table.folded, place, from: begin) {
        if table.folded[place..<last].contains(UInt8(ascii: ".")) == false,
          let match = table.phrases.longest(.closing, in: table.folded, at: place, upTo: last),
          match.range.upperBound == last, table.words(in: match.range) >= 2
        {
          return first
        }
      } else if table.folded[place] == UInt8(ascii: "."), place + 1 < last,
        table.folded[place + 1] == ASCII.space
      {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// A closing formula with at most five short lines below.
  mutating func takeClosing() -> Bool {
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
        guard below > 0 || (!rest.isEmpty && textAbove(index) != nil) || isClosingAlone(index) else {
          return false
        }
        let first = precedingClosing(index)
        // What stands at the top opens a message: `Danke, Adam`.
        guard textAbove(first) != nil || rest.isEmpty else { return false }
        let isSigned = below > 0 && isSignatureBlock(index, below) && (below > 1 || endsWithComma(index))
        return isSigned
          ? take(first, .signature, 0.8, Evidence.signoff) : take(first, .closing, 0.85, Evidence.closing)
      }
      if let first = formalStart(index) {
        guard textAbove(first) != nil else { return false }
        return take(first, .closing, 0.85, Evidence.closing)
      }
      let words = table.words(in: table.lines[index].folded)
      guard words <= 6, table.lines[index].folded.count <= 60, !isListItem(index) else { return false }
      if endsStatement(index, words) { return false }
      below += 1
      index -= 1
    }
    return false
  }

  /// Whether a line is a sentence and no line of a signature: `Acme Widgets Inc.` is none.
  private func endsStatement(_ index: Int, _ words: Int) -> Bool {
    guard table.endsSentence(index), let last = table.folded[table.lines[index].folded].last else {
      return false
    }
    if words > 4 || last == UInt8(ascii: "?") { return true }
    return words >= 3 && last == UInt8(ascii: ".") && !isNameAtEnd(index, words)
      && table.contactWeight(index) == 0
  }

  /// Whether a closing formula without a name below closes a letter: `Thank you!` may be all that was to be said.
  private func isClosingAlone(_ index: Int) -> Bool {
    guard let above = textAbove(index) else { return false }
    if endsWithComma(index) { return true }
    // In a paragraph of its own, and not called out: `THANK YOU!`
    if above < index - 1, table.folded[table.lines[index].folded].last != UInt8(ascii: "!") { return true }
    guard let below = findings.last,
      below.lines.lowerBound == end || table.nextText(end) >= below.lines.lowerBound,
      below.kind == .signature || below.kind == .closing
    else { return false }
    return above < index - 1 || !table.endsSentence(index)
  }

  /// `Merci d'avance,⏎Cordialement,`: formulas above each other are one.
  private func precedingClosing(_ index: Int) -> Int {
    var first = index
    while let above = textAbove(first), first - above <= 2, let rest = closes(above), rest.isEmpty {
      first = above
    }
    return first
  }

  private func endsWithComma(_ index: Int) -> Bool {
    table.folded[table.lines[index].folded].last == UInt8(ascii: ",")
  }

  /// Whether the name under a closing is a full one: typed by a program, not by hand.
  private func isSignatureBlock(_ closing: Int, _ below: Int) -> Bool {
    let name = table.nextText(closing + 1)
    guard name < end else { return false }
    if table.isName(name, senders: senders) {
      return table.words(in: table.lines[name].folded) >= 2 || below > 1
    }
    return below > 1 && startsWithName(name)
  }

  /// A name as the last line: `-Jan`, or alone under a sentence.
  mutating func takeName() -> Bool {
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
        ASCII.isLetter($0) || $0 >= 0x80 || $0 == ASCII.space || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: "'")
      }
      // The last item of a list is no name.
      let isAlone =
        above.map { !isItem($0, like: last, isTight) && (isTight || table.lines[last - 1].isBlank) }
        ?? (isTight && words >= 2)
      if words >= 1, words <= 3, isPlain, isAlone, begin < range.upperBound {
        return take(last, .signature, 0.8, Evidence.dashName)
      }
      return false
    }
    guard let above, table.isName(last, senders: senders, maximumWords: 3), !isListItem(last) else {
      return false
    }
    let isApart = table.lines[last - 1].isBlank
    let words = table.words(in: table.lines[above].folded)
    let isSentence = table.endsSentence(above) && words > 2 || words >= 10
    let isSender = isSenderName(last)
    // One word in capitals and small letters, far below much text, closes it whatever stands above.
    let isLone =
      isApart && table.words(in: range) == 1 && isCapitalized(last)
      && range.lowerBound - table.lines[start].folded.lowerBound >= 300
    guard
      isSender || isLone
        || (isSentence && (isApart || table.endsSentence(above) && table.words(in: range) <= 2))
    else { return false }
    return take(last, .closing, isSender ? 0.9 : 0.6, Evidence.name)
  }

  /// Whether a line is one word of letters, its first one a capital, all others small.
  private func isCapitalized(_ index: Int) -> Bool {
    let line = table.visible.lines[index]
    let word = [UInt8](table.visible.text[line.text]).trimmingSpace()
    guard let first = word.first, word.count >= 3, word.count <= 16 else { return false }
    return first >= 0x41 && first <= 0x5A && word.dropFirst().allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// Whether a line is an item of the list in which another line would be the next.
  private func isItem(_ index: Int, like other: Int, _ isTight: Bool) -> Bool {
    let range = table.lines[index].folded
    guard range.count >= 2,
      table.folded[range.lowerBound] == table.folded[table.lines[other].folded.lowerBound]
    else { return false }
    return (table.folded[range.lowerBound + 1] != ASCII.space) == isTight
  }

  /// Whether every word of a line is one of the sender's name.
  func isSenderName(_ index: Int) -> Bool {
    guard !senders.isEmpty else { return false }
    let words = table.folded[table.lines[index].folded].split { !ASCII.isWord($0) }
    return !words.isEmpty && words.allSatisfy { senders.contains([UInt8]($0)) }
  }
}

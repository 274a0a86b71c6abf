import Bytes
import Locales
import MailText

/// What a line of a signature looks like: a name, a number, an address, a label before one.
extension LineTable {
  /// How much a line looks like one of a signature's numbers and addresses: 2 surely, 1 perhaps, 0 not.
  func contactWeight(_ index: Int) -> Int {
    let range = lines[index].folded
    guard !range.isEmpty, range.count <= 140 else { return 0 }
    if endsSentence(index), words(in: range) > 6 { return 0 }
    let start = wordStart(index)
    if isImage(range) { return 2 }
    let digits = longestNumber(range)
    if start < range.upperBound,
      let label = phrases.longest(.contact, in: folded, at: start, upTo: range.upperBound)
    {
      let rest = label.range.upperBound..<range.upperBound
      if digits >= 6 || hasAddress(rest) || hasLink(rest) || hasDigit(rest) { return 2 }
    }
    if isLettered(start, range.upperBound), digits >= 6 || hasAddress(range) || hasLink(range) { return 2 }
    if digits >= 8 { return words(in: range) <= 12 ? 2 : 0 }
    if hasAddress(range) || hasLink(range) { return words(in: range) <= 8 ? 2 : 0 }
    if folded[range].contains(UInt8(ascii: "|")) { return 1 }
    if hasPostcode(range), words(in: range) <= 12, !endsSentence(index) { return 1 }
    return 0
  }

  /// `[image: logo]`, `[cid:…]`, `[logo]`: the place of a picture.
  private func isImage(_ range: Range<Int>) -> Bool {
    guard folded[range.lowerBound] == UInt8(ascii: "["), folded[range.upperBound - 1] == UInt8(ascii: "]")
    else { return false }
    return folded[range].starts(with: "[image".utf8) || folded[range].starts(with: "[cid:".utf8)
  }

  /// `t. 02 …`, `m: 0470 …`, `e jan@…`: a letter for a label.
  private func isLettered(_ start: Int, _ end: Int) -> Bool {
    guard start + 2 < end, Self.labelLetters.contains(folded[start]) else { return false }
    let next = folded[start + 1]
    return next == UInt8(ascii: ".") || next == UInt8(ascii: ":") || next == ASCII.space
      || next == UInt8(ascii: "|")
  }

  private static let labelLetters = ByteSet("tmfepcwdo")

  private func hasDigit(_ range: Range<Int>) -> Bool { folded[range].contains(where: ASCII.isDigit) }

  /// The digits of the longest number, blanks and the signs of telephone numbers in it not counted.
  private func longestNumber(_ range: Range<Int>) -> Int {
    var best = 0
    var count = 0
    var hasSlash = 0
    for index in range {
      let octet = folded[index]
      if ASCII.isDigit(octet) {
        count += 1
        best = max(best, hasSlash > 1 ? 0 : count)
      } else if octet == UInt8(ascii: "/") {
        hasSlash += 1
      } else if !Self.telephoneSigns.contains(octet) {
        count = 0
        hasSlash = 0
      }
    }
    return best
  }

  private static let telephoneSigns = ByteSet(" +-.()/")

  func hasLink(_ range: Range<Int>) -> Bool {
    let octets = folded.span
    var index = range.lowerBound
    while index + 4 < range.upperBound {
      switch (octets[index], octets[index + 1], octets[index + 2], octets[index + 3]) {
      case (0x68, 0x74, 0x74, 0x70), (0x77, 0x77, 0x77, 0x2E): return true
      default: index += 1
      }
    }
    return false
  }

  /// Four to six digits in a row between blanks, with words: `4694EG Scherpenisse`, `9000 Gent`.
  private func hasPostcode(_ range: Range<Int>) -> Bool {
    guard folded[range].contains(where: ASCII.isLetter) else { return false }
    var run = 0
    for index in range {
      if ASCII.isDigit(folded[index]) {
        run += 1
      } else {
        if run >= 4, run <= 6 { return true }
        run = 0
      }
    }
    return run >= 4 && run <= 6
  }

  /// Whether a line ends the way sentences do.
  func endsSentence(_ index: Int) -> Bool {
    let range = lines[index].folded
    var end = range.upperBound
    while end > range.lowerBound, Self.sentenceClosers.contains(folded[end - 1]) { end -= 1 }
    guard end > range.lowerBound else { return false }
    if Self.sentenceEnds.contains(folded[end - 1]) { return true }
    return folded[range.lowerBound..<end].suffix(3).elementsEqual("…".utf8)
  }

  private static let sentenceEnds = ByteSet(".!?:;,")
  private static let sentenceClosers = ByteSet(" \")'*_]>")

  /// Whether a line is nothing but a name: one to four words, each beginning with a capital, no digit, no sign but those
  /// of names. `senders` are words of the sender's name, which may stand in small letters.
  func isName(_ index: Int, senders: [[UInt8]], maximumWords: Int = 4) -> Bool {
    let line = visible.lines[index]
    let range = lines[index].folded
    guard range.count >= 2, range.count <= 48 else { return false }
    var count = 0
    var capitals = 0
    var known = 0
    let content = max(line.text.lowerBound, min(line.content, line.text.upperBound))
    for word in BlankLine.words(visible.text[content..<line.text.upperBound]) {
      var word = word
      while let last = word.last, Self.nameClosers.contains(last) { word = word.dropLast() }
      while let first = word.first, Self.nameOpeners.contains(first) { word = word.dropFirst() }
      guard let first = word.first else {
        if count > 0 { return false }
        continue
      }
      count += 1
      // `Jan & Els`.
      if count > 0, word.elementsEqual([UInt8(ascii: "&")]) { continue }
      guard word.allSatisfy({ ASCII.isLetter($0) || $0 >= 0x80 || Self.nameSigns.contains($0) }) else {
        return false
      }
      var folded: [UInt8] = []
      FoldedText.append([UInt8](word), 0..<word.count, to: &folded)
      if senders.contains(folded) {
        known += 1
        capitals += 1
      } else if first >= 0x80 || (ASCII.isLetter(first) && first & 0x20 == 0) {
        capitals += 1
      } else if !Self.particles.contains(folded) {
        return false
      }
    }
    guard count >= 1, count <= maximumWords, capitals >= 1 else { return false }
    if known > 0, known == count { return true }
    guard let last = self.folded[range].last, last != UInt8(ascii: "!"), last != UInt8(ascii: "?"),
      last != UInt8(ascii: ":")
    else { return false }
    return true
  }

  private static let nameSigns = ByteSet("-'.")
  private static let nameClosers = ByteSet(".,*_")
  private static let nameOpeners = ByteSet("*_")
  private static let particles: Set<[UInt8]> = Set(
    [
      "van", "de", "der", "den", "von", "zu", "vom", "di", "da", "del", "della", "dos", "do", "la", "le",
      "du", "el", "al", "bin", "ter", "ten", "te", "y", "af", "and", "en", "et", "und", "e", "och",
      "og", "ja", "i", "si",
    ]
    .map { Array($0.utf8) })
}

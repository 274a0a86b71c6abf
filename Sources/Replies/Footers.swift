import Bytes
import Locales
import MailText

/// Recognises what nobody typed: the lines of phones and applications, virus scanners, mailing lists, and legal text.
extension LineTable {
  /// Whether a line is one that a phone or an application adds: `Verstuurd vanaf mijn iPhone`.
  ///
  /// "Sent from my garage, where it is warm" begins like one: unless a device is named near the start, at most five
  /// words without a comma may follow.
  func isMobileFooter(_ index: Int) -> Bool {
    let range = lines[index].folded
    guard range.count >= 8, range.count <= 200, folded[range.upperBound - 1] != UInt8(ascii: "?") else {
      return false
    }
    let start = wordStart(index)
    guard start < range.upperBound else { return false }
    var end = range.upperBound
    while end > start, Self.closers.contains(folded[end - 1]) { end -= 1 }
    if phrases.isPhrase(.mobile, folded, start..<end) { return true }
    if phrases.gapped(.mobile, in: folded, at: start, upTo: end) != nil, end - start <= 90 { return true }
    if end - start <= 90, phrases.endsWithGapped(.mobile, in: folded, start..<end) {
      return phrases.first(.device, in: folded, start..<end) != nil
    }
    guard let match = phrases.longest(.mobile, in: folded, at: start, upTo: end) else { return false }
    let rest = match.range.upperBound..<end
    if rest.count <= 140, let device = phrases.first(.device, in: folded, match.range.lowerBound..<end),
      words(in: match.range.upperBound..<max(device.range.lowerBound, match.range.upperBound)) <= 3
    {
      return true
    }
    return words(in: rest) <= 5 && !folded[rest].contains(UInt8(ascii: ","))
      && folded[range.upperBound - 1] != UInt8(ascii: ":") && match.range.count >= 10
  }

  private static let closers = ByteSet(".!*_)]> ")

  /// Whether a line is one that a virus scanner adds.
  func isAntivirus(_ index: Int) -> Bool {
    let range = lines[index].folded
    guard range.count >= 8, range.count <= 400 else { return false }
    let start = wordStart(index)
    guard start < range.upperBound else { return false }
    return phrases.longest(.antivirus, in: folded, at: start, upTo: range.upperBound) != nil
  }

  /// Whether a line holds what mailing lists and notifications put at the end.
  func isListFooter(_ index: Int) -> Bool {
    let range = lines[index].folded
    return range.count >= 8 && range.count <= 400 && phrases.first(.listFooter, in: folded, range) != nil
  }

  /// Whether a line begins with words that nobody types: the plea not to print, the heading of legal text.
  func isNotice(_ index: Int) -> Bool {
    let range = lines[index].folded
    guard range.count >= 12, range.count <= 1_200 else { return false }
    var start = wordStart(index)
    // Pictures of trees come first.
    while start < range.upperBound,
      folded[start] >= 0xF0 || folded[start] & 0xC0 == 0x80 || folded[start] == ASCII.space
    { start += 1 }
    return start < range.upperBound
      && phrases.longest(.notice, in: folded, at: start, upTo: range.upperBound) != nil
  }

  /// How many different signs of legal text some lines hold.
  func disclaimerSigns(_ stretch: Range<Int>) -> Int {
    guard let first = stretch.first, let last = stretch.last else { return 0 }
    let range = lines[first].folded.lowerBound..<lines[last].folded.upperBound
    guard range.count >= 40 else { return 0 }
    var seen: Set<Int> = []
    var index = range.lowerBound
    while let match = phrases.first(.disclaimer, in: folded, range, from: index) {
      // Told apart by their first octets: "confidential" said twice is one sign.
      var hash = match.range.count
      for octet in folded[match.range] { hash = hash &* 31 &+ Int(octet) }
      seen.insert(hash)
      index = match.range.upperBound
    }
    return seen.count
  }

  /// The number of words in a stretch of folded text.
  func words(in range: Range<Int>) -> Int {
    var count = 0
    var isInside = false
    for index in range {
      let isWord = folded[index] != ASCII.space
      if isWord, !isInside { count += 1 }
      isInside = isWord
    }
    return count
  }
}

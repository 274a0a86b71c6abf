import Bytes
import Locales
import MailText

/// Finds the block of From, Sent, To, Subject that Outlook and others put above what they quote.
///
/// Three different labels of one locale, English ones counted with any, in any order; two where their values say so
/// themselves or a separator stands above. Labels may be bold, values wrapped over three lines, lines set apart by
/// blank ones; some HTML comes as one line. Looks at 24 lines or 4,000 octets at most.
struct HeaderBlock {
  /// The line behind it.
  var end: Int
  var confidence: Double

  static let maximumLines = 24
  static let usualLines = 10
  static let maximumOctets = 4_000
}

extension LineTable {
  /// What a run of labels has shown so far.
  private struct Tally {
    /// For each locale the kinds of its labels that were met, as bits; the first is for those of any locale.
    var kinds: [UInt32]
    var hasAddress = false
    var hasDate = false
    private let english: Int

    init(_ phrases: PhraseIndex) {
      kinds = Array(repeating: 0, count: phrases.locales)
      english = phrases.english
    }

    /// The most that the labels of one locale come to, English ones and those of any counted with them.
    var best: PhraseKinds {
      let shared = kinds[0] | kinds[english]
      var best = shared
      for own in kinds where own != 0 && (own | shared).nonzeroBitCount > best.nonzeroBitCount {
        best = own | shared
      }
      return PhraseKinds(rawValue: best)
    }

    func isEnough(_ best: PhraseKinds) -> Bool {
      let own = best.common(.mainLabels)
      let count = own.rawValue.nonzeroBitCount
      guard own.meets(.from) || own.meets(.sent) else { return false }
      if count >= 4 { return true }
      if count == 3 { return own.contains(.subject) || hasAddress }
      return count == 2 && hasAddress && hasDate && own.contains(.sent)
    }
  }

  /// The header block that starts at a line, if one does; `seen` is set to where the search ended, so that a caller
  /// need not look again at lines that cannot start another one.
  func headerBlock(at index: Int, isMarked: Bool, seen: inout Int) -> HeaderBlock? {
    guard lines[index].facts.contains(.anyColon), lines[index].kinds.meets(.mainLabels), index >= seen,
      let first = label(index), phrases.isPhrase(.mainLabels, folded, trimmed(first)),
      isMarked || !endsForm(index)
    else { return nil }
    var tally = Tally(phrases)
    _ = add(first, to: &tally)
    var latest = first
    let origin = lines[index].folded.lowerBound
    noteValue(first.upperBound..<lines[index].folded.upperBound, &tally)
    addInline(first.upperBound..<lines[index].folded.upperBound, &tally)
    var end = index + 1
    var next = index + 1
    var blanks = 0
    var wrapped = 0
    while next < lines.count, next - index < HeaderBlock.maximumLines {
      let line = lines[next]
      guard line.depth == lines[index].depth, line.folded.upperBound - origin <= HeaderBlock.maximumOctets
      else { break }
      if line.isBlank {
        blanks += 1
        if blanks > 1 || wrapped > 0 { break }
      } else if line.facts.contains(.anyColon), line.kinds.meets(.labels), let label = label(next),
        folded[label].elementsEqual(folded[latest]) || add(label, to: &tally)
      {
        latest = label
        let rest = label.upperBound..<line.folded.upperBound
        noteValue(rest, &tally)
        addInline(rest, &tally)
        end = next + 1
        blanks = 0
        wrapped = 0
      } else {
        if blanks > 0 || wrapped >= 3 { break }
        wrapped += 1
        noteValue(line.folded, &tally)
      }
      next += 1
    }
    let best = tally.best
    let own = best.common(.mainLabels)
    let isMarkedEnough = isMarked && own.rawValue.nonzeroBitCount >= 2
    guard tally.isEnough(best) || isMarkedEnough else {
      // All labels up to here were counted together and were too few: a block must reach beyond them.
      seen = max(seen, next - index < HeaderBlock.maximumLines ? next : next - HeaderBlock.usualLines)
      return nil
    }
    return HeaderBlock(end: end, confidence: own.rawValue.nonzeroBitCount >= 3 || isMarked ? 0.95 : 0.85)
  }

  /// Whether a line is the last of a paragraph of the sender's own: a form ends with `Date: 3/5/2021` like others.
  private func endsForm(_ index: Int) -> Bool {
    index > 0 && index + 1 < lines.count && lines[index + 1].isBlank && !lines[index - 1].isBlank
      && !lines[index - 1].isRule && lines[index - 1].depth == lines[index].depth
  }

  /// The octets of the text before the first colon of a line, where that is short enough for a label, colon included.
  private func label(_ index: Int) -> Range<Int>? {
    let range = lines[index].folded
    var start = wordStart(index)
    // `[FROM]` is no label, and neither is anything in brackets.
    if start > range.lowerBound, folded[start - 1] == UInt8(ascii: "[") { start = range.upperBound }
    guard start < range.upperBound,
      let colon = folded.span.firstIndex(
        of: UInt8(ascii: ":"), from: start, before: min(start + 72, range.upperBound))
    else { return nil }
    return start..<colon + 1
  }

  private func trimmed(_ label: Range<Int>) -> Range<Int> {
    var end = label.upperBound - 1
    while end > label.lowerBound,
      folded[end - 1] == ASCII.space || folded[end - 1] == UInt8(ascii: "*")
        || folded[end - 1] == UInt8(ascii: "_")
    {
      end -= 1
    }
    return label.lowerBound..<max(end, label.lowerBound)
  }

  private func add(_ label: Range<Int>, to tally: inout Tally) -> Bool {
    var found = false
    phrases.exact(.labels, folded, trimmed(label)) { kind, locale in
      tally.kinds[locale] |= kind.rawValue
      found = true
    }
    return found
  }

  private func noteValue(_ range: Range<Int>, _ tally: inout Tally) {
    guard !range.isEmpty else { return }
    if !tally.hasAddress, hasAddress(range) { tally.hasAddress = true }
    if !tally.hasDate, DateLike(folded, range).isDate { tally.hasDate = true }
  }

  /// Labels behind the first one on the same line, as HTML without line breaks gives them.
  private func addInline(_ range: Range<Int>, _ tally: inout Tally) {
    let end = min(range.upperBound, range.lowerBound + 600)
    var index = range.lowerBound
    while index < end, let colon = folded.span.firstIndex(of: UInt8(ascii: ":"), from: index, before: end) {
      // The label is the word before the colon, or the two before it.
      var start = colon
      var words = 0
      while start > index, words < 2 {
        start -= 1
        if folded[start] == ASCII.space || start == index {
          words += 1
          var first = folded[start] == ASCII.space ? start + 1 : start
          while first < colon, folded[first] == UInt8(ascii: "*") || folded[first] == UInt8(ascii: "_") {
            first += 1
          }
          if first < colon, add(first..<colon + 1, to: &tally) { break }
        }
        if colon - start > 32 { break }
      }
      index = colon + 1
    }
  }
}

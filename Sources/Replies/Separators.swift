import Bytes
import Locales
import MailText

/// What a separator line announces.
enum Separator {
  case forwarded
  case original
}

extension LineTable {
  /// What a line separates, where it is a separator: `-----Original Message-----`, `Begin forwarded message:`.
  ///
  /// The words stand between dashes, or, for forwards, before a colon at the end. Behind the second dashes anything may
  /// follow: one client puts the whole header block there.
  func separator(at index: Int) -> Separator? {
    let range = lines[index].folded
    guard range.count >= 6, lines[index].kinds.meets(.separators) else { return nil }
    let start = wordStart(index)
    let dashes = start - range.lowerBound
    guard start < range.upperBound else { return nil }
    let isDashed =
      dashes >= 2
      && (folded[range.lowerBound] == ASCII.dash || folded[range.lowerBound] == UInt8(ascii: "_")
        || folded[range.lowerBound] == UInt8(ascii: "="))
    guard isDashed || lines[index].facts.contains(.colon),
      let match = phrases.longest(.separators, in: folded, at: start, upTo: range.upperBound)
    else { return nil }
    var end = match.range.upperBound
    while end < range.upperBound, folded[end] == ASCII.space { end += 1 }
    let kind: Separator = match.kind.contains(.forwarded) ? .forwarded : .original
    if isDashed {
      // `---- Alkuperäinen viesti / Orig.Msg. ----` says it twice.
      let isTwofold = end < range.upperBound && folded[end] == UInt8(ascii: "/") && endsWithDashes(range)
      guard end == range.upperBound || isTwofold || isDashRun(end, range.upperBound) else { return nil }
      return kind
    }
    guard kind == .forwarded, end + 1 == range.upperBound else { return nil }
    return kind
  }

  private func isDashRun(_ index: Int, _ end: Int) -> Bool {
    var next = index
    while next < end,
      folded[next] == ASCII.dash || folded[next] == UInt8(ascii: "_") || folded[next] == UInt8(ascii: "=")
    {
      next += 1
    }
    return next - index >= 2 || next == end
  }

  /// The end of the lines that ask for the reply to be written above them: the usual ones, and the one that is
  /// configured, wherever it stands in its line and though a client wrapped it.
  func replyAbove(at index: Int, _ marker: [UInt8]) -> Int? {
    let range = lines[index].folded
    if range.count >= 12, range.count <= 160, lines[index].kinds.meets(.replyAbove),
      phrases.longest(.replyAbove, in: folded, at: wordStart(index), upTo: range.upperBound) != nil
    {
      return index + 1
    }
    guard let first = marker.first, !range.isEmpty else { return nil }
    // What a mail client leaves around the line, and no sentence that mentions it.
    let room = marker.count + 40
    guard range.count <= room else { return nil }
    let next = min(index + 1, lines.count - 1)
    let end = min(lines[next].folded.upperBound, range.upperBound + room)
    let octets = folded.span
    var place = range.lowerBound
    while let hit = octets.firstIndex(of: first, from: place, before: range.upperBound) {
      if hit + marker.count <= end, octets.hasPrefix(marker, from: hit) {
        let isWrapped = hit + marker.count > range.upperBound
        if !isWrapped || lines[next].folded.count <= room { return isWrapped ? next + 1 : index + 1 }
      }
      place = hit + 1
    }
    return nil
  }

  /// Whether a line is a notice that the receiver's own server put above a message from outside.
  func isBanner(_ index: Int) -> Bool {
    let range = lines[index].folded
    let start = wordStart(index)
    return range.count >= 8 && lines[index].kinds.meets(.banner)
      && phrases.longest(.banner, in: folded, at: start, upTo: range.upperBound) != nil
  }

  /// Whether the words of a line are those of a separator, though no dashes stand around them.
  func isBareSeparator(_ index: Int) -> Bool {
    guard lines[index].kinds.meets(.separators) else { return false }
    var range = wordStart(index)..<lines[index].folded.upperBound
    if let last = range.last, folded[last] == UInt8(ascii: ":") { range = range.lowerBound..<last }
    return phrases.isPhrase(.separators, folded, range)
  }
}

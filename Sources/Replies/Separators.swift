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
    guard range.count >= 6 else { return nil }
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

  /// Whether a line asks for the reply to be written above it.
  func isReplyAbove(_ index: Int) -> Bool {
    let range = lines[index].folded
    guard range.count >= 12, range.count <= 160 else { return false }
    let start = wordStart(index)
    return start < range.upperBound
      && phrases.longest(.replyAbove, in: folded, at: start, upTo: range.upperBound) != nil
  }

  /// Whether a line is a notice that the receiver's own server put above a message from outside.
  func isBanner(_ index: Int) -> Bool {
    let range = lines[index].folded
    let start = wordStart(index)
    return range.count >= 8 && start < range.upperBound
      && phrases.longest(.banner, in: folded, at: start, upTo: range.upperBound) != nil
  }

  /// Whether the words of a line are those of a separator, though no dashes stand around them.
  func isBareSeparator(_ index: Int) -> Bool {
    var range = wordStart(index)..<lines[index].folded.upperBound
    if let last = range.last, folded[last] == UInt8(ascii: ":") { range = range.lowerBound..<last }
    return phrases.isPhrase(.separators, folded, range)
  }
}

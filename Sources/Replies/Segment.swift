import Bytes

/// A stretch of a message with one meaning.
public struct Segment: Sendable, Equatable {
  /// What a stretch of a message is.
  public enum Class: String, CaseIterable, Sendable {
    /// The sender's own words, and the questions that stand between them.
    case reply
    /// The line that says who wrote the quoted message, and when.
    case attribution
    /// What was quoted.
    case quote
    /// From, Sent, To, Subject above a quoted message, with the separator line.
    case headerBlock = "header-block"
    /// Name, company, numbers.
    case signature
    /// The closing formula and the name typed under it.
    case closing
    /// What a phone, an application, a mailing list or a virus scanner adds.
    case footer
    /// Legal text.
    case disclaimer
    /// A message passed on.
    case forward
    /// A rule or a notice such as "reply above this line".
    case marker
  }

  /// What it is.
  public var kind: Class
  /// Its octets in the source. The segments of a reply touch and together cover the source.
  public var source: Range<Int>
  /// Its visible text in UTF-8: whole lines, without the last line end.
  public var octets: ArraySlice<UInt8>
  /// How deep it is quoted or forwarded; 0 for what was written for this message.
  public var depth: Int
  /// How sure this is, from 0 to 1.
  public var confidence: Double
  /// What spoke for it.
  var reason: Evidence
  /// Whether it begins within a line, behind the end of the segment before.
  var sharesLine = false

  /// What spoke for it, in a few words.
  public var evidence: String { reason.rawValue }

  /// Its visible text.
  public var text: String { String(decoding: octets, as: UTF8.self) }
}

/// A message taken apart: every octet of it belongs to one segment, and the reply is a view of them.
public struct Reply: Sendable, Equatable {
  /// The segments, in order. They cover the source.
  public var segments: [Segment]

  /// Whether a reader should look at the whole message: nothing was left of it, or what was left out is doubtful.
  public var isUncertain: Bool {
    (!segments.isEmpty && !segments.contains { ReplyPolicy.full.keeps($0) && !$0.isBlank })
      || segments.contains { $0.isDoubtful }
  }

  /// What stays under a policy: whole lines as they were written, without blank lines at both ends.
  ///
  /// Where nothing would stay, the whole text is returned, unless it is certain that the sender wrote nothing: the
  /// quote has an end of its own, or the policy is `quotes`. Then the text is empty.
  public func text(_ policy: ReplyPolicy) -> String {
    let kept = filtered(policy)
    guard isBlank(kept) else { return kept }
    // "Thanks, Tom" is no closing where it is all there is.
    if policy == .fullSignoff {
      let full = filtered(.full)
      if !isBlank(full) { return full }
    }
    return isEmptyForSure(policy) ? "" : whole
  }

  /// Whether anything but blank lines is left out under a policy.
  public func isStripped(_ policy: ReplyPolicy) -> Bool {
    !segments.allSatisfy(policy.keeps) && text(policy) != whole
  }

  /// All of the text, without blank lines at both ends.
  private var whole: String { joined { _ in true } }

  private func filtered(_ policy: ReplyPolicy) -> String { joined(policy.keeps) }

  /// Whether an empty reply is a finding and not a failure.
  private func isEmptyForSure(_ policy: ReplyPolicy) -> Bool {
    guard policy != .signature else { return false }
    let quotes = segments.filter { $0.kind == .quote || $0.kind == .attribution || $0.kind == .forward }
    if policy == .quotes { return !quotes.isEmpty || segments.contains { $0.kind == .headerBlock } }
    return !quotes.isEmpty
      && !segments.contains { $0.kind == .quote && $0.reason == .open }
  }

  private func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy { $0 <= 0x20 } }

  /// The text of some segments: their lines, no more than one blank line where something was left out.
  private func joined(_ isKept: (Segment) -> Bool) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(segments.last.map { $0.octets.endIndex } ?? 0)
    var end: Int?
    // Where the last line starts.
    var line = 0
    for part in segments where isKept(part) {
      var added = part.octets
      let isGap = end.map { $0 != part.source.lowerBound } ?? false
      let isFirst = end == nil
      end = part.source.upperBound
      if isGap, BlankLine.isBlank(text[line...]), !BlankLine.dropFirst(&added) { continue }
      if !isFirst, isGap || !part.sharesLine {
        text.append(ASCII.lineFeed)
        line = text.count
      }
      if let last = added.lastIndex(of: ASCII.lineFeed) { line = text.count + last + 1 - added.startIndex }
      text += added
    }
    var rest = text[...]
    BlankLine.dropFirst(&rest)
    BlankLine.dropLast(&rest)
    return String(decoding: rest, as: UTF8.self)
  }
}

extension Segment {
  /// Whether it has only blank lines.
  fileprivate var isBlank: Bool {
    var rest = octets
    return !BlankLine.dropFirst(&rest)
  }

  /// A quote on thin evidence, or a message that begins with somebody else's: a reader should see the whole.
  fileprivate var isDoubtful: Bool {
    (kind == .quote && confidence < (reason == .open ? 0.9 : 0.7))
      || reason == .pasted
  }
}

import Locales
import MailText

/// Decides line by line what is quoted, from the top down.
///
/// States are places, not variables: at a line that begins nothing the text is the sender's; at one that begins a quote
/// the reach of the quote is decided at once and the pass goes on behind it.
struct QuotePass {
  /// What a line is, and why.
  struct Verdict: Equatable {
    var kind = Segment.Class.reply
    var confidence = 0.9
    var evidence = Evidence.own
    var depth = 0
  }

  /// A quote with an end of its own.
  struct Block {
    /// With its attribution.
    var lines: Range<Int>
    /// Whether something says that it quotes.
    var isProven: Bool
  }

  /// A sign that something quoted or forwarded begins, and how many lines the sign itself takes.
  private struct Starter {
    var end: Int
    var kind: Segment.Class
    var confidence: Double
    var evidence: Evidence
  }

  private(set) var table: LineTable
  private let marker: [UInt8]
  /// Which lines are words of messages that were sent.
  private let knownLines: KnownText.Lines
  var verdicts: [Verdict]
  var blocks: [Block] = []
  private var headersSeen = 0
  /// From here on the message is one that was passed on, or pasted.
  private var pastedFrom: Int?
  private var isMarkedAbove = false

  init(_ table: LineTable, known: KnownText, marker: [UInt8]) {
    self.table = table
    self.marker = marker
    let found = known.lines(of: table)
    knownLines = found
    // To all that follows they are lines that a client cited.
    for index in found.all { self.table.cite(index) }
    verdicts = Array(repeating: Verdict(), count: table.lines.count)
  }

  mutating func run() {
    var index = 0
    while index < table.lines.count {
      index = step(index)
    }
    settleInterleaved()
  }

  private mutating func step(_ index: Int) -> Int {
    let line = table.lines[index]
    if line.isBlank, line.marks.isEmpty { return index + 1 }
    if let end = table.replyAbove(at: index, marker) {
      mark(index..<end, .marker, 0.9, Evidence.replyAbove)
      isMarkedAbove = true
      // What stands on both sides of it is one text.
      for line in index..<end { table.blank(line) }
      return end
    }
    if table.isBanner(index), isTop(index) {
      mark(index..<index + 1, .marker, 0.9, Evidence.banner)
      table.blank(index)
      return index + 1
    }
    if line.isQuoted { return takeQuoted(index, from: index, starter: nil) }
    guard let starter = starter(at: index) else { return index + 1 }
    return take(starter, at: index)
  }

  mutating func mark(
    _ range: Range<Int>, _ kind: Segment.Class, _ confidence: Double, _ evidence: Evidence, depth: Int = 0
  ) {
    for index in range {
      verdicts[index] = Verdict(kind: kind, confidence: confidence, evidence: evidence, depth: depth)
    }
  }

  // MARK: what begins a quote

  private mutating func starter(at index: Int) -> Starter? {
    let line = table.lines[index]
    if line.marks.contains(.attribution) {
      var end = index + 1
      while end < table.lines.count, table.lines[end].marks.contains(.attribution) { end += 1 }
      return Starter(end: end, kind: .attribution, confidence: 0.98, evidence: Evidence.markup)
    }
    if line.marks.contains(.forward) {
      return Starter(end: index, kind: .forward, confidence: 0.98, evidence: Evidence.markup)
    }
    if !line.marks.isDisjoint(with: [.headerBlock, .quoteFollows]) {
      return Starter(end: index, kind: .headerBlock, confidence: 0.98, evidence: Evidence.markup)
    }
    if line.isBlank || table.beginsNothing(index) { return nil }
    if let separator = table.separator(at: index) {
      return separator == .forwarded
        ? Starter(end: index + 1, kind: .forward, confidence: 0.95, evidence: Evidence.separator)
        : Starter(end: index + 1, kind: .headerBlock, confidence: 0.95, evidence: Evidence.separator)
    }
    if line.facts.contains(.anyColon), line.kinds.meets(.mainLabels),
      let block = table.headerBlock(at: index, isMarked: isMarked(index), seen: &headersSeen)
    {
      return Starter(
        end: block.end, kind: .headerBlock, confidence: block.confidence, evidence: Evidence.labels)
    }
    if let attribution = table.attribution(at: index) {
      return Starter(
        end: attribution.end, kind: .attribution, confidence: attribution.confidence,
        evidence: Evidence.attribution)
    }
    return nil
  }

  /// Whether a separator stands above a line.
  private func isMarked(_ index: Int) -> Bool {
    let above = table.lastText(before: index)
    return above >= 0 && (table.lines[above].isRule || table.isBareSeparator(above))
  }

  // MARK: how far it reaches

  private mutating func take(_ starter: Starter, at index: Int) -> Int {
    let first = withRuleAbove(withNameAbove(index, starter))
    if starter.evidence == Evidence.markup, starter.kind != .attribution {
      return takeMarked(starter, first, index)
    }
    if isPasted(starter, first) {
      pastedFrom = first
      // What may be a sentence of the sender stays to be read.
      let isSure = starter.kind == .attribution && starter.confidence >= 0.9
      mark(first..<starter.end, isSure ? .attribution : .forward, 0.7, Evidence.pasted)
      return starter.end
    }
    var end = starter.end
    if starter.kind != .attribution, starter.evidence == Evidence.separator {
      // The header block under a separator belongs to it.
      let next = table.nextText(end)
      var seen = 0
      if next < table.lines.count, !table.lines[next].isQuoted,
        let block = table.headerBlock(at: next, isMarked: true, seen: &seen)
      {
        end = block.end
      }
    }
    mark(
      first..<end, starter.kind, starter.confidence, starter.evidence, depth: starter.kind == .forward ? 1 : 0
    )
    let next = table.nextText(end)
    guard next < table.lines.count else { return table.lines.count }
    let opened = Starter(
      end: end, kind: starter.kind, confidence: starter.confidence, evidence: starter.evidence)
    if table.lines[next].isQuoted { return takeQuoted(next, from: first, starter: opened) }
    let kind: Segment.Class = starter.kind == .forward ? .forward : .quote
    mark(
      end..<table.lines.count, kind, starter.confidence,
      kind == .forward ? Evidence.forwarded : Evidence.open, depth: 1)
    return table.lines.count
  }

  /// What a client's markup opens: to the end of its container, or of the message.
  private mutating func takeMarked(_ starter: Starter, _ first: Int, _ index: Int) -> Int {
    var end = table.lines.count
    if starter.kind == .forward {
      end = index
      while end < table.lines.count, table.lines[end].marks.contains(.forward) || table.lines[end].isBlank {
        end += 1
      }
      mark(first..<end, .forward, 0.98, Evidence.markup, depth: 1)
      return end
    }
    var header = index
    var seen = 0
    var text = table.nextText(index)
    while text < end, table.lines[text].isRule { text = table.nextText(text + 1) }
    if text < end, let separator = table.separator(at: text), separator == .forwarded {
      mark(first..<end, .forward, 0.95, Evidence.forwarded, depth: 1)
      return end
    }
    if text < end, let block = table.headerBlock(at: text, isMarked: true, seen: &seen) { header = block.end }
    while header < end, table.lines[header].marks.contains(.headerBlock) { header += 1 }
    mark(first..<header, .headerBlock, 0.98, Evidence.markup)
    mark(header..<end, .quote, 0.97, Evidence.markup, depth: 1)
    return end
  }

  /// Whether a message begins with an attribution or a header block and marks nothing as quoted: it was passed on or
  /// pasted, or the answer stands somewhere below. Its text is read like any other.
  private func isPasted(_ starter: Starter, _ first: Int) -> Bool {
    guard pastedFrom == nil, starter.evidence == Evidence.labels || starter.evidence == Evidence.attribution,
      isTop(first)
    else { return false }
    let next = table.nextText(starter.end)
    return next < table.lines.count && !table.lines[next].isQuoted
  }

  /// Gives what stands under a pasted header its class, once signatures are told apart.
  mutating func settlePasted() {
    guard let pastedFrom else { return }
    for index in pastedFrom..<verdicts.count {
      verdicts[index].depth = max(1, verdicts[index].depth)
      guard verdicts[index].kind == .reply else { continue }
      verdicts[index] = Verdict(kind: .forward, confidence: 0.6, evidence: Evidence.pasted, depth: 1)
    }
  }

  /// Whether nothing but blank lines and notices stands above.
  private func isTop(_ index: Int) -> Bool {
    var above = index - 1
    while above >= 0 {
      if !table.lines[above].isBlank, verdicts[above].kind == .reply { return false }
      if verdicts[above].kind == .quote { return false }
      above -= 1
    }
    return true
  }

  /// The name above an attribution that a client wrapped before the address belongs to it.
  private func withNameAbove(_ index: Int, _ starter: Starter) -> Int {
    guard starter.kind == .attribution, starter.evidence == Evidence.attribution, index > 0,
      table.opensAddress(index), verdicts[index - 1].kind == .reply
    else { return index }
    let above = table.lines[index - 1]
    guard !above.isBlank, !above.isQuoted, above.folded.count <= 60, table.words(in: above.folded) <= 5,
      !table.endsSentence(index - 1), index == 1 || table.lines[index - 2].isBlank
    else { return index }
    return index - 1
  }

  /// The rule above a starter belongs to it.
  private func withRuleAbove(_ index: Int) -> Int {
    let above = table.lastText(before: index)
    guard above >= 0, index - above <= 3, verdicts[above].kind == .reply,
      table.lines[above].isRule || table.isBareSeparator(above),
      !table.lines[above].isQuoted
    else { return index }
    return above
  }

  /// The end of a run of quoted lines: blank ones between them and the torn ends of wrapped ones are part of it.
  private func quotedEnd(_ index: Int, isForward: Bool) -> Int {
    var end = index + 1
    while end < table.lines.count {
      let line = table.lines[end]
      if line.isQuoted {
        end += 1
      } else if line.isBlank, !line.marks.contains(.rule) {
        let next = table.nextText(end)
        guard next < table.lines.count, table.lines[next].isQuoted, next - end <= 8 else { break }
        end = next
      } else if isTorn(end) || (isForward && isBetweenQuoted(end)) {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether an unmarked line between two quoted ones is the end of the one above, which a client wrapped.
  private func isTorn(_ index: Int) -> Bool {
    guard isBetweenQuoted(index) else { return false }
    let above = table.lines[index - 1].folded
    let range = table.lines[index].folded
    if let last = table.folded[range].last, last == UInt8(ascii: ">"), range.count <= 100 { return true }
    guard above.count >= 60, range.count <= above.count,
      !table.endsSentence(index - 1) || table.folded[above].last == UInt8(ascii: ",")
    else { return false }
    let line = table.visible.lines[index]
    guard line.text.lowerBound < line.text.upperBound else { return false }
    let first = table.visible.text[line.text.lowerBound]
    return !(first & 0x20 == 0 && first >= 0x41 && first <= 0x5A)
  }

  private func isBetweenQuoted(_ index: Int) -> Bool {
    index > 0 && index + 1 < table.lines.count && table.lines[index + 1].isQuoted
      && table.lines[index - 1].isQuoted
  }

  private mutating func takeQuoted(_ index: Int, from first: Int, starter: Starter?) -> Int {
    let text = table.nextText(index)
    let isForward =
      starter?.kind == .forward || text < table.lines.count && table.separator(at: text) == .forwarded
    let end = answerInside(index..<quotedEnd(index, isForward: isForward))
    if let starter {
      let kind: Segment.Class = starter.kind == .forward ? .forward : .quote
      mark(starter.end..<end, kind, starter.confidence, Evidence.closed, depth: 1)
      blocks.append(Block(lines: first..<end, isProven: true))
      return end
    }
    if isForward {
      mark(index..<end, .forward, 0.95, Evidence.forwarded, depth: 1)
      blocks.append(Block(lines: index..<end, isProven: true))
      return end
    }
    let isContainer = table.lines[index].marks.contains(.quoteContainer)
    let isCited = isContainer || table.lines[index].marks.contains(.citation)
    if isCited, blocks.contains(where: \.isProven) {
      // Cut by an answer: whether it goes with the quote above is seen when all is known.
      mark(index..<end, .reply, 0.6, Evidence.unproven)
      blocks.append(Block(lines: index..<end, isProven: false))
      return end
    }
    if isCited || hasStarterInside(index..<end) || isMarkedAbove {
      let isKnown = (index..<end).contains(where: knownLines.all.contains)
      // What the sender said himself he may have said again.
      let isOwn = (index..<end).contains(where: knownLines.own.contains)
      mark(
        index..<end, .quote, isOwn ? 0.65 : isContainer ? 0.97 : isCited && !isKnown ? 0.8 : 0.9,
        isKnown ? Evidence.known : isCited ? Evidence.markup : Evidence.inner, depth: 1)
      blocks.append(Block(lines: index..<end, isProven: true))
      return end
    }
    mark(index..<end, .reply, 0.6, Evidence.unproven)
    blocks.append(Block(lines: index..<end, isProven: false))
    return end
  }

  /// Where, within a client's container of attribution and quote, the sender's answer stands behind the quote: some
  /// clients let him write there. Those lines count as unquoted from here on; the end of the range where there are none.
  private mutating func answerInside(_ range: Range<Int>) -> Int {
    let quotes: LineMarks = [.citation, .blockquote]
    guard table.lines[range.lowerBound].marks.contains(.quoteContainer),
      let first = range.first(where: { !table.lines[$0].marks.isDisjoint(with: quotes) }),
      let answer = (first..<range.upperBound).first(where: { isOutside($0, quotes) })
    else { return range.upperBound }
    for index in answer..<range.upperBound where isOutside(index, quotes) { table.unquote(index) }
    return answer
  }

  private func isOutside(_ index: Int, _ quotes: LineMarks) -> Bool {
    let line = table.lines[index]
    return !line.isBlank && line.marks.contains(.quoteContainer) && line.marks.isDisjoint(with: quotes)
  }

  /// Whether an attribution, a header block or a separator stands among the first quoted lines.
  private func hasStarterInside(_ range: Range<Int>) -> Bool {
    var seen = 0
    for index in range.prefix(60) where !table.lines[index].isBlank {
      if table.separator(at: index) != nil || table.attribution(at: index) != nil { return true }
      if table.replyAbove(at: index, marker) != nil { return true }
      if table.headerBlock(at: index, isMarked: false, seen: &seen) != nil { return true }
    }
    return false
  }
}

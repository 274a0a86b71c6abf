import Bytes
import Locales
import MailText

/// A message with what each of its lines is, judged again and again until what stays under the policy `full` has
/// nothing more in it that would go.
///
/// Each round judges what is left of the text just as if it had come alone: without the blank lines that
/// ``Reply/text(_:)`` leaves out, lines that were cut for the attribution in them made whole again. Where the rounds
/// come to no end, which only a text made for it brings about, all of it stays.
struct Reading {
  /// The lines; one that two things share is cut in two.
  private var visible: VisibleLines
  private var verdicts: [QuotePass.Verdict]
  private let judge: Judge
  /// Where such words stand: at the top, so far down at most.
  private static let pointingOctets = 2_000

  /// What was left when it was judged last.
  private var rest: LineTable?
  /// The lines as they were looked at first, unless one was cut since; and how many blank ones stand above them.
  private var table: LineTable?
  private var head = 0

  /// Rounds at most; each is linear in what is left.
  private static let maximumRounds = 3

  init(_ visible: VisibleLines, _ judge: Judge) {
    self.judge = judge
    self.visible = visible
    verdicts = Array(repeating: QuotePass.Verdict(), count: visible.lines.count)
    // Blank lines around a text are no part of it: it must be judged the same without them.
    guard let first = visible.lines.firstIndex(where: { !isVoid($0) }),
      let last = visible.lines.lastIndex(where: { !isVoid($0) })
    else { return }
    let text = VisibleLines(text: visible.text, lines: Array(visible.lines[first...last]))
    let table = SharedLines.table(LineTable(text))
    self.table = table
    self.head = first
    let inner = judge.verdicts(table)
    guard let top = inner.first, let bottom = inner.last else { return }
    let head = Array(visible.lines[..<first])
    let tail = Array(visible.lines[(last + 1)...])
    self.visible.lines = head + table.visible.lines + tail
    verdicts =
      Array(repeating: top, count: head.count) + inner + Array(repeating: bottom, count: tail.count)
  }

  /// Whether a line shows nothing and says nothing.
  private func isVoid(_ line: VisibleLine) -> Bool {
    line.marks.isEmpty && BlankLine.isBlank(visible.text[line.text])
  }

  mutating func settle() {
    let isMarkedUp = isMarkedUp
    for _ in 0..<(isMarkedUp ? 2 : 1) * Self.maximumRounds {
      guard settleOnce(as: .given) || (isMarkedUp && isAllOwn && settleOnce(as: .plain)) else { return }
    }
    for index in verdicts.indices {
      verdicts[index] = QuotePass.Verdict(kind: .reply, confidence: 0.5, evidence: Evidence.unsettled)
    }
  }

  /// Whether it comes from markup that says something of its lines which their text does not.
  private var isMarkedUp: Bool {
    let looks: LineMarks = [.bold, .preformatted]
    return visible.lines.contains { line in
      guard line.marks.rawValue & ~looks.rawValue == 0, !line.text.isEmpty else { return !line.marks.isEmpty }
      let isQuoted = line.content > line.text.lowerBound
      return (line.depth > 0) != isQuoted
        || (!isQuoted && visible.text[line.text.lowerBound] == UInt8(ascii: ">"))
    }
  }

  /// Whether nothing that stays is anybody else's. Only then can the reply be read again without its markup: what
  /// tells a question from the answer would be gone.
  private var isAllOwn: Bool {
    let others: LineMarks = [.quoteContainer, .citation, .blockquote, .forward, .attribution, .headerBlock]
    return verdicts.indices.allSatisfy { index in
      guard ReplyPolicy.full.keeps(verdicts[index]) else { return true }
      let line = visible.lines[index]
      return verdicts[index].kind != .forward
        && (line.text.isEmpty
          || line.marks.isDisjoint(with: others)
            && (line.depth == 0 || line.content > line.text.lowerBound))
    }
  }

  // MARK: a round

  /// A line of what is left, and the lines here that it is made of: one, or the halves of one.
  private struct Kept {
    var lines: Range<Int>
  }

  /// What is left, with what its markup says, or as the text that comes of it.
  private enum Form { case given, plain }

  /// Judges what is left; whether more goes now.
  private mutating func settleOnce(as form: Form) -> Bool {
    guard form == .plain || verdicts.contains(where: { !ReplyPolicy.full.keeps($0) }) else { return false }
    let kept = keptLines(as: form)
    guard !kept.isEmpty else { return false }
    let (rest, starts) = joined(kept)
    let table: LineTable
    switch form {
    case .given:
      table = SharedLines.table(lookedAt(rest, kept))
      self.rest = table
    case .plain: table = SharedLines.table(lookedAt(Self.plain(rest), kept))
    }
    let again = judge.verdicts(table)
    guard again.contains(where: { !ReplyPolicy.full.keeps($0) }) else { return false }
    if table.lines.count == kept.count {
      for (number, verdict) in again.enumerated() where !ReplyPolicy.full.keeps(verdict) {
        for index in kept[number].lines { verdicts[index] = verdict }
      }
      return true
    }
    // From the last to the first, so that a cut moves nothing that is still to be looked at.
    var position = table.visible.lines.count - 1
    for number in kept.indices.reversed() {
      var halves: [Int] = []
      while position >= 0, table.visible.lines[position].text.lowerBound >= starts[number] {
        halves.insert(position, at: 0)
        position -= 1
      }
      take(halves.map { (table.visible.lines[$0], again[$0]) }, for: kept[number], from: starts[number])
    }
    return true
  }

  /// Lines as they would be, had they come as text.
  private static func plain(_ lines: VisibleLines) -> VisibleLines {
    let text = lines.text.span
    let isMarked = lines.lines.contains { line in
      text.firstIndex(
        of: UInt8(ascii: ">"), from: line.text.lowerBound,
        before: min(line.text.lowerBound + 4, line.text.upperBound)) != nil
    }
    guard isMarked else {
      var result = lines
      for index in result.lines.indices {
        result.lines[index].marks = []
        result.lines[index].depth = 0
        result.lines[index].content = result.lines[index].text.lowerBound
      }
      return result
    }
    var result = VisibleLines.plain(lines.text)
    // Whatever else there is, a line stays one.
    guard result.lines.count == lines.lines.count else { return lines }
    for index in result.lines.indices { result.lines[index].source = lines.lines[index].source }
    return result
  }

  /// The table of what is left; mostly its lines have been looked at, and none has changed since.
  private func lookedAt(_ rest: VisibleLines, _ kept: [Kept]) -> LineTable {
    guard let table, rest.lines.count == kept.count, kept.allSatisfy({ $0.lines.count == 1 }),
      let first = kept.first, let last = kept.last, first.lines.lowerBound >= head,
      last.lines.lowerBound < head + table.lines.count
    else { return LineTable(rest) }
    let indices = kept.map { $0.lines.lowerBound - head }
    // Where a quote mark was a word of the line and is none now, or the other way round, all is another.
    let isSame = zip(rest.lines, indices).allSatisfy { line, index in
      let before = table.visible.lines[index]
      return line.content - line.text.lowerBound == max(0, before.content - before.text.lowerBound)
    }
    return isSame ? LineTable(rest, of: table, indices) : LineTable(rest)
  }

  /// Applies what became of one line of the rest; where it was cut, the line here is cut at the same place.
  private mutating func take(
    _ halves: [(line: VisibleLine, verdict: QuotePass.Verdict)], for kept: Kept, from start: Int
  ) {
    if halves.count == 2 {
      let place =
        visible.lines[kept.lines.lowerBound].text.lowerBound + halves[1].line.text.lowerBound - start
      var end = kept.lines.upperBound
      for index in kept.lines.reversed() where visible.lines[index].text.contains(place) {
        if visible.lines[index].text.lowerBound < place, visible.lines[index].source.count >= 2 {
          let cut = SharedLines.halves(of: visible.lines[index], at: place)
          visible.lines.replaceSubrange(index...index, with: [cut.head, cut.tail])
          table = nil
          verdicts.insert(verdicts[index], at: index)
          end += 1
        }
      }
      for index in kept.lines.lowerBound..<end {
        let half = visible.lines[index].text.lowerBound < place ? halves[0] : halves[1]
        if !ReplyPolicy.full.keeps(half.verdict) { verdicts[index] = half.verdict }
      }
    } else if let verdict = halves.first?.verdict, !ReplyPolicy.full.keeps(verdict) {
      for index in kept.lines { verdicts[index] = verdict }
    }
  }

  /// The lines that stay, as ``Reply/text(_:)`` shows them: no blank ones at both ends, none twice where something
  /// was left out between.
  private func keptLines(as form: Form) -> [Kept] {
    var result: [Kept] = []
    var end: Int?
    var first = 0
    while first < verdicts.count {
      var next = first + 1
      while next < verdicts.count, verdicts[next] == verdicts[first] { next += 1 }
      defer { first = next }
      guard ReplyPolicy.full.keeps(verdicts[first]) else { continue }
      var index = first
      if let end, end != first, result.last.map({ isBlank($0.lines.lowerBound) }) ?? true {
        while index < next, isBlank(index) { index += 1 }
      }
      while index < next {
        if let last = result.last, last.lines.upperBound == index, isHalf(index) {
          result[result.count - 1].lines = last.lines.lowerBound..<index + 1
        } else {
          result.append(Kept(lines: index..<index + 1))
        }
        index += 1
      }
      end = next
    }
    guard let top = result.firstIndex(where: { !isVoid($0, form) }),
      let bottom = result.lastIndex(where: { !isVoid($0, form) })
    else { return [] }
    return Array(result[top...bottom])
  }

  private func isVoid(_ kept: Kept, _ form: Form) -> Bool {
    kept.lines.allSatisfy { form == .plain ? isBlank($0) : isVoid(visible.lines[$0]) }
  }

  private func isBlank(_ index: Int) -> Bool { BlankLine.isBlank(visible.text[visible.lines[index].text]) }

  /// Whether a line is the second half of the one above.
  private func isHalf(_ index: Int) -> Bool {
    index > 0 && visible.lines[index - 1].text.upperBound == visible.lines[index].text.lowerBound
      && !visible.lines[index].text.isEmpty
  }

  /// A text of some of the lines, and where each of them starts in it.
  private func joined(_ kept: [Kept]) -> (VisibleLines, [Int]) {
    var rest = VisibleLines()
    var starts: [Int] = []
    rest.lines.reserveCapacity(kept.count)
    starts.reserveCapacity(kept.count)
    var next = 0
    while next < kept.count {
      if next > 0 { rest.text.append(ASCII.lineFeed) }
      // What stands together in the text is copied together.
      let begin = visible.lines[kept[next].lines.lowerBound].text.lowerBound
      let shift = rest.text.count - begin
      var end = begin - 1
      while next < kept.count {
        let first = visible.lines[kept[next].lines.lowerBound]
        guard first.text.lowerBound == end + 1 else { break }
        let last = visible.lines[kept[next].lines.upperBound - 1]
        end = last.text.upperBound
        let start = first.text.lowerBound + shift
        starts.append(start)
        rest.lines.append(
          VisibleLine(
            text: start..<end + shift, content: start + max(0, first.content - first.text.lowerBound),
            source: first.source.lowerBound..<last.source.upperBound, depth: first.depth, marks: first.marks))
        next += 1
      }
      rest.text.append(visible.text.span.extracting(begin..<end))
    }
    return (rest, starts)
  }

  // MARK: what comes of it

  /// "My answers are below, in red": then the quote may hold them, and no marks tell. The quote stays one, in doubt.
  mutating func doubtWhatIsPointedAt() {
    guard let rest, verdicts.contains(where: { $0.kind == .quote }),
      rest.phrases.first(.below, in: rest.folded, 0..<min(rest.folded.count, Self.pointingOctets)) != nil
    else { return }
    for index in verdicts.indices where verdicts[index].kind == .quote {
      verdicts[index].confidence = min(verdicts[index].confidence, 0.6)
    }
  }

  /// Lines of one verdict become one segment.
  var segments: [Segment] {
    var result: [Segment] = []
    result.reserveCapacity(1 + verdicts.indices.dropFirst().count { verdicts[$0] != verdicts[$0 - 1] })
    var first = 0
    while first < verdicts.count {
      var last = first
      while last + 1 < verdicts.count, verdicts[last + 1] == verdicts[first] { last += 1 }
      let text =
        visible.lines[first].text
        .lowerBound..<max(
          visible.lines[first].text.lowerBound, visible.lines[last].text.upperBound)
      let verdict = verdicts[first]
      result.append(
        Segment(
          kind: verdict.kind,
          source: visible.lines[first].source.lowerBound..<visible.lines[last].source.upperBound,
          octets: visible.text[text], depth: verdict.depth,
          confidence: verdict.confidence, reason: verdict.evidence, sharesLine: isHalf(first)))
      first = last + 1
    }
    return result
  }
}

import MailText

/// What can be told only when all quotes are known: answers between questions, lines that were sent, text that is left.
extension QuotePass {
  /// Quoted lines without an attribution, below some that have one, are the rest of the same quote. Where text stands
  /// behind them, it answers them: then all from the first question to the last answer is kept.
  mutating func settleInterleaved() {
    guard
      let proven = blocks.firstIndex(where: { $0.isProven && verdicts[$0.lines.lowerBound].kind != .forward })
    else { return }
    var lastAnswered: Int?
    var rest: [Int] = []
    for (position, block) in blocks.enumerated() where position > proven && !block.isProven {
      let next = position + 1 < blocks.count ? blocks[position + 1].lines.lowerBound : table.lines.count
      let isAnswered = hasWords(block.lines.upperBound..<next)
      let isAnswer = hasWords(blocks[position - 1].lines.upperBound..<block.lines.lowerBound)
      if isAnswered, isAnswer {
        if !isIntroduced(block.lines) { lastAnswered = next }
      } else if !isAnswered {
        rest.append(position)
      }
    }
    if let lastAnswered {
      for index in blocks[proven].lines.lowerBound..<lastAnswered where verdicts[index].kind != .forward {
        verdicts[index] = Verdict(kind: .reply, confidence: 0.8, evidence: Evidence.answered)
      }
    }
    for position in rest where blocks[position].lines.lowerBound >= (lastAnswered ?? 0) {
      mark(blocks[position].lines, .quote, 0.8, Evidence.remainder, depth: 1)
    }
  }

  /// Whether somebody wrote something there.
  private func hasWords(_ range: Range<Int>) -> Bool {
    range.contains { !table.lines[$0].isBlank && !table.lines[$0].isRule && verdicts[$0].kind == .reply }
  }

  /// Whether quoted lines follow right under the line that introduces them and stand apart from what comes next: the
  /// sender shows something, and answers nothing.
  private func isIntroduced(_ range: Range<Int>) -> Bool {
    let above = range.lowerBound - 1
    guard above >= 0, !table.lines[above].isBlank else { return false }
    return range.upperBound >= table.lines.count || table.lines[range.upperBound].isBlank
  }

  // MARK: what is left

  /// The next stretch of text, from a line on, whose end may be a signature: one before something quoted, or the last.
  func replyRun(from start: Int) -> Range<Int>? {
    guard let first = verdicts[start...].firstIndex(where: { $0.kind == .reply }) else { return nil }
    let end = verdicts[first...].firstIndex { $0.kind != .reply && $0.kind != .marker }
    return first..<(end ?? verdicts.count)
  }
}

import Locales
public import MailText

/// Finds the sender's own words in a message, and says of every other stretch what it is.
///
/// 1. Each line is looked at alone (``LineTable``).
/// 2. From the top, at each line that begins something (an attribution, a header block, a separator, quoted lines, a
///    mark of the mail client), it is decided how far that reaches: over the quoted lines below it, or, where none
///    are marked, to the end.
/// 3. Answers between quoted lines are kept with the questions.
/// 4. At the end of what is left, footers, signature and closing are told apart (``SignatureLayer``).
///
/// Nothing is looked at without bound: the work is linear in the text. No input traps.
public struct ReplyStripper: Sendable {
  /// A stripper; it holds no state.
  public init() {}

  /// Takes a message apart. `sender` is whom the From field names: it helps to tell a signature.
  public func strip(_ lines: VisibleLines, from sender: SenderName? = nil) -> Reply {
    strip(lines, from: sender, known: KnownText())
  }

  /// The same, given the text of messages that were sent: lines of theirs are quotes in any language.
  public func strip(_ lines: VisibleLines, from sender: SenderName? = nil, known: KnownText) -> Reply {
    let senders = sender?.words ?? []
    let table = SharedLines.table(lines)
    let lines = table.visible
    var verdicts = judge(table, senders, known)
    // With a quote gone, what stood on both sides of it meets: it is looked at once more, until nothing is found, so
    // that a reply taken apart again stays as it is.
    var rounds = 0
    while rounds < Self.maximumRounds, settle(&verdicts, lines, senders, known) { rounds += 1 }
    doubtWhatIsPointedAt(&verdicts, lines)
    return Reply(segments: segments(lines, verdicts))
  }

  /// "My answers are below, in red": then the quote may hold them, and no marks tell. The quote stays one, in doubt.
  private func doubtWhatIsPointedAt(_ verdicts: inout [QuotePass.Verdict], _ lines: VisibleLines) {
    guard verdicts.contains(where: { $0.kind == .quote }) else { return }
    let own = verdicts.indices.filter { verdicts[$0].kind == .reply }
    let table = LineTable(VisibleLines(text: lines.text, lines: own.map { lines.lines[$0] }))
    guard table.lines.contains(where: { table.phrases.first(.below, in: table.folded, $0.folded) != nil })
    else { return }
    for index in verdicts.indices where verdicts[index].kind == .quote {
      verdicts[index].confidence = min(verdicts[index].confidence, 0.6)
    }
  }

  private static let maximumRounds = 4

  /// What each line is.
  private func judge(_ table: LineTable, _ senders: Set<[UInt8]>, _ known: KnownText) -> [QuotePass.Verdict] {
    var pass = QuotePass(table, known: known)
    pass.run()
    for run in pass.replyRuns() {
      for finding in SignatureLayer(pass.table, run, senders: senders).findings {
        for index in finding.lines where pass.verdicts[index].kind == .reply {
          pass.verdicts[index].kind = finding.kind
          pass.verdicts[index].confidence = finding.confidence
          pass.verdicts[index].evidence = finding.evidence
        }
      }
    }
    pass.settlePasted()
    return pass.verdicts
  }

  /// Looks again at the lines that stay under the policy `full`; whether more of them go now.
  private func settle(
    _ verdicts: inout [QuotePass.Verdict], _ lines: VisibleLines, _ senders: Set<[UInt8]>, _ known: KnownText
  ) -> Bool {
    let kept = verdicts.indices.filter { ReplyPolicy.full.keeps(verdicts[$0]) }
    guard kept.count < verdicts.count, kept.contains(where: { !lines.lines[$0].text.isEmpty }) else {
      return false
    }
    let rest = VisibleLines(text: lines.text, lines: kept.map { lines.lines[$0] })
    let again = judge(LineTable(rest), senders, known)
    var isChanged = false
    for (position, index) in kept.enumerated() where !ReplyPolicy.full.keeps(again[position]) {
      verdicts[index] = again[position]
      isChanged = true
    }
    return isChanged
  }

  /// Lines of one verdict become one segment.
  private func segments(_ visible: VisibleLines, _ verdicts: [QuotePass.Verdict]) -> [Segment] {
    var result: [Segment] = []
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
          text: String(decoding: visible.text[text], as: UTF8.self), depth: verdict.depth,
          confidence: verdict.confidence, evidence: verdict.evidence))
      first = last + 1
    }
    return result
  }
}

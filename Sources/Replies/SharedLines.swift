import Bytes
import Locales
import MailText

/// Lines that the sender's last words share with the attribution: `Fine with me.--- On 3 May 2021 Jan wrote:`.
///
/// Some clients put their attribution right behind the cursor. Such a line is cut in two, and from then on each half is
/// a line; what is no attribution once it stands alone is not cut.
struct SharedLines {
  /// A place to cut: a line and where in ``VisibleLines/text`` its second half begins.
  private struct Cut {
    var line: Int
    var text: Int
  }

  /// The lines of a message, cut where two things share one.
  static func table(_ table: LineTable) -> LineTable {
    let visible = table.visible
    var cuts: [Cut] = []
    for index in table.lines.indices where table.lines[index].facts.contains(.digit) {
      if let cut = cut(table, index) { cuts.append(cut) }
    }
    guard !cuts.isEmpty else { return table }
    let halves = LineTable(cutting(visible, cuts))
    let sound = cuts.enumerated().filter { halves.attribution(at: $1.line + $0 + 1) != nil }.map(\.element)
    if sound.count == cuts.count { return halves }
    return sound.isEmpty ? table : LineTable(cutting(visible, sound))
  }

  private static let maximumTries = 4
  private static let maximumDistance = 40
  private static let maximumOctets = 300

  /// Where a line would be cut: before the word that opens an attribution, or before the dashes above it, where a
  /// sentence or a run of dashes ends there, a number follows and a verb.
  private static func cut(_ table: LineTable, _ index: Int) -> Cut? {
    let line = table.lines[index]
    guard !line.isQuoted, line.folded.count >= 24,
      table.visible.lines[index].source.count >= 2
    else { return nil }
    let folded = table.folded
    let range = line.folded
    var tries = 0
    var place = range.lowerBound + 2
    while tries < maximumTries {
      place = table.phrases.nextStart(of: .on, in: folded, range, from: place)
      guard place < range.upperBound else { return nil }
      defer { place += 1 }
      // A word that opens an attribution stands behind a blank or a dash.
      guard folded[place - 1] == ASCII.space || folded[place - 1] == ASCII.dash,
        PhraseIndex.isWordStart(folded, place, from: range.lowerBound),
        let start = sentenceStart(folded, place, range.lowerBound),
        let lead = table.phrases.longest(.on, in: folded, at: place, upTo: range.upperBound)
      else { continue }
      tries += 1
      let near = lead.range.upperBound..<min(lead.range.upperBound + maximumDistance, range.upperBound)
      let far = lead.range.upperBound..<min(lead.range.upperBound + maximumOctets, folded.count)
      guard folded[near].contains(where: ASCII.isDigit), table.phrases.first(.wrote, in: folded, far) != nil
      else { continue }
      return Cut(line: index, text: textIndex(table, index, range.upperBound - start))
    }
    return nil
  }

  /// Where the second half would begin, if what ends before a word is a sentence or a run of dashes.
  private static func sentenceStart(_ folded: [UInt8], _ place: Int, _ lower: Int) -> Int? {
    var start = place
    while start > lower, folded[start - 1] == ASCII.space || folded[start - 1] == ASCII.dash { start -= 1 }
    guard start > lower else { return nil }
    let dashes = folded[start..<place].reduce(0) { $0 + ($1 == ASCII.dash ? 1 : 0) }
    if dashes >= 2 { return folded[start] == ASCII.space ? start + 1 : start }
    guard dashes == 0, start < place, ends.contains(folded[start - 1]) else { return nil }
    return place
  }

  private static let ends = ByteSet(".!?:)")

  /// Where in the text the last octets of a folded line begin. What is folded grows with the text, so halving finds it.
  private static func textIndex(_ table: LineTable, _ index: Int, _ count: Int) -> Int {
    let line = table.visible.lines[index]
    var low = max(line.text.lowerBound, min(line.content, line.text.upperBound))
    var high = line.text.upperBound
    while high - low > 1 {
      let middle = (low + high) / 2
      var tail: [UInt8] = []
      FoldedText.append(table.visible.text, middle..<line.text.upperBound, to: &tail)
      if tail.count >= count { low = middle } else { high = middle }
    }
    return low
  }

  private static func cutting(_ visible: VisibleLines, _ cuts: [Cut]) -> VisibleLines {
    var result = VisibleLines(text: visible.text)
    var next = cuts[...]
    for (index, line) in visible.lines.enumerated() {
      guard let cut = next.first, cut.line == index else {
        result.lines.append(line)
        continue
      }
      next = next.dropFirst()
      let (head, tail) = halves(of: line, at: cut.text)
      result.lines += [head, tail]
    }
    return result
  }

  /// A line cut in two at a place in the text.
  static func halves(of line: VisibleLine, at place: Int) -> (head: VisibleLine, tail: VisibleLine) {
    var head = line
    var tail = line
    head.text = line.text.lowerBound..<place
    tail.text = place..<line.text.upperBound
    tail.content = place
    // Plain lines stand in the source as they are; of markup the end is the nearest that can be said.
    let isPlain = line.source.count <= line.text.count + 2
    let source =
      isPlain ? line.source.lowerBound + head.text.count : line.source.upperBound - tail.text.count
    let middle = max(line.source.lowerBound + 1, min(source, line.source.upperBound - 1))
    head.source = line.source.lowerBound..<middle
    tail.source = middle..<line.source.upperBound
    return (head, tail)
  }
}

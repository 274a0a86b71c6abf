import Bytes
import Locales
public import MailText

/// The words of earlier messages, as hashes of each few that stand in a row: what a client quotes of them is recognised
/// in any language, however it was marked, wrapped or run together.
///
/// Built where the text of earlier messages is at hand: those that were sent out (``add(_:by:)``), and the
/// sender's own, which he may say again.
public struct KnownText: Sendable, Equatable {
  /// Who wrote an earlier message.
  public enum Writer: Sendable {
    /// Somebody else than the sender: these words cannot be his.
    case other
    /// The sender himself. He may repeat himself, so only a long stretch at the end of his message counts.
    case sender
  }

  private var others = WindowSet()
  private var own = WindowSet()

  /// No known text.
  public init() {}

  /// Whether nothing is known.
  public var isEmpty: Bool { others.isEmpty && own.isEmpty }

  /// Adds the text of a message: UTF-8, any line ends.
  public mutating func add(_ utf8: [UInt8], by writer: Writer = .other) {
    Self.forEachWindow(of: utf8) { window in
      switch writer {
      case .other: others.insert(window)
      case .sender: own.insert(window)
      }
      return .goOn
    }
  }

  /// What a message says, to tell which earlier texts it may repeat: most have nothing to do with it, and a closer look
  /// at those costs more than all the rest.
  public struct Probe: Sendable {
    private var windows = WindowSet()

    /// Takes in the texts that are visible of a message.
    public init(_ texts: [VisibleLines]) {
      for text in texts {
        KnownText.forEachWindow(of: text.text) { window in
          windows.insert(window)
          return .goOn
        }
      }
    }

    /// Whether a text has so much in common with the message that lines of it could be known from there.
    public func mayRepeat(_ utf8: [UInt8], by writer: Writer) -> Bool {
      // The fewest windows that so many words can be made of.
      var missing: Int
      switch writer {
      case .other: missing = leastOfOthers / WordWindow.width
      case .sender: missing = leastOfOwn / WordWindow.width
      }
      KnownText.forEachWindow(of: utf8) { window in
        if windows.contains(window) { missing -= 1 }
        return missing > 0 ? .goOn : .stop
      }
      return missing <= 0
    }
  }

  private enum Walk { case goOn, stop }

  /// Line by line, for who has seen enough before the end.
  private static func forEachWindow(of utf8: [UInt8], _ body: (UInt64) -> Walk) {
    var folded: [UInt8] = []
    var words = WordWindow()
    var isStopped = false
    var start = 0
    while start < utf8.count, !isStopped {
      let end = utf8[start...].firstIndex(of: ASCII.lineFeed) ?? utf8.count
      folded.removeAll(keepingCapacity: true)
      FoldedText.append(utf8, start..<end, to: &folded)
      WordWindow.forEach(in: folded, folded.indices) { hash, _ in
        guard !isStopped, let window = words.push(hash) else { return }
        isStopped = body(window) == .stop
      }
      start = end + 1
    }
  }

  /// The words, a wide character counting half, that a stretch of lines must have in common with one message.
  private static let leastOfOthers = 8
  private static let leastOfOwn = 16

  /// Lines that are known, and of which text.
  struct Lines {
    var all: Set<Int> = []
    /// Those that are known from the sender only.
    var own: Set<Int> = []
  }

  /// The lines all of whose words stand in earlier messages; none where that is all there is, for then it was said again.
  func lines(of table: LineTable) -> Lines {
    guard !isEmpty else { return Lines() }
    var found = Lines()
    let reach = Reach(table, others, own)
    var isAnythingNew = false
    var index = 0
    while index < table.lines.count {
      guard reach.covers(index) else {
        if reach.halves[index] > 0, !table.lines[index].isQuoted { isAnythingNew = true }
        index += 1
        continue
      }
      var end = index
      var last = index
      var halves = 0
      var ownHalves = 0
      while end < table.lines.count, reach.halves[end] == 0 || reach.covers(end) {
        if reach.halves[end] > 0 {
          halves += reach.halves[end]
          if reach.isOwn(end) { ownHalves += reach.halves[end] }
          last = end
        } else if table.lines[end].isQuoted {
          break
        }
        end += 1
      }
      if halves - ownHalves >= 2 * Self.leastOfOthers {
        found.all.formUnion(index...last)
      } else if halves >= 2 * Self.leastOfOwn, isAnythingNew, isEnd(table, end) {
        found.all.formUnion(index...last)
        found.own.formUnion(index...last)
      } else {
        isAnythingNew = true
      }
      index = end
    }
    return isAnythingNew ? found : Lines()
  }

  /// Whether no words follow but quoted ones.
  private func isEnd(_ table: LineTable, _ index: Int) -> Bool {
    table.lines[index...].allSatisfy { $0.isBlank || $0.isQuoted }
  }

  /// Which words of a text stand in earlier messages.
  private struct Reach {
    /// Of each line its words, in halves; and how many of them are known, and known from the sender alone.
    private(set) var halves: [Int]
    private var covered: [Int]
    private var ownCovered: [Int]

    private struct Word {
      let line: Int
      let halves: Int
    }

    init(_ table: LineTable, _ others: WindowSet, _ own: WindowSet) {
      halves = Array(repeating: 0, count: table.lines.count)
      covered = halves
      ownCovered = halves
      var words: [Word] = []
      var window = WordWindow()
      // Up to which word all are known, and known from somebody else.
      var (known, foreign) = (0, 0)
      var settled = 0
      for index in table.lines.indices where !table.lines[index].isQuoted {
        WordWindow.forEach(in: table.folded, table.lines[index].folded) { hash, weight in
          halves[index] += weight
          words.append(Word(line: index, halves: weight))
          guard let last = window.push(hash) else { return }
          if others.contains(last) {
            (known, foreign) = (words.count, words.count)
          } else if own.contains(last) {
            known = words.count
          }
          // No window to come reaches the first word of this one.
          settle(words[settled], settled < known, settled < foreign)
          settled += 1
        }
      }
      while settled < words.count {
        settle(words[settled], settled < known, settled < foreign)
        settled += 1
      }
    }

    private mutating func settle(_ word: Word, _ isKnown: Bool, _ isForeign: Bool) {
      guard isKnown else { return }
      covered[word.line] += word.halves
      if !isForeign { ownCovered[word.line] += word.halves }
    }

    /// Whether all words of a line are known.
    func covers(_ line: Int) -> Bool { halves[line] > 0 && covered[line] == halves[line] }

    /// Whether they are known from the sender only.
    func isOwn(_ line: Int) -> Bool { ownCovered[line] == halves[line] }
  }
}

/// The hash of the last few words that went through it.
private struct WordWindow {
  static let width = 4
  private var last: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var count = 0

  /// Takes one more word; the hash of the last ``width`` of them, where there are as many.
  mutating func push(_ hash: UInt64) -> UInt64? {
    last = (last.1, last.2, last.3, hash)
    count += 1
    guard count >= Self.width else { return nil }
    var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
    mixed = (mixed ^ last.0) &* 0x100_0000_01B3
    mixed = (mixed ^ last.1) &* 0x100_0000_01B3
    mixed = (mixed ^ last.2) &* 0x100_0000_01B3
    return (mixed ^ last.3) &* 0x100_0000_01B3
  }

  /// Goes over the words of a folded text: runs of letters and digits, each wide character by itself. Tells their
  /// hashes and their weight, 2 for a word and 1 for a wide character.
  static func forEach(in folded: [UInt8], _ range: Range<Int>, _ body: (UInt64, Int) -> Void) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard ASCII.isWord(folded[index]) else {
        index += 1
        continue
      }
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      let isWide = folded[index] >= 0xE0
      let start = index
      repeat {
        hash = (hash ^ UInt64(folded[index])) &* 0x100_0000_01B3
        index += 1
      } while index < range.upperBound && ASCII.isWord(folded[index])
        && (isWide ? folded[index] & 0xC0 == 0x80 && index - start < 4 : folded[index] < 0xE0)
      body(hash, isWide ? 1 : 2)
    }
  }
}

import Bytes
import Locales

/// The lines of messages that were sent out, as hashes of their words: what a client quotes of them is recognised in any
/// language, however it was marked, wrapped aside.
///
/// Built where the text of an outgoing message is at hand. Lines of fewer than four words say nothing and are left out.
public struct KnownText: Sendable, Equatable {
  private var hashes: Set<UInt64> = []

  /// No known text.
  public init() {}

  /// Whether nothing is known.
  public var isEmpty: Bool { hashes.isEmpty }

  /// Adds the lines of a message that was sent: UTF-8, any line ends.
  public mutating func add(_ utf8: [UInt8]) {
    for line in utf8.split(whereSeparator: { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }) {
      var folded: [UInt8] = []
      FoldedText.append(utf8, line.startIndex..<line.endIndex, to: &folded)
      if let hash = Self.hash(folded, folded.indices) { hashes.insert(hash) }
    }
  }

  /// Whether a folded line is among them.
  func contains(_ folded: [UInt8], _ range: Range<Int>) -> Bool {
    guard !hashes.isEmpty, let hash = Self.hash(folded, range) else { return false }
    return hashes.contains(hash)
  }

  /// The hash of the letters and digits of a line; nil where it has fewer than four words.
  private static func hash(_ folded: [UInt8], _ range: Range<Int>) -> UInt64? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var words = 0
    var isInside = false
    for index in range {
      let isWord = PhraseIndex.isWordOctet(folded[index])
      if isWord, !isInside { words += 1 }
      isInside = isWord
      if isWord { hash = (hash ^ UInt64(folded[index])) &* 0x100_0000_01B3 }
    }
    return words >= 4 ? hash : nil
  }
}

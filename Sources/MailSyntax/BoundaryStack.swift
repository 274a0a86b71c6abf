import Bytes

/// The boundaries of the multiparts that are open, outermost first, and the question which of them a line is.
///
/// RFC 2046 §5.1.1: a boundary line is `--`, the whole boundary, `--` again where it closes, and then nothing but
/// blanks. The innermost multipart is asked first, so a boundary that an inner one repeats is the inner one's.
struct BoundaryStack {
  struct Entry {
    var text: [UInt8]
    var checksum: UInt64
    /// The index of the multipart among the entities that are open.
    var frame: Int
  }
  struct Match: Equatable {
    var frame: Int
    var isClose: Bool
  }

  private var entries: [Entry] = []
  private var firstOctets = ByteSet([UInt8]())
  private let padding: Int
  /// The octets after the two dashes beyond which no line can match.
  private(set) var capacity = 0

  init(padding: Int) { self.padding = max(padding, 1) }

  var isEmpty: Bool { entries.isEmpty }

  mutating func push(_ text: [UInt8], frame: Int) {
    entries.append(Entry(text: text, checksum: text.reduce(Self.seed, Self.mix), frame: frame))
    refresh()
  }

  /// Forgets the boundaries of all entities from this index on.
  mutating func remove(from frame: Int) {
    guard let last = entries.last, last.frame >= frame else { return }
    while let last = entries.last, last.frame >= frame { entries.removeLast() }
    refresh()
  }

  mutating func removeAll() {
    entries.removeAll()
    refresh()
  }

  /// Whether some boundary begins with this octet.
  func mayBegin(with octet: UInt8) -> Bool { firstOctets.contains(octet) }

  /// The multipart that a line belongs to; `line` is what follows the two dashes, without the line end.
  func match(_ line: Span<UInt8>) -> Match? {
    guard line.count <= capacity else { return nil }
    var count = line.count
    while count > 0, ASCII.isBlank(line[count - 1]) { count -= 1 }
    guard count > 0, line.count - count <= padding else { return nil }
    let closes = count > 2 && line[count - 1] == ASCII.dash && line[count - 2] == ASCII.dash
    // One pass over the line for both readings, so that a hundred open boundaries cost no hundred comparisons.
    var checksum = Self.seed
    var closeChecksum = Self.seed
    for index in 0..<count {
      if index == count - 2 { closeChecksum = checksum }
      checksum = Self.mix(checksum, line[index])
    }
    for entry in entries.reversed() {
      if entry.text.count == count, entry.checksum == checksum, line.hasPrefix(entry.text) {
        return Match(frame: entry.frame, isClose: false)
      }
      if closes, entry.text.count == count - 2, entry.checksum == closeChecksum, line.hasPrefix(entry.text) {
        return Match(frame: entry.frame, isClose: true)
      }
    }
    return nil
  }

  private mutating func refresh() {
    firstOctets = ByteSet(entries.compactMap(\.text.first))
    capacity = (entries.map(\.text.count).max() ?? 0) + 2 + padding
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func mix(_ sum: UInt64, _ octet: UInt8) -> UInt64 {
    (sum ^ UInt64(octet)) &* 0x100_0000_01B3
  }
}

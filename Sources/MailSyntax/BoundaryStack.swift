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
    /// The blanks that must follow; nil until a line has shown whether those that were declared are sent.
    var padding: Int?
    var declared: Int
  }
  struct Match: Equatable {
    var frame: Int
    var isClose: Bool
    /// The blanks that stand between the boundary and what follows it.
    var padding: Int
  }

  private var entries: [Entry] = []
  private var firstOctets = ByteSet()
  private let padding: Int
  /// The octets after the two dashes beyond which no line can match.
  private(set) var capacity = 0

  init(padding: Int) { self.padding = max(padding, 1) }

  var isEmpty: Bool { entries.isEmpty }

  /// Adds the boundary of a multipart.
  ///
  /// QUIRK: RFC 2046 §5.1.1 forbids blanks at the end of a boundary. Where they are declared all the same, the first
  /// boundary line tells whether they belong to it or got lost, and the others must be like it.
  mutating func push(_ boundary: [UInt8], frame: Int) {
    var text = boundary
    while let last = text.last, ASCII.isBlank(last) { text.removeLast() }
    let checksum = text.reduce(Self.seed, Self.mix)
    let declared = boundary.count - text.count
    entries.append(
      Entry(
        text: text, checksum: checksum, frame: frame, padding: declared == 0 ? 0 : nil, declared: declared))
    count(entries[entries.count - 1])
  }

  /// Learns from the first boundary line of a multipart.
  mutating func confirm(_ match: Match) {
    guard let index = entries.lastIndex(where: { $0.frame == match.frame }), entries[index].padding == nil
    else {
      return
    }
    entries[index].padding = match.padding >= entries[index].declared ? entries[index].declared : 0
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
    let count = Self.textCount(line, to: line.count)
    guard count > 0, line.count - count <= padding else { return nil }
    let closes = count > 2 && line[count - 1] == ASCII.dash && line[count - 2] == ASCII.dash
    let inner = closes ? Self.textCount(line, to: count - 2) : 0
    // One pass over the line for both readings, so that a hundred open boundaries cost no hundred comparisons.
    var checksum = Self.seed
    var innerChecksum = Self.seed
    for index in 0..<count {
      if index == inner { innerChecksum = checksum }
      checksum = Self.mix(checksum, line[index])
    }
    for entry in entries.reversed() {
      let blanks = line.count - count
      if entry.checksum == checksum, entry.text.count == count, blanks >= entry.padding ?? 0,
        line.hasPrefix(entry.text)
      {
        return Match(frame: entry.frame, isClose: false, padding: blanks)
      }
      guard closes, entry.checksum == innerChecksum, entry.text.count == inner, line.hasPrefix(entry.text)
      else {
        continue
      }
      let between = count - 2 - inner
      if between == entry.padding ?? between, between <= entry.declared {
        return Match(frame: entry.frame, isClose: true, padding: between)
      }
    }
    return nil
  }

  /// The octets of a line up to `end` without the blanks at their end.
  private static func textCount(_ line: Span<UInt8>, to end: Int) -> Int {
    var count = end
    while count > 0, ASCII.isBlank(line[count - 1]) { count -= 1 }
    return count
  }

  private mutating func refresh() {
    firstOctets = ByteSet()
    capacity = 0
    for entry in entries { count(entry) }
  }

  private mutating func count(_ entry: Entry) {
    if let first = entry.text.first { firstOctets.insert(first) }
    capacity = max(capacity, entry.text.count + entry.declared + 2 + padding)
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func mix(_ sum: UInt64, _ octet: UInt8) -> UInt64 {
    (sum ^ UInt64(octet)) &* 0x100_0000_01B3
  }
}

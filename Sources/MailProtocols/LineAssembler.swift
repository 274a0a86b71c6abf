import Bytes

/// Cuts a stream of octets into lines that end with LF, each of them bounded.
struct LineAssembler: Sendable {
  enum Line: Equatable, Sendable {
    /// Without its LF; a CR before that is still there.
    case whole([UInt8])
    /// It was longer than allowed, and nothing of it was kept.
    case tooLong
  }

  /// Octets of a line with its line end.
  private let limit: Int
  private var held: [UInt8] = []
  private var isSkipping = false

  init(limit: Int) { self.limit = limit }

  /// The next line from `position` on, which moves behind it; nil where all is used up before a line ends.
  mutating func next(_ octets: Span<UInt8>, from position: inout Int) -> Line? {
    guard position < octets.count else { return nil }
    let feed = octets.firstIndex(of: ASCII.lineFeed, from: position)
    let end = feed ?? octets.count
    let piece = octets.extracting(position..<end)
    position = feed.map { $0 + 1 } ?? end
    if !isSkipping, held.count + piece.count + 1 <= limit {
      held.append(piece)
    } else {
      isSkipping = true
      held.removeAll(keepingCapacity: true)
    }
    guard feed != nil else { return nil }
    defer {
      held.removeAll(keepingCapacity: true)
      isSkipping = false
    }
    return isSkipping ? .tooLong : .whole(held)
  }

  /// Whether a line has begun.
  var isWithinLine: Bool { isSkipping || !held.isEmpty }
}

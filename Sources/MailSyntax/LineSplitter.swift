import Bytes

/// How a line ends.
enum LineEnding {
  case lineFeed, carriageReturn, both
  /// The input ended first.
  case none

  /// Its octets.
  var count: Int {
    switch self {
    case .none: 0
    case .lineFeed, .carriageReturn: 1
    case .both: 2
    }
  }

  var octets: [UInt8] {
    switch self {
    case .none: []
    case .lineFeed: [ASCII.lineFeed]
    case .carriageReturn: [ASCII.carriageReturn]
    case .both: [ASCII.carriageReturn, ASCII.lineFeed]
    }
  }
}

/// Cuts header lines out of chunks, whatever ends them: LF, CRLF or a lone CR.
///
/// A line that lies in one chunk is named by its place there. Of one that does not, at most `capacity` octets are
/// kept; the rest is counted. Before any is lost the reader is asked, at `decisionCount` octets, whether the line is
/// one that may be cut. A CR at the end of a chunk waits for the next one, which may begin with its LF.
struct LineSplitter {
  enum Step {
    /// A line from the place asked for up to `end` in the chunk.
    case line(end: Int, LineEnding)
    /// The line that was held is over; the next one begins at `next` in the chunk.
    case held(LineEnding, next: Int)
    /// The line that is held is long enough for a decision, and goes on at `next` in the chunk.
    case undecided(next: Int)
    /// The chunk is used up.
    case more
  }

  private let capacity: Int
  private let decisionCount: Int
  /// The beginning of a line that earlier chunks did not end.
  private(set) var held: [UInt8] = []
  /// The octets of that line so far, those that are not kept included, a waiting CR not included.
  private(set) var heldCount = 0
  private var isReturnWaiting = false
  /// Whether the held line may be cut.
  var isSettled = false

  init(capacity: Int, decisionCount: Int) {
    self.capacity = capacity
    self.decisionCount = decisionCount
  }

  var isHolding: Bool { heldCount > 0 || isReturnWaiting }

  /// Finds the end of the line at `start`. `lineFeed` remembers between calls, for one chunk, where the next LF is;
  /// it begins as -1. Without it, a chunk full of lone CRs would be searched to its end for every line.
  mutating func next(in chunk: Span<UInt8>, from start: Int, lineFeed: inout Int) -> Step {
    if isReturnWaiting {
      isReturnWaiting = false
      let isPair = chunk[start] == ASCII.lineFeed
      return .held(isPair ? .both : .carriageReturn, next: isPair ? start + 1 : start)
    }
    if lineFeed < start { lineFeed = chunk.firstIndex(of: ASCII.lineFeed, from: start) ?? chunk.count }
    let found = chunk.extracting(start..<lineFeed).firstIndex(of: ASCII.carriageReturn)
    let end = found.map { start + $0 } ?? lineFeed
    let isOver = end + 1 < chunk.count || (end < chunk.count && found == nil)
    if isOver, heldCount == 0 { return .line(end: end, ending(chunk, end)) }
    let taken = hold(chunk.extracting(start..<end))
    if start + taken < end { return .undecided(next: start + taken) }
    guard isOver else {
      isReturnWaiting = end < chunk.count
      return .more
    }
    let ending = ending(chunk, end)
    return .held(ending, next: end + ending.count)
  }

  private func ending(_ chunk: Span<UInt8>, _ end: Int) -> LineEnding {
    if chunk[end] == ASCII.lineFeed { return .lineFeed }
    return end + 1 < chunk.count && chunk[end + 1] == ASCII.lineFeed ? .both : .carriageReturn
  }

  /// Ends the input: tells how the held line ended.
  mutating func finish() -> LineEnding {
    defer { isReturnWaiting = false }
    return isReturnWaiting ? .carriageReturn : .none
  }

  /// Hands over the held line and holds nothing any more.
  mutating func take() -> [UInt8] {
    var line: [UInt8] = []
    swap(&line, &held)
    heldCount = 0
    isSettled = false
    return line
  }

  /// Adds octets to the held line, and tells how many it took.
  private mutating func hold(_ octets: Span<UInt8>) -> Int {
    let count = isSettled ? octets.count : min(octets.count, max(0, decisionCount - held.count))
    heldCount += count
    let room = min(count, max(0, capacity - held.count))
    if room > 0 { held.append(octets.extracting(0..<room)) }
    return count
  }
}

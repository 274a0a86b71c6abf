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
/// kept; the rest is counted. A CR at the end of a chunk waits for the next one, which may begin with its LF.
struct LineSplitter {
  enum Step {
    /// A line from the place asked for up to `end` in the chunk.
    case line(end: Int, LineEnding)
    /// The line that was held is over; the next one begins at `next` in the chunk.
    case held(LineEnding, next: Int)
    /// The chunk is used up.
    case more
  }

  private let capacity: Int
  /// The beginning of a line that earlier chunks did not end.
  private(set) var held: [UInt8] = []
  /// The octets of that line so far, those that are not kept included, a waiting CR not included.
  private(set) var heldCount = 0
  private var isReturnWaiting = false
  /// Whether whoever reads the lines has made up its mind about the held one.
  var isSettled = false

  init(capacity: Int) { self.capacity = capacity }

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
    let text = chunk.extracting(start..<lineFeed)
    guard let found = text.firstIndex(of: ASCII.carriageReturn) else {
      if lineFeed < chunk.count { return complete(chunk, start, lineFeed, .lineFeed) }
      hold(text)
      return .more
    }
    let end = start + found
    if end + 1 < lineFeed { return complete(chunk, start, end, .carriageReturn) }
    if lineFeed < chunk.count { return complete(chunk, start, end, .both) }
    hold(chunk.extracting(start..<end))
    isReturnWaiting = true
    return .more
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

  /// The line that began at `start`, or before this chunk, ends at `end`.
  private mutating func complete(_ chunk: Span<UInt8>, _ start: Int, _ end: Int, _ ending: LineEnding) -> Step
  {
    guard heldCount > 0 else { return .line(end: end, ending) }
    hold(chunk.extracting(start..<end))
    return .held(ending, next: end + ending.count)
  }

  private mutating func hold(_ octets: Span<UInt8>) {
    heldCount += octets.count
    let room = min(octets.count, max(0, capacity - held.count))
    if room > 0 { held.append(octets.extracting(0..<room)) }
  }
}

import Bytes

extension ParserCore {
  /// Reads a body, preamble or epilogue until the chunk is over or a boundary line ended it.
  ///
  /// Only a line that begins with two dashes can end content, so the search is for dashes: base64 has none, and
  /// text has few. All between two boundary lines goes out in one piece a chunk.
  mutating func readContent<G: EventStage, S: MessageSink>(
    _ chunk: Span<UInt8>, _ position: inout Int, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    while !pending.isEmpty, position < chunk.count {
      try resolvePending(chunk[position], &position, through: &stage, into: &sink)
      if phase != .content { return }
    }
    guard position < chunk.count else { return }
    let start = position
    guard !boundaries.isEmpty else {
      position = chunk.count
      return try passContent(
        chunk.extracting(start..<chunk.count), at: base + start, through: &stage, into: &sink)
    }
    var search = start
    while let dash = chunk.firstIndex(of: ASCII.dash, from: search) {
      search = dash + 1
      let beginsLine = dash > start ? Self.endsLine(chunk[dash - 1]) : isAtLineStart
      if !beginsLine {
        while search < chunk.count, chunk[search] == ASCII.dash { search += 1 }
        continue
      }
      let text = dash + 2
      guard text <= chunk.count else { break }
      guard chunk[dash + 1] == ASCII.dash else { continue }
      guard text < chunk.count else { break }
      guard boundaries.mayBegin(with: chunk[text]) else {
        search = text
        continue
      }
      // The line's end decides; beyond the capacity no line can match.
      let limit = min(chunk.count, text + boundaries.capacity + 1)
      var end = text
      while end < limit, !Self.endsLine(chunk[end]) { end += 1 }
      if end == limit {
        if limit == chunk.count, end - text <= boundaries.capacity {
          return try hold(chunk, from: start, dash, &position, through: &stage, into: &sink)
        }
        search = end
        continue
      }
      if chunk[end] == ASCII.carriageReturn, end + 1 == chunk.count {
        return try hold(chunk, from: start, dash, &position, through: &stage, into: &sink)
      }
      guard let match = boundaries.match(chunk.extracting(text..<end)) else {
        search = end
        continue
      }
      let ending: LineEnding =
        chunk[end] == ASCII.lineFeed
        ? .lineFeed : chunk[end + 1] == ASCII.lineFeed ? .both : .carriageReturn
      let line = Self.lineEnd(chunk, before: dash, from: start)
      position = end + ending.count
      try passContent(chunk.extracting(start..<line), at: base + start, through: &stage, into: &sink)
      return try delimiter(match, at: base + line..<base + position, ending, through: &stage, into: &sink)
    }
    // A candidate that the chunk's end cuts short breaks out of the loop; else the line end there may begin one.
    var first = chunk.count
    while first > start, chunk.count - first < 2, chunk[first - 1] == ASCII.dash { first -= 1 }
    let beginsLine = first > start ? Self.endsLine(chunk[first - 1]) : isAtLineStart
    try hold(chunk, from: start, beginsLine ? first : chunk.count, &position, through: &stage, into: &sink)
  }

  /// Hands out content up to a possible boundary line at `dash`, and keeps that with the line end before it.
  private mutating func hold<G: EventStage, S: MessageSink>(
    _ chunk: Span<UInt8>, from start: Int, _ dash: Int, _ position: inout Int,
    through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    let line = Self.lineEnd(chunk, before: dash, from: start)
    pending.append(chunk.extracting(line..<chunk.count))
    position = chunk.count
    if line > start { isAtLineStart = false }
    try passContent(chunk.extracting(start..<line), at: base + start, through: &stage, into: &sink)
  }

  /// Where the line end before `index` begins, or `index` where there is none at or after `start`.
  private static func lineEnd(_ chunk: Span<UInt8>, before index: Int, from start: Int) -> Int {
    guard index > start, endsLine(chunk[index - 1]) else { return index }
    let isPair =
      chunk[index - 1] == ASCII.lineFeed && index - 1 > start
      && chunk[index - 2] == ASCII.carriageReturn
    return isPair ? index - 2 : index - 1
  }

  @inline(__always)
  private static func endsLine(_ octet: UInt8) -> Bool {
    octet == ASCII.lineFeed || octet == ASCII.carriageReturn
  }

  /// Looks at the next octet after what is pending: it may go on to be a boundary line, be one, or not.
  private mutating func resolvePending<G: EventStage, S: MessageSink>(
    _ next: UInt8, _ position: inout Int, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    let end = base + position
    let lead = pendingLead
    let count = pending.count - lead
    let isReturn = pending.last == ASCII.carriageReturn
    let mayGoOn =
      switch count {
      case 0: next == ASCII.dash || (next == ASCII.lineFeed && isReturn)
      case 1: next == ASCII.dash
      case 2: boundaries.mayBegin(with: next)
      default: isReturn || Self.endsLine(next) || count - 2 < boundaries.capacity
      }
    guard mayGoOn else { return try release(pending.count, at: end, through: &stage, into: &sink) }
    if count > 2, isReturn, next != ASCII.lineFeed {
      return try decide(lead, .carriageReturn, end: end, through: &stage, into: &sink)
    }
    pending.append(next)
    position += 1
    if count > 2, next == ASCII.lineFeed {
      try decide(lead, isReturn ? .both : .lineFeed, end: end + 1, through: &stage, into: &sink)
    }
  }

  /// The octets of the line end that `pending` begins with.
  private var pendingLead: Int {
    guard let first = pending.first, Self.endsLine(first) else { return 0 }
    return first == ASCII.carriageReturn && pending.count > 1 && pending[1] == ASCII.lineFeed ? 2 : 1
  }

  /// Decides on a pending line that is whole and is over at `end` in the input, its own line end included.
  private mutating func decide<G: EventStage, S: MessageSink>(
    _ lead: Int, _ ending: LineEnding, end: Int, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    guard let match = boundaries.match(pending.span.extracting(lead + 2..<pending.count - ending.count))
    else {
      // Its line end may belong to a boundary line that follows.
      return try release(pending.count - ending.count, at: end, through: &stage, into: &sink)
    }
    let range = end - pending.count..<end
    pending.removeAll(keepingCapacity: true)
    try delimiter(match, at: range, ending, through: &stage, into: &sink)
  }

  /// Hands out so many octets of what is pending, which reaches to `end` in the input: they are no boundary line.
  private mutating func release<G: EventStage, S: MessageSink>(
    _ count: Int, at end: Int, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    var octets: [UInt8] = []
    swap(&octets, &pending)
    isAtLineStart = false
    let start = end - octets.count
    try passContent(octets.span.extracting(0..<count), at: start, through: &stage, into: &sink)
    octets.removeFirst(count)
    pending = octets
  }

  /// Ends the input: a boundary line needs no line end there.
  mutating func finishContent<G: EventStage, S: MessageSink>(
    through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    let lead = pendingLead
    if pending.count - lead > 2 {
      let ending: LineEnding = pending.last == ASCII.carriageReturn ? .carriageReturn : .none
      try decide(lead, ending, end: base, through: &stage, into: &sink)
    }
    if phase == .content, !pending.isEmpty {
      try release(pending.count, at: base, through: &stage, into: &sink)
    }
  }
}

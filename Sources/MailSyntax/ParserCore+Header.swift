import Bytes

extension ParserCore {
  /// What became of a header line.
  private enum Verdict {
    /// It was taken.
    case taken
    /// It is no part of the header, which is over now: it has to be read again in the new phase.
    case notHeader
  }

  /// Reads header lines until the chunk or the header is over.
  mutating func readHeader<G: EventStage, S: MessageSink>(
    _ chunk: Span<UInt8>, _ position: inout Int, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    var lineFeed = -1
    while position < chunk.count, phase == .header {
      // A line that begins with no blank ends the field before it, whatever it is: to be told now, so that the order of
      // what is told does not depend on how much of the line is there. Behind a lone CR it may go on with the field.
      if header.isOpen, !splitter.isHolding, suspect == nil, previousEnding != .carriageReturn,
        !ASCII.isBlank(chunk[position])
      {
        try endField(through: &stage, into: &sink)
      }
      if try takeWholeField(chunk, &position, through: &stage, into: &sink) { continue }
      switch splitter.next(in: chunk, from: position, lineFeed: &lineFeed) {
      case .line(let end, let ending):
        let range = base + position..<base + end
        let line = chunk.extracting(position..<end)
        if try take(line, range, ending, through: &stage, into: &sink) == .taken {
          position = end + ending.count
        }
      case .held(let ending, let next):
        let end = base + next - ending.count
        position = next
        try takeHeld(to: end, ending, through: &stage, into: &sink)
      case .undecided(let next):
        position = next
        if isBodyHeld {
          try takeHeld(to: base + next, .none, through: &stage, into: &sink)
        } else {
          splitter.isSettled = true
        }
      case .more:
        position = chunk.count
      }
    }
  }

  /// Takes what waits for more at the end of the input: a line without an end, and a line in doubt.
  mutating func finishHeader<G: EventStage, S: MessageSink>(
    through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    if splitter.isHolding {
      let ending = splitter.finish()
      try takeHeld(to: base - ending.count, ending, through: &stage, into: &sink)
    } else {
      try beginBodyWithSuspect(through: &stage, into: &sink)
    }
  }

  private mutating func takeHeld<G: EventStage, S: MessageSink>(
    to end: Int, _ ending: LineEnding, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    let start = end - splitter.heldCount
    let line = splitter.take()
    let verdict = try take(line.span, start..<end, ending, through: &stage, into: &sink)
    guard verdict == .notHeader else { return }
    try replay(line + ending.octets, at: start, through: &stage, into: &sink)
  }

  /// Whether the line that is held, long enough to tell, is no part of the header. Of such a line nothing may be
  /// lost, however long it is.
  private var isBodyHeld: Bool {
    if suspect != nil { return !goesOnWithHeader(splitter.held.span) }
    let kind = HeaderAssembler.classify(
      splitter.held.span, nameCapacity: max(1, limits.maximumFieldNameBytes))
    return kind == .other && !(previousEnding == .carriageReturn && header.isOpen)
  }

  private func isBoundaryCandidate(_ line: Span<UInt8>) -> Bool {
    !boundaries.isEmpty && line.count > 2 && line[0] == ASCII.dash && line[1] == ASCII.dash
      && boundaries.mayBegin(with: line[2])
  }

  /// Whether a line directly under a boundary line is that line once more.
  ///
  /// QUIRK: RFC 2046 §5.1.1 has the line end before a boundary belong to it, so there is no part between the two.
  private func repeatsDelimiter(_ line: Span<UInt8>) -> Bool {
    guard isBoundaryCandidate(line), line.count <= boundaries.capacity + 2,
      let match = boundaries.match(line.extracting(2..<line.count))
    else { return false }
    return match.frame == frames.count - 1 && !match.isClose
  }

  /// Takes one header line. `range` is the line's in the input, without its end.
  private mutating func take<G: EventStage, S: MessageSink>(
    _ whole: Span<UInt8>, _ range: Range<Int>, _ ending: LineEnding, through stage: inout G,
    into sink: inout S
  ) throws(S.Failure) -> Verdict {
    let end = range.upperBound + ending.count
    if isPartDue {
      if repeatsDelimiter(whole) {
        try note(.repeatedBoundary, at: range.lowerBound, through: &stage, into: &sink)
        try stage.pass(.framing(.delimiter, range: range.lowerBound..<end), into: &sink)
        headerStart = end
        previousEnding = ending
        return .taken
      }
      try openDue(through: &stage, into: &sink)
      if phase != .header { return .notHeader }
    }
    if suspect != nil, try !skipSuspect(before: whole, through: &stage, into: &sink) { return .notHeader }
    let afterReturn = previousEnding == .carriageReturn
    if range.isEmpty {
      if afterReturn, ending == .both {
        // QUIRK: CR CR LF, left by software that turned CRLF into CRLF twice, is one line end and not two.
        previousEnding = .both
        try skip(range.lowerBound..<end, as: .skippedLine, through: &stage, into: &sink)
        return .taken
      }
      try endHeader(at: range.lowerBound..<end, through: &stage, into: &sink)
      return .taken
    }
    let line = whole.extracting(0..<min(whole.count, lineCapacity))
    if isBoundaryCandidate(line), range.count <= boundaries.capacity + 2,
      let match = boundaries.match(line.extracting(2..<line.count))
    {
      let empty = range.lowerBound..<range.lowerBound
      // Where the fields say that the part is a message, that one has an empty header too, and so on down; with one
      // entity too many on the way, the line is part of the rest.
      repeat { try endHeader(at: empty, through: &stage, into: &sink) } while phase == .header
      guard phase == .content else { return .notHeader }
      try delimiter(match, at: range.lowerBound..<end, ending, through: &stage, into: &sink)
      return .taken
    }
    switch HeaderAssembler.classify(line, nameCapacity: max(1, limits.maximumFieldNameBytes)) {
    case .field(let nameCount, let colon):
      try endField(through: &stage, into: &sink)
      header.begin(
        line, nameCount: nameCount, colon: colon, at: range.lowerBound, count: end - range.lowerBound)
      if colon > nameCount {
        try note(.blankBeforeColon, at: range.lowerBound + nameCount, through: &stage, into: &sink)
      }
    case .continuation where header.isOpen:
      header.append(line, to: end)
    case .continuation, .nameless:
      try endField(through: &stage, into: &sink)
      try note(.malformedHeaderLine, at: range.lowerBound, through: &stage, into: &sink)
      try stage.pass(.framing(.skippedLine, range: range.lowerBound..<end), into: &sink)
    case .envelope:
      try endField(through: &stage, into: &sink)
      let isFirst = range.lowerBound == headerStart
      if !isFirst { try note(.malformedHeaderLine, at: range.lowerBound, through: &stage, into: &sink) }
      let kind = isFirst ? Framing.envelopeLine : .skippedLine
      try stage.pass(.framing(kind, range: range.lowerBound..<end), into: &sink)
    case .other where afterReturn && header.isOpen:
      // A lone CR within a line that goes on: not a line end after all.
      if !facts.hasBareReturn {
        facts.hasBareReturn = true
        try note(.bareCarriageReturn, at: range.lowerBound - 1, through: &stage, into: &sink)
      }
      header.addSpace()
      header.append(line, to: end)
    case .other where range.count <= max(1, limits.maximumFieldNameBytes) && !Self.beginsWithDashes(line):
      var octets: [UInt8] = []
      octets.append(line)
      suspect = (octets + ending.octets, range.lowerBound)
    case .other:
      try endHeaderWithoutSeparator(at: range.lowerBound, through: &stage, into: &sink)
      return .notHeader
    }
    previousEnding = ending
    return .taken
  }

  private static func beginsWithDashes(_ line: Span<UInt8>) -> Bool {
    line.count > 1 && line[0] == ASCII.dash && line[1] == ASCII.dash
  }

  /// Ends a header at a line that is no part of it.
  private mutating func endHeaderWithoutSeparator<G: EventStage, S: MessageSink>(
    at offset: Int, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    let isMissing = facts.fieldCount == 0 && !header.isOpen
    try endField(through: &stage, into: &sink)
    try note(isMissing ? .missingHeader : .missingHeaderSeparator, at: offset, through: &stage, into: &sink)
    try endHeader(at: offset..<offset, through: &stage, into: &sink)
  }

  /// Passes the line in doubt over as junk, if the line after it goes on with the header; else begins the body with
  /// it, and gives false.
  ///
  /// QUIRK: RFC 5322 §2.2 knows no such lines, but mail that passed through careless software has them. Before any
  /// field only a name that mail headers have proves that a header follows: it may be the text of a part that has
  /// none.
  private mutating func skipSuspect<G: EventStage, S: MessageSink>(
    before line: Span<UInt8>, through stage: inout G, into sink: inout S
  ) throws(S.Failure) -> Bool {
    guard let (octets, start) = suspect else { return true }
    if goesOnWithHeader(line) {
      suspect = nil
      try endField(through: &stage, into: &sink)
      try note(.malformedHeaderLine, at: start, through: &stage, into: &sink)
      try stage.pass(.framing(.skippedLine, range: start..<start + octets.count), into: &sink)
      previousEnding = .lineFeed
      return true
    }
    try beginBodyWithSuspect(through: &stage, into: &sink)
    return false
  }

  private func goesOnWithHeader(_ line: Span<UInt8>) -> Bool {
    let kind = HeaderAssembler.classify(line, nameCapacity: max(1, limits.maximumFieldNameBytes))
    guard case .field(let nameCount, let colon) = kind, nameCount == colon else { return false }
    return facts.fieldCount > 0 || header.isOpen || HeaderFacts.isCommon(line.extracting(0..<nameCount))
  }

  private mutating func beginBodyWithSuspect<G: EventStage, S: MessageSink>(
    through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    guard let (octets, start) = suspect else { return }
    suspect = nil
    try endHeaderWithoutSeparator(at: start, through: &stage, into: &sink)
    try replay(octets, at: start, through: &stage, into: &sink)
  }

  /// Counts octets to the open field, or else tells that they are passed over.
  private mutating func skip<G: EventStage, S: MessageSink>(
    _ range: Range<Int>, as framing: Framing, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    if header.isOpen {
      header.extend(to: range.upperBound)
    } else {
      try stage.pass(.framing(framing, range: range), into: &sink)
    }
  }

  /// Hands over the open field, if there is one.
  mutating func endField<G: EventStage, S: MessageSink>(
    through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    guard header.isOpen else { return }
    let isCut = header.isCut
    try pass(header.take(), isCut: isCut, through: &stage, into: &sink)
  }

  /// Hands over a field, if the limits let it through.
  mutating func pass<G: EventStage, S: MessageSink>(
    _ field: HeaderField, isCut: Bool, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    let offset = field.range.lowerBound
    facts.fieldCount += 1
    let isTooLong = field.range.upperBound - headerStart > max(1, limits.maximumHeaderBytes)
    if isTooLong || facts.fieldCount > max(1, limits.maximumFields) {
      if !facts.isOverLimit {
        facts.isOverLimit = true
        try note(isTooLong ? .headerTooLong : .tooManyFields, at: offset, through: &stage, into: &sink)
      }
      try stage.pass(.framing(.skippedLine, range: field.range), into: &sink)
      return
    }
    if isCut { try note(.fieldTooLong, at: offset, through: &stage, into: &sink) }
    if !facts.keep(field, limits: limits) {
      try note(.duplicateField, at: offset, through: &stage, into: &sink)
    }
    for kind in facts.check.look(at: field, limits: limits) {
      try note(kind, at: offset, through: &stage, into: &sink)
    }
    try stage.pass(.field(field), into: &sink)
  }
}

import Bytes

extension ParserCore {
  /// Begins an entity at this place, within the innermost one that is open.
  mutating func open<G: EventStage, S: MessageSink>(
    at start: Int, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    let index = stage.entityCount
    stage.entityCount += 1
    let entity: Entity
    if let parent = frames.last {
      frames[frames.count - 1].childCount += 1
      let number = String(parent.childCount + 1)
      let path = parent.entity.path.isEmpty ? number : parent.entity.path + "." + number
      entity = Entity(index: index, parent: parent.entity.index, depth: parent.entity.depth + 1, path: path)
    } else if let place {
      entity = Entity(
        index: index, parent: place.parent, depth: place.depth, path: place.path + ".1", origin: place.parent)
    } else {
      entity = Entity(index: index, parent: nil, depth: 0, path: "")
    }
    frames.append(Frame(entity: entity, start: start))
    if place != nil { frames[frames.count - 1].entity.origin = place?.parent }
    try stage.pass(.beginEntity(frames[frames.count - 1].entity), into: &sink)
    facts = HeaderFacts()
    headerStart = start
    previousEnding = .none
    phase = .header
    guard index >= max(1, limits.maximumEntities) else { return }
    try note(.tooManyEntities, at: start, through: &stage, into: &sink)
    boundaries.removeAll()
    let rest = EntityHeader(
      path: entity.path, contentType: ContentType(type: "application", subtype: "octet-stream"))
    try stage.pass(.endHeader(rest, range: start..<start), into: &sink)
    phase = .rest
  }

  /// Ends a header: its fields say what follows.
  mutating func endHeader<G: EventStage, S: MessageSink>(
    at range: Range<Int>, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    try endField(through: &stage, into: &sink)
    let last = frames.count - 1
    let parent = last > 0 ? frames[last - 1] : nil
    var described = EntityHeader(path: frames[last].entity.path)
    if parent?.isDigest == true { described.contentType = ContentType(type: "message", subtype: "rfc822") }
    var defects: [Defect.Kind] = []
    facts.describe(&described, limits: limits, defects: &defects)
    let boundary = Self.container(
      &described, depth: frames[last].entity.depth, limits, attachedMessages, defects: &defects)
    let isMultipart = described.isContainer && boundary != nil
    // An attached message that is a multipart shares its path with the part it is attached as.
    let isAttached = parent.map { $0.kind == .message } ?? (place != nil)
    if isAttached {
      let outer = parent?.entity.path ?? place?.path ?? ""
      described.path = isMultipart ? outer : outer + ".1"
    } else if parent == nil {
      described.path = isMultipart ? "" : "1"
    }
    frames[last].entity.path = described.path
    for kind in defects { try note(kind, at: headerStart, through: &stage, into: &sink) }
    try stage.pass(.endHeader(described, range: range), into: &sink)
    pending.removeAll(keepingCapacity: true)
    isAtLineStart = true
    phase = .content
    guard described.isContainer else { return }
    if let boundary {
      frames[last].kind = .multipart
      frames[last].isDigest = described.contentType.subtype == "digest"
      boundaries.push(boundary, frame: last)
    } else {
      frames[last].kind = .message
      try open(at: range.upperBound, through: &stage, into: &sink)
    }
  }

  /// Decides whether entities follow; gives the boundary of a multipart.
  private static func container(
    _ header: inout EntityHeader, depth: Int, _ limits: Limits, _ attachedMessages: AttachedMessages,
    defects: inout [Defect.Kind]
  ) -> [UInt8]? {
    let isMultipart = header.contentType.type == "multipart"
    guard isMultipart || (header.isPlainMessage && attachedMessages == .descend) else { return nil }
    var boundary: [UInt8]?
    if isMultipart {
      boundary = header.contentType.boundary
      guard let found = boundary else {
        defects.append(.missingBoundaryParameter)
        return nil
      }
      guard found.count <= max(1, limits.maximumBoundaryBytes) else {
        defects.append(.boundaryTooLong)
        return nil
      }
      if header.transferEncoding.isEncoded { defects.append(.encodedMultipart) }
    }
    guard depth < limits.maximumDepth else {
      defects.append(.nestedTooDeep)
      return nil
    }
    header.isContainer = true
    return boundary
  }

  /// A boundary line: ends all that is open within its multipart, and begins the next part or the epilogue.
  mutating func delimiter<G: EventStage, S: MessageSink>(
    _ match: BoundaryStack.Match, at range: Range<Int>, _ ending: LineEnding,
    through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    boundaries.confirm(match)
    try close(to: match.frame + 1, at: range.lowerBound, through: &stage, into: &sink)
    let kind = match.isClose ? Framing.closeDelimiter : .delimiter
    try stage.pass(.framing(kind, range: range), into: &sink)
    if match.isClose {
      boundaries.remove(from: match.frame)
      frames[match.frame].progress = .epilogue
      isAtLineStart = true
      phase = .content
    } else {
      frames[match.frame].progress = .parts
      isPartDue = true
      headerStart = range.upperBound
      phase = .header
      previousEnding = ending
    }
  }

  /// Opens the part that a boundary line has begun.
  mutating func openDue<G: EventStage, S: MessageSink>(
    through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    let ending = previousEnding
    isPartDue = false
    try open(at: headerStart, through: &stage, into: &sink)
    previousEnding = ending
  }

  /// Ends the open entities until so many are left, innermost first.
  mutating func close<G: EventStage, S: MessageSink>(
    to count: Int, at end: Int, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    boundaries.remove(from: count)
    while frames.count > count, let frame = frames.last {
      if frame.kind == .multipart, phase != .rest {
        switch frame.progress {
        case .preamble: try note(.missingStartBoundary, at: end, through: &stage, into: &sink)
        case .parts: try note(.missingCloseBoundary, at: end, through: &stage, into: &sink)
        case .epilogue: break
        }
      }
      frames.removeLast()
      try stage.pass(.endEntity(frame.entity, range: frame.start..<max(frame.start, end)), into: &sink)
    }
  }

  /// Hands out octets of the innermost entity: of its body, or around its parts.
  mutating func passContent<G: EventStage, S: MessageSink>(
    _ octets: Span<UInt8>, at offset: Int, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    guard octets.count > 0, let frame = frames.last else { return }
    if frame.kind == .leaf {
      try stage.pass(.body(octets, offset: offset), into: &sink)
    } else {
      let place = frame.progress == .epilogue ? DiscardPlace.epilogue : .preamble
      try stage.pass(.discardText(octets, place: place, offset: offset), into: &sink)
    }
  }
}

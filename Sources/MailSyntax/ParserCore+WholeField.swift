import Bytes

// Nearly all fields lie in one chunk from their first octet to beyond their last, and have nothing odd about them. Those
// are taken whole, without what cutting and oddities would need to be kept: the way of all others is `ParserCore+Header`,
// which would give the same events for these.

extension ParserCore {
  /// Takes the field that begins here, unless the part that it would belong to is one too many; false, and nothing is
  /// changed, where it is not one of those.
  mutating func takeWholeField<G: EventStage, S: MessageSink>(
    _ chunk: Span<UInt8>, _ position: inout Int, through stage: inout G, into sink: inout S
  ) throws(S.Failure) -> Bool {
    guard !splitter.isHolding, suspect == nil, let extent = wholeField(chunk, from: position) else {
      return false
    }
    if isPartDue {
      // What begins with no dash is no boundary line, so the part is there.
      try openDue(through: &stage, into: &sink)
      if phase != .header { return true }
    }
    try endField(through: &stage, into: &sink)
    let range = base + position..<base + extent.next
    let field = HeaderField(
      Self.unfold(chunk, from: position, extent), nameCount: extent.colon - position, range: range)
    previousEnding = chunk[extent.next - 2] == ASCII.carriageReturn ? .both : .lineFeed
    position = extent.next
    try pass(field, isCut: false, through: &stage, into: &sink)
    return true
  }

  /// Where the parts of a field stand in the chunk.
  private struct Extent {
    var colon: Int
    /// Where the next line begins that is no part of it.
    var next: Int
  }

  /// Finds the end of the field that begins here; nil where the chunk ends before it is sure, and where anything is
  /// not as RFC 5322 §2.2 has it.
  private func wholeField(_ chunk: Span<UInt8>, from start: Int) -> Extent? {
    let longest = min(chunk.count, start + max(1, limits.maximumFieldNameBytes) + 1)
    let colon = start + chunk.nameCount(from: start, to: longest)
    // What begins with a dash may be a boundary line.
    guard colon < longest, chunk[colon] == 0x3A, colon > start, chunk[start] != ASCII.dash else { return nil }
    let end = chunk.fieldEnd(from: colon)
    guard end < chunk.count, end + 1 - start <= limits.maximumFieldBytes else { return nil }
    return Extent(colon: colon, next: end + 1)
  }

  /// The octets of a field's name, and of its value without line ends and white space around it.
  private static func unfold(_ chunk: Span<UInt8>, from start: Int, _ extent: Extent) -> [UInt8] {
    let nameCount = extent.colon - start
    var field: [UInt8] = []
    field.append(addingCapacity: extent.next - start) { octets in
      octets.append(chunk.extracting(start..<extent.colon))
      var index = extent.colon + 1
      while index < extent.next {
        if octets.count == nameCount {
          while index < extent.next, ASCII.isSpace(chunk[index]) { index += 1 }
        }
        // Each line end is one LF, with a CR before it perhaps.
        index = octets.append(
          chunk, in: index..<extent.next, until: ASCII.lineFeed, or: ASCII.carriageReturn)
        while index < extent.next, chunk[index] == ASCII.carriageReturn || chunk[index] == ASCII.lineFeed {
          index += 1
        }
      }
      while octets.count > nameCount, ASCII.isSpace(octets[octets.count - 1]) { octets.removeLast(1) }
    }
    return field
  }
}

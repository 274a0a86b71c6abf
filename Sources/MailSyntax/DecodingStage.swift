/// Decodes bodies on their way to the sink, and sends the entities of encoded messages in their place.
///
/// Of the entities that are open only the innermost can have a body, so one decoder is enough here. An encoded
/// message has a ``MessageDecoder`` of its own, which takes what is decoded and has a stage of its own in turn: so
/// many of them may lie within each other as ``Limits/maximumEncodedDepth`` says.
struct DecodingStage: EventStage {
  var entityCount = 0
  private let limits: Limits
  /// How many encoded messages this one lies in.
  private let level: Int
  private let attachedMessages: AttachedMessages
  private var transfer: TransferDecoder
  private var output: [UInt8] = []
  /// The entities that are open; what comes without decoding keeps its numbers.
  private var open: [Entity] = []
  private var bodyOffset = 0
  /// The encoded message at hand: one, or none.
  private var inner: [MessageDecoder] = []

  init(limits: Limits, level: Int, attachedMessages: AttachedMessages) {
    self.limits = limits
    self.level = level
    self.attachedMessages = attachedMessages
    transfer = TransferDecoder(limits: limits)
  }

  mutating func pass<S: MessageSink>(_ event: MessageEvent, into sink: inout S) throws(S.Failure) {
    switch event {
    case .beginEntity(let entity):
      open.append(entity)
      try sink.receive(event)
    case .endHeader(let header, let range):
      try endHeader(header, range, into: &sink)
    case .body(let octets, let offset):
      if transfer.isIdentity { return try sink.receive(event) }
      try decode(octets, at: offset, into: &sink)
    case .endEntity:
      try endBody(into: &sink)
      open.removeLast()
      try sink.receive(event)
    case .field, .discardText, .framing, .defect:
      try sink.receive(event)
    }
  }

  private mutating func endHeader<S: MessageSink>(
    _ header: EntityHeader, _ range: Range<Int>, into sink: inout S
  ) throws(S.Failure) {
    if !open.isEmpty { open[open.count - 1].path = header.path }
    guard !header.isContainer, header.transferEncoding.isEncoded, let entity = open.last else {
      return try sink.receive(.endHeader(header, range: range))
    }
    transfer.begin(header.transferEncoding, limits: limits)
    bodyOffset = range.upperBound
    var header = header
    guard header.isMessage, attachedMessages == .descend else {
      return try sink.receive(.endHeader(header, range: range))
    }
    let isTooDeep = level >= limits.maximumEncodedDepth || entity.depth >= limits.maximumDepth
    header.isContainer = !isTooDeep
    if isTooDeep {
      let defect = Defect(kind: .nestedTooDeep, offset: range.lowerBound, path: header.path)
      try sink.receive(.defect(defect))
    } else {
      let place = ParserCore.Place(parent: entity.index, depth: entity.depth + 1, path: header.path)
      inner = [MessageDecoder(limits: limits, level: level + 1, place: place)]
    }
    try sink.receive(.endHeader(header, range: range))
  }

  private mutating func decode<S: MessageSink>(
    _ octets: Span<UInt8>, at offset: Int, into sink: inout S
  ) throws(S.Failure) {
    var start = 0
    let step = max(1, limits.maximumDecodedPiece)
    while start < octets.count {
      let end = min(octets.count, start + step)
      output.removeAll(keepingCapacity: true)
      transfer.decode(octets.extracting(start..<end), into: &output)
      try send(at: offset + start, into: &sink)
      start = end
    }
    bodyOffset = offset + octets.count
  }

  /// Hands on what was decoded.
  private mutating func send<S: MessageSink>(at offset: Int, into sink: inout S) throws(S.Failure) {
    if output.isEmpty { return }
    if inner.isEmpty { return try sink.receive(.body(output.span, offset: offset)) }
    // Taken out for the call: the octets may not lie in what the call changes.
    var octets: [UInt8] = []
    swap(&octets, &output)
    inner[0].entityCount = entityCount
    try inner[0].feed(octets.span, into: &sink)
    entityCount = inner[0].entityCount
    output = octets
  }

  private mutating func endBody<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    if transfer.isIdentity { return }
    output.removeAll(keepingCapacity: true)
    let defects = transfer.finish(into: &output)
    try send(at: bodyOffset, into: &sink)
    if !inner.isEmpty {
      inner[0].entityCount = entityCount
      try inner[0].finish(into: &sink)
      entityCount = inner[0].entityCount
      inner = []
    }
    let path = open.last?.path ?? ""
    for kind in defects { try sink.receive(.defect(Defect(kind: kind, offset: bodyOffset, path: path))) }
  }
}

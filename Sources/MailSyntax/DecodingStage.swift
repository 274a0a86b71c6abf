import Bytes

/// Decodes bodies on their way to the sink, and sends the entities of encoded messages, of TNEF, and of files in plain
/// texts in their place or among them.
///
/// Of the entities that are open only the innermost can have a body, so one decoder is enough here. An encoded
/// message has a ``MessageDecoder`` of its own, which takes what is decoded and has a stage of its own in turn: so
/// many of them may lie within each other as ``Limits/maximumEncodedDepth`` says.
///
/// Where decoded octets go (`Route`) is settled at the end of the header, but for what may be TNEF: that is `open`
/// until its first four octets have come, and the event of its header waits for them.
struct DecodingStage: EventStage {
  private enum Route {
    case sink
    case message
    case text
    case open(EntityHeader, Range<Int>)
    case tnef
  }

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
  private var route = Route.sink
  /// What reads the body at hand, by its route: one, or none.
  private var inner: [MessageDecoder] = []
  private var files: [EmbeddedFiles] = []
  private var tnef: [TNEFReader] = []
  /// The first octets of what may be TNEF.
  private var beginning: [UInt8] = []

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
      if transfer.isIdentity {
        try forward(octets, at: offset, into: &sink)
        bodyOffset = offset + octets.count
      } else {
        try decode(octets, at: offset, into: &sink)
      }
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
    guard !header.isContainer, let entity = open.last else {
      return try sink.receive(.endHeader(header, range: range))
    }
    if header.transferEncoding.isEncoded { transfer.begin(header.transferEncoding, limits: limits) }
    bodyOffset = range.upperBound
    if header.isMessage, header.transferEncoding.isEncoded, attachedMessages == .descend {
      return try beginMessage(header, range, in: entity, into: &sink)
    }
    if header.mayBeTNEF {
      route = .open(header, range)
      beginning.removeAll(keepingCapacity: true)
      return
    }
    if header.mayHoldFiles, entity.depth < limits.maximumDepth {
      route = .text
      let isPlain = transfer.isIdentity
      let reader = EmbeddedFiles(
        limits: limits, entity: entity, path: header.path, origin: isPlain ? entity.origin : entity.index,
        start: isPlain ? range.upperBound : 0)
      files = [reader]
    }
    try sink.receive(.endHeader(header, range: range))
  }

  private mutating func beginMessage<S: MessageSink>(
    _ header: EntityHeader, _ range: Range<Int>, in entity: Entity, into sink: inout S
  ) throws(S.Failure) {
    var header = header
    header.isContainer = try mayDescend(from: entity, header, range, into: &sink)
    if header.isContainer {
      let place = ParserCore.Place(parent: entity.index, depth: entity.depth + 1, path: header.path)
      inner = [MessageDecoder(limits: limits, level: level + 1, place: place)]
      route = .message
    }
    try sink.receive(.endHeader(header, range: range))
  }

  private func mayDescend<S: MessageSink>(
    from entity: Entity, _ header: EntityHeader, _ range: Range<Int>, into sink: inout S
  ) throws(S.Failure) -> Bool {
    if level < limits.maximumEncodedDepth, entity.depth < limits.maximumDepth { return true }
    try sink.receive(.defect(Defect(kind: .nestedTooDeep, offset: range.lowerBound, path: header.path)))
    return false
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
    // Taken out for the call: the octets may not lie in what the call changes.
    var octets: [UInt8] = []
    swap(&octets, &output)
    try forward(octets.span, at: offset, into: &sink)
    output = octets
  }

  /// Hands on octets that stand for themselves.
  private mutating func forward<S: MessageSink>(
    _ octets: Span<UInt8>, at offset: Int, into sink: inout S
  ) throws(S.Failure) {
    switch route {
    case .sink: try sink.receive(.body(octets, offset: offset))
    case .message:
      inner[0].entityCount = entityCount
      try inner[0].feed(octets, into: &sink)
      entityCount = inner[0].entityCount
    case .text:
      files[0].entityCount = entityCount
      try files[0].feed(octets, at: offset, into: &sink)
      entityCount = files[0].entityCount
    case .tnef:
      tnef[0].entityCount = entityCount
      try tnef[0].feed(octets, into: &sink)
      entityCount = tnef[0].entityCount
    case .open(let header, let range):
      let taken = min(octets.count, TNEFReader.signature.count - beginning.count)
      beginning.append(octets.extracting(0..<taken))
      guard beginning.count == TNEFReader.signature.count else { return }
      try settle(header, range, at: offset, into: &sink)
      try forward(octets.extracting(taken..<octets.count), at: offset + taken, into: &sink)
    }
  }

  /// Decides by its first octets whether the body at hand is TNEF, and sends its header and those octets.
  private mutating func settle<S: MessageSink>(
    _ header: EntityHeader, _ range: Range<Int>, at offset: Int, into sink: inout S
  ) throws(S.Failure) {
    var header = header
    route = .sink
    if let entity = open.last, beginning == TNEFReader.signature {
      if try mayDescend(from: entity, header, range, into: &sink) {
        header.isContainer = true
        tnef = [TNEFReader(limits: limits, level: level, entity: entity)]
        route = .tnef
      }
    } else if header.isTNEF {
      try sink.receive(.defect(Defect(kind: .malformedTNEF, offset: range.upperBound, path: header.path)))
    }
    try sink.receive(.endHeader(header, range: range))
    var octets: [UInt8] = []
    swap(&octets, &beginning)
    if !octets.isEmpty { try forward(octets.span, at: offset, into: &sink) }
  }

  private mutating func endBody<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    var defects: [Defect.Kind] = []
    if !transfer.isIdentity {
      output.removeAll(keepingCapacity: true)
      defects = transfer.finish(into: &output)
      try send(at: bodyOffset, into: &sink)
    }
    if case .open(let header, let range) = route { try settle(header, range, at: bodyOffset, into: &sink) }
    switch route {
    case .sink, .open: break
    case .message:
      inner[0].entityCount = entityCount
      try inner[0].finish(into: &sink)
      entityCount = inner[0].entityCount
    case .text:
      files[0].entityCount = entityCount
      try files[0].finish(at: bodyOffset, into: &sink)
      entityCount = files[0].entityCount
    case .tnef:
      tnef[0].entityCount = entityCount
      try tnef[0].finish(into: &sink)
      entityCount = tnef[0].entityCount
    }
    route = .sink
    inner = []
    files = []
    tnef = []
    let path = open.last?.path ?? ""
    for kind in defects { try sink.receive(.defect(Defect(kind: kind, offset: bodyOffset, path: path))) }
  }
}

extension EntityHeader {
  /// Whether the body says that it is TNEF.
  var isTNEF: Bool {
    contentType.type == "application"
      && (contentType.subtype == "ms-tnef" || contentType.subtype == "vnd.ms-tnef")
  }

  /// Whether the body is to be looked at: it says that it is TNEF, or has the name that Outlook gives it.
  fileprivate var mayBeTNEF: Bool {
    if isTNEF { return true }
    guard contentType.type == "application", contentType.subtype == "octet-stream" else { return false }
    let name = disposition?.parameters["filename"] ?? contentType.parameters["name"]
    return name?.octets.equalsIgnoringASCIICase([UInt8]("winmail.dat".utf8)) == true
  }

  /// Whether the body is plain text to be read, in which files may stand; not a text file that is attached.
  fileprivate var mayHoldFiles: Bool {
    contentType.type == "text" && contentType.subtype == "plain" && disposition?.type != "attachment"
      && disposition?.parameters["filename"] == nil && contentType.parameters["name"] == nil
  }
}

import Bytes

/// The state machine below ``MessageParser`` and ``MessageDecoder``.
///
/// States, and who moves them:
/// - `start`: nothing came yet; the first octet or the end opens the outermost entity.
/// - `header`: lines go to the assembler (`ParserCore+Header`); a blank line, a line that is no field, or a boundary
///   ends it (`endHeader`).
/// - `content`: octets of a body, preamble or epilogue (`ParserCore+Content`), where only a boundary line of an open
///   multipart matters (`delimiter`).
/// - `rest`: over the limit of entities; everything that comes is one body.
/// - `finished`: after `finish`, or over the limit of octets.
struct ParserCore {
  enum Phase {
    case start, header, content, rest, finished
  }

  /// What the outermost entity is a part of, where it is an attached message that was encoded.
  struct Place {
    var parent: Int
    var depth: Int
    var path: String
  }

  /// An entity that is open.
  struct Frame {
    enum Kind { case leaf, multipart, message }
    /// How far a multipart has come.
    enum Progress { case preamble, parts, epilogue }
    var entity: Entity
    var start: Int
    var kind = Kind.leaf
    var progress = Progress.preamble
    var childCount = 0
    var isDigest = false
  }

  let limits: Limits
  let attachedMessages: AttachedMessages
  let place: Place?
  /// The octets of a header line that are looked at: those that tell what it is, and the most a field can have.
  let lineCapacity: Int
  var phase = Phase.start
  /// Where the chunk at hand begins in the input.
  var base = 0
  var frames: [Frame] = []
  var boundaries: BoundaryStack

  // The header at hand.
  var splitter: LineSplitter
  var header: HeaderAssembler
  var facts = HeaderFacts()
  var headerStart = 0
  var previousEnding = LineEnding.none
  /// Whether a boundary line has begun a part whose entity is not open yet: another one may follow directly.
  var isPartDue = false
  /// A line that is no field, with its end, until the next line tells whether it is junk in the header or the body.
  var suspect: (line: [UInt8], start: Int)?

  // The content at hand.
  /// A line end and the line after it as far as they are known: they may turn out to be a boundary line.
  var pending: [UInt8] = []
  /// Whether what comes next stands at the beginning of a line.
  var isAtLineStart = true

  init(limits: Limits, place: Place? = nil, attachedMessages: AttachedMessages = .descend) {
    self.attachedMessages = attachedMessages
    self.limits = limits
    self.place = place
    lineCapacity = max(1, limits.maximumFieldBytes) + Self.decisionCount(limits)
    boundaries = BoundaryStack(padding: limits.maximumBoundaryPadding)
    splitter = LineSplitter(
      capacity: lineCapacity, decisionCount: Self.decisionCount(limits))
    header = HeaderAssembler(limits: limits)
  }

  /// The octets of a header line that tell what it is: a whole name, and a whole boundary line.
  static func decisionCount(_ limits: Limits) -> Int {
    max(1, limits.maximumFieldNameBytes) + max(1, limits.maximumBoundaryBytes)
      + max(1, limits.maximumBoundaryPadding) + 8
  }

  mutating func feed<G: EventStage, S: MessageSink>(
    _ octets: Span<UInt8>, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    guard octets.count > 0, phase != .finished else { return }
    if phase == .start { try open(at: 0, through: &stage, into: &sink) }
    let count = min(octets.count, max(1, limits.maximumMessageBytes) - base)
    let chunk = octets.extracting(0..<count)
    try run(chunk, through: &stage, into: &sink)
    base += count
    if count < octets.count {
      try note(.messageTooLong, at: base, through: &stage, into: &sink)
      try end(through: &stage, into: &sink)
    }
  }

  /// Reads a chunk that begins at `base`.
  private mutating func run<G: EventStage, S: MessageSink>(
    _ chunk: Span<UInt8>, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    let count = chunk.count
    var position = 0
    while position < count {
      switch phase {
      case .header: try readHeader(chunk, &position, through: &stage, into: &sink)
      case .content: try readContent(chunk, &position, through: &stage, into: &sink)
      case .rest:
        let offset = base + position
        try stage.pass(.body(chunk.extracting(position..<count), offset: offset), into: &sink)
        position = count
      case .start, .finished: position = count
      }
    }
  }

  /// Reads octets again that a header held back and that turned out to be no part of it.
  mutating func replay<G: EventStage, S: MessageSink>(
    _ octets: [UInt8], at start: Int, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    let position = base
    base = start
    try run(octets.span, through: &stage, into: &sink)
    base = position
  }

  mutating func finish<G: EventStage, S: MessageSink>(
    through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    if phase == .finished { return }
    if phase == .start {
      try open(at: 0, through: &stage, into: &sink)
      try note(.emptyMessage, at: 0, through: &stage, into: &sink)
    }
    try end(through: &stage, into: &sink)
  }

  private mutating func end<G: EventStage, S: MessageSink>(
    through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    // What a header held back may be the header of a message within, and so on down.
    while phase == .header, splitter.isHolding || suspect != nil {
      try finishHeader(through: &stage, into: &sink)
    }
    if phase == .content { try finishContent(through: &stage, into: &sink) }
    if isPartDue { try openDue(through: &stage, into: &sink) }
    // The last line may have been a boundary: then the header of an empty part is still open. Where that says that
    // the part is a message, the header of that follows.
    while phase == .header { try endHeader(at: base..<base, through: &stage, into: &sink) }
    try close(to: 0, at: base, through: &stage, into: &sink)
    phase = .finished
  }

  func note<G: EventStage, S: MessageSink>(
    _ kind: Defect.Kind, at offset: Int, through stage: inout G, into sink: inout S
  ) throws(S.Failure) {
    let path = frames.last?.entity.path ?? ""
    try stage.pass(.defect(Defect(kind: kind, offset: offset, path: path)), into: &sink)
  }
}

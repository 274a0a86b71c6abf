import Bytes

/// Reads a TNEF stream ([MS-OXTNEF], `winmail.dat`) as it comes in, and sends what it holds as entities: the text,
/// as one leaf or as a multipart/alternative, and then the attachments.
///
/// States, and who moves them:
/// - `start`: the signature and the key, six octets; what does not begin with them is `stopped`.
/// - `head`: level, number and length of an attribute, nine octets.
/// - `data`: so many octets of it: they go to the attachment at hand, are collected, or are passed over. The length
///   is never believed for more than counting down.
/// - `sum`: two octets that check it; they are not looked at, because not every writer gets them right.
/// - `stopped`: over a limit, or no TNEF.
///
/// An attachment begins with its `attAttachRendData`. Its data come before its long name, so they are held until the
/// next one begins, up to ``Limits/maximumTNEFHeldBytes``.
struct TNEFReader {
  enum State { case start, head, data, sum, stopped }
  /// What becomes of the octets of an attribute.
  enum Use { case skip, collect, attach }

  let limits: Limits
  /// How many streams and encoded messages this one lies in.
  let level: Int
  /// The entity that holds the stream, with its final path.
  let entity: Entity
  var entityCount = 0
  var state = State.start
  /// The octets of the signature, a head or a sum that have come.
  private var scratch: [UInt8] = []
  /// The octets of the attribute's data that are still to come.
  private var remaining = 0
  var use = Use.skip
  private var attribute = 0
  private var collected: [UInt8] = []
  private var isCut = false
  private var attributeCount = 0
  /// The octets of the stream so far.
  var position = 0
  var message = TNEFMessage()
  var attachment: TNEFAttachment?
  var childCount = 0
  /// Whether the limit of entities was told of.
  var isFull = false

  init(limits: Limits, level: Int, entity: Entity) {
    self.limits = limits
    self.level = level
    self.entity = entity
  }

  /// What a stream begins with.
  static let signature: [UInt8] = [0x78, 0x9F, 0x3E, 0x22]

  mutating func feed<S: MessageSink>(_ octets: Span<UInt8>, into sink: inout S) throws(S.Failure) {
    var index = 0
    while index < octets.count {
      switch state {
      case .start, .head, .sum:
        scratch.append(octets[index])
        index += 1
        position += 1
        if scratch.count == wanted { try endScratch(into: &sink) }
      case .data:
        let count = min(remaining, octets.count - index)
        try take(octets.extracting(index..<index + count), into: &sink)
        index += count
        position += count
        remaining -= count
        if remaining == 0, state == .data { try endData(into: &sink) }
      case .stopped:
        position += octets.count - index
        index = octets.count
      }
    }
  }

  /// Ends the stream.
  mutating func finish<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    switch state {
    case .stopped: break
    case .head where scratch.isEmpty: break
    case .sum: break
    case .data:
      try note(.malformedTNEF, into: &sink)
      // What came of it may be read as far as it goes.
      if use == .collect { try apply(into: &sink) }
    case .start, .head: try note(.malformedTNEF, into: &sink)
    }
    state = .stopped
    try sendBodies(into: &sink)
    try endAttachment(into: &sink)
  }

  private var wanted: Int {
    switch state {
    case .start: 6
    case .head: 9
    case .sum, .data, .stopped: 2
    }
  }

  private mutating func endScratch<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    defer { scratch.removeAll(keepingCapacity: true) }
    switch state {
    case .start:
      state = .head
      guard scratch.starts(with: Self.signature) else {
        state = .stopped
        return try note(.malformedTNEF, into: &sink)
      }
    case .head:
      guard scratch[0] == 1 || scratch[0] == 2 else {
        // Not at an attribute: nothing after this can be told apart.
        state = .stopped
        return try note(.malformedTNEF, into: &sink)
      }
      attributeCount += 1
      guard attributeCount <= max(1, limits.maximumTNEFAttributes) else {
        state = .stopped
        return try note(.tnefOverLimit, into: &sink)
      }
      var cursor = LittleEndianCursor(scratch, at: 1)
      attribute = cursor.read32() ?? 0
      remaining = cursor.read32() ?? 0
      try beginData(into: &sink)
      // Over a limit nothing more is read, however the stream is cut into chunks.
      guard state != .stopped else { return }
      state = remaining > 0 ? .data : .sum
      if remaining == 0 { try endData(into: &sink) }
    case .sum: state = .head
    case .data, .stopped: break
    }
  }

  private mutating func beginData<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    collected.removeAll(keepingCapacity: true)
    isCut = false
    use = .skip
    switch attribute & 0xFFFF {
    case Attribute.attachRendData:
      try sendBodies(into: &sink)
      try endAttachment(into: &sink)
      attachment = TNEFAttachment(start: position)
    case Attribute.attachData:
      // QUIRK: without attAttachRendData, which [MS-OXTNEF] §2.1.3.3 wants first, by small writers.
      try sendBodies(into: &sink)
      if attachment == nil { attachment = TNEFAttachment(start: position) }
      if attachment?.hasData == false { use = .attach }
      attachment?.hasData = true
    case Attribute.attachTitle, Attribute.attachment, Attribute.attachTransportName:
      if attachment != nil { use = .collect }
    case Attribute.oemCodePage, Attribute.messageClass, Attribute.body, Attribute.mapiProperties:
      use = .collect
    default: break
    }
  }

  private mutating func take<S: MessageSink>(_ octets: Span<UInt8>, into sink: inout S) throws(S.Failure) {
    switch use {
    case .skip: break
    case .collect:
      let room = max(0, max(1, limits.maximumTNEFAttributeBytes) - collected.count)
      collected.append(octets.extracting(0..<min(room, octets.count)))
      if octets.count > room, !isCut {
        isCut = true
        try note(.tnefOverLimit, at: position + room, into: &sink)
      }
    case .attach: try attach(octets, into: &sink)
    }
  }

  private mutating func endData<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    if use == .collect { try apply(into: &sink) }
    if state != .stopped { state = .sum }
  }

  /// Reads the attribute that was collected.
  private mutating func apply<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    let octets = collected
    collected = []
    switch attribute & 0xFFFF {
    case Attribute.oemCodePage:
      var cursor = LittleEndianCursor(octets)
      if let codePage = cursor.read32(), codePage != 0 { message.codePage = codePage }
    case Attribute.body: if message.body == nil { message.body = [UInt8](octets.prefix { $0 != 0 }) }
    case Attribute.mapiProperties: message.properties = try properties(octets, into: &sink)
    case Attribute.attachTitle: attachment?.title = [UInt8](octets.prefix { $0 != 0 })
    case Attribute.attachTransportName: attachment?.transportName = [UInt8](octets.prefix { $0 != 0 })
    case Attribute.attachment:
      let found = try properties(octets, into: &sink)
      attachment?.properties = found
    default: break
    }
  }

  private mutating func properties<S: MessageSink>(
    _ octets: [UInt8], into sink: inout S
  ) throws(S.Failure) -> MAPIProperties {
    let room = max(1, limits.maximumTNEFAttributes) - attributeCount
    let found = MAPIProperties(octets, maximum: room)
    attributeCount += found.count
    if found.isMalformed, !isCut { try note(.malformedTNEF, into: &sink) }
    if found.isOverLimit { try note(.tnefOverLimit, into: &sink) }
    return found
  }

  func note<S: MessageSink>(
    _ kind: Defect.Kind, at offset: Int? = nil, into sink: inout S
  ) throws(S.Failure) {
    try sink.receive(.defect(Defect(kind: kind, offset: offset ?? position, path: entity.path)))
  }

  /// The numbers of attributes, without the types that stand before them: some writers get those wrong.
  enum Attribute {
    static let attachTitle = 0x8010
    static let body = 0x800C
    static let messageClass = 0x8008
    static let attachData = 0x800F
    static let attachTransportName = 0x9001
    static let attachRendData = 0x9002
    static let mapiProperties = 0x9003
    static let attachment = 0x9005
    static let oemCodePage = 0x9007
  }
}

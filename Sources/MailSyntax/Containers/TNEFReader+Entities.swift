import Bytes

/// What a TNEF stream says of the message, as far as it is needed.
struct TNEFMessage {
  var codePage = CodePage.western
  /// The text of `attBody`.
  var body: [UInt8]?
  var properties: MAPIProperties?
  var isSent = false
}

/// The attachment of a TNEF stream that is being read.
struct TNEFAttachment {
  /// Where it begins in the stream.
  var start: Int
  var title: [UInt8] = []
  var transportName: [UInt8] = []
  var properties: MAPIProperties?
  var hasData = false
  /// The data, until the name is known.
  var held: [UInt8] = []
  /// The entity, once it has begun.
  var entity: Entity?
}

extension TNEFReader {
  /// Sends the text of the message, once, before the first attachment.
  mutating func sendBodies<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    if message.isSent { return }
    message.isSent = true
    let bodies = try bodies(into: &sink)
    message.body = nil
    message.properties = nil
    guard bodies.count > 1 else {
      for body in bodies {
        try sendLeaf(body.octets, body.header, number: nextChild(), in: entity, into: &sink)
      }
      return
    }
    let header = EntityHeader(path: "", contentType: ContentType(type: "multipart", subtype: "alternative"))
    guard let opened = try begin(header, number: nextChild(), in: entity, isContainer: true, into: &sink)
    else { return }
    for (number, body) in bodies.enumerated() {
      try sendLeaf(body.octets, body.header, number: number + 1, in: opened, into: &sink)
    }
    try sink.receive(.endEntity(opened, range: 0..<position))
  }

  private mutating func bodies<S: MessageSink>(
    into sink: inout S
  ) throws(S.Failure) -> [(octets: [UInt8], header: EntityHeader)] {
    let properties = message.properties
    let codePage = properties?.number(.internetCodePage).flatMap { $0 == 0 ? nil : $0 } ?? message.codePage
    var plain = properties?.text(.body, codePage: message.codePage)
    if plain == nil, let body = message.body, !body.isEmpty {
      plain = (body, CodePage.charset(message.codePage))
    }
    var html = properties?.text(.html, codePage: codePage)
    if html == nil, case .binary(let compressed)? = properties?[.compressedRTF] {
      let rtf = CompressedRTF.decompress(compressed, maximum: limits.maximumRTFBytes)
      if rtf.isMalformed { try note(.malformedTNEF, into: &sink) }
      if rtf.isCut { try note(.tnefOverLimit, into: &sink) }
      let text = RTFReader.read(rtf.octets, limits: limits)
      if text.isHTML, !text.octets.isEmpty {
        html = (text.octets, text.charset)
      } else if plain == nil, !text.octets.isEmpty {
        plain = (text.octets, text.charset)
      }
    }
    var found: [(octets: [UInt8], header: EntityHeader)] = []
    for (body, subtype) in [(plain, "plain"), (html, "html")] {
      guard let (octets, charset) = body else { continue }
      var header = EntityHeader(path: "", contentType: ContentType(type: "text", subtype: subtype))
      header.contentType.parameters.all = [
        Parameter("charset", ParameterValue(octets: [UInt8](charset.utf8)))
      ]
      header.transferEncoding = .binary
      found.append((octets, header))
    }
    return found
  }

  /// Takes data of the attachment at hand.
  mutating func attach<S: MessageSink>(_ octets: Span<UInt8>, into sink: inout S) throws(S.Failure) {
    guard var current = attachment else { return }
    if current.entity != nil { return try sink.receive(.body(octets, offset: position)) }
    let room = max(1, limits.maximumTNEFHeldBytes) - current.held.count
    if octets.count <= room {
      attachment = nil
      current.held.append(octets)
      attachment = current
      return
    }
    // Too much to wait for the name.
    let number = nextChild()
    current.entity = try begin(
      header(of: current), number: number, in: entity, start: current.start, into: &sink)
    guard current.entity != nil else {
      attachment = nil
      use = .skip
      return
    }
    if !current.held.isEmpty { try sink.receive(.body(current.held.span, offset: current.start)) }
    current.held = []
    attachment = current
    try sink.receive(.body(octets, offset: position))
  }

  /// Ends the attachment at hand: what was held goes out under its name.
  mutating func endAttachment<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    guard var current = attachment else { return }
    attachment = nil
    if let opened = current.entity {
      return try sink.receive(.endEntity(opened, range: current.start..<position))
    }
    if case .object(let object)? = current.properties?[.attachData], !current.hasData {
      // [MS-OXTNEF] §2.1.3.4: the identifier of an interface, and then a stream or what OLE stores.
      let data = [UInt8](object.dropFirst(16))
      if data.starts(with: Self.signature) { return try sendEmbedded(data, current, into: &sink) }
      current.held = data
    } else if case .binary(let data)? = current.properties?[.attachData], !current.hasData {
      current.held = data
    }
    try sendLeaf(
      current.held, header(of: current), number: nextChild(), in: entity, start: current.start, into: &sink)
  }

  /// Sends an attached message, which is a TNEF stream of its own.
  private mutating func sendEmbedded<S: MessageSink>(
    _ data: [UInt8], _ current: TNEFAttachment, into sink: inout S
  ) throws(S.Failure) {
    var header = header(of: current)
    header.contentType = ContentType(type: "application", subtype: "ms-tnef")
    let number = nextChild()
    guard level < limits.maximumEncodedDepth, entity.depth + 1 < limits.maximumDepth else {
      try note(.nestedTooDeep, at: current.start, into: &sink)
      return try sendLeaf(data, header, number: number, in: entity, start: current.start, into: &sink)
    }
    guard
      let opened = try begin(
        header, number: number, in: entity, start: current.start, isContainer: true, into: &sink)
    else { return }
    var inner = TNEFReader(limits: limits, level: level + 1, entity: opened)
    inner.entityCount = entityCount
    try inner.feed(data.span, into: &sink)
    try inner.finish(into: &sink)
    entityCount = inner.entityCount
    isFull = isFull || inner.isFull
    try sink.receive(.endEntity(opened, range: current.start..<position))
  }

  private func header(of attachment: TNEFAttachment) -> EntityHeader {
    let properties = attachment.properties
    let codePage = message.codePage
    var header = EntityHeader(
      path: "", contentType: ContentType(type: "application", subtype: "octet-stream"))
    if let (type, _) = properties?.text(.attachMIMEType, codePage: codePage),
      let parsed = ContentType.parse(type, limits: limits), parsed.type != "multipart"
    {
      header.contentType = parsed
    }
    header.transferEncoding = .binary
    // What a text refers to (ATT_MHTML_REF) is shown within it.
    let isInline = (properties?.number(.attachFlags) ?? 0) & 4 != 0
    header.disposition = ContentDisposition(type: isInline ? "inline" : "attachment")
    if let (id, _) = properties?.text(.attachContentID, codePage: codePage), !id.isEmpty {
      header.contentID = MessageIDList.parseSingle(id)
    }
    var name: (octets: [UInt8], charset: String)?
    for property in [MAPIProperties.Name.attachLongFileName, .attachFileName] where name == nil {
      name = properties?.text(property, codePage: codePage)
    }
    for short in [attachment.title, attachment.transportName] where name == nil && !short.isEmpty {
      name = (short, CodePage.charset(codePage))
    }
    name = name ?? properties?.text(.displayName, codePage: codePage)
    if let (octets, charset) = name {
      header.disposition?.parameters.all = [
        Parameter("filename", ParameterValue(octets: octets, charset: charset, isExtended: true))
      ]
    }
    return header
  }

  private mutating func nextChild() -> Int {
    childCount += 1
    return childCount
  }

  private mutating func sendLeaf<S: MessageSink>(
    _ octets: [UInt8], _ header: EntityHeader, number: Int, in parent: Entity, start: Int = 0,
    into sink: inout S
  ) throws(S.Failure) {
    guard let opened = try begin(header, number: number, in: parent, start: start, into: &sink) else {
      return
    }
    if !octets.isEmpty { try sink.receive(.body(octets.span, offset: start)) }
    try sink.receive(.endEntity(opened, range: start..<position))
  }

  /// Begins an entity; nil where there are too many or it would lie too deep.
  private mutating func begin<S: MessageSink>(
    _ header: EntityHeader, number: Int, in parent: Entity, start: Int = 0, isContainer: Bool = false,
    into sink: inout S
  ) throws(S.Failure) -> Entity? {
    if isFull { return nil }
    guard entityCount < max(1, limits.maximumEntities) else {
      isFull = true
      state = .stopped
      try note(.tooManyEntities, at: start, into: &sink)
      return nil
    }
    guard parent.depth < limits.maximumDepth else {
      try note(.nestedTooDeep, at: start, into: &sink)
      return nil
    }
    let opened = Entity(
      index: entityCount, parent: parent.index, depth: parent.depth + 1, path: "\(parent.path).\(number)",
      origin: entity.index)
    entityCount += 1
    var header = header
    header.path = opened.path
    header.isContainer = isContainer
    try sink.receive(.beginEntity(opened))
    try sink.receive(.endHeader(header, range: start..<start))
    return opened
  }
}

import Bytes

/// Finds uuencoded files in the lines of a plain text, and sends each as an entity of its own within the text's.
///
/// States, and who moves them:
/// - `text`: lines go out as they are; one that may be a `begin` line moves to `begun`.
/// - `begun`: that line is held back until the next one tells whether data follows. If it does, the file's entity
///   opens and `within` follows; else the line is text, and the next one is looked at afresh.
/// - `begunEmpty`: as `begun`, after a line that says the file is empty: only an `end` line makes it a file.
/// - `within`: data lines are decoded until an `end` line, which moves to `text`, or one that can be neither.
/// - `closing`: after the line that says nothing follows; only `end` and empty lines belong to the file still.
///
/// Never more than three lines are held, none of them much longer than ``Limits/maximumEmbeddedNameBytes``.
struct EmbeddedFiles {
  private enum State { case text, begun, begunEmpty, within, closing }

  private let limits: Limits
  /// The text.
  private let entity: Entity
  private let path: String
  private let origin: Int?
  private var state = State.text
  private var isAtLineStart = true
  /// Lines that are held back, each with its line end; the last may be unfinished.
  private var held: [[UInt8]] = []
  private var isLastUnfinished = false
  /// Where what is held begins, and where the octets so far end; both counted as `origin` says.
  private var heldStart = 0
  private var position = 0
  private var file: (entity: Entity, start: Int)?
  private var fileCount = 0
  private var output: [UInt8] = []
  var entityCount = 0

  /// `origin` says what the offsets of files count in, as ``Entity/origin`` does; `start` is the first of them.
  init(limits: Limits, entity: Entity, path: String, origin: Int?, start: Int) {
    self.limits = limits
    self.entity = entity
    self.path = path
    self.origin = origin
    position = start
  }

  /// Takes the next octets of the text; `offset` is where in the input they stand, or what they were decoded from.
  mutating func feed<S: MessageSink>(
    _ octets: Span<UInt8>, at offset: Int, into sink: inout S
  ) throws(S.Failure) {
    var index = 0
    // Where text begins that can go out as it is.
    var textStart = 0
    while index < octets.count {
      if state == .text, held.isEmpty {
        if isAtLineStart, octets[index] == 0x62 {
          try send(octets.extracting(textStart..<index), at: offset, into: &sink)
          begin(at: position + index)
          continue
        }
        let end = octets.firstIndex(of: ASCII.lineFeed, before: 0x62, from: index)
        index = min(end + 1, octets.count)
        isAtLineStart = octets[index - 1] == ASCII.lineFeed
        continue
      }
      if held.isEmpty { begin(at: position + index) }
      let end = octets.firstIndex(of: ASCII.lineFeed, from: index).map { $0 + 1 } ?? octets.count
      let room = max(0, lineCapacity - (held.last?.count ?? 0))
      let taken = min(end, index + room)
      held[held.count - 1].append(octets.extracting(index..<taken))
      index = taken
      if taken == end, octets[end - 1] == ASCII.lineFeed {
        isLastUnfinished = false
        try settle(end: position + index, at: offset, into: &sink)
      } else if taken < end || mustBeText {
        // Longer than any line of a file, or begun otherwise.
        try settle(end: position + index, at: offset, into: &sink)
      }
      textStart = index
    }
    if state == .text, held.isEmpty {
      try send(octets.extracting(textStart..<octets.count), at: offset, into: &sink)
    }
    position += octets.count
  }

  /// Ends the text.
  mutating func finish<S: MessageSink>(at offset: Int, into sink: inout S) throws(S.Failure) {
    if !held.isEmpty, held[held.count - 1].isEmpty { held.removeLast() }
    if !held.isEmpty {
      isLastUnfinished = false
      try settle(end: position, at: offset, into: &sink)
    }
    if file != nil {
      try close(at: position - held.reduce(0) { $0 + $1.count }, isSound: false, into: &sink)
    }
    try release(held.count, at: offset, into: &sink)
  }

  /// The octets of a line that are kept: those of a data line, or of a `begin` line with the longest name.
  private var lineCapacity: Int { max(UuencodeLine.maximumData, limits.maximumEmbeddedNameBytes) + 20 }

  /// Whether the line that is held begins unlike any `begin` line.
  private var mustBeText: Bool {
    guard state == .text, let line = held.last else { return false }
    return !zip(line, UuencodeLine.begin).allSatisfy { $0 == $1 }
  }

  private mutating func begin(at start: Int) {
    held.append([])
    isLastUnfinished = true
    if held.count == 1 { heldStart = start }
  }

  /// Decides about the last of the lines held, which is whole, too long, or the text's last.
  private mutating func settle<S: MessageSink>(
    end: Int, at offset: Int, into sink: inout S
  ) throws(S.Failure) {
    guard let last = held.last else { return }
    let line = Self.withoutLineEnd(last)
    let isWhole = !isLastUnfinished
    switch state {
    case .text:
      guard isWhole, mayOpen, UuencodeLine.fileName(onBegin: line) != nil else {
        isAtLineStart = last.last == ASCII.lineFeed
        return try release(held.count, at: offset, into: &sink)
      }
      state = .begun
      begin(at: end)
    case .begun where isWhole && UuencodeLine.isFullData(line):
      try open(into: &sink)
      try decode(into: &sink)
    case .begun where isWhole && !line.isEmpty && UuencodeLine.isEmpty(line):
      state = .begunEmpty
      begin(at: end)
    case .begunEmpty where isWhole && UuencodeLine.isEnd(line):
      try open(into: &sink)
      try close(at: end, isSound: true, into: &sink)
    case .begun, .begunEmpty: try reconsider(end: end, at: offset, into: &sink)
    case .within where isWhole && UuencodeLine.isEnd(line),
      .closing where isWhole && UuencodeLine.isEnd(line):
      try discard(into: &sink)
      try close(at: end, isSound: true, into: &sink)
    case .within where isWhole && UuencodeLine.isEmpty(line), .closing where isWhole && line.isEmpty:
      state = .closing
      try discard(into: &sink)
      begin(at: end)
    case .within where isWhole && UuencodeLine.isData(line): try decode(into: &sink)
    case .within, .closing:
      try close(at: end - last.count, isSound: false, into: &sink)
      try reconsider(end: end, at: offset, into: &sink)
    }
  }

  /// The lines before the last are text after all; the last may be a `begin` line.
  private mutating func reconsider<S: MessageSink>(
    end: Int, at offset: Int, into sink: inout S
  ) throws(S.Failure) {
    state = .text
    let count = held.last?.count ?? 0
    try release(held.count - 1, at: offset, into: &sink)
    heldStart = end - count
    try settle(end: end, at: offset, into: &sink)
  }

  private var mayOpen: Bool {
    entityCount < max(1, limits.maximumEntities) && entity.depth < limits.maximumDepth
  }

  /// Opens the file that the first line held begins; the lines after it are still held.
  private mutating func open<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    let line = held.removeFirst()
    fileCount += 1
    let opened = Entity(
      index: entityCount, parent: entity.index, depth: entity.depth + 1, path: "\(path).\(fileCount)",
      origin: origin)
    entityCount += 1
    var header = EntityHeader(
      path: opened.path, contentType: ContentType(type: "application", subtype: "octet-stream"))
    header.transferEncoding = .uuencode
    header.disposition = ContentDisposition(type: "attachment")
    if let name = UuencodeLine.fileName(onBegin: Self.withoutLineEnd(line)), !name.isEmpty {
      header.disposition?.parameters.all = [Parameter("filename", ParameterValue(octets: name))]
    }
    file = (opened, heldStart)
    try sink.receive(.beginEntity(opened))
    try sink.receive(.endHeader(header, range: heldStart..<heldStart + line.count))
    try sink.receive(.discardText(line.span, place: .uuencoded, offset: heldStart))
    heldStart += line.count
    state = .within
  }

  /// Decodes the line held.
  private mutating func decode<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    guard let line = held.last else { return }
    let start = heldStart
    output.removeAll(keepingCapacity: true)
    _ = UuencodeLine.decode(Self.withoutLineEnd(line), into: &output)
    try discard(into: &sink)
    if !output.isEmpty { try sink.receive(.body(output.span, offset: start)) }
    begin(at: heldStart)
  }

  /// Hands the lines held to those who want the text as it was sent.
  private mutating func discard<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    for line in held {
      try sink.receive(.discardText(line.span, place: .uuencoded, offset: heldStart))
      heldStart += line.count
    }
    held.removeAll(keepingCapacity: true)
  }

  private mutating func close<S: MessageSink>(
    at end: Int, isSound: Bool, into sink: inout S
  ) throws(S.Failure) {
    guard let (entity, start) = file else { return }
    if isSound { try discard(into: &sink) }
    file = nil
    state = .text
    isAtLineStart = true
    if !isSound {
      try sink.receive(.defect(Defect(kind: .uuencodeMalformed, offset: end, path: entity.path)))
    }
    try sink.receive(.endEntity(entity, range: start..<end))
  }

  /// Hands out the first lines held as text.
  private mutating func release<S: MessageSink>(
    _ count: Int, at offset: Int, into sink: inout S
  ) throws(S.Failure) {
    for line in held.prefix(count) {
      try send(line.span, at: offset, into: &sink)
      heldStart += line.count
    }
    held.removeFirst(count)
  }

  private func send<S: MessageSink>(
    _ octets: Span<UInt8>, at offset: Int, into sink: inout S
  ) throws(S.Failure) {
    if octets.count > 0 { try sink.receive(.body(octets, offset: offset)) }
  }

  private static func withoutLineEnd(_ line: [UInt8]) -> [UInt8] {
    guard line.last == ASCII.lineFeed else { return line }
    return [UInt8](line.dropLast(line.dropLast().last == ASCII.carriageReturn ? 2 : 1))
  }
}

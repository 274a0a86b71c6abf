import Bytes
import MailSyntax

/// Takes the events of a message, holds them to what ``MessageEvent`` promises, and writes them down in a form in
/// which two runs can be compared: pieces of one body joined, so that only their sum counts.
struct EventLog: MessageSink {
  /// One entity that has begun and not ended.
  private struct Open {
    var entity: Entity
    var header: EntityHeader?
    var fields = 0
  }

  /// A leaf: how its body is encoded, and its octets.
  struct Leaf {
    var encoding: TransferEncoding
    var octets: [UInt8] = []
  }

  /// The input, where bodies are as they were sent and all ranges count in it; nil for decoded bodies.
  private let input: [UInt8]?
  private let limits: Limits
  var findings = Findings()
  private(set) var transcript: [UInt8] = []
  private(set) var leaves: [Int: Leaf] = [:]
  private(set) var entityCount = 0
  /// Where the ranges so far end.
  private(set) var covered = 0
  private var open: [Open] = []
  private var piece: (kind: UInt8, count: Int)?

  init(input: [UInt8]?, limits: Limits) {
    self.input = input
    self.limits = limits
  }

  mutating func receive(_ event: MessageEvent) throws(Never) {
    switch event {
    case .beginEntity(let entity): begin(entity)
    case .field(let field): add(field)
    case .endHeader(let header, let range): endHeader(header, range)
    case .body(let octets, let offset):
      findings.expect(open.last?.header?.isContainer == false, "a body comes in a leaf, behind its header")
      if input == nil { checkSize(octets.count) }
      addText(octets, 1, at: offset)
      if let index = open.last?.entity.index { leaves[index]?.octets.append(octets) }
    case .discardText(let octets, let place, let offset):
      let isInMultipart = open.last?.header?.isContainer == true
      let isFile = input == nil && place == .uuencoded
      findings.expect(isFile || isInMultipart, "preamble and epilogue stand in a multipart")
      addText(octets, place == .preamble ? 2 : isFile ? 4 : 3, at: offset)
    case .framing(let framing, let range):
      cover(range)
      write("framing", [range.lowerBound, range.upperBound], [[UInt8](framing.rawValue.utf8)])
    case .endEntity(let entity, let range): end(entity, range)
    case .defect(let defect):
      write("defect", [defect.offset], [[UInt8](defect.kind.rawValue.utf8), [UInt8](defect.path.utf8)])
    }
  }

  /// Closes the log.
  mutating func finish() {
    flush()
    findings.expect(open.isEmpty, "every entity ends")
    findings.expect(entityCount > 0, "there is a root")
    if let input {
      findings.expect(
        covered == min(input.count, max(1, limits.maximumMessageBytes)), "ranges cover the input")
    }
  }

  /// A piece of a decoded body is no larger than what was decoded for it, and what waited for it.
  private mutating func checkSize(_ count: Int) {
    let encoding = open.last?.header?.transferEncoding ?? .binary
    guard encoding.isEncoded else { return }
    let piece = max(1, limits.maximumDecodedPiece)
    // One octet of a uuencoded line says how many follow, and those that are missing are blanks.
    // Lines that may begin a file in a text wait for the next ones.
    let held = max(1, limits.maximumTrailingBlanks) + 3 * (limits.maximumEmbeddedNameBytes + 256)
    let most = encoding == .uuencode ? max(63 * (piece + 4), piece + held) : piece + held
    findings.expect(count <= most, "decoded pieces keep to the limit: \(count) for \(piece)")
  }

  private mutating func begin(_ entity: Entity) {
    findings.expect(entity.index == entityCount, "entities are counted in order of appearance")
    findings.expect(entity.parent == open.last?.entity.index, "the parent is the entity that is open")
    findings.expect(entity.depth == open.count, "depth counts what is open")
    // A decoder finds files in texts and in TNEF, which are leaves otherwise.
    let isHeld = input == nil ? open.last?.header != nil : open.last?.header?.isContainer == true
    findings.expect(isHeld || open.isEmpty, "entities lie in containers")
    findings.expect(entity.depth <= max(1, limits.maximumDepth), "depth keeps to its limit")
    entityCount += 1
    // One leaf holds what is over the limit, and one more for each encoded message that is left.
    let most = max(1, limits.maximumEntities) + 1 + max(1, limits.maximumEncodedDepth)
    findings.expect(entityCount <= most, "entities keep to their limit")
    open.append(Open(entity: entity))
    write("begin", [entity.index, entity.parent ?? -1, entity.depth])
  }

  private mutating func add(_ field: HeaderField) {
    findings.expect(open.last.map { $0.header == nil } ?? false, "fields stand in the header")
    if !open.isEmpty { open[open.count - 1].fields += 1 }
    findings.expect((open.last?.fields ?? 0) <= max(1, limits.maximumFields), "fields keep to their limit")
    findings.expect(field.name.count <= max(1, limits.maximumFieldNameBytes), "names keep to their limit")
    let bytes = max(max(1, limits.maximumFieldBytes), field.name.count)
    findings.expect(field.name.count + field.value.count <= bytes, "values keep to their limit")
    findings.expect(!field.value.contains { $0 == 0x0A || $0 == 0x0D }, "values are unfolded")
    findings.expect(!field.name.isEmpty, "a field has a name")
    cover(field.range)
    write("field", [field.range.lowerBound, field.range.upperBound], [field.name, field.value])
  }

  private mutating func endHeader(_ header: EntityHeader, _ range: Range<Int>) {
    findings.expect(open.last.map { $0.header == nil } ?? false, "a header ends once")
    if !open.isEmpty { open[open.count - 1].header = header }
    let parameters = header.contentType.parameters.all.count
    findings.expect(parameters <= max(1, limits.maximumParameters), "parameters keep to their limit")
    cover(range)
    if let last = open.last, !header.isContainer {
      leaves[last.entity.index] = Leaf(encoding: header.transferEncoding)
    }
    let names = [
      header.path, header.contentType.essence, header.transferEncoding.name, header.disposition?.type ?? "-",
      header.contentID ?? "-",
    ]
    write(
      "header", [range.lowerBound, range.upperBound, header.isContainer ? 1 : 0],
      names.map { [UInt8]($0.utf8) })
  }

  private mutating func end(_ entity: Entity, _ range: Range<Int>) {
    findings.expect(entity.index == open.last?.entity.index, "the entity that is open ends")
    let ended = open.popLast()
    findings.expect(ended?.header?.path == entity.path, "the path is that of the header")
    if let input { findings.expect(range.upperBound <= input.count, "an entity ends within the input") }
    write("end", [entity.index, range.lowerBound, range.upperBound], [[UInt8](entity.path.utf8)])
  }

  private mutating func addText(_ octets: Span<UInt8>, _ kind: UInt8, at offset: Int) {
    if octets.isEmpty { return }
    if let input {
      var isSame = offset >= 0 && offset + octets.count <= input.count
      for index in octets.indices where isSame { isSame = input[offset + index] == octets[index] }
      findings.expect(isSame, "a body holds the octets of the input at its offset")
      cover(offset..<offset + octets.count)
    }
    if piece?.kind != kind {
      flush()
      piece = (kind, 0)
    }
    transcript.append(octets)
    piece?.count += octets.count
  }

  private mutating func cover(_ range: Range<Int>) {
    guard input != nil else { return }
    findings.expect(range.lowerBound == covered, "ranges follow one another: \(range) after \(covered)")
    covered = range.upperBound
  }

  private mutating func flush() {
    guard let (kind, count) = piece else { return }
    piece = nil
    transcript += "\nbody \(kind) \(count)\n".utf8
  }

  private mutating func write(_ name: String, _ numbers: [Int], _ texts: [[UInt8]] = []) {
    flush()
    transcript += name.utf8
    for number in numbers {
      transcript.append(0x20)
      transcript += String(number).utf8
    }
    for text in texts {
      transcript.append(0x20)
      transcript += text
    }
    transcript.append(0x0A)
  }
}

import MailSyntax

/// Writes down the events of a message, pieces of one body joined, so that a test can compare and people can read.
struct Transcript: MessageSink {
  private(set) var lines: [String] = []
  /// Where the ranges of the events so far end, and whether each began where the one before it ended.
  private(set) var covered = 0
  private(set) var isGapless = true
  private(set) var entityCount = 0
  private(set) var largestPiece = 0
  private var open = 0
  private var piece: (head: String, octets: [UInt8])?

  mutating func receive(_ event: MessageEvent) throws(Never) {
    switch event {
    case .body(let octets, let offset): add("body", octets, offset)
    case .discardText(let octets, let place, let offset): add(place.rawValue, octets, offset)
    case .beginEntity(let entity):
      write("begin \(entity.index) in \(entity.parent.map(String.init) ?? "-") depth \(entity.depth)")
      entityCount += 1
      open += 1
    case .field(let field):
      write("field \(quoted(field.name)): \(quoted(field.value))")
      cover(field.range)
    case .endHeader(let header, let range):
      var kind = header.isContainer ? " container" : ""
      if let name = header.disposition?.parameters["filename"] {
        kind += " as \(quoted(name.octets))" + (name.charset.map { " in \($0)" } ?? "")
      }
      write(
        "header \(quoted(header.path)) \(header.contentType.essence) \(header.transferEncoding.name)\(kind)")
      cover(range)
    case .framing(let framing, let range):
      write("\(framing.rawValue) \(range.lowerBound)..<\(range.upperBound)")
      cover(range)
    case .endEntity(let entity, let range):
      write("end \(entity.index) \(quoted(entity.path)) \(range.lowerBound)..<\(range.upperBound)")
      open -= 1
    case .defect(let defect):
      write("defect \(defect.kind.rawValue) at \(defect.offset) in \(quoted(defect.path))")
    }
  }

  /// The finished transcript.
  mutating func finished() -> [String] {
    flush()
    if open != 0 { lines.append("\(open) entities left open") }
    return lines
  }

  private mutating func add(_ head: String, _ octets: Span<UInt8>, _ offset: Int) {
    largestPiece = max(largestPiece, octets.count)
    cover(offset..<offset + octets.count)
    if piece?.head != head {
      flush()
      piece = (head, [])
    }
    for index in octets.indices { piece?.octets.append(octets[index]) }
  }

  private mutating func cover(_ range: Range<Int>) {
    if range.lowerBound != covered { isGapless = false }
    covered = range.upperBound
  }

  private mutating func flush() {
    guard let (head, octets) = piece else { return }
    piece = nil
    lines.append("\(head) \(quoted(octets))")
  }

  private mutating func write(_ line: String) {
    flush()
    lines.append(line)
  }

  private func quoted(_ path: String) -> String { quoted([UInt8](path.utf8)) }

  private func quoted(_ octets: [UInt8]) -> String {
    var text = ""
    for octet in octets {
      switch octet {
      case 0x0A: text += "\\n"
      case 0x0D: text += "\\r"
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(octet))
      default: text += "\\x" + String(octet, radix: 16)
      }
    }
    return "'" + text + "'"
  }
}

/// How a message is cut into chunks.
enum Chunking: Sendable {
  case whole
  case pieces(Int)
  case split(Int)
}

func transcript(
  of message: [UInt8], _ chunking: Chunking = .whole, limits: Limits = Limits(), decoding: Bool = false
) -> Transcript {
  var sink = Transcript()
  var parser = MessageParser(limits: limits)
  var decoder = MessageDecoder(limits: limits)
  func feed(_ range: Range<Int>) {
    let chunk = message.span.extracting(range)
    if decoding { decoder.feed(chunk, into: &sink) } else { parser.feed(chunk, into: &sink) }
  }
  switch chunking {
  case .whole: feed(0..<message.count)
  case .pieces(let count):
    for start in stride(from: 0, to: message.count, by: count) {
      feed(start..<min(start + count, message.count))
    }
  case .split(let place):
    feed(0..<place)
    feed(place..<message.count)
  }
  if decoding { decoder.finish(into: &sink) } else { parser.finish(into: &sink) }
  return sink
}

func events(of message: String, limits: Limits = Limits(), decoding: Bool = false) -> [String] {
  var sink = transcript(of: [UInt8](message.utf8), limits: limits, decoding: decoding)
  return sink.finished()
}

/// A small generator of numbers that are the same in every run.
struct Numbers {
  private var state: UInt64
  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
  }
}

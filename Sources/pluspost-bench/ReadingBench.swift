import Bytes
import Hashing
import MailSyntax
import MailText

/// How far a message is read.
enum Depth: String, CaseIterable {
  /// Its structure and its fields.
  case parse
  /// And the octets of its parts.
  case decode
  /// And its texts, as UTF-8.
  case text
  /// And SHA-256 of the message and of each of its parts: all that every delivery does.
  case hash
}

/// Counts what a reader is told.
private struct CountingSink: MessageSink {
  typealias Failure = Never

  let depth: Depth
  var tally = Tally()
  /// One octet of each digest, so that nobody can leave the work out.
  var digests: UInt8 = 0
  private var leaf: EntityHeader?
  private var isText = false
  private var text: [UInt8] = []
  private var hash = SHA256()

  init(depth: Depth) { self.depth = depth }

  mutating func receive(_ event: MessageEvent) {
    switch event {
    case .endHeader(let header, range: _):
      leaf = header.isContainer ? nil : header
      isText = (depth == .text || depth == .hash) && leaf?.contentType.type == "text"
    case .body(let octets, offset: _):
      tally.decodedBytes += octets.count
      if isText { text.append(octets) }
      if depth == .hash { hash.update(octets) }
    case .endEntity:
      guard let leaf else { break }
      self.leaf = nil
      tally.leaves += 1
      if isText {
        let label = leaf.contentType.parameters["charset"].map { String(decoding: $0.octets, as: UTF8.self) }
        tally.textBytes += TextDecoder.decode(text, label: label).utf8.count
        text.removeAll(keepingCapacity: true)
      }
      if depth == .hash {
        digests ^= hash.finish().octets[0]
        hash = SHA256()
      }
    default: break
    }
  }
}

/// Reads one message as the gateway does, in pieces.
struct MessageReading {
  private var sink: CountingSink
  private var parser = MessageParser()
  private var decoder = MessageDecoder()
  private var hash = SHA256()

  init(to depth: Depth) { sink = CountingSink(depth: depth) }

  mutating func feed(_ piece: Span<UInt8>) {
    if sink.depth == .parse { parser.feed(piece, into: &sink) } else { decoder.feed(piece, into: &sink) }
    if sink.depth == .hash { hash.update(piece) }
  }

  mutating func finish() -> Tally {
    if sink.depth == .parse { parser.finish(into: &sink) } else { decoder.finish(into: &sink) }
    if sink.depth == .hash { sink.digests ^= hash.finish().octets[0] }
    return sink.tally
  }

  /// The octets of a piece, as the gateway reads them.
  static let pieceBytes = 65_536

  /// Reads a message that is in memory.
  static func read(_ message: Span<UInt8>, to depth: Depth) -> Tally {
    var reading = MessageReading(to: depth)
    for start in stride(from: 0, to: message.count, by: pieceBytes) {
      reading.feed(message.extracting(start..<min(start + pieceBytes, message.count)))
    }
    return reading.finish()
  }
}

/// Whether what is read is what was written, as far as this depth can tell. Says what is not.
func holds(_ mail: GeneratedMail, depth: Depth) -> Bool {
  for (number, message) in mail.messages.enumerated() {
    let found = MessageReading.read(message.octets.span, to: depth)
    var expected = message.tally
    if depth == .parse { expected.decodedBytes = found.decodedBytes }
    if depth == .parse || depth == .decode { expected.textBytes = 0 }
    guard found == expected else {
      print("\(mail.name) message \(number), \(depth.rawValue): \(expected) was written, \(found) was read")
      return false
    }
  }
  return true
}

/// What a program did with the messages of a folder, in the words that all programs use which are compared.
private func report(_ folder: (messages: Int, bytes: Int), _ tally: Tally, seconds: Double) {
  print(
    "messages=\(folder.messages) bytes=\(folder.bytes) leaves=\(tally.leaves) decoded=\(tally.decodedBytes)",
    "text=\(tally.textBytes) seconds=\(seconds) memory=\(peakMemory())")
}

/// Reads every message of a folder again and again until so many seconds of processor time have gone into it, and
/// prints what was found and what one time took. What is measured begins when messages are in memory.
func measureReading(_ folder: MailFolder, to depth: Depth, seconds: Double) {
  var tally = Tally()
  var size = (messages: 0, bytes: 0)
  var spent = 0.0
  var passes = 0
  repeat {
    (tally, size) = (Tally(), (0, 0))
    while true {
      let batch = folder.batch(from: size.messages)
      if batch.isEmpty { break }
      let start = processorSeconds()
      for message in batch { tally += MessageReading.read(message.span, to: depth) }
      spent += processorSeconds() - start
      size.messages += batch.count
      size.bytes += batch.reduce(0) { $0 + $1.count }
    }
    passes += 1
  } while spent < seconds && size.messages > 0
  report(size, tally, seconds: spent / Double(passes))
}

/// Reads every message of a folder once, piece by piece as it comes from its file: the memory that takes is what
/// reading needs.
func streamReading(_ folder: MailFolder, to depth: Depth) {
  var tally = Tally()
  var size = (messages: 0, bytes: 0)
  var buffer = [UInt8](repeating: 0, count: MessageReading.pieceBytes)
  let start = processorSeconds()
  while let file = folder.open(size.messages) {
    var reading = MessageReading(to: depth)
    file.forEachPiece(in: &buffer) { piece in
      reading.feed(piece)
      size.bytes += piece.count
    }
    tally += reading.finish()
    size.messages += 1
  }
  report(size, tally, seconds: processorSeconds() - start)
}

import MailSyntax
import MailText

/// How far a message is read.
enum Depth: String, CaseIterable {
  /// Its structure and its fields.
  case parse
  /// And the octets of its parts.
  case decode
  /// And its texts, as UTF-8: what every delivery does.
  case text
}

/// Counts what a reader is told.
private struct CountingSink: MessageSink {
  typealias Failure = Never

  let depth: Depth
  var tally = Tally()
  private var leaf: EntityHeader?
  private var text: [UInt8] = []

  init(depth: Depth) { self.depth = depth }

  mutating func receive(_ event: MessageEvent) {
    switch event {
    case .endHeader(let header, range: _):
      leaf = header.isContainer ? nil : header
      text.removeAll(keepingCapacity: true)
    case .body(let octets, offset: _):
      tally.decodedBytes += octets.count
      if depth == .text, leaf?.contentType.type == "text" {
        text.append(addingCapacity: octets.count) { output in
          for index in octets.indices { output.append(octets[index]) }
        }
      }
    case .endEntity:
      guard let leaf else { break }
      self.leaf = nil
      tally.leaves += 1
      if depth == .text, leaf.contentType.type == "text" {
        let label = leaf.contentType.parameters["charset"].map { String(decoding: $0.octets, as: UTF8.self) }
        tally.textBytes += TextDecoder.decode(text, label: label).utf8.count
      }
    default: break
    }
  }
}

/// Reads a message as the gateway does, in pieces of 64 KiB.
func read(_ message: [UInt8], to depth: Depth) -> Tally {
  var sink = CountingSink(depth: depth)
  let piece = 65_536
  if depth == .parse {
    var parser = MessageParser()
    for start in stride(from: 0, to: message.count, by: piece) {
      parser.feed(message.span.extracting(start..<min(start + piece, message.count)), into: &sink)
    }
    parser.finish(into: &sink)
  } else {
    var decoder = MessageDecoder()
    for start in stride(from: 0, to: message.count, by: piece) {
      decoder.feed(message.span.extracting(start..<min(start + piece, message.count)), into: &sink)
    }
    decoder.finish(into: &sink)
  }
  return sink.tally
}

/// Whether what was read is what was written, as far as this depth can tell. Says what is not.
func holds(_ mail: GeneratedMail, depth: Depth) -> Bool {
  for (number, message) in mail.messages.enumerated() {
    let found = read(message.octets, to: depth)
    var expected = message.tally
    if depth == .parse { expected.decodedBytes = found.decodedBytes }
    if depth != .text { expected.textBytes = 0 }
    guard found == expected else {
      print("\(mail.name) message \(number), \(depth.rawValue): \(expected) was written, \(found) was read")
      return false
    }
  }
  return true
}

/// Prints the speed of each depth, best and median of `runs`. False where an answer was wrong; then no speed is told.
func benchReading(_ mail: GeneratedMail, runs: Int) -> Bool {
  let megabytes = Double(mail.bytes) / 1e6
  let contents = "\(decimal(megabytes, 1)) MB, \(mail.tally.leaves) leaves"
  print("\n\(mail.name): \(mail.messages.count) messages, \(contents)")
  for depth in Depth.allCases {
    guard holds(mail, depth: depth) else { return false }
    var seconds: [Double] = []
    for _ in 0..<runs {
      var checksum = 0
      let elapsed = ContinuousClock().measure {
        for message in mail.messages { checksum &+= read(message.octets, to: depth).leaves }
      }
      guard checksum == mail.tally.leaves else { return false }
      seconds.append(elapsed / .seconds(1))
    }
    let (best, median) = bestAndMedian(seconds)
    let count = Double(mail.messages.count)
    print(
      "  " + column(depth.rawValue, 8) + column("\(decimal(megabytes / best, 0)) MB/s", 14)
        + column("\(decimal(count / best, 0)) messages/s", 22)
        + "median \(decimal(megabytes / median, 0)) MB/s")
  }
  return true
}

import Bytes
import MailSyntax

/// A TNEF stream as it is, or else RTF in one.
///
/// What comes out is the same for any chunking, nests as it should, keeps to the limits and grows no faster than it may;
/// RTF reads the same compressed and not.
enum TNEFTarget {
  private static let signature: [UInt8] = [0x78, 0x9F, 0x3E, 0x22]

  static func run(_ input: [UInt8], _ choices: Choices, _ findings: inout Findings) {
    var choices = choices
    let limits = limits(&choices)
    guard !input.starts(with: signature) else {
      check(input, limits, &choices, &findings)
      return
    }
    let plain = stream(ofRTF: input, kind: 0x414C_454D, body: input)
    let packed = stream(ofRTF: input, kind: 0x7546_5A4C, body: literals(input))
    let text = check(plain, limits, &choices, &findings)
    // Over a limit the stream itself may be the leaf, or the longer of the two be cut.
    guard limits == Limits() else { return }
    findings.expectEqual(
      check(packed, limits, &choices, &findings), text, "RTF says the same when it was compressed")
  }

  /// Mostly the defaults; else limits so small that they are met all the time.
  private static func limits(_ choices: inout Choices) -> Limits {
    var limits = Limits()
    guard choices.once(in: 3) else { return limits }
    limits.maximumTNEFAttributes = choices.below(20)
    limits.maximumTNEFAttributeBytes = choices.below(200)
    limits.maximumTNEFHeldBytes = choices.below(40)
    limits.maximumRTFBytes = choices.below(200)
    limits.maximumEntities = 1 + choices.below(8)
    limits.maximumDepth = 1 + choices.below(4)
    limits.maximumEncodedDepth = choices.below(3)
    return limits
  }

  /// Decodes a stream, and gives the octets of its leaves, one after the other.
  @discardableResult
  private static func check(
    _ stream: [UInt8], _ limits: Limits, _ choices: inout Choices, _ findings: inout Findings
  ) -> [UInt8] {
    let message = [UInt8]("Content-Type: application/ms-tnef\n\n".utf8) + stream
    let whole = decode(message, [0..<message.count], limits, &findings)
    for cut in choices.cuts(choices.chunks(of: message.count), singleUpTo: 340) {
      let found = decode(message, cut, limits, &findings)
      findings.expectEqual(found.transcript, whole.transcript, "TNEF is the same in chunks")
    }
    let octets = whole.leaves.sorted { $0.key < $1.key }.flatMap(\.value.octets)
    // Two octets of compressed RTF give 17 at most, and one of those a character reference of five.
    findings.expect(octets.count <= 50 * stream.count, "TNEF gives no more than it may")
    findings.expect(
      limits.maximumRTFBytes > 200 || octets.count <= stream.count + 6 * 200 + 3 * 200,
      "texts in TNEF keep to their limits")
    return octets
  }

  private static func decode(
    _ message: [UInt8], _ chunks: [Range<Int>], _ limits: Limits, _ findings: inout Findings
  ) -> EventLog {
    var log = EventLog(input: nil, limits: limits)
    var decoder = MessageDecoder(limits: limits)
    for chunk in chunks { decoder.feed(message.span.extracting(chunk), into: &log) }
    decoder.finish(into: &log)
    log.finish()
    for claim in log.findings.all { findings.expect(false, "TNEF: " + claim) }
    return log
  }

  // MARK: The plainest writers

  /// A stream whose message has one property: its text in RTF ([MS-OXRTFCP] §2.1.3).
  private static func stream(ofRTF text: [UInt8], kind: Int, body: [UInt8]) -> [UInt8] {
    let packed = number(body.count + 12) + number(text.count) + number(kind) + number(0) + body
    let padding = [UInt8](repeating: 0, count: (4 - packed.count % 4) % 4)
    let property = number(1) + [0x02, 0x01, 0x09, 0x10] + number(1) + number(packed.count) + packed + padding
    return signature + [1, 0, 1] + number(0x0006_9003) + number(property.count) + property + [0, 0]
  }

  /// Text compressed without a single reference, but for the one that ends it.
  private static func literals(_ text: [UInt8]) -> [UInt8] {
    var octets: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: 8) {
      octets.append(0)
      octets += text[start..<min(start + 8, text.count)]
    }
    return octets
  }

  private static func number(_ value: Int) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

import MailSyntax

/// One message through ``MessageParser`` and ``MessageDecoder``.
///
/// The events are the same for any chunking, nest as they should, keep to the limits and cover the input; a decoded
/// body is what the decoder of its encoding makes of the whole raw body.
enum MessageTarget {
  static func run(_ input: [UInt8], _ choices: Choices, _ findings: inout Findings) {
    var choices = choices
    let limits = limits(&choices)
    let cuts = choices.cuts(choices.chunks(of: input.count), singleUpTo: 300)

    let parsed = parse(input, [0..<input.count], limits, &findings)
    for cut in cuts where choices.isTurn(0, of: 2) {
      findings.expectEqual(
        parse(input, cut, limits, &findings).transcript, parsed.transcript, "parsed the same in chunks")
    }

    let attached: AttachedMessages = choices.once(in: 4) ? .whole : .descend
    let decoded = decode(input, [0..<input.count], limits, attached, &findings)
    for cut in cuts where choices.isTurn(1, of: 2) {
      findings.expectEqual(
        decode(input, cut, limits, attached, &findings).transcript, decoded.transcript,
        "decoded the same in chunks")
    }
    // With an encoded message descended into, or one left whole, the two number their entities differently.
    guard decoded.entityCount == parsed.entityCount, decoded.leaves.count == parsed.leaves.count else {
      return
    }
    for (index, leaf) in parsed.leaves {
      guard let body = decoded.leaves[index] else {
        findings.expect(false, "a leaf is one for both parsers")
        continue
      }
      findings.expectEqual(body.octets, whole(leaf, limits), "leaf \(index) is decoded by its encoding")
    }
  }

  /// Mostly the defaults; else limits so small that they are met all the time.
  private static func limits(_ choices: inout Choices) -> Limits {
    var limits = Limits()
    guard choices.once(in: 3) else { return limits }
    limits.maximumFieldBytes = 4 + choices.below(60)
    limits.maximumFieldNameBytes = 4 + choices.below(40)
    limits.maximumHeaderBytes = 16 + choices.below(400)
    limits.maximumFields = 1 + choices.below(8)
    limits.maximumEntities = 1 + choices.below(8)
    limits.maximumDepth = 1 + choices.below(4)
    limits.maximumEncodedDepth = choices.below(3)
    limits.maximumBoundaryBytes = choices.below(24)
    limits.maximumBoundaryPadding = choices.below(4)
    limits.maximumTrailingBlanks = choices.below(5)
    limits.maximumDecodedPiece = choices.below(40)
    limits.maximumParameters = choices.below(4)
    if choices.once(in: 4) { limits.maximumMessageBytes = choices.below(600) }
    return limits
  }

  private static func parse(
    _ input: [UInt8], _ chunks: [Range<Int>], _ limits: Limits, _ findings: inout Findings
  ) -> EventLog {
    var log = EventLog(input: input, limits: limits)
    var parser = MessageParser(limits: limits)
    for chunk in chunks { parser.feed(input.span.extracting(chunk), into: &log) }
    parser.finish(into: &log)
    log.finish()
    for claim in log.findings.all { findings.expect(false, "parser: " + claim) }
    return log
  }

  private static func decode(
    _ input: [UInt8], _ chunks: [Range<Int>], _ limits: Limits, _ attached: AttachedMessages,
    _ findings: inout Findings
  ) -> EventLog {
    var log = EventLog(input: nil, limits: limits)
    var decoder = MessageDecoder(limits: limits, attachedMessages: attached)
    for chunk in chunks { decoder.feed(input.span.extracting(chunk), into: &log) }
    decoder.finish(into: &log)
    log.finish()
    for claim in log.findings.all { findings.expect(false, "decoder: " + claim) }
    return log
  }

  /// A leaf's body decoded in one go.
  private static func whole(_ leaf: EventLog.Leaf, _ limits: Limits) -> [UInt8] {
    var output: [UInt8] = []
    switch leaf.encoding {
    case .sevenBit, .eightBit, .binary, .unknown: return leaf.octets
    case .base64:
      var decoder = Base64Decoder()
      decoder.decode(leaf.octets.span, into: &output)
      decoder.finish(into: &output)
    case .quotedPrintable:
      var decoder = QuotedPrintableDecoder(limits: limits)
      decoder.decode(leaf.octets.span, into: &output)
      decoder.finish(into: &output)
    case .uuencode:
      var decoder = UuencodeDecoder(limits: limits)
      decoder.decode(leaf.octets.span, into: &output)
      decoder.finish(into: &output)
    }
    return output
  }
}

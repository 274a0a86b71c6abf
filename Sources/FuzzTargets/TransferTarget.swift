import Bytes
import MailSyntax

/// The decoders of transfer encodings: the same for any chunking, equal to naive twins, bounded in what they give, and
/// the way back from naive encoders.
enum TransferTarget {
  static func run(_ input: [UInt8], _ choices: Choices, _ findings: inout Findings) {
    var choices = choices
    let chunks = choices.chunks(of: input.count)
    var narrow = Limits()
    narrow.maximumTrailingBlanks = choices.below(6)
    narrow.maximumFieldBytes = 1
    let cuts = choices.cuts(chunks, singleUpTo: 300)
    if choices.isTurn(0, of: 3) { base64(input, cuts, &findings) }
    if choices.isTurn(1, of: 3) { quotedPrintable(input, cuts, narrow, &findings) }
    if choices.isTurn(2, of: 3) { uuencode(input, cuts, narrow, &findings) }
  }

  private static func base64(_ input: [UInt8], _ cuts: [[Range<Int>]], _ findings: inout Findings) {
    let whole = decodeBase64(input, nil)
    findings.expectEqual(whole.octets, NaiveDecoders.base64(input), "base64 as its naive twin reads it")
    findings.expect(whole.octets.count <= input.count, "base64 gives no more than it takes")
    for cut in cuts { findings.expect(decodeBase64(input, cut) == whole, "base64 is the same in chunks") }
    let back = decodeBase64(NaiveEncoders.base64(input), nil)
    findings.expectEqual(back.octets, input, "base64 and back")
    findings.expect(!back.isFaulty, "well-written base64 has no fault")
  }

  private static func quotedPrintable(
    _ input: [UInt8], _ cuts: [[Range<Int>]], _ narrow: Limits, _ findings: inout Findings
  ) {
    let whole = decodeQuoted(input, nil, Limits())
    if !NaiveDecoders.hasLongBlankRun(input, Limits().maximumTrailingBlanks) {
      findings.expectEqual(
        whole.octets, NaiveDecoders.quotedPrintable(input), "quoted-printable as its naive twin reads it")
    }
    findings.expect(whole.octets.count <= input.count, "quoted-printable gives no more than it takes")
    let narrowWhole = decodeQuoted(input, nil, narrow)
    for cut in cuts {
      findings.expect(decodeQuoted(input, cut, Limits()) == whole, "quoted-printable is the same in chunks")
      findings.expectEqual(
        decodeQuoted(input, cut, narrow).octets, narrowWhole.octets,
        "quoted-printable with \(narrow.maximumTrailingBlanks) blanks is the same in chunks")
    }
    let back = decodeQuoted(NaiveEncoders.quotedPrintable(input), nil, Limits())
    findings.expectEqual(back.octets, input, "quoted-printable and back")
    findings.expect(!back.isFaulty, "well-written quoted-printable has no fault")
  }

  private static func uuencode(
    _ input: [UInt8], _ cuts: [[Range<Int>]], _ narrow: Limits, _ findings: inout Findings
  ) {
    let whole = decodeUuencoded(input, nil, Limits())
    findings.expectEqual(whole.octets, NaiveDecoders.uuencode(input), "uuencode as its naive twin reads it")
    let narrowWhole = decodeUuencoded(input, nil, narrow)
    for cut in cuts {
      findings.expect(decodeUuencoded(input, cut, Limits()) == whole, "uuencode is the same in chunks")
      findings.expect(decodeUuencoded(input, cut, narrow) == narrowWhole, "cut lines are the same in chunks")
    }
    let back = decodeUuencoded(NaiveEncoders.uuencode(input), nil, Limits())
    findings.expectEqual(back.octets, input, "uuencode and back")
    findings.expect(!back.isFaulty, "well-written uuencode has no fault")
  }

  /// What a decoder made of octets, and whether it had something to say about them.
  private struct Outcome: Equatable {
    var octets: [UInt8] = []
    var isFaulty = false
    var isTruncated = false
    var name: [UInt8]?
  }

  private static func decodeBase64(_ input: [UInt8], _ chunks: [Range<Int>]?) -> Outcome {
    var decoder = Base64Decoder()
    var outcome = Outcome()
    for chunk in chunks ?? [0..<input.count] {
      decoder.decode(input.span.extracting(chunk), into: &outcome.octets)
    }
    decoder.finish(into: &outcome.octets)
    outcome.isFaulty = decoder.hasJunk
    outcome.isTruncated = decoder.isTruncated
    return outcome
  }

  private static func decodeQuoted(_ input: [UInt8], _ chunks: [Range<Int>]?, _ limits: Limits) -> Outcome {
    var decoder = QuotedPrintableDecoder(limits: limits)
    var outcome = Outcome()
    for chunk in chunks ?? [0..<input.count] {
      decoder.decode(input.span.extracting(chunk), into: &outcome.octets)
    }
    decoder.finish(into: &outcome.octets)
    outcome.isFaulty = decoder.hasBadEscape
    return outcome
  }

  private static func decodeUuencoded(_ input: [UInt8], _ chunks: [Range<Int>]?, _ limits: Limits) -> Outcome
  {
    var decoder = UuencodeDecoder(limits: limits)
    var outcome = Outcome()
    for chunk in chunks ?? [0..<input.count] {
      decoder.decode(input.span.extracting(chunk), into: &outcome.octets)
    }
    decoder.finish(into: &outcome.octets)
    outcome.isFaulty = decoder.isMalformed
    outcome.name = decoder.fileName
    return outcome
  }
}

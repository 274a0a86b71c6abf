import Bytes
import MailSyntax

/// The decoders of transfer encodings: the same for any chunking, equal to naive twins, bounded in what they give, and
/// the way back from naive encoders.
enum TransferTarget {
  static func run(_ input: [UInt8], _ findings: inout Findings) {
    var choices = Choices(input)
    let chunks = choices.chunks(of: input.count)
    let whole = [0..<input.count]
    let single = choices.once(in: 4) && input.count <= 300 ? Choices.single(of: input.count) : whole
    var narrow = Limits()
    narrow.maximumTrailingBlanks = choices.below(6)
    narrow.maximumFieldBytes = 1

    let base64 = decodeBase64(input, whole)
    findings.expectEqual(base64.octets, NaiveDecoders.base64(input), "base64 as its naive twin reads it")
    findings.expect(base64.octets.count <= input.count, "base64 gives no more than it takes")
    let quoted = decodeQuoted(input, whole, Limits())
    if !NaiveDecoders.hasLongBlankRun(input, Limits().maximumTrailingBlanks) {
      findings.expectEqual(
        quoted.octets, NaiveDecoders.quotedPrintable(input), "quoted-printable as its naive twin reads it")
    }
    findings.expect(quoted.octets.count <= input.count, "quoted-printable gives no more than it takes")
    let uuencoded = decodeUuencoded(input, whole, Limits())
    findings.expectEqual(
      uuencoded.octets, NaiveDecoders.uuencode(input), "uuencode as its naive twin reads it")

    let narrowQuoted = decodeQuoted(input, whole, narrow)
    let narrowUuencoded = decodeUuencoded(input, whole, narrow)
    for cut in [chunks, single] {
      findings.expect(decodeBase64(input, cut) == base64, "base64 is the same in chunks")
      findings.expect(decodeQuoted(input, cut, Limits()) == quoted, "quoted-printable is the same in chunks")
      findings.expectEqual(
        decodeQuoted(input, cut, narrow).octets, narrowQuoted.octets,
        "quoted-printable with \(narrow.maximumTrailingBlanks) blanks is the same in chunks")
      findings.expect(decodeUuencoded(input, cut, Limits()) == uuencoded, "uuencode is the same in chunks")
      findings.expect(
        decodeUuencoded(input, cut, narrow) == narrowUuencoded, "cut lines are the same in chunks")
    }
    thereAndBack(input, chunks, &findings)
  }

  private static func thereAndBack(_ input: [UInt8], _ chunks: [Range<Int>], _ findings: inout Findings) {
    let base64 = decodeBase64(NaiveEncoders.base64(input), nil)
    findings.expectEqual(base64.octets, input, "base64 and back")
    findings.expect(!base64.isFaulty, "well-written base64 has no fault")
    let quoted = decodeQuoted(NaiveEncoders.quotedPrintable(input), nil, Limits())
    findings.expectEqual(quoted.octets, input, "quoted-printable and back")
    findings.expect(!quoted.isFaulty, "well-written quoted-printable has no fault")
    let uuencoded = decodeUuencoded(NaiveEncoders.uuencode(input), nil, Limits())
    findings.expectEqual(uuencoded.octets, input, "uuencode and back")
    findings.expect(!uuencoded.isFaulty, "well-written uuencode has no fault")
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

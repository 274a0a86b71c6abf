/// Decodes one body from whatever transfer encoding it has.
struct TransferDecoder {
  private enum Method { case identity, base64, quotedPrintable, uuencode }

  private var method = Method.identity
  private var base64 = Base64Decoder()
  private var quotedPrintable: QuotedPrintableDecoder
  private var uuencode: UuencodeDecoder

  init(limits: Limits) {
    quotedPrintable = QuotedPrintableDecoder(limits: limits)
    uuencode = UuencodeDecoder(limits: limits)
  }

  /// Whether octets stand for themselves.
  var isIdentity: Bool { method == .identity }

  /// Begins a new body.
  mutating func begin(_ encoding: TransferEncoding, limits: Limits) {
    switch encoding {
    case .sevenBit, .eightBit, .binary, .unknown: method = .identity
    case .base64:
      method = .base64
      base64 = Base64Decoder()
    case .quotedPrintable:
      method = .quotedPrintable
      quotedPrintable = QuotedPrintableDecoder(limits: limits)
    case .uuencode:
      method = .uuencode
      uuencode = UuencodeDecoder(limits: limits)
    }
  }

  /// Decodes the next octets. Not for a body whose octets stand for themselves.
  mutating func decode(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
    switch method {
    case .identity: break
    case .base64: base64.decode(chunk, into: &output)
    case .quotedPrintable: quotedPrintable.decode(chunk, into: &output)
    case .uuencode: uuencode.decode(chunk, into: &output)
    }
  }

  /// Ends the body, and tells what was wrong with it.
  mutating func finish(into output: inout [UInt8]) -> [Defect.Kind] {
    var defects: [Defect.Kind] = []
    switch method {
    case .identity: break
    case .base64:
      base64.finish(into: &output)
      if base64.hasJunk { defects.append(.base64Junk) }
      if base64.isTruncated { defects.append(.base64Truncated) }
    case .quotedPrintable:
      quotedPrintable.finish(into: &output)
      if quotedPrintable.hasBadEscape { defects.append(.quotedPrintableEscape) }
    case .uuencode:
      uuencode.finish(into: &output)
      if uuencode.isMalformed { defects.append(.uuencodeMalformed) }
    }
    method = .identity
    return defects
  }
}

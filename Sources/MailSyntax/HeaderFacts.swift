import Bytes

/// The fields of one header that say what its body is, as they are read past; the first of each counts.
struct HeaderFacts {
  var contentType: [UInt8]?
  var transferEncoding: [UInt8]?
  var disposition: [UInt8]?
  var contentID: [UInt8]?
  var fieldCount = 0
  /// Whether anything of the header was skipped for a limit, so that it is told once.
  var isOverLimit = false
  var hasBareReturn = false
  /// What the fields have that say nothing of the body.
  var check = FieldCheck()

  /// Keeps the field where it is one of those; false where it was there before.
  mutating func keep(_ field: HeaderField) -> Bool {
    guard field.octets.first.map({ $0 | 0x20 }) == 0x63 else { return true }
    if field.isNamed("Content-Type") { return Self.keep(field.value, &contentType) }
    if field.isNamed("Content-Transfer-Encoding") { return Self.keep(field.value, &transferEncoding) }
    if field.isNamed("Content-Disposition") { return Self.keep(field.value, &disposition) }
    if field.isNamed("Content-ID") { return Self.keep(field.value, &contentID) }
    return true
  }

  /// Reads what was kept.
  func describe(_ header: inout EntityHeader, limits: Limits, defects: inout [Defect.Kind]) {
    if let value = contentType {
      if let type = ContentType.parse(value, limits: limits) {
        header.contentType = type
        defects += type.parameters.defects
      } else {
        // RFC 2045 §5.2: what cannot be read is plain text, in a digest too.
        header.contentType = .plainText
        defects.append(.malformedContentType)
      }
    }
    if let value = transferEncoding, let encoding = TransferEncoding.parse(value) {
      header.transferEncoding = encoding
      if case .unknown = encoding { defects.append(.unknownTransferEncoding) }
    }
    if let value = disposition {
      header.disposition = ContentDisposition.parse(value, limits: limits)
      if let found = header.disposition {
        defects += found.parameters.defects
      } else {
        defects.append(.malformedContentDisposition)
      }
    }
    if let value = contentID { header.contentID = MessageIDList.parseSingle(value) }
  }

  /// Whether a field of this name proves that a header is being read.
  static func isCommon(_ name: Span<UInt8>) -> Bool {
    var octets: [UInt8] = []
    octets.append(name)
    let lower = String(decoding: octets.asciiLowercased(), as: UTF8.self)
    return lower.hasPrefix("content-") || lower.hasPrefix("x-") || common.contains(lower)
  }

  private static let common: Set<String> = [
    "from", "to", "cc", "subject", "date", "received", "return-path", "reply-to", "sender", "message-id",
    "mime-version", "in-reply-to", "references", "delivered-to", "dkim-signature", "authentication-results",
  ]

  private static func keep(_ value: [UInt8], _ place: inout [UInt8]?) -> Bool {
    // An empty field says nothing, so it does not stand in the way of a later one.
    if let known = place, !known.isEmpty { return false }
    place = value
    return true
  }
}

import Bytes

/// The fields of one header that say what its body is, as they are read past.
///
/// RFC 2045 has each of them once, and careful parsers part ways where one is repeated: Python's `email` takes the first,
/// GMime the last. Here the first that can be read counts, unless the body would be misread by it:
/// - What holds without a field as well gives way to one that says more, whichever comes first: software adds
///   `text/plain` and `7bit` without a look at what is there, and the parts of a multipart would show as one text.
/// - A leaf gives way to a multipart behind it, whose files would else be letters in a text. A multipart that no
///   boundary line divides has its text all the same.
/// - A multipart gives way to the type of a leaf behind it that is no such default. That is the header of its first
///   part, run into its own where the lines between them were lost: the text that follows is that part's, and would
///   stand before all parts, where nobody looks.
struct HeaderFacts {
  var fieldCount = 0
  /// Whether anything of the header was skipped for a limit, so that it is told once.
  var isOverLimit = false
  var hasBareReturn = false
  /// What the fields have that say nothing of the body.
  var check = FieldCheck()
  private var contentType: Kept?
  private var transferEncoding: Kept?
  private var disposition: Kept?
  private var contentID: Kept?

  /// What a field claims, as far as that decides between two of them.
  private enum Claim {
    /// It is empty, or cannot be read.
    case nothing
    /// What holds without it as well.
    case theDefault
    /// A type other than the default, of a body without parts.
    case leaf
    /// A multipart, an encoding, a way to be shown, an id.
    case more

    func givesWay(to later: Claim) -> Bool {
      switch (self, later) {
      case (.nothing, .theDefault), (.nothing, .leaf), (.nothing, .more): true
      case (.theDefault, .more), (.leaf, .more), (.more, .leaf): true
      default: false
      }
    }
  }

  private struct Kept {
    var value: [UInt8]
    /// Nil until the field is repeated; kept then, so that each is read once however many there are.
    var claim: Claim?
  }

  /// Keeps the field where it is one of those; false where it was there before.
  mutating func keep(_ field: HeaderField, limits: Limits) -> Bool {
    guard field.octets.first.map({ $0 | 0x20 }) == 0x63 else { return true }
    if field.isNamed("Content-Type") {
      return Self.keep(field, &contentType) { Self.claim(of: ContentType.parse($0, limits: limits)) }
    }
    if field.isNamed("Content-Transfer-Encoding") {
      return Self.keep(field, &transferEncoding) { Self.claim(of: TransferEncoding.parse($0)) }
    }
    if field.isNamed("Content-Disposition") {
      return Self.keep(field, &disposition) {
        Self.claim(of: ContentDisposition.parse($0, limits: limits))
      }
    }
    if field.isNamed("Content-ID") {
      return Self.keep(field, &contentID) { MessageIDList.parseSingle($0) == nil ? .nothing : .more }
    }
    return true
  }

  private static func keep(
    _ field: HeaderField, _ place: inout Kept?, claim: ([UInt8]) -> Claim
  ) -> Bool {
    guard let known = place else {
      place = Kept(value: field.value)
      return true
    }
    let before = known.claim ?? claim(known.value)
    let later = claim(field.value)
    if before.givesWay(to: later) {
      place = Kept(value: field.value, claim: later)
    } else {
      place?.claim = before
    }
    return false
  }

  private static func claim(of type: ContentType?) -> Claim {
    guard let type else { return .nothing }
    // A multipart whose boundary nobody knows shows nothing of its parts.
    if type.type == "multipart" { return type.boundary == nil ? .nothing : .more }
    guard type.type == "text", type.subtype == "plain" else { return .leaf }
    let isDefault = type.parameters.all.allSatisfy { parameter in
      parameter.name == "charset"
        && parameter.value.octets.equalsIgnoringASCIICase([UInt8]("us-ascii".utf8))
    }
    return isDefault ? .theDefault : .leaf
  }

  private static func claim(of encoding: TransferEncoding?) -> Claim {
    switch encoding {
    case nil, .unknown: .nothing
    case .sevenBit, .eightBit, .binary: .theDefault
    case .base64, .quotedPrintable, .uuencode: .more
    }
  }

  private static func claim(of disposition: ContentDisposition?) -> Claim {
    guard let disposition else { return .nothing }
    return disposition.type == "inline" && disposition.parameters.all.isEmpty ? .theDefault : .more
  }

  /// Reads what was kept.
  func describe(_ header: inout EntityHeader, limits: Limits, defects: inout [Defect.Kind]) {
    if let value = contentType?.value {
      if let type = ContentType.parse(value, limits: limits) {
        header.contentType = type
        defects += type.parameters.defects
      } else {
        // RFC 2045 §5.2: what cannot be read is plain text, in a digest too.
        header.contentType = .plainText
        defects.append(.malformedContentType)
      }
    }
    if let value = transferEncoding?.value, let encoding = TransferEncoding.parse(value) {
      header.transferEncoding = encoding
      if case .unknown = encoding { defects.append(.unknownTransferEncoding) }
    }
    if let value = disposition?.value {
      header.disposition = ContentDisposition.parse(value, limits: limits)
      if let found = header.disposition {
        defects += found.parameters.defects
      } else {
        defects.append(.malformedContentDisposition)
      }
    }
    if let value = contentID?.value { header.contentID = MessageIDList.parseSingle(value) }
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
}

import Bytes

/// The value of a `Content-Type` field (RFC 2045 §5).
public struct ContentType: Sendable, Equatable {
  /// The type in lower case, such as `text`.
  public var type: String
  /// The subtype in lower case, such as `plain`.
  public var subtype: String
  /// The parameters.
  public var parameters: Parameters

  /// Makes a type; `type` and `subtype` must be in lower case.
  public init(type: String, subtype: String, parameters: Parameters = Parameters()) {
    self.type = type
    self.subtype = subtype
    self.parameters = parameters
  }

  /// `text/plain`, the default of RFC 2045 §5.2.
  public static let plainText = ContentType(type: "text", subtype: "plain")

  /// Type and subtype, such as `text/plain`.
  public var essence: String { type + "/" + subtype }

  /// The boundary of a multipart; nil where none is named, or nothing but white space.
  var boundary: [UInt8]? {
    guard let found = parameters["boundary"]?.octets, !found.allSatisfy(ASCII.isSpace) else { return nil }
    return found
  }

  /// Reads the value of a field; nil where it names no type.
  public static func parse(_ value: [UInt8], limits: Limits = Limits()) -> ContentType? {
    var cursor = TokenCursor(value)
    cursor.skipFiller()
    let isQuoted = cursor.take(ASCII.quote)
    let type = cursor.read(until: tokenEnd)
    cursor.skipFiller()
    guard !type.isEmpty, cursor.take(0x2F) else { return nil }
    cursor.skipFiller()
    let subtype = cursor.read(until: tokenEnd)
    guard !subtype.isEmpty else { return nil }
    if isQuoted { _ = cursor.take(ASCII.quote) }
    return ContentType(
      type: String(asciiLowercasing: type),
      subtype: String(asciiLowercasing: subtype),
      parameters: Parameters.parse(&cursor, limits: limits))
  }

  /// White space and the `tspecials` of RFC 2045 §5.1.
  static let tokenEnd = ByteSet(" \t\r\n\u{B}\u{C}()<>@,;:\\\"/[]?=")
}

import Bytes

/// The value of a `Content-Disposition` field (RFC 2183).
public struct ContentDisposition: Sendable, Equatable {
  /// The type in lower case, such as `attachment`.
  public var type: String
  /// The parameters.
  public var parameters: Parameters

  /// Makes a disposition; `type` must be in lower case.
  public init(type: String, parameters: Parameters = Parameters()) {
    self.type = type
    self.parameters = parameters
  }

  /// Reads the value of a field; nil where it names no type and has no parameters.
  public static func parse(_ value: [UInt8], limits: Limits = Limits()) -> ContentDisposition? {
    var cursor = TokenCursor(value)
    cursor.skipFiller()
    let start = cursor.index
    let isQuoted = cursor.take(ASCII.quote)
    var type = String(asciiLowercasing: cursor.read(until: ContentType.tokenEnd))
    if isQuoted { _ = cursor.take(ASCII.quote) }
    cursor.skipFiller()
    if cursor.peek == 0x3D {
      // The type is missing, and this is a parameter already. RFC 2183 §2.8: what is unknown is an attachment.
      cursor.index = start
      type = "attachment"
    }
    let parameters = Parameters.parse(&cursor, limits: limits)
    if type.isEmpty {
      guard !parameters.all.isEmpty else { return nil }
      type = "attachment"
    }
    return ContentDisposition(type: type, parameters: parameters)
  }
}

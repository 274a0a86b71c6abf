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
    nil
  }
}

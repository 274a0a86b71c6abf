import Bytes

/// One field of a header (RFC 5322 §2.2).
public struct HeaderField: Sendable, Equatable {
  /// The name as written, without the colon and without blanks before it.
  public var name: [UInt8]
  /// The octets after the colon: line ends removed, the white space of folds kept, blanks at both ends cut off.
  ///
  /// At most ``Limits/maximumFieldBytes``; encoded-words and 8-bit octets are as they were sent.
  public var value: [UInt8]
  /// Where the whole field stands in the input, its line end included.
  public var range: Range<Int>

  /// Makes a field.
  public init(name: [UInt8], value: [UInt8], range: Range<Int>) {
    self.name = name
    self.value = value
    self.range = range
  }

  /// Whether the field has this name, upper and lower case being the same.
  public func isNamed(_ other: StaticString) -> Bool {
    guard other.utf8CodeUnitCount == name.count, other.hasPointerRepresentation else { return false }
    return matches("\(other)".utf8)
  }

  /// Whether the field has this name, upper and lower case being the same.
  public func isNamed(_ other: String) -> Bool {
    other.utf8.count == name.count && matches(other.utf8)
  }

  private func matches(_ other: String.UTF8View) -> Bool {
    zip(name, other).allSatisfy { ASCII.lowercased($0) == ASCII.lowercased($1) }
  }
}

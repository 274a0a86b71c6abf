import Bytes

/// One field of a header (RFC 5322 §2.2).
public struct HeaderField: Sendable, Equatable {
  /// Name and value, one behind the other: most fields of most messages are never asked for either, and one piece of
  /// memory is less work than two.
  private(set) var octets: [UInt8]
  private(set) var nameCount: Int
  /// Where the whole field stands in the input, its line end included.
  public var range: Range<Int>

  /// The name as written, without the colon and without blanks before it.
  public var name: [UInt8] {
    get { [UInt8](octets[..<nameCount]) }
    set {
      octets.replaceSubrange(..<nameCount, with: newValue)
      nameCount = newValue.count
    }
  }

  /// The octets after the colon: line ends removed, the white space of folds kept, blanks at both ends cut off.
  ///
  /// At most ``Limits/maximumFieldBytes``; encoded-words and 8-bit octets are as they were sent.
  public var value: [UInt8] {
    get { [UInt8](octets[nameCount...]) }
    set { octets.replaceSubrange(nameCount..., with: newValue) }
  }

  /// Makes a field.
  public init(name: [UInt8], value: [UInt8], range: Range<Int>) {
    self.init(name + value, nameCount: name.count, range: range)
  }

  /// A field of a name of so many octets, and the value behind it.
  init(_ octets: [UInt8], nameCount: Int, range: Range<Int>) {
    self.octets = octets
    self.nameCount = nameCount
    self.range = range
  }

  /// Whether the field has this name, upper and lower case being the same.
  public func isNamed(_ other: StaticString) -> Bool {
    guard other.utf8CodeUnitCount == nameCount, other.hasPointerRepresentation else { return false }
    return isNamed("\(other)")
  }

  /// Whether the field has this name, upper and lower case being the same.
  public func isNamed(_ other: String) -> Bool { isNamed(other.utf8Span.span) }

  func isNamed(_ other: Span<UInt8>) -> Bool {
    guard other.count == nameCount else { return false }
    let octets = octets.span
    for index in 0..<nameCount where octets[index] != other[index] {
      guard ASCII.lowercased(octets[index]) == ASCII.lowercased(other[index]) else { return false }
    }
    return true
  }
}

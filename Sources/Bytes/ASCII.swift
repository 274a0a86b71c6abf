/// The ASCII octets that mail grammars name, and the questions they ask of an octet.
///
/// Public, as all here that is asked of each octet: what belongs to a type of the package alone, the compiler does not
/// inline into other modules (Swift 6.3). No product has this module's names.
public enum ASCII {
  @inlinable package static var tab: UInt8 { 0x09 }
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var space: UInt8 { 0x20 }
  @inlinable package static var quote: UInt8 { 0x22 }
  @inlinable package static var dash: UInt8 { 0x2D }
  @inlinable package static var backslash: UInt8 { 0x5C }

  /// `WSP` of RFC 5234: a space or a horizontal tab.
  @inlinable
  package static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// A blank or one of the octets that end lines, vertical tab and form feed included.
  @inlinable
  package static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// `0` … `9`.
  @inlinable
  package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// `A` … `Z` and `a` … `z`.
  @inlinable
  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Letters, digits, and all outside ASCII: what words of UTF-8 are made of.
  @inlinable
  package static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

  /// The octet with `A` … `Z` made lower case; every other octet as it is.
  @inlinable
  package static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

extension Array where Element == UInt8 {
  /// A copy with `A` … `Z` made lower case; octets outside ASCII stay as they are.
  package func asciiLowercased() -> [UInt8] { map(ASCII.lowercased) }

  /// Whether both hold the same octets, `A` … `Z` counting as `a` … `z`.
  package func equalsIgnoringASCIICase(_ other: [UInt8]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { ASCII.lowercased($0) == ASCII.lowercased($1) }
  }

  /// A copy without white space at both ends.
  package func trimmingSpace() -> [UInt8] {
    let trimmed = self[...].trimmingSpace()
    return trimmed.count == count ? self : [UInt8](trimmed)
  }
}

extension ArraySlice where Element == UInt8 {
  /// The part without white space at both ends.
  package func trimmingSpace() -> ArraySlice<UInt8> {
    guard let first = firstIndex(where: { !ASCII.isSpace($0) }),
      let last = lastIndex(where: { !ASCII.isSpace($0) })
    else { return self[endIndex...] }
    return self[first...last]
  }
}

extension String {
  /// The text of octets with `A` … `Z` made lower case, U+FFFD for what is no UTF-8.
  package init(asciiLowercasing octets: ArraySlice<UInt8>) {
    // Most of what is read is in lower case already, and short enough to need no memory of its own.
    if octets.contains(where: { $0 &- 0x41 < 26 }) {
      self.init(decoding: octets.map(ASCII.lowercased), as: UTF8.self)
    } else {
      self.init(decoding: octets, as: UTF8.self)
    }
  }
}

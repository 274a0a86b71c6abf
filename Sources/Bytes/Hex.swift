/// Base 16, RFC 4648 §8, in lower case.
public enum Hex {
  @usableFromInline static let digits = [UInt8]("0123456789abcdef".utf8)

  /// The octets as text, two digits each.
  package static func encode(_ octets: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(octets.count * 2)
    for octet in octets {
      text.append(digits[Int(octet >> 4)])
      text.append(digits[Int(octet & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The value of one digit of either case, or nil.
  @inlinable
  package static func value(of digit: UInt8) -> UInt8? {
    if ASCII.isDigit(digit) { return digit &- 0x30 }
    let lower = digit | 0x20
    return lower >= 0x61 && lower <= 0x66 ? lower &- 0x57 : nil
  }

  /// The octets that `text` stands for; nil for an odd count or anything that is no digit.
  @inlinable
  package static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let digits = [UInt8](text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var octets: [UInt8] = []
    octets.reserveCapacity(digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(of: digits[index]), let low = value(of: digits[index + 1]) else { return nil }
      octets.append(high << 4 | low)
    }
    return octets
  }
}

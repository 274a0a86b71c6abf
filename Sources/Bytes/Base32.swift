/// Crockford's base 32: digits and lower-case letters without `i l o u`, five bits each, most significant first.
///
/// Encoding writes lower case. Decoding takes either case, because mail clients change it, and is strict in all
/// else: `i`, `l` and `o` are not read as digits, no hyphens, and the bits left over must be zero, so that one
/// sequence of octets has one text only (up to case).
package enum Base32 {
  static let alphabet = [UInt8]("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The number of characters that `octetCount` octets take.
  package static func encodedCount(_ octetCount: Int) -> Int { (octetCount * 8 + 4) / 5 }

  package static func encode(_ octets: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(encodedCount(octets.count))
    var pending: UInt32 = 0
    var bits = 0
    for octet in octets {
      pending = pending << 8 | UInt32(octet)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[Int(pending >> UInt32(bits)) & 31])
      }
    }
    if bits > 0 { text.append(alphabet[Int(pending << UInt32(5 - bits)) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The octets that `text` stands for; nil where it is not what ``encode(_:)`` writes, case aside.
  package static func decode(_ text: String) -> [UInt8]? {
    var octets: [UInt8] = []
    var pending: UInt32 = 0
    var bits = 0
    for character in text.utf8 {
      guard let value = alphabet.firstIndex(of: ASCII.lowercased(character)) else { return nil }
      pending = pending << 5 | UInt32(value)
      bits += 5
      if bits >= 8 {
        bits -= 8
        octets.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
        pending &= (1 << UInt32(bits)) - 1
      }
    }
    // A whole spare character, or a spare bit that is set, is a text that `encode` never writes.
    guard bits < 5, pending == 0 else { return nil }
    return octets
  }
}

/// The `B` encoding of encoded-words (RFC 2047 §4.1), and the group of digits at which a word broke off.
///
/// What is no digit is skipped, padding ends a group wherever it stands.
struct Base64Group {
  /// The bits of the last group that have not become an octet.
  private var bits: UInt32 = 0
  private var bitCount = 0
  /// The digits of the last group: 0 where the word ended with a whole or a padded one.
  private var digitCount = 0

  /// Decodes a word, from where the last one left off.
  mutating func decode(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) {
    for octet in text {
      guard let value = TextDecoder.base64Value(octet) else {
        if octet == 0x3D { self = Base64Group() }
        continue
      }
      bits = bits << 6 | value
      bitCount += 6
      digitCount = (digitCount + 1) & 3
      if bitCount >= 8 {
        bitCount -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
        bits &= 1 << UInt32(bitCount) - 1
      }
    }
  }

  /// Whether the group at hand goes on in the next word of the same charset.
  ///
  /// QUIRK: RFC 2047 §5 wants each word whole, but some software encodes the text first and cuts it into words then,
  /// wherever the line is full. Other software leaves the padding off each word: then the bits left over are zeros,
  /// and the words fit together only by chance.
  func goesOn(in next: ArraySlice<UInt8>) -> Bool {
    guard digitCount > 0 else { return false }
    var count = 0
    var isPadded = false
    for octet in next where octet == 0x3D || TextDecoder.base64Value(octet) != nil {
      count += 1
      isPadded = octet == 0x3D
    }
    let isWhole = count.isMultiple(of: 4)
    // One digit stands for no octet, and bits that are set stand for part of one.
    if digitCount == 1 || bits != 0 { return !(isWhole && isPadded) }
    return !isWhole && (count + digitCount).isMultiple(of: 4)
  }
}

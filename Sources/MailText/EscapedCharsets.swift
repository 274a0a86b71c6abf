import Bytes

/// Seven-bit charsets that switch by escapes, turned into the eight-bit ones that hold the same characters.
///
/// Octet by octet and without failing, so that one damaged escape does not cost the rest of a text, which it does
/// with the converters of libc.
enum EscapedCharsets {
  private static let escape: UInt8 = 0x1B

  /// ISO-2022-JP (RFC 1468), its extensions and what Outlook makes of it → EUC-JP.
  static func japanese(_ octets: [UInt8]) -> [UInt8] {
    enum Mode { case ascii, kanji, supplement, katakana }
    var output: [UInt8] = []
    output.reserveCapacity(octets.count)
    var mode = Mode.ascii
    var index = 0
    while index < octets.count {
      let octet = octets[index]
      if octet == escape, index + 2 < octets.count {
        let third = octets[index + 2]
        switch (octets[index + 1], third) {
        case (0x28, 0x42), (0x28, 0x4A), (0x28, 0x48): (mode, index) = (.ascii, index + 3)
        case (0x28, 0x49): (mode, index) = (.katakana, index + 3)
        case (0x24, 0x40), (0x24, 0x42): (mode, index) = (.kanji, index + 3)
        case (0x24, 0x28) where index + 3 < octets.count && octets[index + 3] == 0x44:
          (mode, index) = (.supplement, index + 4)
        case (0x24, 0x28) where index + 3 < octets.count && [0x4F, 0x51].contains(octets[index + 3]):
          (mode, index) = (.kanji, index + 4)
        default: index += 1
        }
        continue
      }
      index += 1
      if octet == 0x0E {
        mode = .katakana
      } else if octet == 0x0F {
        mode = .ascii
      } else if octet < 0x21 || octet > 0x7E || mode == .ascii {
        // A line end ends what is double-byte, as RFC 1468 wants it; 8-bit katakana is one octet.
        if octet == 0x0A { mode = .ascii }
        if octet >= 0xA1, octet <= 0xDF { output.append(0x8E) }
        output.append(octet)
      } else if mode == .katakana {
        // Beyond the katakana there is nothing: an octet that EUC-JP has no use for becomes one U+FFFD.
        output.append(contentsOf: octet < 0x60 ? [0x8E, octet | 0x80] : [0xFF])
      } else {
        if mode == .supplement { output.append(0x8F) }
        output.append(octet | 0x80)
        if index < octets.count, octets[index] > 0x20, octets[index] < 0x7F {
          output.append(octets[index] | 0x80)
          index += 1
        }
      }
    }
    return output
  }

  /// ISO-2022-KR (RFC 1557) → EUC-KR.
  static func korean(_ octets: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(octets.count)
    var isShifted = false
    var index = 0
    while index < octets.count {
      let octet = octets[index]
      if octets.span.hasPrefix([escape, 0x24, 0x29, 0x43], from: index) {
        index += 4
        continue
      }
      index += 1
      switch octet {
      case 0x0E: isShifted = true
      case 0x0F: isShifted = false
      default:
        if octet == 0x0A { isShifted = false }
        output.append(isShifted && octet > 0x20 && octet < 0x7F ? octet | 0x80 : octet)
      }
    }
    return output
  }

  /// HZ (RFC 1843) → GBK.
  static func chinese(_ octets: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(octets.count)
    var isShifted = false
    var index = 0
    while index < octets.count {
      let octet = octets[index]
      index += 1
      if octet == 0x7E, index < octets.count {
        let next = octets[index]
        if next == 0x7B || next == 0x7D || next == 0x7E || next == 0x0A {
          index += 1
          if next == 0x7B { isShifted = true }
          if next == 0x7D { isShifted = false }
          if next == 0x7E { output.append(0x7E) }
          continue
        }
      }
      if octet == 0x0A { isShifted = false }
      output.append(isShifted && octet > 0x20 && octet < 0x7F ? octet | 0x80 : octet)
    }
    return output
  }
}

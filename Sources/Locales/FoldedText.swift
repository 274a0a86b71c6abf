import Bytes

/// Text brought to the form in which phrases are compared: a shadow, for looking up, never for showing.
///
/// Letters are made small and lose their accents (`É` → `e`, `ß` → `ss`), whether composed or not; quotes, dashes,
/// full-width forms and the digits of other scripts become those of ASCII; any run of blanks, no-break and narrow
/// spaces included, becomes one space; what is invisible (joiners, bidi and variation marks) goes. Octets that are not
/// UTF-8 stay. One pass, at most one octet out for each octet in but for `ß`, `æ` and `œ`, which fit as well.
package enum FoldedText {
  /// The folded form of a text, without blanks at both ends.
  package static func fold(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    let octets = Array(text.utf8)
    append(octets, octets.indices, to: &result)
    return result
  }

  /// Appends the folded form of some octets; blanks at both ends are left out.
  ///
  /// - Precondition: `range` lies within `octets`.
  package static func append(_ octets: [UInt8], _ range: Range<Int>, to result: inout [UInt8]) {
    guard !range.isEmpty else { return }
    result.append(addingCapacity: range.count) { output in
      _ = append(octets.span, range, to: &output)
    }
  }

  /// What stands in a folded text, as bits. No option set: of what belongs to the package, its operations are not
  /// inlined into other modules.
  package enum Signs {
    package static var digit: UInt32 { 1 }
    /// An at sign or an angle bracket.
    package static var address: UInt32 { 2 }
    package static var colon: UInt32 { 4 }
    /// Anything else than blanks and what rules are made of: dashes, underscores and the like.
    package static var words: UInt32 { 8 }
  }

  /// The same; gives its ``Signs``.
  ///
  /// - Precondition: `range` lies within `octets`, and there is room for as many.
  package static func append(
    _ source: Span<UInt8>, _ range: Range<Int>, to output: inout OutputSpan<UInt8>
  ) -> UInt32 {
    let base = output.count
    let latin = latin
    var signs: UInt32 = 0
    var isSpaced = true
    var index = range.lowerBound
    while index < range.upperBound {
      // Most of a text is nearly folded already.
      let start = index
      index = output.appendFolded(
        source, in: index..<range.upperBound, isSpaced: isSpaced, by: latin, signs: &signs)
      if index > start { isSpaced = source[index - 1] == 0x20 }
      guard index < range.upperBound else { break }
      let octet = source[index]
      if octet < 0x80 {
        index += 1
        if !isSpaced { output.append(0x20) }
        isSpaced = true
        continue
      }
      let (scalar, length) = decode(source, index, range.upperBound)
      let folded = fold(scalar)
      if folded == 0x20 {
        if !isSpaced { output.append(0x20) }
        isSpaced = true
      } else if folded == scalar {
        for offset in 0..<length { output.append(source[index + offset]) }
        signs |= Signs.words
        isSpaced = false
      } else if folded != removed {
        appendScalar(folded, to: &output)
        signs |= self.signs(of: folded)
        isSpaced = false
      }
      index += length
    }
    if isSpaced, output.count > base { _ = output.removeLast() }
    return signs
  }

  /// What a scalar adds that something else was folded to.
  private static func signs(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x30...0x39: Signs.digit | Signs.words
    case 0x3A: Signs.colon | Signs.words
    case 0x3C, 0x40: Signs.address | Signs.words
    case 0x20, 0x23, 0x2A, 0x2B, 0x2D, 0x3D, 0x5F, 0x7E: 0
    default: Signs.words
    }
  }

  /// Stands for "nothing".
  private static let removed: UInt32 = 0xFFFF_FFFF
  private static let invalid: UInt32 = 0xFFFF_FFFE

  /// The scalar that starts at an index and its length; one octet at a time where it is not UTF-8.
  private static func decode(_ octets: Span<UInt8>, _ index: Int, _ end: Int) -> (UInt32, Int) {
    let lead = octets[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, index + length <= end else { return (invalid, 1) }
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      let next = octets[index + offset]
      guard next & 0xC0 == 0x80 else { return (invalid, 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return (scalar, length)
  }

  private static func appendScalar(_ scalar: UInt32, to output: inout OutputSpan<UInt8>) {
    if scalar < 0x80 {
      switch scalar {
      case 0x53:
        output.append(0x73)
        output.append(0x73)
      case 0x41:
        output.append(0x61)
        output.append(0x65)
      case 0x4F:
        output.append(0x6F)
        output.append(0x65)
      default: output.append(UInt8(truncatingIfNeeded: scalar))
      }
    } else if scalar < 0x800 {
      output.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    } else {
      output.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x0F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }

  /// What one scalar outside ASCII becomes; capitals stand for two letters, see `appendScalar`.
  private static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0..<0x250: return fromTable(latin, scalar, 0)
    case 0x80..<0xC0: return foldLatin1Sign(scalar)
    case 0x250..<0x370: return scalar >= 0x300 ? removed : scalar == 0x259 ? 0x65 : scalar
    case 0x370..<0x400: return foldGreek(scalar)
    case 0x400..<0x530: return foldCyrillic(scalar)
    case 0x531...0x556: return scalar + 0x30
    // Armenian, Amharic and Khmer have signs of their own for what others say with a colon.
    case 0x55B, 0x55D, 0x1366, 0x17D6: return 0x3A
    case 0x589: return 0x2E
    case 0x591...0x5C7: return scalar == 0x5BE ? 0x2D : removed
    case 0x60C: return 0x2C
    case 0x622, 0x623, 0x625: return 0x627
    case 0x61C, 0x640, 0x64B...0x65F, 0x670: return removed
    case 0x660...0x669: return scalar - 0x660 + 0x30
    case 0x6F0...0x6F9: return scalar - 0x6F0 + 0x30
    case 0x900..<0x1100, 0x17E0..<0x17EA: return foldIndic(scalar)
    case 0x1E00..<0x1F00: return fromTable(latinAdditional, scalar, 0x1E00)
    case 0x1F00..<0x2000: return scalar
    case 0x2000..<0x2070, 0x3000..<0x3020, 0xFE00..<0x1_0000: return foldPunctuation(scalar)
    default: return scalar
    }
  }

  private static func fromTable(_ table: [UInt8], _ scalar: UInt32, _ base: UInt32) -> UInt32 {
    let letter = table[Int(scalar - base)]
    return letter == UInt8(ascii: ".") ? scalar : UInt32(letter)
  }

  /// The digits of the scripts from India to Cambodia; and the dots below letters, which some write as part of them.
  private static func foldIndic(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x93C, 0x9BC, 0xA3C: return removed
    case 0x958...0x95F: return [0x915, 0x916, 0x917, 0x91C, 0x921, 0x922, 0x92B, 0x92F][Int(scalar - 0x958)]
    case 0x9DC: return 0x9A1
    case 0x9DD: return 0x9A2
    case 0x9DF: return 0x9AF
    case 0x966..<0xD70:
      // From Devanagari to Malayalam the digits stand at the same place of each block.
      let place = scalar & 0x7F
      return place >= 0x66 && place < 0x70 ? place - 0x66 + 0x30 : scalar
    case 0xE50..<0xE5A, 0xED0..<0xEDA: return scalar & 0x0F + 0x30
    case 0xF20..<0xF2A: return scalar - 0xF20 + 0x30
    case 0x1040..<0x104A: return scalar - 0x1040 + 0x30
    case 0x17E0..<0x17EA: return scalar - 0x17E0 + 0x30
    default: return scalar
    }
  }

  private static func foldLatin1Sign(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x85, 0xA0: 0x20
    case 0xAB, 0xBB: 0x22
    case 0xAD: removed
    case 0xB4: 0x27
    default: scalar
    }
  }

  private static func foldGreek(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x386, 0x3AC: 0x3B1
    case 0x388, 0x3AD: 0x3B5
    case 0x389, 0x3AE: 0x3B7
    case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: 0x3B9
    case 0x38C, 0x3CC: 0x3BF
    case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: 0x3C5
    case 0x38F, 0x3CE: 0x3C9
    case 0x3C2: 0x3C3
    case 0x391...0x3A9: scalar + 0x20
    default: scalar
    }
  }

  private static func foldCyrillic(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x401, 0x451, 0x400, 0x450: 0x435
    case 0x402...0x40F: scalar + 0x50
    case 0x410...0x42F: scalar + 0x20
    case 0x460..<0x482, 0x48A..<0x4C0, 0x4D0..<0x530: scalar | 1
    case 0x483...0x489: removed
    default: scalar
    }
  }

  private static func foldPunctuation(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: 0x20
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: removed
    case 0x2010...0x2015: 0x2D
    case 0x2018...0x201B, 0x2032: 0x27
    case 0x201C...0x201F, 0x2033, 0x300C, 0x300D, 0x300E, 0x300F: 0x22
    case 0x2039, 0x203A: 0x22
    case 0x3001: 0x2C
    case 0x3002: 0x2E
    case 0x3008, 0x300A: 0x3C
    case 0x3009, 0x300B: 0x3E
    case 0xFF21...0xFF3A: scalar - 0xFF21 + 0x61
    case 0xFF01...0xFF5E: scalar - 0xFF01 + 0x21
    default: scalar
    }
  }
}

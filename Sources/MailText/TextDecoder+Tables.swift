import Bytes

extension TextDecoder {
  /// Decodes a charset of one octet a character; returns the number of octets without one.
  static func decodeTable(_ octets: [UInt8], _ characters: String, into output: inout [UInt8]) -> Int {
    let table = characters == WindowsTables.windows1252 ? windows1252 : packed(characters)
    guard table.count == 128 else { return 0 }
    let words = table.span
    let octets = octets.span
    var replacements = 0
    var start = 0
    while start < octets.count {
      let end = min(octets.count, start + tableStep)
      output.append(addingCapacity: (end - start) * 3) { output in
        replacements += decodeTable(octets, in: start..<end, words, into: &output)
      }
      start = end
    }
    return replacements
  }

  /// The octets that room is made for at a time, of which each may become three.
  private static let tableStep = 16_384

  private static func decodeTable(
    _ octets: Span<UInt8>, in range: Range<Int>, _ words: Span<UInt32>, into output: inout OutputSpan<UInt8>
  ) -> Int {
    let unknown: UInt32 = 0xBDBF_EF03
    var replacements = 0
    var index = range.lowerBound
    while true {
      index = output.appendASCII(octets, in: index..<range.upperBound)
      while index < range.upperBound, octets[index] >= 0x80 {
        let word = words[Int(octets[index] & 0x7F)]
        if word == unknown { replacements += 1 }
        output.append(UInt8(truncatingIfNeeded: word >> 8))
        if word & 3 > 1 { output.append(UInt8(truncatingIfNeeded: word >> 16)) }
        if word & 3 > 2 { output.append(UInt8(truncatingIfNeeded: word >> 24)) }
        index += 1
      }
      if index == range.upperBound { return replacements }
    }
  }

  /// The table that is used all the time.
  private static let windows1252 = packed(WindowsTables.windows1252)

  /// Each character as UTF-8 in one word, its length in the lowest octet.
  private static func packed(_ characters: String) -> [UInt32] {
    let text = characters.utf8Span.span
    var table: [UInt32] = []
    table.reserveCapacity(128)
    for index in text.indices {
      let octet = UInt32(text[index])
      if octet & 0xC0 != 0x80 {
        table.append(octet << 8 | 1)
      } else if let last = table.last, last & 3 < 3 {
        table[table.count - 1] = last + 1 | octet << (((last & 3) + 1) * 8)
      }
    }
    return table
  }

  /// Decodes UTF-16; without a byte order or a mark, the order in which zeros stand for the high halves of ASCII.
  static func decodeUTF16(_ octets: [UInt8], _ order: CharsetName.ByteOrder?, into output: inout [UInt8])
    -> Int
  {
    var index = 0
    var isBig = order == .big
    if octets.starts(with: [0xFE, 0xFF]) {
      isBig = true
      index = 2
    } else if octets.starts(with: [0xFF, 0xFE]) {
      isBig = false
      index = 2
    } else if order == nil {
      let sample = octets.prefix(512).enumerated().filter { $0.element == 0 }
      isBig = sample.filter { $0.offset.isMultiple(of: 2) }.count * 2 > sample.count
    }
    var decoder = SurrogatePairs()
    while index + 1 < octets.count {
      let first = UInt32(octets[index])
      let second = UInt32(octets[index + 1])
      decoder.append(isBig ? first << 8 | second : second << 8 | first, to: &output)
      index += 2
    }
    decoder.finish(isCut: index < octets.count, to: &output)
    return decoder.replacements
  }

  /// Decodes UTF-32; without a byte order or a mark, the one in which the first unit is a code point.
  static func decodeUTF32(_ octets: [UInt8], _ order: CharsetName.ByteOrder?, into output: inout [UInt8])
    -> Int
  {
    var isBig = order == .big
    var index = 0
    if octets.starts(with: [0, 0, 0xFE, 0xFF]) {
      isBig = true
      index = 4
    } else if octets.starts(with: [0xFF, 0xFE, 0, 0]) {
      isBig = false
      index = 4
    } else if order == nil {
      isBig = octets.first == 0
    }
    var replacements = 0
    while index + 3 < octets.count {
      var code: UInt32 = 0
      for offset in 0..<4 {
        code |= UInt32(octets[index + offset]) << UInt32((isBig ? 3 - offset : offset) * 8)
      }
      if !UTF8Repair.append(code, to: &output) { replacements += 1 }
      index += 4
    }
    if index < octets.count {
      output.append(contentsOf: UTF8Repair.replacement)
      replacements += 1
    }
    return replacements
  }

  /// Decodes UTF-7 (RFC 2152).
  static func decodeUTF7(_ octets: [UInt8], into output: inout [UInt8]) -> Int {
    var decoder = SurrogatePairs()
    var index = 0
    while index < octets.count {
      let octet = octets[index]
      index += 1
      if octet != 0x2B {
        let isASCII = octet < 0x80
        output.append(contentsOf: isASCII ? [octet] : UTF8Repair.replacement)
        if !isASCII { decoder.replacements += 1 }
        continue
      }
      let start = index
      var bits: UInt32 = 0
      var count = 0
      while index < octets.count, let value = base64Value(octets[index]) {
        bits = bits << 6 | value
        count += 6
        if count >= 16 {
          count -= 16
          decoder.append(bits >> UInt32(count) & 0xFFFF, to: &output)
          bits &= 1 << UInt32(count) - 1
        }
        index += 1
      }
      if index - start < 3, index > start {
        // QUIRK: too short for a character, so the `+` was one: `1+1` in text that is labelled UTF-7 by mistake.
        output.append(contentsOf: octets[start - 1..<index])
        continue
      }
      decoder.finish(isCut: count >= 6, to: &output)
      if index < octets.count, octets[index] == 0x2D {
        if index == start { output.append(0x2B) }
        index += 1
      } else if index == start {
        // A lone `+` was meant as one.
        output.append(0x2B)
      }
    }
    return decoder.replacements
  }

  static func base64Value(_ octet: UInt8) -> UInt32? {
    switch octet {
    case 0x41...0x5A: UInt32(octet) - 0x41
    case 0x61...0x7A: UInt32(octet) - 0x61 + 26
    case 0x30...0x39: UInt32(octet) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}

/// Puts the units of UTF-16 together; half a pair becomes U+FFFD.
struct SurrogatePairs {
  private var high: UInt32 = 0
  var replacements = 0

  mutating func append(_ unit: UInt32, to output: inout [UInt8]) {
    if unit & 0xFC00 == 0xDC00, high != 0 {
      UTF8Repair.append(0x1_0000 + (high & 0x3FF) << 10 + unit & 0x3FF, to: &output)
      high = 0
      return
    }
    finish(isCut: false, to: &output)
    if unit & 0xFC00 == 0xD800 {
      high = unit
    } else if !UTF8Repair.append(unit, to: &output) {
      replacements += 1
    }
  }

  /// Ends the text, or one stretch of it; `isCut` says that octets are left that make no unit.
  mutating func finish(isCut: Bool, to output: inout [UInt8]) {
    if high != 0 || isCut {
      output.append(contentsOf: UTF8Repair.replacement)
      replacements += 1
    }
    high = 0
  }
}

import Bytes

/// RTF as Outlook stores it ([MS-OXRTFCP]): an LZ77 with a window of 4096 octets that starts out full of RTF's words.
enum CompressedRTF {
  /// What came out, and whether it broke off or was cut at the limit.
  struct Result {
    var octets: [UInt8] = []
    var isMalformed = false
    var isCut = false
  }

  /// Decompresses, up to so many octets. Linear: two octets never give more than 17. The check sum is not looked at.
  static func decompress(_ data: [UInt8], maximum: Int) -> Result {
    var result = Result()
    var cursor = LittleEndianCursor(data)
    guard let size = cursor.read32(), let rawSize = cursor.read32(), let kind = cursor.read32(), cursor.read32() != nil
    else {
      result.isMalformed = true
      return result
    }
    // The size counts itself out, but not the three numbers after it. What is beyond is not looked at.
    let end = min(data.count, max(size, 12) - 12 + cursor.index)
    let bound = min(rawSize, max(1, maximum))
    result.isCut = rawSize > bound
    switch kind {
    case 0x414C_454D:
      result.octets = [UInt8](data[cursor.index..<end].prefix(bound))
    case 0x7546_5A4C:
      expand(data, cursor.index..<end, bound: bound, into: &result)
    default: result.isMalformed = true
    }
    if result.octets.count < bound { result.isMalformed = true }
    return result
  }

  private static func expand(_ data: [UInt8], _ range: Range<Int>, bound: Int, into result: inout Result) {
    var window = [UInt8](repeating: 0x20, count: 4096)
    for (index, octet) in firstWindow.enumerated() { window[index] = octet }
    var place = firstWindow.count
    var index = range.lowerBound
    while index < range.upperBound {
      let control = data[index]
      index += 1
      for bit: UInt8 in 0..<8 {
        guard result.octets.count < bound else { return }
        if control >> bit & 1 == 0 {
          guard index < range.upperBound else { return }
          result.octets.append(data[index])
          window[place] = data[index]
          place = (place + 1) & 4095
          index += 1
          continue
        }
        guard index + 1 < range.upperBound else { return }
        let reference = Int(data[index]) << 8 | Int(data[index + 1])
        index += 2
        var from = reference >> 4
        // A reference to the place of writing ends the text.
        if from == place { return }
        for _ in 0..<(reference & 15) + 2 where result.octets.count < bound {
          let octet = window[from]
          result.octets.append(octet)
          window[place] = octet
          place = (place + 1) & 4095
          from = (from + 1) & 4095
        }
      }
    }
  }

  /// [MS-OXRTFCP] §2.1.2.1.
  private static let firstWindow = [UInt8](
    (#"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"#
      + #"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"# + "\r\n"
      + #"\par \pard\plain\f0\fs20\b\i\u\tab\tx"#).utf8)
}

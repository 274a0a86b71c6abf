import Bytes

/// The transfer encodings read the plainest way, from a whole body, one octet after the other.
enum NaiveDecoders {
  private static let alphabet = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values = Dictionary(uniqueKeysWithValues: alphabet.enumerated().map { ($1, UInt32($0)) })

  /// RFC 2045 §6.8: groups of four, each ended by padding too. A last group that ends neither way counts only where
  /// its spare bits are zero, as ``Base64Decoder`` says.
  static func base64(_ input: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var group: [UInt32] = []
    for (place, octet) in (input + [0x3D]).enumerated() {
      if let value = values[octet] { group.append(value) }
      guard group.count == 4 || octet == 0x3D else { continue }
      let spare: UInt32 = group.count == 2 ? 0xF : group.count == 3 ? 0x3 : 0
      if place == input.count, let last = group.last, last & spare != 0 { continue }
      let bits = group.reduce(0) { $0 << 6 | $1 } << UInt32(6 * (4 - group.count))
      for place in 0..<max(0, group.count - 1) { output.append(UInt8(bits >> UInt32(16 - 8 * place) & 0xFF)) }
      group = []
    }
    return output
  }

  /// RFC 2045 §6.7, what is malformed as ``QuotedPrintableDecoder`` says.
  static func quotedPrintable(_ input: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    func octet(_ place: Int) -> UInt8? { place < input.count ? input[place] : nil }
    while let next = octet(index) {
      var end = next == 0x3D ? index + 1 : index
      while let blank = octet(end), ASCII.isBlank(blank) { end += 1 }
      let isReturn = octet(end) == 0x0D
      let endsLine =
        octet(end) == nil || octet(end) == 0x0A || isReturn && [0x0A, nil].contains(octet(end + 1))
      if next == 0x3D {
        if let high = octet(index + 1).flatMap(Hex.value), let low = octet(index + 2).flatMap(Hex.value) {
          output.append(high << 4 | low)
          index += 3
        } else if endsLine || isReturn {
          index = end + (isReturn ? octet(end + 1) == 0x0A ? 2 : 1 : 1)
        } else {
          output.append(next)
          index += 1
        }
      } else if end > index {
        if !endsLine { output += input[index..<end] }
        index = end
      } else {
        output.append(next)
        index += 1
      }
    }
    return output
  }

  /// Whether more blanks stand in a row than a decoder waits for.
  static func hasLongBlankRun(_ input: [UInt8], _ limit: Int) -> Bool {
    var run = 0
    for octet in input {
      run = ASCII.isBlank(octet) ? run + 1 : 0
      if run >= limit { return true }
    }
    return false
  }

  /// IEEE 1003.1: all lines between `begin`, with an octal mode, and `end`, what is missing of a line being blanks.
  static func uuencode(_ input: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var isWithin = false
    for line in input.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = [UInt8](line.last == 0x0D ? line.dropLast() : line)
      if !isWithin {
        let words = line.split(maxSplits: 2, whereSeparator: ASCII.isBlank)
        let hasName = words.count == 3 || words.count == 2 && ASCII.isBlank(line.last ?? 0)
        isWithin =
          line.starts(with: "begin ".utf8) && hasName && words[1].count <= 12
          && words[1].allSatisfy { (0x30...0x37).contains($0) }
      } else if line.trimmingSpace() == [UInt8]("end".utf8) {
        break
      } else if let first = line.first, (0x20...0x60).contains(first) {
        let count = Int(first - 0x20) % 64
        let sixes = (1...2 * count + 2).map { $0 < line.count ? UInt32((line[$0] &- 0x20) & 63) : 0 }
        for place in 0..<count {
          let pair = sixes[place * 4 / 3] << 6 | sixes[place * 4 / 3 + 1]
          output.append(UInt8(pair >> UInt32([4, 2, 0][place % 3]) & 0xFF))
        }
      }
    }
    return output
  }
}

/// The transfer encodings written the plainest way.
enum NaiveEncoders {
  static func base64(_ octets: [UInt8]) -> [UInt8] {
    let text = NaiveText.base64(octets)
    return stride(from: 0, to: text.count, by: 76).flatMap {
      text[$0..<min($0 + 76, text.count)] + [0x0D, 0x0A]
    }
  }

  /// Every octet escaped, 25 a line.
  static func quotedPrintable(_ octets: [UInt8]) -> [UInt8] {
    octets.enumerated().flatMap { index, octet in
      [0x3D] + [UInt8](Hex.encode([octet]).utf8) + (index % 25 == 24 ? [0x3D, 0x0D, 0x0A] : [])
    }
  }

  /// Lines of 45 octets, a grave accent for zero.
  static func uuencode(_ octets: [UInt8]) -> [UInt8] {
    func character(_ value: UInt32) -> UInt8 { value & 63 == 0 ? 0x60 : UInt8(value & 63) + 0x20 }
    var text = [UInt8]("begin 644 name\n".utf8)
    for start in stride(from: 0, to: octets.count, by: 45) {
      let line = [UInt8](octets[start..<min(start + 45, octets.count)])
      text.append(character(UInt32(line.count)))
      for place in stride(from: 0, to: line.count, by: 3) {
        let bits = (0..<3).reduce(UInt32(0)) {
          $0 << 8 | (place + $1 < line.count ? UInt32(line[place + $1]) : 0)
        }
        for shift: UInt32 in [18, 12, 6, 0] { text.append(character(bits >> shift)) }
      }
      text.append(0x0A)
    }
    return text + [UInt8]("`\nend\n".utf8)
  }
}

import Bytes

/// The lines of uuencoded text (IEEE 1003.1, uuencode), each without its line end.
enum UuencodeLine {
  /// What a `begin` line starts with.
  static let begin = [UInt8]("begin ".utf8)
  /// The most octets a data line can have: a length, 63 octets in groups of three, and two for a check.
  static let maximumData = 1 + 84 + 2

  /// The name on a line such as `begin 644 name`, which may be empty; nil where it is no such line.
  static func fileName(onBegin line: [UInt8]) -> [UInt8]? {
    guard line.starts(with: begin) else { return nil }
    let rest = [UInt8](line[begin.count...].drop(while: ASCII.isBlank))
    let mode = rest.prefix { $0 >= 0x30 && $0 <= 0x37 }
    guard mode.count == 3 || mode.count == 4, mode.endIndex < rest.count, ASCII.isBlank(rest[mode.endIndex])
    else { return nil }
    return [UInt8](rest[mode.endIndex...]).trimmingSpace()
  }

  static func isEnd(_ line: [UInt8]) -> Bool {
    line.count < maximumData && line.trimmingSpace().elementsEqual("end".utf8)
  }

  /// Whether a data line can begin with this octet.
  static func isLength(_ octet: UInt8) -> Bool { octet >= 0x20 && octet <= 0x60 }

  /// Whether the line says that nothing follows: a length of zero, or what is left of it without its blank.
  static func isEmpty(_ line: [UInt8]) -> Bool { line.trimmingSpace().allSatisfy { $0 == 0x60 } && line.count < 5 }

  /// Whether the line can be one of data: its octets are of the alphabet, and as many as it says or fewer.
  static func isData(_ line: [UInt8]) -> Bool {
    guard let first = line.first, isLength(first), line.count <= encodedCount(first) + 2 else { return false }
    return line.allSatisfy(isLength)
  }

  /// Whether the line is one of data for certain: only what a mail server strips may be missing.
  ///
  /// The line after `begin` must be, or else prose would be taken for data: "begin 2026 met de werken".
  static func isFullData(_ line: [UInt8]) -> Bool {
    guard isData(line), let first = line.first else { return false }
    return encodedCount(first) > 1 && line.count + 3 >= encodedCount(first)
  }

  /// Decodes a data line; false where it is longer than it says, or has octets that are not of the alphabet.
  static func decode(_ line: [UInt8], into output: inout [UInt8]) -> Bool {
    guard let first = line.first else { return true }
    var isSound = line.count <= encodedCount(first) + 2
    var left = Int((first &- 0x20) & 63)
    for group in 0..<(left + 2) / 3 {
      var bits: UInt32 = 0
      for place in 0..<4 {
        let index = 1 + group * 4 + place
        // A blank stands for zero, and is what gets lost at a line's end.
        let octet = index < line.count ? line[index] : 0x20
        if !isLength(octet) { isSound = false }
        bits = bits << 6 | UInt32((octet &- 0x20) & 63)
      }
      for shift: UInt32 in [16, 8, 0] where left > 0 {
        output.append(UInt8(truncatingIfNeeded: bits >> shift))
        left -= 1
      }
    }
    return isSound
  }

  /// The octets of a whole data line that begins with this length.
  private static func encodedCount(_ length: UInt8) -> Int { 1 + (Int((length &- 0x20) & 63) + 2) / 3 * 4 }
}

import Bytes

/// What counts as a blank line in a reply.
enum BlankLine {
  static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.contains(where: { $0 > 0x20 }) else { return true }
    // Only white space and invisible signs of other scripts can be blank still.
    guard line.allSatisfy({ $0 <= 0x20 || $0 >= 0x80 }) else { return false }
    return String(decoding: line, as: UTF8.self).unicodeScalars.allSatisfy(isBlank)
  }

  /// Takes the blank lines at the start of a text away; whether any line is left.
  @discardableResult
  static func dropFirst(_ text: inout ArraySlice<UInt8>) -> Bool {
    while !text.isEmpty {
      let end = text.firstIndex(of: ASCII.lineFeed)
      guard isBlank(text[..<(end ?? text.endIndex)]) else { return true }
      text = end.map { text[($0 + 1)...] } ?? []
    }
    return false
  }

  /// Takes the blank lines at the end of a text away.
  static func dropLast(_ text: inout ArraySlice<UInt8>) {
    while !text.isEmpty {
      let end = text.lastIndex(of: ASCII.lineFeed)
      guard isBlank(text[(end.map { $0 + 1 } ?? text.startIndex)...]) else { return }
      text = end.map { text[..<$0] } ?? []
    }
  }

  /// The words of a line as they are written, whatever blanks stand between them: no-break ones too, which some programs
  /// write throughout.
  static func words(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var index = start
    while index < line.endIndex {
      let count = blankCount(line[index...])
      if count > 0 {
        if start < index { words.append(line[start..<index]) }
        start = index + count
      }
      index += max(1, count)
    }
    if start < line.endIndex { words.append(line[start...]) }
    return words
  }

  /// The octets of the blank that begins some octets, 0 where none does; what takes no room is none.
  private static func blankCount(_ octets: ArraySlice<UInt8>) -> Int {
    guard let first = octets.first, first >= 0x80 else {
      return octets.first.map(ASCII.isSpace) == true ? 1 : 0
    }
    let next = octets.dropFirst().first ?? 0
    let third = octets.dropFirst(2).first ?? 0
    switch (first, next, third) {
    case (0xC2, 0xA0, _): return 2
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
    default: false
    }
  }
}

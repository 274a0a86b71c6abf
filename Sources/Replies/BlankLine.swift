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

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
    default: false
    }
  }
}

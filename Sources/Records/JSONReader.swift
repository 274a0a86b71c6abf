import Bytes

/// Reads the JSON lists that the ledger itself wrote: arrays and objects of strings and integers, no deeper.
///
/// Each method takes the next value, or returns nil where the text does not have one of that sort.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = [UInt8](text.utf8) }

  /// Whether only white space is left.
  var isAtEnd: Bool { bytes[index...].allSatisfy(ASCII.isSpace) }

  mutating func array<Element>(_ element: (inout JSONReader) -> Element?) -> [Element]? {
    var elements: [Element] = []
    guard take(0x5B) else { return nil }
    if take(0x5D) { return elements }
    repeat {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    } while take(0x2C)
    return take(0x5D) ? elements : nil
  }

  /// Calls `member` with each name; it must take the value, and says whether it could.
  mutating func object(_ member: (String, inout JSONReader) -> Bool) -> Bool {
    guard take(0x7B) else { return false }
    if take(0x7D) { return true }
    repeat {
      guard let name = string(), take(0x3A), member(name, &self) else { return false }
    } while take(0x2C)
    return take(0x7D)
  }

  mutating func integer() -> Int? {
    skipSpace()
    let start = index
    while index < bytes.count, ASCII.isDigit(bytes[index]) || bytes[index] == ASCII.dash { index += 1 }
    return Int(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  mutating func string() -> String? {
    guard take(ASCII.quote) else { return nil }
    var text: [UInt8] = []
    while index < bytes.count {
      let octet = bytes[index]
      index += 1
      switch octet {
      case ASCII.quote: return String(decoding: text, as: UTF8.self)
      case ASCII.backslash:
        guard let scalar = escaped(), let encoded = UTF8.encode(scalar) else { return nil }
        text.append(contentsOf: encoded)
      default: text.append(octet)
      }
    }
    return nil
  }

  /// What stands behind a backslash. `JSONWriter` escapes controls and line separators only, so a surrogate is
  /// not ours.
  private mutating func escaped() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let octet = bytes[index]
    index += 1
    switch octet {
    case ASCII.quote, ASCII.backslash, 0x2F: return Unicode.Scalar(octet)
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75:
      guard bytes.count - index >= 4 else { return nil }
      var value: UInt32 = 0
      for digit in bytes[index..<index + 4] {
        guard let nibble = Hex.value(of: digit) else { return nil }
        value = value << 4 | UInt32(nibble)
      }
      index += 4
      return Unicode.Scalar(value)
    default: return nil
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count, ASCII.isSpace(bytes[index]) { index += 1 }
  }

  private mutating func take(_ octet: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == octet else { return false }
    index += 1
    return true
  }
}

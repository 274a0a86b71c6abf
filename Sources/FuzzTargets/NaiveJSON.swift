import Bytes

/// A JSON value, read strictly by RFC 8259: for telling whether what was written is JSON, and what it says.
indirect enum NaiveJSON: Equatable {
  case null
  case boolean(Bool)
  /// The digits as written.
  case number(String)
  case string(String)
  case array([NaiveJSON])
  case object([String: NaiveJSON])

  /// Strings are the same when their scalars are: JSON knows nothing of canonical equivalence.
  static func == (left: NaiveJSON, right: NaiveJSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let one), .boolean(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    default: false
    }
  }

  /// The value; nil for what is not JSON, or nested deeper than 20.
  static func parse(_ octets: [UInt8]) -> NaiveJSON? {
    var reader = Reader(octets: octets)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return reader.index == octets.count ? value : nil
  }

  private struct Reader {
    let octets: [UInt8]
    var index = 0

    mutating func skipSpace() {
      while index < octets.count {
        switch octets[index] {
        case 0x20, 0x09, 0x0A, 0x0D: index += 1
        default: return
        }
      }
    }

    mutating func take(_ text: String) -> Bool {
      var end = index
      for octet in text.utf8 {
        guard end < octets.count, octets[end] == octet else { return false }
        end += 1
      }
      index = end
      return true
    }

    mutating func value(depth: Int) -> NaiveJSON? {
      guard depth <= 20 else { return nil }
      skipSpace()
      if take("null") { return .null }
      if take("true") { return .boolean(true) }
      if take("false") { return .boolean(false) }
      if take("[") { return array(depth) }
      if take("{") { return object(depth) }
      if let text = string() { return .string(text) }
      let start = index
      _ = take("-")
      while index < octets.count, ASCII.isDigit(octets[index]) { index += 1 }
      return index > start ? .number(String(decoding: octets[start..<index], as: UTF8.self)) : nil
    }

    private mutating func array(_ depth: Int) -> NaiveJSON? {
      var elements: [NaiveJSON] = []
      skipSpace()
      if take("]") { return .array([]) }
      repeat {
        guard let element = value(depth: depth + 1) else { return nil }
        elements.append(element)
        skipSpace()
      } while take(",")
      return take("]") ? .array(elements) : nil
    }

    private mutating func object(_ depth: Int) -> NaiveJSON? {
      var members: [String: NaiveJSON] = [:]
      skipSpace()
      if take("}") { return .object([:]) }
      repeat {
        skipSpace()
        guard let name = string() else { return nil }
        skipSpace()
        guard take(":"), let value = value(depth: depth + 1) else { return nil }
        members[name] = value
        skipSpace()
      } while take(",")
      return take("}") ? .object(members) : nil
    }

    private mutating func string() -> String? {
      guard take("\"") else { return nil }
      var text: [UInt8] = []
      while index < octets.count {
        let octet = octets[index]
        index += 1
        switch octet {
        case 0x22: return String(validating: text, as: UTF8.self)
        case 0..<0x20: return nil
        case 0x5C:
          guard let escape = escape() else { return nil }
          text += escape
        default: text.append(octet)
        }
      }
      return nil
    }

    private mutating func escape() -> [UInt8]? {
      guard index < octets.count else { return nil }
      let octet = octets[index]
      index += 1
      switch octet {
      case 0x22, 0x5C, 0x2F: return [octet]
      case 0x62: return [0x08]
      case 0x66: return [0x0C]
      case 0x6E: return [0x0A]
      case 0x72: return [0x0D]
      case 0x74: return [0x09]
      case 0x75:
        guard octets.count - index >= 4 else { return nil }
        let digits = octets[index..<index + 4]
        index += 4
        var code: UInt32 = 0
        for digit in digits {
          guard let value = Hex.value(of: digit) else { return nil }
          code = code << 4 | UInt32(value)
        }
        return Unicode.Scalar(code).flatMap { UTF8.encode($0) }.map { [UInt8]($0) }
      default: return nil
      }
    }
  }
}

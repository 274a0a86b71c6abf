import Bytes

/// What a look at octets says about UTF-8.
enum UTF8Check: Equatable {
  case ascii, valid, invalid

  init(_ octets: [UInt8]) {
    let octets = octets.span
    let count = octets.count
    self = .ascii
    var index = octets.firstIndexBeyondASCII(from: 0)
    while index < count {
      self = .valid
      let (length, isWhole) = UTF8Repair.sequence(octets, index)
      guard isWhole else {
        self = .invalid
        return
      }
      index += length
      // Other scripts than ours have their letters side by side.
      if index < count, octets[index] < 0x80 { index = octets.firstIndexBeyondASCII(from: index) }
    }
  }

  /// How many sequences of more than one octet valid UTF-8 holds, counted up to a limit.
  static func sequences(_ octets: [UInt8], upTo limit: Int) -> Int {
    var count = 0
    for octet in octets where octet >= 0xC0 {
      count += 1
      if count == limit { break }
    }
    return count
  }
}

/// Makes valid UTF-8 of any octets.
enum UTF8Repair {
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Appends the octets, with U+FFFD for each longest piece that starts a character and does not finish it, as the
  /// Unicode Standard (§3.9) and WHATWG have it. Returns how many were put in.
  static func repair(_ octets: [UInt8], into output: inout [UInt8]) -> Int {
    var replacements = 0
    var index = 0
    var start = 0
    while index < octets.count {
      let octet = octets[index]
      if octet < 0x80 {
        index = octets.span.firstIndexBeyondASCII(from: index)
        continue
      }
      let (length, isWhole) = sequence(octets.span, index)
      if isWhole {
        index += length
        continue
      }
      output.append(contentsOf: octets[start..<index])
      output.append(contentsOf: replacement)
      replacements += 1
      index += length
      start = index
    }
    output.append(contentsOf: octets[start...])
    return replacements
  }

  /// The length of the sequence at an index, or of the piece of it that is there.
  @inline(__always)
  fileprivate static func sequence(_ octets: Span<UInt8>, _ index: Int) -> (length: Int, isWhole: Bool) {
    let lead = octets[index]
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    let wanted: Int
    switch lead {
    case 0xC2...0xDF: wanted = 2
    case 0xE0...0xEF:
      wanted = 3
      if lead == 0xE0 { low = 0xA0 }
      if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      wanted = 4
      if lead == 0xF0 { low = 0x90 }
      if lead == 0xF4 { high = 0x8F }
    default: return (1, false)
    }
    var length = 1
    while length < wanted, index + length < octets.count {
      let octet = octets[index + length]
      guard octet >= low, octet <= high else { break }
      low = 0x80
      high = 0xBF
      length += 1
    }
    return (length, length == wanted)
  }

  /// Appends one code point, U+FFFD for what is none; returns whether it was one.
  @inline(__always)
  @discardableResult
  static func append(_ code: UInt32, to output: inout [UInt8]) -> Bool {
    switch code {
    case 0..<0x80: output.append(UInt8(truncatingIfNeeded: code))
    case 0x80..<0x800:
      output.append(UInt8(truncatingIfNeeded: 0xC0 | code >> 6))
      output.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    case 0xD800..<0xE000, 0x11_0000...:
      output.append(contentsOf: replacement)
      return false
    case 0x800..<0x1_0000:
      output.append(UInt8(truncatingIfNeeded: 0xE0 | code >> 12))
      output.append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    default:
      output.append(UInt8(truncatingIfNeeded: 0xF0 | code >> 18))
      output.append(UInt8(truncatingIfNeeded: 0x80 | code >> 12 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    }
    return true
  }
}

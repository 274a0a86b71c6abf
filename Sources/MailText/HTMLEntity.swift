import Bytes

/// One character reference of HTML (`&amp;`, `&#8364;`, `&#x20AC;`), read as browsers read it.
struct HTMLEntity {
  /// Where the reference stands: in an attribute, `&copy=1` is part of a link and no character.
  enum Place { case text, attribute }

  /// The octets that the reference stands for, UTF-8.
  var utf8: [UInt8]
  /// The index behind the reference.
  var end: Int

  /// The longest name in the table; a longer run of letters is no reference.
  static let longestName = 31

  /// Reads the reference whose `&` stands at `start`; nil where it is none and the `&` stands for itself.
  init?(_ octets: [UInt8], at start: Int, upTo limit: Int, in place: Place) {
    guard start + 1 < limit else { return nil }
    if octets[start + 1] == 0x23 {
      self.init(number: octets, at: start + 2, upTo: limit)
    } else {
      self.init(name: octets, at: start + 1, upTo: limit, in: place)
    }
  }

  private init?(number octets: [UInt8], at start: Int, upTo limit: Int) {
    var index = start
    var value: UInt32 = 0
    let isHexadecimal = index < limit && octets[index] | 0x20 == 0x78
    if isHexadecimal { index += 1 }
    let first = index
    while index < limit, let digit = Hex.value(of: octets[index]), isHexadecimal || digit < 10 {
      // Held at the first value that is no code point, so that a flood of digits cannot overflow.
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    if index < limit, octets[index] == 0x3B { index += 1 }
    utf8 = HTMLEntity.encode(HTMLEntity.repaired(value))
    end = index
  }

  private init?(name octets: [UInt8], at start: Int, upTo limit: Int, in place: Place) {
    var index = start
    let last = min(limit, start + HTMLEntity.longestName + 1)
    while index < last, ASCII.isLetter(octets[index]) || ASCII.isDigit(octets[index]) { index += 1 }
    guard index > start else { return nil }
    if index < limit, octets[index] == 0x3B {
      if let found = HTMLEntity.lookUp(octets, start..<index) {
        utf8 = found.utf8
        end = index + 1
        return
      }
    }
    // Without its semicolon only a name of old counts, and the longest one that fits: `&notit;` is `¬it;`.
    var stop = min(index, start + 6)
    while stop > start + 1 {
      if let found = HTMLEntity.lookUp(octets, start..<stop), found.standsAlone {
        if place == .attribute, stop < limit {
          let next = octets[stop]
          if next == 0x3D || ASCII.isLetter(next) || ASCII.isDigit(next) { return nil }
        }
        utf8 = found.utf8
        end = stop
        return
      }
      stop -= 1
    }
    return nil
  }

  /// What a numeric reference means: the controls of old Windows mail are the characters of windows-1252.
  private static func repaired(_ value: UInt32) -> Unicode.Scalar {
    if value >= 0x80, value < 0xA0 {
      let code = windows1252Controls[Int(value) - 0x80]
      if let scalar = Unicode.Scalar(code), code != 0 { return scalar }
    }
    if value == 0 { return "\u{FFFD}" }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  static func encode(_ scalar: Unicode.Scalar) -> [UInt8] { UTF8.encode(scalar).map { [UInt8]($0) } ?? [] }

  private static let windows1252Controls: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0, 0x017E, 0x0178,
  ]
}

extension HTMLEntity {
  /// Looks a name up in ``HTMLEntityTable/records``; case counts.
  private static func lookUp(
    _ octets: [UInt8], _ name: Range<Int>
  ) -> (utf8: [UInt8], standsAlone: Bool)? {
    if let common = lookUpCommon(octets, name) { return (common, true) }
    let table = HTMLEntityTable.records.utf8Span.span
    var low = 0
    var high = table.count
    while low < high {
      // The record that holds the middle: back to its blank, then forward by its own end.
      var start = low + (high - low) / 2
      while start > low, table[start - 1] != 0x20 { start -= 1 }
      switch compare(octets, name, table, start) {
      case .before: high = start
      case .after:
        var next = start
        while next < high, table[next] != 0x20 { next += 1 }
        low = min(next + 1, high)
      case .same: return value(table, start + name.count)
      }
    }
    return nil
  }

  /// The references without which no mail is written.
  private static func lookUpCommon(_ octets: [UInt8], _ name: Range<Int>) -> [UInt8]? {
    let span = octets.span.extracting(name)
    switch name.count {
    case 2 where span[1] == 0x74: return span[0] == 0x6C ? [0x3C] : span[0] == 0x67 ? [0x3E] : nil
    case 3 where span[0] == 0x61 && span[1] == 0x6D && span[2] == 0x70: return [0x26]
    case 4 where span[0] == 0x6E && span[1] == 0x62 && span[2] == 0x73 && span[3] == 0x70:
      return [0xC2, 0xA0]
    default: return nil
    }
  }

  private enum Order { case before, same, after }

  private static func compare(
    _ octets: [UInt8], _ name: Range<Int>, _ table: Span<UInt8>, _ start: Int
  ) -> Order {
    var index = start
    for octet in octets[name] {
      // A record never ends within a name: its `:` or `!` sorts before every letter and is met first.
      let own = index < table.count ? table[index] : 0
      let isName = ASCII.isLetter(own) || ASCII.isDigit(own)
      if !isName || own < octet { return .after }
      if own > octet { return .before }
      index += 1
    }
    let own = index < table.count ? table[index] : 0
    return own == 0x3A || own == 0x21 ? .same : .before
  }

  /// Reads `:CODE[,CODE]` or `!CODE`.
  private static func value(_ table: Span<UInt8>, _ start: Int) -> (utf8: [UInt8], standsAlone: Bool) {
    var utf8: [UInt8] = []
    var code: UInt32 = 0
    var index = start + 1
    while true {
      let octet = index < table.count ? table[index] : 0x20
      if let digit = Hex.value(of: octet) {
        code = code << 4 | UInt32(digit)
      } else {
        if let scalar = Unicode.Scalar(code) { utf8.append(contentsOf: encode(scalar)) }
        code = 0
        if octet != 0x2C { break }
      }
      index += 1
    }
    return (utf8, table[start] == 0x21)
  }
}

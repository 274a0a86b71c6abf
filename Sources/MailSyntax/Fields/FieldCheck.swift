import Bytes

/// What is wrong with the fields of one header that RFC 5322 §3.6 gives a form, or lets occur once.
///
/// Nearly all mail writes them in a few plain ways, which one look over the octets recognises without keeping any;
/// what is written otherwise goes through the grammar.
struct FieldCheck {
  /// The fields seen so far, a bit each.
  private var seen: UInt16 = 0
  private var hasNul = false

  private enum Form { case text, addresses, date, identifier, identifiers }
  private struct Known {
    var name: [UInt8]
    var form: Form
    init(_ name: StaticString, _ form: Form) { (self.name, self.form) = ([UInt8]("\(name)".utf8), form) }
  }

  /// Looks at a field on its way to the sink; gives what is wrong with it.
  mutating func look(at field: HeaderField, limits: Limits) -> [Defect.Kind] {
    var defects: [Defect.Kind] = []
    // Name and value as they lie there: a copy of each for every field would cost more than the look.
    let whole = field.octets.span
    if !hasNul, whole.firstIndex(of: 0, from: field.nameCount) != nil {
      hasNul = true
      defects.append(.nulInHeader)
    }
    guard let index = Self.index(of: field) else { return defects }
    let bit: UInt16 = 1 << UInt16(index)
    if seen & bit != 0 { defects.append(.duplicateField) }
    seen |= bit
    let octets = whole.extracting(field.nameCount..<whole.count)
    switch Self.known[index].form {
    case .text: break
    case .addresses:
      if !Self.isPlainList(octets, limit: limits.maximumAddresses) {
        defects += AddressList.parse(field.value, limits: limits).defects
      }
    case .date:
      if !Self.isPlainDate(octets), DateTime.parse(field.value) == nil { defects.append(.malformedDate) }
    case .identifier:
      if Self.identifierCount(octets) != 1, Self.identifierCount(amongComments: field.value) != 1 {
        defects.append(.malformedMessageID)
      }
    case .identifiers:
      if Self.identifierCount(octets) == nil, Self.identifierCount(amongComments: field.value) == nil {
        defects.append(.malformedMessageID)
      }
    }
    return defects
  }

  /// In the order that ``index(of:)`` counts in.
  private static let known = [
    Known("to", .addresses), Known("cc", .addresses), Known("bcc", .addresses), Known("from", .addresses),
    Known("sender", .addresses), Known("reply-to", .addresses), Known("subject", .text), Known("date", .date),
    Known("message-id", .identifier), Known("in-reply-to", .identifiers), Known("references", .identifiers),
  ]

  /// The place among the known fields; count and first octet leave one that it can be.
  private static func index(of field: HeaderField) -> Int? {
    let place: Int
    switch (field.nameCount, (field.octets.first ?? 0) | 0x20) {
    case (2, UInt8(ascii: "t")): place = 0
    case (2, UInt8(ascii: "c")): place = 1
    case (3, UInt8(ascii: "b")): place = 2
    case (4, UInt8(ascii: "f")): place = 3
    case (6, UInt8(ascii: "s")): place = 4
    case (8, UInt8(ascii: "r")): place = 5
    case (7, UInt8(ascii: "s")): place = 6
    case (4, UInt8(ascii: "d")): place = 7
    case (10, UInt8(ascii: "m")): place = 8
    case (11, UInt8(ascii: "i")): place = 9
    case (10, UInt8(ascii: "r")): place = 10
    default: return nil
    }
    let name = known[place].name
    return field.isNamed(name.span) ? place : nil
  }

  // MARK: Plain forms

  /// Whether these are addresses as `a@b` or `name <a@b>`, with commas between: nothing for which
  /// ``AddressList/parse(_:limits:)`` would name a defect.
  static func isPlainList(_ octets: Span<UInt8>, limit: Int) -> Bool {
    var index = 0
    var count = 0
    while count < limit {
      guard skipMailbox(octets, &index) else { return false }
      count += 1
      skipBlanks(octets, &index)
      if index == octets.count { return true }
      guard octets[index] == 0x2C else { return false }
      index += 1
    }
    return false
  }

  private static func skipMailbox(_ octets: Span<UInt8>, _ index: inout Int) -> Bool {
    var words = 0
    while index < octets.count {
      let octet = octets[index]
      if ASCII.isBlank(octet) {
        index += 1
      } else if octet == 0x3C {
        index += 1
        guard skipAddress(octets, &index) == 1, index < octets.count, octets[index] == 0x3E else {
          return false
        }
        index += 1
        return true
      } else if octet == ASCII.quote {
        index += 1
        while index < octets.count, octets[index] != ASCII.quote {
          if octets[index] == ASCII.backslash { return false }
          index += 1
        }
        guard index < octets.count else { return false }
        index += 1
        words += 1
      } else {
        switch skipAddress(octets, &index) {
        case 0: words += 1
        case 1: return words == 0
        default: return false
        }
      }
    }
    return false
  }

  /// Passes a word, and gives the `@` in it, none of them at its ends; nil where there is no such word.
  private static func skipAddress(_ octets: Span<UInt8>, _ index: inout Int) -> Int? {
    let start = index
    var ats = 0
    var mayBeEncoded = false
    while index < octets.count, plain.contains(octets[index]) {
      if octets[index] == 0x40 { ats += 1 }
      if octets[index] == UInt8(ascii: "?"), index > start, octets[index - 1] == UInt8(ascii: "=") {
        mayBeEncoded = true
      }
      index += 1
    }
    guard index > start, octets[start] != 0x40, octets[index - 1] != 0x40 else { return nil }
    // An `@` in an encoded-word is none of an address: that is for the grammar to tell.
    return ats > 0 && mayBeEncoded ? nil : ats
  }

  private static func skipBlanks(_ octets: Span<UInt8>, _ index: inout Int) {
    while index < octets.count, ASCII.isBlank(octets[index]) { index += 1 }
  }

  /// Whether this is a date as RFC 5322 §3.3 has it, and one that every month has.
  static func isPlainDate(_ octets: Span<UInt8>) -> Bool {
    var index = 0
    func digit(_ place: Int) -> Int {
      place < octets.count && ASCII.isDigit(octets[place]) ? Int(octets[place] - 0x30) : 99
    }
    func isAt(_ octet: UInt8, _ place: Int) -> Bool { place < octets.count && octets[place] == octet }
    if isAt(0x2C, 3), isAt(ASCII.space, 4) {
      guard ASCII.isLetter(octets[0]), ASCII.isLetter(octets[1]), ASCII.isLetter(octets[2]) else {
        return false
      }
      index = 5
    }
    var day = digit(index)
    if digit(index + 1) < 10 {
      day = day * 10 + digit(index + 1)
      index += 1
    }
    // What follows has its places: ` Nov 2026 10:12:13 +0100`.
    guard (1...28).contains(day), octets.count >= index + 25, isAt(ASCII.space, index + 1),
      isAt(ASCII.space, index + 5), isAt(ASCII.space, index + 10), isAt(0x3A, index + 13),
      isAt(0x3A, index + 16),
      isAt(ASCII.space, index + 19), isAt(0x2B, index + 20) || isAt(ASCII.dash, index + 20)
    else { return false }
    let name = (2...4).reduce(0) { $0 << 8 | UInt32(ASCII.lowercased(octets[index + $1])) }
    guard months.contains(name) else { return false }
    let year = digit(index + 6) * 10 + digit(index + 7)
    guard year == 19 || year == 20, digit(index + 8) < 10, digit(index + 9) < 10,
      digit(index + 11) * 10 + digit(index + 12) < 24, digit(index + 14) < 6, digit(index + 15) < 10,
      digit(index + 17) < 6, digit(index + 18) < 10, digit(index + 21) < 10, digit(index + 22) < 10,
      digit(index + 23) < 10, digit(index + 24) < 10
    else { return false }
    return octets.count == index + 25 || isPlainComment(octets, from: index + 25)
  }

  /// Whether what is left is the name of a zone in a comment, ` (CET)`.
  private static func isPlainComment(_ octets: Span<UInt8>, from start: Int) -> Bool {
    guard octets.count >= start + 4, octets[start] == ASCII.space, octets[start + 1] == UInt8(ascii: "("),
      octets[octets.count - 1] == UInt8(ascii: ")")
    else { return false }
    for index in (start + 2)..<(octets.count - 1) where !ASCII.isLetter(octets[index]) {
      if octets[index] != ASCII.space { return false }
    }
    return true
  }

  /// How many ids there are; nil where there is something else as well, or nothing.
  static func identifierCount(_ octets: Span<UInt8>) -> Int? {
    var index = 0
    var count = 0
    while index < octets.count {
      if ASCII.isSpace(octets[index]) {
        index += 1
        continue
      }
      guard skipIdentifier(octets, &index) else { return nil }
      count += 1
    }
    return count == 0 ? nil : count
  }

  /// The same where comments may stand between the ids.
  private static func identifierCount(amongComments value: [UInt8]) -> Int? {
    guard value.contains(0x28) else { return nil }
    var cursor = TokenCursor(value)
    var count = 0
    while true {
      cursor.skipFiller()
      if cursor.isAtEnd { return count == 0 ? nil : count }
      guard skipIdentifier(value.span, &cursor.index) else { return nil }
      count += 1
    }
  }

  /// Passes `<left@right>`; false where it does not begin here.
  private static func skipIdentifier(_ octets: Span<UInt8>, _ index: inout Int) -> Bool {
    guard octets[index] == 0x3C else { return false }
    let start = index + 1
    var at: Int?
    index = start
    while index < octets.count, octets[index] != 0x3E {
      guard octets[index] > 0x20, octets[index] != 0x3C else { return false }
      if octets[index] == 0x40 { at = index }
      index += 1
    }
    guard let at, at > start, at < index - 1, index < octets.count else { return false }
    index += 1
    return true
  }

  /// The octets of names and addresses without quotes, `@` included: not white space, and not the other `specials` of
  /// RFC 5322 §3.2.3, but for the full stop.
  private static let plain = ByteSet((0x21...0xFF).filter { !specials.contains($0) && $0 != 0x7F })
  private static let specials = ByteSet("()<>[]:;\\,\"")
  private static let months: [UInt32] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { (name: String) in name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}

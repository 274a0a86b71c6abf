import Bytes

/// A reference as few bits: what people number their dossiers with is mostly digits.
///
/// The text is written in one of three tables, and goes from one to the other as it needs. Of the digit table each
/// code has four bits: the digits, `-`, `/`, `.`, `_`, 14 = on with letters, 15 = end. Of the letter tables (upper and
/// lower case) each has five: the letters, `-`, `/`, space, 29 = on with the other case, 30 = on with digits, 31 = end.
/// The letters after digits are of the case last used. `2026-0147` takes 36 bits, `INV-2026-000123` 68.
///
/// The end is written only where the octets leave room for it: the rest of the last octet is ones, which reads as the
/// end or is too short for a code. The writer stays in its table as long as it can, but does not wait with going on
/// to digits for a mark that both tables have when a digit comes next: the mark is shorter there.
enum PackedReference {
  /// The table in which the text begins.
  enum Table { case digits, upper, lower }

  private static let digitMarks = [UInt8]("-/._".utf8)
  private static let letterMarks = [UInt8]("-/ ".utf8)
  private static let toLetters: UInt64 = 14
  private static let toOtherCase: UInt64 = 29
  private static let toDigits: UInt64 = 30

  /// Writes the text; false, with the writer in any state, where a character of it is in no table.
  static func write(_ text: [UInt8], from table: Table, to bits: inout BitWriter) -> Bool {
    var table = table
    var lastCase = table == .lower ? Table.lower : .upper
    for (index, octet) in text.enumerated() {
      let next = self.table(for: octet, before: index + 1 < text.count ? text[index + 1] : nil, from: table)
      guard let next else { return false }
      if next != table { change(from: table, to: next, lastCase: &lastCase, &bits) }
      table = next
      guard let code = code(of: octet, in: table) else { return false }
      bits.write(code, bits: width(of: table))
    }
    // The padding must not read as one more letter or digit: ones never do, being the end.
    bits.fill()
    return true
  }

  /// The text up to the end; nil for bits that stand for none.
  static func read(from table: Table, _ bits: inout BitReader) -> [UInt8]? {
    var table = table
    var lastCase = table == .lower ? Table.lower : .upper
    var text: [UInt8] = []
    while let code = bits.read(bits: width(of: table)) {
      switch (table, code) {
      case (.digits, 15), (.upper, 31), (.lower, 31):
        return text
      case (.digits, toLetters):
        table = lastCase
      case (.upper, toOtherCase), (.lower, toOtherCase):
        table = table == .upper ? .lower : .upper
        lastCase = table
      case (.upper, toDigits), (.lower, toDigits):
        table = .digits
      default:
        guard let octet = octet(of: code, in: table) else { return nil }
        text.append(octet)
      }
    }
    return text
  }

  /// The table to write an octet in; nil where none has it.
  private static func table(for octet: UInt8, before following: UInt8?, from table: Table) -> Table? {
    if let following, ASCII.isDigit(following), code(of: octet, in: .digits) != nil { return .digits }
    return [table, .digits, .upper, .lower].first { code(of: octet, in: $0) != nil }
  }

  private static func width(of table: Table) -> Int { table == .digits ? 4 : 5 }

  private static func change(from: Table, to: Table, lastCase: inout Table, _ bits: inout BitWriter) {
    switch (from, to) {
    case (.digits, .digits): break
    case (.digits, _):
      bits.write(toLetters, bits: 4)
      if to != lastCase { bits.write(toOtherCase, bits: 5) }
    case (_, .digits): bits.write(toDigits, bits: 5)
    default: bits.write(toOtherCase, bits: 5)
    }
    if to != .digits { lastCase = to }
  }

  private static func code(of octet: UInt8, in table: Table) -> UInt64? {
    let first: UInt8
    let marks: [UInt8]
    let count: UInt8
    switch table {
    case .digits: (first, count, marks) = (0x30, 10, digitMarks)
    case .upper: (first, count, marks) = (0x41, 26, letterMarks)
    case .lower: (first, count, marks) = (0x61, 26, letterMarks)
    }
    if octet &- first < count { return UInt64(octet &- first) }
    return marks.firstIndex(of: octet).map { UInt64(Int(count) + $0) }
  }

  private static func octet(of code: UInt64, in table: Table) -> UInt8? {
    let code = Int(code)
    let (first, count, marks) =
      switch table {
      case .digits: (0x30, 10, digitMarks)
      case .upper: (0x41, 26, letterMarks)
      case .lower: (0x61, 26, letterMarks)
      }
    if code < count { return UInt8(first + code) }
    return code - count < marks.count ? marks[code - count] : nil
  }
}

import Bytes

/// Whether a stretch of folded text holds a date, in any language: by the shape of its numbers alone.
///
/// `3 mei 2021`, `5/3/21`, `2021-05-03`, `2021年5月3日`, `wo 3 mei om 12:09` are dates; a lone year or a lone time is
/// not. Months and weekdays are not looked up, so every calendar name passes. One pass.
struct DateLike {
  /// A year of four digits.
  private(set) var hasYear = false
  /// A time of day.
  private(set) var hasTime = false
  /// Three numbers with one kind of sign between them.
  private(set) var hasNumericDate = false
  /// Numbers that belong to no time of day.
  private(set) var numbers = 0
  /// Where the first number starts.
  private(set) var first: Int?

  /// Whether there is a day in it, not only a year or an hour.
  var isDate: Bool { hasNumericDate || (hasYear && numbers >= 2) || (hasTime && numbers >= 1) }

  init(_ text: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    var lastSign: UInt8 = 0
    var signs = 0
    while index < range.upperBound {
      guard ASCII.isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      if first == nil { first = start }
      let number = Self.number(text, &index, range.upperBound)
      let sign = index < range.upperBound ? text[index] : 0
      if number.count <= 2, number.value <= 24, Self.isMinute(text, index, range.upperBound),
        !(sign == UInt8(ascii: ".") && lastSign == sign)
      {
        // Minutes, and seconds where they follow.
        hasTime = true
        index += 3
        if Self.isMinute(text, index, range.upperBound) { index += 3 }
        lastSign = 0
        signs = 0
        if sign == UInt8(ascii: "."), index < range.upperBound, text[index] == sign {
          // Not a time but 08.06.2015: seen again as a date.
          hasTime = false
          index = start + number.count
          numbers += 1
          lastSign = sign
          signs = 1
          index += 1
        }
        continue
      }
      numbers += 1
      if number.count == 4, (1970...2100).contains(number.value) || (2513...2600).contains(number.value) {
        hasYear = true
      }
      if lastSign != 0, sign != lastSign, signs >= 2 { hasNumericDate = true }
      if sign == UInt8(ascii: "/") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: ".") {
        signs = sign == lastSign ? signs + 1 : 1
        lastSign = sign
        index += 1
        if sign == UInt8(ascii: "."), index < range.upperBound, text[index] == ASCII.space { index += 1 }
        if index >= range.upperBound || !ASCII.isDigit(text[index]) {
          if signs >= 3 { hasNumericDate = true }
          lastSign = 0
          signs = 0
        }
      } else {
        lastSign = 0
        signs = 0
      }
    }
  }

  private static func number(_ text: [UInt8], _ index: inout Int, _ end: Int) -> (value: Int, count: Int) {
    let start = index
    var value = 0
    while index < end, ASCII.isDigit(text[index]) {
      if index - start < 6 { value = value * 10 + Int(text[index] - 0x30) }
      index += 1
    }
    return (value, index - start)
  }

  /// `:05`, `.05` or `h05` at an index, and no third digit.
  private static func isMinute(_ text: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index + 3 <= end else { return false }
    let sign = text[index]
    guard sign == UInt8(ascii: ":") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: "h"),
      ASCII.isDigit(text[index + 1]), ASCII.isDigit(text[index + 2]), text[index + 1] < UInt8(ascii: "6")
    else { return false }
    return index + 3 >= end || !ASCII.isDigit(text[index + 3])
  }
}

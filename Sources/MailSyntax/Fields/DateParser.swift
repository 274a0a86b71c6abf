import Bytes

/// Reads a date by its tokens, in whatever order they come: a month's name, a time by its colons, a zone by its sign
/// or name, and numbers, of which the first is the day and the next the year.
struct DateParser {
  private var cursor: TokenCursor
  private var month: Int?
  private var year: Int?
  /// Seconds of the day; nil until a time was read.
  private var time: Int?
  private var zone: Int?
  private var hasZone = false
  private var isAfternoon: Bool?
  /// Numbers in order, while nothing says what they are.
  private struct Number {
    let value: Int
    /// How many it was written with.
    let digits: Int
  }

  private var numbers: [Number] = []
  private var isValid = true

  init(_ octets: [UInt8]) { cursor = TokenCursor(octets) }

  mutating func run() -> DateTime? {
    while let octet = cursor.peek, isValid {
      switch octet {
      case 0x28: if cursor.comment() == nil { cursor.skip() }
      case 0x30...0x39: readNumber()
      case 0x2B, 0x2D: readSign(octet == 0x2B ? 1 : -1)
      case _ where ASCII.isLetter(octet): readWord()
      default: cursor.skip()
      }
    }
    return result()
  }

  private mutating func number() -> Number {
    var value = 0
    let start = cursor.index
    while let octet = cursor.peek, ASCII.isDigit(octet) {
      // Longer numbers are no part of any date; what matters is that they do not overflow.
      if cursor.index - start < 9 { value = value * 10 + Int(octet - 0x30) }
      cursor.skip()
    }
    return Number(value: value, digits: cursor.index - start)
  }

  private mutating func readNumber() {
    let number = number()
    // ISO 8601 and its like: 2026-11-21.
    if number.digits == 4, numbers.isEmpty, year == nil, cursor.peek == 0x2D || cursor.peek == 0x2F {
      year = number.value
      return
    }
    if time == nil {
      if cursor.peek == 0x2E, hasDate, number.digits <= 2 { return readTime(hour: number.value) }
      cursor.skipFiller()
      if cursor.peek == 0x3A { return readTime(hour: number.value) }
    }
    guard number.digits <= 8 else { return }
    numbers.append(number)
    if numbers.count > 8 { isValid = false }
  }

  private var hasDate: Bool { month != nil && numbers.count + (year == nil ? 0 : 1) >= 2 }

  private mutating func readTime(hour: Int) {
    let separator = cursor.peek
    var fields = [hour]
    while fields.count < 3, cursor.peek == separator || cursor.peek == 0x3A {
      cursor.skip()
      cursor.skipFiller()
      guard let octet = cursor.peek, ASCII.isDigit(octet) else { break }
      fields.append(number().value)
      if separator == 0x3A, fields.count < 3 { cursor.skipFiller() }
    }
    // A fraction of a second.
    if let mark = cursor.peek, mark == 0x2E || mark == 0x2C, let next = cursor.peek(at: 1),
      ASCII.isDigit(next)
    {
      cursor.skip()
      _ = number()
    }
    let minute = fields.count > 1 ? fields[1] : 0
    let second = fields.count > 2 ? fields[2] : 0
    guard hour < 25, minute < 60, second < 62 else {
      isValid = false
      return
    }
    time = hour * 3600 + minute * 60 + second
  }

  /// Reads what follows a sign: a zone once the time is known, else it only separates.
  private mutating func readSign(_ sign: Int) {
    cursor.skip()
    guard time != nil, !hasZone || zone == 0, let octet = cursor.peek, ASCII.isDigit(octet) else { return }
    let number = number()
    var hours = number.value
    var minutes = 0
    if number.digits > 2 {
      hours = number.value / 100
      minutes = number.value % 100
    } else if cursor.peek == 0x3A {
      cursor.skip()
      minutes = self.number().value
    }
    guard number.digits <= 4, hours <= 24, minutes < 60 else {
      // No zone that can be: the time is taken as UTC, as RFC 5322 §4.3 does with unknown ones.
      hasZone = true
      return
    }
    hasZone = true
    let offset = sign * (hours * 60 + minutes)
    zone = offset == 0 && sign < 0 ? nil : offset
  }

  private mutating func readWord() {
    let start = cursor.index
    while let octet = cursor.peek, ASCII.isLetter(octet) { cursor.skip() }
    let word = String(decoding: [UInt8](cursor.octets[start..<cursor.index]).asciiLowercased(), as: UTF8.self)
    if word == "t", cursor.peek.map(ASCII.isDigit) == true { return }
    if word == "am" || word == "pm" {
      isAfternoon = word == "pm"
      return
    }
    if month == nil, word.utf8.count >= 3, let found = Self.months.firstIndex(of: String(word.prefix(3))) {
      month = found + 1
      return
    }
    if time != nil, !hasZone, let offset = Self.zones.first(where: { $0.name == word })?.minutes {
      hasZone = true
      zone = offset
    }
  }

  private func result() -> DateTime? {
    guard isValid, let date = date() else { return nil }
    var seconds = time ?? 0
    if let isAfternoon {
      let hour = seconds / 3600
      // 12 AM is midnight, 12 PM noon; 15:00 PM is what it is.
      if isAfternoon, hour < 12 { seconds += 12 * 3600 }
      if !isAfternoon, hour == 12 { seconds -= 12 * 3600 }
    }
    let days = DateTime.days(year: date.year, month: date.month, day: date.day)
    return DateTime(
      secondsSince1970: days * 86_400 + seconds - (zone ?? 0) * 60, offsetMinutes: hasZone ? zone : nil)
  }

  /// Tells the numbers apart.
  private func date() -> (year: Int, month: Int, day: Int)? {
    var rest = numbers[...]
    var year = year
    var month = month
    // Month and day in that order follow a year of ISO 8601. Without a month's name, two numbers before a year are
    // read the European way, unless only the American one is possible.
    var day: Int?
    if month == nil {
      guard let first = rest.popFirst(), let second = rest.popFirst() else { return nil }
      if year != nil || second.value > 12 {
        (month, day) = (first.value, second.value)
      } else {
        (month, day) = (second.value, first.value)
      }
    } else if year == nil, let first = rest.first, first.digits >= 3, rest.count > 1 {
      year = rest.removeFirst().value
    }
    if day == nil { day = rest.popFirst()?.value }
    if year == nil, let number = rest.popFirst() {
      // RFC 5322 §4.3: two digits below 50 are of this century, all else of two or three digits counts from 1900.
      switch number.digits {
      case 1, 2: year = number.value < 50 ? 2000 + number.value : 1900 + number.value
      case 3: year = 1900 + number.value
      default: year = number.value
      }
    }
    guard let year, let month, let day, (1...9999).contains(year), (1...12).contains(month), day > 0,
      day <= DateTime.daysInMonth(month, year: year)
    else { return nil }
    return (year, month, day)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Minutes east of UTC. RFC 5322 §4.3 has the American names; the others are those that mail has without doubt.
  /// One-letter zones are not here: §4.3 wants them read as unknown, but for Z.
  private static let zones: [(name: String, minutes: Int)] = [
    ("ut", 0), ("utc", 0), ("gmt", 0), ("z", 0), ("wet", 0),
    ("est", -300), ("edt", -240), ("cst", -360), ("cdt", -300), ("mst", -420), ("mdt", -360), ("pst", -480),
    ("pdt", -420),
    ("ast", -240), ("adt", -180), ("akst", -540), ("akdt", -480), ("hst", -600),
    ("west", 60), ("bst", 60), ("cet", 60), ("met", 60), ("mez", 60), ("cest", 120), ("mest", 120),
    ("mesz", 120),
    ("eet", 120), ("eest", 180), ("msk", 180), ("jst", 540), ("kst", 540), ("aest", 600), ("aedt", 660),
    ("nzst", 720),
    ("nzdt", 780),
  ]
}

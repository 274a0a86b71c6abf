/// Instants as RFC 3339 writes them, in UTC, and the days of the proleptic Gregorian calendar.
package enum Timestamp {
  /// Seconds since 1970 as `2026-11-21T20:59:00Z`; years outside 0 … 9999 are written as those ends.
  package static func rfc3339(_ seconds: Int) -> String {
    let earliest = -62_167_219_200
    let latest = 253_402_300_799
    let clamped = min(max(seconds, earliest), latest)
    let day = clamped >= 0 ? clamped / 86_400 : (clamped - 86_399) / 86_400
    let rest = clamped - day * 86_400
    let date = civil(day)
    return "\(pad(date.year, 4))-\(pad(date.month, 2))-\(pad(date.day, 2))"
      + "T\(pad(rest / 3600, 2)):\(pad(rest / 60 % 60, 2)):\(pad(rest % 60, 2))Z"
  }

  /// Days since 1970-01-01 as `2026-11-21`.
  package static func date(_ day: Int) -> String {
    String(rfc3339(min(max(day, -719_528), 2_932_896) * 86_400).prefix(10))
  }

  /// The date of a day since 1970-01-01, by counting in eras of 400 years that begin in March.
  static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  private static func pad(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Timestamp {
  /// The days since 1970-01-01 of a date written `2026-11-21`; nil for anything else, or a day that is not.
  package static func day(_ text: String) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let result = era * 146_097 + dayOfEra - 719_468
    return civil(result) == (year, month, day) ? result : nil
  }
}

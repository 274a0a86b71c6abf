/// A day of the calendar (UTC), from 1970-01-01 to 2149-06-06: as much as sixteen bits of a token hold.
package struct Day: Hashable, Comparable, Sendable {
  private static let seconds = 86_400

  /// Days since 1970-01-01, 0 ... 65535.
  package let number: Int

  /// The day with this number; nil outside 0 ... 65535.
  package init?(number: Int) {
    guard (0...0xFFFF).contains(number) else { return nil }
    self.number = number
  }

  /// The day on which this second since 1970 falls, some days later where `days` says so; nil outside the calendar.
  package init?(at secondsSince1970: Int, addingDays days: Int = 0) {
    guard secondsSince1970 >= 0 else { return nil }
    let (number, overflow) = (secondsSince1970 / Day.seconds).addingReportingOverflow(days)
    guard !overflow else { return nil }
    self.init(number: number)
  }

  /// The first second since 1970 that is no longer this day.
  package var end: Int { (number + 1) * Day.seconds }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// As `2026-11-21`.
  package var description: String {
    // Counted in eras of 400 years from 0000-03-01, so that a leap day is the last day of its year.
    let days = number + 719_468
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + days / 146_097 * 400 + (month <= 2 ? 1 : 0)
    func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }
}

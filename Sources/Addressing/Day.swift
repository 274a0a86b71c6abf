import Bytes

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
  package var description: String { Timestamp.date(number) }
}

import Addressing
import Bytes

/// How long something holds, as people write it: `90d`, `12w`, `6m`, `2y`, or the last day itself, `2027-01-31`.
enum Lifetime {
  static let expected = "a time such as 90d, 12w, 6m or 2y, or a last day such as 2027-01-31"

  /// The last day on which it holds; nil where the text is neither form, or the day is past, or beyond the calendar
  /// of tokens.
  static func lastDay(_ text: String, now: Int) -> Day? {
    guard let today = Day(at: now) else { return nil }
    let day =
      text.contains("-")
      ? Timestamp.day(text).flatMap(Day.init(number:)) : length(text).flatMap { Day(at: now, addingDays: $0) }
    guard let day, day >= today else { return nil }
    return day
  }

  /// Days; a month counts 30 and a year 365.
  private static func length(_ text: String) -> Int? {
    guard let unit = text.last, let count = Int(text.dropLast()), count > 0, count < 100_000 else {
      return nil
    }
    switch unit {
    case "d": return count
    case "w": return count * 7
    case "m": return count * 30
    case "y": return count * 365
    default: return nil
    }
  }
}

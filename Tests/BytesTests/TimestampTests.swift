import Bytes
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"),
    (-1, "1969-12-31T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"),
    (1_795_294_740, "2026-11-21T20:59:00Z"),
    (253_402_300_799, "9999-12-31T23:59:59Z"),
    (Int.max, "9999-12-31T23:59:59Z"),
    (Int.min, "0000-01-01T00:00:00Z"),
  ])
  func anInstantIsWrittenInUTC(seconds: Int, text: String) {
    #expect(Timestamp.rfc3339(seconds) == text)
  }

  @Test func everyDayOfFourHundredYearsComesBack() {
    for day in stride(from: -146_097, through: 146_097, by: 1) {
      #expect(Timestamp.day(Timestamp.date(day)) == day)
    }
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-01-32", "", "today",
    "2026-01-01-",
  ])
  func whatIsNoDayIsNil(text: String) {
    #expect(Timestamp.day(text) == nil)
  }
}

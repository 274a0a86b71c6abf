import Testing

@testable import Addressing

@Suite struct DayTests {
  @Test(arguments: [
    (0, "1970-01-01"), (58, "1970-02-28"), (59, "1970-03-01"), (789, "1972-02-29"), (790, "1972-03-01"),
    (10_957, "2000-01-01"), (11_016, "2000-02-29"), (11_017, "2000-03-01"), (20_778, "2026-11-21"),
    (47_540, "2100-02-28"), (47_541, "2100-03-01"), (65_535, "2149-06-06"),
  ])
  func aDayIsWrittenAsOfTheCalendar(_ number: Int, _ text: String) {
    #expect(Day(number: number)?.description == text)
  }

  @Test(arguments: [-1, 65_536, Int.max, Int.min])
  func outsideTheCalendarThereIsNoDay(_ number: Int) {
    #expect(Day(number: number) == nil)
  }

  @Test func aSecondFallsOnItsDay() {
    #expect(Day(at: 0)?.number == 0)
    #expect(Day(at: 86_399)?.number == 0)
    #expect(Day(at: 86_400)?.number == 1)
    #expect(Day(at: now)?.description == "2026-11-21")
    #expect(Day(at: now, addingDays: 90)?.description == "2027-02-19")
    #expect(Day(at: now, addingDays: -1)?.description == "2026-11-20")
  }

  @Test func numbersOutOfAnyRangeDoNotTrap() {
    #expect(Day(at: -1) == nil)
    #expect(Day(at: Int.min) == nil)
    #expect(Day(at: Int.max) == nil)
    #expect(Day(at: Int.max, addingDays: Int.max) == nil)
    #expect(Day(at: 86_400, addingDays: Int.min) == nil)
    #expect(Day(at: 0, addingDays: Int.max) == nil)
  }

  @Test func aDayEndsWhereTheNextBegins() throws {
    let day = try #require(Day(at: now))
    #expect(Day(at: day.end)?.number == day.number + 1)
    #expect(Day(at: day.end - 1) == day)
  }
}

import Testing

@testable import OutageNews

@Suite struct CalendarTests {
  @Test func daysAndDatesAreInverse() {
    #expect(CivilCalendar.days(year: 1970, month: 1, day: 1) == 0)
    #expect(CivilCalendar.days(year: 2022, month: 7, day: 8) == 19181)
    for days in stride(from: -800_000, through: 800_000, by: 7) {
      let date = CivilCalendar.date(days: days)
      #expect(CivilCalendar.days(year: date.year, month: date.month, day: date.day) == days)
    }
    #expect(CivilCalendar.date(days: CivilCalendar.days(year: 2022, month: 2, day: 31)) == (2022, 3, 3))
  }

  @Test func weeksAreThoseOfICU() throws {
    #expect(CivilCalendar.week(days: 19181) == (2022, 27, 5))
    for days in stride(from: 0, through: 40_000, by: 3) {
      let own = CivilCalendar.week(days: days)
      let oracle = try CivilCalendar.weekByICU(days: days)
      #expect(own.year == oracle.year && own.week == oracle.week, "\(days)")
    }
  }

  @Test func zoneOffsets() {
    let toronto = { month, hour in
      zoneOffset("America/Toronto", year: 2022, month: month, day: 8, hour: hour, minute: 0)
    }
    #expect(toronto(7, 15) == -240)
    #expect(toronto(1, 15) == -300)
    #expect(zoneOffset("Asia/Kolkata", year: 2022, month: 7, day: 8, hour: 1, minute: 0) == 330)
    #expect(zoneOffset("Australia/Sydney", year: 2023, month: 11, day: 8, hour: 4, minute: 5) == 660)
    // 2022-11-06 01:30 comes twice in Toronto: the first is summer time.
    #expect(zoneOffset("America/Toronto", year: 2022, month: 11, day: 6, hour: 1, minute: 30) == -240)
    #expect(zoneOffset("Nowhere/Land", year: 2022, month: 7, day: 8, hour: 1, minute: 0) == nil)
    #expect(zoneOffset("", year: 2022, month: 7, day: 8, hour: 1, minute: 0) == nil)
  }
}

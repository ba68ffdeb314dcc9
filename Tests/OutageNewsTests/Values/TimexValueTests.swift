import Testing

@testable import OutageNews

@Suite struct TimexValueTests {
  @Test(arguments: [
    "2022-07-08", "2022-07", "2022", "2022-W27", "2022-W27-WE", "2022-Q3", "2022-H1", "2022-SU", "2022-WI",
    "202", "19",
    "2022-07-08T15:00", "2022-07-08T22:30Z", "2022-07-08T15:00-04:00", "2022-07-08T15:00:30+05:30",
    "2022-07-09TMO",
    "2022-07-09TMI", "2022-07-09TAF", "2022-07-09TEV", "2022-07-09TNI", "2022-07-09TDT", "PRESENT_REF",
    "PAST_REF",
    "FUTURE_REF", "XXXX-07-08", "XXXX-WXX-5", "2019-08-XX", "XXXX-WXX-5T15:00", "2022-06-XXT18:40",
    "2019-08-XXTEV",
    "T15:00", "T15", "TMO", "XXXX-SU", "2022-QX", "2022-WXX", "XXXX", "XXXX-XX-XX", "2022-XX", "2022-W27-5",
    "2022-W27-WETMO", "2022-07-08T24:00",
  ])
  func printsWhatItReads(text: String) {
    #expect(TimexValue(text)?.description == text)
  }

  @Test(arguments: [
    "", "X", "2022-", "2022-13", "2022-00", "2022-07-32", "2022-7-8", "2022-W54", "2022-W27-8", "2022-Q5",
    "2022-H3",
    "2022-ZZ", "T", "T25:00", "T15:60", "2022-07-08T", "2022-07-08TXX", "2022-07T15:00", "2022T15:00",
    "2022-07-08 15:00",
    "2022-07-08T15:00+4", "présent", "20222", "2", "2022-07-08T15:00Z ", "NOW",
  ])
  func refusesAnythingElse(text: String) {
    #expect(TimexValue(text) == nil)
  }

  @Test func knowsItsUnknownParts() {
    #expect(TimexValue("2022-07-08")?.isComplete == true)
    #expect(TimexValue("XXXX-07-08")?.isComplete == false)
    #expect(TimexValue("XXXX-WXX-5T15:00")?.date == .weekday(year: nil, week: nil, weekday: 5))
    #expect(TimexValue("T15:00")?.date == nil)
    #expect(TimexValue("2019-08-XX")?.date?.month == 8)
  }

  @Test(arguments: [
    ("2022-07-09TMO", "2022-07-09T06:00/2022-07-09T12:00"),
    ("2022-07-09TNI", "2022-07-09T21:00/2022-07-10T06:00"),
    ("2022-07-08", "2022-07-08T00:00/2022-07-09T00:00"),
    ("2022-12", "2022-12-01T00:00/2023-01-01T00:00"),
    ("2022", "2022-01-01T00:00/2023-01-01T00:00"),
    ("202", "2020-01-01T00:00/2030-01-01T00:00"),
    ("19", "1900-01-01T00:00/2000-01-01T00:00"),
    ("2022-Q3", "2022-07-01T00:00/2022-10-01T00:00"),
    ("2022-H2", "2022-07-01T00:00/2023-01-01T00:00"),
    ("2022-W27", "2022-07-04T00:00/2022-07-11T00:00"),
    ("2022-W27-WE", "2022-07-09T00:00/2022-07-11T00:00"),
    ("2022-07-08T15:00", "2022-07-08T15:00/2022-07-08T15:01"),
    ("2022-07-08T23:59", "2022-07-08T23:59/2022-07-09T00:00"),
    ("2022-07-08T22:30Z", "2022-07-08T22:30Z/2022-07-08T22:31Z"),
    ("2022-12-31T23:59:59-04:00", "2022-12-31T23:59:59-04:00/2023-01-01T00:00:00-04:00"),
    ("2022-07-08T24:00", "2022-07-09T00:00/2022-07-09T00:01"),
  ])
  func hasAHalfOpenInterval(value: String, interval: String) {
    #expect(TimexValue(value)?.interval?.description == interval)
  }

  @Test(arguments: ["XXXX-07-08", "2022-SU", "PRESENT_REF", "T15:00", "2022-02-30", "2019-08-XX", "2021-W53"])
  func hasNoIntervalWhereUnderspecified(value: String) {
    #expect(TimexValue(value)?.interval == nil)
  }
}

@Suite struct CivilDayTests {
  @Test func everyDayOfFourCenturiesComesBack() throws {
    var day = try #require(CivilDay(year: 1799, month: 12, day: 31))
    let last = try #require(CivilDay(year: 2201, month: 1, day: 1))
    while day < last {
      day = day + 1
      let (year, month, date) = day.components
      #expect(CivilDay(year: year, month: month, day: date) == day)
      let (weekYear, week) = day.isoWeek
      #expect(CivilDay(year: weekYear, week: week, weekday: day.weekday) == day)
    }
  }

  @Test func fridayTheEighthOfJuly() throws {
    let day = try #require(CivilDay(year: 2022, month: 7, day: 8))
    #expect(day.weekday == 5)
    #expect(day.isoWeek == (2022, 27))
    #expect(CivilDay(number: 0).components == (1970, 1, 1))
    #expect(CivilDay.weeks(in: 2020) == 53)
    #expect(CivilDay(year: 2023, month: 2, day: 29) == nil)
  }
}

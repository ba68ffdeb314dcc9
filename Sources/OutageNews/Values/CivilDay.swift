/// A day of the proleptic Gregorian calendar, as ISO 8601 counts them.
///
/// The arithmetic is Howard Hinnant's `days_from_civil`; every operation is O(1).
struct CivilDay: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  var number: Int

  init(number: Int) { self.number = number }

  /// `nil` where the month has no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= CivilDay.length(ofMonth: month, year: year) else {
      return nil
    }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The Monday of an ISO week and so many days after it.
  init?(year: Int, week: Int, weekday: Int = 1) {
    guard let fourth = CivilDay(year: year, month: 1, day: 4), week >= 1, week <= CivilDay.weeks(in: year)
    else { return nil }
    number = fourth.number - (fourth.weekday - 1) + (week - 1) * 7 + weekday - 1
  }

  /// 1 is Monday, 7 Sunday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The ISO 8601 week that the day lies in, with that week's year.
  var isoWeek: (year: Int, week: Int) {
    let thursday = CivilDay(number: number - weekday + 4)
    let year = thursday.components.year
    guard let first = CivilDay(year: year, month: 1, day: 1) else { return (year, 1) }
    return (year, (thursday.number - first.number) / 7 + 1)
  }

  static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }
  static func + (day: CivilDay, days: Int) -> CivilDay { CivilDay(number: day.number + days) }
  static func - (a: CivilDay, b: CivilDay) -> Int { a.number - b.number }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 52 or 53.
  static func weeks(in year: Int) -> Int {
    guard let last = CivilDay(year: year, month: 12, day: 28) else { return 52 }
    return last.isoWeek.week
  }

  /// The day as a TIMEX3 date.
  var timexDate: TimexDate {
    let (year, month, day) = components
    return .day(year: year, month: month, day: day)
  }
}

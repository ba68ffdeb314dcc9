/// A TIMEX3 value as minutes that can be compared, also where a part of its date is unknown.
struct TimePoint: Hashable {
  /// Minutes of a calendar that is the same for all points of one `cycle`.
  var minutes: Range<Int>
  /// What is known only up to whole days or weeks repeats after so many minutes; `nil` for a known date.
  var cycle: Int?
  var precision: Precision

  enum Precision: Int, Comparable {
    case days, part, clock
    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// `nil` for a value that is vaguer than a day.
  init?(_ value: TimexValue) {
    let day: Int
    switch value.date {
    case .day(_, _, nil)?:
      day = 0
      cycle = 1440
    case .day(let year, let month?, let dayOfMonth?)?:
      guard let civil = CivilDay(year: year ?? 2000, month: month, day: dayOfMonth) else { return nil }
      day = civil.number
    case .weekday(nil, _, let weekday)?, .weekday(_, nil, let weekday)?:
      day = weekday
      cycle = 7 * 1440
    case .weekday(let year?, let week?, let weekday)?:
      guard let civil = CivilDay(year: year, week: week, weekday: weekday) else { return nil }
      day = civil.number
    default: return nil
    }
    switch value.time {
    case nil:
      precision = .days
      minutes = day * 1440..<(day + 1) * 1440
    case let time?:
      precision = value.isClock ? .clock : .part
      minutes = day * 1440 + time.minutesOfDay.lowerBound..<day * 1440 + time.minutesOfDay.upperBound
    }
  }

  var day: Int { Int((Double(minutes.lowerBound) / 1440).rounded(.down)) }

  /// Minutes from this point to a later one of the same calendar; `nil` where it is not later.
  func distance(to other: TimePoint) -> Int? {
    guard cycle == other.cycle else { return nil }
    var gap = other.minutes.lowerBound - minutes.lowerBound
    if let cycle { gap = (gap % cycle + cycle) % cycle }
    return gap > 0 && (cycle != nil || other.minutes.upperBound > minutes.upperBound) ? gap : nil
  }
}

extension OutageScene {
  /// The time between two clock times, also of days of an unknown year or week.
  static func length(from start: TimexValue, to end: TimexValue) -> ISODuration? {
    if let known = ISODuration(from: start, to: end) { return known }
    guard start.isClock, end.isClock, start.minutes == nil || end.minutes == nil,
      let first = TimePoint(start), let last = TimePoint(end),
      first.cycle != 1440, let minutes = first.distance(to: last)
    else { return nil }
    return ISODuration(minutes: minutes)
  }
}

extension TimexValue {
  /// The value without its time.
  var dayAlone: TimexValue { date.map { .date($0) } ?? self }
}

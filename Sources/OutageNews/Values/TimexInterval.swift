/// A half-open stretch of time between two clock times, local to the article or with the offset of a known zone.
public struct TimexInterval: Sendable, Hashable {
  /// The first minute of the interval: `2022-07-09T06:00`.
  public var start: TimexValue
  /// The first minute after it.
  public var end: TimexValue

  public init(start: TimexValue, end: TimexValue) {
    self.start = start
    self.end = end
  }
}

extension TimexInterval: CustomStringConvertible {
  /// `2022-07-09T06:00/2022-07-09T12:00`
  public var description: String { "\(start)/\(end)" }
}

extension TimexValue {
  /// The value as a half-open interval; `nil` where a part is unknown, and for seasons, whose ends nobody agrees on.
  ///
  /// A morning is 6 to 12 o'clock, midday 12 to 14, an afternoon 12 to 18, an evening 18 to 24, a night 21 to 6 of the next
  /// day, daytime 6 to 18. A clock time lasts as long as it is precise: `15:00` one minute.
  ///
  /// - Complexity: O(1).
  public var interval: TimexInterval? {
    switch self {
    case .reference: nil
    case .date(let date):
      date.days.map { days in
        TimexInterval(start: days.lowerBound.at(minute: 0), end: days.upperBound.at(minute: 0))
      }
    case .time(let date, let time):
      date?.days.flatMap { days in time.interval(on: days.lowerBound) }
    }
  }
}

extension TimexDate {
  /// The days that a complete value covers; `nil` for an incomplete one, a season, or a day that does not exist.
  var days: Range<CivilDay>? {
    switch self {
    case .century(let century): CivilDay.months(from: century * 100, 1, count: 1200)
    case .decade(let decade): CivilDay.months(from: decade * 10, 1, count: 120)
    case .year(let year?): CivilDay.months(from: year, 1, count: 12)
    case .half(let year?, let half?): CivilDay.months(from: year, half * 6 - 5, count: 6)
    case .quarter(let year?, let quarter?): CivilDay.months(from: year, quarter * 3 - 2, count: 3)
    case .month(let year?, let month?): CivilDay.months(from: year, month, count: 1)
    case .week(let year?, let week?): CivilDay(year: year, week: week).map { $0..<$0 + 7 }
    case .weekend(let year?, let week?): CivilDay(year: year, week: week, weekday: 6).map { $0..<$0 + 2 }
    case .weekday(let year?, let week?, let weekday):
      CivilDay(year: year, week: week, weekday: weekday).map { $0..<$0 + 1 }
    case .day(let year?, let month?, let day?):
      CivilDay(year: year, month: month, day: day).map { $0..<$0 + 1 }
    default: nil
    }
  }
}

extension TimexTime {
  fileprivate func interval(on day: CivilDay) -> TimexInterval {
    switch self {
    case .part(let part):
      let minutes = part.minutes
      return TimexInterval(start: day.at(minute: minutes.lowerBound), end: day.at(minute: minutes.upperBound))
    case .clock(let hour, let minute?, let second?, let offset):
      let from = (hour * 60 + minute) * 60 + second
      return TimexInterval(
        start: day.at(second: from, offset: offset), end: day.at(second: from + 1, offset: offset))
    case .clock(let hour, let minute, _, let offset):
      let from = hour * 60 + (minute ?? 0)
      return TimexInterval(
        start: day.at(minute: from, offset: offset),
        end: day.at(minute: from + (minute == nil ? 60 : 1), offset: offset))
    }
  }
}

extension PartOfDay {
  /// The minutes of the day that it covers; those over 1440 are the next day's.
  var minutes: Range<Int> {
    switch self {
    case .morning: 360..<720
    case .midday: 720..<840
    case .afternoon: 720..<1080
    case .evening: 1080..<1440
    case .night: 1260..<1800
    case .daytime: 360..<1080
    }
  }
}

extension CivilDay {
  fileprivate static func months(from year: Int, _ month: Int, count: Int) -> Range<CivilDay>? {
    let last = year * 12 + month - 1 + count
    guard let start = CivilDay(year: year, month: month, day: 1),
      let end = CivilDay(year: last / 12, month: last % 12 + 1, day: 1)
    else { return nil }
    return start..<end
  }

  /// A time so many minutes after the day's midnight; more than 1440 are a later day.
  func at(minute: Int, offset: UTCOffset? = nil) -> TimexValue {
    .time((self + minute / 1440).timexDate, .clock(minute % 1440 / 60, minute % 60, offset: offset))
  }

  fileprivate func at(second: Int, offset: UTCOffset?) -> TimexValue {
    let time = TimexTime.clock(
      hour: second % 86_400 / 3600, minute: second / 60 % 60, second: second % 60, offset: offset)
    return .time((self + second / 86_400).timexDate, time)
  }
}

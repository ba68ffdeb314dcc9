extension TimexValue {
  /// The minutes since 1970-01-01T00:00 of the article's clock that a complete value covers.
  var minutes: Range<Int>? {
    guard let days = date?.days else { return nil }
    switch time {
    case nil: return days.lowerBound.number * 1440..<days.upperBound.number * 1440
    case let time?:
      let day = days.lowerBound.number * 1440
      let inDay = time.minutesOfDay
      return day + inDay.lowerBound..<day + inDay.upperBound
    }
  }

  /// Whether it has a clock time.
  var isClock: Bool {
    if case .clock? = time { true } else { false }
  }

  /// The value that two values describe together, as precise as either; `nil` where they cannot mean one moment.
  ///
  ///     XXXX-07-08TMO + 2022-07-08 = 2022-07-08TMO
  ///     XXXX-WXX-5 + 2022-07-08 = 2022-07-08          (a Friday)
  func unified(with other: TimexValue) -> TimexValue? {
    if self == other { return self }
    guard date != nil || time != nil, other.date != nil || other.time != nil else { return nil }
    var date = self.date ?? other.date
    if let mine = self.date, let theirs = other.date {
      guard let both = mine.unified(with: theirs) else { return nil }
      date = both
    }
    guard let mine = time, let theirs = other.time else {
      guard let time = time ?? other.time else { return date.map { .date($0) } }
      return .time(date, time)
    }
    return mine.unified(with: theirs).map { .time(date, $0) }
  }
}

extension TimexTime {
  /// Minutes after midnight of the article's clock; those over 1440 are the next day's.
  var minutesOfDay: Range<Int> {
    switch self {
    case .part(let part): part.minutes
    case .clock(let hour, let minute, _, _):
      hour * 60 + (minute ?? 0)..<hour * 60 + (minute.map { $0 + 1 } ?? 60)
    }
  }

  /// The narrower of two times that overlap. Times of different known zones are compared in the zone of the first.
  fileprivate func unified(with other: TimexTime) -> TimexTime? {
    let mine = minutesOfDay
    var theirs = other.minutesOfDay
    if let here = offset, let there = other.offset, here != there {
      let shift = here.minutes - there.minutes
      theirs = theirs.lowerBound + shift..<theirs.upperBound + shift
    }
    guard mine.overlaps(theirs) else { return nil }
    if mine.count == theirs.count { return offset == nil ? other : self }
    return mine.count < theirs.count ? self : other
  }
}

extension TimexDate {
  fileprivate func unified(with other: TimexDate) -> TimexDate? {
    if let mine = days, let theirs = other.days {
      guard mine.overlaps(theirs) else { return nil }
      return mine.upperBound - mine.lowerBound <= theirs.upperBound - theirs.lowerBound ? self : other
    }
    guard let parts = DateParts(self).unified(with: DateParts(other)), parts.isPossible else { return nil }
    if parts.isDay { return .day(year: parts.year, month: parts.month, day: parts.day) }
    let more = DateParts(self).count >= DateParts(other).count ? self : other
    switch more {
    case .weekday(_, _, let weekday): return .weekday(year: parts.year, week: parts.week, weekday: weekday)
    case .day: return .day(year: parts.year, month: parts.month, day: parts.day)
    case .month: return .month(year: parts.year, month: parts.month)
    default: return more
    }
  }
}

/// What is known of a date.
private struct DateParts {
  var year: Int?
  var month: Int?
  var day: Int?
  var week: Int?
  var weekday: Int?

  init(_ date: TimexDate) {
    year = date.year
    month = date.month
    switch date {
    case .day(_, _, let day): self.day = day
    case .week(_, let week), .weekend(_, let week): self.week = week
    case .weekday(_, let week, let weekday):
      self.week = week
      self.weekday = weekday
    default: break
    }
  }

  var count: Int { [year, month, day, week, weekday].count { $0 != nil } }
  var isDay: Bool { year != nil && month != nil && day != nil }

  /// The known parts of both; `nil` where they differ.
  func unified(with other: DateParts) -> DateParts? {
    var both = self
    for part in [\DateParts.year, \.month, \.day, \.week, \.weekday] {
      guard let theirs = other[keyPath: part] else { continue }
      if let mine = both[keyPath: part], mine != theirs { return nil }
      both[keyPath: part] = theirs
    }
    return both
  }

  /// Whether a whole date falls on the known weekday and in the known week.
  var isPossible: Bool {
    guard let year, let month, let day else { return true }
    guard let civil = CivilDay(year: year, month: month, day: day) else { return false }
    if let weekday, civil.weekday != weekday { return false }
    if let week, civil.isoWeek.week != week { return false }
    return true
  }
}

/// What dates are counted from: the day of writing, as far as it is known.
struct DateAnchor: Sendable {
  /// The day, in a stand-in year where the year is not known.
  var day: CivilDay?
  var year: Int?
  var month: Int?
  /// Minutes of the day, where the time of writing is known.
  var minutes: Int?
  /// Whether the year is more than a stand-in.
  var isYearKnown = true
  /// Whether it is a day that the text tells, so that the day of writing is that or a later one.
  var isFromText = false
  /// Whether the stand-in year gives the day its true weekday.
  var isWeekdayKnown = true

  static let unknown = DateAnchor()

  init() {}

  init(_ published: TimexValue?) {
    guard let published else { return }
    switch published.date {
    case .year(let year)?: self.year = year
    case .month(let year, let month)?:
      self.year = year
      self.month = month
    case .day(let year?, let month?, let day?)?:
      self.day = CivilDay(year: year, month: month, day: day)
      self.year = year
      self.month = month
    default: break
    }
    if case .time(_, .clock(let hour, let minute, _, _)) = published { minutes = hour * 60 + (minute ?? 0) }
  }

  init(day: CivilDay) {
    self.day = day
    let (year, month, _) = day.components
    self.year = year
    self.month = month
  }

  /// A day of no known year, in a year that gives it its weekday.
  init(month: Int, day: Int, weekday: Int?) {
    isYearKnown = false
    self.month = month
    for year in 2001...2028 {
      guard let civil = CivilDay(year: year, month: month, day: day) else { continue }
      self.day = self.day ?? civil
      self.year = self.year ?? year
      if let weekday, civil.weekday == weekday {
        self.day = civil
        self.year = year
        return
      }
    }
    isWeekdayKnown = false
  }

  /// A date counted from the anchor, without the year where that is a stand-in.
  func hiding(_ date: TimexDate) -> TimexDate {
    guard !isYearKnown else { return date }
    switch date {
    case .day(_, let month, let day): return .day(year: nil, month: month, day: day)
    case .month(_, let month): return .month(year: nil, month: month)
    case .year: return .year(nil)
    case .season(_, let season): return .season(year: nil, season: season)
    case .quarter(_, let quarter): return .quarter(year: nil, quarter: quarter)
    case .half(_, let half): return .half(year: nil, half: half)
    case .week, .weekend: return date.withoutWeek
    case .weekday(_, _, let weekday): return .weekday(year: nil, week: nil, weekday: weekday)
    case .decade, .century: return date
    }
  }
}

extension TimexDate {
  fileprivate var withoutWeek: TimexDate {
    if case .weekend = self { return .weekend(year: nil, week: nil) }
    return .week(year: nil, week: nil)
  }

  /// The day after.
  func next(in anchor: DateAnchor) -> TimexDate {
    switch self {
    case .weekday(nil, nil, let weekday): .weekday(year: nil, week: nil, weekday: weekday % 7 + 1)
    case .day(nil, let month?, let day?):
      CivilDay(year: anchor.year ?? 2001, month: month, day: day).map { anchor.hiding(($0 + 1).timexDate) }
        ?? self
    default: days.map { $0.upperBound.timexDate } ?? self
    }
  }

  /// The first day that the date covers.
  var firstDay: CivilDay? {
    if case .season(let year?, let season) = self {
      return CivilDay(year: year, month: season.firstMonth, day: 1)
    }
    return days?.lowerBound
  }
}

extension TimexDate.Season {
  /// The first of its three months (a winter's is December).
  var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }
}

/// Which side of now a clause speaks of.
enum Tense: Sendable {
  case past, future, unknown
}

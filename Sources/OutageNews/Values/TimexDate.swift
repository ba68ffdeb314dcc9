/// The calendar part of a TIMEX3 value. A part that is not known is `nil` and prints as `X`.
///
/// The precision is in the case: `2022` is the year, `2022-07-XX` a day of July that is not known.
public enum TimexDate: Sendable, Hashable {
  /// `19` is 1900 to 1999.
  case century(Int)
  /// `202` is 2020 to 2029.
  case decade(Int)
  /// `2022`, `XXXX`
  case year(Int?)
  /// `2022-H1`
  case half(year: Int?, half: Int?)
  /// `2022-Q3`
  case quarter(year: Int?, quarter: Int?)
  /// `2022-SU`
  case season(year: Int?, season: Season)
  /// `2022-07`, `XXXX-07`
  case month(year: Int?, month: Int?)
  /// ISO 8601 week: `2022-W27`
  case week(year: Int?, week: Int?)
  /// `2022-W27-WE`
  case weekend(year: Int?, week: Int?)
  /// A weekday by ISO 8601, Monday is 1: `XXXX-WXX-5`
  case weekday(year: Int?, week: Int?, weekday: Int)
  /// `2022-07-08`, `XXXX-07-08`, `2019-08-XX`
  case day(year: Int?, month: Int?, day: Int?)

  /// A season; a winter bears the year in which it begins.
  public enum Season: String, Sendable, Hashable, CaseIterable {
    case spring = "SP"
    case summer = "SU"
    case autumn = "FA"
    case winter = "WI"
  }

  /// Whether every part is known.
  public var isComplete: Bool {
    switch self {
    case .century, .decade: true
    case .year(let year): year != nil
    case .half(let year, let part), .quarter(let year, let part), .month(let year, let part),
      .week(let year, let part),
      .weekend(let year, let part):
      year != nil && part != nil
    case .season(let year, _): year != nil
    case .weekday(let year, let week, _): year != nil && week != nil
    case .day(let year, let month, let day): year != nil && month != nil && day != nil
    }
  }

  /// The year, where it is known and there is one only.
  public var year: Int? {
    switch self {
    case .century, .decade: nil
    case .year(let year), .half(let year, _), .quarter(let year, _), .season(let year, _),
      .month(let year, _),
      .week(let year, _), .weekend(let year, _), .weekday(let year, _, _), .day(let year, _, _):
      year
    }
  }

  /// The month, 1 to 12, where it is known.
  public var month: Int? {
    switch self {
    case .month(_, let month), .day(_, let month, _): month
    default: nil
    }
  }
}

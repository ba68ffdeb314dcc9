/// The `mod` attribute of TIMEX3: how a date, duration, amount or count differs from its plain value.
public enum TimexModifier: String, Sendable, Hashable, CaseIterable, Codable {
  // Dates
  /// `early July`
  case start = "START"
  /// `mid-July`
  case mid = "MID"
  /// `late July`
  case end = "END"
  /// `shortly before noon`
  case before = "BEFORE"
  /// `just after 3 p.m.`
  case after = "AFTER"
  /// `no later than noon`
  case onOrBefore = "ON_OR_BEFORE"
  case onOrAfter = "ON_OR_AFTER"
  // Both
  /// `about 3 p.m.`, `about ten hours`
  case approximately = "APPROX"
  // Durations, money, counts
  /// `nearly`, `less than`
  case lessThan = "LESS_THAN"
  /// `over`, `more than`
  case moreThan = "MORE_THAN"
  /// `at most`, `up to`
  case equalOrLess = "EQUAL_OR_LESS"
  /// `at least`
  case equalOrMore = "EQUAL_OR_MORE"
}

extension TimexModifier: CustomStringConvertible {
  public var description: String { rawValue }
}

/// The part of a TIMEX3 value behind the `T`.
public enum TimexTime: Sendable, Hashable {
  /// `TMO`
  case part(PartOfDay)
  /// `T15`, `T15:00`, `T22:30Z`, `T15:00:30-04:00`; hours are 0 to 24.
  case clock(hour: Int, minute: Int?, second: Int?, offset: UTCOffset?)

  /// A clock time to the minute.
  public static func clock(_ hour: Int, _ minute: Int, offset: UTCOffset? = nil) -> TimexTime {
    .clock(hour: hour, minute: minute, second: nil, offset: offset)
  }

  /// The zone, where the article gives one.
  public var offset: UTCOffset? {
    if case .clock(_, _, _, let offset) = self { offset } else { nil }
  }
}

/// A part of the day as TIMEX3 names them.
public enum PartOfDay: String, Sendable, Hashable, CaseIterable {
  case morning = "MO"
  case midday = "MI"
  case afternoon = "AF"
  case evening = "EV"
  /// The night that begins on the day.
  case night = "NI"
  case daytime = "DT"
}

/// A distance from UTC.
public struct UTCOffset: Sendable, Hashable {
  /// East is positive.
  public var minutes: Int

  public init(minutes: Int) { self.minutes = minutes }
  public static let utc = UTCOffset(minutes: 0)
}

/// TIMEX3's references to no date.
public enum TimexReference: String, Sendable, Hashable, CaseIterable {
  case present = "PRESENT_REF"
  case past = "PAST_REF"
  case future = "FUTURE_REF"
}

import ICUBridge

/// Arithmetic of the proleptic Gregorian calendar over days since 1970-01-01.
enum CivilCalendar {
  /// Days since 1970-01-01; a day outside its month carries over.
  static func days(year: Int, month: Int, day: Int) -> Int {
    Int(icub_days_from_civil(Int64(year), Int32(truncatingIfNeeded: month), Int32(truncatingIfNeeded: day)))
  }

  static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    var year: Int64 = 0
    var month: Int32 = 0
    var day: Int32 = 0
    icub_civil_from_days(Int64(days), &year, &month, &day)
    return (Int(year), Int(month), Int(day))
  }

  /// ISO 8601 week and weekday (1 is Monday).
  static func week(days: Int) -> (year: Int, week: Int, weekday: Int) {
    var year: Int64 = 0
    var week: Int32 = 0
    var weekday: Int32 = 0
    icub_iso_week(Int64(days), &year, &week, &weekday)
    return (Int(year), Int(week), Int(weekday))
  }

  /// The same week as ICU counts it, the oracle of `week(days:)`.
  static func weekByICU(days: Int) throws -> (year: Int, week: Int) {
    var year: Int32 = 0
    var week: Int32 = 0
    try ICUError.check(icub_iso_week_by_icu(Int64(days), &year, &week))
    return (Int(year), Int(week))
  }
}

/// Minutes east of UTC of a time zone (`America/Toronto`) at a local wall time, or `nil` for an unknown zone.
///
/// Opens ICU's zone rules each time (tens of microseconds): not for hot paths. A wall time told twice is the first.
func zoneOffset(_ zone: String, year: Int, month: Int, day: Int, hour: Int, minute: Int) -> Int? {
  var minutes: Int32 = 0
  let status = icub_zone_offset_minutes(
    zone, Int32(truncatingIfNeeded: year), Int32(truncatingIfNeeded: month), Int32(truncatingIfNeeded: day),
    Int32(truncatingIfNeeded: hour), Int32(truncatingIfNeeded: minute), &minutes)
  return status == ICUB_OK ? Int(minutes) : nil
}

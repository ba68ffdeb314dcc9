/// Dates that are counted inside a period or from another date of the same phrase.
extension DateResolver {
  /// `three weeks from tomorrow`, `two days before Friday`: to the day where the date is one.
  func offset(_ fields: DateFields, _ tense: Tense) -> Resolved? {
    guard let unit = fields.unit, let count = fields.count, let side = fields.side else { return nil }
    let modifier = fields.modifier ?? fields.amountModifier.flatMap(\.forDates)
    guard let base = innerDate(fields, tense)?.firstDay else { return nil }
    let days: Int
    switch unit {
    case .second, .minute, .hour:
      guard let clock = fields.hour ?? (fields.reference == .present ? anchor.minutes.map { $0 / 60 } : nil)
      else { return nil }
      let start = fields.hour == nil ? anchor.minutes ?? clock * 60 : clock * 60 + (fields.minute ?? 0)
      let step = count * (unit == .hour ? 60 : unit == .minute ? 1 : 1.0 / 60)
      return Resolved(
        value: moved(base, start + side * Int(step.rounded())), modifier: modifier, anchor: anchorText)
    case .day: days = Int(count.rounded())
    case .week, .weekend: days = Int((count * 7).rounded())
    case .fortnight: days = Int((count * 14).rounded())
    case .month: return months(Int(count.rounded()) * side, from: base, modifier)
    case .quarter: return months(Int(count.rounded()) * 3 * side, from: base, modifier)
    case .half: return months(Int(count.rounded()) * 6 * side, from: base, modifier)
    case .year: return months(Int((count * 12).rounded()) * side, from: base, modifier)
    case .decade: return months(Int((count * 120).rounded()) * side, from: base, modifier)
    case .century: return nil
    }
    return Resolved(
      value: .date(anchor.hiding((base + side * days).timexDate)), modifier: modifier, anchor: anchorText)
  }

  /// The same day of another month, the last one where that month is shorter.
  func months(_ count: Int, from base: CivilDay, _ modifier: TimexModifier?) -> Resolved? {
    let (year, month, day) = base.components
    let index = year * 12 + month - 1 + count
    let last = CivilDay.length(ofMonth: index % 12 + 1, year: index / 12)
    return CivilDay(year: index / 12, month: index % 12 + 1, day: min(day, last)).map {
      Resolved(value: .date(anchor.hiding($0.timexDate)), modifier: modifier, anchor: anchorText)
    }
  }

  /// The date that a phrase counts from, without the amount.
  private func innerDate(_ fields: DateFields, _ tense: Tense) -> TimexDate? {
    var inner = fields
    inner.unit = nil
    inner.count = nil
    // What lies before or behind an amount has no tense of its own.
    let side: Tense = tense == .unknown && (fields.side ?? 0) > 0 ? .future : tense
    if !fields.numbers.isEmpty { return numeric(inner) }
    if fields.reference != nil { return deictic(0) }
    if let holiday = holiday(inner, side) { return holiday }
    if inner.told != nil { return toldDate(inner, nil)?.value.date }
    if inner.direction != nil { return shifted(inner, side, nil)?.value.date }
    return calendar(inner, side)
  }

  /// `the third Tuesday of September`, `the 20th of next month`, `the first week of 2019`
  func nth(_ fields: DateFields, _ tense: Tense) -> TimexDate? {
    guard let nth = fields.nth ?? fields.day, nth != 0 else { return nil }
    guard let period = period(fields, tense), let days = period.days else { return nil }
    if let weekday = fields.weekday { return day(nth, weekday: weekday, in: days) }
    switch fields.unit {
    case .week:
      if case .year(let year?) = period {
        // The last week of a year is the one of the 28th of December.
        let last = CivilDay(year: year, month: 12, day: 28)?.isoWeek.week ?? 52
        return .week(year: year, week: nth > 0 ? min(nth, last) : last)
      }
      // The weeks of a month begin with its first Monday and end with its last Sunday.
      guard let day = civil(nth, weekday: nth > 0 ? 1 : 7, in: days) else { return nil }
      let week = day.isoWeek
      return anchor.hiding(.week(year: week.year, week: week.week))
    case .weekend:
      guard let saturday = civil(nth, weekday: 6, in: days) else { return nil }
      let week = saturday.isoWeek
      return anchor.hiding(.weekend(year: week.year, week: week.week))
    case .month:
      guard case .year(let year?) = period, nth <= 12 else { return nil }
      return anchor.hiding(.month(year: year, month: nth > 0 ? nth : 12))
    case .quarter, .half:
      guard case .year(let year?) = period else { return nil }
      let count = fields.unit == .quarter ? 4 : 2
      guard nth <= count else { return nil }
      let part = nth > 0 ? nth : count
      return anchor.hiding(
        count == 4 ? .quarter(year: year, quarter: part) : .half(year: year, half: part))
    default:
      let day = nth > 0 ? days.lowerBound + (nth - 1) : days.upperBound + nth
      return days.contains(day) ? anchor.hiding(day.timexDate) : nil
    }
  }

  /// The period that a place is counted in.
  private func period(_ fields: DateFields, _ tense: Tense) -> TimexDate? {
    if let within = fields.within {
      if let told = fields.told {
        var inner = DateFields()
        inner.unit = within
        inner.told = told
        return toldDate(inner, nil)?.value.date
      }
      return shifted(within, by: fields.direction ?? 0)
    }
    var inner = DateFields()
    (inner.month, inner.year, inner.quarter, inner.half) = (
      fields.month, fields.year, fields.quarter, fields.half
    )
    inner.direction = fields.direction
    inner.season = fields.season
    return inner.direction != nil ? shifted(inner, tense, nil)?.value.date : calendar(inner, tense)
  }

  private func day(_ nth: Int, weekday: Int, in days: Range<CivilDay>) -> TimexDate? {
    civil(nth, weekday: weekday, in: days).map { anchor.hiding($0.timexDate) }
  }

  /// The nth weekday of a range, from behind below zero.
  private func civil(_ nth: Int, weekday: Int, in days: Range<CivilDay>) -> CivilDay? {
    let day: CivilDay
    if nth > 0 {
      let first = days.lowerBound
      day = first + ((weekday - first.weekday + 7) % 7 + (nth - 1) * 7)
    } else {
      let last = days.upperBound + -1
      day = last + -((last.weekday - weekday + 7) % 7 + (-nth - 1) * 7)
    }
    return days.contains(day) ? day : nil
  }

  /// `the week of April 10`
  func weekOf(_ fields: DateFields, _ tense: Tense) -> TimexDate? {
    guard let day = innerDate(fields, tense)?.firstDay else { return nil }
    // The weekend of a holiday on a Monday or Tuesday is the one before it.
    let isBefore = fields.unit == .weekend && fields.holiday != nil && day.weekday <= 2
    let week = (isBefore ? day + -7 : day).isoWeek
    return anchor.hiding(
      fields.unit == .weekend
        ? .weekend(year: week.year, week: week.week) : .week(year: week.year, week: week.week))
  }
}

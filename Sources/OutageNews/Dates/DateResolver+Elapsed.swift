extension DateResolver {
  /// `two years ago`, `three hours later`, `in two weeks`
  func elapsed(_ fields: DateFields, _ tense: Tense) -> Resolved? {
    if let weekday = fields.weekday, let count = fields.count, count < 60, let ago = fields.ago {
      return Resolved(
        value: .date(shiftedWeekday(weekday, (ago < 0 ? -1 : 1) * Int(count), tense, isNamed: false)),
        anchor: anchorText)
    }
    if let season = fields.season, let count = fields.count, let ago = fields.ago {
      guard let year = anchor.isYearKnown ? anchor.year : nil else { return nil }
      return Resolved(
        value: .date(.season(year: year + (ago < 0 ? -1 : 1) * Int(count), season: season)),
        anchor: anchorText)
    }
    guard let unit = fields.unit else { return nil }
    // -2, 2: from what was told; -1, 1: from now.
    let ago = fields.ago ?? 1
    let sign = ago < 0 ? -1 : 1
    let fromTold = abs(ago) == 2
    let modifier = fields.modifier ?? fields.amountModifier.flatMap(\.forDates)
    if fields.isVague || fields.count == nil {
      if fromTold { return nil }
      return Resolved(value: .reference(sign < 0 ? .past : .future), modifier: nil)
    }
    if unit == .year, fields.count == 1, sign < 0, modifier == nil, let quarter = comparedQuarter(years: -1) {
      return quarter
    }
    let count = fields.count ?? 1
    if fields.deictic != nil, let today = anchor.day, let date = sameDay(unit, sign * Int(count), today) {
      // "25 years ago today", "il y a cinq ans, jour pour jour"
      return Resolved(value: .date(anchor.hiding(date)), modifier: nil, anchor: anchorText)
    }
    if fields.isBesideEvent, sign > 0, toldDay == nil, tense != .future, told == nil,
      let now = nowInUnits(of: unit)
    {
      return Resolved(value: .date(now), modifier: modifier, anchor: anchorText)
    }
    let base = fromTold ? (toldDay ?? anchor.day) : anchor.day
    let source =
      fromTold ? toldDay.map { "told " + text(anchor.hiding($0.timexDate)) } ?? anchorText : anchorText
    if fields.deictic == 0, let today = anchor.day, anchor.isYearKnown, unit != .week {
      // "ten years ago today"
      return months(Int(count) * sign * (unit == .year ? 12 : 1), from: today, modifier)
    }
    let value: TimexValue?
    switch unit {
    case .second, .minute, .hour:
      var step = count * (unit == .hour ? 60 : unit == .minute ? 1 : 1.0 / 60)
      for more in fields.further where more.unit == .minute { step += more.count }
      let start = fromTold ? toldMinutes : anchor.minutes
      if fromTold, case .weekday(nil, nil, let weekday)? = toldPartial ?? told, let start, toldDay == nil {
        let minutes = start + sign * Int(step.rounded())
        let days = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440)
        let rest = minutes - days * 1440
        let date = TimexDate.weekday(year: nil, week: nil, weekday: ((weekday - 1 + days) % 7 + 7) % 7 + 1)
        return Resolved(
          value: .time(date, .clock(rest / 60, rest % 60)), modifier: modifier, anchor: "told \(text(date))")
      }
      value = base.flatMap { day in
        guard let start else { return .date(anchor.hiding((day + 0).timexDate)) }
        let minutes = start + sign * Int(step.rounded())
        return moved(day, minutes)
      }
    default:
      value =
        fields.further.isEmpty
        ? pointInDays(unit, count * Double(sign), base, fromTold).map { .date($0) }
        : base.flatMap { manyUnits(fields, unit, count, sign, from: $0) }
    }
    return value.map { Resolved(value: $0, modifier: modifier, anchor: source) }
  }

  /// "A year after its last failure, the network fell": where nothing tells of that failure, the point is the time of writing.
  private func nowInUnits(of unit: DateWords.Unit) -> TimexDate? {
    switch unit {
    case .day: anchor.day == nil ? nil : deictic(0)
    case .week, .month, .year: shifted(unit, by: 0)
    default: nil
    }
  }

  /// The quarter told last, so many years away.
  func comparedQuarter(years: Int, within reach: Int = 3) -> Resolved? {
    guard let told = toldQuarter, sentence - told.sentence <= reach else { return nil }
    return Resolved(
      value: .date(anchor.hiding(.quarter(year: told.year + years, quarter: told.quarter))), modifier: nil,
      anchor: "told \(told.year)-Q\(told.quarter)", isComparison: true)
  }

  /// `two years, one month and 21 days later`: to the day where days are told.
  private func manyUnits(
    _ fields: DateFields, _ unit: DateWords.Unit, _ count: Double, _ sign: Int, from base: CivilDay
  ) -> TimexValue? {
    var months = 0
    var days = 0
    var isToTheDay = false
    for (count, unit) in [(count, unit)] + fields.further {
      switch unit {
      case .year: months += Int(count * 12)
      case .month: months += Int(count)
      case .week, .fortnight:
        days += Int(count) * (unit == .week ? 7 : 14)
        isToTheDay = true
      case .day:
        days += Int(count)
        isToTheDay = true
      default: return nil
      }
    }
    let (year, month, day) = base.components
    let index = year * 12 + month - 1 + sign * months
    let last = CivilDay.length(ofMonth: index % 12 + 1, year: index / 12)
    guard isToTheDay else { return .date(anchor.hiding(.month(year: index / 12, month: index % 12 + 1))) }
    return CivilDay(year: index / 12, month: index % 12 + 1, day: min(day, last)).map {
      .date(anchor.hiding(($0 + sign * days).timexDate))
    }
  }

  /// The same day of another year, month or week.
  private func sameDay(_ unit: DateWords.Unit, _ count: Int, _ today: CivilDay) -> TimexDate? {
    let (year, month, day) = today.components
    switch unit {
    case .year: return CivilDay(year: year + count, month: month, day: day)?.timexDate
    case .month:
      let index = year * 12 + month - 1 + count
      return CivilDay(year: index / 12, month: index % 12 + 1, day: day)?.timexDate
    case .week: return (today + 7 * count).timexDate
    case .day: return (today + count).timexDate
    default: return nil
    }
  }

  /// A time so many minutes from the day's midnight.
  func moved(_ day: CivilDay, _ minutes: Int) -> TimexValue {
    let days = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440)
    let rest = minutes - days * 1440
    return .time(anchor.hiding((day + days).timexDate), .clock(rest / 60, rest % 60))
  }

  private func pointInDays(_ unit: DateWords.Unit, _ count: Double, _ base: CivilDay?, _ fromTold: Bool)
    -> TimexDate?
  {
    let year = fromTold ? (told?.year ?? base?.components.year ?? anchor.year) : anchor.year
    switch unit {
    case .year, .decade, .century:
      guard let year, anchor.isYearKnown else { return .year(nil) }
      let length = unit == .year ? 1.0 : unit == .decade ? 10 : 100
      // Half years are counted in months.
      if count != count.rounded(), let base { return month(base, Int((count * length * 12).rounded())) }
      let target = year + Int(count * length)
      if fromTold, unit == .year, let told { return told.moved(toYear: target) }
      return .year(target)
    case .month, .half:
      guard let base else {
        guard let year = anchor.year, let month = anchor.month else { return .month(year: nil, month: nil) }
        return CivilDay(year: year, month: month, day: 1).flatMap {
          self.month($0, Int(count) * (unit == .half ? 6 : 1))
        }
      }
      return month(base, Int(count.rounded()) * (unit == .half ? 6 : 1))
    case .quarter:
      guard let base, case .month(let year?, let month?)? = month(base, Int(count) * 3) else { return nil }
      return .quarter(year: year, quarter: (month + 2) / 3)
    case .week, .fortnight, .weekend:
      guard let base else { return .week(year: nil, week: nil) }
      let week = (base + Int((count * (unit == .fortnight ? 14 : 7)).rounded())).isoWeek
      return anchor.hiding(
        unit == .weekend
          ? .weekend(year: week.year, week: week.week) : .week(year: week.year, week: week.week))
    default:
      guard let base else { return .day(year: anchor.year, month: nil, day: nil) }
      return anchor.hiding((base + Int(count.rounded())).timexDate)
    }
  }

  private func month(_ base: CivilDay, _ months: Int) -> TimexDate? {
    let (year, month, _) = base.components
    let index = year * 12 + month - 1 + months
    return anchor.hiding(.month(year: index / 12, month: index % 12 + 1))
  }

  /// `the next day`, `that evening`, `la veille`
  func toldDate(_ fields: DateFields, _ modifier: TimexModifier?) -> Resolved? {
    if fields.yearStep != nil || fields.unit == .quarter {
      if let yearStep = fields.yearStep {
        return comparedQuarter(years: yearStep, within: .max) ?? yearAgo(yearStep)
      }
      if var quarter = comparedQuarter(years: 0, within: .max) ?? lastQuarter() {
        quarter.isComparison = false
        if let year = fields.year, case .quarter(_, let part?)? = quarter.value.date {
          // "the 1988 quarter"
          return Resolved(
            value: .date(.quarter(year: year, quarter: part)), anchor: quarter.anchor, isComparison: true)
        }
        if let step = fields.told, step != 0, case .quarter(let year?, let part)? = quarter.value.date,
          let part
        {
          let index = year * 4 + part - 1 + step
          quarter.value = .date(.quarter(year: index / 4, quarter: index % 4 + 1))
        }
        return quarter
      }
      return nil
    }
    let base = toldDay ?? anchor.day
    let source = toldDay.map { "told " + text(anchor.hiding($0.timexDate)) } ?? anchorText
    let step = fields.toldDays ?? fields.told ?? (fields.ago.map { $0 < 0 ? -1 : 1 }) ?? 0
    guard let date = toldDate(fields, base, step) else { return nil }
    return combine(date, fields, modifier, source)
  }

  /// The quarter that was over when the article was written: "the latest quarter".
  private func lastQuarter() -> Resolved? {
    guard anchor.isYearKnown, let year = anchor.year, let month = anchor.month else { return nil }
    let index = year * 4 + (month - 1) / 3 - 1
    return Resolved(
      value: .date(.quarter(year: index / 4, quarter: index % 4 + 1)), anchor: anchorText, isComparison: true)
  }

  private func yearAgo(_ step: Int) -> Resolved? {
    anchor.isYearKnown
      ? anchor.year.map { Resolved(value: .date(.year($0 + step)), isComparison: true) } : nil
  }

  private func toldDate(_ fields: DateFields, _ base: CivilDay?, _ step: Int) -> TimexDate? {
    if let season = fields.season { return shiftedSeason(season, step) }
    if let month = fields.month {
      return anchor.hiding(
        .month(year: (told?.year ?? base?.components.year ?? anchor.year).map { $0 + step }, month: month))
    }
    if fields.unit == .week, let weekday = fields.weekday, let base {
      // "mardi de la semaine suivante"
      return anchor.hiding((base + (step * 7 + weekday - base.weekday)).timexDate)
    }
    if let unit = fields.unit, unit != .day {
      let year = told?.year ?? base?.components.year ?? anchor.year
      switch unit {
      case .year: return year.map { anchor.hiding(.year($0 + step)) }
      case .month:
        if case .month(let year?, let month?)? = told, let first = CivilDay(year: year, month: month, day: 1)
        {
          return self.month(first, step)
        }
        return base.flatMap { month($0, step) }
      case .week, .weekend, .fortnight:
        return base.map { day in
          let week = (day + step * 7).isoWeek
          return anchor.hiding(
            unit == .weekend
              ? .weekend(year: week.year, week: week.week) : .week(year: week.year, week: week.week))
        }
      default: return nil
      }
    }
    if step == 0, fields.weekday == nil, let toldPartial { return toldPartial }
    guard let base else {
      if case .weekday(nil, nil, let told)? = toldPartial {
        return .weekday(year: nil, week: nil, weekday: fields.weekday ?? ((told - 1 + step) % 7 + 7) % 7 + 1)
      }
      return .day(year: anchor.year, month: anchor.month, day: nil)
    }
    if let weekday = fields.weekday {
      let ahead = (weekday - base.weekday + 7) % 7
      let back = (base.weekday - weekday + 7) % 7
      return anchor.hiding(
        (step > 0
          ? base + (ahead == 0 ? 7 : ahead) : step < 0 ? base + -(back == 0 ? 7 : back) : base + -back)
          .timexDate)
    }
    return anchor.hiding((base + step).timexDate)
  }
}

extension TimexDate {
  /// The same part of another year.
  func moved(toYear year: Int) -> TimexDate {
    switch self {
    case .quarter(_, let quarter): .quarter(year: year, quarter: quarter)
    case .half(_, let half): .half(year: year, half: half)
    case .month(_, let month): .month(year: year, month: month)
    default: .year(year)
    }
  }
}

extension TimexModifier {
  /// What the modifier of an amount is to the point in time that it leads to.
  var forDates: TimexModifier? {
    switch self {
    case .lessThan, .equalOrLess: .before
    case .moreThan, .equalOrMore: .after
    case .approximately: .approximately
    default: nil
    }
  }
}

extension DateResolver {
  /// `last week`, `this morning`, `next July`, `last Thursday`
  func shifted(_ fields: DateFields, _ tense: Tense, _ modifier: TimexModifier?) -> Resolved? {
    if fields.told != nil, fields.direction == nil { return toldDate(fields, modifier) }
    if fields.direction == nil, fields.hasDay, fields.unit == nil {
      return calendar(fields, tense).map { combine($0, fields, modifier, anchorText) }
    }
    let direction = fields.direction ?? 0
    guard let date = shiftedDate(fields, direction, tense) else { return nil }
    return combine(date, fields, modifier, anchorText)
  }

  private func shiftedDate(_ fields: DateFields, _ direction: Int, _ tense: Tense) -> TimexDate? {
    if let unit = fields.unit {
      if let weekday = fields.weekday, unit == .week, let today = anchor.day {
        return anchor.hiding((today + (direction * 7 + weekday - today.weekday)).timexDate)
      }
      if unit == .weekend, fields.direction == nil, tense != .future, let today = anchor.day {
        // "over the weekend": the one just over, on a Saturday or Sunday the one that lasts.
        return shifted(unit, by: today.weekday < 6 ? -1 : 0)
      }
      return shifted(unit, by: direction)
    }
    if let weekday = fields.weekday, fields.month == nil {
      return shiftedWeekday(weekday, direction, tense, isNamed: !fields.isComing)
    }
    if fields.within == .year, let year = anchor.year, fields.month != nil || fields.season != nil {
      // "in July of last year"
      let named = anchor.isYearKnown ? year + direction : nil
      if let season = fields.season { return .season(year: named, season: season) }
      return fields.day.map { .day(year: named, month: fields.month, day: $0) }
        ?? .month(year: named, month: fields.month)
    }
    if let month = fields.month {
      guard let year = shiftedYear(month: month, day: fields.day, direction, tense) else {
        return fields.day.map { .day(year: nil, month: month, day: $0) } ?? .month(year: nil, month: month)
      }
      return fields.day.map { .day(year: year, month: month, day: $0) } ?? .month(year: year, month: month)
    }
    if let season = fields.season { return shiftedSeason(season, direction) }
    if fields.holiday != nil {
      return holiday(fields, direction < 0 ? .past : direction > 0 ? .future : tense)
    }
    // A part of day: last night is the night that began yesterday.
    guard let part = fields.part else { return nil }
    guard anchor.day != nil else { return deictic(0) }
    if direction != 0 { return deictic(direction) }
    if fields.isOvernight, tense != .future, let today = anchor.day, let eventDay, today - eventDay > 1,
      sentence - toldSentence <= 3
    {
      // "The rest came back overnight", told of what happened days ago.
      return anchor.hiding(eventDay.timexDate)
    }
    // The night just ended is the previous day's: "cette nuit", "overnight".
    if part.part == .night, fields.direction == 0 || fields.isOvernight, tense != .future {
      return deictic(-1)
    }
    return deictic(0)
  }

  /// The unit that lies `direction` of them from the anchor.
  func shifted(_ unit: DateWords.Unit, by direction: Int) -> TimexDate? {
    guard let year = anchor.year else {
      switch unit {
      case .week: return .week(year: nil, week: nil)
      case .weekend: return .weekend(year: nil, week: nil)
      case .month: return .month(year: nil, month: nil)
      case .year: return .year(nil)
      case .day: return .day(year: nil, month: nil, day: nil)
      default: return nil
      }
    }
    switch unit {
    case .year: return anchor.hiding(.year(year + direction))
    case .decade: return anchor.isYearKnown ? .decade(year / 10 + direction) : nil
    case .century: return anchor.isYearKnown ? .century(year / 100 + direction) : nil
    case .month, .quarter, .half:
      guard let month = anchor.month else { return nil }
      return anchor.hiding(period(unit, monthIndex: year * 12 + month - 1, by: direction))
    case .week, .fortnight, .weekend, .day:
      guard let today = anchor.day else {
        return unit == .week
          ? .week(year: anchor.year, week: nil)
          : unit == .day
            ? .day(year: anchor.year, month: anchor.month, day: nil) : .weekend(year: anchor.year, week: nil)
      }
      if unit == .day { return anchor.hiding((today + direction).timexDate) }
      var shift = direction
      // On a Monday to Friday "last weekend" is the one just over, "this weekend" the one ahead.
      if unit == .weekend, direction < 0, today.weekday >= 6 { shift = -1 }
      let week = (today + shift * (unit == .fortnight ? 14 : 7)).isoWeek
      return anchor.hiding(
        unit == .weekend
          ? .weekend(year: week.year, week: week.week) : .week(year: week.year, week: week.week))
    case .hour, .minute, .second: return nil
    }
  }

  private func period(_ unit: DateWords.Unit, monthIndex: Int, by direction: Int) -> TimexDate {
    let length = unit == .month ? 1 : unit == .quarter ? 3 : 6
    let index = (monthIndex / length + direction)
    let perYear = 12 / length
    let (year, part) = (index / perYear, index % perYear + 1)
    switch unit {
    case .month: return .month(year: year, month: part)
    case .quarter: return .quarter(year: year, quarter: part)
    default: return .half(year: year, half: part)
    }
  }

  /// A weekday so many away; `isNamed` where `next` says so, not a count.
  func shiftedWeekday(_ weekday: Int, _ direction: Int, _ tense: Tense, isNamed: Bool = true) -> TimexDate {
    guard let today = anchor.day, anchor.isWeekdayKnown else { return unknownWeekday(weekday) }
    let back = (today.weekday - weekday + 7) % 7
    let ahead = (weekday - today.weekday + 7) % 7
    let day: CivilDay
    if direction < 0 {
      day = today + -((back == 0 ? 7 : back) + (-direction - 1) * 7)
    } else if direction > 0 {
      // On a Monday "next Friday" is that of the week to come; "vendredi prochain" only from Wednesday on.
      let isOfNextWeek =
        isNamed && direction == 1 && ahead > 0 && weekday > today.weekday && (isNextOfNextWeek || ahead <= 2)
      day = today + ((ahead == 0 ? 7 : ahead) + (direction - (isOfNextWeek ? 0 : 1)) * 7)
    } else {
      // "this Friday": ahead, unless the clause is past.
      day = tense == .past || (tense == .unknown && back < ahead) ? today + -back : today + ahead
    }
    return anchor.hiding(day.timexDate)
  }

  private func shiftedYear(month: Int, day: Int?, _ direction: Int, _ tense: Tense) -> Int? {
    guard anchor.isYearKnown, let year = anchor.year else { return nil }
    guard let current = anchor.month else { return year + direction }
    // "le 3 juin dernier" in the same month: by the day.
    if month == current, let day, let today = anchor.day?.components.day {
      if direction < 0, day < today { return year + direction + 1 }
      if direction > 0, day > today { return year + direction - 1 }
    }
    if direction < 0 { return (month < current ? year : year - 1) + direction + 1 }
    if direction > 0 { return (month > current ? year : year + 1) + direction - 1 }
    return nearest(tense, month: month, day: nil)
  }

  func shiftedSeason(_ season: TimexDate.Season, _ direction: Int) -> TimexDate {
    guard anchor.isYearKnown, let year = anchor.year, let month = anchor.month else {
      return .season(year: nil, season: season)
    }
    // The season's year whose turn it is: the one that lasts or comes next.
    let isWinterLeft = season == .winter && month <= 2
    let first = season.firstMonth
    let lasts = isWinterLeft || (month >= first && month <= first + 2)
    var value: Int
    if direction == 0 {
      value = isWinterLeft ? year - 1 : year
    } else if direction < 0 {
      value = isWinterLeft ? year - 2 : (first + 2 < month && season != .winter) ? year : year - 1
      if season == .winter, !isWinterLeft { value = year - 1 }
    } else {
      value = isWinterLeft ? year : (first > month ? year : year + 1)
      _ = lasts
    }
    return .season(year: value, season: season)
  }
}

extension DateResolver {
  /// A date by its own names.
  func calendar(_ fields: DateFields, _ tense: Tense) -> TimexDate? {
    let year = fields.year ?? fields.shortYear.map { fullYear($0) }
    let tense = isAhead(fields) ? .future : tense
    if let offset = fields.deictic { return deictic(offset) }
    if let day = fields.day, let month = fields.month {
      guard let year else { return dayOfYear(month: month, day: day, weekday: fields.weekday, tense) }
      return self.day(year, month, day)
    }
    if let day = fields.day { return dayOfMonth(day, weekday: fields.weekday, tense) }
    if let month = fields.month {
      if let year { return .month(year: year, month: month) }
      return .month(year: nearest(tense, month: month, day: nil), month: month)
    }
    if let quarter = fields.quarter {
      return .quarter(year: year ?? nearestQuarter(quarter, tense), quarter: quarter)
    }
    if let half = fields.half {
      return .half(
        year: year ?? nearest(tense, month: tense == .future ? half * 6 : half * 6 - 5, day: nil), half: half)
    }
    if let season = fields.season, fields.isGeneric { return .season(year: nil, season: season) }
    if let season = fields.season {
      return .season(year: year ?? nearestSeason(season, tense), season: season)
    }
    if let weekday = fields.weekday { return self.weekday(weekday, weeks: fields.weeks ?? 0, tense) }
    if let week = fields.week { return .week(year: year ?? anchor.year, week: week) }
    return year.map { .year($0) }
  }

  /// Whether a month is the end of something that lies close ahead: "pay it down by February", said in October.
  private func isAhead(_ fields: DateFields) -> Bool {
    guard fields.isDeadline, let month = fields.month, let current = anchor.month else { return false }
    return (1...5).contains((month - current + 12) % 12)
  }

  /// Today and its neighbours.
  func deictic(_ offset: Int) -> TimexDate {
    if let day = anchor.day { return anchor.hiding((day + offset).timexDate) }
    return .day(year: anchor.year, month: anchor.month, day: nil)
  }

  /// A day and month without a year: on the side that the tense says, else nearest, the past before the future.
  func dayOfYear(month: Int, day: Int, weekday: Int?, _ tense: Tense) -> TimexDate? {
    guard (1...31).contains(day), day <= CivilDay.length(ofMonth: month, year: 2000) else { return nil }
    guard anchor.isYearKnown, let now = anchor.year else { return .day(year: nil, month: month, day: day) }
    if let weekday {
      for year in [now, now - 1, now + 1, now - 2] {
        if let civil = CivilDay(year: year, month: month, day: day), civil.weekday == weekday {
          return civil.timexDate
        }
      }
    }
    return .day(year: nearest(tense, month: month, day: day), month: month, day: day)
  }

  /// The year of a month, or of a day of it, on the side of the anchor that the tense says.
  func nearest(_ tense: Tense, month: Int, day: Int?) -> Int? {
    guard anchor.isYearKnown, let now = anchor.year else { return nil }
    guard let current = anchor.month else { return now }
    var distance = month - current
    if distance == 0, let day, let today = anchor.day?.components.day {
      distance = day > today ? 1 : day < today ? -1 : 0
    }
    switch tense {
    case .future: return distance >= 0 || distance > -2 && day != nil ? now : now + 1
    // A date close ahead is ahead, whatever the nearest verb: "the plan, announced Monday, ends Nov. 6".
    case .past: return distance <= (day == nil ? 0 : 2) ? now : now - 1
    case .unknown:
      // Without a verb: the past, unless the month is close ahead.
      let ahead = month - current
      if ahead > 4 { return now - 1 }
      return ahead < -9 ? now + 1 : now
    }
  }

  /// The year of a quarter. Results of the one just over are still to come: "it expects a third-quarter loss".
  private func nearestQuarter(_ quarter: Int, _ tense: Tense) -> Int? {
    guard anchor.isYearKnown, let now = anchor.year else { return nil }
    guard let month = anchor.month else { return now }
    let distance = quarter - (month + 2) / 3
    switch tense {
    case .future: return distance >= -1 ? now : now + 1
    case .past: return distance <= 0 ? now : now - 1
    case .unknown: return distance <= 1 ? now : now - 1
    }
  }

  func nearestSeason(_ season: TimexDate.Season, _ tense: Tense) -> Int? {
    guard let now = anchor.year, anchor.isYearKnown else { return nil }
    guard let month = anchor.month else { return now }
    // The winter that began last year still lasts in January and February.
    if season == .winter { return month <= 2 || (tense == .past && month < 12) ? now - 1 : now }
    let first = season.firstMonth
    switch tense {
    case .future: return first + 2 >= month ? now : now + 1
    default: return first <= month ? now : first - month <= 6 && tense != .past ? now : now - 1
    }
  }

  /// `le 8`: a day whose month is that of the date told, else the anchor's.
  func dayOfMonth(_ day: Int, weekday: Int?, _ tense: Tense) -> TimexDate? {
    if let weekday, let today = anchor.day {
      // "lundi 20": the month in which the 20th is a Monday, nearest to now.
      for distance in [0, -1, 1, -2, 2, -3, 3, -4, -5, -6] {
        let (year, month, _) = today.components
        let index = year * 12 + month - 1 + distance
        if let civil = CivilDay(year: index / 12, month: index % 12 + 1, day: day), civil.weekday == weekday {
          return anchor.hiding(civil.timexDate)
        }
      }
    }
    if let told = toldDay ?? anchor.day {
      let (year, month, _) = told.components
      guard let civil = CivilDay(year: year, month: month, day: day) else { return nil }
      return anchor.hiding(civil.timexDate)
    }
    if case .month(let year, let month)? = told { return .day(year: year, month: month, day: day) }
    return .day(year: anchor.year, month: anchor.month, day: day)
  }

  /// A weekday without more: the nearest on the side that the tense says; without a verb the past one.
  func weekday(_ weekday: Int, weeks: Int, _ tense: Tense) -> TimexDate {
    guard let today = anchor.day, anchor.isWeekdayKnown else { return unknownWeekday(weekday) }
    let back = (today.weekday - weekday + 7) % 7
    let ahead = (weekday - today.weekday + 7) % 7
    let day = tense == .future || weeks > 0 || anchor.isFromText ? today + (ahead + weeks * 7) : today + -back
    return anchor.hiding(day.timexDate)
  }

  func unknownWeekday(_ weekday: Int) -> TimexDate {
    if let toldDay, !isOfSpeech, sentence - toldSentence <= 2, anchor.isYearKnown,
      (0...2).contains((weekday - toldDay.weekday + 7) % 7)
    {
      // "le vendredi 8 juillet. … Samedi matin": the day after the one told, though the day of writing is not known.
      return (toldDay + (weekday - toldDay.weekday + 7) % 7).timexDate
    }
    if anchor.year != nil, anchor.month != nil, anchor.day == nil {
      return .day(year: anchor.year, month: anchor.month, day: nil)
    }
    return .weekday(year: nil, week: nil, weekday: weekday)
  }

  func holiday(_ fields: DateFields, _ tense: Tense) -> TimexDate? {
    guard let holiday = fields.holiday else { return nil }
    if let year = fields.year { return holiday.day(in: year, country: country)?.timexDate }
    guard anchor.isYearKnown, let now = anchor.year else {
      guard case .day(_, let month, let day)? = holiday.day(in: 2023, country: country)?.timexDate,
        holiday.day(in: 2024, country: country)?.timexDate == .day(year: 2024, month: month, day: day)
      else { return nil }
      return .day(year: nil, month: month, day: day)
    }
    guard let today = anchor.day, let current = holiday.day(in: now, country: country) else {
      return holiday.day(in: now, country: country)?.timexDate
    }
    let distance = current - today
    let year: Int
    switch tense {
    case .future: year = distance >= 0 ? now : now + 1
    // "À trois jours de la fête du Travail, ils ont dû …": close ahead is ahead.
    case .past: year = distance <= 14 ? now : now - 1
    case .unknown: year = distance > 120 ? now - 1 : distance < -240 ? now + 1 : now
    }
    return holiday.day(in: year, country: country)?.timexDate
  }
}

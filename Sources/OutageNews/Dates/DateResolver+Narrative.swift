/// Which day a mention belongs to in what the article tells: times without a date, dates without a year.
extension DateResolver {
  /// The date next to a clock time: `3 p.m. on Friday`.
  func dateBeside(_ raws: [RawDate], at index: Int, tense: Tense, isFirst: Bool = true) -> TimexDate? {
    guard raws[index].isBareTime, index + 1 < raws.count else { return nil }
    let (raw, next) = (raws[index], raws[index + 1])
    let gap = next.tokens.lowerBound - raw.tokens.upperBound
    // "between 1 and 5 a.m. on July 8": the day behind the last time is that of both.
    if next.isBareTime, raw.fields.hasClock, next.fields.hasClock, gap == 1, next.sentence == raw.sentence,
      next.fields.zone == nil || raw.fields.zone != nil, isFirst
    {
      return dateBeside(raws, at: index + 1, tense: tense, isFirst: false)
    }
    // "through the night and into the early hours of Saturday": a part of day has its own day.
    guard next.sentence == raw.sentence, gap <= (raw.fields.hasClock ? 2 : 1),
      // "entre 0 h 30 et 4 h mardi": the time behind has the date of both.
      next.fields.hasDate || next.builder == .told,
      !next.fields.hasClock
        || (next.fields.zone == nil && next.tokens.lowerBound - raw.tokens.upperBound == 1),
      let value = resolve(next, tense: tense, date: nil, in: next.sentence)?.value.date, value.isDay
    else { return nil }
    return value
  }

  /// The date of a clock time that has none beside it: that of the sentence, else the last thing that happened, else today.
  func dateCarried(for raw: RawDate, tense: Tense) -> TimexDate? {
    guard raw.isBareTime else { return nil }
    if let toldPartial { return toldPartial }
    let today = anchor.isFromText ? nil : anchor.day
    // The night just ended is the previous day's: "toute la nuit".
    let isLastNight = raw.fields.part?.part == .night && raw.fields.hour == nil && tense != .future
    guard let told = toldDay else {
      return anchor.day.map { anchor.hiding(($0 + (isLastNight ? -1 : 0)).timexDate) }
    }
    if isLastNight, toldPart == nil || toldPart == .morning, (toldMinutes ?? 0) < 20 * 60, told == today {
      return anchor.hiding((told + -1).timexDate)
    }
    var day = told
    if raw.sentence > toldSentence, tense != .future, let failureDay, failureDay < told,
      !toldEvent.contains(.failure), event.contains(.failure)
    {
      // "He was before a committee on Tuesday. The outage, which began at 4:05 a.m.": the day of the outage.
      return anchor.hiding(failureDay.timexDate)
    }
    if raw.sentence > toldSentence {
      if let today, told > today {
        // "remise à samedi. … À 13 h 50": what lies ahead holds no past time, nor the next update.
        if tense != .future {
          day = eventDay ?? today
        } else if raw.sentence > toldSentence + 1 {
          day = today
        }
      } else if let today, tense == .future, !isInOldStory(raw, today) {
        day = today
      } else if isToldOfSpeech, let eventDay {
        day = eventDay
      } else if raw.sentence > toldSentence + 1, told != failureDay, let today, today - told > 21 {
        // A day long past is left behind with its sentence.
        day = eventDay ?? recentDay ?? told
      }
    }
    if raw.sentence == toldSentence, isToldOfSpeech, let eventDay, tense != .future,
      raw.tokens.lowerBound - toldEnd > 3
    {
      // "said Tuesday that a truck had hit a pole around 5:50 a.m."
      day = eventDay
    }
    if tense != .future, day == today,
      let before = [failureDay, dayBefore].lazy.compactMap({ $0 }).first(where: { $0 < day }),
      isStillAhead(raw)
    {
      // "This Thursday, 14,000 lines are dead. The damage was done at 11:30 p.m.": not that of the day of writing.
      day = before
    }
    return anchor.hiding(day.timexDate)
  }

  /// Whether the sentence before told a time of a day long past: "Il faudra attendre 19 h 45".
  private func isInOldStory(_ raw: RawDate, _ today: CivilDay) -> Bool {
    guard let toldDay else { return false }
    return toldMinutes != nil && raw.sentence == toldSentence + 1 && today - toldDay > 21
  }

  /// Whether a clock time of the day of writing lay ahead when the article was written, as far as one knows.
  private func isStillAhead(_ raw: RawDate) -> Bool {
    guard raw.fields.zone == nil, case .clock(let hour, let minute, _, _)? = time(raw.fields, on: nil) else {
      return false
    }
    let minutes = hour * 60 + (minute ?? 0)
    return anchor.minutes.map { minutes > $0 + 15 } ?? (hour >= 22 && hour < 24)
  }

  /// The end of a stretch whose beginning stands before it is not earlier: `du 3 janvier au 12 février`.
  func endOfRange(_ raw: RawDate, after begin: RawDate?, _ resolved: Resolved) -> Resolved {
    guard let begin, begin.sentence == raw.sentence, raw.tokens.lowerBound - begin.tokens.upperBound <= 2,
      begin.isCalendarDay, raw.isCalendarDay, !raw.fields.hasYear, let toldDay, told?.isDay == true,
      case .date(.day(let year?, let month?, let day?)) = resolved.value,
      let own = CivilDay(year: year, month: month, day: day), !(0..<200).contains(own - toldDay)
    else { return resolved }
    for year in [toldDay.components.year, toldDay.components.year + 1] {
      guard let later = CivilDay(year: year, month: month, day: day), (0..<200).contains(later - toldDay)
      else { continue }
      var moved = resolved
      moved.value = .date(anchor.hiding(later.timexDate))
      return moved
    }
    return resolved
  }

  /// The value of a mention, counted from the story that the article tells of an earlier year where it tells one.
  func resolve(_ raw: RawDate, tense: Tense, date given: TimexDate?, in sentence: Int) -> Resolved? {
    if raw.builder == .told, tense != .future, !anchor.isFromText, let today = anchor.day, let toldDay,
      toldDay > today,
      let pastDay
    {
      var past = self
      past.toldDay = pastDay
      return past.resolve(raw, tense: tense, date: given)
    }
    if raw.builder == .told, isToldOfSpeech, sentence > toldSentence, let eventDay {
      // "On Sunday …, the company acknowledged Thursday. That same evening": the evening of what happened.
      var event = self
      event.toldDay = eventDay
      return event.resolve(raw, tense: tense, date: given)
    }
    if let year = yearNamed, year.sentence == sentence,
      year.year < (anchor.year ?? 0) ? tense != .future : isOver(raw), raw.builder == .date,
      raw.fields.month != nil, !raw.fields.hasYear, raw.fields.direction == nil, raw.fields.weekday == nil
    {
      // "last year's outage, on 4 March"
      var dated = raw
      dated.fields.year = year.year
      return resolve(dated, tense: tense, date: given)
    }
    if raw.isBareWeekday, tense == .unknown, let weekday = raw.fields.weekday, let day = weekdaysTold[weekday]
    {
      return combine(anchor.hiding(day.timexDate), raw.fields, raw.fields.modifier, anchorText)
    }
    if raw.isBareMonth, tense == .unknown, let month = raw.fields.month, let year = monthsTold[month] {
      return combine(.month(year: year, month: month), raw.fields, raw.fields.modifier, anchorText)
    }
    let plain = resolve(raw, tense: tense, date: given)
    guard tense != .future,
      let base = raw.isBareWeekday
        ? (isOfSpeech ? nil : subjectDay ?? recentStory(for: raw)) : storyDay(for: raw, in: sentence)
    else { return plain }
    if let day = plain?.value.date?.firstDay, let today = anchor.day, !raw.isBareWeekday,
      abs(today - day) < (isStoryDay ? 10 : 45)
    {
      return plain
    }
    var story = self
    story.anchor = DateAnchor(day: base)
    guard let resolved = story.resolve(raw, tense: .future, date: given),
      let day = resolved.value.date?.firstDay, (0...60).contains(day - base)
    else { return plain }
    return resolved
  }

  /// Whether a month is over in this year, or lasts.
  private func isOver(_ raw: RawDate) -> Bool {
    guard let month = raw.fields.month, let current = anchor.month else { return false }
    return month <= current
  }

  /// A day more than a week ago of which the sentences before tell: the weekdays that follow are counted from it.
  private func recentStory(for raw: RawDate) -> CivilDay? {
    guard let pastDay, let today = anchor.day, toldDay == pastDay, (7...200).contains(today - pastDay),
      raw.sentence - toldSentence <= 1, let weekday = raw.fields.weekday, weekday != pastDay.weekday,
      weekday != today.weekday, (weekday - pastDay.weekday + 7) % 7 <= 2
    else { return nil }
    return pastDay
  }

  /// The day of an earlier year that was told in this sentence or the one before.
  private func storyDay(for raw: RawDate, in sentence: Int) -> CivilDay? {
    guard let storyDay, sentence - storySentence <= (isStoryDay && raw.fields.day != nil ? 12 : 1),
      raw.builder == .date || raw.builder == .holiday,
      raw.fields.month != nil || raw.fields.holiday != nil, !raw.fields.hasYear, raw.fields.direction == nil
    else { return nil }
    return storyDay
  }

  /// Keeps what a mention told.
  mutating func remember(_ resolved: Resolved, raw: RawDate, isOfSpeech: Bool) {
    guard let date = resolved.value.date, !resolved.isComparison else { return }
    let isFirst = toldDay == nil
    // What is compared with a year before is no new time of the story.
    if raw.builder != .elapsed || raw.fields.unit != .year || raw.fields.count != 1 || date.isDay {
      told = date
    }
    if case .quarter(let year?, let quarter?) = date {
      toldQuarter = (year: year, quarter: quarter, sentence: raw.sentence)
    }
    if raw.builder == .shift, case .year(let year?) = date { yearNamed = (year, raw.sentence) }
    keepStory(date, raw, isFirst: isFirst)
    if case .month(let year?, let month?) = date, anchor.isYearKnown { monthsTold[month] = year }
    guard date.isDay else { return }
    if raw.isBareWeekday, let weekday = raw.fields.weekday, let day = date.days?.lowerBound {
      weekdaysTold[weekday] = day
    }
    // "at 9 p.m. on Monday": the day behind the time takes nothing from it.
    let isDayOfTime = raw.sentence == toldSentence && date.days?.lowerBound == toldDay && toldMinutes != nil
    if isOfSpeech, toldDay != nil, case .day(_, _, nil) = date { return }
    toldSentence = raw.sentence
    toldEnd = raw.tokens.upperBound
    isToldOfSpeech = isOfSpeech
    // A time goes on with the story that gave it its day.
    toldEvent = raw.isBareTime && isTimeCarried ? toldEvent.union(event) : event
    if let day = date.days?.lowerBound {
      toldDay = day
      toldPartial = nil
      if let today = anchor.day, abs(today - day) < 60 { recentDay = day }
    } else if case .day(nil, let month?, let day?) = date, let year = anchor.year {
      toldDay = CivilDay(year: year, month: month, day: day)
      toldPartial = nil
    } else {
      toldPartial = date
    }
    if let toldDay, toldPartial == nil {
      let distance = anchor.day.map { $0 - toldDay } ?? 0
      if distance >= 0 { pastDay = toldDay }
      if (1...14).contains(distance) { dayBefore = toldDay }
      if !isOfSpeech, (0...21).contains(distance) { eventDay = toldDay }
      // A day long past is that of the news only where none was told before it.
      if !isOfSpeech, event.contains(.failure), distance >= 0,
        distance <= 21 || (failureDay == nil && (eventDay == nil || raw.sentence < 5))
      {
        failureDay = toldDay
      }
    }
    switch resolved.value.time {
    case .clock(0, nil, _, _)? where raw.fields.isNoonOrMidnight && isTimeCarried,
      .clock(0, 0, _, _)? where raw.fields.isNoonOrMidnight && isTimeCarried:
      // Midnight ends the day that was told: what is told next goes on from that.
      toldMinutes = 24 * 60
      toldPart = nil
      if let day = toldDay { toldDay = day + -1 }
    case .clock(let hour, let minute, _, _)?:
      toldMinutes = hour * 60 + (minute ?? 0)
      toldPart = nil
    case .part(let part)?:
      toldPart = part
      toldMinutes = nil
    case nil where isDayOfTime: break
    case nil:
      toldPart = nil
      toldMinutes = nil
    }
  }

  /// Counts from the day of a post, and from nothing told before it.
  mutating func beginPost(of date: TimexDate) {
    var day = date.days?.lowerBound
    if case .day(nil, let month?, let number?) = date, let year = anchor.year {
      day = CivilDay(year: year, month: month, day: number)
    }
    guard let day else { return }
    let isYearKnown = anchor.isYearKnown
    anchor = DateAnchor(day: day)
    anchor.isYearKnown = isYearKnown
    (told, toldDay, toldMinutes, toldPart, toldPartial) = (nil, nil, nil, nil, nil)
    toldQuarter = nil
    (recentDay, eventDay, storyDay, subjectDay, failureDay, dayBefore) = (nil, nil, nil, nil, nil, nil)
    weekdaysTold = [CivilDay?](repeating: nil, count: 8)
    monthsTold = [Int?](repeating: nil, count: 13)
  }

  /// Whether the mention opens or goes on with the story of an earlier year.
  private mutating func keepStory(_ date: TimexDate, _ raw: RawDate, isFirst: Bool) {
    guard anchor.isYearKnown, let today = anchor.day, let day = date.firstDay else { return }
    if today - day > 200 {
      storyDay = day
      storySentence = raw.sentence
      if case .day = date { isStoryDay = true } else { isStoryDay = false }
      if isFirst, case .day = date { subjectDay = day }
      if subjectDay != nil, case .day = date { subjectDay = day }
    } else if !raw.isBareWeekday {
      subjectDay = nil
    }
  }
}

extension RawDate {
  /// An hour next to a part of day is one of it: `tomorrow evening at 5`, `a quarter to seven on Sunday evening`.
  func inPart(of previous: RawDate?, or next: RawDate?) -> RawDate {
    guard isBareTime, fields.hour != nil, fields.part == nil, fields.meridiem == nil,
      !fields.isNoonOrMidnight
    else { return self }
    var part: DateWords.Part?
    if let previous, previous.sentence == sentence, previous.fields.hour == nil,
      tokens.lowerBound - previous.tokens.upperBound <= 1
    {
      part = previous.fields.part
    } else if let next, next.sentence == sentence, next.fields.hour == nil,
      next.tokens.lowerBound - tokens.upperBound <= 1
    {
      part = next.fields.part
    }
    guard let part else { return self }
    var raw = self
    raw.fields.part = part
    return raw
  }

  /// A time of day without a date.
  var isBareTime: Bool { builder == .date && fields.hasTime && !fields.hasDate }

  /// A weekday without more.
  var isBareWeekday: Bool {
    builder == .date && fields.weekday != nil && fields.day == nil && fields.month == nil
      && fields.direction == nil && fields.weeks == nil && !fields.hasYear
  }

  /// A month without more.
  var isBareMonth: Bool {
    builder == .date && fields.month != nil && fields.day == nil && fields.weekday == nil && !fields.hasYear
      && fields.direction == nil
  }

  /// Day and month by their names.
  var isCalendarDay: Bool {
    builder == .date && fields.day != nil && fields.month != nil && fields.direction == nil
  }
}

extension DateFields {
  var hasYear: Bool { year != nil || shortYear != nil }
}

extension TimexDate {
  var isDay: Bool {
    switch self {
    case .day, .weekday: true
    default: false
    }
  }
}

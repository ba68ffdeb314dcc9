/// Gives mentions their values, one after the other, with the memory of what was told.
struct DateResolver {
  var anchor: DateAnchor
  let country: HolidayCountry
  /// Whether `08/07` is the 8th of July.
  let isDayFirst: Bool

  /// Whether "next Friday" is that of the week to come, even where one lies before it.
  var isNextOfNextWeek = false
  /// Whether hours without more are those of a clock of twelve.
  var isTwelveHour = false
  /// The sentence of the day told last.
  var toldSentence = 0
  /// The last day told that lies near the day of writing.
  var recentDay: CivilDay?
  /// Whether the clause at hand speaks of the past.
  var isPast = false
  /// Whether the date of the time at hand was told before, not beside it.
  var isTimeCarried = false

  /// Whether the mention at hand is when somebody spoke.
  var isOfSpeech = false
  /// Whether words of a failure or its end stand around the mention at hand, and around the day told last.
  var event: EventWords.Kinds = []
  var toldEvent: EventWords.Kinds = []
  /// The last day told in the two weeks before the day of writing.
  var dayBefore: CivilDay?
  /// The last day told next to such words.
  var failureDay: CivilDay?
  /// Behind the last token of the day told last.
  var toldEnd = 0
  /// Whether the day told last is when somebody spoke.
  var isToldOfSpeech = false
  /// The last day told, close before the day of writing, on which something happened.
  var eventDay: CivilDay?
  /// The last day told that is not ahead.
  var pastDay: CivilDay?
  /// The days that weekdays without more have named so far, by weekday: where no verb says which side, it is the same day.
  var weekdaysTold: [CivilDay?] = [CivilDay?](repeating: nil, count: 8)
  /// The same of months: the year that each has had so far.
  var monthsTold: [Int?] = [Int?](repeating: nil, count: 13)
  /// The day of an earlier year told last, and its sentence.
  var storyDay: CivilDay?
  var storySentence = 0
  /// Whether that day was told as a whole date.
  var isStoryDay = false
  /// The same where the article opened with it: an anniversary.
  var subjectDay: CivilDay?

  /// The last date told, day or wider.
  var told: TimexDate?
  /// The last day told, in the anchor's stand-in year where the year is not known.
  var toldDay: CivilDay?
  /// Minutes of the day told last.
  var toldMinutes: Int?
  /// The part of the day told last.
  var toldPart: PartOfDay?
  /// A day of which only the month is known, or the weekday, told since the last whole one.
  var toldPartial: TimexDate?

  /// A value with what it was counted from.
  struct Resolved {
    var value: TimexValue
    var modifier: TimexModifier?
    var anchor: String?
    /// Whether it is only what something is held against, and nothing is counted from it.
    var isComparison = false
  }

  /// The quarter told last, and its sentence: what `a year ago` is held against in a report of earnings.
  var toldQuarter: (year: Int, quarter: Int, sentence: Int)?
  /// The year that `last year` named, and its sentence.
  var yearNamed: (year: Int, sentence: Int)?
  /// The sentence of the mention at hand.
  var sentence = 0

  /// The value of a mention; nil where it is no date after all. O(1).
  func resolve(_ raw: RawDate, tense: Tense, date given: TimexDate?) -> Resolved? {
    let fields = raw.fields
    if fields.isNoDate || (fields.hour ?? 0) > 24 { return nil }
    let modifier = fields.modifier ?? fields.part?.modifier
    switch raw.builder {
    case .nothing: return nil
    case .reference: return fields.reference.map { Resolved(value: .reference($0), modifier: nil) }
    case .nineEleven: return Resolved(value: .day(2001, 9, 11), modifier: nil)
    case .decade: return decade(fields).map { Resolved(value: .date(.decade($0)), modifier: modifier) }
    case .century: return fields.century.map { Resolved(value: .date(.century($0 - 1)), modifier: modifier) }
    case .numeric: return numeric(fields, tense).map { combine($0, fields, modifier, "words") }
    case .holiday:
      return holiday(fields, tense).map { combine($0, fields, modifier, anchorText) }
    case .elapsed: return elapsed(fields, tense)
    case .ahead: return tense == .past ? nil : elapsed(fields, tense)
    case .told: return toldDate(fields, modifier)
    case .offset: return offset(fields, tense)
    case .nth: return nth(fields, tense).map { combine($0, fields, modifier, anchorText) }
    case .weekOf: return weekOf(fields, tense).map { Resolved(value: .date($0), modifier: modifier) }
    case .shift: return shifted(fields, tense, modifier)
    case .date:
      if !fields.hasDate {
        guard let time = time(fields, on: given) else {
          // "en fin de journée": the day that was told, its end.
          guard let given, fields.part?.part == .daytime else { return nil }
          return Resolved(value: .date(given), modifier: modifier, anchor: "told \(text(given))")
        }
        return Resolved(
          value: .time(given.map { rolled($0, time, fields) }, time), modifier: modifier,
          anchor: given.map { "told \(text($0))" })
      }
      if fields.direction != nil { return shifted(fields, tense, modifier) }
      return calendar(fields, tense).map { combine($0, fields, modifier, anchorText) }
    }
  }

  var anchorText: String? {
    anchor.day.map { "published " + text(anchor.hiding($0.timexDate)) }
      ?? anchor.year.map { "published \($0)" }
  }

  func text(_ date: TimexDate) -> String { TimexValue.date(date).description }

  func combine(_ date: TimexDate, _ fields: DateFields, _ modifier: TimexModifier?, _ source: String?)
    -> Resolved
  {
    if let time = time(fields, on: date) {
      return Resolved(value: .time(date, time), modifier: modifier, anchor: source)
    }
    return Resolved(value: .date(date), modifier: modifier, anchor: source)
  }

  /// A time before dawn that follows an evening is the next day's: `22h30 … vers 00h30`. Midnight is that of the day that begins.
  func rolled(_ date: TimexDate, _ time: TimexTime, _ fields: DateFields) -> TimexDate {
    guard isTimeCarried else { return date }
    let isMorning = time == .part(.morning)
    if fields.deictic == nil,
      isMorning && (toldPart == .evening || (toldMinutes ?? 0) >= 17 * 60)
        || toldPart == .night && (isMorning || time == .part(.midday) || time == .part(.afternoon))
    {
      // "The lights went out at 9 p.m. … until dawn"
      return date.next(in: anchor)
    }
    guard case .clock(let hour, _, _, _) = time else { return date }
    if isBackLater(date, hour) { return date.next(in: anchor) }
    let isLate = toldPart == .night || toldPart == .evening || (toldMinutes ?? 0) >= 12 * 60
    // With no day told, a midnight that is over is the one that began today.
    let isMidnight =
      fields.isNoonOrMidnight && hour == 0 && fields.shiftMinutes == nil && !(isPast && toldDay == nil)
    guard hour == 24 || isMidnight || (isLate && hour < 6) else { return date }
    // "Phones are dead this evening. It all stopped at 5 a.m.": the evening is not over, so what happened was before it.
    if isPast, hour != 24, toldMinutes == nil, !anchor.isFromText, toldDay != nil, toldDay == anchor.day {
      return date
    }
    return date.next(in: anchor)
  }

  /// "cut at 8:15 p.m. on Tuesday … back at 9:30 a.m.": what comes back does so behind its failure. An hour of the afternoon does where
  /// the failure was late yesterday, so that it is today's.
  private func isBackLater(_ date: TimexDate, _ hour: Int) -> Bool {
    guard isPast, event == .end, toldEvent == .failure, let toldMinutes, let today = anchor.day, let toldDay,
      toldDay < today, date.days?.lowerBound == toldDay
    else { return false }
    let isMorning = toldMinutes >= 17 * 60 && hour < 12
    return isMorning || toldMinutes >= 20 * 60 && hour * 60 < toldMinutes && today - toldDay == 1
  }

  /// The time of day, in the zone of that date where one is named.
  func time(_ fields: DateFields, on date: TimexDate?) -> TimexTime? {
    guard var hour = fields.hour else {
      // The end of the day ("en fin de journée") is the day, not its daylight.
      guard let part = fields.part, part.part != .daytime || part.modifier == nil else { return nil }
      return .part(part.part)
    }
    var minute = fields.minute ?? 0
    if let meridiem = fields.meridiem, !fields.isNoonOrMidnight {
      if meridiem == 12, hour < 12 { hour += 12 }
      if meridiem == 0, hour == 12 { hour = 0 }
    } else if !isTwelveHour, fields.isSpelledHour, fields.part == nil, isAfternoon(hour) {
      hour += 12
    } else if isTwelveHour, fields.isTwelveHour, fields.part == nil {
      hour = daytimeHour(hour, minute + (fields.shiftMinutes ?? 0))
    } else if let part = fields.part, hour < 12, !fields.isNoonOrMidnight {
      if part.part == .afternoon || part.part == .evening || (part.part == .night && hour >= 5) { hour += 12 }
    }
    if let shift = fields.shiftMinutes {
      let total = (hour * 60 + minute + shift + 1440) % 1440
      hour = total / 60
      minute = total % 60
    }
    guard hour <= 24, minute < 60 else { return nil }
    return .clock(
      hour: hour, minute: minute, second: fields.second,
      offset: offset(fields, on: date, hour: hour, minute: minute))
  }

  /// Whether an hour in words follows an afternoon told, in a language that has all 24: "lundi après-midi … à deux heures".
  private func isAfternoon(_ hour: Int) -> Bool {
    guard isTimeCarried, (1..<12).contains(hour) else { return false }
    if let toldMinutes { return toldMinutes >= 12 * 60 && (hour + 12) * 60 > toldMinutes && hour < 9 }
    switch toldPart {
    case .afternoon, .midday: return hour < 9
    case .evening: return hour > 4
    default: return false
    }
  }

  /// The hour of a clock of twelve in a narrative: up to six is the afternoon, later hours follow the time told before.
  private func daytimeHour(_ hour: Int, _ minute: Int) -> Int {
    guard hour < 12, hour > 0 else { return hour }
    if let toldMinutes, isTimeCarried {
      if toldMinutes < 12 * 60 {
        // Stories go on: half past four that follows 5:40 a.m. is in the afternoon.
        return hour * 60 + minute >= toldMinutes ? hour : hour + 12
      }
      return (hour + 12) * 60 > toldMinutes || hour < 7 ? hour + 12 : hour
    }
    if toldPart == .morning { return hour }
    if isTimeCarried, toldPart == .evening || toldPart == .afternoon || (toldPart == .night && hour > 4) {
      return hour + 12
    }
    return hour < 7 ? hour + 12 : hour
  }

  private func offset(_ fields: DateFields, on date: TimexDate?, hour: Int, minute: Int) -> UTCOffset? {
    switch fields.zone {
    case .offset(let minutes): return UTCOffset(minutes: minutes + (fields.zoneHours ?? 0) * 60)
    case .named(let name):
      // A zone whose offset depends on a date that is not known stays open.
      let day = date?.days?.lowerBound ?? anchor.day
      guard let (year, month, day) = day?.components else { return nil }
      return zoneOffset(name, year: year, month: month, day: day, hour: hour, minute: minute).map {
        UTCOffset(minutes: $0)
      }
    case nil: return nil
    }
  }

  private func decade(_ fields: DateFields) -> Int? {
    guard let decade = fields.decade else { return nil }
    if decade >= 1000 { return decade / 10 }
    // The twenties of this century, the others of the last.
    return decade <= 20 ? 200 + decade / 10 : 190 + decade / 10
  }

  func numeric(_ fields: DateFields, _ tense: Tense = .unknown) -> TimexDate? {
    let numbers = fields.numbers
    guard numbers.count >= 2 else { return nil }
    if numbers.count == 3, fields.digits[0] == 4 { return day(numbers[0], numbers[1], numbers[2]) }
    if numbers.count == 2, let wide = fields.digits.firstIndex(of: 4) {
      // `2014/10`, `2/2013`
      let month = numbers[1 - wide]
      return (1...12).contains(month) ? .month(year: numbers[wide], month: month) : nil
    }
    var year: Int?
    if numbers.count == 3 {
      guard fields.digits[2] == 4 || fields.digits[2] == 2 else { return nil }
      year = fields.digits[2] == 2 ? fullYear(numbers[2]) : numbers[2]
    }
    let isDayFirst = numbers[0] > 12 ? true : numbers[1] > 12 ? false : self.isDayFirst
    let month = isDayFirst ? numbers[1] : numbers[0]
    let day = isDayFirst ? numbers[0] : numbers[1]
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    if let year { return self.day(year, month, day) }
    return dayOfYear(month: month, day: day, weekday: fields.weekday, tense == .future ? tense : .unknown)
  }

  func day(_ year: Int, _ month: Int, _ day: Int) -> TimexDate? {
    CivilDay(year: year, month: month, day: day)?.timexDate
  }

  /// `98` is 1998, `22` 2022: the year nearest to the anchor, at most 20 years ahead.
  func fullYear(_ short: Int) -> Int {
    let now = anchor.year ?? 2020
    let same = now / 100 * 100 + short
    return same > now + 20 ? same - 100 : same
  }
}

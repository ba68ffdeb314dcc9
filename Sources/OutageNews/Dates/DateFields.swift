/// What the words of one mention say, before anything is counted: the named captures of its rule.
struct DateFields: Sendable {
  @PackedInt var weekday: Int?
  @PackedInt var day: Int?
  @PackedInt var month: Int?
  @PackedInt var year: Int?
  /// `98`
  @PackedInt var shortYear: Int?
  @PackedInt var decade: Int?
  @PackedInt var century: Int?
  @PackedInt var quarter: Int?
  @PackedInt var half: Int?
  @PackedInt var week: Int?
  var season: TimexDate.Season?
  var part: DateWords.Part?
  @PackedInt var hour: Int?
  @PackedInt var minute: Int?
  @PackedInt var second: Int?
  /// 0 in the morning, 12 later.
  @PackedInt var meridiem: Int?
  var isNoonOrMidnight = false
  /// The hour is spelled or of one digit, as on a clock of twelve.
  var isTwelveHour = false
  /// The hour is a word: `deux heures`.
  var isSpelledHour = false
  /// Minutes to add to the hour; below 0 before it.
  @PackedInt var shiftMinutes: Int?
  var zone: DateWords.Zone?
  /// Hours behind a zone: `GMT+2`.
  @PackedInt var zoneHours: Int?
  var modifier: TimexModifier?
  /// Modifier of the amount in an elapsed time.
  var amountModifier: TimexModifier?
  /// -1 last, 0 this, 1 next.
  @PackedInt var direction: Int?
  /// Ahead, and the first one: "this coming Friday" against "next Friday".
  var isComing = false
  /// The same, counted from the date told last.
  @PackedInt var told: Int?
  /// Days from the date told last.
  @PackedInt var toldDays: Int?
  /// Days from today.
  @PackedInt var deictic: Int?
  var unit: DateWords.Unit?
  var count: Double?
  var isVague = false
  /// -1 ago, 1 from now, -2 earlier, 2 later than what was told; in the words also -3, 3 before and after an event.
  @PackedInt var ago: Int?
  /// Further weeks: `mardi en huit`.
  @PackedInt var weeks: Int?
  /// The place in a period: `the` third `Tuesday of September`; -1 is the last.
  @PackedInt var nth: Int?
  /// The unit of the period that a place is counted in: of next `month`.
  var within: DateWords.Unit?
  /// -1 before, 1 after the date that an amount is counted from: three days `from` Tuesday.
  @PackedInt var side: Int?
  /// Smaller units behind the first: two years `one month` later.
  var further: [(count: Double, unit: DateWords.Unit)] = []
  var reference: TimexReference?
  var holiday: Holiday?
  /// Years from the period told last: the `year-ago` quarter.
  @PackedInt var yearStep: Int?
  /// The last day of something: `by February`.
  var isDeadline = false
  /// Whether an event is told behind the amount: `two hours after`.
  var isBesideEvent = false
  /// A season of any year: `en hiver`.
  var isGeneric = false
  /// A night named by its being over: `overnight`.
  var isOvernight = false
  /// The digits are written as in no date: a count, a score, a ratio.
  var isNoDate = false
  /// Numbers of a numeric date, in the order of the text.
  var numbers: [Int] = []
  var digits: [Int] = []

  var hasTime: Bool { hour != nil || part != nil }
  var hasClock: Bool { hour != nil }
  var hasDay: Bool { weekday != nil || day != nil || deictic != nil || holiday != nil || toldDays != nil }
  var hasDate: Bool {
    hasDay || month != nil || year != nil || shortYear != nil || season != nil || quarter != nil
      || half != nil || week != nil
      || direction != nil || told != nil
  }
}

/// The slots that rules of dates, durations and money fill.
enum DateSlot: String, Sendable {
  case weekday, day, month, year, decade, century, quarter, half, week, season, part, alone, hour, minute,
    seconds, meridiem, noon
  case plus, minus, zone, hours, mod, amod, direction, told, deictic, unit, count, vague, one, ago, weeks,
    reference, holiday, a, b, c
  case shortyear, tolddays, coming
  case generic, nth, within, side, two, count2, unit2, count3, unit3, share, only, hhmm, ymd, yearago, latest,
    edge
  case directionThis = "direction-this", minusHours = "minus-hours", plusHalf = "plus-half", early, untold,
    overnight
}

extension DateFields {
  mutating func set(_ slot: DateSlot, _ capture: RuleCapture, _ words: DateWords, _ document: Document) {
    let sense = capture.sense
    let number = capture.number.map { Int($0) } ?? sense?.integer
    switch slot {
    case .weekday: weekday = number
    case .day: day = number
    case .month: month = sense?.integer ?? number
    case .year:
      year = number
      // "2 000" is a count.
      let token = document.tokens[capture.tokens.lowerBound]
      if token.kind == .number, token.digits != 4 { isNoDate = true }
    case .shortyear: shortYear = number
    case .decade: decade = number
    case .century: century = number
    case .quarter: quarter = number
    case .half: half = number
    case .week: week = number
    case .season: season = words.season(sense)
    case .generic:
      season = words.season(sense)
      isGeneric = true
    case .part, .alone: part = words.part(sense)
    case .hour:
      hour = number
      let token = document.tokens[capture.tokens.lowerBound]
      isTwelveHour = token.kind != .number || token.digits == 1
      isSpelledHour = token.kind != .number
    case .minute:
      minute = number
      // One digit is no minute: a score, a ratio.
      let token = document.tokens[capture.tokens.lowerBound]
      if token.kind == .number, token.digits != 2 { isNoDate = true }
    case .seconds: second = number
    case .meridiem: meridiem = sense?.integer
    case .noon:
      hour = sense?.integer
      isNoonOrMidnight = true
      // Capitals make a name of it: "la gare du Midi", "High Noon".
      let token = document.tokens[capture.tokens.lowerBound]
      let index = capture.tokens.lowerBound
      if token.isCapitalized, index > 0, document.tokens[index - 1].kind == .word,
        !token.flags.contains(.sentenceStart), !token.flags.contains(.lineStart)
      {
        hour = nil
      }
    case .plus: shiftMinutes = number
    case .minus: shiftMinutes = number.map { -$0 }
    case .zone: zone = words.zone(sense)
    case .hours: zoneHours = number
    case .mod: modifier = words.modifier(sense)
    case .amod: amountModifier = words.modifier(sense)
    case .direction: direction = sense?.integer
    case .coming:
      direction = 1
      isComing = true
    case .told: told = sense?.integer ?? 0
    case .tolddays: toldDays = sense?.integer
    case .deictic: deictic = sense?.integer
    case .unit: unit = words.unit(sense)
    case .count: count = capture.number
    case .vague: isVague = true
    case .one: count = 1
    case .ago:
      ago = sense?.integer
      if let side = ago, abs(side) == 3 {
        ago = side.signum() * 2
        isBesideEvent = true
      }
    case .weeks: weeks = number
    case .reference: reference = words.reference(sense)
    case .holiday: holiday = words.holiday(sense)
    case .a, .b, .c:
      numbers.append(number ?? 0)
      digits.append(Int(document.tokens[capture.tokens.lowerBound].digits))
    case .directionThis: direction = 0
    case .minusHours: zoneHours = number.map { -$0 }
    case .plusHalf: count = (count ?? 1) + 0.5
    case .early: modifier = words.modifier(sense)
    case .untold: told = 0
    case .overnight:
      part = words.part(sense)
      isOvernight = true
    case .nth: nth = number
    case .within: within = words.unit(sense)
    case .side: side = sense?.integer
    case .two: count = 2
    case .count2, .count3: further.append((capture.number ?? 1, .second))
    case .unit2, .unit3:
      if let unit = words.unit(sense), !further.isEmpty { further[further.count - 1].unit = unit }
    case .share: count = (count ?? 0) + Double(sense?.integer ?? 0) / 100
    case .only: count = Double(sense?.integer ?? 0) / 100
    case .hhmm:
      // `0930` before a zone.
      hour = number.map { $0 / 100 }
      minute = number.map { $0 % 100 }
      if document.tokens[capture.tokens.lowerBound].digits < 3 { isNoDate = true }
    case .ymd:
      // `20160701`
      let token = document.tokens[capture.tokens.lowerBound]
      guard token.digits == 8, let number else { isNoDate = true; break }
      (year, month, day) = (number / 10000, number / 100 % 100, number % 100)
    case .latest: unit = .quarter
    case .edge:
      // `year-end`
      unit = words.unit(sense)
      modifier = .end
    case .yearago: yearStep = sense?.integer ?? -1
    }
  }

  /// Takes from the last mention of a list what this one leaves out: the month and year of `8` in "du 8 au 10 juillet".
  mutating func inherit(from other: DateFields) {
    if year == nil, shortYear == nil {
      if day != nil || month != nil || quarter != nil || season != nil || half != nil {
        year = other.year; shortYear = other.shortYear
      }
    }
    if month == nil, day != nil { month = other.month }
    if hour != nil, meridiem == nil, !isNoonOrMidnight, let theirs = other.meridiem {
      // "10 to 2 p.m." begins in the morning.
      if hour ?? 0 <= 12, (hour ?? 0) % 12 <= (other.hour ?? 0) % 12 || other.hour == nil {
        meridiem = theirs
      }
    }
    if hour != nil, zone == nil { zone = other.zone }
    if hour != nil, part == nil, meridiem == nil, !isNoonOrMidnight, other.hour == nil { part = other.part }
    if unit == nil, count != nil { unit = other.unit }
    if !hasDay, hour != nil, other.hasDay {
      weekday = other.weekday
      day = other.day
      month = other.month
      year = other.year
      deictic = other.deictic
      direction = direction ?? other.direction
    }
  }
}

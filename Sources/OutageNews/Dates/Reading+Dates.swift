extension Reading {
  /// Finds the dates of every heard sentence and gives them their values.
  mutating func findDates() throws(ResourceError) {
    let raws = try rawDates()
    var resolver = DateResolver(
      anchor: writingDay(raws), country: HolidayCountry(country, language: document.language),
      isDayFirst: document.language == .french || !(country == nil || country == "US"))
    resolver.isTwelveHour = document.language == .english
    for index in raws.indices {
      let raw = raws[index].inPart(
        of: index > 0 ? raws[index - 1] : nil, or: index + 1 < raws.count ? raws[index + 1] : nil)
      let sentence = document.sentences[raw.sentence]
      resolver.sentence = raw.sentence
      let pack = try engine.pack(sentence.language)
      let tense = pack.times.tense.tense(around: raw.tokens, in: sentence.tokens, of: document)
      let beside = resolver.dateBeside(raws, at: index, tense: tense)
      let given = beside ?? resolver.dateCarried(for: raw, tense: tense, isEntry: isEntry(raw))
      resolver.isTimeCarried = beside == nil
      guard let resolved = resolver.resolve(raw, tense: tense, date: given) else { continue }
      resolver.remember(resolved, sentence: raw.sentence)
      let (text, bytes) = cite(raw.tokens)
      let mention = DateMention(
        text: text, bytes: bytes, value: resolved.value, modifier: resolved.modifier,
        evidence: Evidence(rule: raw.rule, anchor: resolved.anchor))
      dates.append(Located(value: mention, tokens: raw.tokens, sentence: raw.sentence))
    }
  }

  /// U+2014, which stands for every dash.
  private static let dash = Folding.hash(ascii: "\u{2014}")

  /// Whether a clock time opens a paragraph and a dash follows it, as in the entries of a live page.
  private func isEntry(_ raw: RawDate) -> Bool {
    let next = raw.tokens.upperBound
    guard raw.fields.hour != nil, next < document.tokens.count else { return false }
    let mark = document.tokens[next]
    return document.tokens[raw.tokens.lowerBound].flags.contains(.paragraphStart)
      && (mark.hash == Folding.hyphen || mark.hash == Self.dash)
  }

  private mutating func rawDates() throws(ResourceError) -> [RawDate] {
    var raws: [RawDate] = []
    for stretch in stretches {
      let rules = try engine.pack(stretch.language).times.dates
      for match in rules.set.matches(in: document, tokens: stretch.tokens, scratch: &scratch) {
        let sentence = sentence(of: match.tokens.lowerBound, in: stretch)
        raws += rules.mentions(of: match, in: document, sentence: sentence)
      }
    }
    return raws
  }

  /// Sentences in which times are looked for, those of one paragraph together: `p.m.` may end a sentence or not, a time does not care.
  var stretches: [Stretch] {
    var found: [Stretch] = []
    for index in document.sentences.indices {
      let sentence = document.sentences[index]
      guard isHeard(sentence), document.sections[sentence.section].kind != .header,
        let first = sentence.tokens.first
      else { continue }
      if let last = found.indices.last, found[last].section == sentence.section,
        found[last].language == sentence.language,
        found[last].tokens.upperBound == first, !document.tokens[first].flags.contains(.paragraphStart)
      {
        found[last].tokens = found[last].tokens.lowerBound..<sentence.tokens.upperBound
        found[last].sentences = found[last].sentences.lowerBound..<index + 1
      } else {
        found.append(
          Stretch(
            tokens: sentence.tokens, sentences: index..<index + 1, section: sentence.section,
            language: sentence.language))
      }
    }
    return found
  }

  /// The sentence that holds a token.
  func sentence(of token: Int, in stretch: Stretch) -> Int {
    stretch.sentences.first { document.sentences[$0].tokens.upperBound > token }
      ?? stretch.sentences.lowerBound
  }
}

/// Sentences of one paragraph and language.
struct Stretch {
  var tokens: Range<Int>
  /// Indices into `Document.sentences`.
  var sentences: Range<Int>
  var section: Int
  var language: Language
}

extension DateResolver {
  init(anchor: DateAnchor, country: HolidayCountry, isDayFirst: Bool) {
    self.anchor = anchor
    self.country = country
    self.isDayFirst = isDayFirst
  }

  /// The date next to a clock time: `3 p.m. on Friday`.
  func dateBeside(_ raws: [RawDate], at index: Int, tense: Tense) -> TimexDate? {
    guard raws[index].isBareTime, index + 1 < raws.count else { return nil }
    let (raw, next) = (raws[index], raws[index + 1])
    guard next.sentence == raw.sentence, next.tokens.lowerBound - raw.tokens.upperBound <= 2,
      next.fields.hasDate, !next.fields.hasClock,
      let value = resolve(next, tense: tense, date: nil)?.value.date, value.isDay
    else { return nil }
    return value
  }

  /// The date of a clock time that has none beside it: the last told in the text, else today.
  func dateCarried(for raw: RawDate, tense: Tense, isEntry: Bool) -> TimexDate? {
    guard raw.isBareTime else { return nil }
    if let today = anchor.day, anchor.isYearKnown, !anchor.isFromText {
      // An entry of a live page is today's; what is ahead is told of the future only, what is over of the past.
      if isEntry { return today.timexDate }
      if let toldDay, toldDay > today ? tense == .past : toldDay < today && tense == .future {
        return today.timexDate
      }
    }
    if let toldPartial { return toldPartial }
    // A day long past is left behind with its sentence.
    let day = raw.sentence <= toldSentence + 1 ? toldDay : recentDay ?? toldDay
    if let day { return anchor.hiding(day.timexDate) }
    return anchor.day.map { anchor.hiding($0.timexDate) }
  }

  /// Keeps what a mention told.
  mutating func remember(_ resolved: Resolved, sentence: Int) {
    guard let date = resolved.value.date, !resolved.isComparison else { return }
    told = date
    if case .quarter(let year?, let quarter?) = date {
      toldQuarter = (year: year, quarter: quarter, sentence: sentence)
    }
    guard date.isDay else { return }
    if let day = date.days?.lowerBound {
      toldDay = day
      toldPartial = nil
      toldSentence = sentence
      if let today = anchor.day, abs(today - day) < 60 { recentDay = day }
    } else if case .day(nil, let month?, let day?) = date, let year = anchor.year {
      toldDay = CivilDay(year: year, month: month, day: day)
      toldPartial = nil
    } else {
      toldPartial = date
    }
    switch resolved.value.time {
    case .clock(let hour, let minute, _, _)?:
      toldMinutes = hour * 60 + (minute ?? 0)
      toldPart = nil
    case .part(let part)?:
      toldPart = part
      toldMinutes = nil
    case nil:
      toldPart = nil
      toldMinutes = nil
    }
  }
}

extension RawDate {
  /// An hour next to a part of day is one of it: `tomorrow evening at 5`, `a quarter to seven on Sunday evening`.
  fileprivate func inPart(of previous: RawDate?, or next: RawDate?) -> RawDate {
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

  /// Day and month by their names.
  var isCalendarDay: Bool {
    builder == .date && fields.day != nil && fields.month != nil && fields.direction == nil
  }
}

extension Reading {
  /// The day of writing: that of publication; where only its month is known, the date of a post; where nothing is, the first day told.
  private func writingDay(_ raws: [RawDate]) -> DateAnchor {
    let known = DateAnchor(published)
    if known.day != nil { return known }
    if let year = known.year {
      for raw in raws
      where raw.isCalendarDay && document.sections[document.sentences[raw.sentence].section].kind == .post {
        if raw.fields.year == year, known.month == nil || raw.fields.month == known.month {
          return DateAnchor(.date(.day(year: year, month: raw.fields.month, day: raw.fields.day)))
        }
      }
      return known
    }
    let days = raws.filter(\.isCalendarDay)
    var anchor: DateAnchor?
    if let raw = days.first(where: { $0.fields.year != nil }) {
      anchor = DateAnchor(.date(.day(year: raw.fields.year, month: raw.fields.month, day: raw.fields.day)))
    } else if let raw = days.first(where: { $0.fields.weekday != nil }) ?? days.first,
      let month = raw.fields.month, let day = raw.fields.day
    {
      anchor = DateAnchor(month: month, day: day, weekday: raw.fields.weekday)
    }
    anchor?.isFromText = true
    return anchor ?? known
  }
}

extension HolidayCountry {
  init(_ code: String?, language: Language) {
    switch code {
    case "CA": self = .canada
    case "US": self = .unitedStates
    case nil: self = language == .french ? .canada : .unitedStates
    default: self = .europe
    }
  }
}

extension TimexDate {
  var isDay: Bool {
    switch self {
    case .day, .weekday: true
    default: false
    }
  }
}

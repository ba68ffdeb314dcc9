extension Reading {
  /// Finds the dates of every heard sentence and gives them their values.
  mutating func findDates() throws(ResourceError) {
    let raws = try rawDates()
    var resolver = DateResolver(
      anchor: writingDay(raws), country: HolidayCountry(country, language: document.language),
      isDayFirst: document.language == .french || !(country == nil || country == "US"))
    resolver.isTwelveHour = document.language == .english
    resolver.isNextOfNextWeek = document.language == .english
    var last: (tokens: Range<Int>, value: TimexValue)?
    var story = (section: -1, resolver: resolver)
    for index in raws.indices where !isTitle(raws[index].tokens) && !isName(raws[index]) {
      var raw = raws[index].inPart(
        of: index > 0 ? raws[index - 1] : nil, or: index + 1 < raws.count ? raws[index + 1] : nil)
      let sentence = document.sentences[raw.sentence]
      resolver.sentence = raw.sentence
      if sentence.section != story.section { enter(sentence.section, raws[index...], &story, &resolver) }
      let pack = try pack(sentence.language)
      let clauses = pack.times.tense
      // A picture shows what was: "Des clients attendent, jeudi".
      let isCaption = document.sections[sentence.section].kind == .caption && raw.isBareWeekday
      let tense =
        isCaption ? .past : clauses.tense(around: raw.tokens, in: sentence.tokens, of: document)
      raw.fields.isDeadline = clauses.isDeadline(raw.tokens, in: sentence.tokens, of: document)
      let beside =
        isAlone(raws, at: index, clauses) ? nil : resolver.dateBeside(raws, at: index, tense: tense)
      let isStamp =
        beside == nil && raw.isBareTime && raw.fields.hasClock && resolver.anchor.day != nil
        && clauses.isStamp(raw.tokens, in: sentence.tokens, of: document)
      resolver.event = pack.times.events.kinds(around: raw.tokens, in: sentence.tokens, of: document)
      let given = beside ?? (isStamp ? resolver.deictic(0) : resolver.dateCarried(for: raw, tense: tense))
      resolver.isTimeCarried = beside == nil && !isStamp
      resolver.isPast = tense == .past
      let isOfSpeech = clauses.isOfSpeech(raw.tokens, in: sentence.tokens, of: document)
      resolver.isOfSpeech =
        isOfSpeech || clauses.isBeforeSpeech(raw.tokens, in: sentence.tokens, of: document)
      guard var resolved = resolver.resolve(raw, tense: tense, date: given, in: raw.sentence) else {
        continue
      }
      if let same = apposed(raw, to: last) { resolved.value = same }
      resolved = resolver.endOfRange(raw, after: index > 0 ? raws[index - 1] : nil, resolved)
      // "at ten past six the next morning": the date behind tells the day, once.
      let isToldBehind = beside != nil && index + 1 < raws.count && raws[index + 1].builder == .told
      if !isGloss(raw), !isToldBehind {
        resolver.remember(
          resolved, raw: raw, isOfSpeech: isOfSpeech)
      }
      let (text, bytes) = cite(withEvent(raw, next: index + 1 < raws.count ? raws[index + 1] : nil))
      let mention = DateMention(
        text: text, bytes: bytes, value: resolved.value, modifier: resolved.modifier,
        evidence: Evidence(rule: raw.rule, anchor: resolved.anchor))
      dates.append(Located(value: mention, tokens: raw.tokens, sentence: raw.sentence))
      last = (raw.tokens, resolved.value)
    }
  }

  /// Whether a word that joins two of a kind, or a semicolon, stands between a time and the date behind it.
  private func isAlone(_ raws: [RawDate], at index: Int, _ clauses: ClauseTense) -> Bool {
    guard index + 1 < raws.count, !raws[index + 1].fields.hasClock else { return false }
    let gap =
      raws[index].tokens
      .upperBound..<max(
        raws[index].tokens.upperBound, raws[index + 1].tokens.lowerBound)
    return gap.count <= 2
      && (clauses.isJoined(gap, of: document) || gap.contains { document.tokens[$0].isMark(0x3B) })
  }

  /// An amount from an event that only tells once more when the time before it was: "at 3 p.m., nine hours after it broke".
  private func apposed(_ raw: RawDate, to last: (tokens: Range<Int>, value: TimexValue)?) -> TimexValue? {
    guard let last, raw.builder == .elapsed, raw.fields.isBesideEvent,
      raw.tokens.lowerBound - last.tokens.upperBound == 1,
      document.bytes[Int(document.tokens[last.tokens.upperBound].start)] == UInt8(ascii: ",")
    else { return nil }
    return last.value
  }

  /// The tokens of an elapsed time with the event that it is counted from, where that is a short clause of its own:
  /// "Nine hours after the first handsets fell silent, …".
  private func withEvent(_ raw: RawDate, next: RawDate?) -> Range<Int> {
    let tokens = document.tokens
    let end = document.sentences[raw.sentence].tokens.upperBound
    guard raw.builder == .elapsed, raw.fields.isBesideEvent,
      raw.tokens.upperBound < end, tokens[raw.tokens.upperBound].kind == .word
    else { return raw.tokens }
    let limit = min(end, raw.tokens.upperBound + 9, next?.tokens.lowerBound ?? end)
    for index in stride(from: raw.tokens.upperBound, to: limit, by: 1) where tokens[index].kind != .word {
      let byte = document.bytes[Int(tokens[index].start)]
      guard tokens[index].kind == .punctuation, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
      else { break }
      return raw.tokens.lowerBound..<index
    }
    return raw.tokens
  }

  /// Whether a time tells the time before it once more, in another zone: `vers 00h30 (22h30 GMT)`.
  private func isGloss(_ raw: RawDate) -> Bool {
    guard raw.fields.zone != nil, raw.fields.hasClock, raw.tokens.lowerBound > 0 else { return false }
    return document.bytes[Int(document.tokens[raw.tokens.lowerBound - 1].start)] == UInt8(ascii: "(")
  }

  /// A post tells its own story, counted from its own date; the article goes on behind it where it stood.
  private func enter(
    _ section: Int, _ raws: ArraySlice<RawDate>, _ story: inout (section: Int, resolver: DateResolver),
    _ resolver: inout DateResolver
  ) {
    let wasPost = story.section >= 0 && document.sections[story.section].kind == .post
    story.section = section
    if wasPost { resolver = story.resolver }
    guard document.sections[section].kind == .post else { return }
    story.resolver = resolver
    let own = raws.prefix { document.sentences[$0.sentence].section == section }.last(where: \.isCalendarDay)
    guard let own, let date = resolver.resolve(own, tense: .past, date: nil)?.value.date else { return }
    resolver.beginPost(of: date)
  }

  private mutating func rawDates() throws(ResourceError) -> [RawDate] {
    var raws: [RawDate] = []
    raws.reserveCapacity(16)
    for stretch in stretches {
      let rules = try pack(stretch.language).times.dates
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
    found.reserveCapacity(16)
    for index in document.sentences.indices {
      let sentence = document.sentences[index]
      guard document.isHeard(sentence), document.sections[sentence.section].kind != .header,
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
    func kind(of raw: RawDate) -> SectionKind {
      document.sections[document.sentences[raw.sentence].section].kind
    }
    let days = raws.filter(\.isCalendarDay)
    var anchor: DateAnchor?
    var source: RawDate?
    if let raw = days.first(where: { $0.fields.year != nil }) {
      source = raw
      anchor = DateAnchor(.date(.day(year: raw.fields.year, month: raw.fields.month, day: raw.fields.day)))
    } else if let raw = days.first(where: { $0.fields.weekday != nil }) ?? days.first,
      let month = raw.fields.month, let day = raw.fields.day
    {
      source = raw
      anchor = DateAnchor(month: month, day: day, weekday: raw.fields.weekday)
    }
    // "PORT-AU-PRINCE, lundi 3 mars –" is the day of writing, a day told in the text only one before it.
    anchor?.isFromText = source.map { kind(of: $0) != .dateline } ?? true
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

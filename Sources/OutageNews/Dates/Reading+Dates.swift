extension Reading {
  /// Finds the dates of every heard sentence and gives them their values.
  mutating func findDates() throws(ResourceError) {
    let raws = try rawDates()
    var resolver = DateResolver(anchor: DateAnchor(published), country: .canada, isDayFirst: document.language == .french)
    resolver.prepare(raws)
    for index in raws.indices {
      let raw = raws[index]
      let sentence = document.sentences[raw.sentence]
      let pack = try engine.pack(sentence.language)
      let tense = pack.times.tense.tense(around: raw.tokens, in: sentence.tokens, of: document)
      let given = resolver.dateForTime(raws, at: index, tense: tense)
      guard let resolved = resolver.resolve(raw, tense: tense, date: given) else { continue }
      resolver.remember(resolved)
      let (text, bytes) = cite(raw.tokens)
      let mention = DateMention(
        text: text, bytes: bytes, value: resolved.value, modifier: resolved.modifier,
        evidence: Evidence(rule: raw.rule, anchor: resolved.anchor))
      dates.append(Located(value: mention, tokens: raw.tokens, sentence: raw.sentence))
    }
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
      guard isHeard(sentence), document.sections[sentence.section].kind != .header, let first = sentence.tokens.first else { continue }
      if let last = found.indices.last, found[last].section == sentence.section, found[last].language == sentence.language,
        found[last].tokens.upperBound == first, !document.tokens[first].flags.contains(.paragraphStart)
      {
        found[last].tokens = found[last].tokens.lowerBound..<sentence.tokens.upperBound
        found[last].sentences = found[last].sentences.lowerBound..<index + 1
      } else {
        found.append(Stretch(tokens: sentence.tokens, sentences: index..<index + 1, section: sentence.section, language: sentence.language))
      }
    }
    return found
  }

  /// The sentence that holds a token.
  func sentence(of token: Int, in stretch: Stretch) -> Int {
    stretch.sentences.first { document.sentences[$0].tokens.upperBound > token } ?? stretch.sentences.lowerBound
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

  mutating func prepare(_ raws: [RawDate]) {}

  /// The date of a clock time that names none: a date next to it, else the last told in the text, else today.
  func dateForTime(_ raws: [RawDate], at index: Int, tense: Tense) -> TimexDate? {
    let raw = raws[index]
    guard raw.builder == .date, raw.fields.hasTime, !raw.fields.hasDate else { return nil }
    // "3 p.m. on Friday"
    if index + 1 < raws.count {
      let next = raws[index + 1]
      if next.sentence == raw.sentence, next.tokens.lowerBound - raw.tokens.upperBound <= 2, next.fields.hasDate, !next.fields.hasClock,
        let value = resolve(next, tense: tense, date: nil)?.value.date, value.isDay
      {
        return value
      }
    }
    if let toldDay { return anchor.hiding(toldDay.timexDate) }
    if case .weekday? = told { return told }
    return anchor.day.map { anchor.hiding($0.timexDate) }
  }

  /// Keeps what a mention told.
  mutating func remember(_ resolved: Resolved) {
    guard let date = resolved.value.date else { return }
    told = date
    switch date {
    case .day, .weekday:
      if let day = date.days?.lowerBound {
        toldDay = day
      } else if case .day(nil, let month?, let day?) = date, let year = anchor.year {
        toldDay = CivilDay(year: year, month: month, day: day)
      } else {
        toldDay = nil
      }
      if case .clock(let hour, let minute, _, _)? = resolved.value.time {
        toldMinutes = hour * 60 + (minute ?? 0)
      } else {
        toldMinutes = nil
      }
    default: break
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

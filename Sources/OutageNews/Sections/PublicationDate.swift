import ICUBridge

/// Finds when an article was published: given, header line, byline, dateline, dated posts; as precisely as known.
///
/// The header's date holds; where it knows only the month, a byline, dateline or post in that month gives the day.
struct PublicationDate {
  let structure: TextStructure
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let phrases: PhraseTable

  func find(given: TimexValue?) -> TimexValue? {
    let known = given ?? header()
    switch known?.date {
    case .month(let year?, let month?)?:
      return day(in: year, month).map { .day(year, month, $0) } ?? known
    case nil: return stated().flatMap(value)
    default: return known
    }
  }

  private var reader: DateReader { DateReader(bytes: bytes, tokens: tokens, phrases: phrases) }

  // MARK: Header

  private func header() -> TimexValue? {
    guard let header = structure.header else { return nil }
    guard let first = header.first(where: { tokens[$0].kind == .number }) else { return nil }
    let text = String(
      decoding: bytes[Int(tokens[first].start)..<Int(tokens[header.upperBound - 1].end)], as: UTF8.self)
    return TimexValue(publicationDate: text)
  }

  // MARK: Text

  /// The full date of a byline or dateline, the first one that has a year.
  private func stated() -> StatedDate? {
    for section in structure.sections where section.kind == .byline || section.kind == .dateline {
      if let date = reader.first(in: section.tokens), date.year != nil { return date }
    }
    return nil
  }

  /// The day of writing in a month that is known: of the byline or dateline, else of the last post, else of the first
  /// lines (`ce vendredi 19 novembre`).
  private func day(in year: Int, _ month: Int) -> Int? {
    func fits(_ date: StatedDate) -> Bool { date.month == month && (date.year ?? year) == year }
    var latest: Int?
    for section in structure.sections {
      switch section.kind {
      case .byline, .dateline:
        if let date = reader.first(in: section.tokens), fits(date) { return date.day }
      case .post:
        for date in dates(in: section.tokens) where fits(date) { latest = max(latest ?? 0, date.day) }
      default: break
      }
    }
    return latest ?? dayOfWriting(month)
  }

  private func dates(in range: Range<Int>) -> [StatedDate] {
    var found: [StatedDate] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let date = reader.date(at: index, limit: range.upperBound) {
        found.append(date)
        index = date.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// `ce vendredi 19 novembre`, `this Friday, Nov. 19`: the writer's own day, in the first sections of body.
  private func dayOfWriting(_ month: Int) -> Int? {
    for section in structure.sections.filter({ $0.kind == .body }).prefix(2) {
      for index in section.tokens.prefix(200) {
        guard keys(index).contains(.today), index + 2 < section.tokens.upperBound,
          keys(index + 1).contains(.weekday)
        else { continue }
        let next = tokens[index + 2].isMark(0x2C) ? index + 3 : index + 2
        if next < section.tokens.upperBound,
          let date = reader.date(at: next, limit: section.tokens.upperBound), date.month == month
        {
          return date.day
        }
      }
    }
    return nil
  }

  private func keys(_ index: Int) -> PhraseTable.Keys {
    phrases.match(at: index, in: tokens, limit: index + 1)?.keys ?? []
  }

  // MARK: Values

  private func value(_ date: StatedDate) -> TimexValue? {
    guard let year = date.year else { return nil }
    let day = TimexDate.day(year: year, month: date.month, day: date.day)
    guard let hour = date.hour, let minute = date.minute else { return .date(day) }
    var offset: UTCOffset?
    if let zone = date.zone {
      if let minutes = Int(zone) {
        offset = UTCOffset(minutes: minutes)
      } else if let minutes = zoneOffset(
        zone, year: year, month: date.month, day: date.day, hour: hour, minute: minute)
      {
        offset = UTCOffset(minutes: minutes)
      }
    }
    return .time(day, .clock(hour: hour, minute: minute, second: nil, offset: offset))
  }
}

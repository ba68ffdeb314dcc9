extension OutageScene {
  /// Sentences that tell of another outage than the main one: those with a date of other days that are past, and what follows them in
  /// their paragraph until a day of the main outage is named again.
  func pastSentences(outside span: OutageSpan) -> SentenceSet {
    let main = SentenceSet(span.dates.map { dates[$0].sentence })
    let first = firstMinute(of: span)
    var past: SentenceSet = []
    var sentences = SentenceIndex(document)
    for date in draft.dates.prefix(OutageScene.most) {
      guard let place = sentences.find(date.bytes), !main.contains(place.sentence) else { continue }
      if isEarlier(date.value, than: span, from: first) { past.insert(place.sentence) }
    }
    for sentence in past.sorted { spread(from: sentence, main: main, into: &past) }
    return past
  }

  /// Whether a date is that of an earlier event: it ends three days before the main outage, or before the publication where the days of
  /// the main outage are not known.
  private func isEarlier(_ value: TimexValue, than span: OutageSpan, from first: Int?) -> Bool {
    guard let minutes = value.minutes else { return isOfEarlierYear(value, than: span) }
    if let first { return minutes.upperBound + 3 * 1440 <= first }
    guard let published = draft.published?.minutes else { return minutes.count > 1440 }
    return minutes.upperBound <= published.lowerBound
  }

  /// Whether what stands somewhere in a sentence belongs to an earlier event that the sentence tells beside the main one: `failed a week
  /// after an outage on May 7 that lasted six hours`. O(dates).
  func isOfEarlierEvent(_ bytes: ByteRange, in sentence: Int, than span: OutageSpan) -> Bool {
    guard let first = firstMinute(of: span) else { return false }
    let range = ByteRange(start: document.sentences[sentence].start, end: document.sentences[sentence].end)
    let before = draft.dates.prefix(OutageScene.most).last {
      range.contains($0.bytes) && $0.bytes.end <= bytes.start
    }
    return before.map { isEarlier($0.value, than: span, from: first) } ?? false
  }

  /// The first minute of the main outage's days, where they are known.
  private func firstMinute(of span: OutageSpan) -> Int? {
    var first: Int?
    for index in span.dates where dates[index].value.minutes != nil {
      first = min(first ?? .max, dates[index].point.minutes.lowerBound)
    }
    return first
  }

  /// A season of an earlier year.
  private func isOfEarlierYear(_ value: TimexValue, than span: OutageSpan) -> Bool {
    guard let year = value.date?.year else { return false }
    let main = span.dates.compactMap { dates[$0].value.date?.year }.min() ?? draft.published?.date?.year
    return main.map { year < $0 } ?? false
  }

  private func spread(from sentence: Int, main: SentenceSet, into past: inout SentenceSet) {
    var next = sentence + 1
    while next < document.sentences.count,
      document.sentences[next].section == document.sentences[sentence].section, !main.contains(next),
      let token = document.sentences[next].tokens.first,
      !document.tokens[token].flags.contains(.paragraphStart),
      !past.contains(next)
    {
      past.insert(next)
      next += 1
    }
  }

  /// The stated length of the main outage, where there is one.
  func statedLength(for span: OutageSpan, isOver: Bool, skipping past: SentenceSet) -> Int? {
    if isOver, let length = span.length { return length }
    let hasClockEnd = span.end.map { dates[$0].point.precision == .clock } ?? false
    var best: (index: Int, score: Double)?
    for (index, length) in lengths.enumerated() where !past.contains(length.sentence) {
      guard length.minutes.map({ $0 >= 20 }) ?? false,
        !isOfEarlierEvent(length.bytes, in: length.sentence, than: span)
      else { continue }
      let score = length.score - (isOver ? 0 : 0.5) - (isOver && hasClockEnd ? 2.5 : 0)
      if score >= 1.5, score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }
}

extension OutageScene.SceneLength {
  /// How much speaks for the length of an outage.
  fileprivate var score: Double {
    var score = 0.0
    if near.contains(.lasted) { score += 3 } else if around.contains(.lasted) { score += 0.5 }
    if near.contains(.lasting) { score += 1.5 } else if around.contains(.lasting) { score += 0.5 }
    if !before.isDisjoint(with: [.since, .lasting, .lasted]) { score += 0.5 }
    if near.contains(.fail) { score += 0.5 }
    if isOfOtherService { score -= 2.5 }
    if !near.isDisjoint(with: [.waiting, .future, .past]) { score -= 2 }
    if around.contains(.past) { score -= 1 }
    return score
  }
}

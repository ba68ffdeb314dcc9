extension OutageScene {
  /// Sentences that tell of another outage than the main one: those with a date of other days that are past, and what follows them in
  /// their paragraph until a day of the main outage is named again.
  func pastSentences(outside span: OutageSpan) -> Set<Int> {
    let main = Set(span.dates.map { dates[$0].sentence })
    let first = span.dates.map { dates[$0].point.minutes.lowerBound }.min()
    var past: Set<Int> = []
    var sentences = SentenceIndex(document)
    for date in draft.dates.prefix(OutageScene.most) {
      guard let place = sentences.find(date.bytes), !main.contains(place.sentence) else { continue }
      guard let minutes = date.value.minutes, let first, span.start.map({ dates[$0].point.cycle == nil }) ?? true else { continue }
      if minutes.upperBound + 3 * 1440 <= first { past.insert(place.sentence) }
    }
    for sentence in past.sorted() { spread(from: sentence, main: main, into: &past) }
    return past
  }

  private func spread(from sentence: Int, main: Set<Int>, into past: inout Set<Int>) {
    var next = sentence + 1
    while next < document.sentences.count, document.sentences[next].section == document.sentences[sentence].section, !main.contains(next),
      let token = document.sentences[next].tokens.first, !document.tokens[token].flags.contains(.paragraphStart),
      !past.contains(next)
    {
      past.insert(next)
      next += 1
    }
  }

  /// The stated length of the main outage, where there is one.
  func statedLength(for span: OutageSpan, isOver: Bool) -> Int? {
    if isOver, let length = span.length { return length }
    let past = pastSentences(outside: span)
    var best: (index: Int, score: Double)?
    for (index, length) in lengths.enumerated() where !past.contains(length.sentence) {
      guard length.minutes.map({ $0 >= 20 }) ?? false else { continue }
      var score = 0.0
      if length.near.contains(.lasting) { score += 2 } else if length.around.contains(.lasting) { score += 0.5 }
      if length.near.contains(.fail) { score += 0.5 }
      if !length.near.isDisjoint(with: [.waiting, .future, .past]) { score -= 2 }
      if length.around.contains(.past) { score -= 1 }
      if span.end != nil, isOver, dates[span.end ?? 0].point.precision == .clock { score -= 2.5 }
      if !isOver { score -= 1 }
      if score >= 1.5, score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }
}

/// How far the main outage is over, from the words of the whole article.
struct OutageState {
  var status: OutageStatus
  /// Signs counted, for evidence.
  var signs: Signs

  struct Signs {
    /// The end is told, with its score.
    var end = 0.0
    var isConfirmed = false
    /// Sentences that say that something is not back.
    var still = 0
    /// Sentences that promise the return for a time after publication.
    var promised = 0
    var restored = 0
    var total = 0
    /// Days from the last told time to publication.
    var age: Int?
  }
}

extension OutageScene {
  /// Judges the status of the main outage.
  mutating func state(of span: OutageSpan, skipping past: Set<Int>) -> OutageState {
    var signs = OutageState.Signs()
    if let end = span.end {
      signs.end = dates[end].endScore
      signs.isConfirmed = span.isConfirmed && dates[end].point.precision == .clock
    }
    let latest = (span.end ?? span.start).map { dates[$0].point }
    if let told, let latest, latest.cycle == nil { signs.age = (told.lowerBound / 1440) - latest.day }
    countSentences(&signs, skipping: past, after: latest)
    var weight = 0.5 + (signs.isConfirmed ? 2.5 : 0) + min(signs.end, 6) * 0.4
    weight += 0.5 * Double(min(signs.total, 2)) - 0.7 * Double(min(signs.still, 3)) - 2.0 * Double(min(signs.promised, 1))
    if let age = signs.age { weight += age <= 0 ? -1 : age >= 3 ? 2 : 0 }
    if span.end == nil { weight -= 1.5 }
    let status: OutageStatus
    if weight >= 1.5 {
      status = .restored
    } else {
      status = signs.restored > 0 ? .partiallyRestored : .ongoing
    }
    return OutageState(status: status, signs: signs)
  }

  private mutating func countSentences(_ signs: inout OutageState.Signs, skipping past: Set<Int>, after latest: TimePoint?) {
    var next = 0
    for (index, sentence) in document.sentences.enumerated() {
      let kind = document.sections[sentence.section].kind
      guard kind == .body || kind == .headline, !past.contains(index) else { continue }
      if isInCompensation(ByteRange(start: sentence.start, end: sentence.end)) { continue }
      let all = cues.cues(ofSentence: index)
      while next < dates.count, dates[next].sentence < index { next += 1 }
      var isPromise = false
      var date = next
      while date < dates.count, dates[date].sentence == index {
        if isToCome(dates[date], after: latest), !dates[date].near.isDisjoint(with: [.future, .until]) { isPromise = true }
        date += 1
      }
      let isAboutReturn = all.all.contains(.restore)
      if isPromise, isAboutReturn { signs.promised += 1 }
      if all.clauses.contains(where: { $0.cues.contains(.still) }) { signs.still += 1 }
      if all.clauses.contains(where: { $0.cues.contains(.restore) && $0.cues.isDisjoint(with: [.not, .future]) }) { signs.restored += 1 }
      if all.clauses.contains(where: { $0.cues.contains(.total) && !$0.cues.isDisjoint(with: [.restore, .again]) }) { signs.total += 1 }
    }
  }

  private func isToCome(_ date: SceneDate, after latest: TimePoint?) -> Bool {
    if let told, date.point.cycle == nil {
      let isLater = date.point.minutes.lowerBound >= told.upperBound
      return isLater || date.point.precision == .part && date.point.minutes.upperBound >= told.upperBound - 360 && date.point.minutes.lowerBound >= told.lowerBound
    }
    guard let latest, latest.cycle == date.point.cycle, latest.cycle != 1440 else { return false }
    return date.point.minutes.lowerBound > latest.minutes.upperBound
  }
}

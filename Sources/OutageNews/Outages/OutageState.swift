/// How far the main outage is over, weighed from the words of the whole article.
struct OutageState: Sendable {
  var status: OutageStatus
  /// How likely it goes on, is over for some, is over.
  var shares: [Double]
  /// Signs counted, for evidence.
  var signs: OutageSigns

  /// The outcomes that the signs are weighed for.
  enum Outcome: String, Sendable, CaseIterable {
    case ongoing
    case partiallyRestored = "partially-restored"
    case restored

    var status: OutageStatus {
      switch self {
      case .ongoing: .ongoing
      case .partiallyRestored: .partiallyRestored
      case .restored: .restored
      }
    }
  }
}

/// The weights of the signs (`Resources/Weights/outage-status.weights`).
typealias OutageWeights = WeightTable<OutageSign, OutageState.Outcome>

extension OutageScene {
  /// So many sentences at the top are the head of an article: the state that they tell is the latest.
  private static let head = 3

  /// Judges the status of the main outage.
  func state(
    of span: OutageSpan, skipping past: SentenceSet, _ statements: OutageStatements, _ weights: OutageWeights
  ) -> OutageState {
    let signs = signs(of: span, skipping: past, statements)
    var shares = weights.shares(signs.values)
    // What is back for some does not go on for all (Docs/Report.md).
    if signs[.someBack] > 0 {
      (shares[0], shares[1]) = (0, shares[0] + shares[1])
      // Nor is it over, where nothing says so.
      let ends: [OutageSign] = [.wordTotal, .allBack, .telecomBack, .confirmed, .lasted]
      if ends.allSatisfy({ signs[$0] == 0 }) { (shares[1], shares[2]) = (shares[1] + shares[2], 0) }
    }
    let best = zip(OutageState.Outcome.allCases, shares).max { $0.1 < $1.1 }
    return OutageState(status: best?.0.status ?? .unknown, shares: shares, signs: signs)
  }

  private func signs(
    of span: OutageSpan, skipping past: SentenceSet, _ statements: OutageStatements
  ) -> OutageSigns {
    var signs = OutageSigns()
    signs[.bias] = 1
    if let end = span.end {
      signs[.end] = min(dates[end].endScore, 7) / 4
      signs[.confirmed] = span.isConfirmed && dates[end].point.precision == .clock ? 1 : 0
    }
    let latest = (span.end ?? span.start).map { dates[$0].point }
    if let told, let latest, latest.cycle == nil, told.lowerBound / 1440 <= latest.day { signs[.fresh] = 1 }
    var sentences: [Int] = []
    for (index, sentence) in document.sentences.enumerated() where !past.contains(index) {
      let kind = document.sections[sentence.section].kind
      guard kind == .body || kind == .headline else { continue }
      if isInCompensation(ByteRange(start: sentence.start, end: sentence.end)) {
        signs[.compensated] = 1
      } else {
        sentences.append(index)
      }
    }
    signs[.length] = Double(min(sentences.count, 40)) / 10
    countWords(&signs, in: sentences, after: latest)
    statements.count(&signs, in: SentenceSet(sentences), head: SentenceSet(sentences.prefix(Self.head)))
    return signs
  }

  private func countWords(_ signs: inout OutageSigns, in sentences: [Int], after latest: TimePoint?) {
    var next = 0
    let told = SentenceSet(sentences)
    for length in lengths where told.contains(length.sentence) && !length.isOfOtherService {
      if length.near.contains(.lasted) { signs.count(.lasted) }
    }
    for (place, index) in sentences.enumerated() {
      let all = cues.cues(ofSentence: index)
      if all.all.contains(.running) { signs.count(place < Self.head ? .runningHead : .running) }
      if all.all.contains(.over) { signs.count(.over) }
      while next < dates.count, dates[next].sentence < index { next += 1 }
      var isPromise = false
      var date = next
      while date < dates.count, dates[date].sentence == index {
        if isToCome(dates[date], after: latest), !dates[date].near.isDisjoint(with: [.future, .until]) {
          isPromise = true
        }
        date += 1
      }
      if isPromise, all.all.contains(.restore) || namesTelecom(sentence: index), signs[.promised] < 2 {
        signs.count(.promised)
      }
      for clause in all.clauses { count(clause.cues, &signs) }
    }
  }

  /// Counts the words of a clause.
  private func count(_ cues: OutageCues, _ signs: inout OutageSigns) {
    if cues.contains(.restore) {
      if cues.contains(.not) { signs.count(.wordDenied) }
      if cues.contains(.future) { signs.count(.wordFuture) }
      if cues.isDisjoint(with: [.not, .future]) {
        signs.count(.wordReturn)
        if cues.contains(.part) { signs.count(.wordPart) }
        if cues.contains(.total) { signs.count(.wordTotal) }
      }
    }
    if cues.contains(.still), !cues.contains(.future), !cues.isDisjoint(with: [.fail, .restore, .not]) {
      signs.count(.wordStill)
    }
  }

  private func isToCome(_ date: SceneDate, after latest: TimePoint?) -> Bool {
    if let told, date.point.cycle == nil {
      let isLater = date.point.minutes.lowerBound >= told.upperBound
      return isLater
        || date.point.precision == .part && date.point.minutes.upperBound >= told.upperBound - 360
          && date.point.minutes.lowerBound >= told.lowerBound
    }
    guard let latest, latest.cycle == date.point.cycle, latest.cycle != 1440 else { return false }
    return date.point.minutes.lowerBound > latest.minutes.upperBound
  }
}

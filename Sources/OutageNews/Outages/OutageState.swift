/// How far the main outage is over, from the words of the whole article.
struct OutageState {
  var status: OutageStatus
  /// Signs counted, for evidence.
  var signs: Signs

  struct Signs {
    /// The end is told, with its score.
    var end = 0.0
    var isConfirmed = false
    /// … of a time at which some had it back.
    var isPart = false
    /// Sentences that say that something is not back.
    var still = 0
    /// Those with a word of failure or return beside it.
    var stillDown = 0
    /// Sentences that promise the return for a time after publication.
    var promised = 0
    /// Clauses that tell of a return.
    var restored = 0
    /// … of everything.
    var total = 0
    /// … of some only: `restored for most customers`.
    var partly = 0
    /// Affected services of telecommunications, and those of them that are back.
    var services = 0
    var servicesBack = 0
    /// Days from the last told time to publication.
    var age: Int?

    /// For `explain`: `end 4.5 confirmed, still 1/0, promised 0, return 2/1/0, services 1/3, age 1: 0.35`
    var account: String {
      let ends = "end \(end)\(isConfirmed ? " confirmed" : "")\(isPart ? " of some" : "")"
      let open = "still \(still)/\(stillDown), promised \(promised)"
      let back = "return \(restored)/\(total)/\(partly), services \(servicesBack)/\(services)"
      return "\(ends), \(open), \(back), age \(age.map { String($0) } ?? "-"): \(weight)"
    }

    /// Positive where the outage is over. The figures are those of a logistic regression on `dev`, rounded.
    var weight: Double {
      var weight = -1 + 0.37 * min(end, 7) + (isConfirmed ? 0.77 : 0)
      weight -=
        0.5 * Double(min(still - stillDown, 3)) + 0.25 * Double(min(stillDown, 3)) + 1.4
        * Double(min(promised, 1))
      weight += 0.38 * Double(min(total, 2)) + 0.36 * Double(min(restored, 4)) - 0.65 * Double(min(partly, 2))
      if isPart { weight -= total > 0 ? 1 : 3 }
      if let age { weight += age <= 0 ? -0.85 : age >= 2 ? 0.5 : 0 }
      return weight + 0.8 * (services == 0 ? 0.5 : Double(servicesBack) / Double(services))
    }
  }
}

extension OutageScene {
  /// Judges the status of the main outage.
  mutating func state(of span: OutageSpan, skipping past: Set<Int>) -> OutageState {
    var signs = OutageState.Signs()
    if let end = span.end {
      signs.end = dates[end].endScore
      signs.isPart = dates[end].isOfSome
      signs.isConfirmed = span.isConfirmed && dates[end].point.precision == .clock
    }
    let latest = (span.end ?? span.start).map { dates[$0].point }
    if let told, let latest, latest.cycle == nil { signs.age = (told.lowerBound / 1440) - latest.day }
    countSentences(&signs, skipping: past, after: latest)
    countServices(&signs)
    let isPartly =
      (signs.servicesBack > 0 && signs.restored > 0) || signs.partly > 0 || signs.end >= 2.5
      || (signs.total > 0 && signs.promised > 0)
    let status: OutageStatus = signs.weight >= 0 ? .restored : isPartly ? .partiallyRestored : .ongoing
    return OutageState(status: status, signs: signs)
  }

  private mutating func countSentences(
    _ signs: inout OutageState.Signs, skipping past: Set<Int>, after latest: TimePoint?
  ) {
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
        if isToCome(dates[date], after: latest), !dates[date].near.isDisjoint(with: [.future, .until]) {
          isPromise = true
        }
        date += 1
      }
      let isAboutReturn = all.all.contains(.restore) || namesTelecom(sentence: index)
      if isPromise, isAboutReturn { signs.promised += 1 }
      if all.clauses.contains(where: { $0.cues.contains(.still) }) { signs.still += 1 }
      if all.clauses.contains(where: {
        $0.cues.contains(.still) && !$0.cues.isDisjoint(with: [.fail, .restore, .again, .not])
      }) {
        signs.stillDown += 1
      }
      for clause in all.clauses
      where clause.cues.contains(.restore) && clause.cues.isDisjoint(with: [.not, .future]) {
        if !isOfOtherService(clause.tokens, in: index) { signs.restored += 1 }
        if !clause.cues.isDisjoint(with: [.still, .part]) { signs.partly += 1 }
      }
      if all.clauses.contains(where: {
        $0.cues.contains(.total) && !$0.cues.isDisjoint(with: [.restore, .again])
      }) {
        signs.total += 1
      }
    }
  }

  private func countServices(_ signs: inout OutageState.Signs) {
    for service in draft.services where service.category == .telecom && service.status != .unaffected {
      signs.services += 1
      if service.status == .restored { signs.servicesBack += 1 }
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

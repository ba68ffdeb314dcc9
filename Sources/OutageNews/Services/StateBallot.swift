/// What is said of one service, in text order.
struct StateBallot {
  private var down = 0.0
  private var up = 0.0
  private var back = 0.0
  /// Text order of the last finding of each.
  private var lastDown = -1
  private var lastUp = -1
  private var lastBack = -1
  private var isStillDown = false
  private var isShort = false
  /// Named outright, with nothing said of it.
  private var bare = 0

  mutating func add(_ statement: ServiceStatement, _ map: EvidenceMap) {
    isShort = statement.isShort
    guard let own = statement.clause, statement.strength > .listed, !map.clauses[own].marks.contains(.past),
      !statement.isOfCompensation(map)
    else { return }
    guard let finding = statement.finding, finding.nearness >= statement.needed else {
      if statement.strength > .weak { bare += 1 }
      return
    }
    if !finding.isPast, !statement.isOfAThing(finding, map) { count(finding, map) }
  }

  mutating func count(_ finding: EvidenceMap.Finding, _ map: EvidenceMap) {
    let position = map.clauses[finding.clause].tokens.lowerBound
    let marks = map.clauses[finding.clause].marks
    switch finding.polarity {
    case .back where map.leavesOut(finding.clause):
      down += 1
      lastDown = position
      isStillDown = true
    case .down:
      down += 1
      lastDown = position
      isStillDown = marks.contains(.still)
    case .up where down > 0 && marks.contains(.again) || map.isReached(finding):
      back += 1
      lastBack = position
    case .up:
      up += 1
      lastUp = position
    case .back:
      back += 1
      lastBack = position
    }
  }

  func state(generalReturn: GeneralReturn?, isAssumedHit: Bool) -> ServiceState? {
    if back > 0, !(lastDown > lastBack && (isStillDown || isShort)) {
      return ServiceState(status: .restored, evidence: Evidence(rule: "back"), isTold: true)
    }
    if down > 0 {
      if let generalReturn, isUndone(by: generalReturn) {
        return ServiceState(status: .restored, evidence: Evidence(rule: "everything is back"))
      }
      return ServiceState(status: .affected, evidence: Evidence(rule: "down"), isTold: isStillDown)
    }
    if up > 0 { return ServiceState(status: .unaffected, evidence: Evidence(rule: "up"), isTold: true) }
    guard isAssumedHit, bare > 0 else { return nil }
    return ServiceState(status: .affected, evidence: Evidence(rule: "named beside an outage"))
  }

  /// Whether the return of everything holds for it though it was told to be down.
  private func isUndone(by generalReturn: GeneralReturn) -> Bool {
    switch generalReturn {
    case .at(let token): token > lastDown || !isStillDown && !isShort
    case .ofFailure: !isStillDown
    }
  }
}

/// Where an article says that everything is back.
enum GeneralReturn {
  /// A clause that begins at a token says so.
  case at(Int)
  /// The failure itself is mended: `has fixed the fault that silenced landlines`, whatever is told of it behind.
  case ofFailure
}

extension Reading {
  /// The latest state of every named service that has one. O(mentions × clauses of a sentence).
  mutating func resolveStates() {
    let map = EvidenceMap(self)
    var ballots: [ServiceID: StateBallot] = [:]
    for mention in serviceMentions {
      ballots[mention.id, default: StateBallot()].add(mention, map, document)
    }
    for (id, ballot) in ballots {
      if let state = ballot.state(document: document) { serviceStates[id] = state }
    }
  }
}

/// What is said of one service, in text order.
struct StateBallot {
  private var down = 0.0
  private var up = 0.0
  private var back = 0.0
  /// Text order of the last finding of each.
  private var lastDown = -1
  private var lastBack = -1
  private var isStillDown = false

  mutating func add(_ mention: ServiceMention, _ map: EvidenceMap, _ document: Document) {
    guard let own = map.clause(at: mention.tokens.lowerBound) else { return }
    let clause = map.clauses[own]
    var finding = map.finding(for: mention.tokens, isCarrier: false)
    // `no calls`: a negation with nothing else to deny.
    if clause.marks.contains(.negated), finding == nil || finding?.nearness ?? .article < .clause {
      finding = EvidenceMap.Finding(polarity: .down, predicate: nil, clause: own, nearness: .clause, isPast: false)
    }
    guard let finding, !finding.isPast else { return }
    if mention.strength < .strong, finding.nearness < .clause { return }
    if finding.nearness == .sentence { return }
    if map.isAboutCompensation(own), finding.nearness < .next { return }
    switch finding.polarity {
    case .down:
      down += 1
      lastDown = mention.tokens.lowerBound
      isStillDown = map.clauses[finding.clause].marks.contains(.still)
    case .up: up += 1
    case .back:
      back += 1
      lastBack = mention.tokens.lowerBound
    }
  }

  func state(document: Document) -> ServiceState? {
    if back > 0, !(isStillDown && lastDown > lastBack) { return ServiceState(status: .restored, evidence: Evidence(rule: "back")) }
    if down > 0 { return ServiceState(status: .affected, evidence: Evidence(rule: "down")) }
    if up > 0 { return ServiceState(status: .unaffected, evidence: Evidence(rule: "up")) }
    return nil
  }
}

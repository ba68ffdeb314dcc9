extension Reading {
  /// The latest state of every named service that has one. O(mentions × clauses of a sentence).
  mutating func resolveStates() {
    let map = EvidenceMap(self)
    promoteNumbers(map)
    let isShort = document.sentences.count <= 4
    var ballots: [ServiceID: StateBallot] = [:]
    var owner = TakenTokens(count: document.tokens.count)
    for mention in carrierMentions { owner.insert(mention.tokens) }
    for (index, mention) in serviceMentions.enumerated() {
      // `Lucky Mobile` names a carrier; `Sky Broadband` also what it carries.
      if mention.id == .wireless, owner.touches(mention.tokens) { continue }
      if isCallTo(index)
        || mention.strength == .weak && isWay(mention.tokens, sentence: mention.sentence, owner)
      {
        continue
      }
      ballots[mention.id, default: StateBallot()].add(mention, map, isShort: isShort)
    }
    addReferences(map, to: &ballots)
    let general = generalReturn(map)
    let isAssumedHit = !isShort && carrierRoles.values.contains { $0.role == .affected }
    for (id, ballot) in ballots {
      let carried = engine.services.entry(id)?.category
      let isCarried = carried == .telecom || carried == .emergency
      if let state = ballot.state(generalReturn: isCarried ? general : nil, isAssumedHit: isAssumedHit) {
        serviceStates[id] = state
      }
    }
  }

  /// Brings what a carrier itself carries into line with the state of the main outage: over means back, everywhere.
  /// Third parties (machines, offices, flights) come back in their own time.
  mutating func settleStates(by outage: Outage?) {
    guard let outage, document.sentences.count > 4 else { return }
    for (id, state) in serviceStates where state.status != .unaffected {
      guard let category = engine.services.entry(id)?.category, category == .telecom || category == .emergency
      else { continue }
      switch outage.status {
      case .restored where state.status == .affected:
        serviceStates[id] = ServiceState(status: .restored, evidence: Evidence(rule: "the outage is over"))
      case .ongoing where state.status == .restored:
        serviceStates[id] = ServiceState(status: .affected, evidence: Evidence(rule: "the outage goes on"))
      default: break
      }
    }
  }

  /// Whether a mention is only the call to a number that follows (`appels vers le 144`).
  private func isCallTo(_ index: Int) -> Bool {
    guard index + 1 < serviceMentions.count, serviceMentions[index].id == .voice,
      serviceMentions[index + 1].id != .voice
    else {
      return false
    }
    let next = serviceMentions[index + 1]
    return (next.strength == .number || next.id == .emergencyCalls)
      && next.tokens.lowerBound - serviceMentions[index].tokens.upperBound <= 3
  }

  /// Whether a word for lines or networks names the way only (`on Rogers lines`), or is part of a compound (`test-calling`).
  private func isWay(_ tokens: Range<Int>, sentence: Int, _ owner: TakenTokens) -> Bool {
    var before = tokens.lowerBound - 1
    if before >= 0, document.tokens[before].hash == Folding.hyphen, document.tokens[before].isGlued {
      return true
    }
    guard before >= 0, owner.contains(before) else { return false }
    while before >= 0, owner.contains(before) { before -= 1 }
    guard before >= 0, let pack = try? engine.pack(document.sentences[sentence].language)
    else { return false }
    return pack.assertions.entry(document.tokens[before].form)?.cues.contains(.oblique) ?? false
  }

  /// Numbers of which a state is said are services.
  private mutating func promoteNumbers(_ map: EvidenceMap) {
    var found: [ServiceMention] = []
    for candidate in serviceCandidates {
      guard let own = map.clause(at: candidate.tokens.lowerBound),
        isFollowedByStatement(candidate.tokens, map.clauses[own]),
        let finding = map.nearest(in: own, to: candidate.tokens, nearness: .clause), finding.distance <= 7
      else { continue }
      found.append(candidate)
    }
    guard !found.isEmpty else { return }
    serviceMentions = (serviceMentions + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Whether a number is a subject or an object by itself: no noun that it could count comes next.
  private func isFollowedByStatement(_ tokens: Range<Int>, _ clause: Clause) -> Bool {
    guard clause.tokens.contains(tokens.upperBound) else { return true }
    let next = document.tokens[tokens.upperBound]
    guard let pack = try? engine.pack(document.sentences[clause.sentence].language) else { return false }
    return pack.assertions.entry(next.form) != nil || next.kind == .punctuation
  }

  /// `the line`, `il`: what a clause without a service's name says of the one named last in this sentence or the one before.
  private func addReferences(_ map: EvidenceMap, to ballots: inout [ServiceID: StateBallot]) {
    var next = 0
    var last: ServiceMention?
    for (index, clause) in clauses.enumerated() {
      let start = next
      while next < serviceMentions.count, serviceMentions[next].tokens.lowerBound < clause.tokens.upperBound {
        last = serviceMentions[next]
        next += 1
      }
      guard clause.refersToService, start == next, let last, clause.sentence - last.sentence <= 1,
        let finding = map.nearest(
          in: index, to: clause.tokens.lowerBound..<clause.tokens.lowerBound, nearness: .clause)
      else { continue }
      ballots[last.id]?.count(finding, map)
    }
  }

  /// The last token at which the article says that everything is back.
  private func generalReturn(_ map: EvidenceMap) -> Int? {
    var found: Int?
    for (index, clause) in clauses.enumerated() where clause.isAboutEverything || clause.refersToCarrier {
      for predicate in clause.predicates
      where predicates[predicate].kind == .restore || predicates[predicate].kind == .work {
        if predicates[predicate].polarity == .back { found = clauses[index].tokens.lowerBound }
      }
    }
    return found
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
  private var isShort = false
  /// Named outright, with nothing said of it.
  private var bare = 0

  mutating func add(_ mention: ServiceMention, _ map: EvidenceMap, isShort: Bool) {
    self.isShort = isShort
    guard let own = map.clause(at: mention.tokens.lowerBound) else { return }
    let clause = map.clauses[own]
    var finding = map.finding(for: mention.tokens, isCarrier: false)
    // `no calls`: a negation with nothing else to deny.
    if clause.marks.contains(.negated), finding == nil || finding?.nearness ?? .article < .clause {
      finding = EvidenceMap.Finding(
        polarity: .down, predicate: nil, clause: own, nearness: .next, distance: 0, isPast: false)
    }
    if clause.marks.contains(.past) || map.isAboutCompensation(own) && finding?.nearness ?? .article < .next {
      return
    }
    guard let finding, finding.nearness > (isShort ? .sentence : .article) else {
      if mention.strength > .weak { bare += 1 }
      return
    }
    if finding.isPast { return }
    if mention.strength < .strong, finding.nearness < (mention.strength == .weak ? .next : .clause) { return }
    // A cable that is cut is a thing; calls that are cut off are a service.
    if mention.strength == .weak, let index = finding.predicate, map.predicates[index].kind == .deprive,
      map.predicates[index].tokens.lowerBound >= mention.tokens.upperBound
    {
      return
    }
    if mention.strength == .weak, let index = finding.predicate, map.predicates[index].kind == .repair {
      return
    }
    // A word with other meanings (`lines`, `cable`) is no service by itself in a long article.
    if mention.strength == .weak, !isShort,
      finding.predicate.map({ map.predicates[$0].kind == .fail }) ?? false
    {
      return
    }
    count(finding, map)
  }

  mutating func count(_ finding: EvidenceMap.Finding, _ map: EvidenceMap) {
    let position = map.clauses[finding.clause].tokens.lowerBound
    let isStill = map.clauses[finding.clause].marks.contains(.still)
    switch finding.polarity {
    case .down:
      down += 1
      lastDown = position
      isStillDown = isStill
    case .up where down > 0 && map.clauses[finding.clause].marks.contains(.again):
      back += 1
      lastBack = position
    case .up: up += 1
    case .back:
      back += 1
      lastBack = position
    }
  }

  func state(generalReturn: Int?, isAssumedHit: Bool) -> ServiceState? {
    if back > 0, !(lastDown > lastBack && (isStillDown || isShort)) {
      return ServiceState(status: .restored, evidence: Evidence(rule: "back"))
    }
    if down > 0 {
      if let generalReturn, generalReturn > lastDown || !isStillDown {
        return ServiceState(status: .restored, evidence: Evidence(rule: "everything is back"))
      }
      return ServiceState(status: .affected, evidence: Evidence(rule: "down"))
    }
    if up > 0 { return ServiceState(status: .unaffected, evidence: Evidence(rule: "up")) }
    guard isAssumedHit, bare > 0 else { return nil }
    return ServiceState(status: .affected, evidence: Evidence(rule: "named beside an outage"))
  }
}

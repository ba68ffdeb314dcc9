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

  mutating func add(
    _ mention: ServiceMention, list: Range<Int>?, _ map: EvidenceMap, isShort: Bool, isDenied: Bool
  ) {
    self.isShort = isShort
    guard let own = map.clause(at: mention.tokens.lowerBound) else { return }
    let clause = map.clauses[own]
    // A word with other meanings is what its neighbours in a list are.
    let strength = list != nil ? max(mention.strength, .strong) : mention.strength
    guard strength > .listed else { return }
    var finding = map.finding(for: mention.tokens, list: list, isCarrier: false)
    // `no calls`: a negation with nothing else to deny.
    if isDenied && strength > .weak || isShort && clause.marks.contains(.negated),
      finding == nil || finding?.nearness ?? .article < .clause
    {
      finding = EvidenceMap.Finding(
        polarity: .down, predicate: nil, clause: own, nearness: .next, distance: 0, isPast: false)
    }
    if clause.marks.contains(.past) || map.isAboutCompensation(own) && finding?.nearness ?? .article < .next {
      return
    }
    let needed: EvidenceMap.Nearness =
      switch strength {
      case .strong: isShort ? .segment : .sentence
      case .number, .likely: .clause
      default: .next
      }
    guard let finding, finding.nearness >= needed else {
      if strength > .weak { bare += 1 }
      return
    }
    if finding.isPast { return }
    if strength == .weak, Self.isOfAThing(finding, mention, map, isShort: isShort) { return }
    count(finding, map)
  }

  /// Whether what is said of a word with other meanings (`lines`, `wires`) is said of a thing.
  static func isOfAThing(
    _ finding: EvidenceMap.Finding, _ mention: ServiceMention, _ map: EvidenceMap, isShort: Bool
  ) -> Bool {
    guard !mention.isPublic, let index = finding.predicate else { return false }
    switch map.predicates[index].kind {
    // A wire that is cut is a thing; calls that are cut off are a service.
    case .deprive: return map.predicates[index].tokens.lowerBound >= mention.tokens.upperBound
    case .repair: return true
    // By itself such a word is no service in a long article.
    case .fail: return !isShort
    default: return false
    }
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

  func state(generalReturn: Int?, isAssumedHit: Bool) -> ServiceState? {
    if back > 0, !(lastDown > lastBack && (isStillDown || isShort)) {
      return ServiceState(status: .restored, evidence: Evidence(rule: "back"), isTold: true)
    }
    if down > 0 {
      if let generalReturn, generalReturn > lastDown || !isStillDown && (!isShort || generalReturn < 0) {
        return ServiceState(status: .restored, evidence: Evidence(rule: "everything is back"))
      }
      return ServiceState(status: .affected, evidence: Evidence(rule: "down"), isTold: isStillDown)
    }
    if up > 0 { return ServiceState(status: .unaffected, evidence: Evidence(rule: "up"), isTold: true) }
    guard isAssumedHit, bare > 0 else { return nil }
    return ServiceState(status: .affected, evidence: Evidence(rule: "named beside an outage"))
  }
}

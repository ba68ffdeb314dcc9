/// A place where a service is named, with what is said of it there: read once for all that count it.
struct ServiceStatement {
  let mention: ServiceMention
  /// A word with other meanings is what its neighbours in a list are.
  let strength: ServiceMention.Strength
  let isListed: Bool
  /// A denial stands right before the name.
  let isDenied: Bool
  /// Whether texts of at most a few sentences are read, whose words stand nearer together.
  let isShort: Bool
  /// The clause that names it, nil where none does.
  let clause: Int?
  /// What is said of it, however far from the name.
  let finding: EvidenceMap.Finding?

  /// O(clauses of the sentence).
  init(_ mention: ServiceMention, list: Range<Int>?, _ map: EvidenceMap, isShort: Bool, isDenied: Bool) {
    self.mention = mention
    self.isShort = isShort
    self.isDenied = isDenied
    isListed = list != nil
    strength = list != nil ? max(mention.strength, .strong) : mention.strength
    clause = map.clause(at: mention.tokens.lowerBound)
    guard let own = clause, strength > .listed else {
      finding = nil
      return
    }
    let found = map.finding(for: mention.tokens, list: list, isCarrier: false)
    // `no calls`: a negation with nothing else to deny.
    let isNegated = isDenied && strength > .weak || isShort && map.clauses[own].marks.contains(.negated)
    finding =
      isNegated && found?.nearness ?? .article < .clause
      ? EvidenceMap.Finding(
        polarity: .down, predicate: nil, clause: own, nearness: .next, distance: 0, isPast: false) : found
  }

  /// How near what is said must be for so sure a name.
  var needed: EvidenceMap.Nearness {
    switch strength {
    case .strong: isShort ? .segment : .sentence
    case .number, .likely: .clause
    default: .next
    }
  }

  /// Whether its clause tells of compensation, and nothing right beside the name of the service itself.
  func isOfCompensation(_ map: EvidenceMap) -> Bool {
    guard let clause else { return false }
    return map.isAboutCompensation(clause) && finding?.nearness ?? .article < .next
  }

  /// Whether what is said of a word with other meanings (`lines`, `wires`) is said of a thing.
  func isOfAThing(_ finding: EvidenceMap.Finding, _ map: EvidenceMap) -> Bool {
    guard strength == .weak, !mention.isPublic, let index = finding.predicate else { return false }
    switch map.predicates[index].kind {
    // A wire that is cut is a thing; calls that are cut off are a service.
    case .deprive: return map.predicates[index].tokens.lowerBound >= mention.tokens.upperBound
    case .repair: return true
    // By itself such a word is no service in a long article.
    case .fail: return !isShort
    default: return false
    }
  }
}

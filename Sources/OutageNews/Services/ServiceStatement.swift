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
  /// Whose carriers its clause names, nil where none.
  let owner: Owner?
  /// Whether it is named as a place or a way: `went to court`.
  let isPlaced: Bool
  /// The clause that names it, nil where none does.
  let clause: Int?
  /// What is said of it, however far from the name.
  let finding: EvidenceMap.Finding?

  enum Owner: Sendable {
    /// A carrier that is hit.
    case hit
    case other
  }

  /// O(clauses of the sentence).
  init(
    _ mention: ServiceMention, list: Range<Int>?, _ map: EvidenceMap, isShort: Bool, denial: ServiceDenial?,
    owners: [Owner?] = [], isPlaced: Bool = false
  ) {
    self.isPlaced = isPlaced
    owner = map.clause(at: mention.tokens.lowerBound).flatMap { $0 < owners.count ? owners[$0] : nil }
    self.mention = mention
    self.isShort = isShort
    isDenied = denial != nil
    isListed = list != nil
    strength = list != nil ? max(mention.strength, .strong) : mention.strength
    clause = map.clause(at: mention.tokens.lowerBound)
    guard let own = clause, strength > .listed else {
      finding = nil
      return
    }
    let found = map.finding(for: mention.tokens, list: list, isCarrier: false)
    if let denial, let apart = Self.apart(denial, found, map) {
      finding = apart
      return
    }
    // `no calls`: a negation with nothing else to deny.
    let isNegated =
      denial != nil && strength > .weak || isShort && map.clauses[own].marks.contains(.negated)
    if found.map({ !$0.isOwnOfItem(mention.sentence, map) }) ?? true,
      let headed = map.headings.finding(for: mention.sentence, isDenied: map.isBareDenial(own))
    {
      finding = headed
      return
    }
    guard found?.nearness ?? .article < .clause, isNegated || mention.isDeed else {
      finding = found
      return
    }
    finding = EvidenceMap.Finding(
      polarity: isNegated ? .down : .up, predicate: nil, clause: own, nearness: .next, distance: 0,
      isPast: false)
  }

  /// `calls are back, not texts`: the opposite of what was just said.
  private static func apart(
    _ denial: ServiceDenial, _ found: EvidenceMap.Finding?, _ map: EvidenceMap
  ) -> EvidenceMap.Finding? {
    guard denial.isApart, var found, let predicate = found.predicate, found.nearness >= .clause,
      map.predicates[predicate].tokens.upperBound <= denial.token
    else { return nil }
    found.polarity = found.polarity == .down ? .up : .down
    found.nearness = .next
    return found
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

extension EvidenceMap.Finding {
  /// Whether an item of a list says it of itself: by a verb, or right beside the name.
  fileprivate func isOwnOfItem(_ sentence: Int, _ map: EvidenceMap) -> Bool {
    guard map.clauses[clause].sentence == sentence else { return false }
    return nearness == .next || predicate.map { map.predicates[$0].features.contains(.verb) } ?? true
  }
}

/// A denial right before the name of a service.
struct ServiceDenial {
  var token: Int
  /// It stands behind a comma and denies nothing but the name: `, not texts`, `, pas la télé`; not `, pas de textos`.
  var isApart: Bool
}

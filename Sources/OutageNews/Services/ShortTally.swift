/// How one service is named in a short text, and what is said around it.
struct ShortTally: Sendable {
  private var strength = ServiceMention.Strength.listed
  private var nearest: (nearness: EvidenceMap.Nearness, polarity: Polarity)?
  private var signs: Set<ShortSign> = []

  /// O(predicates of its clause).
  mutating func add(_ statement: ServiceStatement, isWay: Bool, _ map: EvidenceMap) {
    strength = max(strength, statement.mention.strength)
    if statement.isListed { signs.insert(.plain(.joined)) }
    if statement.isDenied { signs.insert(.plain(.denied)) }
    if statement.mention.isDeed { signs.insert(.plain(.deed)) }
    if isWay { signs.insert(.plain(.way)) }
    if let clause = statement.clause { add(map.clauses[clause], around: statement.mention.tokens, map) }
    guard let finding = statement.finding else { return }
    if statement.isOfAThing(finding, map) { signs.insert(.plain(.thing)) }
    guard finding.nearness >= nearest?.nearness ?? .article else { return }
    // `back for everyone except customers in Kent`
    let leavesOut = finding.polarity == .back && map.leavesOut(finding.clause)
    nearest = (finding.nearness, leavesOut ? .down : finding.polarity)
  }

  /// Named in the words of a position on compensation.
  mutating func add(_ status: CompensationStatus) { signs.insert(.offer(status)) }

  /// What stands around its name in its clause.
  private mutating func add(_ clause: Clause, around name: Range<Int>, _ map: EvidenceMap) {
    signs.insert(.opener(clause.opener))
    for (index, mark) in ShortSign.marks.enumerated() where clause.marks.contains(mark.mark) {
      signs.insert(.told(index))
    }
    if clause.predicates.isEmpty { signs.insert(.plain(.bare)) }
    let isGift = clause.predicates.contains {
      map.predicates[$0].kind == .compensate || map.predicates[$0].kind == .grant
    }
    if isGift { signs.insert(.plain(.gift)) }
    let before = clause.predicates.last { map.predicates[$0].tokens.upperBound <= name.lowerBound }
    let behind = clause.predicates.first { map.predicates[$0].tokens.lowerBound >= name.upperBound }
    if let behind, name.lowerBound - clause.tokens.lowerBound <= 1,
      map.predicates[behind].tokens.lowerBound - name.upperBound <= 3
    {
      signs.insert(.plain(.subject))
    }
    for (index, isBehind) in [(before, false), (behind, true)] {
      guard let index else { continue }
      let predicate = map.predicates[index]
      signs.formUnion(ShortSign.beside(predicate, isBehind: isBehind))
      for (index, mark) in ShortSign.marks.enumerated() where predicate.marks.contains(mark.mark) {
        signs.insert(.open(index))
      }
    }
  }

  /// The signs of its name and of the words nearest to it.
  func signs(of owner: ServiceEntry.Owner, ruled status: ServiceStatus?) -> Set<ShortSign> {
    var all = signs.union([.plain(.bias), .of(owner), .ruled(status), .named(strength)])
    if let nearest, let sign = ShortSign.said(nearest.nearness, nearest.polarity) { all.insert(sign) }
    return all
  }
}

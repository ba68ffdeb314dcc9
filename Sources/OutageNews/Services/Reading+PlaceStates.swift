/// What the single places of a whole article say of a service, each read as a text of its own.
extension Reading {
  /// How likely each outcome is by the words around one name; nil where it tells of an earlier outage. O(predicates of its sentence).
  func shares(of statement: ServiceStatement, _ map: EvidenceMap) -> [Double]? {
    guard let own = statement.clause, !map.clauses[own].marks.contains(.past),
      !(statement.finding?.isPast ?? false)
    else { return nil }
    var tally = ShortTally()
    tally.add(statement, isWay: false, map)
    var signs = tally.signs(of: owner(of: statement.mention.id), ruled: nil)
    signs.remove(.ruled(nil))
    for clause in map.sentence(around: own) {
      for predicate in map.clauses[clause].predicates {
        if let polarity = map.predicates[predicate].polarity { signs.insert(.text(polarity)) }
      }
    }
    return engine.shortWeights.shares(of: signs.map(\.place).sorted())
  }

  /// Whose a service is; a carrier's help desk is nobody's network.
  func owner(of id: ServiceID) -> ServiceEntry.Owner { Self.owner(of: id, engine.services.entry(id)) }

  static func owner(of id: ServiceID, _ entry: ServiceEntry?) -> ServiceEntry.Owner {
    id == .customerSupport ? .thirdParty : entry?.owner ?? .thirdParty
  }

  /// Counts the names that stand in the words of an offer or in a clause about compensation. O(mentions + positions).
  mutating func countOffered(_ map: EvidenceMap) {
    var next = 0
    for mention in serviceMentions where mention.isWeighed {
      let bytes = document.byteRange(mention.tokens)
      while next < compensation.count, compensation[next].bytes.end < bytes.upperBound { next += 1 }
      let isInOffer = next < compensation.count && compensation[next].bytes.start <= bytes.lowerBound
      let clause = map.clause(at: mention.tokens.lowerBound)
      guard isInOffer || clause.map(map.isAboutCompensation) ?? false else { continue }
      stateTallies[mention.id]?.addOffer()
    }
  }
}

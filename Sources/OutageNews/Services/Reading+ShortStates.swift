extension Reading {
  /// The states in a text of a few sentences: the likeliest by what its words say and by what stands around them.
  mutating func settleShort() {
    let text = textSigns
    countOffers()
    var settled: [ServiceID: ServiceState] = [:]
    for (id, tally) in shortTallies {
      let ruled = serviceStates[id]
      var signs = tally.signs(of: owner(of: id), ruled: ruled?.status).union(text)
      for (other, state) in serviceStates where other != id { signs.insert(.other(state.status)) }
      if keepsSigns { stateSigns[id] = ShortSign.allCases.map { signs.contains($0) ? 1 : 0 } }
      guard let status = engine.shortWeights.best(of: signs.map(\.place).sorted())?.status else { continue }
      // A return that is told stands, whatever was told of the failure.
      let isRuled = status == ruled?.status || ruled?.status == .restored && status == .affected
      settled[id] = isRuled ? ruled : ServiceState(status: status, evidence: Evidence(rule: "weighed"))
    }
    serviceStates = settled
  }

  /// Counts which services are named in the words of a position on compensation. O(mentions × positions), both of a few sentences.
  private mutating func countOffers() {
    for mention in serviceMentions {
      let bytes = document.byteRange(mention.tokens)
      for entry in compensation
      where entry.bytes.start <= bytes.lowerBound && bytes.upperBound <= entry.bytes.end {
        shortTallies[mention.id]?.add(entry.status)
      }
    }
  }

  /// The signs that all services of a short text share.
  private var textSigns: Set<ShortSign> {
    var signs: Set<ShortSign> = []
    for predicate in predicates {
      if let polarity = predicate.polarity { signs.insert(.text(polarity)) }
    }
    if signs.isEmpty { signs.insert(.plain(.silent)) }
    let isOfClaims = predicates.contains { predicate in
      switch predicate.kind {
      case .compensate, .grant, .ask, .refuse, .consider: true
      default: false
      }
    }
    if isOfClaims { signs.insert(.plain(.claims)) }
    for state in carrierRoles.values { signs.insert(.carrier(state.role)) }
    return signs
  }
}

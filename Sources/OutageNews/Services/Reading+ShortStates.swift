extension Reading {
  /// The states in a text of a few sentences: those of its own words, and where they say nothing near enough, the likeliest.
  mutating func settleShort() {
    let text = textSigns
    var settled: [ServiceID: ServiceState] = [:]
    for (id, tally) in shortTallies {
      let ruled = serviceStates[id]
      let owner: ServiceEntry.Owner =
        id == .customerSupport ? .thirdParty : engine.services.entry(id)?.owner ?? .thirdParty
      var signs = tally.signs(of: owner, ruled: ruled?.status)
      for sign in text { signs[sign] = 1 }
      for (other, state) in serviceStates where other != id {
        switch state.status {
        case .affected: signs[.otherAffected] = 1
        case .restored: signs[.otherRestored] = 1
        default: signs[.otherUnaffected] = 1
        }
      }
      if keepsSigns { stateSigns[id] = signs.values }
      // On sentences unseen the weights are no better than words that say something.
      if let ruled {
        settled[id] = ruled
        continue
      }
      let sums = engine.shortWeights.sums(signs.values)
      guard let best = zip(StateOutcome.allCases, sums).max(by: { $0.1 < $1.1 }),
        let status = best.0.status
      else { continue }
      settled[id] = ServiceState(status: status, evidence: Evidence(rule: "weighed"))
    }
    serviceStates = settled
  }

  /// The signs that all services of a short text share.
  private var textSigns: [ShortSign] {
    var signs: Set<ShortSign> = []
    for predicate in predicates {
      switch predicate.polarity {
      case .down?: signs.insert(.textDown)
      case .up?: signs.insert(.textUp)
      case .back?: signs.insert(.textBack)
      case nil: break
      }
    }
    if signs.isEmpty { signs.insert(.textNothing) }
    let isOfClaims = predicates.contains { predicate in
      switch predicate.kind {
      case .compensate, .grant, .ask, .refuse, .consider: true
      default: false
      }
    }
    if isOfClaims { signs.insert(.claims) }
    for state in carrierRoles.values {
      switch state.role {
      case .affected: signs.insert(.carrierAffected)
      case .unaffected: signs.insert(.carrierUnaffected)
      default: signs.insert(.carrierMentioned)
      }
    }
    return Array(signs)
  }
}

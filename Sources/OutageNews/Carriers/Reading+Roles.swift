extension Reading {
  /// The part of every named carrier in the news, weighed from what is said near its mentions. O(mentions × clauses of a sentence).
  mutating func resolveRoles(_ map: EvidenceMap) {
    let hasTrouble = predicates.contains { predicate in
      !predicate.marks.contains(.past)
        && (predicate.polarity == .down || predicate.polarity == .back || predicate.kind == .compensate
          || predicate.kind == .grant)
    }
    let isShort = document.sentences.count <= 4
    var ballots: [CarrierID: RoleBallot] = [:]
    var statements: [RoleStatement?] = []
    statements.reserveCapacity(carrierMentions.count)
    for mention in carrierMentions {
      statements.append(
        ballots[mention.id, default: RoleBallot()].add(mention.tokens, map, isShort: isShort))
    }
    addReferences(map, to: &ballots)
    let isBusiness = clauses.contains { $0.isBusiness } || clauses.contains { $0.marks.contains(.past) }
    let isTold = ballots.values.contains { $0.isTold }
    let isInPassing = !isShort && tellsInPassing(ballots, map)
    for (id, var ballot) in ballots {
      if isInPassing { ballot.dropTrouble() }
      carrierRoles[id] = ballot.state(
        isAssumedHit: isShort && !isTold && (hasTrouble || !isBusiness), document: document)
    }
    if !isShort, hasTrouble, !isInPassing { settleMain(ballots) }
    settleTheRest(ballots)
    countRoleSigns(ballots, statements, map)
  }

  /// Whether what a whole article says of the carrier that is hit most is one weak word beside a name dropped once or
  /// twice: an article about something else (an app that failed, the figures of a firm). O(clauses).
  private func tellsInPassing(_ ballots: [CarrierID: RoleBallot], _ map: EvidenceMap) -> Bool {
    guard
      let hit = ballots.max(by: {
        ($0.value.affected, $1.key.rawValue) < ($1.value.affected, $0.key.rawValue)
      })?.value,
      hit.hasTrouble, hit.mentions <= 2
    else { return false }
    return hit.affected < 1 || hit.affected - hit.unaffected < 1 && !isHeadOfTrouble(map)
  }

  /// Whether a headline or one of the first sentences tells of a failure and names a carrier in one clause or another.
  private func isHeadOfTrouble(_ map: EvidenceMap) -> Bool {
    let sentences = headSentences
    let head = clauses.indices.filter { sentences.contains(clauses[$0].sentence) }
    return head.contains { map.carriers[$0] > 0 }
      && head.contains { index in
        !clauses[index].marks.contains(.past)
          && clauses[index].predicates.contains {
            predicates[$0].polarity == .down && predicates[$0].kind.isFailure
          }
      }
  }

  /// An article of trouble in which nobody is hit in so many words tells of the carrier that it names most.
  private mutating func settleMain(_ ballots: [CarrierID: RoleBallot]) {
    guard
      let (id, ballot) = ballots.max(by: {
        ($0.value.mentions, $1.key.rawValue) < ($1.value.mentions, $0.key.rawValue)
      }),
      ballot.mentions >= 4, ballot.hasTrouble, let state = carrierRoles[id], state.role != .affected,
      ballots.allSatisfy({ $0.key == id || $0.value.mentions < ballot.mentions })
    else { return }
    carrierRoles[id] = CarrierState(role: .affected, evidence: Evidence(rule: "named most beside trouble"))
  }

  /// A brand or virtual operator of which nothing else is said goes down with the network that carries it; a rival that
  /// an article about an outage names as a subject, without a word of trouble, works.
  private mutating func settleTheRest(_ ballots: [CarrierID: RoleBallot]) {
    let hit = Set(carrierRoles.filter { $0.value.role == .affected }.keys)
    guard !hit.isEmpty else { return }
    for (id, ballot) in ballots where ballot.isSilent && carrierRoles[id]?.role == .mentioned {
      let entry = engine.gazetteer.entry(id)
      let carriers = entry?.carriedBy ?? []
      let owns = hit.contains { engine.gazetteer.entry($0)?.parent == id }
      let isGuest = ballot.isGuest || entry?.kind == .virtualOperator && carriers.isEmpty
      if entry?.kind != .group, !owns, isGuest || carriers.contains(where: hit.contains) {
        carrierRoles[id] = CarrierState(role: .affected, evidence: Evidence(rule: "carried by a hit network"))
      } else if ballot.isSubject, ballot.mentions <= 2, !owns, document.sentences.count > 4 {
        carrierRoles[id] = CarrierState(role: .unaffected, evidence: Evidence(rule: "no word of trouble"))
      }
    }
  }

  /// Who gives, refuses or weighs a compensation for the news was hit by it, unless its own words say otherwise.
  mutating func settleProviders() {
    guard carrierRoles.values.contains(where: { $0.role == .affected }) else { return }
    for entry in compensation {
      guard let provider = entry.provider, let state = carrierRoles[provider], !state.isTold,
        engine.gazetteer.entry(provider)?.kind != .group
      else { continue }
      switch entry.status {
      case .offered, .refused, .undecided:
        if state.role != .affected {
          carrierRoles[provider] = CarrierState(role: .affected, evidence: Evidence(rule: "compensates"))
        }
      case .demanded, .past: break
      }
    }
  }

  /// `the company`, `l'opérateur`: what a clause without a carrier's name says of the one named last.
  private func addReferences(_ map: EvidenceMap, to ballots: inout [CarrierID: RoleBallot]) {
    let main = ballots.max { ($0.value.mentions, $1.key.rawValue) < ($1.value.mentions, $0.key.rawValue) }?
      .key
    let owned = behindOwners()
    var next = 0
    var last: CarrierID?
    for (index, clause) in clauses.enumerated() {
      var named = 0
      while next < carrierMentions.count, carrierMentions[next].tokens.lowerBound < clause.tokens.upperBound {
        if owned.contains(carrierMentions[next].tokens.lowerBound) {
          next += 1
          continue
        }
        named += 1
        // Behind `Fido and chatr` the company is the one that the article is about.
        last = named > 1 && carrierMentions[next].id != last ? main : carrierMentions[next].id
        next += 1
      }
      guard clause.refersToCarrier, map.carriers[index] == 0, let last else { continue }
      ballots[last]?.add(reference: clause.tokens, in: index, map)
    }
  }
}

extension Reading {
  /// Tokens right behind a word that makes what follows an owner or a host (`filiale de Québecor`): never the company
  /// that an article goes on to speak of. O(predicates).
  func behindOwners() -> TakenTokens {
    var tokens = TakenTokens(count: document.tokens.count)
    for predicate in predicates where predicate.kind == .host || predicate.kind == .lodge {
      tokens.insert(predicate.tokens.upperBound..<(predicate.tokens.upperBound + 3))
    }
    return tokens
  }
}

/// What speaks for each role of one carrier.
struct RoleBallot {
  private(set) var affected = 0.0
  private(set) var unaffected = 0.0
  private(set) var past = 0.0
  private(set) var other = 0.0
  private var words: (weight: Double, predicate: Range<Int>)?

  private(set) var mentions = 0
  /// Named at the head of a statement.
  private(set) var isSubject = false
  /// Said to use another's network.
  private(set) var isGuest = false
  /// Whether nothing at all is said of it.
  var isSilent: Bool { affected == 0 && unaffected == 0 && past == 0 && other == 0 }
  /// Whether anything at all says that it is hit.
  var hasTrouble: Bool { affected > 0 }
  /// Whether its own clauses say that it is hit.
  var isTold: Bool { affected >= 0.6 }

  /// Forgets what says that it is hit.
  mutating func dropTrouble() { affected = 0 }

  /// Weighs one mention; returns what is said of it there.
  @discardableResult
  mutating func add(_ tokens: Range<Int>, _ map: EvidenceMap, isShort: Bool) -> RoleStatement? {
    guard let own = map.clause(at: tokens.lowerBound) else { return nil }
    var statement = RoleStatement(clause: own)
    let clause = map.clauses[own]
    mentions += 1
    // `Bouygues Telecom n'a pas répondu à nos questions`: who says nothing tells nothing of its network.
    let saysNothing = clause.predicates.contains { index in
      let predicate = map.predicates[index]
      return predicate.kind == .refuse || predicate.kind == .say && predicate.marks.contains(.negated)
    }
    statement.saysNothing = saysNothing
    if tokens.lowerBound - clause.tokens.lowerBound <= 3, !saysNothing { isSubject = true }
    if clause.opener == .correction {
      other += 1
      return statement
    }
    let isOther = isOther(own, tokens, map) || clause.isBusiness && !map.isAboutCompensation(own)
    if isOther { other += 0.7 }
    statement.isHost = isOther
    statement.isGuest = isLodger(own, tokens, map)
    if statement.isGuest { isGuest = true }
    if let finding = map.finding(for: tokens, isCarrier: true, isShort: isShort) {
      statement.finding = finding
      count(finding, factor: isOther ? 0.3 : 1, map)
    } else if clause.marks.contains(.past) {
      past += 0.5
    } else if !isOther, map.deniesService[own] || map.isFollowedByDenial(own) {
      // `customers of Bell have no internet`
      affected += 1
    }
    let trouble = map.trouble(beside: own)
    statement.trouble = trouble
    if trouble.verb {
      affected += isShort ? 1.3 : 0.3
    } else if trouble.noun {
      affected += isShort ? 0.4 : 0.1
    }
    // `The company, a subsidiary of Quebecor, will credit`: the owner gives nothing.
    if map.isAboutCompensation(own), !isOther {
      if clause.marks.contains(.past) { past += 1 } else { affected += 1.1 }
    }
    return statement
  }

  mutating func add(reference tokens: Range<Int>, in clause: Int, _ map: EvidenceMap) {
    if let finding = map.nearest(in: clause, to: tokens.lowerBound..<tokens.lowerBound, nearness: .clause) {
      count(finding, factor: 1.2, map)
    }
  }

  /// A host, an owner, somebody blamed.
  private func isOther(_ own: Int, _ tokens: Range<Int>, _ map: EvidenceMap) -> Bool {
    if map.sentence(around: own).contains(where: { map.clauses[$0].isTogether }) { return false }
    return map.clauses[own].predicates.contains { index in
      let predicate = map.predicates[index]
      let distance = tokens.lowerBound - predicate.tokens.upperBound
      switch predicate.kind {
      case .blame: return distance >= 0
      // `which Optus owns, and Coles Mobile`: the owner and the host are named right behind such a word, and who is bought is neither.
      case .host:
        return (0...3).contains(distance)
          && (!predicate.features.contains(.verb) || predicate.features.contains(.pastParticiple))
      case .lodge: return (0...4).contains(distance)
      default: return false
      }
    }
  }

  /// `TekSavvy leases the cable`; `Fido, which runs on the same network`.
  private func isLodger(_ own: Int, _ tokens: Range<Int>, _ map: EvidenceMap) -> Bool {
    let next = own + 1
    let isFollowed =
      next < map.clauses.count && map.clauses[next].opener == .relative && map.carriers[next] == 0
    let clauses = own...(isFollowed ? next : own)
    return clauses.contains { clause in
      map.clauses[clause].predicates.contains { index in
        map.predicates[index].kind == .lodge && map.predicates[index].tokens.lowerBound >= tokens.upperBound
      }
    }
  }

  private mutating func count(_ finding: EvidenceMap.Finding, factor: Double, _ map: EvidenceMap) {
    let weight = Self.weight(finding.nearness) * factor
    if finding.isPast {
      past += weight
    } else if finding.polarity == .up {
      unaffected += weight
    } else {
      affected += weight
    }
    if let predicate = finding.predicate, weight > words?.weight ?? 0 {
      words = (weight, map.predicates[predicate].tokens)
    }
  }

  private static func weight(_ nearness: EvidenceMap.Nearness) -> Double {
    switch nearness {
    case .next: 1.2
    case .clause: 1
    case .segment: 0.6
    case .sentence: 0.3
    case .article: 0.1
    }
  }

  func state(isAssumedHit: Bool, document: Document) -> CarrierState {
    let role: CarrierRole
    let rule: String
    // `Orange assures that it was not hit. Two years ago a saw cut off its customers`: what is past does not unsay that.
    if unaffected > affected, unaffected >= min(past, Self.weight(.clause)) {
      (role, rule) = (.unaffected, "works")
    } else if affected > 0, affected >= other {
      (role, rule) = past > affected * 2 ? (.mentioned, "past") : (.affected, "hit")
    } else if past > 0 {
      (role, rule) = (.mentioned, "past")
    } else if other > 0 {
      (role, rule) = (.mentioned, "other")
    } else {
      (role, rule) = isAssumedHit ? (.affected, "only trouble") : (.mentioned, "nothing said")
    }
    let bytes = words.map { document.byteRange($0.predicate) }
    return CarrierState(
      role: role,
      evidence: Evidence(
        rule: rule, words: bytes.map { ByteRange(start: $0.lowerBound, end: $0.upperBound) }),
      isTold: role == .unaffected && unaffected >= 1 || role == .mentioned && past > 0
    )
  }
}

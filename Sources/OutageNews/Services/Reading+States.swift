extension Reading {
  /// The latest state of every named service that has one. O(mentions × clauses of a sentence).
  mutating func resolveStates(_ map: EvidenceMap) {
    promoteNumbers(map)
    let isShort = document.sentences.count <= 4
    var ballots: [ServiceID: StateBallot] = [:]
    let heads = headSentences
    stateTallies = [:]
    var owner = TakenTokens(count: document.tokens.count)
    for mention in carrierMentions { owner.insert(mention.tokens) }
    let owners = isShort ? [] : clauseOwners(map)
    let lists = ServiceLists(serviceMentions, in: document) { try? pack($0) }
    for (index, mention) in serviceMentions.enumerated() {
      // `Lucky Mobile` names a carrier; `Sky Broadband` also what it carries.
      if mention.id == .wireless, mention.tokens.allSatisfy(owner.contains) { continue }
      let isWay =
        isCallTo(index) || isCallOf(index, map) || isOrigin(index)
        || mention.strength <= .likely && !lists.isListed[index]
          && isWay(mention.tokens, sentence: mention.sentence, owner)
      if isWay, !isShort { continue }
      let list = lists.isListed[index] ? lists.extents[index] : nil
      // `unable to call 911`: what can or cannot be done is said of the number.
      var mention = mention
      let deed =
        index > 0 && serviceMentions[index - 1].isDeed && isCallTo(index - 1)
        ? serviceMentions[index - 1] : nil
      if deed != nil { mention.isDeed = true }
      let statement = ServiceStatement(
        mention, list: list, map, isShort: isShort,
        denial: denial(of: mention) ?? deed.flatMap { denial(of: $0) },
        owners: owners, isPlaced: !isShort && isPlaced(mention))
      if isShort { shortTallies[mention.id, default: ShortTally()].add(statement, isWay: isWay, map) }
      if isWay { continue }
      ballots[mention.id, default: StateBallot()].add(statement, map)
      if !isShort {
        var tally = stateTallies[mention.id] ?? StateTally()
        tally.add(statement, map, isInHead: heads.contains(mention.sentence))
        if let shares = shares(of: statement, map) { tally.add(shares) }
        stateTallies[mention.id] = tally
        serviceMentions[index].isWeighed = statement.strength > .listed
      }
    }
    addReferences(map, to: &ballots)
    let general = generalReturn(map)
    let isAssumedHit = isSomeoneHit
    for (id, ballot) in ballots {
      let carried = engine.services.entry(id)?.category
      let isCarried = carried == .telecom || carried == .emergency
      if let state = ballot.state(generalReturn: isCarried ? general : nil, isAssumedHit: isAssumedHit) {
        serviceStates[id] = state
      }
    }
    restoreCarried()
  }

  private var isSomeoneHit: Bool { carrierRoles.values.contains { $0.role == .affected } }

  /// The first three sentences of headlines and body.
  var headSentences: SentenceSet {
    SentenceSet(
      heard.lazy.filter { index in
        let kind = document.sections[document.sentences[index].section].kind
        return kind == .body || kind == .headline
      }.prefix(3))
  }

  /// A network that is back carries again what it carried (`wireless` is back: so are texts).
  private mutating func restoreCarried() {
    for (id, state) in serviceStates where state.status == .affected && !state.isTold {
      guard let parent = engine.services.entry(id)?.parent, let carrier = serviceStates[parent],
        carrier.status == .restored, carrier.isTold
      else { continue }
      serviceStates[id] = ServiceState(status: .restored, evidence: Evidence(rule: "its network is back"))
    }
  }

  /// The states in a whole article, weighed from what is told of each service and from how the outage stands.
  ///
  /// `shares` tell how likely the outage goes on, is over for some, is over.
  mutating func settleStates(by shares: [Double], _ map: EvidenceMap) {
    guard document.sentences.count > 4 else { return settleShort() }
    countOffered(map)
    let isHit = isSomeoneHit
    let othersBack = shareBack
    serviceStates = [:]
    serviceStates.reserveCapacity(stateTallies.count)
    let named = NamedServices(stateTallies.keys, engine.services)
    for (id, entry) in named.entries {
      guard let tally = stateTallies[id] else { continue }
      guard
        var signs = tally.signs(
          owner: Self.owner(of: id, entry), outage: shares, isHit: isHit, othersBack: othersBack,
          of: document.sentences.count)
      else { continue }
      named.addKind(of: id, entry, to: &signs)
      if keepsSigns { stateSigns[id] = signs.values }
      let sums = engine.stateWeights.sums(signs.values)
      let best = zip(StateOutcome.allCases, sums).max { $0.1 < $1.1 }
      guard let status = best?.0.status, !isOtherNews || status == .unaffected else { continue }
      let rule = tally.last.map { "told last: " + $0.name } ?? "named beside an outage"
      serviceStates[id] = ServiceState(
        status: status, evidence: Evidence(rule: rule), isTold: tally.last != nil)
    }
  }

  /// Of the services that a carrier itself gives and of which the article tells a state, the share that is back.
  private var shareBack: Double {
    var back = 0.0
    var down = 0.0
    for (id, tally) in stateTallies where engine.services.entry(id)?.category == .telecom {
      if tally.isTelecomBack { back += 1 }
      if tally.isDown { down += 1 }
    }
    return back / max(1, back + down)
  }

  /// `no calls`, `plus de réseau`: a denial right before the name.
  func denial(of mention: ServiceMention) -> ServiceDenial? {
    let sentence = document.sentences[mention.sentence]
    guard let pack = try? pack(sentence.language) else { return nil }
    func cues(_ token: Int) -> AssertionWords.Cues {
      pack.assertions.entry(document.tokens[token].form)?.cues ?? []
    }
    let first = max(sentence.tokens.lowerBound, mention.tokens.lowerBound - 3)
    for token in (first..<mention.tokens.lowerBound).reversed() {
      guard document.tokens[token].kind != .number else { return nil }
      guard !cues(token).isDisjoint(with: [.negated, .plus]) else { continue }
      let isBehindComma =
        token > sentence.tokens.lowerBound && document.tokens[token - 1].hash == Folding.comma
      let isPartitive = cues(token + 1).contains(.partitive)
      return ServiceDenial(
        token: token, isApart: isBehindComma && cues(token).contains(.apart) && !isPartitive)
    }
    return nil
  }

  /// By clause: whether it names a carrier that is hit, or others only.
  private func clauseOwners(_ map: EvidenceMap) -> [ServiceStatement.Owner?] {
    var owners = [ServiceStatement.Owner?](repeating: nil, count: clauses.count)
    for mention in carrierMentions {
      guard let clause = map.clause(at: mention.tokens.lowerBound) else { continue }
      if carrierRoles[mention.id]?.role == .affected {
        owners[clause] = .hit
      } else if owners[clause] == nil {
        owners[clause] = .other
      }
    }
    return owners
  }

  /// `to the court`, `par clavardage`: a word for a place or a way at most two tokens before the name.
  private func isPlaced(_ mention: ServiceMention) -> Bool {
    let sentence = document.sentences[mention.sentence]
    guard let pack = try? pack(sentence.language) else { return false }
    let first = max(sentence.tokens.lowerBound, mention.tokens.lowerBound - 3)
    return (first..<mention.tokens.lowerBound).contains {
      pack.services.cues[document.tokens[$0].form].contains(.place)
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

  /// Whether calls are what a number is said to take (`311 is taking calls again`, `le 15 reçoit les appels`).
  private func isCallOf(_ index: Int, _ map: EvidenceMap) -> Bool {
    let mention = serviceMentions[index]
    guard mention.id == .voice, !mention.isDeed, let own = map.clause(at: mention.tokens.lowerBound)
    else { return false }
    return serviceMentions[max(0, index - 2)..<index].contains { other in
      guard other.sentence == mention.sentence, map.clause(at: other.tokens.lowerBound) == own,
        other.strength == .number || engine.services.entry(other.id)?.category == .emergency
      else { return false }
      return map.clauses[own].predicates.contains { predicate in
        let tokens = map.predicates[predicate].tokens
        return tokens.lowerBound >= other.tokens.upperBound && tokens.upperBound <= mention.tokens.lowerBound
          && map.predicates[predicate].features.contains(.verb)
      }
    }
  }

  /// Whether a mention tells only where calls come from, beside a service that it tells of: `911 cannot be reached from landlines`.
  private func isOrigin(_ index: Int) -> Bool {
    let mention = serviceMentions[index]
    switch mention.id {
    case .voice, .landline, .wireless: break
    default: return false
    }
    let sentence = document.sentences[mention.sentence]
    guard mention.strength != .number, !mention.isDeed, let pack = try? pack(sentence.language) else {
      return false
    }
    let first = max(sentence.tokens.lowerBound, mention.tokens.lowerBound - 4)
    let isBehind = (first..<mention.tokens.lowerBound).contains { token in
      pack.assertions.entry(document.tokens[token].form)?.cues.contains(.origin) ?? false
        && serviceMentions[..<index].last.map { $0.tokens.upperBound <= token } ?? true
    }
    guard isBehind else { return false }
    let beside = serviceMentions[max(0, index - 3)..<min(serviceMentions.count, index + 4)]
    return beside.contains {
      $0.sentence == mention.sentence && $0.id != mention.id && $0.strength > .weak
    }
  }

  /// Whether a word for lines or networks names the way only (`on Rogers lines`), or is part of a compound (`test-calling`).
  private func isWay(_ tokens: Range<Int>, sentence: Int, _ owner: TakenTokens) -> Bool {
    var before = tokens.lowerBound - 1
    if before >= 0, document.tokens[before].hash == Folding.hyphen, document.tokens[before].isGlued {
      return true
    }
    guard let pack = try? pack(document.sentences[sentence].language) else { return false }
    func isOblique(_ index: Int) -> Bool {
      index >= 0 && pack.assertions.entry(document.tokens[index].form)?.cues.contains(.oblique) ?? false
    }
    // `depuis les portables SFR`: the name stands behind.
    if tokens.upperBound < document.tokens.count, owner.contains(tokens.upperBound) {
      return isOblique(before) || isOblique(before - 1)
    }
    guard before >= 0, owner.contains(before) else { return false }
    while before >= 0, owner.contains(before) || isJoin(before, pack) { before -= 1 }
    return isOblique(before)
  }

  /// Between the names of `from Skinny or Spark phones`.
  private func isJoin(_ index: Int, _ pack: LanguagePack) -> Bool {
    pack.assertions.entry(document.tokens[index].form)?.border == .join
  }

  /// Numbers of which a state is said are services.
  private mutating func promoteNumbers(_ map: EvidenceMap) {
    var found: [ServiceMention] = []
    let emergencies = serviceCandidates.isEmpty ? [] : namedEmergencies
    for candidate in serviceCandidates {
      guard let own = map.clause(at: candidate.tokens.lowerBound),
        isFollowedByStatement(candidate.tokens, map.clauses[own])
      else { continue }
      let finding = map.nearest(in: own, to: candidate.tokens, nearness: .clause)
      let isSaid = finding.map { $0.distance <= 7 } ?? false
      if isSaid || isNumberHere(candidate, emergencies) { found.append(candidate) }
    }
    guard !found.isEmpty else { return }
    serviceMentions = (serviceMentions + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Whether a number is a service of the article's country, and stands where a name would: at the head of a clause or behind an article
  /// (`112, which runs on the same kit`; `on craignait pour le 15 ; il a répondu`). A small one counts days and people too often, unless
  /// the article names an emergency service for certain.
  private func isNumberHere(_ candidate: ServiceMention, _ emergencies: Set<ServiceID>) -> Bool {
    let first = candidate.tokens.lowerBound
    let sentence = document.sentences[candidate.sentence]
    guard let country, let entry = engine.services.entry(candidate.id), entry.countries.contains(country),
      let pack = try? pack(sentence.language), !isWithinTime(candidate.tokens)
    else { return false }
    let isSmall = candidate.tokens.count == 1 && document.tokens[first].number < 100
    if isSmall, emergencies.allSatisfy({ $0 == candidate.id }) { return false }
    guard first > sentence.tokens.lowerBound else { return !isSmall }
    let before = document.tokens[first - 1]
    let isBehindArticle = pack.services.cues[before.form].contains(.glue)
    return isSmall ? isBehindArticle : isBehindArticle || before.kind == .punctuation
  }

  /// The emergency services that are named for certain. O(mentions).
  private var namedEmergencies: Set<ServiceID> {
    let sure = Set(serviceMentions.lazy.filter { $0.strength >= .number }.map(\.id))
    return sure.filter { engine.services.entry($0)?.category == .emergency }
  }

  /// Whether a date, a length or a sum holds some tokens. O(log mentions).
  private func isWithinTime(_ tokens: Range<Int>) -> Bool {
    func holds<Value>(_ mentions: [Located<Value>]) -> Bool {
      let next = mentions.partitioningIndex { $0.tokens.upperBound > tokens.lowerBound }
      return next < mentions.count && mentions[next].tokens.lowerBound < tokens.upperBound
    }
    return holds(dates) || holds(durations) || holds(money) || holds(customers)
  }

  /// Whether a number is a subject or an object by itself: no noun that it could count comes next.
  private func isFollowedByStatement(_ tokens: Range<Int>, _ clause: Clause) -> Bool {
    guard clause.tokens.contains(tokens.upperBound) else { return true }
    let next = document.tokens[tokens.upperBound]
    guard let pack = try? pack(document.sentences[clause.sentence].language) else { return false }
    if pack.assertions.entry(next.form) != nil || next.kind == .punctuation { return true }
    // `le 118 neuchâtelois`: counted things stand in the plural, and so does their article.
    let before = tokens.lowerBound - 1
    return clause.sentence < document.sentences.count
      && document.sentences[clause.sentence].language == .french
      && before >= clause.tokens.lowerBound
      && pack.services.cues[document.tokens[before].form].contains(.glue)
      && next.kind == .word && pack.services.cues[next.form].isDisjoint(with: [.glue, .counted, .month])
  }

  /// `the line`, `il`: what a clause without a service's name says of the one named last in this sentence or the one before.
  private mutating func addReferences(_ map: EvidenceMap, to ballots: inout [ServiceID: StateBallot]) {
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
      stateTallies[last.id]?.count(finding, map)
    }
  }

  /// Whether the object of a work that is done is the failure itself.
  private func isEndOfFailure(_ clause: Clause) -> Bool {
    var isRepaired = false
    for index in clause.predicates {
      let predicate = predicates[index]
      if predicate.kind == .repair || predicate.kind == .restore, !predicate.isNominal,
        predicate.polarity == .back
      {
        isRepaired = true
      } else if isRepaired, predicate.kind == .fail, predicate.isNominal {
        return !clause.marks.contains(.past)
      }
    }
    return false
  }

  /// The last place at which the article says that everything is back, else that its failure is mended.
  private func generalReturn(_ map: EvidenceMap) -> GeneralReturn? {
    var found: GeneralReturn?
    for (index, clause) in clauses.enumerated() where clause.isAboutEverything || clause.refersToCarrier {
      for predicate in clause.predicates
      where predicates[predicate].kind == .restore || predicates[predicate].kind == .work {
        if predicates[predicate].polarity == .back, !map.leavesOut(index) {
          found = .at(clauses[index].tokens.lowerBound)
        }
      }
    }
    if let found { return found }
    guard let mended = clauses.firstIndex(where: isEndOfFailure) else { return nil }
    return mended + 1 < clauses.count ? .ofFailure : .at(clauses[mended].tokens.lowerBound)
  }
}

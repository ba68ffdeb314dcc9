/// Whether the article's news is an outage at all: shares that crash, a line cut off for a bill, a network switched off for good and a
/// burst water main are told in the same words.
extension Reading {
  /// Takes back who is hit where the news is something else. Texts of a few sentences tell too little to be judged. O(length of the text).
  mutating func settleNews(_ map: EvidenceMap) {
    guard document.sentences.count > 4 else { return }
    let signs = newsSigns(map)
    if keepsSigns { news = signs }
    // Where no carrier is known to be named, who is hit tells nothing: a provider without a name may be.
    guard engine.newsWeights.shares(signs)[0] > (carrierMentions.isEmpty ? 0.8 : 0.5) else { return }
    isOtherNews = true
    for (id, state) in carrierRoles where state.role == .affected {
      let role = engine.roleWeights.best(roleSigns[id]?.values ?? [], among: [.unaffected, .mentioned])
      carrierRoles[id] = CarrierState(
        role: role?.role ?? .mentioned,
        evidence: Evidence(rule: "no outage is the news", words: state.evidence?.words))
    }
  }

  /// The signs, in the order of `NewsSign`.
  private func newsSigns(_ map: EvidenceMap) -> [Double] {
    var signs = [Double](repeating: 0, count: NewsSign.allCases.count)
    func set(_ sign: NewsSign.Plain, _ value: Double) { signs[NewsSign(sign).place] = value }
    set(.bias, 1)
    let hit = carrierRoles.values.count { $0.role == .affected }
    set(.hit, Double(min(3, hit)) / 2)
    set(.spared, Double(min(3, carrierRoles.values.count { $0.role == .unaffected })) / 2)
    let likely = roleSigns.values.map { engine.roleWeights.shares($0.values)[0] }
    set(.surest, likely.max() ?? 0)
    set(.sum, min(3, likely.reduce(0, +)) / 2)
    set(.carriers, Double(min(6, carrierRoles.count)) / 3)
    for (sign, share) in zip([NewsSign.Plain.down, .back, .business, .past], statementShares) {
      set(sign, share.1)
    }
    set(.counts, Double(min(2, customers.count { $0.value.isAffected })) / 2)
    set(.clocks, Double(min(4, dates.count { $0.value.value.isClock })) / 2)
    set(.lengths, Double(min(2, durations.count)) / 2)
    set(.causes, Double(min(2, causes.count { $0.certainty != .denied })) / 2)
    set(.denied, causes.contains { $0.certainty == .denied } ? 1 : 0)
    countServices(&signs)
    countStatements(&signs)
    countTopics(&signs)
    countSubjects(&signs, map)
    for entry in compensation {
      if let place = ShortSign.offers.firstIndex(of: entry.status.rawValue) {
        signs[NewsSign.offer(place).place] = 1
      }
    }
    return signs
  }

  /// Counts what the failures are told of, and how much of the article names carriers and services. O(clauses + mentions).
  private func countSubjects(_ signs: inout [Double], _ map: EvidenceMap) {
    var isTelecom = [Bool](repeating: false, count: clauses.count)
    var isOther = isTelecom
    var carriers = SentenceSet()
    var telecom = SentenceSet()
    var others = SentenceSet()
    for mention in carrierMentions { carriers.insert(mention.sentence) }
    for mention in serviceMentions {
      let isOfTelecom = engine.services.entry(mention.id)?.category == .telecom
      if isOfTelecom { telecom.insert(mention.sentence) } else { others.insert(mention.sentence) }
      guard let clause = map.clause(at: mention.tokens.lowerBound) else { continue }
      if isOfTelecom { isTelecom[clause] = true } else { isOther[clause] = true }
    }
    var counts: [NewsSign.Plain: Double] = [:]
    var all = 0.0
    var linked = 0.0
    let heads = headSentences
    let dated = SentenceSet(dates.map(\.sentence) + customers.map(\.sentence))
    for (index, clause) in clauses.enumerated() where !clause.marks.contains(.past) {
      let isLinked = (map.carriers[index] > 0 || isTelecom[index]) && !clause.isBusiness
      for predicate in clause.predicates {
        if predicates[predicate].kind == .restore, predicates[predicate].polarity == .back,
          dated.contains(clause.sentence)
        {
          signs[NewsSign(.backDated).place] = 1
        }
        guard predicates[predicate].polarity == .down, predicates[predicate].kind.isFailure else { continue }
        all += 1
        if isLinked,
          predicates[predicate].marks.isDisjoint(with: [.future, .hypothetical, .wish, .past, .question])
        {
          linked += 1
          if heads.contains(clause.sentence) { signs[NewsSign(.headLinked).place] = 1 }
          if dated.contains(clause.sentence) { signs[NewsSign(.linkedDate).place] = 1 }
          if document.sections[document.sentences[clause.sentence].section].kind == .headline {
            signs[NewsSign(.titleLinked).place] = 1
          }
        }
        if map.carriers[index] > 0 { counts[.ofCarrier, default: 0] += 1 }
        if isTelecom[index] { counts[.ofTelecom, default: 0] += 1 }
        if isOther[index] { counts[.ofOthers, default: 0] += 1 }
        if map.carriers[index] == 0, !isTelecom[index], !isOther[index] { counts[.ofNobody, default: 0] += 1 }
      }
    }
    for (sign, count) in counts { signs[NewsSign(sign).place] = count / max(1, all) }
    signs[NewsSign(.linked).place] = min(4, linked) / 2
    for (sign, sentences) in [
      (NewsSign.Plain.namesCarrier, carriers), (.namesTelecom, telecom), (.namesOthers, others),
    ] {
      signs[NewsSign(sign).place] =
        Double(heard.count { sentences.contains($0) }) / Double(max(1, heard.count))
    }
  }

  private func countServices(_ signs: inout [Double]) {
    var counts: [NewsSign.Plain: Double] = [:]
    for (id, tally) in stateTallies {
      guard let last = tally.last else { continue }
      let sign: NewsSign.Plain
      switch (engine.services.entry(id)?.category, last) {
      case (.telecom?, .up): sign = .telecomUp
      case (.telecom?, .back): sign = .telecomBack
      case (.telecom?, _): sign = .telecomDown
      case (_, .up): continue
      case (.emergency?, .back): sign = .emergencyBack
      case (_, .back): sign = .othersBack
      case (.emergency?, _): sign = .emergencyDown
      default: sign = .othersDown
      }
      counts[sign, default: 0] += 1
    }
    for (sign, count) in counts { signs[NewsSign(sign).place] = min(4, count) / 2 }
    let carried: [NewsSign.Plain] = [.telecomDown, .telecomBack, .emergencyDown, .emergencyBack]
    if carried.contains(where: { counts[$0] != nil }) { signs[NewsSign(.told).place] = 1 }
  }

  /// Counts what the statements say, by class, in all of the article and in its head.
  private func countStatements(_ signs: inout [Double]) {
    let heads = headSentences
    let length = Double(max(1, clauses.count))
    func note(_ sign: NewsSign.Plain) { signs[NewsSign(sign).place] = 1 }
    let kinds = PredicateClass.allCases
    var failures = 0.0
    for clause in clauses {
      let isHead = heads.contains(clause.sentence)
      let isTitle = document.sections[document.sentences[clause.sentence].section].kind == .headline
      if isHead, clause.isBusiness { note(.headBusiness) }
      for index in clause.predicates {
        let predicate = predicates[index]
        guard let kind = kinds.firstIndex(of: predicate.kind) else { continue }
        signs[NewsSign.kind(kind).place] += 5 / length
        if isHead { signs[NewsSign.headKind(kind).place] = 1 }
        guard predicate.kind.isFailure else { continue }
        failures += 1
        for (place, mark) in ShortSign.marks.enumerated() where predicate.marks.contains(mark.mark) {
          signs[NewsSign.told(place).place] += 1
        }
        guard predicate.polarity == .down, !predicate.marks.contains(.past) else { continue }
        if isTitle { note(.titleDown) }
        if isHead { note(predicate.isNominal ? .headNoun : .headDown) }
      }
    }
    for place in ShortSign.marks.indices { signs[NewsSign.told(place).place] /= max(1, failures) }
    for place in kinds.indices {
      signs[NewsSign.kind(place).place] = min(2, signs[NewsSign.kind(place).place])
    }
    for mention in carrierMentions where heads.contains(mention.sentence) {
      note(.headCarrier)
      if document.sections[document.sentences[mention.sentence].section].kind == .headline {
        note(.titleCarrier)
      }
    }
    for mention in serviceMentions where heads.contains(mention.sentence) {
      if engine.services.entry(mention.id)?.category == .telecom { note(.headTelecom) }
    }
  }

  /// Counts the sentences that hold words of each topic. O(tokens).
  private func countTopics(_ signs: inout [Double]) {
    let heads = headSentences
    for index in heard {
      let sentence = document.sentences[index]
      guard let words = try? pack(sentence.language).topicWords else { continue }
      var found: TopicWords = []
      for token in sentence.tokens {
        found.formUnion(words[document.tokens[token].form])
        guard document.tokens[token].firstUnit != 0 else { continue }
        for unit in document.units(at: token) where unit.form != .number { found.formUnion(words[unit.form]) }
      }
      for place in found.places {
        signs[NewsSign.topic(place).place] += 4 / Double(heard.count)
        if heads.contains(index) { signs[NewsSign.head(place).place] = 1 }
      }
    }
    for place in TopicWords.names.indices {
      signs[NewsSign.topic(place).place] = min(2, signs[NewsSign.topic(place).place])
    }
  }
}

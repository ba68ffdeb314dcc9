/// What is said of a carrier where it is named once.
struct RoleStatement {
  /// The clause that names it.
  var clause: Int
  var finding: EvidenceMap.Finding?
  /// It is named as a host, an owner, somebody blamed; as the guest of another.
  var isHost = false
  var isGuest = false
  /// It is said to say nothing.
  var saysNothing = false
  var trouble = (verb: false, noun: false)
}

extension Reading {
  /// Counts the signs of every carrier. O(mentions × tokens of a sentence, at most `reach` of them).
  mutating func countRoleSigns(
    _ ballots: [CarrierID: RoleBallot], _ statements: [RoleStatement?], _ map: EvidenceMap
  ) {
    var tallies: [CarrierID: RoleTally] = [:]
    let heads = headSentences
    let hit = Set(carrierRoles.filter { $0.value.role == .affected }.keys)
    var frame: Set<RoleSign> = []
    // Quotes stand in text order, as mentions do.
    var quote = 0
    for (index, mention) in carrierMentions.enumerated() {
      var signs = words(around: mention)
      // `the CEOs of Bell and Telus`: the frame of a list is that of all its names.
      if index > 0, carrierMentions[index - 1].sentence == mention.sentence,
        (0...3).contains(mention.tokens.lowerBound - carrierMentions[index - 1].tokens.upperBound)
      {
        signs.formUnion(frame)
      }
      frame = signs.filter(\.isBeforeName)
      guard let statement = statements[index] else { continue }
      if heads.contains(mention.sentence) { signs.insert(RoleSign(.head)) }
      switch document.sections[document.sentences[mention.sentence].section].kind {
      case .headline: signs.insert(RoleSign(.headline))
      case .caption: signs.insert(RoleSign(.caption))
      case .post, .quote: signs.insert(RoleSign(.post))
      default: break
      }
      while quote < quotes.count, quotes[quote].tokens.upperBound <= mention.tokens.lowerBound { quote += 1 }
      if quote < quotes.count, quotes[quote].tokens.contains(mention.tokens.lowerBound) {
        signs.insert(RoleSign(.quoted))
      }
      signs.formUnion(mates(of: index, statement, statements, map))
      if isCarried(mention.id, by: hit) { signs.insert(RoleSign(.hostHit)) }
      tallies[mention.id, default: RoleTally()].add(statement, mention, signs, map)
    }
    countSpoken(in: &tallies)
    countBelow(in: &tallies, map)
    let shares = statementShares
    let counts = ballots.mapValues(\.mentions)
    let most = counts.values.max() ?? 0
    let total = counts.values.reduce(0, +)
    let first = carrierMentions.first?.id
    for (id, tally) in tallies {
      guard let ballot = ballots[id] else { continue }
      var values = tally.values(of: document.sentences.count)
      ballot.count(in: &values)
      values[RoleSign(.share)] = Double(ballot.mentions) / Double(max(1, total))
      if ballot.mentions == most { values.count(RoleSign(.top)) }
      if id == first { values.count(RoleSign(.first)) }
      if counts.count == 1 { values.count(RoleSign(.alone)) }
      let others = hit.count - (hit.contains(id) ? 1 : 0)
      values[RoleSign(.othersHit)] = Double(min(3, others)) / 2
      if others == 0 { values.count(RoleSign(.noOtherHit)) }
      for (sign, share) in shares { values[RoleSign(sign)] = share }
      let entry = engine.gazetteer.entry(id)
      let carries = hit.contains { other in
        other != id && engine.gazetteer.entry(other)?.carriedBy.contains(id) ?? false
      }
      if carries { values.count(RoleSign(.guestHit)) }
      switch entry?.kind {
      case .group?: values.count(RoleSign(.group))
      case .virtualOperator?: values.count(RoleSign(.virtual))
      case .brand?: values.count(RoleSign(.brand))
      default: break
      }
      roleSigns[id] = values
    }
  }

  /// Counts what those who speak for a carrier are quoted as saying. O(quotes × clauses of a quote).
  private func countSpoken(in tallies: inout [CarrierID: RoleTally]) {
    for quote in quotes {
      guard let name = quote.value.organization, tallies[CarrierID(rawValue: name)] != nil else { continue }
      let first = clauses.partitioningIndex { $0.tokens.upperBound > quote.tokens.lowerBound }
      for clause in clauses[first...].prefix(while: { $0.tokens.lowerBound < quote.tokens.upperBound }) {
        for index in clause.predicates where quote.tokens.contains(predicates[index].tokens.lowerBound) {
          guard let polarity = predicates[index].polarity, !predicates[index].marks.contains(.past) else {
            continue
          }
          tallies[CarrierID(rawValue: name)]?.count(RoleSign(.spoken, Int(polarity.rawValue)))
        }
      }
    }
  }

  /// Counts what the first two sentences under a line that holds nothing but names say of them: a list of carriers. O(mentions).
  private func countBelow(in tallies: inout [CarrierID: RoleTally], _ map: EvidenceMap) {
    var index = 0
    while index < carrierMentions.count {
      let sentence = carrierMentions[index].sentence
      var next = index
      while next < carrierMentions.count, carrierMentions[next].sentence == sentence { next += 1 }
      let named = carrierMentions[index..<next]
      index = next
      let tokens = document.sentences[sentence].tokens
      let words = tokens.count - named.reduce(0) { $0 + $1.tokens.count }
      guard words <= 2 * named.count, let own = map.clause(at: named[named.startIndex].tokens.lowerBound),
        clauses[own].predicates.isEmpty
      else { continue }
      let first = map.sentence(around: own).upperBound
      let limit = next < carrierMentions.count ? carrierMentions[next].tokens.lowerBound : .max
      guard first < clauses.count else { continue }
      for clause in clauses[first...].prefix(8)
      where clause.sentence - clauses[first].sentence < 2 && clause.tokens.lowerBound < limit {
        for predicate in clause.predicates {
          guard let polarity = predicates[predicate].polarity, !predicates[predicate].marks.contains(.past)
          else {
            continue
          }
          for mention in named { tallies[mention.id]?.count(RoleSign(.below, Int(polarity.rawValue))) }
        }
      }
    }
  }

  /// Whether its network or its owner is hit.
  private func isCarried(_ id: CarrierID, by hit: Set<CarrierID>) -> Bool {
    engine.gazetteer.entry(id)?.carriedBy.contains(where: hit.contains) ?? false
  }

  /// The shares of all statements that tell of a failure, of a return, of business, of an earlier event, at most 1. O(predicates).
  var statementShares: [(RoleSign.Plain, Double)] {
    var down = 0
    var back = 0
    for predicate in predicates where !predicate.marks.contains(.past) {
      if predicate.polarity == .down, predicate.kind.isFailure { down += 1 }
      if predicate.polarity == .back { back += 1 }
    }
    let counts: [(RoleSign.Plain, Int)] = [
      (.tellsDown, down), (.tellsBack, back), (.tellsBusiness, clauses.count(where: \.isBusiness)),
      (.tellsPast, clauses.count { $0.marks.contains(.past) }),
    ]
    return counts.map { ($0.0, min(1, 3 * Double($0.1) / Double(max(1, clauses.count)))) }
  }

  /// The likeliest role of every carrier, by what the rules make of it and by what stands around its name.
  mutating func weighRoles() {
    for entry in compensation {
      guard let provider = entry.provider, let place = ShortSign.offers.firstIndex(of: entry.status.rawValue)
      else { continue }
      roleSigns[provider]?.count(RoleSign(.offer, place))
    }
    let weights = document.sentences.count > 4 ? engine.roleWeights : engine.shortRoleWeights
    for (id, var values) in roleSigns {
      guard let state = carrierRoles[id] else { continue }
      values.count(RoleSign(.ruled, state.role.place))
      if let rule = state.evidence.flatMap({ RoleSign.rules.firstIndex(of: $0.rule) }) {
        values.count(RoleSign(.rule, rule))
      }
      roleSigns[id] = values
      guard let outcome = weights.best(values.values), outcome.role != state.role else { continue }
      carrierRoles[id] = CarrierState(
        role: outcome.role, evidence: Evidence(rule: "weighed", words: state.evidence?.words))
    }
  }

  /// What other carriers near a mention are ruled to be.
  private func mates(
    of index: Int, _ statement: RoleStatement, _ statements: [RoleStatement?], _ map: EvidenceMap
  ) -> Set<RoleSign> {
    var signs: Set<RoleSign> = []
    let mention = carrierMentions[index]
    for other in max(0, index - 4)..<min(carrierMentions.count, index + 5) where other != index {
      let mate = carrierMentions[other]
      guard mate.sentence == mention.sentence, mate.id != mention.id, let role = carrierRoles[mate.id]?.role,
        let clause = statements[other]?.clause
      else { continue }
      signs.insert(RoleSign(clause == statement.clause ? .mate : .other, role.place))
      let gap =
        other < index
        ? mention.tokens.lowerBound - mate.tokens.upperBound
        : mate.tokens.lowerBound - mention.tokens.upperBound
      if gap <= 3 { signs.insert(RoleSign(.listed)) }
    }
    return signs
  }

  /// In tokens on either side.
  private static let reach = 40

  /// The words of its frame and of its sentence.
  private func words(around mention: CarrierMention) -> Set<RoleSign> {
    var signs: Set<RoleSign> = []
    let sentence = document.sentences[mention.sentence]
    guard let marks = try? pack(sentence.language).roleWords else { return signs }
    let name = mention.tokens
    func add(_ words: RoleWords, _ end: Int, _ index: Int) {
      for place in words.places {
        signs.insert(RoleSign(.near, place))
        if end <= name.lowerBound {
          if end == name.lowerBound {
            signs.insert(RoleSign(.ahead, place))
          } else if name.lowerBound - end <= 3 {
            signs.insert(RoleSign(.lead, place))
          }
        } else if index - name.upperBound <= 3 {
          let isNext =
            index == name.upperBound
            || index == name.upperBound + 1 && document.tokens[index - 1].hash == Folding.possessive
          signs.insert(RoleSign(isNext ? .after : .trail, place))
        }
      }
    }
    let low = max(sentence.tokens.lowerBound, name.lowerBound - Self.reach)
    let high = min(sentence.tokens.upperBound, name.upperBound + Self.reach)
    for index in low..<high where !name.contains(index) {
      let token = document.tokens[index]
      let words = marks[token.form]
      if !words.isEmpty { add(words, index + 1, index) }
      guard token.firstUnit != 0 else { continue }
      for unit in document.units(at: index) where unit.form != .number {
        let words = marks[unit.form]
        if !words.isEmpty { add(words, Int(unit.end), index) }
      }
    }
    return signs
  }
}

extension RoleSign {
  fileprivate var isBeforeName: Bool { Self.beforeName.contains(place) }

  private static let beforeName = Set(
    RoleWords.names.indices.flatMap { [RoleSign(.ahead, $0).place, RoleSign(.lead, $0).place] })

  /// Frames by a word near the name: where it stands. The places of its signs are looked up once.
  private static let framing: [(frame: Frame, signs: Set<RoleSign>)] = [
    (.customers, "customers", [Family.lead, .ahead, .after]), (.than, "than", [.ahead, .lead]),
    (.by, "by", [.ahead]), (.with, "with", [.ahead]), (.on, "on", [.ahead]), (.at, "at", [.ahead]),
    (.lender, "lender", [.near]), (.rival, "rival", [.near]), (.history, "history", [.near]),
    (.mute, "mute", [.near]), (.help, "help", [.near]), (.thing, "thing", [.after, .ahead, .lead]),
    (.person, "person", [.lead, .after]), (.switching, "switch", [.near]), (.money, "money", [.near]),
  ].map { ($0, words($1, $2)) }

  private static let ownerBefore = words("owner", [.lead, .ahead])
  private static let ownerBehind = words("owner", [.after])

  private static func words(_ name: String, _ families: [Family]) -> Set<RoleSign> {
    let place = RoleWords.names.firstIndex(of: name)
    return Set(families.compactMap { family in place.map { RoleSign(family, $0) } })
  }

  /// The frames that the signs around a name make.
  fileprivate static func frames(_ signs: Set<RoleSign>, isSubject: Bool) -> [Frame] {
    var frames = framing.filter { !$0.signs.isDisjoint(with: signs) }.map(\.frame)
    if isSubject { frames.append(.subject) }
    if !ownerBehind.isDisjoint(with: signs) || !isSubject && !ownerBefore.isDisjoint(with: signs) {
      frames.append(.owned)
    }
    if signs.contains(RoleSign(.listed)) { frames.append(.listed) }
    if signs.contains(RoleSign(.hostHit)) { frames.append(.hostHit) }
    return frames.isEmpty ? [.plain] : frames
  }
}

extension CarrierRole {
  /// Its place among the outcomes.
  fileprivate var place: Int {
    switch self {
    case .affected: 0
    case .unaffected: 1
    case .mentioned: 2
    }
  }
}

/// What is said of one carrier in a text, mention by mention.
struct RoleTally: Sendable {
  private var counts = RoleValues()
  private var mentions = 0
  private var last: Polarity?
  private var sentences: (first: Int, last: Int)?

  mutating func count(_ sign: RoleSign) { counts.count(sign) }

  /// Counts a mention with the signs of its surroundings. O(predicates of its clause).
  mutating func add(
    _ statement: RoleStatement, _ mention: CarrierMention, _ around: Set<RoleSign>, _ map: EvidenceMap
  ) {
    mentions += 1
    sentences = (sentences?.first ?? mention.sentence, mention.sentence)
    for sign in around { counts.count(sign) }
    let clause = map.clauses[statement.clause]
    let flags: [(RoleSign.Plain, Bool)] = [
      (.subject, mention.tokens.lowerBound - clause.tokens.lowerBound <= 1), (.guest, statement.isGuest),
      (.host, statement.isHost), (.business, clause.isBusiness), (.together, clause.isTogether),
      (.same, clause.isSame), (.mute, statement.saysNothing), (.denied, map.deniesService[statement.clause]),
      (.bare, clause.predicates.isEmpty), (.verb, statement.trouble.verb), (.noun, statement.trouble.noun),
      (.claims, map.isAboutClaims(statement.clause)),
    ]
    for (sign, holds) in flags where holds { counts.count(RoleSign(sign)) }
    counts.count(RoleSign(.opener, Int(clause.opener.rawValue)))
    for (index, mark) in ShortSign.marks.enumerated() where clause.marks.contains(mark.mark) {
      counts.count(RoleSign(.told, index))
    }
    let before = clause.predicates.last {
      map.predicates[$0].tokens.upperBound <= mention.tokens.lowerBound
    }
    let behind = clause.predicates.first {
      map.predicates[$0].tokens.lowerBound >= mention.tokens.upperBound
    }
    for (index, isBehind) in [(before, false), (behind, true)] {
      guard let index else { continue }
      let predicate = map.predicates[index]
      if let kind = PredicateClass.allCases.firstIndex(of: predicate.kind) {
        counts.count(RoleSign(isBehind ? .behindKind : .beforeKind, kind))
      }
      if let polarity = predicate.polarity {
        counts.count(RoleSign(isBehind ? .behind : .before, Int(polarity.rawValue)))
      }
      for (index, mark) in ShortSign.marks.enumerated() where predicate.marks.contains(mark.mark) {
        counts.count(RoleSign(.open, index))
      }
    }
    if let finding = statement.finding { add(finding) }
    let isSubject = mention.tokens.lowerBound - clause.tokens.lowerBound <= 1
    let said = statement.finding.flatMap { $0.isPast || $0.nearness < .segment ? nil : $0.polarity }
    for frame in RoleSign.frames(around, isSubject: isSubject) { counts.count(RoleSign(frame, said)) }
  }

  private mutating func add(_ finding: EvidenceMap.Finding) {
    let polarity = Int(finding.polarity.rawValue)
    if finding.isPast {
      counts.count(RoleSign(.old, polarity))
      return
    }
    last = finding.polarity
    switch finding.nearness {
    case .next: counts.count(RoleSign(.next, polarity))
    case .clause: counts.count(RoleSign(.clause, polarity))
    case .segment: counts.count(RoleSign(.segment, polarity))
    case .sentence, .article: counts.count(RoleSign(.sentence, polarity))
    }
  }

  /// The signs of its mentions.
  func values(of length: Int) -> RoleValues {
    var values = counts
    values.temper()
    values.count(RoleSign(.bias))
    values[RoleSign(.mentions)] = Double(min(mentions, 6)) / 3
    if let last { values.count(RoleSign(.last, Int(last.rawValue))) }
    if let sentences {
      values[RoleSign(.firstPlace)] = Double(sentences.first) / Double(max(1, length))
      values[RoleSign(.lastPlace)] = Double(sentences.last) / Double(max(1, length))
    }
    return values
  }
}

extension RoleBallot {
  fileprivate func count(in values: inout RoleValues) {
    let sums: [(RoleSign.Plain, Double)] = [
      (.affected, affected), (.unaffected, unaffected), (.past, past), (.elsewhere, other),
    ]
    for (sign, sum) in sums { values[RoleSign(sign)] = min(3, sum) }
    if isSilent { values.count(RoleSign(.nothing)) }
    if affected - unaffected >= 0.9 { values.count(RoleSign(.sureDown)) }
    if unaffected - affected >= 0.9 { values.count(RoleSign(.sureUp)) }
  }
}

/// How much there is of each sign, in the order of `RoleSign`.
struct RoleValues: Sendable {
  private(set) var values = [Double](repeating: 0, count: RoleSign.allCases.count)

  subscript(sign: RoleSign) -> Double {
    get { values[sign.place] }
    set { values[sign.place] = newValue }
  }

  mutating func count(_ sign: RoleSign) { values[sign.place] += 1 }

  /// What was counted more than three times counts as three, each as half.
  mutating func temper() {
    for place in values.indices { values[place] = min(3, values[place]) / 2 }
  }
}

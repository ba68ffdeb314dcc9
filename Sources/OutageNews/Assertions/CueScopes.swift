/// Which predicates a cue reaches (ConText): forward to the next one of its clause, or over the whole clause.
struct CueScopes {
  /// How far ahead of its predicate a cue may stand, in tokens.
  private static let reach = 9
  /// How far from a noun of return its endeavour or wait may stand, in tokens.
  private static let pendingReach = 6

  /// Sets the operators of the predicates of some clauses from the cues that stand in them.
  static func apply(
    _ cues: [ClauseReader.Cue], clauses: inout [Clause], from first: Int, predicates: inout [Predicate]
  ) {
    var next = 0
    for index in first..<clauses.count {
      let start = next
      while next < cues.count, cues[next].tokens.lowerBound < clauses[index].tokens.upperBound { next += 1 }
      if clauses[index].opener == .condition { clauses[index].marks.insert(.hypothetical) }
      // `n'a été rétabli qu'à 21 h` restricts; it denies nothing.
      let isRestriction =
        index + 1 < clauses.count && clauses[index + 1].opener == .relative
        && cues[start..<next].allSatisfy { $0.kind.isDisjoint(with: [.negated, .plus]) }
      // `ne sont revenus qu'en partie`
      if isRestriction, cues[start..<next].contains(where: { $0.kind.contains(.ne) }) {
        let behind = clauses[index + 1].tokens.lowerBound
        let isPart = cues[next...].prefix { $0.tokens.lowerBound <= behind + 2 }
          .contains { $0.kind.contains(.partial) }
        if isPart { clauses[index].marks.insert(.partial) }
      }
      // Where the first half of a negation ends, for what stands behind it.
      let firstNe = cues[start..<next].first { $0.kind.contains(.ne) }?.tokens.upperBound ?? .max
      for cue in cues[start..<next] where cue.kind.contains(.during) {
        setAside(cue, clauses[index], &predicates)
      }
      for cue in cues[start..<next] where !cue.kind.contains(.none) {
        if isRestriction, cue.kind.contains(.ne) { continue }
        apply(cue, firstNe: firstNe, &clauses[index], &predicates)
        if cue.kind.contains(.before), !followsFailure(cue, clauses[first].predicates.lowerBound, predicates),
          !isPast(behind: cue, cues[start..<next], clauses[index], predicates)
        {
          mark(.future, from: cue, within: reach, clauses[index], &predicates)
        }
      }
      for predicate in clauses[index].predicates {
        unfinish(&predicates[predicate], cues[start..<next])
        // `"making progress" on restoring`: the endeavour may stand at the end of the statement before.
        if isPending(predicates[predicate], cues[max(0, start - 2)..<next]) {
          predicates[predicate].marks.insert(.future)
        }
      }
    }
    spreadPast(&clauses, from: first, predicates)
    spreadDenial(&clauses, from: first, predicates: &predicates)
    refute(cues, clauses, from: first, &predicates)
    for index in first..<clauses.count {
      for predicate in clauses[index].predicates {
        predicates[predicate].marks.formUnion(clauses[index].marks.intersection(.wholeClause))
        tense(&predicates[predicate])
      }
    }
  }

  private static func apply(
    _ cue: ClauseReader.Cue, firstNe: Int, _ clause: inout Clause,
    _ predicates: inout [Predicate]
  ) {
    let kind = cue.kind
    if kind.contains(.past) { clause.marks.insert(.past) }
    if kind.contains(.present) { clause.isPresent = true }
    if kind.contains(.carrier) { clause.refersToCarrier = true }
    if kind.contains(.service) { clause.refersToService = true }
    if kind.contains(.everything) { clause.isAboutEverything = true }
    if kind.contains(.together) { clause.isTogether = true }
    if kind.contains(.pluperfect) { pluperfect(cue, &clause, predicates) }
    if kind.contains(.still) { clause.marks.insert(.still) }
    if kind.contains(.again) { clause.marks.insert(.again) }
    if kind.contains(.partial) { clause.marks.insert(.partial) }
    if kind.contains(.until) { clause.until = cue.tokens.upperBound }
    if kind.contains(.was) { clause.tellsPast = true }
    if kind.contains(.perfect) { clause.tellsPerfect = true }
    if kind.contains(.anew) { clause.isAnew = true }
    if kind.contains(.hearsay) { clause.marks.insert(.hearsay) }
    if kind.contains(.negated) { negate(cue, firstNe: firstNe, &clause, &predicates) }
    if kind.contains(.badly) { worsen(cue, clause, &predicates) }
    if kind.contains(.plus) { more(cue, firstNe: firstNe, &clause, &predicates) }
    if kind.contains(.same) { clause.isSame = true }
    if kind.contains(.business) { clause.isBusiness = true }
    if kind.contains(.ne), !mark(.negated, from: cue, within: 5, clause, &predicates) {
      clause.marks.insert(.negated)
    }
    if kind.contains(.hypothetical) { mark(.hypothetical, from: cue, within: reach, clause, &predicates) }
    if kind.contains(.future) { mark(.future, from: cue, within: reach, clause, &predicates) }
    if kind.contains(.wish) { mark(.wish, from: cue, within: reach, clause, &predicates) }
  }

  /// Whether a failure that has happened is told before a cue: `was down for an hour before it came back`.
  private static func followsFailure(
    _ cue: ClauseReader.Cue, _ first: Int, _ predicates: [Predicate]
  ) -> Bool {
    predicates[min(first, predicates.count)...].contains { predicate in
      predicate.tokens.upperBound <= cue.tokens.lowerBound && predicate.polarity == .down
        && !predicate.features.isDisjoint(with: [.past, .imperfect, .pastParticiple])
        && predicate.marks.isDisjoint(with: [.future, .hypothetical])
    }
  }

  /// Whether a finite past stands behind a cue: `until service returned`, `before it was restored`; not `until it is restored`.
  private static func isPast(
    behind cue: ClauseReader.Cue, _ cues: ArraySlice<ClauseReader.Cue>, _ clause: Clause,
    _ predicates: [Predicate]
  ) -> Bool {
    let end = cue.tokens.upperBound
    guard let index = clause.predicates.first(where: { predicates[$0].tokens.lowerBound >= end }) else {
      return false
    }
    let features = predicates[index].features
    guard features.contains(.past) else { return false }
    let between = cues.filter {
      $0.tokens.lowerBound >= end && $0.tokens.upperBound <= predicates[index].tokens.lowerBound
    }
    if between.contains(where: { $0.kind.contains(.was) }) { return true }
    return predicates[index].tokens.lowerBound > end
      && between.allSatisfy { $0.kind.isDisjoint(with: [.aux, .future, .hypothetical, .infinitive]) }
  }

  /// A return that somebody works for or that is under way has not happened: `crews race to restore`, `is restoring`; it has in
  /// `managed to restore`.
  private static func unfinish(_ predicate: inout Predicate, _ cues: ArraySlice<ClauseReader.Cue>) {
    guard predicate.kind == .restore || predicate.kind == .repair, predicate.features.contains(.verb) else {
      return
    }
    let start = predicate.tokens.lowerBound
    let before = cues.last { $0.tokens.upperBound == start }
    let finite: Features = [
      .present, .past, .imperfect, .pastParticiple, .future, .conditional, .subjunctive,
    ]
    let isInfinitive =
      predicate.features.contains(.infinitive)
      && (predicate.features.isDisjoint(with: finite) || before?.kind.contains(.infinitive) ?? false)
    // `is working again` tells a state, not a work.
    let isUnderWay =
      predicate.tokens.count == 1 && predicate.features.contains(.presentParticiple)
      && predicate.features.isDisjoint(with: finite)
      && before?.kind.contains(.aux) ?? false
    guard isInfinitive || isUnderWay else { return }
    // What stands behind `before` was judged with it.
    let isDone = cues.contains { cue in
      !cue.kind.isDisjoint(with: [.achieved, .before]) && cue.tokens.upperBound <= start
        && start - cue.tokens.upperBound <= reach
    }
    if !isDone { predicate.marks.insert(.future) }
  }

  /// `efforts at restoring`, `le rétablissement est attendu`: a noun or a gerund with somebody's endeavour or wait beside it.
  private static func isPending(_ predicate: Predicate, _ cues: ArraySlice<ClauseReader.Cue>) -> Bool {
    let isGerund = predicate.features.contains(.presentParticiple) && predicate.tokens.count == 1
    guard predicate.kind == .restore || predicate.kind == .repair, predicate.isNominal || isGerund else {
      return false
    }
    return cues.contains { cue in
      guard cue.kind.contains(.pending) else { return false }
      let before = predicate.tokens.lowerBound - cue.tokens.upperBound
      let behind = predicate.isNominal ? cue.tokens.lowerBound - predicate.tokens.upperBound : -1
      return (0...pendingReach).contains(before) || (0...pendingReach).contains(behind)
    }
  }

  /// An earlier event holds for its whole segment; told in a relative clause, as an exception (`unlike in 2022`), or beside a time of the
  /// news, for its clause only.
  private static func spreadPast(_ clauses: inout [Clause], from first: Int, _ predicates: [Predicate]) {
    // `In spring 2019 it was a cut cable that silenced Bell`: what a relative tells in the past belongs to it, too.
    func tellsPast(_ clause: Clause) -> Bool {
      !clause.predicates.isEmpty && !clause.predicates.contains { predicates[$0].isToldInPresent }
        && clause.predicates.contains {
          !predicates[$0].features.isDisjoint(with: [.past, .imperfect, .pastParticiple])
        }
    }
    for index in first..<clauses.count where clauses[index].isPresent { clauses[index].marks.remove(.past) }
    for source in first..<clauses.count
    where clauses[source].marks.contains(.past) && clauses[source].opener != .relative
      && clauses[source].opener != .exception
    {
      var index = source
      while index > first, clauses[index - 1].segment == clauses[source].segment { index -= 1 }
      while index < clauses.count, clauses[index].segment == clauses[source].segment {
        if clauses[index].isPresent { break }
        if index != source, clauses[index].opener != .relative || index < source || tellsPast(clauses[index])
        {
          clauses[index].marks.insert(.past)
        }
        index += 1
      }
      // Clauses are few in a sentence, and the next source of the segment changes nothing.
      break
    }
  }

  /// `denied that 144 was cut`: what the denial introduces.
  private static func spreadDenial(_ clauses: inout [Clause], from first: Int, predicates: inout [Predicate])
  {
    // `pas un terminal qui marchait`: what is denied of the noun.
    for index in first..<clauses.count
    where clauses[index].denial >= 0 && clauses[index].marks.contains(.negated)
      && !clauses[index].endsInDenial
    {
      guard index + 1 < clauses.count, clauses[index + 1].opener == .relative,
        clauses[index].predicates.allSatisfy({ predicates[$0].tokens.upperBound <= clauses[index].denial }),
        clauses[index + 1].tokens.lowerBound - clauses[index].denial <= 5,
        let next = clauses[index + 1].predicates.first,
        predicates[next].polarity == .up || predicates[next].kind == .use
      else { continue }
      predicates[next].marks.insert(.negated)
    }
    for index in first..<clauses.count where clauses[index].endsInDenial {
      guard index + 1 < clauses.count, clauses[index + 1].opener == .relative,
        let next = clauses[index + 1].predicates.first
      else { continue }
      // `a nié que le 144 ait jamais été coupé`: a denial under a denial is none.
      predicates[next].marks.insert(.negated)
      clauses[index].marks.remove(.negated)
    }
  }

  /// `reports that 911 was out were false`, `il est faux que le 15 soit coupé`: the statement that is said to be untrue.
  private static func refute(
    _ cues: [ClauseReader.Cue], _ clauses: [Clause], from first: Int, _ predicates: inout [Predicate]
  ) {
    guard let cue = cues.first(where: { $0.kind.contains(.untrue) }),
      let own = clauses[first...].firstIndex(where: { $0.tokens.contains(cue.tokens.lowerBound) })
    else { return }
    // What is told before it, else what it goes on to say.
    let before = clauses[first...own].reversed().lazy.flatMap { $0.predicates.reversed() }
      .first { predicates[$0].tokens.upperBound <= cue.tokens.lowerBound && predicates[$0].polarity == .down }
    let next = own + 1
    let behind =
      next < clauses.count && clauses[next].opener == .relative
      ? clauses[next].predicates.first { predicates[$0].polarity == .down } : nil
    guard let refuted = before ?? behind else { return }
    predicates[refuted].marks.formSymmetricDifference(.negated)
  }

  /// `avait offert`: a gift that lay before the news.
  private static func pluperfect(_ cue: ClauseReader.Cue, _ clause: inout Clause, _ predicates: [Predicate]) {
    for index in clause.predicates where predicates[index].tokens.lowerBound >= cue.tokens.upperBound {
      guard predicates[index].tokens.lowerBound - cue.tokens.upperBound <= 3 else { return }
      if predicates[index].kind == .compensate || predicates[index].kind == .grant {
        clause.marks.insert(.past)
      }
      return
    }
  }

  /// How far behind `during` the noun of a failure may stand, in tokens.
  private static let asideReach = 3

  /// What is denied in `could take no payments during the outage` is not the outage.
  private static func setAside(_ cue: ClauseReader.Cue, _ clause: Clause, _ predicates: inout [Predicate]) {
    guard
      let first = clause.predicates.first(where: { predicates[$0].tokens.lowerBound >= cue.tokens.upperBound }
      )
    else { return }
    let predicate = predicates[first]
    guard predicate.isNominal, predicate.kind.isFailure,
      predicate.tokens.lowerBound - cue.tokens.upperBound <= asideReach
    else { return }
    predicates[first].marks.insert(.aside)
  }

  /// Marks the first predicate behind a cue.
  @discardableResult
  private static func mark(
    _ mark: Predicate.Marks, from cue: ClauseReader.Cue, within reach: Int, _ clause: Clause,
    _ predicates: inout [Predicate]
  ) -> Bool {
    var hasSpeech = false
    for index in clause.predicates where predicates[index].tokens.lowerBound >= cue.tokens.upperBound {
      guard predicates[index].tokens.lowerBound - cue.tokens.upperBound <= reach else { return false }
      if mark == .negated, predicates[index].marks.contains(.aside) { return false }
      // `did not say when it would be back`: a verb of saying passes the cue on.
      if predicates[index].kind == .say {
        hasSpeech = true
        continue
      }
      // `won't say why it went down`: not to say it is not to deny it; `has not reported an outage` is.
      if hasSpeech, mark == .negated, predicates[index].kind.isFailure, !predicates[index].isNominal {
        return true
      }
      // `n'a enregistré aucune panne`: what is denied is the failure, not the deed.
      let next = index + 1
      if mark == .negated, predicates[index].kind == .use, next < clause.predicates.upperBound,
        predicates[next].kind.isFailure, predicates[next].isNominal, !predicates[next].marks.contains(.aside),
        predicates[next].tokens.lowerBound - predicates[index].tokens.upperBound <= 3
      {
        predicates[next].marks.insert(mark)
        return true
      }
      predicates[index].marks.insert(mark)
      // `have had no visit`, `n'ont reçu la visite de`: a verb that means little without its object shares the cue with it.
      let isLight = predicates[index].kind == .use || predicates[index].kind == .hinder
      if isLight, mark == .negated, index + 1 < clause.predicates.upperBound,
        predicates[index + 1].tokens.lowerBound - predicates[index].tokens.upperBound <= 2,
        !predicates[index + 1].marks.contains(.aside)
      {
        predicates[index + 1].marks.insert(mark)
      }
      return true
    }
    return false
  }

  /// `not`, `aucun`: the next predicate; the one before it where a French verb has lost its `ne`.
  private static func negate(
    _ cue: ClauseReader.Cue, firstNe: Int, _ clause: inout Clause,
    _ predicates: inout [Predicate]
  ) {
    // A predicate that negates (`cesser de`, `be unable to`) does not when it is negated itself.
    for index in clause.predicates where predicates[index].tokens == cue.tokens {
      if predicates[index].marks.contains(.negated) { return }
    }
    // The second half of `ne … pas` has nothing of its own to negate but a noun right behind it (`n'a connu aucune panne`).
    let hasNe = firstNe <= cue.tokens.lowerBound
    let reached = mark(.negated, from: cue, within: hasNe ? 2 : reach, clause, &predicates)
    guard !reached, !hasNe else { return }
    // `lost nothing`, `capte pas`
    for index in clause.predicates where predicates[index].tokens.upperBound == cue.tokens.lowerBound {
      if predicates[index].features.contains(.verb) {
        predicates[index].marks.insert(.negated)
        return
      }
    }
    clause.marks.insert(.negated)
    clause.denial = cue.tokens.lowerBound
    if cue.tokens.upperBound == clause.tokens.upperBound { clause.endsInDenial = true }
  }

  /// `works poorly`, `passent très mal`: a verb that tells how well it goes, with the manner at most two words behind it.
  private static func worsen(_ cue: ClauseReader.Cue, _ clause: Clause, _ predicates: inout [Predicate]) {
    guard
      let index = clause.predicates.last(where: { predicates[$0].tokens.upperBound <= cue.tokens.lowerBound }
      ),
      cue.tokens.lowerBound - predicates[index].tokens.upperBound <= 2,
      predicates[index].features.contains(.verb),
      predicates[index].kind == .work || predicates[index].kind == .use
    else { return }
    predicates[index].marks.formSymmetricDifference(.negated)
  }

  /// `plus` without `ne`: `marche plus`, `plus de réseau`; not `plus de 20 000`.
  private static func more(
    _ cue: ClauseReader.Cue, firstNe: Int, _ clause: inout Clause,
    _ predicates: inout [Predicate]
  ) {
    // `ne … plus`, `no longer`: what was is over.
    let hasNe = firstNe <= cue.tokens.lowerBound
    if hasNe || cue.tokens.count > 1 {
      clause.marks.insert(.ended)
      if hasNe { return }
      if mark(.negated, from: cue, within: reach, clause, &predicates) { return }
      clause.marks.insert(.negated)
      return
    }
    for index in clause.predicates {
      let predicate = predicates[index]
      let isBefore =
        predicate.tokens.upperBound == cue.tokens.lowerBound && predicate.features.contains(.verb)
      if isBefore { predicates[index].marks.insert(.negated) }
    }
  }

  /// Operators that the form of the verb itself bears.
  private static func tense(_ predicate: inout Predicate) {
    let features = predicate.features
    guard features.contains(.verb), features.isDisjoint(with: [.present, .past, .imperfect, .pastParticiple])
    else { return }
    if features.contains(.future) { predicate.marks.insert(.future) }
    if features.contains(.conditional) { predicate.marks.insert(.hypothetical) }
  }
}

extension Predicate.Marks {
  /// Operators that hold for every predicate of their clause.
  static let wholeClause: Predicate.Marks = [
    .past, .still, .again, .partial, .hearsay, .hypothetical, .question, .ended,
  ]
}

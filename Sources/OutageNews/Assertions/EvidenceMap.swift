/// What the statements of an article say about the names in them: the evidence that roles and states are weighed from.
struct EvidenceMap {
  let clauses: [Clause]
  let predicates: [Predicate]
  /// By clause: how many carriers are named in it.
  private(set) var carriers: [Int]
  /// By segment of the article: the first of its clauses.
  private let firstOfSegment: [Int]
  /// Clause of a token, found by bisection.
  private let starts: [Int]
  /// By clause: how many services are named in it, and whether one of them is denied (`have no internet`).
  private var services: [Int] = []
  private(set) var deniesService: [Bool] = []

  /// By clause: whether it tells when its state ended (`until noon`).
  private var isBounded: [Bool] = []

  /// By clause: whether it tells an hour (`at 1:25 p.m.`).
  private var hasClock: [Bool] = []

  /// A finding: what is said, by which predicate, how near.
  struct Finding: Hashable {
    var polarity: Polarity
    /// Index into `predicates`; nil for a negation alone (`no signal`).
    var predicate: Int?
    var clause: Int
    var nearness: Nearness
    /// In tokens, as the choice saw it.
    var distance: Int
    var isPast: Bool
  }

  enum Nearness: Int, Comparable {
    case article, sentence, segment, clause, next
    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// A sentence without a statement of its own is a question only where it is short.
  private static let question = 4
  /// How much further a noun seems than a verb.
  private static let nominal = 8

  init(_ reading: Reading) {
    clauses = reading.clauses
    predicates = reading.predicates
    starts = clauses.map(\.tokens.lowerBound)
    carriers = [Int](repeating: 0, count: clauses.count)
    var first: [Int] = []
    first.reserveCapacity(clauses.count)
    for (index, clause) in clauses.enumerated() {
      while first.count <= clause.segment { first.append(index) }
    }
    firstOfSegment = first
    services = [Int](repeating: 0, count: clauses.count)
    deniesService = [Bool](repeating: false, count: clauses.count)
    for mention in reading.serviceMentions {
      guard let clause = clause(at: mention.tokens.lowerBound) else { continue }
      services[clause] += 1
      if reading.denial(of: mention) != nil { deniesService[clause] = true }
    }
    hasClock = [Bool](repeating: false, count: clauses.count)
    for date in reading.dates where date.value.value.time != nil {
      if let clause = clause(at: date.tokens.lowerBound) { hasClock[clause] = true }
    }
    isBounded = bounded(reading)
    var last: (clause: Int, id: CarrierID)?
    for mention in reading.carrierMentions {
      guard let clause = clause(at: mention.tokens.lowerBound),
        last?.clause != clause || last?.id != mention.id
      else { continue }
      carriers[clause] += 1
      last = (clause, mention.id)
    }
  }

  private func bounded(_ reading: Reading) -> [Bool] {
    var isBounded = [Bool](repeating: false, count: clauses.count)
    for date in reading.dates {
      guard let clause = clause(at: date.tokens.lowerBound), clauses[clause].until >= 0,
        (0...2).contains(date.tokens.lowerBound - clauses[clause].until)
      else { continue }
      isBounded[clause] = true
    }
    // `blinked red until Telus replaced a modem`
    for (index, clause) in clauses.enumerated() where clause.until >= 0 {
      let next = index + 1
      let isFollowed = next < clauses.count && clauses[next].sentence == clause.sentence
      for predicate in clause.predicates
        .lowerBound..<(isFollowed ? clauses[next] : clause).predicates.upperBound
      where predicates[predicate].tokens.lowerBound >= clause.until {
        switch predicates[predicate].kind {
        case .restore, .repair, .work: isBounded[index] = true
        default: break
        }
      }
    }
    return isBounded
  }

  /// Whether a failure told in the past is over: `was down until noon`; not `has been down until now`. A length alone says nothing of
  /// what came after it.
  private func isOver(_ index: Int, in clause: Int) -> Bool {
    guard isBounded[clause], !clauses[clause].tellsPerfect, !clauses[clause].marks.contains(.still),
      predicates[index].marks.isDisjoint(with: [.future, .hypothetical, .wish]), !predicates[index].isNominal
    else { return false }
    let features = predicates[index].features
    return clauses[clause].tellsPast
      || features.isDisjoint(with: .present)
        && !features.isDisjoint(with: [.past, .imperfect, .pastParticiple])
  }

  /// The clause that holds a token.
  func clause(at token: Int) -> Int? {
    let next = starts.partitioningIndex { $0 > token }
    // A sign between two clauses belongs to none.
    guard next > 0, clauses[next - 1].tokens.contains(token) else { return nil }
    return next - 1
  }

  func segment(_ segment: Int) -> Range<Int> {
    let start = segment < firstOfSegment.count ? firstOfSegment[segment] : clauses.count
    var end = start
    while end < clauses.count, clauses[end].segment == segment { end += 1 }
    return start..<end
  }

  /// The clauses of a sentence around one of them.
  func sentence(around clause: Int) -> Range<Int> {
    var low = clause
    var high = clause
    while low > 0, clauses[low - 1].sentence == clauses[clause].sentence, clause - low < 24 { low -= 1 }
    while high + 1 < clauses.count, clauses[high + 1].sentence == clauses[clause].sentence, high - clause < 24
    { high += 1 }
    return low..<(high + 1)
  }

  /// The polar predicate of a clause that is nearest to a name: what follows it is preferred to what stands before it.
  func nearest(in clause: Int, to tokens: Range<Int>, nearness: Nearness, skippingUse: Bool = false)
    -> Finding?
  {
    var best: (distance: Int, index: Int)?
    for index in clauses[clause].predicates {
      guard let polarity = predicates[index].polarity else { continue }
      // What a firm does not receive is no failure of its network.
      if skippingUse, predicates[index].kind == .use { continue }
      // `no outage credit` denies the credit.
      if polarity == .up, predicates[index].isNominal, isAboutClaims(clause) { continue }
      let other = predicates[index].tokens
      var distance =
        other.lowerBound >= tokens.upperBound
        ? other.lowerBound - tokens.upperBound : 2 * (tokens.lowerBound - other.upperBound) + 1
      if predicates[index].isNominal { distance += Self.nominal }
      if best == nil || distance < best?.distance ?? 0 { best = (distance, index) }
    }
    guard var best, var polarity = predicates[best.index].polarity else { return nil }
    if polarity == .down, isOver(best.index, in: clause) { polarity = .back }
    if predicates[best.index].isNominal { best.distance -= Self.nominal }
    return Finding(
      polarity: polarity, predicate: best.index, clause: clause,
      nearness: nearness == .clause && best.distance <= 3 ? .next : nearness, distance: best.distance,
      isPast: clauses[clause].marks.contains(.past))
  }

  /// Whether a clause speaks of compensation.
  func isAboutCompensation(_ clause: Int) -> Bool {
    clauses[clause].predicates.contains { index in
      switch predicates[index].kind {
      case .compensate, .grant: true
      default: false
      }
    }
  }

  /// Whether a clause speaks of money for an outage in any way.
  func isAboutClaims(_ clause: Int) -> Bool {
    clauses[clause].predicates.contains { index in
      switch predicates[index].kind {
      case .compensate, .grant, .refuse, .ask, .consider: true
      default: false
      }
    }
  }

  /// What the other clauses of a sentence say where it names one carrier only: the strongest sign of trouble.
  func trouble(beside own: Int) -> (verb: Bool, noun: Bool) {
    var found = (verb: false, noun: false)
    let range = sentence(around: own)
    guard range.reduce(0, { $0 + carriers[$1] }) <= 1 else { return found }
    for index in range where !clauses[index].marks.contains(.past) {
      for predicate in clauses[index].predicates {
        guard let polarity = predicates[predicate].polarity, polarity != .up else { continue }
        if predicates[predicate].isNominal { found.noun = true } else { found.verb = true }
      }
    }
    return found
  }

  /// Whether a name works from an hour on (`were all working at 1:25 p.m.`).
  func isReached(_ finding: Finding) -> Bool {
    guard hasClock[finding.clause], let predicate = finding.predicate else { return false }
    return predicates[predicate].kind == .work || predicates[predicate].kind == .use
  }

  /// `those of Bell, who have no internet`
  func isFollowedByDenial(_ clause: Int) -> Bool {
    let next = clause + 1
    return next < clauses.count && clauses[next].sentence == clauses[clause].sentence
      && clauses[next].opener == .relative && deniesService[next]
  }

  /// `back for everyone except customers in Kent`: a return that leaves some out.
  func leavesOut(_ clause: Int) -> Bool {
    var next = clause + 1
    while next < clauses.count, next <= clause + 2, clauses[next].sentence == clauses[clause].sentence {
      if clauses[next].opener == .exception { return carriers[next] == 0 && services[next] == 0 }
      guard clauses[next].predicates.isEmpty else { return false }
      next += 1
    }
    return false
  }

  /// The noun of failure that a carrier's name stands beside (`panne chez X`, `X outage`): it is hit, whatever else is said.
  private func failure(beside tokens: Range<Int>, in own: Int) -> Finding? {
    for index in clauses[own].predicates {
      let predicate = predicates[index]
      guard predicate.kind == .fail, predicate.isNominal, let polarity = predicate.polarity,
        predicate.marks.isDisjoint(with: [.hypothetical, .future, .wish])
      else { continue }
      let before = tokens.lowerBound - predicate.tokens.upperBound
      let behind = predicate.tokens.lowerBound - tokens.upperBound
      guard (0...1).contains(before) || (0...1).contains(behind) else { continue }
      return Finding(
        polarity: polarity, predicate: index, clause: own, nearness: .next, distance: 1,
        isPast: clauses[own].marks.contains(.past))
    }
    return nil
  }

  /// A later statement of the sentence about the same subject that tells of its return: `failed at nine and came back at noon`, `est
  /// tombé en panne avant de revenir`, `card readers, useless while it lasted, were beeping again`.
  private func returnBehind(_ own: Int) -> Finding? {
    var next = own + 1
    while next < clauses.count, next <= own + 3, clauses[next].sentence == clauses[own].sentence,
      carriers[next] == 0, services[next] == 0
    {
      let isAnother = clauses[next].segment != clauses[own].segment && clauses[next].isAboutEverything
      if isAnother || clauses[next].opener == .exception || clauses[next].opener == .condition { return nil }
      if let found = clauses[next].predicates.first(where: { predicates[$0].polarity != nil }) {
        let predicate = predicates[found]
        let isDone = predicate.kind == .work || predicate.tokens.count > 1 || predicate.isFinished
        if predicate.polarity == .back, !predicate.isNominal, isDone, !leavesOut(next) {
          return Finding(
            polarity: .back, predicate: found, clause: next, nearness: .next, distance: 1,
            isPast: clauses[next].marks.contains(.past))
        }
        guard predicate.polarity == .down, predicate.kind != .restore, predicate.kind != .repair else {
          return nil
        }
        next += 1
        continue
      }
      // `délivrent de nouveau des billets`: no predicate but a return.
      if clauses[next].isAnew, clauses[next].marks.isDisjoint(with: [.negated, .hypothetical]) {
        return Finding(
          polarity: .back, predicate: nil, clause: next, nearness: .next, distance: 1,
          isPast: clauses[next].marks.contains(.past))
      }
      next += 1
    }
    return nil
  }

  /// What becomes of a failure that a relative clause describes: `the fault that took down internet has been fixed`.
  private func endOfFailure(_ named: Int) -> Finding? {
    // The name stands in the relative clause or beside the noun itself: `the roaming fault that stranded travellers was cleared`.
    let own = clauses[named].opener == .relative ? named : named + 1
    guard own > 0, own < clauses.count, clauses[own].opener == .relative,
      clauses[own - 1].sentence == clauses[own].sentence,
      let subject = clauses[own - 1].predicates.last, predicates[subject].kind == .fail,
      predicates[subject].features.contains(.noun), let first = clauses[own].predicates.first,
      predicates[first].polarity == .down, !clauses[own].marks.contains(.past)
    else { return nil }
    let next = own + 1
    let isClosed =
      next < clauses.count && clauses[next].sentence == clauses[own].sentence
      && clauses[next].opener == .comma && carriers[next] == 0 && services[next] == 0
    for clause in own...(isClosed ? next : own) {
      for index in clauses[clause].predicates where index > first {
        let predicate = predicates[index]
        guard predicate.kind == .restore || predicate.kind == .repair, !predicate.isNominal,
          predicate.polarity == .back
        else { continue }
        return Finding(
          polarity: .back, predicate: index, clause: clause, nearness: .next, distance: 1, isPast: false)
      }
    }
    return nil
  }

  /// `people could still dial 911`, `le 114 répondait encore`: what is still done with it.
  private func goesOn(_ own: Int) -> Finding? {
    guard clauses[own].marks.contains(.still), clauses[own].marks.isDisjoint(with: [.negated, .ended]),
      let index = clauses[own].predicates.first(where: { predicates[$0].kind == .use }),
      predicates[index].marks.isDisjoint(with: [.negated, .future, .wish, .question])
    else { return nil }
    return Finding(
      polarity: .up, predicate: index, clause: own, nearness: .clause, distance: 1,
      isPast: clauses[own].marks.contains(.past))
  }

  /// What the main clause goes on to say behind a relative clause between commas: `Trains, which stopped at noon, are running again`.
  private func behindRelative(_ own: Int, isCarrier: Bool) -> Finding? {
    let relative = own + 1
    guard relative < clauses.count, clauses[relative].opener == .relative,
      clauses[own].tokens.upperBound < clauses[relative].tokens.lowerBound,
      clauses[own].predicates.allSatisfy({ predicates[$0].polarity == nil })
    else { return nil }
    for index in sentence(around: own) where index > relative {
      switch clauses[index].opener {
      case .relative, .cause, .join: continue
      case .comma:
        guard carriers[index] == 0, isCarrier || services[index] == 0,
          let first = clauses[index].predicates.first(where: { !isCarrier || predicates[$0].kind != .use }),
          let polarity = predicates[first].polarity, !predicates[first].isNominal || isCarrier,
          predicates[first].tokens.lowerBound - clauses[index].tokens.lowerBound <= 4
        else { return nil }
        return Finding(
          polarity: polarity, predicate: first, clause: index, nearness: .clause, distance: 4,
          isPast: clauses[index].marks.contains(.past))
      default: return nil
      }
    }
    return nil
  }

  /// What a question is answered with in the sentence behind it (`Koodo? Fine.`).
  private func answer(to own: Int, _ tokens: Range<Int>) -> Finding? {
    let next = sentence(around: own).upperBound
    guard clauses[own].tokens.count <= Self.question, next < clauses.count, sentence(around: own).count == 1,
      carriers[next] == 0
    else { return nil }
    return nearest(in: next, to: tokens, nearness: .segment)
  }

  /// What is said of a name: in its own clause, else in the nearest one of its segment, else of its sentence.
  ///
  /// A clause with a name of its own speaks of that one. `list` covers the names that a name is listed with.
  func finding(for name: Range<Int>, list: Range<Int>? = nil, isCarrier: Bool, isShort: Bool = true)
    -> Finding?
  {
    // A list of names shares what is said right before or behind it.
    let tokens = list ?? name
    guard let own = clause(at: tokens.upperBound - 1) ?? clause(at: name.lowerBound) else { return nil }
    if clauses[own].isSame, nearest(in: own, to: tokens, nearness: .clause) == nil,
      let before = repeated(own, tokens, isCarrier: isCarrier)
    {
      return before
    }
    if !isCarrier, let finding = endOfFailure(own) { return finding }
    if isCarrier, !isAboutClaims(own), let finding = failure(beside: tokens, in: own) { return finding }
    if clauses[own].opener == .exception, let turned = exception(own, tokens) { return turned }
    if let finding = behindRelative(own, isCarrier: isCarrier) { return finding }
    // `calls that never went through`: what is said right behind the name.
    if !isCarrier, own + 1 < clauses.count, clauses[own + 1].opener == .relative,
      clauses[own].tokens.upperBound == tokens.upperBound,
      clauses[own + 1].sentence == clauses[own].sentence,
      let finding = nearest(in: own + 1, to: tokens, nearness: .clause)
    {
      return finding
    }
    if let finding = nearest(in: own, to: tokens, nearness: .clause, skippingUse: isCarrier && !isShort) {
      return isCarrier || finding.polarity != .down ? finding : returnBehind(own) ?? finding
    }
    // `has internet again`, `ont de nouveau le téléphone`: no predicate but a return.
    if clauses[own].isAnew, clauses[own].marks.isDisjoint(with: [.negated, .hypothetical]),
      !isCarrier || services[own] > 0
    {
      return Finding(
        polarity: .back, predicate: nil, clause: own, nearness: .clause, distance: 1,
        isPast: clauses[own].marks.contains(.past))
    }
    if !isCarrier, let finding = goesOn(own) { return finding }
    let segment = segment(clauses[own].segment)
    if var finding = around(own, in: segment, tokens, nearness: .segment, isCarrier: isCarrier) {
      // `it was not Bell that failed`
      let isDenied = clauses[own].marks.contains(.negated) && clauses[own].denial < tokens.lowerBound
      if isDenied, isCarrier, clauses[finding.clause].opener == .relative {
        finding.polarity = finding.polarity == .down ? .up : .down
      }
      return finding
    }
    if var finding = around(own, in: sentence(around: own), tokens, nearness: .sentence, isCarrier: isCarrier)
    {
      // `texts are back; but TV …`: the other side of a contrast is otherwise.
      if !isCarrier, clauses[segment.lowerBound].opener == .contrast {
        finding.polarity = finding.polarity == .down ? .up : .down
        finding.nearness = .segment
      }
      return finding
    }
    return answer(to: own, tokens)
  }

  private func around(
    _ own: Int, in range: Range<Int>, _ tokens: Range<Int>, nearness: Nearness, isCarrier: Bool
  ) -> Finding? {
    var step = 1
    while own - step >= range.lowerBound || own + step < range.upperBound {
      for index in [own + step, own - step] where range.contains(index) {
        if clauses[index].opener == .exception { continue }
        if isCarrier, carriers[index] > 0, carriers[own] > 0 { continue }
        if let finding = nearest(in: index, to: tokens, nearness: nearness) { return finding }
      }
      step += 1
    }
    return nil
  }

  /// `ditto`: what the statement before said.
  private func repeated(_ own: Int, _ tokens: Range<Int>, isCarrier: Bool) -> Finding? {
    for index in stride(from: own - 1, through: max(0, own - 4), by: -1) {
      if isCarrier, carriers[index] == 0 { continue }
      if let finding = nearest(in: index, to: tokens, nearness: .clause) { return finding }
    }
    return nil
  }

  /// `everything but X`: the opposite of what is said of the rest.
  private func exception(_ own: Int, _ tokens: Range<Int>) -> Finding? {
    if nearest(in: own, to: tokens, nearness: .clause) != nil { return nil }
    let range = sentence(around: own)
    for index in [own - 1, own + 1, own - 2] where range.contains(index) {
      guard var finding = nearest(in: index, to: tokens, nearness: .clause) else { continue }
      finding.polarity = finding.polarity == .down ? .up : .down
      finding.nearness = .next
      return finding
    }
    return nil
  }
}

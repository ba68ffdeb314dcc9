/// What the statements of an article say about the names in them: the evidence that roles and states are weighed from.
struct EvidenceMap {
  let clauses: [Clause]
  let predicates: [Predicate]
  /// By clause: how many carriers are named in it.
  private(set) var carriers: [Int]
  /// Clause of a token, found by bisection.
  private let starts: [Int]
  /// By clause: how many services are named in it, and whether one of them is denied (`have no internet`).
  private(set) var services: [Int] = []
  private(set) var deniesService: [Bool] = []

  /// What headings say of the items under them.
  let headings: ListHeadings

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
  static let question = 4
  /// So many clauses before and behind its own are looked through for what is said of a name.
  private static let reach = 24
  /// How much further a noun seems than a verb.
  private static let nominal = 8

  init(_ reading: Reading) {
    clauses = reading.clauses
    predicates = reading.predicates
    headings = ListHeadings(reading)
    starts = clauses.map(\.tokens.lowerBound)
    carriers = [Int](repeating: 0, count: clauses.count)
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

  /// The clauses of a sentence around one of them. O(1): no more than `reach` on either side.
  func sentence(around clause: Int) -> Range<Int> { clauses(around: clause) { $0.sentence } }

  /// The clauses of a segment around one of them. O(1), as for sentences.
  private func segment(around clause: Int) -> Range<Int> { clauses(around: clause) { $0.segment } }

  private func clauses(around clause: Int, sharing part: (Clause) -> Int) -> Range<Int> {
    let own = part(clauses[clause])
    var low = clause
    var high = clause + 1
    while low > 0, part(clauses[low - 1]) == own, clause - low < Self.reach { low -= 1 }
    while high < clauses.count, part(clauses[high]) == own, high - clause <= Self.reach { high += 1 }
    return low..<high
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

  /// Whether the sentence around a clause says `no` and nothing else: `Internet : non`.
  func isBareDenial(_ clause: Int) -> Bool {
    let clauses = self.clauses[sentence(around: clause)]
    return clauses.contains { $0.marks.contains(.negated) && $0.tokens.count <= 4 }
      && clauses.allSatisfy(\.predicates.isEmpty)
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

  /// Whether a clause tells an hour.
  func tellsHour(_ clause: Int) -> Bool { hasClock[clause] }

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
      var before = repeated(own, tokens, isCarrier: isCarrier)
    {
      // `not so X`, `ce ne fut pas le cas de X`
      if isCarrier, clauses[own].marks.contains(.negated) {
        before.polarity = before.polarity == .down ? .up : .down
      }
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
    let segment = segment(around: own)
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
      // `“Nothing is wrong here,” said X. Y: ditto.`
      guard isCarrier, clauses[index].sentence != clauses[own].sentence else { continue }
      for beside in sentence(around: index) where beside != index && carriers[beside] == 0 {
        if let finding = nearest(in: beside, to: tokens, nearness: .segment) { return finding }
      }
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

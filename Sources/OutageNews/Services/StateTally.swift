/// What is told of a service, one clause at a time.
enum ToldState: UInt8, Sendable {
  case down
  /// It goes on.
  case still
  /// It may fail.
  case risk
  /// It is back for some.
  case part
  /// It is not back yet, or is to come back.
  case open
  case up, back

  /// For the account of a decision.
  var name: String {
    switch self {
    case .down: "down"
    case .still: "still"
    case .risk: "risk"
    case .part: "part"
    case .open: "open"
    case .up: "up"
    case .back: "back"
    }
  }
}

/// Several of them, as bits.
struct ToldStates: OptionSet, Sendable {
  var rawValue: UInt8
  static let down = ToldStates(.down)
  static let still = ToldStates(.still)
  static let up = ToldStates(.up)
  static let back = ToldStates(.back)
  /// Not all is well.
  static let trouble: ToldStates = [.down, .still, ToldStates(.risk), ToldStates(.part), ToldStates(.open)]

  init(rawValue: UInt8) { self.rawValue = rawValue }
  init(_ state: ToldState) { rawValue = 1 << state.rawValue }
}

/// What is said of one service in a whole article.
struct StateTally: Sendable {
  private var told: ToldStates = []
  private(set) var last: ToldState?
  private var lastPosition = 0
  private var first: ToldState?
  private var firstPosition = Int.max
  /// What is told last is a failure at an hour.
  private var isAtHour = false
  private var offers = 0
  /// By outcome: what each place says of it, added up, and where it says so most.
  private var said = [Double](repeating: 0, count: StateOutcome.allCases.count)
  private var most = [Double](repeating: 0, count: StateOutcome.allCases.count)
  private var read = 0
  private var strength = ServiceMention.Strength.listed
  private var mentions = 0
  private var bare = 0
  private var isListed = false
  private var isInHead = false
  private var isDenied = false
  private var beside: [StateSign] = []
  /// What is told last is a failure in the present tense.
  private var isPresent = false
  private var ofHit = 0
  private var isLastOfOthers = false
  private var placed = 0
  /// The first and the last sentence that name it.
  private var sentences: (first: Int, last: Int)?

  /// What one place says: the shares of the outcomes by the weights of short texts.
  mutating func add(_ shares: [Double]) {
    read += 1
    for (outcome, share) in shares.enumerated() {
      said[outcome] += share
      most[outcome] = max(most[outcome], share)
    }
  }

  /// One place names it in the words of an offer.
  mutating func addOffer() { offers += 1 }

  mutating func add(_ statement: ServiceStatement, _ map: EvidenceMap, isInHead head: Bool) {
    guard statement.strength > .listed else { return }
    let named = statement.mention.strength
    mentions += 1
    let sentence = statement.mention.sentence
    sentences = (sentences?.first ?? sentence, sentence)
    strength = max(strength, named)
    if statement.isListed { isListed = true }
    if head { isInHead = true }
    if statement.isPlaced { placed += 1 }
    if statement.owner == .hit { ofHit += 1 }
    guard let own = statement.clause else { return }
    if statement.isDenied { isDenied = true }
    if let finding = statement.finding, finding.nearness == .next, !finding.isPast {
      if !beside.contains(finding.polarity.beside) { beside.append(finding.polarity.beside) }
    }
    if map.clauses[own].marks.contains(.past) || statement.finding?.isPast ?? false { return }
    if statement.isOfCompensation(map) { return }
    guard let finding = statement.finding, finding.nearness >= statement.needed else {
      if named > .weak { bare += 1 }
      return
    }
    if !statement.isOfAThing(finding, map) { count(finding, map, of: statement.owner) }
  }

  mutating func count(
    _ finding: EvidenceMap.Finding, _ map: EvidenceMap, of owner: ServiceStatement.Owner? = nil
  ) {
    let state = state(of: finding, map)
    told.insert(ToldStates(state))
    // What a pronoun says is counted after all names.
    let position = map.clauses[finding.clause].tokens.lowerBound
    if position < firstPosition { (first, firstPosition) = (state, position) }
    guard position >= lastPosition else { return }
    (last, lastPosition) = (state, position)
    isAtHour = state.isTrouble && map.tellsHour(finding.clause)
    isPresent = finding.predicate.map { map.predicates[$0].isToldInPresent } ?? false
    isLastOfOthers = owner == .other
  }

  private func state(of finding: EvidenceMap.Finding, _ map: EvidenceMap) -> ToldState {
    let marks = map.clauses[finding.clause].marks
    let predicate = finding.predicate.map { map.predicates[$0] }
    switch finding.polarity {
    case .down:
      if let predicate, predicate.kind == .restore || predicate.kind == .repair {
        return predicate.marks.contains(.partial) ? .part : .open
      }
      if let predicate, !predicate.marks.isDisjoint(with: [.hypothetical, .future, .wish]) { return .risk }
      return marks.contains(.still) ? .still : .down
    case .back: return map.leavesOut(finding.clause) ? .part : .back
    case .up:
      let isAgain = marks.contains(.again) && told.contains(.down)
      return isAgain || map.isReached(finding) ? .back : .up
    }
  }

  /// Whether its own words say that it is back.
  var isTelecomBack: Bool { told.contains(.back) }
  var isDown: Bool { told.contains(.down) || told.contains(.still) }

  /// Whether what is told last is that it still fails, or is not back.
  var isStillDown: Bool {
    switch last {
    case .still, .part, .open: true
    case .down: isPresent
    default: false
    }
  }

  /// The signs; nil where it is never named outright.
  func signs(
    owner: ServiceEntry.Owner, outage shares: [Double], isHit: Bool, othersBack: Double, of length: Int
  ) -> SignValues<StateSign>? {
    guard mentions > 0 else { return nil }
    var signs = SignValues<StateSign>()
    for sign in [.bias, pattern, owner.sign] { signs[sign] = 1 }
    for sign in beside { signs[sign] = 1 }
    if let sentences {
      signs[.firstPlace] = Double(sentences.first) / Double(max(12, length))
      signs[.lastPlace] = Double(sentences.last) / Double(max(12, length))
    }
    if let first { signs[first.firstSign] = 1 }
    if let last { signs[last.sign] = 1 }
    signs[.lastClock] = isAtHour ? 1 : 0
    signs[.offered] = Double(offers) / Double(mentions)
    if read > 0 {
      for (outcome, sign) in StateSign.reads.enumerated() { signs[sign] = said[outcome] / Double(read) }
      for (outcome, sign) in StateSign.mosts.enumerated() { signs[sign] = most[outcome] }
    }
    signs[.ofHit] = Double(ofHit) / Double(mentions)
    signs[.lastOfOthers] = isLastOfOthers ? 1 : 0
    signs[.placed] = Double(placed) / Double(mentions)
    let states: [StateSign] = [.ongoing, .partial, .restored]
    for (index, share) in shares.enumerated() where index < states.count {
      signs[states[index]] = share
      signs[owner.signs[index]] = share
    }
    switch strength {
    case .strong: signs[.strong] = 1
    case .number: signs[.number] = 1
    case .likely: signs[.likely] = 1
    case .weak:
      signs[.weak] = 1
      switch last {
      case .up?: signs[.weakUp] = 1
      case .back?: signs[.weakBack] = 1
      case nil: break
      default: signs[.weakDown] = 1
      }
    case .listed: break
    }
    signs[.listed] = isListed ? 1 : 0
    signs[.head] = isInHead ? 1 : 0
    signs[.denied] = isDenied ? 1 : 0
    signs[.mentions] = Double(min(mentions, 6)) / 3
    signs[.bare] = Double(min(bare, 3))
    signs[.hit] = isHit ? 1 : 0
    if owner != .thirdParty { signs[.othersBack] = othersBack }
    return signs
  }

  private var pattern: StateSign {
    let isDown = !told.isDisjoint(with: .trouble)
    switch (isDown, told.contains(.up), told.contains(.back)) {
    case (false, false, false): return .nothing
    case (true, false, false): return .down
    case (false, true, false): return .up
    case (false, false, true): return .back
    case (true, true, false): return .downUp
    case (true, false, true): return .downBack
    case (false, true, true): return .upBack
    case (true, true, true): return .downUpBack
    }
  }
}

extension StateSign {
  /// In the order of `StateOutcome`.
  fileprivate static let reads: [StateSign] = [.readsNone, .readsAffected, .readsRestored, .readsUnaffected]
  fileprivate static let mosts: [StateSign] = [.mostNone, .mostAffected, .mostRestored, .mostUnaffected]
}

extension ToldState {
  fileprivate var isTrouble: Bool { ToldStates.trouble.contains(ToldStates(self)) }

  fileprivate var firstSign: StateSign {
    switch self {
    case .down: .firstDown
    case .still: .firstStill
    case .risk: .firstRisk
    case .part: .firstPart
    case .open: .firstOpen
    case .up: .firstUp
    case .back: .firstBack
    }
  }

  fileprivate var sign: StateSign {
    switch self {
    case .down: .lastDown
    case .still: .lastStill
    case .risk: .lastRisk
    case .part: .lastPart
    case .open: .lastOpen
    case .up: .lastUp
    case .back: .lastBack
    }
  }
}

extension Polarity {
  fileprivate var beside: StateSign {
    switch self {
    case .down: .besideDown
    case .up: .besideUp
    case .back: .besideBack
    }
  }
}

extension ServiceEntry.Owner {
  fileprivate var sign: StateSign {
    switch self {
    case .carrier: .carrier
    case .emergency: .emergency
    case .thirdParty: .thirdParty
    }
  }

  /// With an outage that goes on, is over for some, is over.
  fileprivate var signs: [StateSign] {
    switch self {
    case .carrier: [.carrierOngoing, .carrierPartial, .carrierRestored]
    case .emergency: [.emergencyOngoing, .emergencyPartial, .emergencyRestored]
    case .thirdParty: [.thirdPartyOngoing, .thirdPartyPartial, .thirdPartyRestored]
    }
  }
}

/// What speaks for one state of a service or another in a text of a few sentences (`Resources/Weights/short-states.weights`).
enum ShortSign: String, Sendable, CaseIterable {
  case bias
  // What the words nearest to its name say by themselves (`StateBallot`).
  case ruledNothing = "ruled-nothing"
  case ruledAffected = "ruled-affected"
  case ruledRestored = "ruled-restored"
  case ruledUnaffected = "ruled-unaffected"
  // How near the nearest statement stands, and what it says.
  case besideDown = "beside-down"
  case besideUp = "beside-up"
  case besideBack = "beside-back"
  case clauseDown = "clause-down"
  case clauseUp = "clause-up"
  case clauseBack = "clause-back"
  case segmentDown = "segment-down"
  case segmentUp = "segment-up"
  case segmentBack = "segment-back"
  case sentenceDown = "sentence-down"
  case sentenceUp = "sentence-up"
  case sentenceBack = "sentence-back"
  // Whose it is.
  case carrier, emergency
  case thirdParty = "third-party"
  // How it is named; the way that something else takes (`on Rogers lines`).
  case strong, number, likely, weak
  case wordOfLists = "word-of-lists"
  case listed, denied, way
  // What the whole text says.
  case textDown = "text-down"
  case textUp = "text-up"
  case textBack = "text-back"
  case textNothing = "text-nothing"
  /// It speaks of compensation.
  case claims
  // What became of its carriers, and of its other services.
  case carrierAffected = "carrier-affected"
  case carrierUnaffected = "carrier-unaffected"
  case carrierMentioned = "carrier-mentioned"
  case otherAffected = "other-affected"
  case otherRestored = "other-restored"
  case otherUnaffected = "other-unaffected"
}

/// The weights of the signs (`Resources/Weights/short-states.weights`).
typealias ShortWeights = WeightTable<ShortSign, StateOutcome>

/// How one service is named in a short text, and what is said nearest to it.
struct ShortTally: Sendable {
  private var strength = ServiceMention.Strength.listed
  private var isListed = false
  private var isDenied = false
  private var isWay = false
  private var nearest: (nearness: EvidenceMap.Nearness, polarity: Polarity)?

  mutating func add(_ statement: ServiceStatement, isWay way: Bool) {
    strength = max(strength, statement.mention.strength)
    if statement.isListed { isListed = true }
    if statement.isDenied { isDenied = true }
    if way { isWay = true }
    guard let finding = statement.finding, finding.nearness >= nearest?.nearness ?? .article else { return }
    nearest = (finding.nearness, finding.polarity)
  }

  /// The signs of its name and of the words nearest to it.
  func signs(of owner: ServiceEntry.Owner, ruled status: ServiceStatus?) -> SignValues<ShortSign> {
    var signs = SignValues<ShortSign>()
    for sign in [.bias, owner.shortSign, status.shortSign, strength.shortSign] { signs[sign] = 1 }
    if let nearest, let sign = nearest.nearness.shortSign(nearest.polarity) { signs[sign] = 1 }
    signs[.listed] = isListed ? 1 : 0
    signs[.denied] = isDenied ? 1 : 0
    signs[.way] = isWay ? 1 : 0
    return signs
  }
}

extension ServiceEntry.Owner {
  fileprivate var shortSign: ShortSign {
    switch self {
    case .carrier: .carrier
    case .emergency: .emergency
    case .thirdParty: .thirdParty
    }
  }
}

extension ServiceStatus? {
  fileprivate var shortSign: ShortSign {
    switch self {
    case .affected?: .ruledAffected
    case .restored?: .ruledRestored
    case .unaffected?: .ruledUnaffected
    default: .ruledNothing
    }
  }
}

extension ServiceMention.Strength {
  fileprivate var shortSign: ShortSign {
    switch self {
    case .strong: .strong
    case .number: .number
    case .likely: .likely
    case .weak: .weak
    case .listed: .wordOfLists
    }
  }
}

extension EvidenceMap.Nearness {
  fileprivate func shortSign(_ polarity: Polarity) -> ShortSign? {
    let signs: [ShortSign]
    switch self {
    case .next: signs = [.besideDown, .besideUp, .besideBack]
    case .clause: signs = [.clauseDown, .clauseUp, .clauseBack]
    case .segment: signs = [.segmentDown, .segmentUp, .segmentBack]
    case .sentence: signs = [.sentenceDown, .sentenceUp, .sentenceBack]
    case .article: return nil
    }
    return signs[Int(polarity.rawValue)]
  }
}

/// What speaks for one state of a service or another in a text of a few sentences (`Resources/Weights/short-states.weights`).
///
/// Most names are made of the names of what they stand for (`behind-restore`: a predicate of that class stands behind the
/// service), so that a new class of predicates is a sign by itself.
struct ShortSign: PlacedSign {
  let place: Int

  static let allCases: [ShortSign] = names.indices.map(ShortSign.init(place:))

  init(place: Int) { self.place = place }

  /// Signs of one kind stand together, in the order of what they stand for.
  static let names: [String] = families.flatMap { family in
    family.members.map { family.prefix.isEmpty ? $0 : family.prefix + "-" + $0 }
  }

  private static let families: [(prefix: String, members: [String])] = [
    ("", Plain.allCases.map { "\($0)" }),
    ("ruled", states), ("other", states), ("carrier", ["affected", "unaffected", "mentioned"]),
    ("next", polarities), ("clause", polarities), ("segment", polarities), ("sentence", polarities),
    ("before", polarities), ("behind", polarities), ("text", polarities),
    ("named", ["listed", "weak", "likely", "number", "strong"]), ("of", ["carrier", "emergency", "other"]),
    ("offer", offers),
    ("told", marks.map(\.name)), ("open", marks.map(\.name)), ("opener", openers),
    ("before", classes), ("behind", classes),
  ]

  /// The place at which each family begins.
  private static let starts: [Int] = families.reduce(into: [0]) { starts, family in
    starts.append(starts[starts.count - 1] + family.members.count)
  }

  /// Signs that stand for nothing but themselves.
  enum Plain: Int, CaseIterable, Sendable {
    case bias
    /// In a list of services; denied right before its name; where something else goes (`on Rogers lines`).
    case joined, denied, way
    /// What one does with it, behind a word for what can be done; a word that is said of a thing (`the line is cut`).
    case deed, thing
    /// The subject of its clause: `phones went dead`, `les téléphones se sont tus`.
    case subject
    /// Its clause says nothing of states; nor does the whole text.
    case bare, silent
    /// The text speaks of compensation; its clause does.
    case claims, gift
  }

  private static let states = ["none", "affected", "restored", "unaffected"]
  static let offers = ["offered", "refused", "undecided", "demanded", "past"]
  static let polarities = ["down", "up", "back"]
  private static let classes = PredicateClass.allCases.map(\.rawValue)
  static let openers = [
    "start", "comma", "stop", "contrast", "relative", "cause", "condition", "exception", "correction", "join",
    "quote",
  ]
  static let marks: [(name: String, mark: Predicate.Marks)] = [
    ("negated", .negated), ("hypothetical", .hypothetical), ("future", .future), ("past", .past),
    ("hearsay", .hearsay), ("question", .question), ("wish", .wish), ("still", .still), ("again", .again),
    ("partial", .partial), ("ended", .ended),
  ]

  private static func sign(_ family: Int, _ member: Int) -> ShortSign {
    ShortSign(place: starts[family] + member)
  }

  static func plain(_ sign: Plain) -> ShortSign { Self.sign(0, sign.rawValue) }
  static func ruled(_ status: ServiceStatus?) -> ShortSign { sign(1, state(status)) }
  /// What became of another service of the text.
  static func other(_ status: ServiceStatus) -> ShortSign { sign(2, state(status)) }
  static func carrier(_ role: CarrierRole) -> ShortSign {
    switch role {
    case .affected: sign(3, 0)
    case .unaffected: sign(3, 1)
    default: sign(3, 2)
    }
  }
  /// How near the nearest statement stands, and what it says.
  static func said(_ nearness: EvidenceMap.Nearness, _ polarity: Polarity) -> ShortSign? {
    switch nearness {
    case .next: sign(4, Int(polarity.rawValue))
    case .clause: sign(5, Int(polarity.rawValue))
    case .segment: sign(6, Int(polarity.rawValue))
    case .sentence: sign(7, Int(polarity.rawValue))
    case .article: nil
    }
  }
  /// What the whole text says.
  static func text(_ polarity: Polarity) -> ShortSign { sign(10, Int(polarity.rawValue)) }
  static func named(_ strength: ServiceMention.Strength) -> ShortSign { sign(11, Int(strength.rawValue)) }
  static func of(_ owner: ServiceEntry.Owner) -> ShortSign {
    switch owner {
    case .carrier: sign(12, 0)
    case .emergency: sign(12, 1)
    case .thirdParty: sign(12, 2)
    }
  }
  /// Named in the words of a position on compensation.
  static func offer(_ status: CompensationStatus) -> ShortSign {
    switch status {
    case .offered: sign(13, 0)
    case .refused: sign(13, 1)
    case .undecided: sign(13, 2)
    case .demanded: sign(13, 3)
    case .past: sign(13, 4)
    }
  }
  /// An operator over its clause; over a predicate beside it.
  static func told(_ mark: Int) -> ShortSign { sign(14, mark) }
  static func open(_ mark: Int) -> ShortSign { sign(15, mark) }
  static func opener(_ opener: Clause.Opener) -> ShortSign { sign(16, Int(opener.rawValue)) }
  /// The predicate that stands nearest before or behind it in its clause: what it says, and its class.
  static func beside(_ predicate: Predicate, isBehind: Bool) -> [ShortSign] {
    let kind = PredicateClass.allCases.firstIndex(of: predicate.kind).map { sign(isBehind ? 18 : 17, $0) }
    let polarity = predicate.polarity.map { sign(isBehind ? 9 : 8, Int($0.rawValue)) }
    return [kind, polarity].compactMap { $0 }
  }

  private static func state(_ status: ServiceStatus?) -> Int {
    switch status {
    case .affected?: 1
    case .restored?: 2
    case .unaffected?: 3
    default: 0
    }
  }
}

/// The weights of the signs (`Resources/Weights/short-states.weights`).
typealias ShortWeights = WeightTable<ShortSign, StateOutcome>

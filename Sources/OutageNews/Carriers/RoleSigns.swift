/// What speaks for one part in the news or another (`Resources/Weights/roles.weights`; in a text of a few sentences
/// `short-roles.weights`).
///
/// Most names are made of the names of what they stand for (`behind-restore`: a predicate of that class stands behind the
/// carrier's name), so that a new class of predicates is a sign by itself.
struct RoleSign: PlacedSign {
  let place: Int

  static let allCases: [RoleSign] = names.indices.map(RoleSign.init(place:))

  init(place: Int) { self.place = place }

  /// Signs of one kind stand together, in the order of what they stand for.
  static let names: [String] = Family.allCases.flatMap { family in
    let prefix = family == .plain ? "" : families[family.rawValue] + "-"
    return family.members.map { prefix + $0 }
  }

  // The names of the cases below, written out: to ask a case for its name takes a mirror, and all are asked at the start.
  static let families = [
    "plain", "ruled", "rule", "next", "clause", "segment", "sentence", "old", "last", "before",
    "behind", "beforeKind", "behindKind", "told", "open", "opener", "mate", "other", "ahead", "after",
    "lead", "trail", "near", "offer", "framedDown", "framedUp", "framedBack", "framedNot", "spoken",
    "below",
  ]
  static let frames = [
    "subject", "owned", "customers", "than", "by", "with", "on", "at", "lender", "rival", "history",
    "mute", "help", "thing", "person", "switching", "money", "listed", "hostHit", "plain",
  ]
  static let plain = [
    "bias", "subject", "listed", "guest", "host", "business", "claims", "together", "same", "mute",
    "denied", "bare", "verb", "noun", "head", "headline", "caption", "post", "quoted", "mentions",
    "share", "top", "first", "alone", "firstPlace", "lastPlace", "hostHit", "guestHit", "noOtherHit",
    "othersHit", "group", "virtual", "brand", "affected", "unaffected", "past", "elsewhere", "nothing",
    "tellsDown", "tellsBack", "tellsBusiness", "tellsPast", "sureDown", "sureUp",
  ]

  /// The place at which each family begins.
  private static let starts: [Int] = Family.allCases.reduce(into: [0]) { starts, family in
    starts.append(starts[starts.count - 1] + family.members.count)
  }

  init(_ family: Family, _ member: Int) { place = Self.starts[family.rawValue] + member }

  init(_ sign: Plain) { place = sign.rawValue }

  /// Signs that stand for the members of one set.
  enum Family: Int, CaseIterable, Sendable {
    case plain
    /// What the rules make of it, and which of them.
    case ruled, rule
    /// What is said of it at that distance; in an earlier event; last.
    case next, clause, segment, sentence, old, last
    /// What the nearest predicate before or behind its name says, and its class.
    case before, behind, beforeKind, behindKind
    /// An operator over its clause; over a predicate beside it; what its clause begins with.
    case told, open, opener
    /// What another carrier in the same clause, in another clause of the sentence is ruled to be.
    case mate, other
    /// The word right before, right behind its name; two or three words away; in its sentence.
    case ahead, after, lead, trail, near
    /// What it does about compensation.
    case offer
    /// What is said of it with the frame that its name stands in.
    case framedDown, framedUp, framedBack, framedNot
    /// What those who speak for it are quoted as saying; what stands under its name where that is a heading.
    case spoken, below

    var members: [String] {
      switch self {
      case .plain: RoleSign.plain
      case .ruled, .mate, .other: ["affected", "unaffected", "mentioned"]
      case .rule: RoleSign.rules.map { String($0.map { $0 == " " ? "-" : $0 }) }
      case .next, .clause, .segment, .sentence, .old, .last, .before, .behind, .spoken, .below:
        ShortSign.polarities
      case .beforeKind, .behindKind: PredicateClass.allCases.map(\.rawValue)
      case .told, .open: ShortSign.marks.map(\.name)
      case .opener: ShortSign.openers
      case .ahead, .after, .lead, .trail, .near: RoleWords.names
      case .offer: ShortSign.offers
      case .framedDown, .framedUp, .framedBack, .framedNot: RoleSign.frames
      }
    }
  }

  /// How a name stands in its sentence.
  enum Frame: Int, CaseIterable, Sendable {
    case subject, owned, customers, than, by, with, on, at, lender, rival, history, mute, help, thing, person,
      switching, money
    case listed, hostHit, plain
  }

  /// A frame, and what is said of the name in it.
  init(_ frame: Frame, _ polarity: Polarity?) {
    let family: Family =
      switch polarity {
      case .down?: .framedDown
      case .up?: .framedUp
      case .back?: .framedBack
      case nil: .framedNot
      }
    self.init(family, frame.rawValue)
  }

  /// Signs that stand for nothing but themselves.
  enum Plain: Int, CaseIterable, Sendable {
    case bias
    /// At the head of its clause; in a list of names; a guest of another's network; a host or an owner.
    case subject, listed, guest, host
    /// Its clause speaks of business, of compensation, of a guest that falls with its host; repeats the one before; says that it
    /// says nothing; denies a service; says nothing of states.
    case business, claims, together, same, mute, denied, bare
    /// Trouble in its sentence, told by a verb or a noun.
    case verb, noun
    /// Named in the head of the article, in a headline, a caption, a post, within a quotation.
    case head, headline, caption, post, quoted
    /// How often it is named, how large a share of all names that is; whether it is the one named most, or first, or alone.
    case mentions, share, top, first, alone
    /// How far down the article it is named first and last.
    case firstPlace, lastPlace
    /// Its host or owner is hit; what it owns or carries is; nobody else is; how many others are.
    case hostHit, guestHit, noOtherHit, othersHit
    case group, virtual, brand
    /// The sums that the rules weigh.
    case affected, unaffected, past, elsewhere, nothing
    /// The shares of the article's statements that tell of a failure, of a return, of business, of an earlier event.
    case tellsDown, tellsBack, tellsBusiness, tellsPast
    /// The rules are sure that it is hit, that it works.
    case sureDown, sureUp
  }

  /// The rules that give a role, by what they say of themselves.
  static let rules = [
    "hit", "works", "past", "other", "only trouble", "nothing said", "named most beside trouble",
    "carried by a hit network", "no word of trouble", "compensates",
  ]
}

/// The parts that the signs are weighed for.
enum RoleOutcome: String, Sendable, CaseIterable {
  case affected, unaffected, mentioned

  var role: CarrierRole {
    switch self {
    case .affected: .affected
    case .unaffected: .unaffected
    case .mentioned: .mentioned
    }
  }
}

/// The weights of the signs (`Resources/Weights/roles.weights`, `short-roles.weights`).
typealias RoleWeights = WeightTable<RoleSign, RoleOutcome>

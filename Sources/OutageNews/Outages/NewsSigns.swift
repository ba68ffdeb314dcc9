/// What speaks for or against an article's news being an outage (`Resources/Weights/news.weights`).
///
/// Most names are made of the names of what they stand for (`head-finance`: a word of that topic stands in the head of the article).
struct NewsSign: PlacedSign {
  let place: Int

  static let allCases: [NewsSign] = names.indices.map(NewsSign.init(place:))

  init(place: Int) { self.place = place }

  init(_ sign: Plain) { place = sign.rawValue }

  /// Signs of one kind stand together, in the order of what they stand for.
  static let names: [String] = families.flatMap { family in
    family.members.map { family.prefix.isEmpty ? $0 : family.prefix + "-" + $0 }
  }

  private static let families: [(prefix: String, members: [String])] = [
    ("", plain), ("topic", TopicWords.names), ("head", TopicWords.names), ("kind", kinds),
    ("headKind", kinds),
    ("told", ShortSign.marks.map(\.name)), ("offer", ShortSign.offers),
  ]

  private static let kinds = PredicateClass.allCases.map(\.rawValue)

  /// The place at which each family begins.
  private static let starts: [Int] = families.reduce(into: [0]) { starts, family in
    starts.append(starts[starts.count - 1] + family.members.count)
  }

  // The names of the cases below, written out: to ask a case for its name takes a mirror, and all are asked at the start.
  private static let plain = [
    "bias", "hit", "surest", "sum", "carriers", "down", "back", "business", "past", "headDown", "headNoun",
    "headCarrier",
    "headTelecom", "headBusiness", "titleDown", "titleCarrier", "telecomDown", "telecomBack", "telecomUp",
    "othersDown",
    "emergencyDown", "othersBack", "emergencyBack", "told", "counts", "clocks", "lengths", "causes", "denied",
    "ofCarrier", "ofTelecom", "ofOthers", "ofNobody", "namesCarrier", "namesTelecom", "namesOthers", "linked",
    "headLinked", "titleLinked", "linkedDate", "backDated", "spared",
  ]

  /// Signs that stand for nothing but themselves.
  enum Plain: Int, CaseIterable, Sendable {
    case bias
    /// Carriers that are hit by what is said around their names; how likely the surest of them is; all likelihoods together.
    case hit, surest, sum
    case carriers
    /// The shares of all statements that tell of a failure, of a return, of business, of an earlier event.
    case down, back, business, past
    /// In the first sentences: a failure told by a verb or a noun, a carrier, a service of telecommunications, business.
    case headDown, headNoun, headCarrier, headTelecom, headBusiness
    /// In the headline.
    case titleDown, titleCarrier
    /// Services of telecommunications told to be down, back, well; of others and of emergencies told to be down, back.
    case telecomDown, telecomBack, telecomUp, othersDown, emergencyDown, othersBack, emergencyBack
    /// Any service that a network carries is told to be down or back.
    case told
    /// Counts of those who lost service, hours of the clock, lengths, causes, causes denied.
    case counts, clocks, lengths, causes, denied
    /// The shares of the failures told that stand in a clause with a carrier, with a service of telecommunications, with another service, with
    /// none of them.
    case ofCarrier, ofTelecom, ofOthers, ofNobody
    /// The shares of the sentences that name such a thing.
    case namesCarrier, namesTelecom, namesOthers
    /// Failures told, as no wish or plan, in a clause with a carrier or a service of telecommunications: how many, any in the first sentences, in
    /// the headline, in a sentence with a date or a count of customers.
    case linked, headLinked, titleLinked, linkedDate
    /// A return told with a date; carriers told to work.
    case backDated, spared
  }

  /// A word of a topic: how much of the article holds one; in its head.
  static func topic(_ place: Int) -> NewsSign { sign(1, place) }
  static func head(_ place: Int) -> NewsSign { sign(2, place) }
  /// A predicate of that class, in the article and in its head.
  static func kind(_ kind: Int) -> NewsSign { sign(3, kind) }
  static func headKind(_ kind: Int) -> NewsSign { sign(4, kind) }
  /// An operator over a statement of failure.
  static func told(_ mark: Int) -> NewsSign { sign(5, mark) }
  /// A position on compensation.
  static func offer(_ status: Int) -> NewsSign { sign(6, status) }

  private static func sign(_ family: Int, _ member: Int) -> NewsSign {
    NewsSign(place: starts[family] + member)
  }
}

/// What the signs are weighed for: whether an outage is the article's news.
enum NewsOutcome: String, Sendable, CaseIterable {
  case other, outage
}

/// The weights of the signs (`Resources/Weights/news.weights`).
typealias NewsWeights = WeightTable<NewsSign, NewsOutcome>

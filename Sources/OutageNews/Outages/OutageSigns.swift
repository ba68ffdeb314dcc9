/// What speaks for one status of an outage or another (`Resources/Weights/outage-status.weights`).
enum OutageSign: String, Sendable, CaseIterable {
  case bias
  /// The end is told, with its score; … by a length that fits.
  case end, confirmed
  /// The return is promised for a time after publication.
  case promised
  /// The article appeared on the last day that it tells of.
  case fresh
  case length
  case compensated = "compensation"
  // Statements of the assertion layer.
  /// Restored for some: `partly`, `for most`; … in the head of the article.
  case partial, partialHead = "partial-head"
  /// A service of telecommunications is back.
  case telecomBack = "telecom-back"
  /// It will, may or should be back; it is not; crews work to bring it back.
  case open, denied, unfinished
  /// It works, said in the head of the article.
  case worksHead = "works-head"
  /// It still fails.
  case stillDown = "still-down"
  /// A count of customers beside `still`, beside a return.
  case countStill = "count-still"
  case countBack = "count-back"
  // How its failures are told: the shares in the present, in the past, as nouns.
  case toldPresent = "told-present"
  case toldPast = "told-past"
  case toldNoun = "told-noun"
  // All of the network, or `the company`, is back; is not; is back for some.
  case allBack = "all-back"
  case allOpen = "all-open"
  case allPartial = "all-partial"
  // Words beside dates.
  case wordReturn = "word-return"
  case wordPart = "word-part"
  case wordTotal = "word-total"
  case wordFuture = "word-future"
  case wordDenied = "word-denied"
  case wordStill = "word-still"
}

/// The signs of one article.
typealias OutageSigns = SignValues<OutageSign>

/// The statements of an article with what they speak of.
struct OutageStatements: Sendable {
  var clauses: [Clause] = []
  var predicates: [Predicate] = []
  /// By clause: whether it names a service of telecommunications, another one, a count of customers.
  var namesTelecom: [Bool] = []
  var namesOther: [Bool] = []
  var namesCount: [Bool] = []
  /// Where carriers are named, and whose brands they are.
  private var carriers: [(id: CarrierID, owner: CarrierID?, sentence: Int)] = []
  /// The owner and the hosts of each carrier that is named.
  private var carriedBy: [CarrierID: Set<CarrierID>] = [:]
  /// Brands and virtual operators: without equipment of their own that could fail.
  private var labels: Set<CarrierID> = []
  /// Where regions are named, datelines left out.
  private(set) var regions: [PlaceMention] = []

  init() {}

  init(_ reading: Reading, _ map: EvidenceMap) {
    clauses = reading.clauses
    predicates = reading.predicates
    namesTelecom = [Bool](repeating: false, count: clauses.count)
    namesOther = namesTelecom
    namesCount = namesTelecom
    for mention in reading.serviceMentions {
      guard let clause = map.clause(at: mention.tokens.lowerBound) else { continue }
      if reading.engine.services.entry(mention.id)?.category == .telecom {
        namesTelecom[clause] = true
      } else {
        namesOther[clause] = true
      }
    }
    for count in reading.customers {
      if let clause = map.clause(at: count.tokens.lowerBound) { namesCount[clause] = true }
    }
    carriers = reading.carrierMentions.map { mention in
      (mention.id, reading.engine.gazetteer.entry(mention.id)?.parent, mention.sentence)
    }
    for mention in reading.carrierMentions where carriedBy[mention.id] == nil {
      guard let entry = reading.engine.gazetteer.entry(mention.id) else { continue }
      if entry.kind == .virtualOperator || entry.kind == .brand { labels.insert(mention.id) }
      carriedBy[mention.id] = Set(entry.hosts + (entry.parent.map { [$0] } ?? []))
    }
    let document = reading.document
    regions = reading.placeMentions.filter {
      $0.isRegion && document.sections[document.sentences[$0.sentence].section].kind != .dateline
    }
  }

  /// Whether a carrier is a brand or a guest of one of these.
  func isCarried(_ id: CarrierID, by others: Set<CarrierID>) -> Bool {
    labels.contains(id) || !(carriedBy[id] ?? []).isDisjoint(with: others)
  }

  /// Whether a sentence names both: `the storm silenced Bell and Telus`.
  func nameTogether(_ one: CarrierID, _ other: CarrierID?) -> Bool {
    let sentences = Set(carriers.filter { $0.id == one }.map(\.sentence))
    return carriers.contains { $0.id == other && sentences.contains($0.sentence) }
  }

  /// Sentences that name this carrier and no other.
  func sentences(of id: CarrierID) -> Set<Int> {
    var own: Set<Int> = []
    var others: Set<Int> = []
    for carrier in carriers {
      if carrier.id == id { own.insert(carrier.sentence) } else { others.insert(carrier.sentence) }
    }
    return own.subtracting(others)
  }

  /// Sentences that name carriers, and none of this one's house: `Free a connu des ralentissements pendant deux heures`.
  func sentencesOfOthers(than id: CarrierID) -> Set<Int> {
    let house = carriers.first { $0.id == id }?.owner ?? id
    var own: Set<Int> = []
    var others: Set<Int> = []
    for carrier in carriers {
      if carrier.id == id || carrier.id == house || carrier.owner == house || carrier.owner == id {
        own.insert(carrier.sentence)
      } else {
        others.insert(carrier.sentence)
      }
    }
    return others.subtracting(own)
  }

  /// Counts what the statements of some sentences say; `head` holds those of the head of the article.
  func count(_ signs: inout OutageSigns, in sentences: Set<Int>, head: Set<Int>) {
    var tenses = FailureTenses()
    for (index, clause) in clauses.enumerated()
    where sentences.contains(clause.sentence) && !clause.marks.contains(.past) {
      for predicate in clause.predicates {
        tenses.count(predicates[predicate])
        if clause.isAboutEverything || clause.refersToCarrier, let sign = predicates[predicate].returnOfAll {
          signs.count(sign)
        }
      }
      let isHead = head.contains(clause.sentence)
      var tellsReturn = false
      for predicate in clause.predicates {
        if predicates[predicate].kind == .restore { tellsReturn = true }
        for sign in self.signs(of: predicates[predicate], in: index, isHead: isHead) { signs.count(sign) }
      }
      guard namesCount[index] else { continue }
      if clause.marks.contains(.still) { signs.count(.countStill) }
      if tellsReturn { signs.count(.countBack) }
    }
    tenses.add(to: &signs)
  }

  private func signs(of predicate: Predicate, in clause: Int, isHead: Bool) -> [OutageSign] {
    switch predicate.kind {
    case .restore, .repair:
      if !predicate.marks.isDisjoint(with: [.future, .hypothetical, .wish]) { return [.open] }
      if predicate.marks.contains(.negated) { return [.denied] }
      if predicate.marks.contains(.partial) { return isHead ? [.partial, .partialHead] : [.partial] }
      if !predicate.isFinished { return [.unfinished] }
      let isTelecom =
        namesTelecom[clause] && !clauses[clause].isAboutEverything
        && !clauses[clause].refersToCarrier
      return isTelecom && !predicate.isNominal && predicate.kind == .restore ? [.telecomBack] : []
    default:
      switch predicate.polarity {
      case .up?: return isHead ? [.worksHead] : []
      case .down? where predicate.marks.contains(.still) && !predicate.isNominal: return [.stillDown]
      default: return []
      }
    }
  }
}

/// In which tense an article tells its failures: what is told in the present goes on.
private struct FailureTenses {
  private var all = 0.0
  private var present = 0.0
  private var past = 0.0
  private var nouns = 0.0

  mutating func count(_ predicate: Predicate) {
    guard predicate.polarity == .down, predicate.kind.isFailure else { return }
    all += 1
    let features = predicate.features
    if predicate.isNominal {
      nouns += 1
    } else if features.contains(.verb) {
      if features.contains(.present), !features.contains(.past) {
        present += 1
      } else if !features.isDisjoint(with: [.past, .imperfect]) {
        past += 1
      }
    }
  }

  func add(to signs: inout OutageSigns) {
    guard all > 0 else { return }
    signs[.toldPresent] = present / all
    signs[.toldPast] = past / all
    signs[.toldNoun] = nouns / all
  }
}

extension Predicate {
  /// What a return of everything says of an outage.
  fileprivate var returnOfAll: OutageSign? {
    guard kind == .restore else { return nil }
    if marks.contains(.partial) { return .allPartial }
    return polarity == .back ? .allBack : .allOpen
  }
}

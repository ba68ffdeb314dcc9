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
  /// It will, may or should be back; it is not.
  case open, denied
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
  /// All of the network, or `the company`, is back.
  case allBack = "all-back"
  // In the head of the article: it is to come back; it fails, told in the present.
  case openHead = "open-head"
  case downHead = "down-head"
  /// What the article tells last is a return for some.
  case lastPart = "last-part"
  /// Somebody, and not everybody, is told to have service back.
  case someBack = "some-back"
  // What is written while an outage goes on (`keep you posted`, `no estimate`); … in the head of the article; once it is over.
  case running
  case runningHead = "running-head"
  case over
  case lasted
  // Of the services of telecommunications of which a state is told, the shares that are back, that still fail.
  case servicesBack = "services-back"
  case servicesDown = "services-down"
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
  /// Shares of the services of which a state is told.
  private var servicesBack = 0.0
  private var servicesDown = 0.0
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
    var told = 0.0
    for (id, tally) in reading.stateTallies where reading.engine.services.entry(id)?.category == .telecom {
      guard tally.last != nil else { continue }
      told += 1
      if tally.last == .back { servicesBack += 1 }
      if tally.isStillDown { servicesDown += 1 }
    }
    servicesBack /= max(1, told)
    servicesDown /= max(1, told)
    for count in reading.customers {
      if let clause = map.clause(at: count.tokens.lowerBound) { namesCount[clause] = true }
    }
    carriers = reading.carrierMentions.map { mention in
      (mention.id, reading.engine.gazetteer.entry(mention.id)?.parent, mention.sentence)
    }
    for mention in reading.carrierMentions where carriedBy[mention.id] == nil {
      guard let entry = reading.engine.gazetteer.entry(mention.id) else { continue }
      if entry.kind == .virtualOperator || entry.kind == .brand { labels.insert(mention.id) }
      carriedBy[mention.id] = Set(entry.carriedBy)
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
    let sentences = SentenceSet(carriers.filter { $0.id == one }.map(\.sentence))
    return carriers.contains { $0.id == other && sentences.contains($0.sentence) }
  }

  /// Sentences that name this carrier and no other.
  func sentences(of id: CarrierID) -> SentenceSet {
    var own: SentenceSet = []
    var others: SentenceSet = []
    for carrier in carriers {
      if carrier.id == id { own.insert(carrier.sentence) } else { others.insert(carrier.sentence) }
    }
    return own.subtracting(others)
  }

  /// Sentences that name carriers, and none of this one's house: `Free a connu des ralentissements pendant deux heures`.
  func sentencesOfOthers(than id: CarrierID) -> SentenceSet {
    let house = carriers.first { $0.id == id }?.owner ?? id
    var own: SentenceSet = []
    var others: SentenceSet = []
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
  func count(_ signs: inout OutageSigns, in sentences: SentenceSet, head: SentenceSet) {
    var tenses = FailureTenses()
    var standing = Standing()
    for (index, clause) in clauses.enumerated()
    where sentences.contains(clause.sentence) && !clause.marks.contains(.past) {
      for predicate in clause.predicates {
        tenses.count(predicates[predicate])
        standing.count(predicates[predicate], isHead: head.contains(clause.sentence), &signs)
        if clause.isAboutEverything || clause.refersToCarrier, predicates[predicate].isReturn {
          signs.count(.allBack)
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
    standing.add(to: &signs)
    if signs[.partial] > 0 || signs[.wordPart] > 0 { signs[.someBack] = 1 }
    signs[.servicesBack] = servicesBack
    signs[.servicesDown] = servicesDown
  }

  private func signs(of predicate: Predicate, in clause: Int, isHead: Bool) -> [OutageSign] {
    switch predicate.kind {
    case .restore, .repair:
      if !predicate.marks.isDisjoint(with: [.future, .hypothetical, .wish]) { return [.open] }
      if predicate.marks.contains(.negated) { return [.denied] }
      if predicate.marks.contains(.partial) { return isHead ? [.partial, .partialHead] : [.partial] }
      guard predicate.isFinished else { return [] }
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

/// How the outage stands, statement by statement.
private struct Standing {
  private enum Told { case back, part, open, down }

  private var last: Told?

  mutating func count(_ predicate: Predicate, isHead: Bool, _ signs: inout OutageSigns) {
    guard let told = told(predicate) else { return }
    last = told
    switch told {
    case .back, .part: break
    case .open: if isHead { signs.count(.openHead) }
    case .down: if isHead { signs.count(.downHead) }
    }
  }

  private func told(_ predicate: Predicate) -> Told? {
    switch predicate.kind {
    case .restore, .repair:
      if !predicate.marks.isDisjoint(with: [.future, .hypothetical, .wish, .negated, .question]) {
        return .open
      }
      if predicate.marks.contains(.partial) { return .part }
      if !predicate.isFinished { return .open }
      return predicate.isNominal || predicate.polarity != .back ? nil : .back
    default:
      // `two-thirds of them were connected again`
      if predicate.polarity == .back { return predicate.marks.contains(.partial) ? .part : .back }
      guard predicate.polarity == .down, !predicate.isNominal, predicate.kind != .apologize,
        predicate.marks.isDisjoint(with: [.future, .hypothetical, .wish])
      else { return nil }
      return predicate.isToldInPresent || predicate.marks.contains(.still) ? .down : nil
    }
  }

  func add(to signs: inout OutageSigns) {
    if last == .part { signs[.lastPart] = 1 }
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
    if predicate.isNominal {
      nouns += 1
    } else if predicate.isToldInPresent {
      present += 1
    } else if predicate.features.contains(.verb),
      !predicate.features.isDisjoint(with: [.past, .imperfect])
    {
      past += 1
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
  /// Whether it tells a return that has happened, to all.
  fileprivate var isReturn: Bool { kind == .restore && polarity == .back && isFinished }
}

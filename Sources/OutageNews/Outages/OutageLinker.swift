/// Makes the outages of a report from everything else that was found in the article.
///
/// The main outage is that of the days with the most signs of trouble; its ends and its length are chosen together, so that a stated length
/// and two told times confirm each other. Then come the status, the carrier, the count and the cause, and last the outages that the article
/// tells as past.
struct OutageLinker {
  private var scene: OutageScene
  private let causes: [OutageCauseMention]
  private var span = OutageSpan()

  /// A cause that the article tells.
  struct OutageCauseMention {
    var cause: OutageCause
    var bytes: ByteRange
    var evidence: Evidence?
  }

  init(document: Document, draft: Report, causes: [OutageCauseMention], marks: @escaping (Language) -> OutageMarks?) {
    scene = OutageScene(document: document, draft: draft, marks: marks)
    self.causes = causes
  }

  /// The outages, the main one first. Empty where no carrier is affected.
  mutating func outages() -> [Outage] {
    guard let carrier = mainCarrier() else { return [] }
    span = scene.chooseSpan()
    let past = scene.pastSentences(outside: span)
    let state = scene.state(of: span, skipping: past)
    var main = Outage(carrier: carrier.id, status: state.status)
    main.evidence[.carrier] = carrier.evidence ?? Evidence(rule: "affected-carrier", words: carrier.mentions.first?.bytes)
    fillTimes(&main, isOver: state.status == .restored)
    main.evidence[.status] = Evidence(rule: "signs-of-return", words: span.end.map { scene.dates[$0].bytes })
    fillCustomers(&main, skipping: past)
    fillCause(&main, skipping: past)
    main.services = scene.draft.services.filter { $0.status != .unaffected }.map(\.id)
    return [main]
  }

  /// The affected carrier that is named most; of equals the one named first.
  private func mainCarrier() -> CarrierReport? {
    let affected = scene.draft.carriers.filter { $0.role == .affected }
    return affected.enumerated().max { a, b in
      (a.element.mentions.count, b.offset) < (b.element.mentions.count, a.offset)
    }?.element
  }

  private func fillTimes(_ outage: inout Outage, isOver: Bool) {
    if let start = span.start {
      outage.start = scene.dates[start].value
      outage.evidence[.start] = Evidence(rule: "start-of-outage", words: scene.dates[start].bytes)
    }
    if isOver, let end = span.end {
      outage.end = scene.dates[end].value
      outage.evidence[.end] = Evidence(rule: "end-of-outage", words: scene.dates[end].bytes)
    }
    if let length = scene.statedLength(for: span, isOver: isOver) {
      outage.duration = scene.lengths[length].value
      outage.evidence[.duration] = Evidence(rule: "stated-length", words: scene.lengths[length].bytes)
    } else if let start = outage.start, let end = outage.end, let computed = ISODuration(from: start, to: end) {
      outage.duration = computed
      outage.evidence[.duration] = Evidence(rule: "computed-from-ends", anchor: "\(start) to \(end)")
    }
  }

  /// The greatest count of those who lost service with the carrier: what remains without service is less, and a count is raised more
  /// often than lowered.
  private mutating func fillCustomers(_ outage: inout Outage, skipping past: Set<Int>) {
    var sentences = SentenceIndex(scene.document)
    var best: CustomerCount?
    for count in scene.draft.customers where count.isAffected {
      guard let place = sentences.find(count.bytes), !past.contains(place.sentence) else { continue }
      guard count.carrier == nil || count.carrier == outage.carrier else { continue }
      if scene.cues.cues(ofSentence: place.sentence).all.contains(.past) { continue }
      if count.count > best?.count ?? 0 { best = count }
    }
    guard let best else { return }
    outage.customers = best.count
    outage.evidence[.customers] = Evidence(rule: "lost-service", words: best.bytes)
  }

  private func fillCause(_ outage: inout Outage, skipping past: Set<Int>) {
    var sentences = SentenceIndex(scene.document)
    var chosen: OutageCauseMention?
    for cause in causes {
      guard let place = sentences.find(cause.bytes), !past.contains(place.sentence) else { continue }
      if chosen == nil || chosen?.cause == .unknown || (cause.cause.rank < chosen?.cause.rank ?? .max) { chosen = cause }
    }
    guard let chosen else { return }
    outage.cause = chosen.cause
    outage.evidence[.cause] = chosen.evidence ?? Evidence(rule: "cause", words: chosen.bytes)
  }
}

extension OutageCause {
  /// The most specific human or outside cause first.
  var rank: Int {
    switch self {
    case .vandalism: 0
    case .cyberattack: 1
    case .fibreCut: 2
    case .humanError: 3
    case .fire: 4
    case .power: 5
    case .weather: 6
    case .maintenance: 7
    case .overload: 8
    case .software: 9
    case .equipment: 10
    case .other: 11
    case .unknown: 12
    }
  }
}

extension OutageLinker {
  func trace(_ id: String) -> String { "" }
}

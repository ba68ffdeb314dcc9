/// Makes the outages of a report from everything else that was found in the article.
///
/// The main outage is that of the days with the most signs of trouble; its ends and its length are chosen together, so that a stated length
/// and two told times confirm each other. Then come the status, the carrier, the count and the cause, and last the outages that the article
/// tells as past.
struct OutageLinker {
  let scene: OutageScene
  let causes: [OutageCauseMention]
  let statements: OutageStatements
  private let weights: OutageWeights
  /// How the main outage stands, once it was judged.
  private(set) var state: OutageState?

  init(
    document: Document, draft: Report, causes: [OutageCauseMention], statements: OutageStatements = .init(),
    weights: OutageWeights, marks: @escaping (Language) -> OutageMarks?
  ) {
    scene = OutageScene(document: document, draft: draft, predicates: statements.predicates, marks: marks)
    self.causes = causes
    self.statements = statements
    self.weights = weights
  }

  /// The outages, the main one first. Empty where no carrier is affected.
  mutating func outages() -> [Outage] {
    guard let carrier = mainCarrier() else { return [] }
    let (span, second, past) = scene.chooseSpans()
    let state = scene.state(of: second ?? span, skipping: past, statements, weights)
    self.state = state
    var main = Outage(carrier: carrier.id, status: second == nil ? state.status : .restored)
    main.evidence[.carrier] =
      carrier.evidence ?? Evidence(rule: "affected-carrier", words: carrier.mentions.first?.bytes)
    fillTimes(&main, from: span, isAlone: second == nil, skipping: past)
    main.evidence[.status] = Evidence(
      rule: "signs-of-return", words: span.end.map { scene.dates[$0].bytes }, anchor: state.signs.account)
    fillCustomers(&main, of: span, skipping: past)
    fillCause(&main, skipping: past)
    main.services = scene.draft.services.filter { $0.status != .unaffected }.map(\.id)
    main.regions = regions(of: main, skipping: past)
    let again = second.map { [failedAgain(main, $0, state, skipping: past)] } ?? []
    return [main] + again + outagesBeside(main, skipping: past) + earlierOutages(in: past, main: main)
  }

  /// The second outage of a carrier that failed twice in some days (two failures on one day are two outages).
  private func failedAgain(
    _ main: Outage, _ span: OutageSpan, _ state: OutageState, skipping past: SentenceSet
  )
    -> Outage
  {
    var outage = Outage(carrier: main.carrier, status: state.status, services: main.services)
    outage.evidence[.carrier] = main.evidence[.carrier]
    outage.evidence[.status] = Evidence(rule: "signs-of-return", anchor: state.signs.account)
    fillTimes(&outage, from: span, isAlone: false, skipping: past)
    return outage
  }

  /// The affected carrier that is named most; a headline and the first words count more.
  private func mainCarrier() -> CarrierReport? {
    let affected = scene.draft.carriers.filter { $0.role == .affected }
    let headlines = scene.document.sections.filter { $0.kind == .headline }
    func weight(_ carrier: CarrierReport, at place: Int) -> Double {
      var weight = Double(carrier.mentions.count) + (place == 0 ? 1.5 : 0)
      // Headlines and mentions are both in text order.
      var line = 0
      let isInHeadline = carrier.mentions.contains { mention in
        while line < headlines.count, headlines[line].end < mention.bytes.end { line += 1 }
        return line < headlines.count && headlines[line].start <= mention.bytes.start
      }
      if isInHeadline { weight += 1.5 }
      return weight
    }
    let weighed = affected.enumerated().map {
      (carrier: $0.element, weight: weight($0.element, at: $0.offset))
    }
    guard let most = weighed.map(\.weight).max() else { return nil }
    return weighed.first { $0.weight == most }?.carrier
  }

  /// `isAlone`: no other span of these days shares the lengths that the article states.
  private func fillTimes(
    _ outage: inout Outage, from span: OutageSpan, isAlone: Bool, skipping past: SentenceSet
  ) {
    let isOver = outage.status == .restored
    if let start = span.start {
      let date = scene.dates[start]
      // When somebody spoke is not when it began, but it was going on that day.
      outage.start = date.isSpeech ? date.value.dayAlone : date.value
      outage.evidence[.start] = Evidence(rule: "start-of-outage", words: scene.dates[start].bytes)
    }
    if isOver, let end = span.end {
      outage.end = scene.dates[end].value
      outage.evidence[.end] = Evidence(rule: "end-of-outage", words: scene.dates[end].bytes)
    }
    let others = outage.carrier.map { statements.sentencesOfOthers(than: $0) } ?? []
    let stated =
      isAlone ? scene.statedLength(for: span, isOver: isOver, skipping: past.union(others)) : span.length
    if let length = stated {
      outage.duration = scene.lengths[length].value
      outage.evidence[.duration] = Evidence(rule: "stated-length", words: scene.lengths[length].bytes)
    } else if let start = outage.start, let end = outage.end,
      let computed = OutageScene.length(from: start, to: end)
    {
      outage.duration = computed
      outage.evidence[.duration] = Evidence(rule: "computed-from-ends", anchor: "\(start) to \(end)")
    }
  }

  /// The greatest count of those who lost service with the carrier: what remains without service is less, and a count is raised more
  /// often than lowered.
  private mutating func fillCustomers(
    _ outage: inout Outage, of span: OutageSpan, skipping past: SentenceSet
  ) {
    var sentences = SentenceIndex(scene.document)
    var best: CustomerCount?
    for count in scene.draft.customers where count.isAffected {
      guard let place = sentences.find(count.bytes), !past.contains(place.sentence),
        !scene.isOfEarlierEvent(count.bytes, in: place.sentence, than: span)
      else { continue }
      guard count.carrier == nil || count.carrier == outage.carrier else { continue }
      let words = scene.cues.cues(ofSentence: place.sentence)
      if !words.all.isDisjoint(with: [.past, .correction]) || isInsteadOfOther(place) { continue }
      if count.carrier == nil {
        guard !words.all.isDisjoint(with: [.fail, .begin, .lasting, .lasted]),
          !isOfOthers(place.sentence, than: outage.carrier)
        else { continue }
      }
      if count.count > best?.count ?? 0 { best = count }
    }
    guard let best else { return }
    outage.customers = best.count
    outage.evidence[.customers] = Evidence(rule: "lost-service", words: best.bytes)
  }

  /// The second figure of `410,000 lines, not the 140,000 it gave at noon`.
  private func isInsteadOfOther(_ place: (sentence: Int, tokens: Range<Int>)) -> Bool {
    let first = place.tokens.lowerBound
    return (max(0, first - 3)..<first).contains {
      scene.cues.cues(at: $0, sentence: place.sentence).contains(.instead)
    }
  }

  /// Whether a sentence names carriers, and not this one.
  private func isOfOthers(_ index: Int, than carrier: CarrierID?) -> Bool {
    let sentence = scene.document.sentences[index]
    var isOther = false
    for report in scene.draft.carriers {
      let isNamed = report.mentions.contains {
        $0.bytes.start >= sentence.start && $0.bytes.end <= sentence.end
      }
      if isNamed, report.id == carrier { return false }
      if isNamed { isOther = true }
    }
    return isOther
  }
}

extension OutageLinker {
  /// Times that the article tells of one carrier alone.
  private struct OwnTimes {
    var start: Int?
    var end: Int?
  }

  /// The outages of the other affected carriers, in the order of their first mention (Docs/Report.md).
  ///
  /// A storm gives each carrier that is named with the main one an outage of its own; any other cause only where the article counts its
  /// customers apart and the cause lies outside, or tells when its outage began. Brands and guests fall with the network that carries them.
  func outagesBeside(_ main: Outage, skipping past: SentenceSet) -> [Outage] {
    let affected = Set(scene.draft.carriers.filter { $0.role == .affected }.map(\.id))
    let counts = greatestCounts(than: main, skipping: past)
    let outside: [OutageCause] = [.weather, .power, .fire, .vandalism, .fibreCut]
    let isOutside = main.cause.map(outside.contains) ?? false
    return scene.draft.carriers.compactMap { carrier in
      guard carrier.role == .affected, carrier.id != main.carrier else { return nil }
      let count = counts[carrier.id]
      let own = times(of: carrier.id, than: main, skipping: past)
      let isCarried = statements.isCarried(carrier.id, by: affected)
      let isStorm = main.cause == .weather && statements.nameTogether(carrier.id, main.carrier)
      let isApart = !isCarried && (isStorm || own.start != nil) || isOutside && count != nil
      guard isApart else { return nil }
      return outage(of: carrier, beside: main, own, count, isOutside: isOutside, skipping: past)
    }
  }

  private func outage(
    of carrier: CarrierReport, beside main: Outage, _ own: OwnTimes, _ count: CustomerCount?, isOutside: Bool,
    skipping past: SentenceSet
  ) -> Outage {
    var outage = Outage(carrier: carrier.id, start: main.start, status: main.status)
    outage.end = main.end
    if isOutside { outage.cause = main.cause }
    if isOutside, let cause = main.evidence[.cause] { outage.evidence[.cause] = cause }
    outage.evidence[.carrier] = Evidence(rule: "hit-apart", words: carrier.mentions.first?.bytes)
    if own.start != nil || own.end != nil {
      outage.start = own.start.map { scene.dates[$0].value } ?? outage.start
      outage.end = own.end.map { scene.dates[$0].value }
      outage.status = own.end == nil ? .unknown : .restored
      if let start = own.start {
        outage.evidence[.start] = Evidence(rule: "start-of-outage", words: scene.dates[start].bytes)
      }
      if let end = own.end {
        outage.evidence[.end] = Evidence(rule: "end-of-outage", words: scene.dates[end].bytes)
      }
      if let start = outage.start, let end = outage.end {
        outage.duration = OutageScene.length(from: start, to: end)
      }
    }
    if let count {
      outage.customers = count.count
      outage.evidence[.customers] = Evidence(rule: "lost-service", words: count.bytes)
    }
    outage.regions = regions(in: statements.sentences(of: carrier.id).subtracting(past))
    return outage
  }

  /// The start and the end among the dates of sentences that name this carrier alone, other than those of the main outage.
  private func times(of id: CarrierID, than main: Outage, skipping past: SentenceSet) -> OwnTimes {
    let own = statements.sentences(of: id).subtracting(past)
    let dates = scene.dates.indices.filter { own.contains(scene.dates[$0].sentence) }
    var times = OwnTimes()
    times.start = dates.filter { scene.dates[$0].startScore >= 2 && scene.dates[$0].value != main.start }
      .max { scene.dates[$0].startScore < scene.dates[$1].startScore }
    times.end = dates.filter { $0 != times.start && scene.dates[$0].endScore >= 3 }
      .max { scene.dates[$0].endScore < scene.dates[$1].endScore }
    return times
  }

  /// By carrier other than the main one: the greatest count of its customers that lost service.
  private func greatestCounts(than main: Outage, skipping past: SentenceSet) -> [CarrierID: CustomerCount] {
    var sentences = SentenceIndex(scene.document)
    var greatest: [CarrierID: CustomerCount] = [:]
    for count in scene.draft.customers where count.isAffected {
      guard let carrier = count.carrier, carrier != main.carrier, let place = sentences.find(count.bytes),
        !past.contains(place.sentence)
      else { continue }
      if count.count > greatest[carrier]?.count ?? 0 { greatest[carrier] = count }
    }
    return greatest
  }
}

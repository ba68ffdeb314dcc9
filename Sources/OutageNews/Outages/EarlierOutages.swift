/// An outage that the article tells as past: some sentences that follow each other, with a date of their own.
struct EarlierTelling {
  var sentences: ClosedRange<Int>
  /// The date, and the words that tell it.
  var start: TimexValue
  var words: ByteRange
}

extension OutageScene {
  /// The tellings of earlier outages among the sentences of earlier events: those in which something fails.
  func earlierTellings(in past: SentenceSet) -> [EarlierTelling] {
    var tellings: [EarlierTelling] = []
    var sentences = SentenceIndex(document)
    for date in draft.dates.prefix(OutageScene.most) {
      guard let place = sentences.find(date.bytes), past.contains(place.sentence), date.value.isComplete
      else { continue }
      let kind = document.sections[document.sentences[place.sentence].section].kind
      guard kind == .body || kind == .quote, !isInCompensation(date.bytes) else { continue }
      if let last = tellings.last, last.sentences.contains(place.sentence) {
        // `two years earlier, on May 5, 2020`: one date, told twice.
        if date.bytes.start - last.words.end <= 12, let finer = finer(date.value, than: last.start) {
          tellings[tellings.count - 1].start = finer
          tellings[tellings.count - 1].words = date.bytes
          continue
        }
        if last.sentences.lowerBound == place.sentence { continue }
        tellings[tellings.count - 1].sentences = last.sentences.lowerBound...place.sentence - 1
      }
      let end = lastSentence(from: place.sentence, in: past)
      tellings.append(EarlierTelling(sentences: place.sentence...end, start: date.value, words: date.bytes))
    }
    return tellings.filter { telling in
      telling.sentences.contains { cues.cues(ofSentence: $0).all.contains(.fail) }
    }
  }

  /// The second value, where it lies in the first.
  private func finer(_ value: TimexValue, than other: TimexValue) -> TimexValue? {
    guard let mine = value.minutes, let theirs = other.minutes, theirs.lowerBound <= mine.lowerBound,
      mine.upperBound <= theirs.upperBound
    else { return nil }
    return value
  }

  private func lastSentence(from first: Int, in past: SentenceSet) -> Int {
    var last = first
    while past.contains(last + 1), document.sentences[last + 1].section == document.sentences[first].section {
      last += 1
    }
    return last
  }

  /// The bytes of a telling.
  func bytes(of telling: EarlierTelling) -> ByteRange {
    ByteRange(
      start: document.sentences[telling.sentences.lowerBound].start,
      end: document.sentences[telling.sentences.upperBound].end)
  }
}

extension OutageLinker {
  /// The earlier outages, in text order; one a carrier and date.
  mutating func earlierOutages(in past: SentenceSet, main: Outage) -> [Outage] {
    var outages: [Outage] = []
    for telling in scene.earlierTellings(in: past) {
      let bytes = scene.bytes(of: telling)
      let carrier = scene.draft.carriers.flatMap { carrier in
        carrier.mentions.filter { bytes.contains($0.bytes) }.map { (carrier.id, $0.bytes) }
      }.min { $0.1.start < $1.1.start }
      var outage = Outage(carrier: carrier?.0 ?? main.carrier, start: telling.start, status: .restored)
      if outages.contains(where: { $0.carrier == outage.carrier && $0.start == outage.start }) { continue }
      outage.evidence[.carrier] = Evidence(
        rule: carrier == nil ? "same-carrier" : "named-with-past-date", words: carrier?.1)
      outage.evidence[.start] = Evidence(rule: "past-date", words: telling.words)
      outage.evidence[.status] = Evidence(rule: "past", words: telling.words)
      if let length = scene.lengths.first(where: {
        bytes.contains($0.bytes) && $0.near.isDisjoint(with: .waiting)
      }) {
        outage.duration = length.value
        outage.evidence[.duration] = Evidence(rule: "stated-length", words: length.bytes)
      }
      if let count = scene.draft.customers.first(where: { $0.isAffected && bytes.contains($0.bytes) }) {
        outage.customers = count.count
        outage.evidence[.customers] = Evidence(rule: "lost-service", words: count.bytes)
      }
      if let cause = causes.first(where: { bytes.contains($0.bytes) }) {
        outage.cause = cause.cause
        outage.evidence[.cause] = cause.evidence
      }
      outage.services = scene.draft.services.filter { service in
        service.mentions.contains { bytes.contains($0.bytes) }
      }.map(\.id)
      outage.regions = regions(in: SentenceSet(telling.sentences))
      outages.append(outage)
    }
    return outages
  }
}

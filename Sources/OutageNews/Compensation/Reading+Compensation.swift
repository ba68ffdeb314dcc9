extension Reading {
  /// Positions on compensation. Reads sentences, carriers, predicates and quotations. O(tokens).
  mutating func findCompensation() throws(ResourceError) {
    guard !carrierMentions.isEmpty else { return }
    let index = carrierIndex()
    var counts: [CarrierID: Int] = [:]
    for spot in index.spots { counts[spot.id, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    let main = index.spots.first { counts[$0.id] == most }?.id
    var standing: [CarrierID: CompensationReader.Standing] = [:]
    for (id, count) in counts {
      standing[id] = .init(isAffected: carrierRoles[id]?.role == .affected, mentions: count)
    }
    let home = country
    let gazetteer = engine.gazetteer
    let voices = quotes.map { quote in
      let id = quote.value.organization.map(CarrierID.init(rawValue:))
      return CompensationReader.Voice(
        tokens: quote.tokens, carrier: id.flatMap { gazetteer.index(of: $0) == nil ? nil : $0 })
    }
    var reader = CompensationReader(
      document: document, carriers: index, voices: voices,
      year: published.flatMap { Int($0.description.prefix(4)) } ?? 2100, main: main,
      standing: standing, sums: money, lengths: durations, weights: engine.compensationWeights,
      keepsSigns: keepsSigns,
      country: { id in
        guard let entry = id.flatMap({ gazetteer.entry($0) }) else { return home }
        return home.map { entry.countries.contains($0) } ?? false ? home : entry.country
      })
    let tools = try compensationTools(index)
    var segments = segments(by: reader, tools)
    settle(&segments, tools, index)
    let sentences = segments.ranges(of: heard)
    let speaks = sentences.map {
      $0.contains { segments[$0].isStrong && !segments[$0].signs.contains(.exclude) }
    }
    for (order, position) in heard.enumerated() {
      guard let (words, finder) = tools[document.sentences[position].language] else { continue }
      let next = order + 1 < heard.count && speaks[order + 1] || order + 2 < heard.count && speaks[order + 2]
      reader.read(segments[sentences[order]], speaksNext: next, words: words, finder: finder)
    }
    compensation = reader.finish()
    compensationWeighings = reader.weighings
  }

  private typealias CompensationTools = ByLanguage<(words: CompensationWords, finder: SpeakerFinder)>

  private func compensationTools(_ carriers: CarrierIndex) throws(ResourceError) -> CompensationTools {
    var tools = CompensationTools()
    for position in heard where tools[document.sentences[position].language] == nil {
      let pack = try pack(document.sentences[position].language)
      tools[pack.language] = (
        pack.compensation, SpeakerFinder(document, words: pack.quotes, carriers: carriers)
      )
    }
    return tools
  }

  /// The segments of every heard sentence, in text order.
  private func segments(by reader: CompensationReader, _ tools: CompensationTools) -> [CompensationSegment] {
    // Sentences in which a predicate gives, refuses or considers.
    var told = [Bool](repeating: false, count: document.sentences.count)
    for predicate in predicates {
      switch predicate.kind {
      case .compensate, .grant, .refuse, .consider: told[clauses[predicate.clause].sentence] = true
      default: break
      }
    }
    var segments: [CompensationSegment] = []
    for position in heard {
      guard let words = tools[document.sentences[position].language]?.words else { continue }
      reader.addSegments(of: position, words: words, isTold: told[position], to: &segments)
    }
    return segments
  }

  /// Lets every segment know what the predicates in it say.
  private func settle(
    _ segments: inout [CompensationSegment], _ tools: CompensationTools, _ carriers: CarrierIndex
  ) {
    var next = 0
    for index in segments.indices {
      let tokens = segments[index].tokens
      while next < predicates.count, predicates[next].tokens.lowerBound < tokens.lowerBound { next += 1 }
      while next < predicates.count, predicates[next].tokens.lowerBound < tokens.upperBound {
        let opener = clauses[predicates[next].clause].opener
        segments[index].join(predicates[next], isAside: opener == .relative || opener == .cause)
        next += 1
      }
      if let words = tools[document.sentences[segments[index].sentence].language]?.words {
        segments[index].settleDuties(words: words, document: document, carriers: carriers)
      }
    }
  }

  /// Where the article names carriers, by token.
  ///
  /// Owners and hosts, once predicates are known, are left out: they neither speak nor pay.
  func carrierIndex() -> CarrierIndex {
    let owned = behindOwners()
    return CarrierIndex(
      carrierMentions.filter { !owned.contains($0.tokens.lowerBound) }
        .map { CarrierIndex.Spot(tokens: $0.tokens, id: $0.id) })
  }
}

extension [CompensationSegment] {
  /// By sentence: where its segments are.
  fileprivate func ranges(of sentences: [Int]) -> [Range<Int>] {
    var next = 0
    return sentences.map { sentence in
      let first = next
      while next < count, self[next].sentence == sentence { next += 1 }
      return first..<next
    }
  }
}

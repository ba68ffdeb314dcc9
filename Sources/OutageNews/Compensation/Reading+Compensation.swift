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
      standing: standing, sums: money,
      country: { id in
        guard let entry = id.flatMap({ gazetteer.entry($0) }) else { return home }
        return home.map { entry.countries.contains($0) } ?? false ? home : entry.country
      })
    var tools: [Language: (CompensationWords, SpeakerFinder)] = [:]
    // Sentences in which a predicate gives, refuses or considers.
    var told = [Bool](repeating: false, count: document.sentences.count)
    for predicate in predicates {
      switch predicate.kind {
      case .compensate, .grant, .refuse, .consider: told[clauses[predicate.clause].sentence] = true
      default: break
      }
    }
    var segments: [[CompensationSegment]] = []
    for position in heard {
      let language = document.sentences[position].language
      if tools[language] == nil {
        let pack = try engine.pack(language)
        tools[language] = (
          pack.compensation, SpeakerFinder(document, words: QuoteWords(pack.lexicon), carriers: index)
        )
      }
      segments.append(
        tools[language].map {
          reader.segments(of: position, words: $0.0, isTold: told[position])
        } ?? [])
    }
    var next = 0
    for sentence in segments.indices {
      for index in segments[sentence].indices {
        let tokens = segments[sentence][index].tokens
        while next < predicates.count, predicates[next].tokens.lowerBound < tokens.lowerBound { next += 1 }
        while next < predicates.count, predicates[next].tokens.lowerBound < tokens.upperBound {
          segments[sentence][index].join(predicates[next])
          next += 1
        }
        if let words = tools[document.sentences[heard[sentence]].language]?.0 {
          segments[sentence][index].settleDuties(words: words, document: document)
        }
      }
    }
    let speaks = segments.map { $0.contains { $0.isStrong && !$0.signs.contains(.exclude) } }
    for (order, position) in heard.enumerated() {
      guard let (words, finder) = tools[document.sentences[position].language] else { continue }
      let next = order + 1 < heard.count && speaks[order + 1] || order + 2 < heard.count && speaks[order + 2]
      reader.read(segments[order], speaksNext: next, words: words, finder: finder)
    }
    compensation = reader.found
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

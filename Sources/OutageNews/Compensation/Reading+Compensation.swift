extension Reading {
  /// Positions on compensation. Reads sentences, carriers and money. O(tokens).
  mutating func findCompensation() throws(ResourceError) {
    guard !carrierMentions.isEmpty else { return }
    let index = carrierIndex()
    var counts: [CarrierID: Int] = [:]
    for spot in index.spots { counts[spot.id, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    let main = index.spots.first { counts[$0.id] == most }?.id
    let home = country
    let gazetteer = engine.gazetteer
    let voices = quotes.map { quote in
      let id = quote.value.organization.map(CarrierID.init(rawValue:))
      return CompensationReader.Voice(tokens: quote.tokens, carrier: id.flatMap { gazetteer.index(of: $0) == nil ? nil : $0 })
    }
    var reader = CompensationReader(
      document: document, carriers: index, money: money, voices: voices, year: published.flatMap { Int($0.description.prefix(4)) } ?? 2100, main: main,
      country: { id in home ?? id.flatMap { gazetteer.entry($0)?.country } })
    var tools: [Language: (CompensationWords, SpeakerFinder)] = [:]
    for position in document.sentences.indices where isHeard(document.sentences[position]) {
      let language = document.sentences[position].language
      if tools[language] == nil {
        let pack = try engine.pack(language)
        tools[language] = (pack.compensation, SpeakerFinder(document, words: QuoteWords(pack.lexicon), carriers: index))
      }
      if let (words, finder) = tools[language] { reader.read(sentence: position, words: words, finder: finder) }
    }
    compensation = reader.found
  }

  /// Where the article names carriers, by token.
  func carrierIndex() -> CarrierIndex {
    CarrierIndex(carrierMentions.map { CarrierIndex.Spot(tokens: $0.tokens, id: $0.id) })
  }
}

extension Reading {
  /// Clauses, predicates and their operators. Reads the document and the names in it. O(tokens).
  mutating func readAssertions() throws(ResourceError) {
    var taken = TakenTokens(count: document.tokens.count)
    for mention in carrierMentions { taken.insert(mention.tokens) }
    for mention in serviceMentions { taken.insert(mention.tokens) }
    var segment = 0
    let year = published.flatMap { Int($0.description.prefix(4)) }
    var readers = ByLanguage<ClauseReader>()
    clauses.reserveCapacity(heard.count * 3)
    predicates.reserveCapacity(heard.count * 3)
    for index in heard {
      let sentence = document.sentences[index]
      let pack = try pack(sentence.language)
      var reader = readers[sentence.language] ?? ClauseReader(pack.assertions)
      // Only one copy may hold the reader's lists while they grow.
      readers[sentence.language] = nil
      let first = clauses.count
      reader.read(
        sentence, index: index, document: document, taken: taken, year: year, segment: &segment,
        clauses: &clauses, predicates: &predicates)
      CueScopes.apply(reader.cues, clauses: &clauses, from: first, predicates: &predicates)
      Ellipsis.resolve(
        reader.cues, in: document, clauses: &clauses, from: first, predicates: &predicates)
      readers[sentence.language] = reader
    }
  }
}

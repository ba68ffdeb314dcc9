extension Reading {
  /// Clauses, predicates and their operators. Reads the document and the names in it. O(tokens).
  mutating func readAssertions() throws(ResourceError) {
    var taken = TakenTokens(count: document.tokens.count)
    for mention in carrierMentions { taken.insert(mention.tokens) }
    for mention in serviceMentions { taken.insert(mention.tokens) }
    var segment = 0
    let year = published.flatMap { Int($0.description.prefix(4)) }
    var readers: [Language: ClauseReader] = [:]
    for index in heard {
      let sentence = document.sentences[index]
      let pack = try pack(sentence.language)
      var reader = readers.removeValue(forKey: sentence.language) ?? ClauseReader(pack.assertions)
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

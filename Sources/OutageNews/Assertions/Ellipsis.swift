/// Statements that leave their predicate out and repeat the last one with an auxiliary: `Telus is not`, `il ne l'est plus`.
enum Ellipsis {
  /// Gives such clauses of the last sentence a predicate of their own.
  static func resolve(
    _ cues: [ClauseReader.Cue], in document: Document, clauses: inout [Clause], from first: Int,
    predicates: inout [Predicate]
  ) {
    for index in first..<clauses.count where clauses[index].predicates.isEmpty {
      let tokens = clauses[index].tokens
      guard let aux = cues.last(where: { $0.kind.contains(.aux) && tokens.contains($0.tokens.lowerBound) }),
        tokens.upperBound - aux.tokens.upperBound <= 3,
        endsWithCues(aux.tokens.upperBound..<tokens.upperBound, cues, document),
        let model = model(before: index, from: first, clauses, predicates)
      else { continue }
      var copy = predicates[model]
      copy.tokens = aux.tokens
      copy.clause = index
      copy.marks = clauses[index].marks.intersection(.wholeClause)
      // What `never stopped` denies is the stopping.
      let isDenied = clauses[index].marks.contains(.negated) != predicates[model].marks.contains(.doubled)
      if isDenied { copy.marks.insert(.negated) }
      let place = clauses[index].predicates.lowerBound
      predicates.insert(copy, at: place)
      clauses[index].predicates = place..<(place + 1)
      for later in (index + 1)..<max(index + 1, clauses.count) {
        let range = clauses[later].predicates
        clauses[later].predicates = (range.lowerBound + 1)..<(range.upperBound + 1)
      }
    }
  }

  /// Whether nothing but operators stands behind the auxiliary (`was not`, `l'est aussi`); `was a mess` repeats nothing.
  private static func endsWithCues(
    _ tail: Range<Int>, _ cues: [ClauseReader.Cue], _ document: Document
  ) -> Bool {
    tail.allSatisfy { token in
      document.tokens[token].kind == .punctuation || cues.contains { $0.tokens.contains(token) }
    }
  }

  /// The predicate that is repeated.
  private static func model(
    before index: Int, from first: Int, _ clauses: [Clause], _ predicates: [Predicate]
  ) -> Int? {
    for clause in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      for predicate in clauses[clause].predicates.reversed() where predicates[predicate].polarity != nil {
        return predicate
      }
      if predicates.isEmpty { return nil }
    }
    return nil
  }
}

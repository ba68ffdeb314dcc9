/// Statements that leave their predicate out and repeat the last one with an auxiliary: `Telus is not`, `il ne l'est plus`.
enum Ellipsis {
  /// Gives such clauses of the last sentence a predicate of their own. `cues` are those of the sentence, in text order.
  static func resolve(
    _ cues: [ClauseReader.Cue], in document: Document, clauses: inout [Clause], from first: Int,
    predicates: inout [Predicate]
  ) {
    guard first < clauses.count else { return }
    // The predicates of the sentence, laid anew with those that are given: one pass, however many clauses repeat one.
    let base = clauses[first].predicates.lowerBound
    var told: [Predicate] = []
    told.reserveCapacity(predicates.count - base)
    for index in first..<clauses.count {
      let own = clauses[index].predicates
      let place = base + told.count
      if !own.isEmpty {
        told += predicates[own]
      } else if let (aux, model) = repetition(
        in: clauses, at: index, cues, document,
        { place in
          place < base ? predicates[place] : told[place - base]
        })
      {
        var copy = model
        copy.tokens = aux
        copy.clause = index
        copy.marks = clauses[index].marks.intersection(.wholeClause)
        // What `never stopped` denies is the stopping.
        if clauses[index].marks.contains(.negated) != model.marks.contains(.doubled) {
          copy.marks.insert(.negated)
        }
        told.append(copy)
      }
      clauses[index].predicates = place..<(base + told.count)
    }
    predicates.replaceSubrange(base..., with: told)
  }

  /// The auxiliary that ends a clause and the predicate that it repeats.
  private static func repetition(
    in clauses: [Clause], at index: Int, _ cues: [ClauseReader.Cue], _ document: Document,
    _ predicate: (Int) -> Predicate
  ) -> (aux: Range<Int>, model: Predicate)? {
    let tokens = clauses[index].tokens
    // `they are "making progress"`: what is quoted is what they are.
    if index + 1 < clauses.count, clauses[index + 1].opener == .quote,
      clauses[index + 1].sentence == clauses[index].sentence
    {
      return nil
    }
    let own = cues[place(of: tokens.lowerBound, in: cues)..<place(of: tokens.upperBound, in: cues)]
    guard let aux = own.last(where: { $0.kind.contains(.aux) }),
      (0...3).contains(tokens.upperBound - aux.tokens.upperBound),
      endsWithCues(aux.tokens.upperBound..<tokens.upperBound, own, document)
    else { return nil }
    // A noun, or the reason that a clause between gives (`Digicel having rerouted`), is repeated only where there is nothing else.
    var last: Predicate?
    for clause in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      let isAside = clauses[clause].opener == .cause || clauses[clause].opener == .relative
      for place in clauses[clause].predicates.reversed() where predicate(place).polarity != nil {
        if !isAside, !predicate(place).isNominal { return (aux.tokens, predicate(place)) }
        if last == nil { last = predicate(place) }
      }
    }
    return last.map { (aux.tokens, $0) }
  }

  /// The first cue that begins at a token or behind it, by halving: cues are in text order. O(log n).
  private static func place(of token: Int, in cues: [ClauseReader.Cue]) -> Int {
    var low = 0
    var high = cues.count
    while low < high {
      let middle = (low + high) / 2
      if cues[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether nothing but operators stands behind the auxiliary (`was not`, `l'est aussi`); `was a mess` repeats nothing.
  private static func endsWithCues(
    _ tail: Range<Int>, _ cues: ArraySlice<ClauseReader.Cue>, _ document: Document
  ) -> Bool {
    tail.allSatisfy { token in
      document.tokens[token].kind == .punctuation || cues.contains { $0.tokens.contains(token) }
    }
  }
}

extension SpeakerFinder {
  /// Cuts a quotation at a tag inside its marks: `On a confondu, admet Isabelle Grangier, déléguée régionale. Toutes mes excuses.`
  ///
  /// O(tokens of the span).
  func parts(of span: QuoteSpan) -> [QuoteSpan] {
    guard span.origin != .singleMarks, let tag = incise(in: span.tokens) else { return [span] }
    var head = span
    head.tokens = span.tokens.lowerBound..<tag.lowerBound
    head.tag = tag
    guard tag.upperBound < span.tokens.upperBound else { return [head] }
    var tail = span
    tail.tokens = tag.upperBound..<span.tokens.upperBound
    tail.tag = tag
    return [head, tail]
  }

  /// The tag between commas, or between a comma and a full stop: the comma is its first token, what follows it is none.
  func incise(in range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound + 1
    while index + 2 < range.upperBound {
      if document.tokens[index].hash == Sign.comma, let end = inciseEnd(from: index + 1, limit: range) {
        return index..<end
      }
      index += 1
    }
    return nil
  }

  func inciseEnd(from start: Int, limit: Range<Int>) -> Int? {
    var index = start
    var sawVerb = false
    while index < limit.upperBound, index - start < 5 {
      let token = document.tokens[index]
      if isInvertedPronoun(index, from: start, limit: limit) { return tagEnd(from: index + 1, limit: limit) }
      if sawVerb, token.kind == .word, !words.has(token, words.preposition) {
        if let found = candidate(at: index, limit: limit.upperBound) {
          switch found.kind {
          case .name, .carrier, .company, .role:
            return tagEnd(from: inciseNameEnd(found, limit: limit), limit: limit)
          default: return nil
          }
        }
      }
      if words.has(token, words.say), token.kind == .word { sawVerb = true }
      guard token.kind == .word || token.hash == Folding.hyphen else { return nil }
      if index - start > 0, !sawVerb, !words.has(document.tokens[start], words.stop) { return nil }
      index += 1
    }
    return nil
  }

  private func inciseNameEnd(_ found: SpeakerCandidate, limit: Range<Int>) -> Int {
    var index = found.tokens.upperBound
    // `tranche la porte-parole, Jacinthe Bouffard` or `tranche l’échevine Fatima Rahmouni`
    while index < limit.upperBound,
      document.tokens[index].kind == .word || document.tokens[index].hash == Folding.hyphen,
      !document.tokens[index].flags.contains(.lineStart)
    { index += 1 }
    return index
  }

  /// `dit-il`, `pense-t-elle`, `précise-t-on`
  private func isInvertedPronoun(_ index: Int, from start: Int, limit: Range<Int>) -> Bool {
    guard index > start, document.tokens[index - 1].hash == Folding.hyphen, document.tokens[index].isGlued,
      words.has(document.tokens[index], words.pronoun)
    else { return false }
    guard index + 1 < limit.upperBound else { return true }
    let next = document.tokens[index + 1]
    return next.kind == .punctuation && next.hash != Sign.question
  }

  /// Over appositions (`, le maire`, `, 17 ans`, `, qui tient l’épicerie`) to the stop or comma at which the quotation goes on.
  private func tagEnd(from index: Int, limit: Range<Int>) -> Int {
    var end = index
    while end < limit.upperBound {
      let token = document.tokens[end]
      if token.hash == Sign.comma {
        guard isApposition(end + 1, limit: limit) else { return end + 1 }
      } else if token.hash == Sign.period || token.hash == Sign.colon || token.hash == Sign.exclamation {
        return end + 1
      }
      end += 1
    }
    return end
  }

  private func isApposition(_ index: Int, limit: Range<Int>) -> Bool {
    guard index < limit.upperBound else { return false }
    let token = document.tokens[index]
    if token.kind == .number { return true }
    if words.has(token, words.relative) { return true }
    var position = index
    while position < min(limit.upperBound, index + 3), document.tokens[position].kind == .word {
      if words.entry(words.role, at: position, in: document) != nil { return true }
      guard words.has(document.tokens[position], words.stop) else { return false }
      if position == index, words.has(token, words.preposition), position + 1 < limit.upperBound,
        document.tokens[position + 1].isCapitalized
          || position + 2 < limit.upperBound && document.tokens[position + 2].isCapitalized
      {
        return true
      }
      position += 1
    }
    return false
  }
}

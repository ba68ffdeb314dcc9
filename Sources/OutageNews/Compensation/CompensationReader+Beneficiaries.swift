/// Who gets what is given.
extension CompensationReader {
  /// The noun phrase of customers in a segment: `tous nos clients à forfait`, `every customer affected`.
  ///
  /// - Complexity: O(marks of the segment).
  func beneficiaries(of segment: CompensationSegment, _ words: CompensationWords) -> String? {
    guard let start = segment.marks.firstIndex(where: { isPeople($0) && !isOfCarrierOnly($0, segment) })
    else {
      return nil
    }
    // `tous nos clients`, `every single customer`: the noun is the last of the words for people.
    var head = segment.marks[start]
    for mark in segment.marks[start...].dropFirst() where isPeople(mark) {
      guard mark.tokens.lowerBound - head.tokens.upperBound <= 2 else { break }
      head.tokens = head.tokens.lowerBound..<mark.tokens.upperBound
    }
    var first = head.tokens.lowerBound
    while first > segment.tokens.lowerBound, first > head.tokens.lowerBound - 6,
      opensPhrase(first - 1, words)
    {
      first -= 1
    }
    var end = head.tokens.upperBound
    while end < segment.tokens.upperBound, end - head.tokens.upperBound < 8,
      carriesOn(end, words) || carriers.carrier(at: end) != nil
    {
      end = max(end + 1, carriers.carrier(at: end)?.tokens.upperBound ?? 0)
    }
    // A preposition or article that nothing follows belongs to what comes next.
    while end > head.tokens.upperBound, words.entry(words.around, at: end - 1, in: document) != nil,
      words.entry(words.affected, at: end - 1, in: document) == nil
    {
      end -= 1
    }
    return document.text(tokens: first..<min(end, segment.tokens.upperBound))
  }

  private func isPeople(_ mark: (tokens: Range<Int>, signs: CompensationSigns)) -> Bool {
    mark.signs.contains(.customer)
  }

  /// A heading word glued to nothing.
  private func isOfCarrierOnly(
    _ mark: (tokens: Range<Int>, signs: CompensationSigns), _ segment: CompensationSegment
  ) -> Bool { mark.signs.contains(.many) }

  /// Articles, counts and adjectives before the noun.
  private func opensPhrase(_ index: Int, _ words: CompensationWords) -> Bool {
    let token = document.tokens[index]
    if token.kind == .number { return true }
    guard token.kind == .word else { return false }
    if document.units(at: index).contains(where: { $0.form == .number }) { return true }
    return words.entry(words.article, at: index, in: document) != nil
      || words.entry(words.affected, at: index, in: document) != nil
      || words.signs(of: token.form).contains(.customer)
  }

  /// What goes on with the phrase behind the noun: `affected by the outage`, `de Free mobile`.
  private func carriesOn(_ index: Int, _ words: CompensationWords) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word else { return false }
    return words.entry(words.affected, at: index, in: document) != nil
      || words.entry(words.around, at: index, in: document) != nil
      || words.entry(words.outage, at: index, in: document) != nil
      || words.signs(of: token.form).contains(.customer)
  }
}

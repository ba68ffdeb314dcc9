/// A capitalized name as it stands in the text.
struct NameSpan: Hashable {
  /// The name without titles before it.
  var tokens: Range<Int>
  /// Where the run of capitals begins, titles (`Const.`, `Fire Chief`) included.
  var start: Int
  /// A title of the lexicon, or an honorific, stands in the run before the name.
  var hasTitle: Bool
  var words: Int
}

/// Reads runs of capitalized words: people and organizations.
struct NameScanner {
  let document: Document
  let words: QuoteWords

  /// The name that begins at a token, nil where none does. O(1): a run has at most 10 tokens.
  func name(at index: Int, limit: Int) -> NameSpan? {
    guard index < limit, isCapital(index) else { return nil }
    var start = index
    if isSentenceStart(index) {
      while start < limit, words.has(document.tokens[start], words.stop), !isHonorific(start) { start += 1 }
      guard start == index || (start < limit && isCapital(start)) else { return nil }
    }
    let end = runEnd(from: start, limit: limit)
    guard let cut = titleCut(start..<end) else { return nil }
    var first = cut.name
    // `ministre de la Consommation Benoît Hamon`: an article stands before no person.
    if !cut.hasTitle, first > 0, words.has(document.tokens[first - 1], words.article),
      let second = secondWord(in: first..<end)
    {
      first = second
    }
    let name = first..<end
    let count = name.reduce(0) { $0 + (isCapital($1) && !isBehindHyphen($1, from: first) ? 1 : 0) }
    if count == 1, isCalendar(name.lowerBound) { return nil }
    return NameSpan(tokens: name, start: start, hasTitle: cut.hasTitle, words: count)
  }

  /// The second of at least three capitalized words.
  private func secondWord(in run: Range<Int>) -> Int? {
    guard run.count > 2, run.allSatisfy({ isCapital($0) }),
      !run.contains(where: { words.has(document.tokens[$0], words.orgWord) })
    else { return nil }
    return run.lowerBound + 1
  }

  private func isCapital(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && token.isCapitalized && token.hash != Sign.possessive
  }

  private func isBehindHyphen(_ index: Int, from start: Int) -> Bool {
    index > start && document.tokens[index].isGlued && document.tokens[index - 1].hash == Folding.hyphen
  }

  private func isCalendar(_ index: Int) -> Bool {
    words.has(document.tokens[index], words.weekday) || words.has(document.tokens[index], words.month)
  }

  private func isHonorific(_ index: Int) -> Bool { words.has(document.tokens[index], words.honorific) }

  /// Whether a capital may come from the place in the sentence alone.
  func isSentenceStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let token = document.tokens[index]
    if token.flags.contains(.lineStart) { return true }
    let before = document.tokens[index - 1]
    guard before.kind == .punctuation || before.kind == .symbol else { return false }
    return before.hash != Sign.comma && before.hash != Folding.hyphen
  }

  /// Capitalized words with hyphens, initials, and particles between them.
  private func runEnd(from start: Int, limit: Int) -> Int {
    let tokens = document.tokens
    var end = start + 1
    while end < limit, end - start < 10, !tokens[end].flags.contains(.lineStart) {
      let token = tokens[end]
      if token.kind == .word, token.isCapitalized, token.hash != Sign.possessive {
        end += 1
      } else if token.hash == Folding.hyphen, token.isGlued, end + 1 < limit, tokens[end + 1].isGlued,
        tokens[end + 1].kind == .word
      {
        end += 2
      } else if token.hash == Sign.period, token.isGlued, isAbbreviated(end - 1), !isLast(end, limit) {
        end += 1
      } else if token.hash == Sign.period, token.isGlued, tokens[end - 1].end - tokens[end - 1].start == 1 {
        return end + 1
      } else if words.has(token, words.particle), let next = particleEnd(end, from: start, limit) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// `de`, `van der` … between two capitals: the index of the second, nil where none follows.
  private func particleEnd(_ index: Int, from start: Int, _ limit: Int) -> Int? {
    // Between a first name and a surname (`Dominique de Villepin`); `Ministère de la Santé` ends before it.
    guard index > 0, !words.has(document.tokens[index - 1], words.orgWord),
      !words.has(document.tokens[index - 1], words.role)
    else { return nil }
    var next = index + 1
    if next < limit, words.has(document.tokens[next], words.particle) { next += 1 }
    guard next < limit, isCapital(next) else { return nil }
    return words.has(document.tokens[index], words.preposition) && index - start > 1 ? nil : next
  }

  private func isAbbreviated(_ index: Int) -> Bool {
    isHonorific(index) || document.tokens[index].end - document.tokens[index].start == 1
  }

  /// Whether no capital follows a period, so that it may end the sentence.
  private func isLast(_ period: Int, _ limit: Int) -> Bool {
    guard period + 1 < limit else { return true }
    return !isCapital(period + 1) || document.tokens[period + 1].flags.contains(.lineStart)
  }

  /// Where the name begins behind titles, nil when the run is nothing but a title.
  private func titleCut(_ run: Range<Int>) -> (name: Int, hasTitle: Bool)? {
    var cut = run.lowerBound
    var index = run.lowerBound
    while index < run.upperBound {
      if let entry = words.entry(words.role, at: index, in: document),
        entry.end < run.upperBound || index == run.lowerBound
      {
        cut = entry.end
      } else if isHonorific(index), index == cut {
        cut = index + 1
      }
      if cut > index {
        if cut < run.upperBound, document.tokens[cut].hash == Sign.period { cut += 1 }
        index = max(cut, index + 1)
      } else {
        index += 1
      }
    }
    return cut < run.upperBound ? (cut, cut > run.lowerBound) : nil
  }
}

/// Full stops that end a word, not a sentence.
extension SentenceRepairs {
  func isAbbreviation(_ mark: Int, next: Int, from first: Int) -> Bool {
    guard mark > range.lowerBound else { return false }
    // `. . .`: stops with spaces between them.
    guard tokens[mark].isGlued else {
      return tokens[mark - 1].isMark(0x2E)
        && !(mark - 3 > first
          && (1...3).allSatisfy { tokens[mark - $0].isMark(0x2E) && !tokens[mark - $0].isGlued })
    }
    let word = tokens[mark - 1]
    // `1. Restart the modem`: the number of a list.
    if word.kind == .number { return mark - 1 == first }
    let keys = keys(endingAt: mark)
    let follower = self.keys(at: next, limit: range.upperBound)
    if keys.contains(.title) || keys.contains(.casedTitle) && word.isCapitalized { return true }
    if keys.contains(.meridiem) {
      return !follower.isDisjoint(with: [.weekday, .month, .zone]) || tokens[next].isMark(0x28)
        || mark - first <= 6
    }
    if keys.contains(.numbered), tokens[next].kind == .number || isRoman(next) { return true }
    if keys.contains(.short) || keys.contains(.casedShort) && word.isCapitalized {
      return !follower.contains(.starter)
    }
    // Initials: `J. Smith`, `Jean D. Tremblay`; `T.A. (Tecnologie …)`.
    guard word.kind == .word, word.isCapitalized, word.isLetter(in: bytes) else { return false }
    guard tokens[next].kind == .word || tokens[next].isMark(0x28) else { return false }
    if mark - 1 == first || isInitial(next) { return true }
    return !follower.contains(.starter) && isName(mark - 2)
  }

  /// A capital with its full stop: the `A.` of `S. A.` is no word that begins a sentence.
  private func isInitial(_ token: Int) -> Bool {
    token + 1 < range.upperBound && tokens[token].isCapitalized && tokens[token].isLetter(in: bytes)
      && tokens[token + 1].isMark(0x2E) && tokens[token + 1].isGlued
  }

  /// Whether a bracket holds a whole sentence: `(Dinah was the cat.)`, not `(Smith 55).`
  func isSentence(inBracket token: Int) -> Bool {
    var index = token + 1
    while index < min(range.upperBound, token + 40) {
      if tokens[index].isMark(0x29) { return tokens[index - 1].isMark(0x2E) }
      index += 1
    }
    return false
  }

  /// `Yahoo! Mail`
  func isMarkedName(_ mark: Int, _ next: Int) -> Bool {
    guard mark > range.lowerBound, tokens[mark].isGlued else { return false }
    return keys(at: mark - 1, limit: mark + 1).contains(.marked)
      && (!tokens[next].isCapitalized
        || !isStarter(next))
  }

  private func isName(_ token: Int) -> Bool {
    let before = tokens[token]
    if before.kind == .punctuation {
      return before.isMark(0x2E) || before.isMark(0x22) || before.isMark(0x28) || before.isMark(0x2D)
        || before.isMark(0x2C)
    }
    return true
  }

  private func isRoman(_ token: Int) -> Bool {
    bytes[tokens[token].range].allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains($0) }
  }

  /// Keys of the words that begin at a token and end before `limit`.
  func keys(at token: Int, limit: Int) -> PhraseTable.Keys {
    phrases.match(at: token, in: tokens, limit: limit)?.keys ?? []
  }

  /// Keys of the abbreviations that end with the full stop `mark`: of `p.m.`, also where only `m.` were one.
  func keys(endingAt mark: Int) -> PhraseTable.Keys {
    var keys: PhraseTable.Keys = []
    var index = mark - 1
    var steps = 0
    while index >= range.lowerBound, steps < 8 {
      if let match = phrases.match(at: index, in: tokens, limit: mark + 1), match.end == mark + 1 {
        keys = match.keys
      }
      guard tokens[index].isGlued else { break }
      index -= 1
      steps += 1
    }
    return keys
  }
}

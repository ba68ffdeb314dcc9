extension Reading {
  /// Whether a mention is the name of a broadcast, film or paper: between quotation marks, all its words in capitals
  /// (`ABC's "This Week"`, `« 60 Minutes »`). Looks at most five tokens behind it.
  func isTitle(_ mention: Range<Int>) -> Bool {
    let tokens = document.tokens
    guard mention.lowerBound > 0, mention.count > 1, isQuote(mention.lowerBound - 1) else { return false }
    for index in mention where tokens[index].kind == .word && !tokens[index].isCapitalized { return false }
    guard mention.contains(where: { tokens[$0].kind == .word }) else { return false }
    let limit = min(tokens.count, mention.upperBound + 5)
    for index in stride(from: mention.upperBound, to: limit, by: 1) {
      if isQuote(index) { return true }
      let mark = tokens[index].isMark(0x2C) || tokens[index].isMark(0x2E)
      guard mark || (tokens[index].kind == .word && tokens[index].isCapitalized) else { return false }
    }
    return false
  }

  /// Whether an hour in words is a name by its capital: `head of news at Three.` O(1).
  func isName(_ raw: RawDate) -> Bool {
    let first = document.tokens[raw.tokens.lowerBound]
    let sentence = document.sentences[raw.sentence]
    return raw.fields.isSpelledHour && raw.tokens.count == 1 && first.isCapitalized
      && raw.tokens.lowerBound > sentence.tokens.lowerBound
      && document.sections[sentence.section].kind != .headline
  }

  private static let quotes: [UInt32] = [0x22, 0x60, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E]

  /// A quotation mark of any kind but the apostrophe, or a typewriter's pair of grave or acute ones.
  private func isQuote(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .punctuation || token.kind == .symbol else { return false }
    if token.isMark(0x27) {
      return index + 1 < document.tokens.count && document.tokens[index + 1].isMark(0x27)
        || index > 0 && document.tokens[index - 1].isMark(0x27)
    }
    return Self.quotes.contains { token.isMark($0) }
  }
}

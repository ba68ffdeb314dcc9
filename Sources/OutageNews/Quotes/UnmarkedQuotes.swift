extension SpeakerFinder {
  /// Block quotes that lost their marks: paragraphs that end with their speaker's name and no verb.
  ///
  ///     Personne ne pouvait appeler. Nul ne savait pourquoi. Carole Jobin, de l’Union des voisins
  ///
  /// O(tokens).
  func unmarkedQuotes(in stream: QuoteStream, index: Int) -> [QuoteSpan] {
    var found: [QuoteSpan] = []
    var start = stream.tokens.lowerBound
    var isMarked = false
    for token in stream.tokens {
      if QuoteMark(document.tokens[token], in: document.bytes).map({
        $0 != .closeSingle && $0 != .straightSingle
      }) ?? false {
        isMarked = true
      }
      let isLast =
        token + 1 == stream.tokens.upperBound || document.tokens[token + 1].flags.contains(.paragraphStart)
      guard isLast else { continue }
      if !isMarked, let span = unmarkedQuote(in: start..<(token + 1), stream: stream, index: index) {
        found.append(span)
      }
      start = token + 1
      isMarked = false
    }
    return found
  }

  private func unmarkedQuote(in tokens: Range<Int>, stream: QuoteStream, index: Int) -> QuoteSpan? {
    guard tokens.count > 6 else { return nil }
    var start = tokens.upperBound - 1
    let lowest = max(tokens.lowerBound + 4, tokens.upperBound - 20)
    while start > lowest {
      let before = document.tokens[start - 1]
      let isDash = before.hash == Sign.dash && start > 1
      if isDash || isTerminal(before), document.tokens[start].isCapitalized,
        isSignature(start..<tokens.upperBound, isBlock: stream.isBlock)
      {
        let end = isDash ? start - 1 : start
        guard isTerminal(document.tokens[end - 1]) else { return nil }
        return QuoteSpan(
          tokens: tokens.lowerBound..<end, after: start, before: tokens.lowerBound, stream: index,
          origin: .block)
      }
      start -= 1
    }
    return nil
  }

  private func isTerminal(_ token: Token) -> Bool {
    token.hash == Sign.period || token.hash == Sign.exclamation || token.hash == Sign.question
      || token.hash == Sign.ellipsis
  }

  /// A full name or a carrier, then nothing, or a comma and what the person is.
  private func isSignature(_ range: Range<Int>, isBlock: Bool) -> Bool {
    guard let found = candidate(at: range.lowerBound, limit: range.upperBound) else { return false }
    switch found.kind {
    case .name(let name):
      guard name.words > 1, name.start == range.lowerBound,
        !document.tokens[name.start].flags.contains(.allCaps)
      else { return false }
      let details = details(of: name, limit: range)
      if !isBlock, details.title == nil, details.organization == nil { return false }
    case .carrier: break
    default: return false
    }
    let end = found.tokens.upperBound
    guard end < range.upperBound else { return true }
    if isTerminal(document.tokens[end]), end + 1 == range.upperBound { return found.kind.isName }
    guard document.tokens[end].hash == Sign.comma, found.kind.isName else { return false }
    return !(end..<range.upperBound).contains {
      words.has(document.tokens[$0], words.say) || words.has(document.tokens[$0], words.pronoun)
    }
  }
}

extension SpeakerCandidate.Kind {
  var isName: Bool {
    if case .name = self { true } else { false }
  }
}

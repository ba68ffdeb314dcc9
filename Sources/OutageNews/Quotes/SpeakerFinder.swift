/// Somebody who may be the speaker, as found in a stretch of text.
struct SpeakerCandidate {
  var kind: Kind
  /// The tokens that name it.
  var tokens: Range<Int>
  /// Behind a preposition: no subject.
  var isWeak = false

  enum Kind: Hashable {
    /// A run of capitals; what it is, the registry knows.
    case name(NameSpan)
    case carrier(CarrierID)
    /// `he`, `elle`
    case person
    /// `it`, `they`
    case anyone
    /// `his`, `its`
    case possessor
    /// `the company`
    case company
    /// `la marchande`
    case role
  }
}

/// Finds whom a tag names: `, said Curtis Bell, a company spokesman`, `, concède-t-on chez Vidéotron`, `Sosh : rien, au motif que`.
final class SpeakerFinder {
  let document: Document
  let words: QuoteWords
  let carriers: CarrierIndex
  let scanner: NameScanner

  init(_ document: Document, words: QuoteWords, carriers: CarrierIndex) {
    self.document = document
    self.words = words
    self.carriers = carriers
    scanner = NameScanner(document: document, words: words)
  }

  /// The likeliest speaker among the tokens of a clause: the first that is no complement of a preposition, else the first.
  func speaker(in range: Range<Int>) -> SpeakerCandidate? {
    var weak: SpeakerCandidate?
    var index = range.lowerBound
    while index < range.upperBound {
      guard var found = candidate(at: index, limit: range.upperBound) else {
        index += 1
        continue
      }
      found = promoted(found, limit: range.upperBound)
      if let weak, found.tokens.lowerBound - weak.tokens.upperBound > 12 { return weak }
      if !found.isWeak, found.kind != .possessor || weak == nil { return found }
      if found.isWeak, isTopic(found, in: range) { return found }
      if weak == nil { weak = found }
      index = max(found.tokens.upperBound, index + 1)
    }
    return weak
  }

  /// `De Telenet, le mot`, `From Vodafone: `: what a sentence begins with and a mark cuts off.
  private func isTopic(_ found: SpeakerCandidate, in range: Range<Int>) -> Bool {
    guard found.tokens.lowerBound - range.lowerBound <= 2, found.tokens.upperBound < range.upperBound else {
      return false
    }
    let next = document.tokens[found.tokens.upperBound]
    return next.hash == Sign.comma || next.hash == Sign.colon
  }

  func candidate(at index: Int, limit: Int) -> SpeakerCandidate? {
    let token = document.tokens[index]
    guard token.kind == .word || token.kind == .handle else { return nil }
    if let carrier = carriers.carrier(at: index), !isPartOfName(carrier.tokens, limit: limit) {
      return SpeakerCandidate(kind: .carrier(carrier.id), tokens: carrier.tokens, isWeak: isComplement(index))
    }
    if let entry = words.entry(words.pronoun, at: index, in: document) {
      return pronoun(entry.sense, at: index)
    }
    if token.isCapitalized, let name = scanner.name(at: index, limit: limit) {
      if name.words == 1, !name.hasTitle, scanner.isSentenceStart(name.tokens.lowerBound),
        token.form != .none,
        words.has(token, words.say) || words.has(token, words.company)
      {
        return nil
      }
      return SpeakerCandidate(kind: .name(name), tokens: name.tokens, isWeak: isComplement(name.start))
    }
    guard isDetermined(index) else { return nil }
    if words.has(token, words.company) {
      return SpeakerCandidate(kind: .company, tokens: index..<(index + 1), isWeak: isComplement(index))
    }
    if let entry = words.entry(words.role, at: index, in: document) {
      return SpeakerCandidate(kind: .role, tokens: index..<entry.end, isWeak: isComplement(index))
    }
    return nil
  }

  private func pronoun(_ sense: Sense, at index: Int) -> SpeakerCandidate? {
    guard let symbol = sense.symbol else { return nil }
    let kind: SpeakerCandidate.Kind
    switch words.lexicon.name(symbol) {
    case "person": kind = .person
    case "any": kind = .anyone
    default: kind = .possessor
    }
    return SpeakerCandidate(kind: kind, tokens: index..<(index + 1), isWeak: false)
  }

  /// `Bell` in `Curtis Bell`: a carrier's name that ends a longer run of capitals which begins before it.
  private func isPartOfName(_ tokens: Range<Int>, limit: Int) -> Bool {
    guard let name = scanner.name(at: tokens.lowerBound, limit: limit) else { return false }
    // `Bell spokesperson`, `Rogers Communications` are the carrier; `Gaston Rogers` begins before it.
    return name.tokens.lowerBound < tokens.lowerBound
  }

  /// A carrier, company or role gives way to the person whom it belongs to: `Telus spokesperson Jane Roe`, `son bâtonnier, Me Hugo Lanctôt`.
  private func promoted(_ found: SpeakerCandidate, limit: Int) -> SpeakerCandidate {
    switch found.kind {
    case .carrier, .company, .role, .possessor: break
    case .name(let name) where name.words < 2 || isPossessive(name.tokens.upperBound): break
    default: return found
    }
    var sawRole = found.kind == .role || found.kind == .possessor
    var index = found.tokens.upperBound
    if found.kind == .role, let name = titled(at: index, limit: limit) {
      return SpeakerCandidate(kind: .name(name), tokens: name.tokens, isWeak: found.isWeak)
    }
    let stop = min(limit, index + 14)
    while index < stop {
      let token = document.tokens[index]
      if token.hash == Sign.possessive || token.hash == Sign.apostrophe && token.isGlued {
        sawRole = true
      } else if let entry = words.entry(words.role, at: index, in: document),
        !words.has(token, words.say) || entry.end > index + 1
      {
        if token.isCapitalized, let name = scanner.name(at: index, limit: limit), name.words > 0 {
          return SpeakerCandidate(kind: .name(name), tokens: name.tokens, isWeak: found.isWeak)
        }
        sawRole = true
        index = entry.end
        if let name = titled(at: index, limit: limit) {
          return SpeakerCandidate(kind: .name(name), tokens: name.tokens, isWeak: found.isWeak)
        }
        continue
      } else if sawRole, token.isCapitalized, carriers.carrier(at: index) == nil,
        let name = scanner.name(at: index, limit: limit),
        name.words > 1 || name.hasTitle
      {
        return SpeakerCandidate(kind: .name(name), tokens: name.tokens, isWeak: found.isWeak)
      } else if words.has(token, words.say) || token.hash == Sign.colon || isEnd(token)
        || (token.hash == Sign.comma && !sawRole)
      {
        break
      } else if words.has(token, words.pronoun) {
        break
      }
      index += 1
    }
    return found
  }

  /// A name right behind a role: `la juge Pépin`.
  private func titled(at index: Int, limit: Int) -> NameSpan? {
    guard index < limit, document.tokens[index].isCapitalized, carriers.carrier(at: index) == nil else {
      return nil
    }
    return scanner.name(at: index, limit: limit)
  }

  private func isPossessive(_ index: Int) -> Bool {
    guard index < document.tokens.count else { return false }
    let token = document.tokens[index]
    return token.hash == Sign.possessive || (token.hash == Sign.apostrophe && token.isGlued)
  }

  private func isEnd(_ token: Token) -> Bool {
    token.hash == Sign.period || token.hash == Sign.exclamation || token.hash == Sign.question
  }

  /// Whether an article or possessive stands right before, perhaps with one adjective between.
  private func isDetermined(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = document.tokens[index - 1]
    if before.kind == .word, words.has(before, words.stop), !words.has(before, words.preposition) {
      return true
    }
    guard index > 1, before.kind == .word else { return false }
    let second = document.tokens[index - 2]
    return second.kind == .word && words.has(second, words.stop) && !words.has(second, words.preposition)
  }

  /// Whether the noun phrase that begins at a token stands behind a preposition.
  func isComplement(_ index: Int) -> Bool {
    var before = index - 1
    var steps = 0
    while before >= 0, steps < 4 {
      let token = document.tokens[before]
      guard token.kind == .word else { return false }
      if words.has(token, words.preposition) { return true }
      guard words.has(token, words.stop) || words.has(token, words.honorific) else { return false }
      before -= 1
      steps += 1
    }
    return false
  }
}

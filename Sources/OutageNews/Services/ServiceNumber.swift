/// Whether a number is a service that one dials (`call 911`, `le 15 et le 18`), and no count, day, price or model.
struct ServiceNumber {
  let tokens: Range<Int>
  /// Tokens of the sentence.
  let sentence: Range<Int>
  let document: Document
  let pack: LanguagePack

  /// Whether nothing speaks against it: what is said of it decides.
  var mayBeDialled: Bool {
    standsAlone && !isPartOfNumber && cuesBehind.isDisjoint(with: [.month, .counted]) && !look().isLabelled
  }

  func isDialled(after last: ServiceMention?, id: ServiceID) -> Bool {
    guard standsAlone, !isPartOfNumber else { return false }
    let behind = cuesBehind
    if behind.contains(.month) || behind.contains(.counted) && !behind.contains(.tail) { return false }
    let before = look()
    if before.isLabelled { return false }
    let isListed =
      last.map {
        $0.strength == .number && $0.tokens.upperBound <= tokens.lowerBound && isList($0.tokens.upperBound)
      } ?? false
    let mayEnd = endsPhrase || behind.contains(.tail) || behind.contains(.number)
    if isListed { return mayEnd || behind.contains(.context) }
    if isCommonNumber {
      return mayEnd && (before.isDialled || before.hasArticle && hasContext)
    }
    // `calls to 112 connected`, `could not raise 911 from a cell`
    if before.isDialled { return mayEnd || isVerb }
    if behind.contains(.tail) || behind.contains(.number) {
      return before.hasArticle || hasContext || isFirst
    }
    return endsPhrase && (before.hasArticle || hasContext)
  }

  /// Small and round numbers count things far more often than they are dialled.
  private var isCommonNumber: Bool {
    let token = document.tokens[tokens.lowerBound]
    guard tokens.count == 1, token.kind == .number else { return false }
    return token.number < 200 && token.number != 112 || token.number % 1000 == 0 && token.number > 0
      || token.number > 999
  }

  /// A predicate comes next.
  private var isVerb: Bool {
    guard tokens.upperBound < sentence.upperBound,
      let entry = pack.assertions.entry(document.tokens[tokens.upperBound].form)
    else { return false }
    return entry.kind != nil && entry.features.contains(.verb)
  }

  private var isFirst: Bool {
    tokens.lowerBound == sentence.lowerBound
      || document.tokens[tokens.lowerBound].flags.contains(.sentenceStart)
      || document.tokens[tokens.lowerBound - 1].kind == .punctuation
  }

  /// No sign, letter or digit glued to it.
  private var standsAlone: Bool {
    let first = tokens.lowerBound
    if first > sentence.lowerBound, document.tokens[first].isGlued {
      let before = document.tokens[first - 1]
      if before.kind == .number || before.kind == .symbol || before.kind == .url { return false }
      if before.kind == .word, pack.services.cues[before.form].isDisjoint(with: .glue) { return false }
      if before.kind == .punctuation, first - 2 >= sentence.lowerBound, before.isGlued,
        document.tokens[first - 2].kind == .number
      {
        return before.hash == Folding.mix(Folding.seed, 0x2F)
      }
    }
    let end = tokens.upperBound
    guard end < sentence.upperBound, document.tokens[end].isGlued else { return true }
    let behind = document.tokens[end]
    switch behind.kind {
    case .number, .symbol: return false
    case .word: return behind.hash == Folding.possessive
    case .punctuation:
      if behind.hash == Folding.percent { return false }
      guard end + 1 < sentence.upperBound, document.tokens[end + 1].isGlued else { return true }
      return document.tokens[end + 1].kind != .number || behind.hash == Folding.mix(Folding.seed, 0x2F)
    default: return true
    }
  }

  /// Whether a longer number covers it (`911 000`).
  private var isPartOfNumber: Bool {
    var index = tokens.lowerBound
    while index >= sentence.lowerBound, index > tokens.lowerBound - 3 {
      for unit in document.units(at: index) where unit.form == .number {
        if Int(unit.end) > tokens.lowerBound, Int(unit.end) - index > tokens.count { return true }
      }
      index -= 1
    }
    return false
  }

  private var cuesBehind: ServiceCues {
    guard tokens.upperBound < sentence.upperBound else { return [] }
    return pack.services.cues.marks(at: tokens.upperBound, in: document)
  }

  /// A mark or the end of the sentence comes next.
  private var endsPhrase: Bool {
    guard tokens.upperBound < sentence.upperBound else { return true }
    return document.tokens[tokens.upperBound].kind == .punctuation
  }

  /// What stands before it: a word that is dialled with, an article, a label.
  private func look() -> (isDialled: Bool, hasArticle: Bool, isLabelled: Bool) {
    var index = tokens.lowerBound - 1
    var hasArticle = false
    var steps = 0
    while index >= sentence.lowerBound, steps < 4 {
      let token = document.tokens[index]
      let cues = pack.services.cues[token.form]
      if cues.contains(.dial) { return (true, hasArticle, false) }
      if steps == 0, !cues.isDisjoint(with: [.label, .month]) { return (false, false, true) }
      if cues.contains(.glue) {
        hasArticle = true
      } else if token.kind == .punctuation, !token.isGlued || steps == 0 {
        // an opening quote or bracket
      } else {
        break
      }
      index -= 1
      steps += 1
    }
    return (false, hasArticle, false)
  }

  private func isList(_ end: Int) -> Bool {
    guard tokens.lowerBound - end <= 3, end >= sentence.lowerBound else { return false }
    for index in end..<tokens.lowerBound {
      let token = document.tokens[index]
      if token.kind != .punctuation, pack.services.cues[token.form].isDisjoint(with: .glue) { return false }
    }
    return true
  }

  private var hasContext: Bool {
    let near =
      max(sentence.lowerBound, tokens.lowerBound - 16)..<min(sentence.upperBound, tokens.upperBound + 16)
    for index in near where !tokens.contains(index) {
      if pack.services.cues[document.tokens[index].form].contains(.context) { return true }
    }
    return false
  }
}

extension Folding {
  static let percent = mix(seed, 0x25)
  static let possessive = mix(mix(seed, 0x27), 0x73)
}

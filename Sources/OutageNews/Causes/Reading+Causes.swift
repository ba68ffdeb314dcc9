extension Reading {
  /// Causes that the article states, suspects or denies. O(tokens).
  mutating func findCauses() throws(ResourceError) {
    var next = 0
    for index in heard {
      let sentence = document.sentences[index]
      while next < predicates.count, predicates[next].tokens.lowerBound < sentence.tokens.lowerBound {
        next += 1
      }
      var fails: [Int] = []
      while next < predicates.count, predicates[next].tokens.lowerBound < sentence.tokens.upperBound {
        if predicates[next].polarity == .down { fails.append(predicates[next].tokens.lowerBound) }
        next += 1
      }
      readCauses(of: sentence, index: index, fails: fails, words: try pack(sentence.language).causes)
    }
  }

  /// `fails`: where predicates of the sentence tell of a failure, so that a storm in it is its likely cause.
  private mutating func readCauses(of sentence: Sentence, index: Int, fails: [Int], words: CauseWords) {
    let first = causes.count
    var links = false
    var isUnknown: Range<Int>?
    var isSuspected = false
    var denial = -100
    var weak: Set<Int> = []
    var cut = CausePair(cause: .fibreCut)
    // `un technicien s'est trompé de commande`
    var slip = CausePair(cause: .humanError)
    var why: Int?
    var isDark = false
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      guard !document.topics[token].isDisjoint(with: [.cause, .mark]) else {
        token += 1
        continue
      }
      if document.tokens[token].hash == Sign.semicolon { denial = -100 }
      // `Hackers?` is a question.
      if document.tokens[token].hash == Sign.question { causes.removeSubrange(first...) }
      guard let found = words.entry(at: token, in: document) else {
        token += 1
        continue
      }
      if found.entry.links { links = true }
      if found.entry.suspects { isSuspected = true }
      if found.entry.denies { denial = found.end }
      if found.entry.asksWhy { why = token }
      if found.entry.isDark { isDark = true }
      if let mention = cut.add(found.entry.isLine, found.entry.breaks, at: token, sentence: index) {
        causes.append(mention)
      }
      if let mention = slip.add(found.entry.isPerson, found.entry.isSlip, at: token, sentence: index) {
        causes.append(mention)
      }
      if found.entry.isUnknown { isUnknown = token..<found.end }
      if let cause = found.entry.cause {
        if found.entry.isWeak { weak.insert(causes.count) }
        let isDenied = token - denial <= 5
        causes.append(
          CauseMention(
            cause: cause, tokens: token..<found.end, sentence: index, certainty: isDenied ? .denied : .stated)
        )
      }
      token = max(found.end, token + 1)
    }
    settle(from: first, links: links, fails: fails, isSuspected: isSuspected, weak: weak)
    if isUnknown == nil, isDark, let why { isUnknown = why..<(why + 1) }
    if let isUnknown {
      causes.append(CauseMention(cause: .unknown, tokens: isUnknown, sentence: index, certainty: .stated))
    }
  }

  /// A storm in a sentence that tells of a failure, or a machine right beside the word for it.
  private func blames(_ mention: CauseMention, _ fails: [Int]) -> Bool {
    switch mention.cause {
    case .weather, .fire, .power: !fails.isEmpty
    default: fails.prefix(16).contains { abs($0 - mention.tokens.lowerBound) <= 4 }
    }
  }

  /// Weak words name a cause only beside a failure or a cue; without one the strong ones are suspicions.
  private mutating func settle(from first: Int, links: Bool, fails: [Int], isSuspected: Bool, weak: Set<Int>)
  {
    var kept: [CauseMention] = []
    for position in first..<causes.count
    where links || !weak.contains(position) || blames(causes[position], fails) {
      var mention = causes[position]
      if isSuspected || !links && weak.contains(position), mention.certainty == .stated {
        mention.certainty = .suspected
      }
      kept.append(mention)
    }
    causes.replaceSubrange(first..., with: kept)
  }
}

/// Two words that tell a cause together and not alone, no more than ten tokens apart: a cable and a cut, a person and a slip.
private struct CausePair {
  let cause: OutageCause
  private var thing: Int?
  private var deed: Int?

  init(cause: OutageCause) { self.cause = cause }

  /// Takes a word; the mention that it completes, after which the pair begins anew.
  mutating func add(_ isThing: Bool, _ isDeed: Bool, at token: Int, sentence: Int) -> CauseMention? {
    if isThing { thing = token }
    if isDeed { deed = token }
    guard let thing, let deed, abs(thing - deed) <= 10 else { return nil }
    (self.thing, self.deed) = (nil, nil)
    return CauseMention(
      cause: cause, tokens: min(thing, deed)..<(max(thing, deed) + 1), sentence: sentence, certainty: .stated)
  }
}

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
      readCauses(of: sentence, index: index, fails: fails, words: try engine.pack(sentence.language).causes)
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
    var line: Int?
    var breaks: Int?
    var why: Int?
    var isDark = false
    var person: Int?
    var slip: Int?
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
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
      if found.entry.isLine { line = token }
      if found.entry.breaks { breaks = token }
      if found.entry.asksWhy { why = token }
      if found.entry.isDark { isDark = true }
      if let cable = line, let damage = breaks, abs(cable - damage) <= 8 {
        causes.append(
          CauseMention(
            cause: .fibreCut, tokens: min(cable, damage)..<(max(cable, damage) + 1), sentence: index,
            certainty: .stated))
        (line, breaks) = (nil, nil)
      }
      if found.entry.isPerson { person = token }
      if found.entry.isSlip { slip = token }
      // `un technicien s'est trompé de commande`
      if let who = person, let what = slip, abs(who - what) <= 8 {
        causes.append(
          CauseMention(
            cause: .humanError, tokens: min(who, what)..<(max(who, what) + 1), sentence: index,
            certainty: .stated))
        (person, slip) = (nil, nil)
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

extension Reading {
  /// Causes that the article states, suspects or denies. O(tokens).
  mutating func findCauses() throws(ResourceError) {
    for index in document.sentences.indices where isHeard(document.sentences[index]) {
      let sentence = document.sentences[index]
      readCauses(of: sentence, index: index, words: try engine.pack(sentence.language).causes)
    }
  }

  private mutating func readCauses(of sentence: Sentence, index: Int, words: CauseWords) {
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
    settle(from: first, links: links, isSuspected: isSuspected, weak: weak)
    if isUnknown == nil, isDark, let why { isUnknown = why..<(why + 1) }
    if let isUnknown {
      causes.append(CauseMention(cause: .unknown, tokens: isUnknown, sentence: index, certainty: .stated))
    }
  }

  /// Weak words name a cause only beside a failure or a cue; without one the strong ones are suspicions.
  private mutating func settle(from first: Int, links: Bool, isSuspected: Bool, weak: Set<Int>) {
    var kept: [CauseMention] = []
    for position in first..<causes.count where links || !weak.contains(position) {
      var mention = causes[position]
      if isSuspected, mention.certainty == .stated { mention.certainty = .suspected }
      kept.append(mention)
    }
    causes.replaceSubrange(first..., with: kept)
  }
}

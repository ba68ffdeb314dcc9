/// Tells which side of now a clause speaks of, by the nearest verb before a mention, else behind it.
struct ClauseTense: Sendable {
  private let tenses: [Tense]

  init(lexicon: LexiconTable) {
    var tenses = [Tense](repeating: .unknown, count: max(1, lexicon.formCount))
    let cue = lexicon.classID("tense")
    let future = lexicon.symbol("future")
    let past = lexicon.symbol("past")
    for form in 1..<max(1, lexicon.formCount) {
      let index = Form(index: UInt32(form))
      if let cue, lexicon.classes[form].contains(cue), let symbol = lexicon.sense(of: index, in: cue)?.symbol {
        tenses[form] = symbol == future ? .future : symbol == past ? .past : .unknown
      } else if lexicon.classes[form] != ClassSet() {
        var features = Features()
        for sense in lexicon.senses(of: index) where sense.features.contains(.verb) { features.formUnion(sense.features) }
        guard features.contains(.verb), !features.contains(.infinitive) else { continue }
        if features.contains(.future) {
          tenses[form] = .future
        } else if !features.isDisjoint(with: [.past, .imperfect, .pastParticiple]), !features.contains(.present) {
          tenses[form] = .past
        }
      }
    }
    self.tenses = tenses
  }

  /// The tense around a mention. Looks at most 24 tokens to each side, within the sentence.
  func tense(around mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Tense {
    var index = mention.lowerBound - 1
    let first = max(sentence.lowerBound, mention.lowerBound - 24)
    while index >= first {
      let tense = tense(of: index, in: document)
      if tense != .unknown { return tense }
      index -= 1
    }
    index = mention.upperBound
    let last = min(sentence.upperBound, mention.upperBound + 24)
    while index < last {
      let tense = tense(of: index, in: document)
      if tense != .unknown { return tense }
      index += 1
    }
    return .unknown
  }

  private func tense(of index: Int, in document: Document) -> Tense {
    let token = document.tokens[index]
    guard token.kind == .word else { return .unknown }
    return tenses[Int(token.form.index)]
  }
}

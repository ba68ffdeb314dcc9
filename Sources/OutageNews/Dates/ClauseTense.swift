/// Tells which side of now a clause speaks of, by the nearest verb before a mention, else behind it.
struct ClauseTense: Sendable {
  private let tenses: [Tense]
  /// The last two bytes of verbs in the past: the words of the class `past-ending`.
  private var endings: Set<UInt16> = []

  init(lexicon: LexiconTable) {
    var tenses = [Tense](repeating: .unknown, count: max(1, lexicon.formCount))
    let cue = lexicon.classID("tense")
    let future = lexicon.symbol("future")
    let past = lexicon.symbol("past")
    for form in 1..<max(1, lexicon.formCount) {
      let index = Form(index: UInt32(form))
      if let cue, lexicon.classes[form].contains(cue), let symbol = lexicon.sense(of: index, in: cue)?.symbol
      {
        tenses[form] = symbol == future ? .future : symbol == past ? .past : .unknown
      } else if lexicon.classes[form] != ClassSet() {
        var features = Features()
        for sense in lexicon.senses(of: index) where sense.features.contains(.verb) {
          features.formUnion(sense.features)
        }
        guard features.contains(.verb), !features.contains(.infinitive) else { continue }
        if features.contains(.future) {
          tenses[form] = .future
        } else if !features.isDisjoint(with: [.past, .imperfect]), !features.contains(.present) {
          tenses[form] = .past
        }
      }
    }
    self.tenses = tenses
    for symbol in lexicon.symbols {
      // Spelled `past-ed` in the data.
      let bytes = Array(symbol.utf8)
      if bytes.count == 7, symbol.hasPrefix("past-") {
        endings.insert(UInt16(bytes[5]) << 8 | UInt16(bytes[6]))
      }
    }
  }

  /// The tense around a mention. Looks at most 24 tokens to each side, within the sentence.
  func tense(around mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Tense {
    // The verb before it counts for more than the one behind it: "said Friday that it will".
    let before = nearest(
      stride(
        from: mention.lowerBound - 1, through: max(sentence.lowerBound, mention.lowerBound - 16), by: -1),
      document)
    let behind = nearest(
      stride(from: mention.upperBound, to: min(sentence.upperBound, mention.upperBound + 12), by: 1), document
    )
    guard let before else { return behind?.tense ?? .unknown }
    guard let behind else { return before.tense }
    return behind.steps * 2 < before.steps ? behind.tense : before.tense
  }

  /// The first verb on a way through the tokens, and how far it is.
  private func nearest(_ way: some Sequence<Int>, _ document: Document) -> (tense: Tense, steps: Int)? {
    var steps = 0
    for index in way {
      steps += 1
      let tense = tense(of: index, in: document)
      if tense != .unknown { return (tense, steps) }
    }
    return nil
  }

  private func tense(of index: Int, in document: Document) -> Tense {
    let token = document.tokens[index]
    guard token.kind == .word else { return .unknown }
    // "set to", "as early as": the longer words tell more.
    if token.firstUnit != 0 {
      for unit in document.units(at: index) where unit.form != .number {
        let tense = tenses[Int(unit.form.index)]
        if tense != .unknown { return tense }
      }
    }
    let known = tenses[Int(token.form.index)]
    if known != .unknown || token.end - token.start < 5 || token.isCapitalized { return known }
    // A word that no lexicon calls a verb, in the ending of a past: "parked".
    let end = Int(token.end)
    return endings.contains(UInt16(document.bytes[end - 2]) << 8 | UInt16(document.bytes[end - 1]))
      ? .past : .unknown
  }
}

extension OutageLinker {
  /// A cause that the article tells.
  struct OutageCauseMention {
    var cause: OutageCause
    var bytes: ByteRange
    var evidence: Evidence?
    /// Somebody supposes it.
    var isSuspected = false
  }

  /// The cause that most is said of: those told first, told often, in a headline or beside a word of failure; of equals the most specific
  /// human or outside cause.
  mutating func fillCause(_ outage: inout Outage, skipping past: SentenceSet) {
    let told = weighedCauses(skipping: past, others: outage.carrier.map(statements.sentencesOfOthers) ?? [])
    let best = told.max { a, b in
      let mine = a.value.weight - 0.12 * Double(a.key.rank)
      let theirs = b.value.weight - 0.12 * Double(b.key.rank)
      return mine != theirs ? mine < theirs : a.key.rank > b.key.rank
    }
    guard let best else { return }
    let cause = best.key.behind.first { told[$0] != nil } ?? best.key
    guard let chosen = told[cause]?.first else { return }
    outage.cause = cause
    outage.evidence[.cause] = chosen.evidence ?? Evidence(rule: "cause", words: chosen.bytes)
  }

  /// How much is said of each cause, and its first mention. `others`: sentences about other carriers.
  private mutating func weighedCauses(skipping past: SentenceSet, others: SentenceSet) -> [OutageCause: (
    weight: Double, first: OutageCauseMention
  )] {
    var sentences = SentenceIndex(scene.document)
    var told: [OutageCause: (weight: Double, first: OutageCauseMention)] = [:]
    var firstSentence: Int?
    for cause in causes {
      guard let place = sentences.find(cause.bytes), !past.contains(place.sentence) else { continue }
      let words = scene.cues.cues(ofSentence: place.sentence)
      guard words.all.isDisjoint(with: .past) else { continue }
      let kind = scene.document.sections[scene.document.sentences[place.sentence].section].kind
      var weight = cause.isSuspected ? 0.6 : 1.0
      if kind == .headline { weight += 0.5 }
      if words.all.contains(.fail) { weight += 0.4 }
      if cause.cause == .unknown { weight *= 0.6 }
      if others.contains(place.sentence) { weight *= 0.5 }
      if cause.cause != .unknown, !cause.isSuspected {
        firstSentence = firstSentence ?? place.sentence
        if firstSentence == place.sentence, told[cause.cause] == nil { weight += 1 }
      }
      told[cause.cause, default: (0, cause)].weight += weight
    }
    return told
  }
}

extension OutageCause {
  /// The most specific human or outside cause first.
  var rank: Int {
    switch self {
    case .vandalism: 0
    case .cyberattack: 1
    case .power: 2
    case .fire: 3
    case .weather: 4
    case .fibreCut: 5
    case .humanError: 6
    case .maintenance: 7
    case .overload: 8
    case .software: 9
    case .equipment: 10
    case .other: 11
    case .unknown: 12
    }
  }

  /// What says more where it is told, too: who cut the cable or left the machine without power, and that the squirrel bit a cable.
  fileprivate var behind: [OutageCause] {
    switch self {
    case .fibreCut: [.vandalism]
    case .equipment: [.power]
    case .other: [.fibreCut]
    default: []
    }
  }
}

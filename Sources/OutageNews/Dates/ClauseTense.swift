/// Tells which side of now a clause speaks of, by the nearest verb before a mention, else behind it.
final class ClauseTense: Sendable {
  /// What one word says, where it says anything.
  enum Cue: UInt8 {
    case none, past, future
    /// A participle: past, unless an auxiliary of the future stands before it.
    case participle
    /// Will, promise, demand: future for what stands close behind.
    case intent
    /// Past of the past: a verb of the future behind it tells what was to come then.
    case pluperfect
    /// Makes the past with the participle behind it, whatever verb that is of: `a interrompu`.
    case auxiliary
    /// Stands before a noun, so that a participle behind it is an adjective: `an unspecified date`.
    case determiner
    /// A word that only looks like a verb.
    case silent
  }

  /// What a word before a date does to it.
  enum Bound: UInt8 {
    case none
    /// A deadline, unless a verb in the past says otherwise: `by Friday`.
    case deadline
    /// Always ahead: `d'ici vendredi`.
    case ahead
    /// Neither: the bill of a month may be the last or the next.
    case neutral
    /// Always behind: `since Monday`.
    case behind
    /// Leads from a verb of putting off to the new date: `put off to Monday`.
    case toward
  }

  let cues: [Cue]
  let bounds: [Bound]
  /// Forms of verbs of putting off, of saying, and words before a time of writing.
  let postponing: Set<Form>
  /// Forms of verbs whose deadline lies ahead: `extended … until Tuesday`, `promised … by Christmas`.
  let lasting: Set<Form>
  let saying: Set<Form>
  let stamps: Set<Form>
  /// Nouns of what has happened, and what stands between them and their day.
  let deeds: Set<Form>
  let partitives: Set<Form>
  /// Forms that stand between a verb of the future and a participle: `be`.
  let links: Set<Form>
  /// Words that join two of a kind: what stands behind belongs to the second.
  let joints: Set<Form>
  /// What shows behind a date that it is the last day for something: `until Tuesday to sign`.
  let purposes: Set<Form>
  /// Forms of verbs of giving time.
  let granting: Set<Form>
  /// The last bytes of verbs, by their number of bytes: the symbols `past-ed`, `future-ront`, `none-rait`.
  let endings: IntegerMap

  init(lexicon: LexiconTable) {
    var cues = [Cue](repeating: .none, count: max(1, lexicon.formCount))
    var bounds = [Bound](repeating: .none, count: max(1, lexicon.formCount))
    var postponing: Set<Form> = []
    var lasting: Set<Form> = []
    let last = lexicon.classID("promise")
    var saying: Set<Form> = []
    var stamps: Set<Form> = []
    var purposes: Set<Form> = []
    var granting: Set<Form> = []
    let grant = lexicon.classID("granting")
    var (deeds, partitives): (Set<Form>, Set<Form>) = ([], [])
    let (deed, partitive) = (lexicon.classID("deed"), lexicon.classID("deed-of"))
    var links: Set<Form> = []
    let link = lexicon.classID("passive-link")
    var joints: Set<Form> = []
    let joint = lexicon.classID("date-joint")
    let purpose = lexicon.classID("purpose")
    let cue = lexicon.classID("tense")
    let (bound, postpone, stamp) = (
      lexicon.classID("date-bound"), lexicon.classID("postpone"), lexicon.classID("stamp")
    )
    let future = lexicon.symbol("future")
    let cueNames: [(Symbol?, Cue)] = [
      (future, .future), (lexicon.symbol("past"), .past), (lexicon.symbol("intent"), .intent),
      (lexicon.symbol("pluperfect"), .pluperfect), (lexicon.symbol("auxiliary"), .auxiliary),
      (lexicon.symbol("determiner"), .determiner),
    ]
    let nouns = ["date-unit", "part", "weekday"].compactMap { lexicon.classID($0) }
    let say = lexicon.symbol("say")
    let boundNames: [(Symbol?, Bound)] = [
      (lexicon.symbol("deadline"), .deadline), (lexicon.symbol("ahead"), .ahead),
      (lexicon.symbol("toward"), .toward), (lexicon.symbol("behind"), .behind),
      (lexicon.symbol("neutral"), .neutral),
    ]
    let known = lexicon.classes
    let hasClasses = known.map { $0 != ClassSet() }
    for form in 1..<max(1, lexicon.formCount) where hasClasses[Int(known.sets[form])] {
      let classes = known[form]
      let index = Form(index: UInt32(form))
      if let postpone, classes.contains(postpone) { postponing.insert(index) }
      if let last, classes.contains(last) { lasting.insert(index) }
      if let stamp, classes.contains(stamp) { stamps.insert(index) }
      if let grant, classes.contains(grant) { granting.insert(index) }
      if let deed, classes.contains(deed) { deeds.insert(index) }
      if let partitive, classes.contains(partitive) { partitives.insert(index) }
      if let link, classes.contains(link) { links.insert(index) }
      if let joint, classes.contains(joint) { joints.insert(index) }
      if let purpose, classes.contains(purpose) { purposes.insert(index) }
      if let bound, classes.contains(bound), let symbol = lexicon.sense(of: index, in: bound)?.symbol {
        bounds[form] = boundNames.first { $0.0 == symbol }?.1 ?? .none
      }
      if let say,
        lexicon.senses(of: index).contains(where: { $0.features.contains(.verb) && $0.symbol == say })
      {
        saying.insert(index)
      }
      if let cue, classes.contains(cue), let symbol = lexicon.sense(of: index, in: cue)?.symbol {
        cues[form] = cueNames.first { $0.0 == symbol }?.1 ?? .silent
        continue
      }
      if nouns.contains(where: { classes.contains($0) }) { cues[form] = .silent }
      var features = Features()
      for sense in lexicon.senses(of: index) where sense.features.contains(.verb) {
        features.formUnion(sense.features)
      }
      guard features.contains(.verb), !features.contains(.infinitive) else { continue }
      if features.contains(.future) {
        cues[form] = .future
      } else if !features.isDisjoint(with: [.past, .imperfect]), !features.contains(.present) {
        cues[form] = features.contains(.pastParticiple) ? .participle : .past
      }
    }
    self.cues = cues
    self.bounds = bounds
    self.postponing = postponing
    self.lasting = lasting
    self.saying = saying
    self.stamps = stamps
    self.purposes = purposes
    self.granting = granting
    self.joints = joints
    self.links = links
    self.deeds = deeds
    self.partitives = partitives
    var endings = IntegerMap()
    for symbol in lexicon.symbols { Self.addEnding(symbol, to: &endings) }
    self.endings = endings
  }

  private static func addEnding(_ symbol: String, to endings: inout IntegerMap) {
    for (prefix, cue) in [("past-", Cue.participle), ("future-", .future), ("none-", .none)] {
      let bytes = symbol.utf8.dropFirst(prefix.utf8.count)
      guard symbol.hasPrefix(prefix), (2...6).contains(bytes.count) else { continue }
      let ending = bytes.reduce(0) { $0 << 8 | UInt64($1) }
      if endings[ending] == nil { endings.insert(UInt32(cue.rawValue), for: ending) }
    }
  }

  /// Whether the word before a mention makes it the last day of something: `by February`.
  func isDeadline(_ mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Bool {
    bound(before: mention.lowerBound, in: sentence, of: document) == .deadline
  }

  /// The tense around a mention. Looks at most 24 tokens to each side, within the sentence.
  func tense(around mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Tense {
    let bound = bound(before: mention.lowerBound, in: sentence, of: document)
    if bound == .ahead { return .future }
    if bound == .neutral { return .unknown }
    if bound == .behind || isOfDeed(mention, in: sentence, of: document) { return .past }
    if bound == .toward, isPutOff(to: mention.lowerBound, in: sentence, of: document) { return .future }
    // "before Friday's purchases", "by the Tuesday deadline": the day of something told of, no deadline itself.
    if bound == .deadline, !isAttribute(mention, in: sentence, of: document) {
      return deadlineTense(mention, in: sentence, of: document)
    }
    return verbTense(around: mention, in: sentence, of: document)
  }

  /// The tense of a last day: ahead, unless the clause tells the past.
  private func deadlineTense(_ mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Tense {
    if mention.upperBound < sentence.upperBound,
      purposes.contains(document.tokens[mention.upperBound].form),
      (max(sentence.lowerBound, mention.lowerBound - 9)..<mention.lowerBound).contains(where: {
        granting.contains(document.tokens[$0].form)
      })
    {
      return .future
    }
    // "until Sunday": ahead, unless the clause before it told the past.
    if stands(in: lasting, before: mention.lowerBound, in: sentence, of: document) { return .future }
    let clause = max(sentence.lowerBound, mention.lowerBound - 10)
    let way = stride(from: mention.lowerBound - 1, through: clause, by: -1)
    // "By Monday the queue had reached …"
    let behind = stride(
      from: mention.upperBound, to: min(sentence.upperBound, mention.upperBound + 10), by: 1)
    let verb =
      nearest(way, sentence, document, inClause: true)
      ?? nearest(
        behind, mention.upperBound..<max(mention.upperBound, sentence.upperBound), document,
        inClause: mention.lowerBound - sentence.lowerBound > 3)
    return verb?.tense == .past ? .past : .future
  }

  /// Whether the mention is only the attribute of a noun behind it.
  private func isAttribute(_ mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Bool {
    let next = mention.upperBound
    guard next < sentence.upperBound, document.tokens[next].kind == .word else { return false }
    if document.tokens[next].isGlued { return true }
    return mention.lowerBound > sentence.lowerBound && !document.tokens[next].isCapitalized
      && cue(of: mention.lowerBound - 1, in: document) == .determiner && cue(of: next, in: document) == .none
  }

  private func verbTense(around mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Tense
  {
    // The verb before it counts for more than the one behind it: "said Friday that it will".
    let before = nearest(
      stride(
        from: mention.lowerBound - 1, through: max(sentence.lowerBound, mention.lowerBound - 16), by: -1),
      sentence, document)
    let behind = nearest(
      stride(from: mention.upperBound, to: min(sentence.upperBound, mention.upperBound + 12), by: 1),
      mention.upperBound..<max(mention.upperBound, sentence.upperBound), document)
    guard let before else { return behind?.tense ?? .unknown }
    guard let behind else { return before.tense }
    return behind.steps * 2 < before.steps ? behind.tense : before.tense
  }

  /// The first verb on a way through the tokens, and how far it is.
  ///
  /// Looks at no word outside the sentence: the one before it may be in another language, whose forms are others;
  /// behind a mention at none of the mention, whose `May` is no verb.
  private func nearest(
    _ way: some Sequence<Int>, _ sentence: Range<Int>, _ document: Document, inClause: Bool = false
  ) -> (tense: Tense, steps: Int)? {
    var steps = 0
    for index in way {
      steps += 1
      if document.tokens[index].kind == .punctuation, endsClause(document.tokens[index], document) {
        if inClause { return nil }
        // What a comma cuts off lies further away: "filed in court on Monday, asks for".
        steps += 4
      }
      switch cue(of: index, in: document) {
      case .none, .silent, .determiner: continue
      case .intent:
        if steps <= 7 { return (.future, steps) }
      case .past, .pluperfect: return (.past, steps)
      case .future:
        // "had been due to expire"
        for back in stride(from: index - 1, through: max(sentence.lowerBound, index - 3), by: -1)
        where cue(of: back, in: document) == .pluperfect {
          return (.past, steps)
        }
        return (.future, steps)
      case .auxiliary:
        if isParticiple(behind: index, in: sentence, of: document) { return (.past, steps) }
      case .participle:
        if index > sentence.lowerBound, cue(of: index - 1, in: document) == .determiner { continue }
        // "will be fully restored", "devrait être rétabli"; not "will exchange tickets stubbed for Sunday"
        var isLinked = false
        for back in stride(from: index - 1, through: max(sentence.lowerBound, index - 4), by: -1) {
          let before = cue(of: back, in: document)
          if links.contains(document.tokens[back].form) { isLinked = true }
          if before == .future, isLinked || back == index - 1 { return (.future, steps) }
          if before == .past || before == .pluperfect { break }
        }
        return (.past, steps)
      }
    }
    return nil
  }

  /// Whether one of the two words behind an auxiliary ends as a participle that no lexicon knows: `a (bien) interrompu`.
  private func isParticiple(behind auxiliary: Int, in sentence: Range<Int>, of document: Document) -> Bool {
    for index in auxiliary + 1..<max(auxiliary + 1, min(auxiliary + 3, sentence.upperBound)) {
      let token = document.tokens[index]
      guard token.kind == .word, token.end - token.start >= 3, !token.isCapitalized else { return false }
      let known = cues[Int(token.form.index)]
      if known == .silent || known == .determiner { return false }
      let last = document.bytes[Int(token.end) - 1]
      let before = document.bytes[Int(token.end) - 2]
      let isBare = last == UInt8(ascii: "u") || last == UInt8(ascii: "i")
      let isClosed =
        (last == UInt8(ascii: "s") || last == UInt8(ascii: "t"))
        && (before == UInt8(ascii: "i") || before == UInt8(ascii: "r"))
      if isBare || isClosed || endsInAccent(token, document) { return true }
    }
    return false
  }

  /// Whether a word ends in `é`, `ée`, `és` or `ées`: behind an auxiliary a participle, also where elsewhere a noun.
  private func endsInAccent(_ token: Token, _ document: Document) -> Bool {
    var end = Int(token.end)
    if document.bytes[end - 1] == UInt8(ascii: "s") { end -= 1 }
    if document.bytes[end - 1] == UInt8(ascii: "e") { end -= 1 }
    return end - 2 > Int(token.start) && document.bytes[end - 2] == 0xC3 && document.bytes[end - 1] == 0xA9
  }

  func cue(of index: Int, in document: Document) -> Cue {
    let token = document.tokens[index]
    guard token.kind == .word else { return .none }
    // "set to", "as early as": the longer words tell more.
    if token.firstUnit != 0 {
      for unit in document.units(at: index) where unit.form != .number {
        let cue = cues[Int(unit.form.index)]
        if cue != .none, cue != .silent { return cue }
      }
    }
    let known = cues[Int(token.form.index)]
    if known != .none || token.end - token.start < 5
      || (token.isCapitalized && !token.flags.contains(.sentenceStart))
    {
      return known
    }
    // A word that no lexicon calls a verb, in the ending of one: "parked", "reprendront". The longest counts.
    var ending: UInt64 = 0
    var found = Cue.none
    for length in 1...min(6, Int(token.end - token.start)) {
      ending |= UInt64(document.bytes[Int(token.end) - length]) << (8 * UInt64(length - 1))
      if let cue = endings[ending] { found = Cue(rawValue: UInt8(truncatingIfNeeded: cue)) ?? .none }
    }
    return found
  }

  /// A comma, a semicolon, a colon.
  private func endsClause(_ token: Token, _ document: Document) -> Bool {
    let byte = document.bytes[Int(token.start)]
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
  }

  private func bound(before mention: Int, in sentence: Range<Int>, of document: Document) -> Bound {
    var found = Bound.none
    for index in stride(from: mention - 1, through: max(sentence.lowerBound, mention - 2), by: -1) {
      let bound = bounds[Int(document.tokens[index].form.index)]
      // "jusqu'au 30 septembre": what stands before "au" tells more.
      if bound != .none, bound != .toward { return bound }
      if bound == .toward, index == mention - 1 { found = bound }
    }
    return found
  }

  /// Whether a verb of putting off leads to the mention: "hearings were put over to Thursday".
  private func isPutOff(to mention: Int, in sentence: Range<Int>, of document: Document) -> Bool {
    stands(in: postponing, before: mention, in: sentence, of: document)
  }

  private func stands(
    in forms: Set<Form>, before mention: Int, in sentence: Range<Int>, of document: Document
  ) -> Bool {
    stride(from: mention - 2, through: max(sentence.lowerBound, mention - 10), by: -1).contains {
      forms.contains(document.tokens[$0].form)
    }
  }
}

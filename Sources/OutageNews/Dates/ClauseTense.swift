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

  /// What the words of some classes are, whatever verbs are among them (`Resources/Lexicons/dates`).
  struct Kinds: OptionSet, Sendable {
    var rawValue: UInt32
    /// Tells a tense by itself, or silences a word that only looks like a verb.
    static let tense = Kinds(rawValue: 1 << 0)
    static let bound = Kinds(rawValue: 1 << 1)
    /// Verbs of putting off.
    static let postponing = Kinds(rawValue: 1 << 2)
    /// Verbs whose deadline lies ahead: `extended … until Tuesday`, `promised … by Christmas`.
    static let lasting = Kinds(rawValue: 1 << 3)
    /// Words before a time of writing.
    static let stamp = Kinds(rawValue: 1 << 4)
    /// Nouns of what has happened, and what stands between them and their day.
    static let deed = Kinds(rawValue: 1 << 5)
    static let partitive = Kinds(rawValue: 1 << 6)
    /// Stands between a verb of the future and a participle: `be`.
    static let link = Kinds(rawValue: 1 << 7)
    /// Joins two of a kind: what stands behind belongs to the second.
    static let joint = Kinds(rawValue: 1 << 8)
    /// Shows behind a date that it is the last day for something: `until Tuesday to sign`.
    static let purpose = Kinds(rawValue: 1 << 9)
    /// Verbs of giving time.
    static let granting = Kinds(rawValue: 1 << 10)
    /// Never a verb where a mention may hold it: `May`.
    static let unit = Kinds(rawValue: 1 << 11)
    /// Behind a verb of putting off: brought back, not put off.
    static let back = Kinds(rawValue: 1 << 12)

    static let classes: [(name: String, mark: Kinds)] = [
      ("tense", .tense), ("date-bound", .bound), ("postpone", .postponing), ("promise", .lasting),
      ("stamp", .stamp), ("deed", .deed), ("deed-of", .partitive), ("passive-link", .link),
      ("date-joint", .joint), ("purpose", .purpose), ("granting", .granting), ("put-back", .back),
      ("date-unit", .unit),
      ("part", .unit), ("weekday", .unit),
    ]
  }

  let kinds: FormMarks<Kinds>
  private let lexicon: LexiconTable
  private let tense: ClassID?
  private let bound: ClassID?
  private let say: Symbol?
  private let cues: SymbolMap<Cue>
  private let bounds: SymbolMap<Bound>
  /// The last bytes of verbs, by their number of bytes: the symbols `past-ed`, `future-ront`, `none-rait`.
  private let endings: IntegerMap

  /// O(symbols).
  init(lexicon: LexiconTable) {
    self.lexicon = lexicon
    kinds = FormMarks(lexicon, classes: Kinds.classes, cased: false)
    tense = lexicon.classID("tense")
    bound = lexicon.classID("date-bound")
    say = lexicon.symbol("say")
    cues = SymbolMap(
      lexicon,
      [
        ("future", .future), ("past", .past), ("intent", .intent), ("pluperfect", .pluperfect),
        ("auxiliary", .auxiliary), ("determiner", .determiner),
      ])
    bounds = SymbolMap(
      lexicon,
      [
        ("deadline", .deadline), ("ahead", .ahead), ("toward", .toward), ("behind", .behind),
        ("neutral", .neutral),
      ])
    var endings = IntegerMap()
    lexicon.forEachSymbol { _, name in Self.addEnding(name, to: &endings) }
    self.endings = endings
  }

  /// What a word says. Its senses are read where they stand: only the few words around a mention are asked for.
  func cue(of form: Form) -> Cue {
    guard lexicon.hasClass(form) else { return .none }
    let own = kinds[form]
    if own.contains(.tense), let tense, let symbol = lexicon.sense(of: form, in: tense)?.symbol {
      return cues[symbol] ?? .silent
    }
    var features = Features()
    for sense in lexicon.senses(of: form) where sense.features.contains(.verb) {
      features.formUnion(sense.features)
    }
    let other = own.contains(.unit) ? Cue.silent : .none
    guard features.contains(.verb), !features.contains(.infinitive) else { return other }
    if features.contains(.future) { return .future }
    guard !features.isDisjoint(with: [.past, .imperfect]), !features.contains(.present) else { return other }
    return features.contains(.pastParticiple) ? .participle : .past
  }

  func bound(of form: Form) -> Bound {
    guard kinds[form].contains(.bound), let bound else { return .none }
    return lexicon.sense(of: form, in: bound)?.symbol.flatMap { bounds[$0] } ?? .none
  }

  /// Whether a word is a verb of saying.
  func isSaying(_ form: Form) -> Bool {
    guard let say, lexicon.hasClass(form) else { return false }
    return lexicon.senses(of: form).contains { $0.features.contains(.verb) && $0.symbol == say }
  }

  private static func addEnding(_ symbol: UnsafeBufferPointer<UInt8>, to endings: inout IntegerMap) {
    for (prefix, cue) in [("past-", Cue.participle), ("future-", .future), ("none-", .none)] {
      guard symbol.starts(with: prefix.utf8) else { continue }
      let bytes = symbol.dropFirst(prefix.utf8.count)
      guard (2...6).contains(bytes.count) else { continue }
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
      kinds[document.tokens[mention.upperBound].form].contains(.purpose),
      (max(sentence.lowerBound, mention.lowerBound - 9)..<mention.lowerBound).contains(where: {
        kinds[document.tokens[$0].form].contains(.granting)
      })
    {
      return .future
    }
    // "until Sunday": ahead, unless the clause before it told the past.
    if stands(.lasting, before: mention.lowerBound, in: sentence, of: document) { return .future }
    let clause = max(sentence.lowerBound, mention.lowerBound - 10)
    let way = stride(from: mention.lowerBound - 1, through: clause, by: -1)
    // "By Monday the queue had reached …"
    let behind = stride(
      from: mention.upperBound, to: min(sentence.upperBound, mention.upperBound + 10), by: 1)
    // "What there was, until 3:50 a.m., was …": commas around the mention alone part no clause.
    let isBracketed =
      mention.lowerBound - 2 > sentence.lowerBound && mention.upperBound < sentence.upperBound
      && endsClause(document.tokens[mention.lowerBound - 2], document)
      && endsClause(document.tokens[mention.upperBound], document)
    let skipped = isBracketed ? 2 : 0
    let verb =
      nearest(way, sentence, document, inClause: true, skipping: skipped)
      ?? nearest(
        behind, mention.upperBound..<max(mention.upperBound, sentence.upperBound), document,
        inClause: mention.lowerBound - sentence.lowerBound > 3, skipping: skipped)
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
  /// behind a mention at none of the mention, whose `May` is no verb. A clause does not end at its first `skipped` tokens.
  private func nearest(
    _ way: some Sequence<Int>, _ sentence: Range<Int>, _ document: Document, inClause: Bool = false,
    skipping skipped: Int = 0
  ) -> (tense: Tense, steps: Int)? {
    var steps = 0
    for index in way {
      steps += 1
      if document.tokens[index].kind == .punctuation, endsClause(document.tokens[index], document) {
        if inClause, steps > skipped { return nil }
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
          if kinds[document.tokens[back].form].contains(.link) { isLinked = true }
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
      let known = cue(of: token.form)
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
        let cue = cue(of: unit.form)
        if cue != .none, cue != .silent { return cue }
      }
    }
    let known = cue(of: token.form)
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
      let bound = self.bound(of: document.tokens[index].form)
      // "jusqu'au 30 septembre": what stands before "au" tells more.
      if bound != .none, bound != .toward { return bound }
      if bound == .toward, index == mention - 1 { found = bound }
    }
    return found
  }

  /// Whether a verb of putting off leads to the mention: "hearings were put over to Thursday".
  private func isPutOff(to mention: Int, in sentence: Range<Int>, of document: Document) -> Bool {
    stride(from: mention - 2, through: max(sentence.lowerBound, mention - 10), by: -1).contains {
      kinds[document.tokens[$0].form].contains(.postponing)
        && !kinds[document.tokens[$0 + 1].form].contains(.back)
    }
  }

  private func stands(
    _ kind: Kinds, before mention: Int, in sentence: Range<Int>, of document: Document
  ) -> Bool {
    stride(from: mention - 2, through: max(sentence.lowerBound, mention - 10), by: -1).contains {
      kinds[document.tokens[$0].form].contains(kind)
    }
  }
}

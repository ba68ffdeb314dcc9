/// A stretch of a sentence that takes one position at most.
struct CompensationSegment {
  var tokens: Range<Int>
  /// Index into `Document.sentences`.
  var sentence: Int
  var signs: CompensationSigns = []
  /// Signs with their tokens, in text order.
  var marks: [(tokens: Range<Int>, signs: CompensationSigns)] = []
  var isQuestion = false
  /// An earlier year is told.
  var hasPastYear = false
  /// Something is said of a network's state: no place for a position that is only implied.
  var tellsState = false
  /// It tells what something costs by the month.
  var tellsPrice = false
  /// Its carrier gives a length of something: `a month of its sports package`.
  var givesLength = false
  /// It names who speaks as the receiver: `refund us`, `nous rembourser`.
  var isForUs = false
  /// It names the giver by a pronoun: `wants its customers paid`, `l'opérateur`.
  var refersToGiver = false
  /// Opens a sentence with such a pronoun: `It will not pay`.
  var opensWithGiver = false
  /// Where its commas are.
  var commas: [Int] = []

  /// Speaks of compensation by itself.
  var isStrong: Bool { !signs.isDisjoint(with: .strong) }
  /// A question about money for customers without a word of compensation: `Would customers see anything for it?`
  var asksMore: Bool { signs.contains(.customer) && !signs.isDisjoint(with: [.gives, .pays, .loss, .free]) }
  /// Begins with a relative pronoun: an aside.
  var isRelative: Bool {
    marks.first.map { $0.signs.contains(.relative) && $0.tokens.lowerBound == tokens.lowerBound } ?? false
  }
}

/// Cuts sentences at contrasts, semicolons and new subjects, and reads the signs of each piece.
struct CompensationSegmenter {
  let document: Document
  let words: CompensationWords
  let carriers: CarrierIndex
  /// Years before this one are past.
  let year: Int
  /// Sums of money, in text order: `2000 $` is no year.
  let sums: [Located<MoneyMention>]

  /// Adds the segments of a sentence. O(tokens).
  func addSegments(of index: Int, to segments: inout [CompensationSegment]) {
    let sentence = document.sentences[index]
    var current = CompensationSegment(
      tokens: sentence.tokens.lowerBound..<sentence.tokens.lowerBound, sentence: index)
    var token = sentence.tokens.lowerBound
    func close(at end: Int, next: Int, _ segments: inout [CompensationSegment]) {
      current.tokens = current.tokens.lowerBound..<end
      if !current.tokens.isEmpty { segments.append(current) }
      current = CompensationSegment(tokens: next..<next, sentence: index)
    }
    while token < sentence.tokens.upperBound {
      if isPlain(token) {
        token += 1
      } else if !carriers.isCarrier(at: token) {
        let found = words.signs(at: token, in: document)
        if cuts(at: token, found.signs, current, in: sentence) { close(at: token, next: token, &segments) }
        if document.tokens[token].hash == Sign.question { current.isQuestion = true }
        if document.tokens[token].hash == Sign.comma { current.commas.append(token) }
        if wishes(at: token, in: sentence) {
          current.signs.insert(.ask)
          current.marks.append((token..<(token + 1), .ask))
        }
        if words.entry(words.me, at: token, in: document) != nil { current.isForUs = true }
        if found.signs.contains(.company) || words.entry(words.its, at: token, in: document) != nil {
          current.refersToGiver = true
          if token == sentence.tokens.lowerBound, found.signs.isEmpty { current.opensWithGiver = true }
        }
        if !found.signs.isEmpty {
          if found.signs != .skip { current.signs.formUnion(found.signs) }
          if current.marks.isEmpty { current.marks.reserveCapacity(12) }
          current.marks.append((token..<found.end, found.signs))
        }
        if !current.hasPastYear {
          current.hasPastYear = isPastYear(token) || isPastEvent(token, in: sentence)
        }
        token = max(found.signs.isEmpty ? token + 1 : found.end, token + 1)
      } else {
        if cuts(at: token, [], current, in: sentence) { close(at: token, next: token, &segments) }
        token = max(token + 1, carriers.carrier(at: token)?.tokens.upperBound ?? 0)
      }
    }
    close(at: sentence.tokens.upperBound, next: sentence.tokens.upperBound, &segments)
  }

  /// Whether a token is a word without a sign behind another word: most are.
  @inline(__always)
  private func isPlain(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && !document.topics[index].contains(.compensation) && index > 0
      && document.tokens[index - 1].kind == .word && !carriers.isCarrier(at: index)
  }

  private func cuts(
    at token: Int, _ signs: CompensationSigns, _ current: CompensationSegment, in sentence: Sentence
  ) -> Bool {
    guard token > current.tokens.lowerBound else { return false }
    let before = document.tokens[token - 1]
    if before.hash == Sign.semicolon || before.hash == Sign.question { return true }
    if before.hash == Sign.period, document.tokens[token].isCapitalized || carriers.isCarrier(at: token),
      !before.flags.contains(.spaceBefore),
      document.tokens[token].flags.contains(.spaceBefore)
    {
      return true
    }
    // `It has refused, though, to pay`: set between commas it opens nothing.
    if signs.contains(.border) {
      return before.hash != Sign.comma || token + 1 >= sentence.tokens.upperBound
        || document.tokens[token + 1].hash != Sign.comma
    }
    if goesOn(at: token, current, in: sentence) || joins(at: token, current, in: sentence) { return true }
    if signs.contains(.relative), before.hash == Sign.comma { return true }
    guard before.hash == Sign.comma else { return false }
    // `X refunds ten euros, Y gives two weeks`: a carrier behind a comma that begins a statement of its own.
    if let carrier = carriers.carrier(at: token), !current.signs.isEmpty,
      hasCarrier(current.tokens.lowerBound..<token) || current.isStrong && current.signs.contains(.ask)
    {
      let next = carrier.tokens.upperBound
      return next < sentence.tokens.upperBound && document.tokens[next].kind == .word
        && !words.signs(at: next, in: document).signs.isEmpty
    }
    if !current.signs.isDisjoint(with: [.free, .gives, .moves, .automatic]) || current.isStrong,
      turns(behind: token, in: sentence)
    {
      return true
    }
    // The end of a relative clause.
    if current.isRelative { return true }
    if !current.signs.isDisjoint(with: [.consider, .refuse]), current.isStrong { return true }
    // `vouchers for firms, nothing for households`
    return signs.contains(.refuse)
      && (current.isStrong || !current.signs.isDisjoint(with: [.gift, .data, .free, .calls]))
  }

  /// `Que Free nous rembourse un mois !`: a wish that opens a sentence or a quotation, with the giver behind it.
  private func wishes(at token: Int, in sentence: Sentence) -> Bool {
    guard words.entry(words.wish, at: token, in: document) != nil,
      token == sentence.tokens.lowerBound
        || document.tokens[token - 1].kind == .punctuation
          && document.tokens[token - 1].hash != Sign.comma && document.tokens[token].isCapitalized
    else { return false }
    let next = (token + 1)..<min(token + 4, sentence.tokens.upperBound)
    guard let end = next.lazy.compactMap({ giverEnd(at: $0) }).first else { return false }
    return (end..<min(end + 4, sentence.tokens.upperBound)).contains {
      !words.signs(at: $0, in: document).signs.isDisjoint(with: .giving)
    }
  }

  /// Where the name of a carrier, or `the company`, ends that begins at a token.
  private func giverEnd(at token: Int) -> Int? {
    if let carrier = carriers.carrier(at: token) { return carrier.tokens.upperBound }
    let found = words.signs(at: token, in: document)
    return found.signs.contains(.company) ? found.end : nil
  }

  /// Whether another position of the same giver begins: `and is still deciding about the ranchers`.
  private func goesOn(at token: Int, _ current: CompensationSegment, in sentence: Sentence) -> Bool {
    guard words.entry(words.join, at: token, in: document) != nil,
      !current.signs.isDisjoint(with: CompensationSigns.giving.union([.gift, .data])),
      current.signs.isDisjoint(with: [.consider, .refuse, .negation, .ask])
    else { return false }
    var index = token + 1
    while index < min(sentence.tokens.upperBound, token + 5), document.tokens[index].kind == .word {
      let found = words.signs(at: index, in: document)
      if !found.signs.isDisjoint(with: [.consider, .refuse]) { return true }
      index = max(index + 1, found.end)
    }
    return false
  }

  /// Whether another carrier's position begins: `Spark is handing out 2GB and 2degrees says it owes nothing`.
  private func joins(at token: Int, _ current: CompensationSegment, in sentence: Sentence) -> Bool {
    guard token + 1 < sentence.tokens.upperBound, let carrier = carriers.carrier(at: token + 1),
      words.entry(words.join, at: token, in: document) != nil,
      !current.signs.isDisjoint(with: CompensationSigns.giving.union([.refuse, .consider])),
      hasCarrier(current.tokens.lowerBound..<token)
    else { return false }
    let next = carrier.tokens.upperBound
    let told = CompensationSigns.giving.union([
      .refuse, .consider, .negation, .answers, .may, .intends, .owes,
    ])
    return (next..<min(next + 4, sentence.tokens.upperBound)).contains {
      !words.signs(at: $0, in: document).signs.isDisjoint(with: told)
    }
  }

  /// Whether a new position begins: `…, the minister wants`.
  private func turns(behind token: Int, in sentence: Sentence) -> Bool {
    // A new subject, not the verb of this one: `Two days, at least, is what they ask for`.
    guard words.entry(words.article, at: token, in: document) != nil || document.tokens[token].isCapitalized
    else { return false }
    var index = token
    while index < min(sentence.tokens.upperBound, token + 6), document.tokens[index].kind == .word {
      let found = words.signs(at: index, in: document)
      if !found.signs.isDisjoint(with: [.ask, .claim]) { return true }
      index = max(index + 1, found.end)
    }
    return false
  }

  private func hasCarrier(_ range: Range<Int>) -> Bool { !carriers.spots(in: range).isEmpty }

  /// `the last Rogers and Fido outage`, `la précédente panne`
  private func isPastEvent(_ token: Int, in sentence: Sentence) -> Bool {
    guard words.entry(words.former, at: token, in: document) != nil else { return false }
    let end = min(sentence.tokens.upperBound, token + 6)
    for index in (token + 1)..<max(end, token + 1) {
      if words.entry(words.event, at: index, in: document) != nil { return true }
      guard document.tokens[index].kind == .word else { return false }
    }
    return false
  }

  private func isOfSum(_ token: Int) -> Bool {
    let next = sums.partitioningIndex { $0.tokens.upperBound > token }
    return next < sums.count && sums[next].tokens.contains(token)
  }

  private func isPastYear(_ token: Int) -> Bool {
    let number = document.tokens[token]
    return number.kind == .number && number.digits == 4 && number.number >= 1950 && Int(number.number) < year
      && (token + 1 >= document.tokens.count || words.entry(words.unit, at: token + 1, in: document) == nil)
      && !isOfSum(token)
  }
}

extension CompensationSegment {
  /// Adds what the predicates of the article say in these tokens.
  ///
  /// `isAside`: the predicate stands in a relative clause or a reason (`for those who lost service`).
  mutating func join(_ predicate: Predicate, isAside: Bool) {
    // A text of nothing but such words is no article; this keeps it linear.
    guard marks.count < 200 else { return }
    guard !marks.contains(where: { $0.signs == .skip && $0.tokens.overlaps(predicate.tokens) }) else {
      return
    }
    // `refused to say`: the words as a whole say more than the verb.
    if predicate.kind == .refuse,
      marks.contains(where: { $0.signs.contains(.consider) && $0.tokens.overlaps(predicate.tokens) })
    {
      return
    }
    var sign: CompensationSigns
    switch predicate.kind {
    // `settle for an apology`: the words as a whole ask.
    case .compensate:
      let asks = marks.contains {
        $0.signs.contains(.ask) && $0.tokens.overlaps(predicate.tokens)
          && $0.tokens.count > predicate.tokens.count
      }
      sign = asks || isNamed(predicate.tokens) ? [] : .makesGood
    case .grant: sign = .gives
    case .refuse: sign = .refuse
    // `has decided to credit` is no longer undecided.
    case .consider:
      let isSettled = !predicate.features.isDisjoint(with: [.past, .pastParticiple])
      guard !isSettled || predicate.marks.contains(.negated) else { return }
      sign = .consider
    case .fail, .deprive, .hinder, .work, .spare, .restore, .repair, .use:
      if !isAside, !predicate.features.contains(.noun) { tellsState = true }
      // `customers got nothing`: no word of giving.
      for index in marks.indices
      where marks[index].signs.contains(.nothing) && marks[index].tokens.overlaps(predicate.tokens) {
        marks[index].signs.remove(.nothing)
      }
      return
    default: return
    }
    if predicate.kind == .compensate || predicate.kind == .grant {
      if predicate.marks.contains(.negated) { sign.insert(.negation) }
      if predicate.marks.contains(.wish) { sign.insert(.ask) }
      if predicate.marks.contains(.past) { hasPastYear = true }
    }
    signs.formUnion(sign)
    let place = marks.firstIndex { $0.tokens.lowerBound > predicate.tokens.lowerBound } ?? marks.count
    marks.insert((predicate.tokens, sign), at: place)
  }

  /// Whether words of compensation stand there already, with their form.
  private func isNamed(_ tokens: Range<Int>) -> Bool {
    marks.contains {
      !$0.signs.isDisjoint(with: .strong.union([.returns, .moves, .gift, .pays, .cheque]))
        && $0.tokens.overlaps(tokens)
    }
  }
}

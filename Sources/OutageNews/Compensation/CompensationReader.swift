/// Reads the positions on compensation of an article.
struct CompensationReader {
  let document: Document
  let carriers: CarrierIndex
  /// Whose words a range of tokens is: carrier ids of the quotations, in text order.
  let voices: [Voice]
  let year: Int
  /// The carrier that the article is about.
  let main: CarrierID?
  let country: (CarrierID?) -> String?
  /// How the article's news concerns its carriers, and how often it names them.
  let standing: [CarrierID: Standing]
  /// Sums of money, in text order.
  let sums: [Located<MoneyMention>]
  /// Lengths of time, in text order.
  let lengths: [Located<DurationMention>]
  let weights: CompensationWeights
  /// Whether to keep what was weighed, for those who learn the weights.
  let keepsSigns: Bool

  struct Standing {
    var isAffected: Bool
    var mentions: Int
  }

  /// The words of a quotation and the carrier that speaks; nil for somebody else.
  struct Voice {
    var tokens: Range<Int>
    var carrier: CarrierID?
  }

  private(set) var found: [Compensation] = []
  /// What was weighed, in text order; empty unless it is kept.
  private(set) var weighings: [CompensationWeighing] = []
  /// The carrier told of last, and how many sentences ago compensation was spoken of.
  var last: CarrierID?
  private var silence = 99
  /// Carriers with a position of their own.
  private var speakers: Set<CarrierID?> = []
  private var before: CompensationStatus?
  /// Questions of the article whether a carrier will give.
  private var open: [Compensation] = []
  /// The sentence that took a position last: what follows in it goes on with it.
  private var toldSentence = -1
  /// The sentence that made an offer last.
  private var offerSentence = -9
  /// The segment weighed last.
  private var weighed: (sentence: Int, outcome: CompensationOutcome)?
  /// What a question asked, and how many segments ago: `A credit? “Ask me tomorrow.”`
  private var question: (signs: CompensationSigns, age: Int)?

  init(
    document: Document, carriers: CarrierIndex, voices: [Voice], year: Int, main: CarrierID?,
    standing: [CarrierID: Standing], sums: [Located<MoneyMention>],
    lengths: [Located<DurationMention>], weights: CompensationWeights, keepsSigns: Bool = false,
    country: @escaping (CarrierID?) -> String?
  ) {
    self.standing = standing
    self.sums = sums
    self.lengths = lengths
    self.weights = weights
    self.keepsSigns = keepsSigns
    self.document = document
    self.carriers = carriers
    self.voices = voices
    self.year = year
    self.main = main
    self.country = country
  }

  /// Adds the segments of a sentence; one without signs where nothing in it speaks of compensation.
  func addSegments(
    of index: Int, words: CompensationWords, isTold: Bool, to segments: inout [CompensationSegment]
  ) {
    let tokens = document.sentences[index].tokens
    if isTold || words.mayTell(tokens, in: document) {
      CompensationSegmenter(document: document, words: words, carriers: carriers, year: year, sums: sums)
        .addSegments(of: index, to: &segments)
    } else {
      segments.append(CompensationSegment(tokens: tokens, sentence: index))
    }
  }

  /// Judges the segments of a sentence. `speaksNext`: one of the next sentences speaks of compensation.
  mutating func read(
    _ segments: ArraySlice<CompensationSegment>, speaksNext: Bool, words: CompensationWords,
    finder: SpeakerFinder
  ) {
    guard let first = segments.first else { return }
    if document.tokens[first.tokens.lowerBound].flags.contains(.paragraphStart) {
      silence += 1
      turnPage()
    }
    silence += 1
    if speaksNext, silence > 5 { silence = 5 }
    before = nil
    for segment in segments { judge(segment, words, finder) }
  }

  private mutating func judge(
    _ told: CompensationSegment, _ words: CompensationWords, _ finder: SpeakerFinder
  ) {
    var segment = told
    let spots = carriers.spots(in: segment.tokens)
    segment.settleForce(carriers: spots)
    segment.settleAsks(carriers: spots, isComplement: finder.isComplement)
    segment.settleAnswers()
    segment.settleIntentions()
    answer(&segment)
    let voice = voice(over: segment.tokens)
    defer { follow(segment, spots, voice, finder) }
    guard !segment.signs.isEmpty else { return }
    let provider = provider(of: segment, spots, voice, finder, words)
    let reader = AmountReader(
      document: document, words: words, country: country(provider), sums: sums, lengths: lengths,
      isFree: segment.signs.contains(.free))
    var amounts = reader.amounts(in: segment.tokens)
    if segment.signs.contains(.gift), let count = giftCount(segment, words),
      !amounts.contains(where: { $0.amount.isSum })
    {
      amounts.append(count)
    }
    amounts.removeAll { isNothing($0, in: segment) }
    // `$34 a month`, `20 € par mois`
    let prices = amounts.count
    amounts.removeAll { $0.amount.isSum && isByTheMonth($0.tokens.upperBound, words) }
    if amounts.count < prices { segment.tellsPrice = true }
    segment.givesLength =
      isCarriers(segment, spots, voice, finder) && amounts.contains { isOfSomething($0, words) }
    let signs = segment.signs
    let status = weigh(segment, of: provider, amounts, spots, voice, finder)
    if !signs.isDisjoint(with: .strong), !signs.contains(.exclude) { silence = 0 }
    if status == nil { completeOffer(with: segment) }
    guard var status = status ?? outcry(segment) else {
      // `Tell me how a two-dollar credit covers three days?`: what is known needs no answer.
      if amounts.isEmpty, let entry = openQuestion(segment, spots, voice, provider, finder) {
        open.append(entry)
      }
      before = nil
      return
    }
    silence = 0
    toldSentence = segment.sentence
    if status == .offered, spots.isEmpty, before == .demanded,
      segment.marks.first?.signs.contains(.border) ?? false
    {
      status = .demanded
    }
    if status == .offered, let voice, voice.carrier == nil, !segment.signs.contains(.ours),
      isInside(segment.tokens, voice.tokens)
        || amounts.contains(where: { voice.tokens.contains($0.tokens.lowerBound) })
    {
      // What an outsider says of money that no carrier gives is a wish.
      let isFrom = spots.isEmpty || spots.allSatisfy { finder.isComplement($0.tokens.lowerBound) }
      guard !isFrom || signs.contains(.customer) else { return }
      if isFrom { status = .demanded }
    }
    before = status
    if status == .offered { offerSentence = segment.sentence }
    if status == .undecided { amounts = amounts.filter { $0.amount.isSum } }
    if status == .refused { amounts = [] }
    let gifts = distinct(nearest(amounts, in: segment), in: segment)
    let receivers = beneficiaries(of: segment, words)
    let wanted = status == .demanded ? segment.wanted(amounts) : signs
    for mention in gifts {
      let own = gifts.count > 1 ? segment.signs(around: mention, among: gifts, in: document) : wanted
      add(
        Compensation(
          text: document.text(tokens: segment.tokens), bytes: bytes(segment.tokens), status: status,
          kind: CompensationJudge.kind(own, mention?.amount, status: status),
          provider: status == .demanded && spots.isEmpty && !segment.refersToGiver && isCommon(signs)
            ? nil : provider,
          amount: mention?.amount,
          isAutomatic: signs.contains(.automatic) ? true : signs.contains(.request) ? false : nil,
          beneficiaries: receivers, evidence: Evidence(rule: "compensation-\(status.rawValue)")),
        isExtension: signs.contains(.extends))
    }
  }

  /// What the rules say of a segment, weighed with all that speaks for one position or another.
  private mutating func weigh(
    _ segment: CompensationSegment, of provider: CarrierID?, _ amounts: [AmountMention],
    _ spots: ArraySlice<CarrierIndex.Spot>, _ voice: Voice?, _ finder: SpeakerFinder
  ) -> CompensationStatus? {
    guard !segment.takesNoPosition else {
      weighed = (segment.sentence, .none)
      return nil
    }
    let isCompany = isCompany(segment, finder)
    let subjects = spots.filter { !finder.isComplement($0.tokens.lowerBound) }.map(\.tokens)
    let isSameSentence = segment.sentence == toldSentence
    let rule = CompensationJudge.status(
      segment, amounts: amounts,
      hasCarrier: !spots.isEmpty || voice?.carrier != nil || isSameSentence || isCompany,
      inTopic: silence <= 5,
      asksItself: asksItself(segment, spots, finder),
      isCarriers: !subjects.isEmpty || voice?.carrier != nil || isCompany,
      isCarriersOwn: voice?.carrier != nil || segment.signs.contains(.ours))
    let sentence = document.sentences[segment.sentence]
    let context = CompensationContext(
      amounts: amounts, carriers: spots, subjects: subjects, isCompany: isCompany, voice: voice,
      isQuoted: voice.map { isInside(segment.tokens, $0.tokens) } ?? false, isSameSentence: isSameSentence,
      silence: silence, isHeadline: document.sections[sentence.section].kind == .headline,
      isShortText: document.sentences.count <= 4, rule: rule,
      prior: weighed.flatMap { $0.sentence == segment.sentence ? $0.outcome : nil })
    let signs = context.signs(of: segment)
    if keepsSigns {
      weighings.append(
        CompensationWeighing(bytes: bytes(segment.tokens), provider: provider, rule: rule, signs: signs))
    }
    let outcome = weights.best(of: signs) ?? CompensationOutcome(rule)
    weighed = (segment.sentence, outcome)
    return outcome.status
  }

  /// `…, who must ask for it`, `No form is needed.`: whether one must ask, told behind the offer.
  private mutating func completeOffer(with segment: CompensationSegment) {
    guard !segment.signs.isDisjoint(with: [.automatic, .request]), !segment.isQuestion,
      segment.sentence - offerSentence <= 1, let offer = found.last, offer.status == .offered,
      offer.isAutomatic == nil
    else { return }
    found[found.count - 1].isAutomatic = segment.signs.contains(.automatic)
  }

  /// `REFUND. NOW.`
  private func outcry(_ segment: CompensationSegment) -> CompensationStatus? {
    guard segment.tokens.count <= 4, segment.isStrong, last != nil, !segment.isQuestion,
      segment.signs.isDisjoint(with: [.negation, .refuse, .consider, .exclude, .erratum])
    else { return nil }
    let end = document.tokens[segment.tokens.upperBound - 1]
    if end.hash == Sign.exclamation { return .demanded }
    let text = document.bytes[bytes(segment.tokens).start..<bytes(segment.tokens).end]
    return text.contains { (65...90).contains($0) } && !text.contains { (97...122).contains($0) }
      ? .demanded : nil
  }

  /// `Will Videotron refund anybody?`: undecided where the article has no answer.
  private func openQuestion(
    _ segment: CompensationSegment, _ spots: ArraySlice<CarrierIndex.Spot>, _ voice: Voice?,
    _ provider: CarrierID?, _ finder: SpeakerFinder
  ) -> Compensation? {
    guard segment.isQuestion,
      segment.isStrong || !segment.signs.isDisjoint(with: [.data, .gift, .free, .calls]), let provider,
      voice == nil, segment.tokens.count <= 24,
      segment.signs.isDisjoint(with: [.ask, .claim, .owes, .exclude, .erratum, .costs, .past]),
      !segment.signs.isDisjoint(with: CompensationSigns.giving),
      isCarriers(segment, spots, voice, finder)
    else { return nil }
    return Compensation(
      text: document.text(tokens: segment.tokens), bytes: bytes(segment.tokens), status: .undecided,
      kind: CompensationJudge.kind(segment.signs, nil, status: .undecided), provider: provider, amount: nil,
      isAutomatic: nil, beneficiaries: nil, evidence: Evidence(rule: "compensation-question"))
  }

  /// All positions, with the questions that nobody answers.
  mutating func finish() -> [Compensation] {
    for entry in open
    where !found.contains(where: {
      $0.provider == entry.provider && $0.status != .demanded && $0.status != .past
    }) {
      let place = found.firstIndex { $0.bytes.start > entry.bytes.start } ?? found.count
      found.insert(entry, at: place)
    }
    return found
  }

  /// The subject is a carrier, or one speaks.
  private func isCarriers(
    _ segment: CompensationSegment, _ spots: ArraySlice<CarrierIndex.Spot>, _ voice: Voice?,
    _ finder: SpeakerFinder
  ) -> Bool {
    spots.contains { !finder.isComplement($0.tokens.lowerBound) } || voice?.carrier != nil
      || isCompany(segment, finder)
  }

  /// The subject is `the company`, or a pronoun that opens the sentence and takes up the carrier told of last.
  private func isCompany(_ segment: CompensationSegment, _ finder: SpeakerFinder) -> Bool {
    segment.opensWithGiver && last != nil
      || segment.marks.contains { $0.signs.contains(.company) && !finder.isComplement($0.tokens.lowerBound) }
  }

  /// Lets a segment answer the question before it, with the form that was asked for.
  private mutating func answer(_ segment: inout CompensationSegment) {
    if segment.isQuestion {
      question =
        segment.isStrong || segment.signs.contains(.gift) || segment.asksMore ? (segment.signs, 0) : nil
      return
    }
    if segment.signs.contains(.topic), segment.isStrong,
      segment.signs.isDisjoint(with: CompensationSigns.giving.union([.consider, .refuse, .negation, .ask]))
    {
      question = (segment.signs, 0)
      return
    }
    guard let asked = question else { return }
    question?.age += 1
    if asked.age >= 2 { question = nil }
    guard !segment.isStrong, !segment.signs.isDisjoint(with: [.consider, .refuse, .negation]) else { return }
    // A bare `no` is an answer only where hardly anything else is said, or where it stands first: `Not for an outage of four hours`.
    guard
      !segment.signs.isDisjoint(with: [.consider, .refuse]) || segment.tokens.count <= 8
        || segment.marks.first.map({
          $0.signs.contains(.negation) && $0.tokens.lowerBound == segment.tokens.lowerBound
        }) ?? false
    else { return }
    if segment.signs.isDisjoint(with: [.consider, .refuse]) {
      segment.signs.insert(segment.signs.contains(.answers) ? .consider : .refuse)
    }
    let forms = asked.signs.intersection(.strong.union([.gift, .loss, .pays]))
    segment.signs.formUnion(forms.isEmpty ? .generic : forms.union(.generic))
    question = nil
  }

  /// A demand that names none among several carriers.
  private func isCommon(_ signs: CompensationSigns) -> Bool {
    if signs.contains(.many) { return true }
    return speakers.count > 1
  }

  /// `Telus hopes`: a carrier that wants something demands nothing.
  private func asksItself(
    _ segment: CompensationSegment, _ spots: ArraySlice<CarrierIndex.Spot>, _ finder: SpeakerFinder
  ) -> Bool {
    guard segment.signs.isDisjoint(with: [.claim, .owes]),
      let ask = segment.marks.first(where: { $0.signs.contains(.ask) })
    else { return false }
    return spots.contains { spot in
      spot.tokens.upperBound == ask.tokens.lowerBound && !finder.isComplement(spot.tokens.lowerBound)
        && (spot.tokens.lowerBound == segment.tokens.lowerBound
          || !segment.isStrong && spot.tokens.lowerBound - segment.tokens.lowerBound <= 2)
    }
  }

  private func isInside(_ inner: Range<Int>, _ outer: Range<Int>) -> Bool {
    inner.clamped(to: outer).count * 3 >= inner.count * 2
  }

  /// The carrier whose words a segment quotes.
  private func voice(over tokens: Range<Int>) -> Voice? {
    let next = voices.partitioningIndex { $0.tokens.upperBound > tokens.lowerBound }
    return next < voices.count && voices[next].tokens.lowerBound < tokens.upperBound ? voices[next] : nil
  }

  private func bytes(_ tokens: Range<Int>) -> ByteRange {
    let range = document.byteRange(tokens)
    return ByteRange(start: range.lowerBound, end: range.upperBound)
  }

  /// Adds a position, or joins it with an earlier telling of the same.
  private mutating func add(_ entry: Compensation, isExtension: Bool) {
    if entry.status != .demanded, entry.status != .past { speakers.insert(entry.provider) }
    guard !isExtension else {
      found.append(entry)
      return
    }
    for index in found.indices.reversed().prefix(40) where found[index].isSamePosition(as: entry) {
      if found[index].amount == nil, entry.amount != nil {
        // The words that name the amount are the better ones.
        let isAutomatic = found[index].isAutomatic ?? entry.isAutomatic
        found[index] = entry
        found[index].isAutomatic = isAutomatic
      } else if found[index].text.utf8.count < 40, entry.text.utf8.count > 40 {
        // A heading says less than the words below it.
        let old = found[index]
        found[index].text = entry.text
        found[index].bytes = entry.bytes
        if old.kind == .unspecified { found[index].kind = entry.kind }
      } else if found[index].kind == .unspecified {
        found[index].kind = entry.kind
      }
      if found[index].isAutomatic == nil { found[index].isAutomatic = entry.isAutomatic }
      if found[index].beneficiaries == nil { found[index].beneficiaries = entry.beneficiaries }
      return
    }
    found.append(entry)
  }
}

extension Compensation {
  fileprivate func isSamePosition(as other: Compensation) -> Bool {
    guard status == other.status, provider == other.provider else { return false }
    if status == .undecided { return true }
    guard amount == nil || other.amount == nil || amount == other.amount else { return false }
    return kind == other.kind || kind == .unspecified || other.kind == .unspecified
  }
}

extension CompensationSegment {
  /// What an article takes back, or what compensation costs the carrier, is no position, whatever else is said of it.
  fileprivate var takesNoPosition: Bool {
    signs.contains(.erratum) || signs.contains(.costs) && !signs.contains(.claim)
  }
}

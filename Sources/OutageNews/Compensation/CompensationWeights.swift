/// What speaks for one position on compensation or another (`Resources/Weights/compensation.weights`): the signs of a segment, and
/// what stands around them.
struct CompensationSign: RawRepresentable, CaseIterable, Equatable, Sendable {
  /// A name of `CompensationSigns`, or of `Context`.
  let rawValue: String

  init(rawValue: String) { self.rawValue = rawValue }

  static let allCases: [CompensationSign] =
    (CompensationSigns.names.map(\.name) + Context.cases.map(\.rawValue)).map(Self.init)

  enum Context: String, CaseIterable, Sendable {
    case bias
    // What the rules say, and what the segment before it in its sentence was.
    case ruleNone
    case ruleOffered
    case ruleRefused
    case ruleUndecided
    case ruleDemanded
    case rulePast
    case priorNone
    case priorOffered
    case priorRefused
    case priorUndecided
    case priorDemanded
    case priorPast
    // Amounts by dimension.
    case amount
    case sum
    case volume
    case length
    case share
    case count
    // Who stands there: a carrier, as subject, as `the company`, as the speaker of the words.
    case carrier
    case subject
    case isCompany
    case carriers
    case near
    case carrierSpeaks
    case otherSpeaks
    case isQuoted
    case otherQuoted
    // Where it stands.
    case onTopic
    case onTopicNow
    case question
    case pastYear
    case state
    case price
    case givesLength
    case aside
    case sameSentence
    case headline
    case shortText
    case short
    // Signs together, and their order.
    case strong
    case giving
    case strongGiving
    case givingAmount
    case strongAmount
    case givingOther
    case amountBill
    case nothingGiving
    case negatedMite
    case considerStrong
    case considerState
    case considerAlone
    case refuseState
    case refuseAlone
    case refuseStrong
    case askStrong
    case excludeStrong
    case negatedStrong
    case negatedNear
    case pluperfectGiving
    case mayGive
    case askBeforeForm
    case askBeforeGiving
    case carrierBeforeAsk
    case outsiderBeforeAsk
    case customerBeforeAsk
    case carrierBeforeGiving
    case othersBeforeGiving
    case outsiderBeforeGiving

    fileprivate static let cases = allCases
    /// Its place among the cases.
    fileprivate var place: Int { Self.cases.firstIndex(of: self) ?? 0 }
  }
}

/// What becomes of a segment.
enum CompensationOutcome: String, CaseIterable, Sendable {
  case none, offered, refused, undecided, demanded, past

  init(_ status: CompensationStatus?) {
    switch status {
    case nil: self = .none
    case .offered: self = .offered
    case .refused: self = .refused
    case .undecided: self = .undecided
    case .demanded: self = .demanded
    case .past: self = .past
    }
  }

  var status: CompensationStatus? {
    switch self {
    case .none: nil
    case .offered: .offered
    case .refused: .refused
    case .undecided: .undecided
    case .demanded: .demanded
    case .past: .past
    }
  }

  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

typealias CompensationWeights = WeightTable<CompensationSign, CompensationOutcome>

/// A segment as it was weighed: what the weights are learnt from.
struct CompensationWeighing: Sendable {
  var bytes: ByteRange
  var provider: CarrierID?
  /// What the rules say.
  var rule: CompensationStatus?
  /// Places in `CompensationSign.allCases`.
  var signs: [Int]
}

/// What stands around the signs of a segment.
struct CompensationContext {
  var amounts: [AmountMention]
  /// The carriers named in it; those that are no complement.
  var carriers: ArraySlice<CarrierIndex.Spot>
  var subjects: [Range<Int>]
  var isCompany: Bool
  /// Whose words it is; nil where nobody is quoted.
  var voice: CompensationReader.Voice?
  var isQuoted: Bool
  var isSameSentence: Bool
  /// Segments since compensation was spoken of.
  var silence: Int
  var isHeadline: Bool
  var isShortText: Bool
  var rule: CompensationStatus?
  /// The outcome of the segment before it in the sentence; nil where there is none.
  var prior: CompensationOutcome?

  /// The signs that hold, as places in `CompensationSign.allCases`. O(marks).
  func signs(of segment: CompensationSegment) -> [Int] {
    var found: [Int] = []
    found.reserveCapacity(40)
    for (place, named) in CompensationSigns.names.enumerated() where segment.signs.contains(named.sign) {
      found.append(place)
    }
    var context = Found(places: found)
    context.add(.bias, true)
    context.add(Self.rules[CompensationOutcome(rule).place], true)
    if let prior { context.add(Self.priors[prior.place], true) }
    addSurroundings(of: segment, to: &context)
    addPairs(of: segment, to: &context)
    addOrder(of: segment, to: &context)
    return context.places
  }

  /// Places of signs that hold.
  private struct Found {
    var places: [Int]
    private let first = CompensationSigns.names.count

    init(places: [Int]) { self.places = places }

    mutating func add(_ sign: CompensationSign.Context, _ holds: Bool) {
      if holds { places.append(first + sign.place) }
    }
  }

  private func addSurroundings(of segment: CompensationSegment, to found: inout Found) {
    found.add(.amount, !amounts.isEmpty)
    for (dimension, sign) in zip(CompensationAmount.Dimension.allCases, Self.dimensions) {
      found.add(sign, amounts.contains { $0.amount.dimension == dimension })
    }
    let carrierSpeaks = voice?.carrier != nil
    let otherSpeaks = voice != nil && !carrierSpeaks
    found.add(.carrier, !carriers.isEmpty)
    found.add(.subject, !subjects.isEmpty)
    found.add(.isCompany, isCompany)
    found.add(.carriers, !subjects.isEmpty || isCompany || carrierSpeaks)
    found.add(.near, !carriers.isEmpty || isCompany || carrierSpeaks || isSameSentence)
    found.add(.carrierSpeaks, carrierSpeaks)
    found.add(.otherSpeaks, otherSpeaks)
    found.add(.isQuoted, isQuoted)
    found.add(.otherQuoted, otherSpeaks && isQuoted)
    found.add(.onTopic, silence <= 5)
    found.add(.onTopicNow, silence <= 1)
    found.add(.question, segment.isQuestion)
    found.add(.pastYear, segment.hasPastYear)
    found.add(.state, segment.tellsState)
    found.add(.price, segment.tellsPrice)
    found.add(.givesLength, segment.givesLength)
    found.add(.aside, segment.isRelative)
    found.add(.sameSentence, isSameSentence)
    found.add(.headline, isHeadline)
    found.add(.shortText, isShortText)
    found.add(.short, segment.tokens.count < 8)
  }

  private func addPairs(of segment: CompensationSegment, to found: inout Found) {
    let signs = segment.signs
    func has(_ any: CompensationSigns) -> Bool { !signs.isDisjoint(with: any) }
    let isStrong = has(.strong)
    let gives = has(.giving)
    let isMeasured = !amounts.isEmpty
    found.add(.strong, isStrong)
    found.add(.giving, gives)
    found.add(.strongGiving, isStrong && gives)
    found.add(.givingAmount, gives && isMeasured)
    found.add(.strongAmount, isStrong && isMeasured)
    found.add(.givingOther, gives && has([.gift, .free, .data, .calls, .plus]))
    found.add(.amountBill, isMeasured && has([.bill, .customer]))
    found.add(.nothingGiving, gives && has(.nothing))
    found.add(.negatedMite, signs.isSuperset(of: [.negation, .mite]))
    found.add(.considerStrong, isStrong && has(.consider))
    // `denied that it was down`, `could not say when it would reopen`: perhaps of something else.
    let isAlone = !isStrong && !isMeasured && !has([.customer, .bill, .loss, .gift, .cheque, .pays, .free])
    found.add(.considerState, !isStrong && has(.consider) && segment.tellsState)
    found.add(.considerAlone, isAlone && has(.consider))
    found.add(.refuseState, !isStrong && has(.refuse) && segment.tellsState)
    found.add(.refuseAlone, isAlone && has(.refuse))
    found.add(.refuseStrong, isStrong && has(.refuse))
    found.add(.askStrong, (isStrong || isMeasured) && has([.ask, .claim]))
    found.add(.excludeStrong, isStrong && has(.exclude))
  }

  private func addOrder(of segment: CompensationSegment, to found: inout Found) {
    let marks = segment.marks.prefix(64)
    func place(_ any: CompensationSigns) -> Int {
      marks.first { !$0.signs.isDisjoint(with: any) }?.tokens.lowerBound ?? .max
    }
    /// Whether a mark of one kind stands behind one of another, so many tokens from its beginning or end.
    func follows(
      _ one: CompensationSigns, _ other: CompensationSigns, _ reach: ClosedRange<Int>, fromEnd: Bool
    ) -> Bool {
      marks.contains { mark in
        !mark.signs.isDisjoint(with: one)
          && marks.contains {
            !$0.signs.isDisjoint(with: other)
              && reach.contains(
                $0.tokens.lowerBound - (fromEnd ? mark.tokens.upperBound : mark.tokens.lowerBound))
          }
      }
    }
    let forms = CompensationSigns.strong.union([.gift, .pays, .data])
    if segment.signs.contains(.negation) {
      found.add(.negatedStrong, follows(.negation, forms, 0...7, fromEnd: false))
      found.add(.negatedNear, follows(.negation, forms.union(.giving), 0...2, fromEnd: true))
    }
    if segment.signs.contains(.pluperfect) {
      found.add(.pluperfectGiving, follows(.pluperfect, .giving, 0...4, fromEnd: true))
    }
    if segment.signs.contains(.may) { found.add(.mayGive, follows(.may, .giving, 0...6, fromEnd: true)) }
    let subject = subjects.first?.lowerBound ?? .max
    let asks = place([.ask, .claim, .owes])
    let gives = place(.giving)
    if asks < .max {
      found.add(.askBeforeForm, asks < place(CompensationSigns.strong.union([.gift, .free, .data])))
      found.add(.askBeforeGiving, asks < gives)
      found.add(.carrierBeforeAsk, min(subject, place(.company)) < asks)
      found.add(.outsiderBeforeAsk, place(.outsider) < asks)
      found.add(.customerBeforeAsk, place(.customer) < asks)
    }
    if gives < .max {
      let others = place([.outsider, .customer])
      let giver = min(subject, place(.company))
      found.add(.carrierBeforeGiving, giver < gives && giver < others)
      found.add(.othersBeforeGiving, others < gives && others < giver)
      found.add(.outsiderBeforeGiving, place(.outsider) < gives)
    }
  }

  private static let dimensions: [CompensationSign.Context] = [.sum, .volume, .length, .share, .count]
  private static let rules: [CompensationSign.Context] = [
    .ruleNone, .ruleOffered, .ruleRefused, .ruleUndecided, .ruleDemanded, .rulePast,
  ]
  private static let priors: [CompensationSign.Context] = [
    .priorNone, .priorOffered, .priorRefused, .priorUndecided, .priorDemanded, .priorPast,
  ]
}

/// Tells what a segment says of compensation.
struct CompensationJudge {
  /// Nil where the segment takes no position; of one that `takesNoPosition` nothing is asked.
  static func status(
    _ segment: CompensationSegment, amounts: [AmountMention], hasCarrier: Bool, inTopic: Bool,
    asksItself: Bool, isCarriers: Bool, isCarriersOwn: Bool
  ) -> CompensationStatus? {
    let signs = segment.signs
    if asksForUs(segment, isStrong: segment.isStrong), !isCarriersOwn { return .demanded }
    if segment.isQuestion || segment.tellsPrice && signs.isDisjoint(with: [.ask, .claim]) { return nil }
    let isStrong =
      segment.isStrong
      || signs.contains(.returns)
        && (amounts.contains { $0.amount.isSum } || signs.contains(.bill)
          || signs.contains(.ask) && !amounts.isEmpty)
    let isKind =
      !signs.isDisjoint(with: [.data, .gift]) && (hasCarrier || !signs.isDisjoint(with: [.free, .plus]))
    // `will not pay shopkeepers`
    let isPay =
      isCarriers && signs.contains(.pays) && !signs.isDisjoint(with: [.customer, .outsider, .loss])
    let speaks =
      isStrong || isKind && !segment.tellsState || isPay || inTopic && (hasCarrier || segment.asksMore)
    if signs.contains(.exclude), !signs.contains(.claim) { return nil }
    let isAboutLosses = !signs.isDisjoint(with: [.loss, .cheque]) && (hasCarrier || inTopic)
    if signs.contains(.consider), speaks || isAboutLosses { return .undecided }
    if withholds(segment), hasCarrier || inTopic { return .refused }
    if isDisappointed(segment), speaks || isAboutLosses { return .refused }
    if isAboutLosses, signs.contains(.refuse), signs.isDisjoint(with: [.outsider, .claim, .ask]) {
      return .refused
    }
    if !asksItself, demands(segment, amounts, isStrong: isStrong) { return .demanded }
    if !isCarriers, hasCarrier || inTopic, wishes(segment, amounts, isStrong: isStrong) { return .demanded }
    let isImplied =
      inTopic && hasCarrier && !segment.tellsState
      && amounts.contains { $0.amount.dimension != .length && $0.amount.dimension != .count }
    let offers =
      isImplied
      || offers(segment, amounts, isStrong: isStrong, hasCarrier: hasCarrier, hasTopic: hasCarrier || inTopic)
    if offers, !isStrong, isDenied(segment) { return nil }
    if offers, isOpen(segment) || signs.contains(.consider) { return .undecided }
    // `après un premier refus, l'opérateur avait versé 5 euros`
    if offers, !amounts.isEmpty, isPluperfect(segment), !negates(segment) { return .past }
    if signs.contains(.refuse), speaks { return .refused }
    if negates(segment),
      isStrong
        || signs.isSuperset(of: [.pays, .loss]) && (hasCarrier || inTopic || !signs.contains(.outsider))
        || isPay
        || signs.contains(.cheque) && (hasCarrier || inTopic)
        || signs.contains(.pays) && !signs.isDisjoint(with: [.customer, .loss]) && inTopic && hasCarrier
        || signs.contains(.gift) && (inTopic || hasCarrier) && !signs.isDisjoint(with: [.gives, .free])
        || signs.contains(.data) && !signs.isDisjoint(with: [.free, .plus])
    {
      return .refused
    }
    if offers { return isPast(segment) ? .past : .offered }
    return isCarriers && speaksAbout(segment) ? .undecided : nil
  }

  /// `When will Fizz refund us?`: a question of customers who want it.
  private static func asksForUs(_ segment: CompensationSegment, isStrong: Bool) -> Bool {
    segment.isQuestion && segment.isForUs && isStrong
      && segment.signs.isDisjoint(with: [.refuse, .negation, .consider, .past, .exclude])
      && !segment.signs.isDisjoint(with: [.refunds, .credits, .makesGood, .returns, .pays])
  }

  /// `is giving nothing`, `n'accordera rien`, `not a dime`, `ne sortira pas son chéquier`
  private static func withholds(_ segment: CompensationSegment) -> Bool {
    let signs = segment.signs
    guard signs.isDisjoint(with: [.claim, .costs]) else { return false }
    if signs.isSuperset(of: [.mite, .negation]) { return signs.isDisjoint(with: [.ask, .would]) }
    if signs.contains(.purse), !signs.isDisjoint(with: [.negation, .refuse]) {
      return signs.isDisjoint(with: [.ask])
    }
    guard signs.contains(.nothing), signs.isDisjoint(with: [.ask, .promises]) else { return false }
    let gifts = segment.marks.lazy.filter {
      !$0.signs.isDisjoint(with: [.gives, .pays, .makesGood, .refunds, .credits, .returns])
    }.prefix(16)
    return segment.marks.lazy.filter { $0.signs.contains(.nothing) }.prefix(8).contains { nothing in
      gifts.contains { gift in
        let gap = CompensationSegment.gap(gift.tokens, nothing.tokens)
        // `nothing will be paid`; not `nothing to see`.
        return gift.tokens.lowerBound < nothing.tokens.lowerBound ? gap <= 3 : gap != 1 && gap <= 3
      }
    }
  }

  /// `talked of the weather when asked about refunds`: a form that is only spoken of.
  private static func speaksAbout(_ segment: CompensationSegment) -> Bool {
    guard segment.signs.contains(.about),
      segment.signs.isDisjoint(with: giving.union([.past, .outsider, .claim]))
    else { return false }
    return segment.marks.indices.prefix(64).contains { index in
      segment.marks[index].signs.contains(.about)
        && segment.marks[(index + 1)...].prefix(2).contains {
          !$0.signs.isDisjoint(with: [.credit, .refund, .discount, .generic, .payment])
            && $0.tokens.lowerBound - segment.marks[index].tokens.upperBound <= 2
        }
    }
  }

  private static let giving = CompensationSigns.giving.subtracting([.makesGood, .refunds, .credits])

  /// `n'ont rien reçu de la journée`: every giving is denied.
  private static func isDenied(_ segment: CompensationSegment) -> Bool {
    guard segment.signs.contains(.negation) else { return false }
    return segment.marks.indices.prefix(64).allSatisfy { index in
      guard !segment.marks[index].signs.isDisjoint(with: .giving) else { return true }
      return segment.marks[..<index].suffix(3).contains {
        $0.signs.contains(.negation)
          && (0...2).contains(segment.marks[index].tokens.lowerBound - $0.tokens.upperBound)
      }
    }
  }

  /// `might credit`, `could yet hand out`: a giving that may come.
  private static func isOpen(_ segment: CompensationSegment) -> Bool {
    guard segment.signs.contains(.may) else { return false }
    for index in segment.marks.indices.prefix(64) where segment.marks[index].signs.contains(.may) {
      let end = segment.marks[index].tokens.upperBound
      let next = segment.marks[(index + 1)...].prefix(6).first {
        !$0.signs.isDisjoint(with: CompensationSigns.giving.union([.request, .ask]))
      }
      guard let next, next.tokens.lowerBound - end <= 6 else { continue }
      // `Small businesses may apply`: what they may do is no doubt of the carrier's.
      if index > 0, segment.marks[index - 1].signs.contains(.customer),
        segment.marks[index].tokens.lowerBound - segment.marks[index - 1].tokens.upperBound <= 1
      {
        continue
      }
      return next.signs.isDisjoint(with: [.request, .ask])
    }
    return false
  }

  private static func demands(_ segment: CompensationSegment, _ amounts: [AmountMention], isStrong: Bool)
    -> Bool
  {
    let signs = segment.signs
    if signs.contains(.claim) {
      return isStrong || !amounts.isEmpty || !signs.isDisjoint(with: [.pays, .cheque, .loss])
    }
    if signs.contains(.force), isStrong || !signs.isDisjoint(with: [.pays, .loss]) { return true }
    guard signs.contains(.ask), !isAskNegated(segment) else { return false }
    if isStrong || !signs.isDisjoint(with: [.cheque, .loss, .purse]) { return true }
    if !signs.isDisjoint(with: [.data, .gift, .calls]),
      !signs.isDisjoint(with: [.free, .plus, .returns, .gives])
    {
      return true
    }
    if amounts.contains(where: { $0.amount.dimension != .length }) { return true }
    // `doit faire cadeau de trente jours`
    if signs.contains(.owes), !signs.isDisjoint(with: [.free, .calls]), !signs.isDisjoint(with: .giving) {
      return true
    }
    if !amounts.isEmpty { return !signs.isDisjoint(with: [.bill, .free, .plus, .moves, .gives, .returns]) }
    return signs.contains(.pays) && signs.contains(.customer)
  }

  /// Somebody else names a sum: `the co-operative puts it at $40 a household`.
  private static func wishes(_ segment: CompensationSegment, _ amounts: [AmountMention], isStrong: Bool)
    -> Bool
  {
    let signs = segment.signs
    guard signs.contains(.outsider), signs.isDisjoint(with: [.consider, .refuse, .negation]) else {
      return false
    }
    if signs.contains(.would) { return isStrong || !amounts.isEmpty }
    // `Ten per cent off is what the mayor has in mind.`
    if isStrong, signs.isDisjoint(with: CompensationSigns.giving.subtracting([.refunds, .credits])),
      amounts.contains(where: { $0.amount.dimension != .count })
    {
      return true
    }
    return amounts.contains { $0.amount.isSum || $0.amount.dimension == .share }
      && !signs.isDisjoint(with: [.customer, .bill, .cheque, .loss, .payment])
      && signs.isDisjoint(with: [.automatic, .credit, .credits])
  }

  /// `those hoping for a cheque can forget it`: a refusal behind the wish of customers.
  private static func isDisappointed(_ segment: CompensationSegment) -> Bool {
    guard segment.signs.isSuperset(of: [.refuse, .ask]),
      segment.signs.isDisjoint(with: [.claim, .owes]),
      let ask = segment.marks.firstIndex(where: { $0.signs.contains(.ask) }),
      !segment.marks[ask...].contains(where: { $0.signs.contains(.outsider) })
    else { return false }
    return segment.marks[ask...].contains { $0.signs.contains(.refuse) }
  }

  /// `will not be asking`: nobody asks.
  private static func isAskNegated(_ segment: CompensationSegment) -> Bool {
    guard let ask = segment.marks.firstIndex(where: { $0.signs.contains(.ask) }), ask > 0 else {
      return false
    }
    let before = segment.marks[ask - 1]
    // `jamais rassasiée, voudrait`: a comma between ends the negation.
    return before.signs.contains(.negation)
      && !segment.commas.contains { before.tokens.upperBound...segment.marks[ask].tokens.lowerBound ~= $0 }
      && segment.marks[ask].tokens.lowerBound - before.tokens.upperBound <= 2
  }

  private static func offers(
    _ segment: CompensationSegment, _ amounts: [AmountMention], isStrong: Bool, hasCarrier: Bool,
    hasTopic: Bool
  ) -> Bool {
    let signs = segment.signs
    let isGiven = !signs.isDisjoint(with: .giving)
    if isStrong {
      if isGiven || !amounts.isEmpty { return true }
      return !signs.isDisjoint(with: [.automatic, .request, .free])
    }
    if signs.contains(.gift), isGiven || signs.contains(.sorry) { return true }
    // `signed cheques for 80 euros`, `will text a $10 voucher`
    if !signs.isDisjoint(with: [.cheque, .gift]), hasCarrier, signs.isDisjoint(with: [.ask, .negation]),
      amounts.contains(where: { $0.amount.isSum })
    {
      return true
    }
    if signs.isSuperset(of: [.something, .customer]) || signs.contains(.something) && hasCarrier,
      isGiven, !segment.tellsState
    {
      return true
    }
    // `unlimited calls for its victims`
    if signs.contains(.calls), hasTopic, !signs.isDisjoint(with: [.customer, .company]) || isGiven,
      segment.signs.isDisjoint(with: [.negation])
    {
      return true
    }
    if !signs.isDisjoint(with: [.free, .plus]), signs.contains(.data), isGiven,
      !segment.tellsState || tellsMoreData(segment)
    {
      return true
    }
    // The arguments alone: `Waikato: two free days for everybody`.
    let arguments: CompensationSigns = [.bill, .customer, .gives, .plus, .data, .automatic, .request]
    if hasTopic, !segment.tellsState, !amounts.isEmpty, signs.contains(.free),
      !signs.isDisjoint(with: arguments) || segment.tokens.count <= 12 && hasCarrier
    {
      return true
    }
    if hasCarrier, signs.isSuperset(of: [.free, .customer, .bill]), !segment.tellsState { return true }
    if signs.contains(.free), isGiven, !signs.isDisjoint(with: [.bill, .customer]) { return true }
    // `a month of its sports package`
    if segment.givesLength, isGiven { return true }
    guard !amounts.isEmpty else { return false }
    let around: CompensationSigns = [.bill, .customer, .free, .plus, .automatic, .request, .cheque]
    let isVolume = amounts.contains { if case .data = $0.amount { true } else { false } }
    if isVolume {
      return isGiven || hasCarrier && segment.tokens.count <= 10 || !signs.isDisjoint(with: around)
    }
    if isGiven { return !signs.isDisjoint(with: around) }
    return !signs.isDisjoint(with: [.automatic, .request]) || signs.contains(.free)
  }

  /// `unlimited mobile data`
  private static func tellsMoreData(_ segment: CompensationSegment) -> Bool {
    segment.marks.indices.contains { index in
      let mark = segment.marks[index]
      guard mark.signs.contains(.data) else { return false }
      if mark.signs.contains(.plus) { return true }
      guard index > 0 else { return false }
      let before = segment.marks[index - 1]
      return !before.signs.isDisjoint(with: [.plus, .free])
        && mark.tokens.lowerBound - before.tokens.upperBound <= 2
    }
  }

  private static func negates(_ segment: CompensationSegment) -> Bool {
    guard segment.signs.contains(.negation) else { return false }
    let strong = segment.marks.firstIndex {
      !$0.signs.isDisjoint(with: .strong) || !$0.signs.isDisjoint(with: [.gift, .pays, .cheque])
    }
    guard let strong else { return false }
    return segment.marks.contains { mark in
      // `credited $5 without their having to ask`: a negation denies what follows it.
      mark.signs.contains(.negation)
        && (-4...7).contains(segment.marks[strong].tokens.lowerBound - mark.tokens.lowerBound)
        // `As for refunds, the answer was a curt no.`
        || mark.signs.contains(.negation) && segment.signs.isSuperset(of: [.topic, .answers])
    }
  }

  private static func isPast(_ segment: CompensationSegment) -> Bool {
    segment.signs.contains(.past) || segment.hasPastYear || isPluperfect(segment)
  }

  private static func isPluperfect(_ segment: CompensationSegment) -> Bool {
    guard let auxiliary = segment.marks.firstIndex(where: { $0.signs.contains(.pluperfect) }) else {
      return false
    }
    let end = segment.marks[auxiliary].tokens.upperBound
    return segment.marks[(auxiliary + 1)...].contains {
      !$0.signs.isDisjoint(with: .giving) && $0.tokens.lowerBound - end <= 4
    }
  }

  /// The form of what is given.
  static func kind(_ signs: CompensationSigns, _ amount: CompensationAmount?, status: CompensationStatus)
    -> CompensationKind
  {
    switch amount {
    case .data: return .data
    case .percent:
      return !signs.contains(.discount) && signs.contains(.plus) && signs.isDisjoint(with: [.refund])
        ? .credit : .discount
    case .count: return .gift
    default: break
    }
    // `an hour of calls`
    if case .duration(let length) = amount, signs.contains(.calls), length.parts.allSatisfy(\.unit.isTime) {
      return .freeService
    }
    if signs.contains(.gift), signs.isDisjoint(with: [.credit, .refund]) { return .gift }
    if signs.contains(.data), !signs.isDisjoint(with: [.free, .plus]),
      signs.isDisjoint(with: [.credit, .credits, .refund, .refunds])
    {
      return .data
    }
    // `rende nos gigas`, `a fund of £2 million`
    if signs.isSuperset(of: [.data, .returns]), amount == nil { return .data }
    if case .money(let sum) = amount, sum.amount >= fund, signs.isDisjoint(with: [.credit, .refund]) {
      return .payment
    }
    if amount != nil, signs.contains(.cheque), signs.isDisjoint(with: [.credit, .refund]) { return .payment }
    // What somebody lost is paid for; what a carrier charged is refunded.
    if signs.contains(.loss), signs.isDisjoint(with: [.credit, .credits, .bill]) { return .payment }
    if !signs.isDisjoint(with: [.credit, .credits]) && !signs.contains(.payment) { return .credit }
    if !signs.isDisjoint(with: [.refund, .refunds, .returns]) { return .refund }
    if signs.contains(.discount) { return .discount }
    if case .duration = amount { return duration(signs, status) }
    // `should knock $40 off the account`
    if case .money = amount, signs.isSuperset(of: [.moves, .bill]), signs.isDisjoint(with: [.claim, .pays]) {
      return .credit
    }
    if status == .demanded,
      !signs.isDisjoint(with: [.payment, .cheque, .pays, .claim, .loss]) || amount != nil
    {
      return .payment
    }
    if !signs.isDisjoint(with: [.payment, .cheque, .purse]) { return .payment }
    if case .money = amount {
      return signs.isDisjoint(with: [.bill, .automatic]) && signs.contains(.pays) ? .payment : .credit
    }
    if !signs.isDisjoint(with: [.loss, .cheque]), status == .refused || status == .undecided {
      return .payment
    }
    if signs.contains(.pays), status != .offered, status != .past { return .payment }
    if signs.contains(.makesGood), status == .demanded { return .payment }
    return signs.isDisjoint(with: [.free, .calls]) ? .unspecified : .freeService
  }

  /// A sum so great is for all together.
  private static let fund = 100_000.0

  private static func duration(_ signs: CompensationSigns, _ status: CompensationStatus) -> CompensationKind {
    if !signs.isDisjoint(with: [.free, .calls]) { return .freeService }
    if signs.contains(.moves)
      || signs.contains(.bill) && status != .demanded && signs.isDisjoint(with: [.gives])
    {
      return .credit
    }
    return status == .demanded && (signs.isDisjoint(with: [.gives]) || signs.contains(.bill))
      ? .refund : .freeService
  }
}

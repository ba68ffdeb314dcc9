extension CompensationSegment {
  /// The signs that belong to one of several amounts: those nearer to it than to any other.
  ///
  /// `une journée de communication gratuite et un giga-octet`: the first is a service, the second data.
  func signs(
    around amount: AmountMention?, among amounts: [AmountMention?], in document: Document
  ) -> CompensationSigns {
    guard let amount else { return signs }
    var own: CompensationSigns = []
    let others = amounts.compactMap { $0?.tokens }.filter { $0 != amount.tokens }
    for mark in marks {
      let mine = Self.gap(mark.tokens, amount.tokens)
      if others.allSatisfy({ mine <= Self.gap(mark.tokens, $0) }) {
        own.formUnion(mark.signs)
      } else {
        own.formUnion(mark.signs.intersection(.operators))
      }
    }
    return own
  }

  /// The signs of what is wanted: a form that stands before the wish is what somebody finds too little.
  ///
  /// `calls the credit an insult and wants $50`: not a credit.
  func wanted(_ amounts: [AmountMention]) -> CompensationSigns {
    let forms: CompensationSigns = [.credit, .refund, .discount, .gift, .data, .free]
    guard signs.contains(.ask), !signs.isDisjoint(with: forms), let amount = amounts.last,
      let ask = marks.first(where: { $0.signs.contains(.ask) }),
      ask.tokens.upperBound <= amount.tokens.lowerBound
    else { return signs }
    return marks.reduce(into: CompensationSigns()) {
      guard $1.signs != .skip else { return }
      $0.formUnion($1.tokens.upperBound <= ask.tokens.lowerBound ? $1.signs.subtracting(forms) : $1.signs)
    }
  }

  static func gap(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.upperBound <= b.lowerBound
      ? b.lowerBound - a.upperBound : b.upperBound <= a.lowerBound ? a.lowerBound - b.upperBound : 0
  }

  /// Who asks: `Telus hopes` demands nothing, and `those who ask` is a condition.
  mutating func settleAsks(carriers: ArraySlice<CarrierIndex.Spot>, isComplement: (Int) -> Bool) {
    guard signs.contains(.ask), signs.isDisjoint(with: [.claim, .owes]) else { return }
    var changed = false
    for index in marks.indices where marks[index].signs.contains(.ask) {
      let place = marks[index].tokens.lowerBound
      if index > 0, marks[index - 1].signs.contains(.relative),
        place - marks[index - 1].tokens.upperBound <= 2,
        index > 1, marks[index - 2].signs.contains(.customer), !signs.contains(.outsider)
      {
        marks[index].signs.remove(.ask)
        marks[index].signs.insert(.request)
        changed = true
        continue
      }
      let company = marks[..<index].last.flatMap { $0.signs.contains(.company) ? $0.tokens : nil }
      guard let subject = company ?? carriers.last(where: { $0.tokens.upperBound <= place })?.tokens,
        subject.upperBound <= place, place - subject.upperBound <= 2, !isComplement(subject.lowerBound),
        subject.lowerBound - tokens.lowerBound <= 2
      else { continue }
      marks[index].signs.remove(.ask)
      changed = true
    }
    if changed {
      signs = marks.reduce(into: CompensationSigns()) { if $1.signs != .skip { $0.formUnion($1.signs) } }
    }
  }

  /// `should force Fizz to refund`: only what reaches a carrier makes it give; not `force majeure`.
  mutating func settleForce(carriers: ArraySlice<CarrierIndex.Spot>) {
    guard signs.contains(.force) else { return }
    var isForced = false
    for index in marks.indices where marks[index].signs.contains(.force) {
      let end = marks[index].tokens.upperBound
      let isDenied = index > 0 && marks[index - 1].signs.contains(.negation)
      let reaches = carriers.contains { (0...3).contains($0.tokens.lowerBound - end) }
      if !isDenied, reaches, !signs.contains(.refuse) {
        isForced = true
      } else {
        marks[index].signs.remove(.force)
      }
    }
    if !isForced { signs.remove(.force) }
  }

  /// `n'envisage pas de rembourser`, `has no plan to credit`: what is not intended is refused.
  mutating func settleIntentions() {
    guard signs.isSuperset(of: [.intends, .negation]) else { return }
    for index in marks.indices where marks[index].signs.contains(.intends) {
      let denied = marks.indices.contains { other in
        marks[other].signs.contains(.negation)
          && (0...2).contains(marks[index].tokens.lowerBound - marks[other].tokens.upperBound)
      }
      guard denied else { continue }
      for other in marks.indices where marks[other].tokens == marks[index].tokens {
        marks[other].signs.remove(.consider)
      }
      marks[index].signs.insert(.refuse)
    }
    signs = marks.reduce(into: CompensationSigns()) { if $1.signs != .skip { $0.formUnion($1.signs) } }
  }

  /// `did not immediately respond`, `n'a pas précisé`: a word of answering with a negation right before it.
  mutating func settleAnswers() {
    guard signs.isSuperset(of: [.answers, .negation]), isStrong || signs.isSuperset(of: [.pays, .loss])
    else { return }
    for index in marks.indices.dropFirst() where marks[index].signs.contains(.answers) {
      let denied = marks[..<index].suffix(3).contains {
        $0.signs.contains(.negation) && marks[index].tokens.lowerBound - $0.tokens.upperBound <= 3
      }
      if denied { signs.insert(.consider) }
    }
  }

  /// `who must ask for it`, `qui devront en faire la demande`: the duty is the customer's, not the carrier's.
  mutating func settleDuties(words: CompensationWords, document: Document, carriers: CarrierIndex) {
    guard signs.contains(.owes) else { return }
    var isCarriers = false
    for index in marks.indices where marks[index].signs.contains(.owes) {
      let place = marks[index].tokens
      // `Les abonnés de Bell devront`; not `the customers say the company must`, `l'Union des abonnés estime que Bell doit`.
      let isNamed = carriers.last(before: place.lowerBound).map {
        $0.tokens.upperBound == place.lowerBound && $0.tokens.lowerBound > tokens.lowerBound
          && words.entry(words.wish, at: $0.tokens.lowerBound - 1, in: document) != nil
      }
      let before = marks[..<index].last {
        !$0.signs.isDisjoint(with: [.customer, .relative, .company, .outsider])
      }
      let isCustomers =
        before.map {
          $0.signs.isDisjoint(with: [.company, .outsider]) && place.lowerBound - $0.tokens.upperBound <= 6
        } ?? false
        || place.lowerBound > tokens.lowerBound
          && words.entry(words.they, at: place.lowerBound - 1, in: document) != nil
      // What `must` or `doit` says of customers is a condition; what they deserve is still a demand.
      if isCustomers, !(isNamed ?? false), marks[index].signs.contains(.must) {
        marks[index].signs = .request
      } else {
        isCarriers = true
      }
    }
    guard !isCarriers else { return }
    signs = marks.reduce(into: CompensationSigns()) { if $1.signs != .skip { $0.formUnion($1.signs) } }
  }
}

/// A measure in the text that may be what is given.
struct AmountMention {
  var amount: CompensationAmount
  var tokens: Range<Int>
  /// The count of a gift stands in the text.
  var isTold = true
}

/// Reads amounts next to words of compensation: sums, data volumes, lengths of service, shares.
struct AmountReader {
  let document: Document
  let words: CompensationWords
  /// The currency of a bare `$`, franc or dinar.
  var country: String?
  /// Sums of the money layer, in text order.
  var sums: [Located<MoneyMention>]
  /// Lengths of the duration layer, in text order.
  var lengths: [Located<DurationMention>] = []
  /// The words around tell of something free, so that `for a weekend` is how much of it.
  var isFree = false

  /// The amounts in a range of tokens, in text order. O(tokens + log mentions).
  ///
  /// Sums and lengths are those of their layers. What stands in no layer is read here: volumes, shares, `a tenner`, and
  /// lengths that are told by what they cost (`a month's charges`, `refund July`).
  func amounts(in range: Range<Int>) -> [AmountMention] {
    var found: [AmountMention] = []
    var index = range.lowerBound
    var sum = sums.partitioningIndex { $0.tokens.upperBound > range.lowerBound }
    var length = lengths.partitioningIndex { $0.tokens.upperBound > range.lowerBound }
    while index < range.upperBound {
      while sum < sums.count, sums[sum].tokens.upperBound <= index { sum += 1 }
      while length < lengths.count, lengths[length].tokens.upperBound <= index { length += 1 }
      if sum < sums.count, sums[sum].tokens.lowerBound == index,
        sums[sum].tokens.upperBound <= range.upperBound
      {
        let mention = sums[sum]
        if !isLoss(mention.tokens, limit: range) {
          found.append(AmountMention(amount: .money(mention.value.money), tokens: mention.tokens))
        }
        index = mention.tokens.upperBound
      } else if length < lengths.count, lengths[length].tokens.lowerBound == index,
        lengths[length].tokens.upperBound <= range.upperBound
      {
        let mention = lengths[length]
        if let value = given(mention.value.value), !isLength(mention.tokens, limit: range) {
          found.append(AmountMention(amount: .duration(value), tokens: mention.tokens))
        }
        index = mention.tokens.upperBound
      } else if isPlain(index) {
        index += 1
      } else if let amount = amount(at: index, limit: range) {
        found.append(amount)
        index = max(amount.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  /// A length as an amount: counted, a weekend in days.
  private func given(_ length: ISODuration) -> ISODuration? {
    guard length.isComplete else { return nil }
    guard let part = length.parts.first, length.parts.count == 1, part.unit == .weekend else { return length }
    return ISODuration((part.count ?? 1) * 2, .day)
  }

  /// Whether a token is a word that no amount begins with.
  @inline(__always)
  private func isPlain(_ index: Int) -> Bool {
    document.tokens[index].kind == .word
      && document.topics[index].isDisjoint(with: [.compensation, .number])
  }

  private func amount(at index: Int, limit: Range<Int>) -> AmountMention? {
    if let number = number(at: index), number.end <= limit.upperBound {
      return measure(number.value, index..<number.end, limit: limit)
    }
    return single(at: index, limit: limit) ?? owned(at: index, limit: limit) ?? month(at: index, limit: limit)
  }

  /// `refund July's charges`, `waived January`, `rembourser les forfaits de janvier`: a month that is made good whole.
  private func month(at index: Int, limit: Range<Int>) -> AmountMention? {
    guard document.tokens[index].isCapitalized || words.lexicon.language == .french,
      words.entry(words.month, at: index, in: document) != nil
        || words.entry(words.monthAlone, at: index, in: document) != nil,
      index + 1 >= limit.upperBound || document.tokens[index + 1].kind != .number
    else { return nil }
    let isOwner =
      index + 1 < limit.upperBound && document.tokens[index + 1].isGlued
      && document.tokens[index + 1].hash == Folding.possessive
    var before = index - 1
    var isBill = !isOwner
    // Between the verb and the month: `the whole of`, `all`, `les forfaits de`.
    while before >= limit.lowerBound, index - before <= 5, document.tokens[before].kind == .word {
      let signs = words.signs(at: before, in: document).signs
      if !signs.isDisjoint(with: Self.making) {
        guard isOwner else {
          return isBill
            ? AmountMention(amount: .duration(ISODuration(1, .month)), tokens: index..<(index + 1)) : nil
        }
        isBill = ((index + 2)..<max(index + 2, min(index + 5, limit.upperBound))).contains {
          words.signs(of: document.tokens[$0].form).contains(.bill)
        }
        return isBill
          ? AmountMention(amount: .duration(ISODuration(1, .month)), tokens: index..<(index + 1)) : nil
      }
      guard
        words.entry(words.article, at: before, in: document) != nil
          || words.entry(words.one, at: before, in: document) != nil
          || words.entry(words.of, at: before, in: document) != nil || signs.contains(.bill)
          || signs.contains(.customer)
      else { return nil }
      before -= 1
    }
    return nil
  }

  /// `that day's charges`, `this month's fee`; `refund the lost week`, `rembourser cette journée`.
  private func owned(at index: Int, limit: Range<Int>) -> AmountMention? {
    guard let one = words.entry(words.lost, at: index, in: document), one.end < limit.upperBound,
      let unit = words.entry(words.unit, at: one.end, in: document), unit.end <= limit.upperBound,
      let symbol = unit.sense.symbol,
      let amount = amount(1, words.lexicon.name(symbol), isArticle: true), amount.dimension == .length
    else { return nil }
    if one.sense.integer == 1 {
      let isCharge =
        unit.end < limit.upperBound && document.tokens[unit.end].hash == Folding.possessive
        && ((unit.end + 1)..<max(unit.end + 1, min(unit.end + 4, limit.upperBound))).contains {
          words.signs(of: document.tokens[$0].form).contains(.bill)
        }
      guard isCharge else { return nil }
    } else {
      // `the lost hours`: who knows how many.
      let last = document.bytes[Int(document.tokens[one.end].end) - 1]
      guard words.lexicon.language == .french || last != UInt8(ascii: "s") else { return nil }
      let isMadeGood = (max(limit.lowerBound, index - 4)..<index).contains {
        !words.signs(at: $0, in: document).signs.isDisjoint(with: Self.making)
      }
      guard isMadeGood else { return nil }
    }
    return AmountMention(amount: amount, tokens: index..<unit.end)
  }

  /// Verbs that make good or waive what stands behind them.
  private static let making: CompensationSigns = [
    .credits, .refunds, .returns, .makesGood, .gives, .free, .moves,
  ]

  /// `a week`, `le mois`, `half price`, `a tenner`
  private func single(at index: Int, limit: Range<Int>) -> AmountMention? {
    guard let one = words.entry(words.one, at: index, in: document), one.end <= limit.upperBound,
      let value = one.sense.integer
    else { return nil }
    if value >= 50 { return AmountMention(amount: .percent(Double(value)), tokens: index..<one.end) }
    if value > 1 {
      return AmountMention(
        amount: .money(Money(amount: Double(value), currency: currency(near: index))), tokens: index..<one.end
      )
    }
    var next = one.end
    // `a full month`, `toute la journée`, `the whole of May`
    if next < limit.upperBound, let again = words.entry(words.one, at: next, in: document),
      again.sense.integer == 1
    {
      next = again.end
    }
    return measure(1, index..<next, limit: limit, isArticle: true)
  }

  /// A number and its unit.
  private func measure(_ value: Double, _ tokens: Range<Int>, limit: Range<Int>, isArticle: Bool = false)
    -> AmountMention?
  {
    var next = tokens.upperBound
    if next < limit.upperBound, document.tokens[next].hash == Folding.hyphen, document.tokens[next].isGlued {
      next += 1
    }
    guard next < limit.upperBound else { return nil }
    // `un million de dollars`
    if value >= 1_000, words.entry(words.of, at: next, in: document) != nil { next += 1 }
    guard next < limit.upperBound else { return nil }
    // A number in front of one adjective: `60 free minutes`, `two full days`.
    var unit = words.entry(words.unit, at: next, in: document)
    if unit == nil, next + 1 < limit.upperBound, isAdjective(next) {
      unit = words.entry(words.unit, at: next + 1, in: document)
    }
    guard let unit, unit.end <= limit.upperBound, let symbol = unit.sense.symbol else { return nil }
    let whole = tokens.lowerBound..<unit.end
    // `a quarter of a million customers`
    if isArticle, words.lexicon.name(symbol) == "quarter", unit.end < limit.upperBound,
      words.entry(words.of, at: unit.end, in: document) != nil
    {
      return nil
    }
    // `50p`, not `5 p.m.`
    if document.tokens[next].end - document.tokens[next].start == 1, document.tokens[next].kind == .word,
      !document.tokens[next].isGlued
    {
      return nil
    }
    if unit.end < limit.upperBound, document.tokens[unit.end].hash == Sign.period,
      document.tokens[next].kind == .word,
      unit.end + 1 < limit.upperBound, document.tokens[unit.end + 1].isGlued
    {
      return nil
    }
    guard let amount = amount(value, words.lexicon.name(symbol), isArticle: isArticle) else { return nil }
    if case .money = amount, isLoss(whole, limit: limit) { return nil }
    if case .duration = amount, isLength(whole, limit: limit) { return nil }
    return AmountMention(amount: amount, tokens: whole)
  }

  private func isAdjective(_ index: Int) -> Bool {
    let signs = words.signs(of: document.tokens[index].form)
    return !signs.isDisjoint(with: [.free, .plus]) || words.entry(words.one, at: index, in: document) != nil
  }

  private func amount(_ value: Double, _ unit: String, isArticle: Bool) -> CompensationAmount? {
    switch unit {
    case "minute": return .duration(ISODuration(value, .minute))
    case "hour": return .duration(ISODuration(value, .hour))
    case "day": return .duration(ISODuration(value, .day))
    case "weekend": return .duration(ISODuration(value * 2, .day))
    case "week": return .duration(ISODuration(value, .week))
    case "fortnight": return .duration(ISODuration(value * 2, .week))
    case "month": return .duration(ISODuration(value, .month))
    case "quarter": return .duration(ISODuration(value * 3, .month))
    case "year": return .duration(ISODuration(value, .year))
    case "GB": return .data(value, unit: .gigabyte)
    case "MB": return .data(value, unit: .megabyte)
    case "TB": return .data(value, unit: .terabyte)
    case "percent": return isArticle ? nil : .percent(value)
    case "GBP-cent": return .money(Money(amount: value / 100, currency: "GBP"))
    // Sums are the money layer's.
    default: return nil
    }
  }

  /// The length of an outage or a time limit, not something given: `after three days`, `a two-hour outage`, `for three weeks`.
  private func isLength(_ tokens: Range<Int>, limit: Range<Int>) -> Bool {
    // `more than a week`: the layer has the words in.
    if tokens.contains(where: { words.entry(words.length, at: $0, in: document)?.sense.integer == 1 }) {
      return true
    }
    var next = tokens.upperBound
    var steps = 0
    while next < limit.upperBound, steps < 4,
      document.tokens[next].kind == .word || document.tokens[next].hash == Folding.hyphen
    {
      if words.entry(words.outage, at: next, in: document) != nil { return true }
      next += 1
      steps += 1
    }
    var before = tokens.lowerBound - 1
    // `to everyone in the west a month's charges`: an article begins a phrase of its own.
    let reach = words.entry(words.article, at: tokens.lowerBound, in: document) == nil ? 4 : 1
    steps = 0
    while before >= limit.lowerBound, steps < reach, document.tokens[before].kind == .word {
      if let entry = words.entry(words.length, at: before, in: document), entry.end <= tokens.lowerBound {
        guard entry.sense.integer == 2 else { return true }
        // `called for a day's charges to come off`: the preposition is the verb's.
        let isVerbs = (max(limit.lowerBound, before - 2)..<before).contains {
          words.signs(at: $0, in: document).end > before
        }
        return !(isVerbs || isFree || isGoverned(before, limit: limit))
      }
      if words.entry(words.outage, at: before, in: document) != nil { return true }
      // `gave customers in Jos a day of calls`: a name parts the preposition from what follows.
      guard words.signs(of: document.tokens[before].form).isEmpty, !document.tokens[before].isCapitalized
      else { return false }
      before -= 1
      steps += 1
    }
    return false
  }

  /// `a refund for three days`, `credit every affected account for one day`: the length of what is made good.
  private func isGoverned(_ preposition: Int, limit: Range<Int>) -> Bool {
    var index = preposition - 1
    while index >= limit.lowerBound, preposition - index <= 7 {
      let signs = words.signs(of: document.tokens[index].form)
      if !signs.isDisjoint(with: Self.governing) { return true }
      guard
        signs.contains(.customer) || signs.contains(.bill)
          || words.entry(words.article, at: index, in: document) != nil
          || words.entry(words.one, at: index, in: document) != nil
          || words.entry(words.affected, at: index, in: document)?.sense.integer == 1
      else { return false }
      index -= 1
    }
    return false
  }

  private static let governing: CompensationSigns = [
    .credit, .credits, .refund, .refunds, .returns, .makesGood, .generic,
  ]

  /// A sum that was lost or charged: `a perdu au moins 2000 $`, `cost him $900`.
  private func isLoss(_ tokens: Range<Int>, limit: Range<Int>) -> Bool {
    let first = max(limit.lowerBound, tokens.lowerBound - 5)
    return (first..<tokens.lowerBound).contains { index in
      words.entry(words.loss, at: index, in: document).map { $0.end <= tokens.lowerBound } ?? false
    }
  }

  /// A number in digits or words.
  private func number(at index: Int) -> (value: Double, end: Int)? {
    for unit in document.units(at: index) where unit.form == .number {
      return (document.numbers[Int(unit.number)].value, Int(unit.end))
    }
    let token = document.tokens[index]
    guard token.kind == .number, token.number != .max else { return nil }
    return (Double(token.number), index + 1)
  }

  /// The currency of a `fiver` or `tenner`: that of the sum told last, else of the first, else the giver's.
  private func currency(near token: Int) -> Currency {
    let next = sums.partitioningIndex { $0.tokens.lowerBound > token }
    if let sum = next > 0 ? sums[next - 1] : sums.first { return sum.value.money.currency }
    return country.flatMap(CurrencyTeller.banknote(of:)) ?? .poundSterling
  }
}

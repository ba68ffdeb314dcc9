/// Finds counts of customers: a number, words that narrow it, and a noun that is counted.
///
/// O(tokens): each number looks at a bounded stretch around it.
struct CustomerScan {
  let document: Document
  let words: CustomerWords
  let services: ServiceSpellings
  /// First tokens of carrier mentions, with their index, to step over a name inside a count.
  let carriers: [CarrierMention]

  struct Count {
    /// From the modifier to the noun.
    var tokens: Range<Int>
    var noun: Range<Int>
    /// First token of the number.
    var number: Int
    var value: Int
    var modifier: TimexModifier?
    var isPeople: Bool
    var isHit: Bool
    /// A carrier is named in it or right behind it.
    var isOfCarrier: Bool
    var isBase: Bool
    /// Index into `carriers` of a name inside the count.
    var carrier: Int?
  }

  /// The counts of a sentence; `next` is the first carrier mention that may stand in it.
  func counts(in range: Range<Int>, firstCarrier: Int) -> [Count] {
    var counts: [Count] = []
    var index = range.lowerBound
    var carrier = firstCarrier
    while index < range.upperBound {
      while carrier < carriers.count, carriers[carrier].tokens.lowerBound < index { carrier += 1 }
      guard !document.topics[index].isDisjoint(with: [.number, .fraction]),
        let number = power(at: index, limit: range.upperBound)
      else {
        index += 1
        continue
      }
      index = number.end
      while carrier < carriers.count, carriers[carrier].tokens.lowerBound < index { carrier += 1 }
      if let count = count(number, in: range, nextCarrier: carrier)
        ?? bareCount(number, in: range, nextCarrier: carrier, after: counts.last)
      {
        counts.append(count)
        index = max(index, count.noun.upperBound)
      }
    }
    return counts
  }

  private typealias FoundNumber = (start: Int, end: Int, value: Double, modifier: TimexModifier?)

  private func number(at index: Int, limit: Int) -> FoundNumber? {
    let token = document.tokens[index]
    if token.firstUnit != 0 {
      for unit in document.units(at: index) where unit.form == .number && Int(unit.end) <= limit {
        let value = document.numbers[Int(unit.number)]
        return (
          index, Int(unit.end), value.value, value.isBare ? .moreThan : value.isAbout ? .approximately : nil
        )
      }
    }
    guard token.kind == .number, token.number != .max else { return nil }
    return (index, index + 1, Double(token.number), nil)
  }

  /// A number with what multiplies it: `une dizaine de milliers`, `a quarter of a million`.
  private func power(at index: Int, limit: Int) -> FoundNumber? {
    if words.cues.marks(at: index, in: document).contains(.fraction) {
      for unit in document.units(at: index) where Int(unit.end) < limit {
        guard let part = words.hundredths(unit.form), let whole = number(at: Int(unit.end), limit: limit),
          whole.value >= 1e5
        else { continue }
        return (index, whole.end, whole.value * Double(part) / 100, nil)
      }
    }
    guard let first = number(at: index, limit: limit) else { return nil }
    guard first.modifier == .approximately, first.end + 1 < limit,
      let second = number(at: first.end + 1, limit: limit), second.modifier == .moreThan
    else { return first }
    return (index, second.end, first.value * second.value, .approximately)
  }

  private func count(_ number: FoundNumber, in range: Range<Int>, nextCarrier: Int) -> Count? {
    guard number.value >= 20, number.value < 5e9, isFree(number, in: range) else { return nil }
    var modifier = number.modifier
    var end = number.end
    var carrier: Int?
    var noun: (end: Int, cues: CustomerCues)?
    var steps = 0
    var next = nextCarrier
    while end < range.upperBound, steps < 6, noun == nil {
      steps += 1
      if next < carriers.count, carriers[next].tokens.lowerBound == end {
        carrier = next
        end = carriers[next].tokens.upperBound
        next += 1
        continue
      }
      let (cues, cueEnd, form) = cues(at: end, limit: range.upperBound)
      if !cues.isDisjoint(with: [.customers, .people]) {
        noun = (cueEnd, cues)
      } else if cues.contains(.behind), steps <= 2 {
        modifier = modifier ?? words.modifier(form, isBefore: false)
        end = cueEnd
      } else if cues.contains(.adjective)
        || document.tokens[end].hash == Folding.hyphen && document.tokens[end].isGlued
      {
        end = cueEnd
      } else if !services.cues.marks(at: end, in: document).isDisjoint(with: [.service, .weak]) {
        end += 1
      } else {
        return nil
      }
    }
    guard let noun else { return nil }
    let isOfCarrier = (next < carriers.count && carriers[next].tokens.lowerBound <= noun.end + 3)
    let isPeople = !noun.cues.contains(.customers)
    if number.value <= 100, isShare(noun.end, in: range) { return nil }
    let start = extended(number.start, in: range, &modifier)
    if modifier == nil, noun.end < range.upperBound { modifier = modifierBehind(noun.end, in: range) }
    let signs = signs(start..<noun.end, in: range)
    if !signs.isDisjoint(with: [.tracker, .otherUtility]) { return nil }
    return Count(
      tokens: start..<noun.end, noun: end..<noun.end, number: number.start,
      value: Int(number.value.rounded()), modifier: modifier, isPeople: isPeople,
      isHit: signs.contains(.hit), isOfCarrier: isOfCarrier, isBase: signs.contains(.base), carrier: carrier)
  }

  /// A number without a noun that counts what was counted before: `Il en restait 11 500`, `et SFR 41 000`, `118 000 chez SFR`.
  private func bareCount(_ number: FoundNumber, in range: Range<Int>, nextCarrier: Int, after last: Count?)
    -> Count?
  {
    guard number.value >= 100, isFree(number, in: range) else { return nil }
    var modifier = number.modifier
    let start = extended(number.start, in: range, &modifier)
    let ends = number.end >= range.upperBound || document.tokens[number.end].kind == .punctuation
    let before = nextCarrier > 0 ? carriers[nextCarrier - 1] : nil
    var carrier: Int?
    if last != nil, ends, let before, before.tokens.upperBound == start {
      carrier = nextCarrier - 1
    } else if last != nil, nextCarrier < carriers.count,
      carriers[nextCarrier].tokens.lowerBound == number.end + 1,
      document.tokens[number.end].kind == .word
    {
      carrier = nextCarrier
    } else if !remains(before: start, in: range) {
      return nil
    }
    return Count(
      tokens: start..<number.end, noun: start..<number.end, number: number.start,
      value: Int(number.value.rounded()), modifier: modifier, isPeople: false,
      isHit: last?.isHit ?? true, isOfCarrier: carrier != nil, isBase: last?.isBase ?? false, carrier: carrier
    )
  }

  /// Whether `il en restait` stands right before a token.
  private func remains(before end: Int, in range: Range<Int>) -> Bool {
    var first = max(range.lowerBound, end - 4)
    while first < end {
      if entry(at: first, end: end, with: .remain) != nil { return true }
      first += 1
    }
    return false
  }

  /// No currency, letter or sign glued to it, as in `$500` or `A380`.
  private func isFree(_ number: FoundNumber, in range: Range<Int>) -> Bool {
    guard number.start > range.lowerBound, document.tokens[number.start].isGlued else { return true }
    let before = document.tokens[number.start - 1]
    return before.kind == .punctuation && before.hash != Folding.comma
      || before.kind == .word && document.bytes[Int(before.end) - 1] >= 0x80
      || before.kind == .word && document.bytes[Int(before.end) - 1] == 0x27
  }

  /// The longest entry at a token that says something of counts.
  private func cues(at index: Int, limit: Int) -> (cues: CustomerCues, end: Int, form: Form) {
    let token = document.tokens[index]
    if token.firstUnit != 0 {
      for unit in document.units(at: index) where unit.form != .number && Int(unit.end) <= limit {
        let cues = words.cues[unit.form]
        if !cues.isDisjoint(with: [.customers, .people, .adjective, .behind]) {
          return (cues, Int(unit.end), unit.form)
        }
      }
    }
    return (words.cues[token.form], index + 1, token.form)
  }

  /// `one in eight`, `un foyer sur quatre`, `sept clients sur dix`.
  private func isShare(_ end: Int, in range: Range<Int>) -> Bool {
    guard end + 1 < range.upperBound, words.cues[document.tokens[end].form].contains(.share) else {
      return false
    }
    return number(at: end + 1, limit: range.upperBound).map { $0.value <= 100 } ?? false
  }

  /// Takes the modifier before the number in.
  private func extended(_ start: Int, in range: Range<Int>, _ modifier: inout TimexModifier?) -> Int {
    var first = max(range.lowerBound, start - 6)
    while first < start {
      if let form = entry(at: first, end: start, with: .before) {
        modifier = words.modifier(form, isBefore: true) ?? modifier
        return first
      }
      first += 1
    }
    return start
  }

  private func entry(at first: Int, end: Int, with cue: CustomerCues) -> Form? {
    let token = document.tokens[first]
    if token.firstUnit != 0 {
      for unit in document.units(at: first)
      where Int(unit.end) == end && unit.form != .number && words.cues[unit.form].contains(cue) {
        return unit.form
      }
    }
    return first + 1 == end && words.cues[token.form].contains(cue) ? token.form : nil
  }

  /// `…, give or take`, `… at the very least`
  private func modifierBehind(_ end: Int, in range: Range<Int>) -> TimexModifier? {
    let index = document.tokens[end].hash == Folding.comma ? end + 1 : end
    guard index < range.upperBound else { return nil }
    let (cues, _, form) = cues(at: index, limit: range.upperBound)
    return cues.contains(.behind) ? words.modifier(form, isBefore: false) : nil
  }

  /// What the words around say: nearer ones for trackers and other utilities, farther ones for lost service.
  private func signs(_ tokens: Range<Int>, in range: Range<Int>) -> CustomerCues {
    var signs: CustomerCues = []
    let near = max(range.lowerBound, tokens.lowerBound - 9)..<min(range.upperBound, tokens.upperBound + 9)
    for index in near where !tokens.contains(index) {
      signs.formUnion(words.cues.marks(at: index, in: document).intersection([.tracker, .otherUtility]))
    }
    let far = max(range.lowerBound, tokens.lowerBound - 16)..<min(range.upperBound, tokens.upperBound + 16)
    for index in far where !tokens.contains(index) && words.cues.marks(at: index, in: document).contains(.hit)
    { signs.insert(.hit) }
    for index in max(range.lowerBound, tokens.lowerBound - 5)..<tokens.lowerBound
    where words.cues.marks(at: index, in: document).contains(.base) {
      signs.insert(.base)
    }
    for index in tokens.upperBound..<min(range.upperBound, tokens.upperBound + 4)
    where words.cues.marks(at: index, in: document).contains(.hit) {
      signs.remove(.base)
    }
    return signs
  }
}

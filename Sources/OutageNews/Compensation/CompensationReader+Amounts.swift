/// Which of the amounts of a segment are what is given.
extension CompensationReader {
  func isByTheMonth(_ token: Int, _ words: CompensationWords) -> Bool {
    guard token < document.tokens.count else { return false }
    return words.entry(words.price, at: token, in: document) != nil
  }

  /// `pas un centime`, `zero dollars`
  func isNothing(_ mention: AmountMention, in segment: CompensationSegment) -> Bool {
    guard case .money(let sum) = mention.amount else { return false }
    return sum.amount == 0
      || segment.marks.lazy.prefix(64).contains {
        !$0.signs.isDisjoint(with: [.mite, .refuse, .nothing]) && $0.tokens.overlaps(mention.tokens)
      }
  }

  /// `a month of sports`
  func isOfSomething(_ amount: AmountMention, _ words: CompensationWords) -> Bool {
    let next = amount.tokens.upperBound
    guard amount.amount.dimension == .length, next < document.tokens.count,
      let of = words.entry(words.of, at: next, in: document)
    else { return false }
    return of.end < document.tokens.count && words.entry(words.outage, at: of.end, in: document) == nil
  }

  /// The amounts that are different things: `a day of calls, a gigabyte`.
  func distinct(_ amounts: [AmountMention], in segment: CompensationSegment) -> [AmountMention?] {
    if amounts.isEmpty { return [nil] }
    var result: [AmountMention?] = []
    for mention in amounts
    where !result.contains(where: { $0?.amount.dimension == mention.amount.dimension }) {
      result.append(mention)
    }
    // A sum or a volume is the offer; a length beside it is when or how long it can be used,
    // unless it stands first and is a gift of its own: `a day of calls and a gigabyte`.
    let things: [CompensationAmount.Dimension?] = [.sum, .volume, .count]
    if let volume = result.first(where: { things.contains($0?.amount.dimension) }) {
      let from = volume?.tokens.lowerBound ?? 0
      result.removeAll {
        $0?.amount.dimension == .length && !isOfCalls($0, in: segment)
          && (volume?.amount.isSum ?? false || ($0?.tokens.lowerBound ?? 0) > from
            || from - ($0?.tokens.upperBound ?? 0) < 3)
      }
    }
    if result.count > 1 { result.removeAll { $0?.amount.dimension == .count && !($0?.isTold ?? false) } }
    result.sort { ($0?.tokens.lowerBound ?? 0) < ($1?.tokens.lowerBound ?? 0) }
    return result.isEmpty ? [nil] : result
  }

  /// `2GB and an hour of calls`: a gift of its own.
  private func isOfCalls(_ length: AmountMention?, in segment: CompensationSegment) -> Bool {
    guard let length else { return false }
    return segment.marks.contains {
      $0.signs.contains(.calls) && (-1...1).contains($0.tokens.lowerBound - length.tokens.upperBound)
    }
  }

  /// The amounts beside words of giving, the nearest first.
  func nearest(_ amounts: [AmountMention], in segment: CompensationSegment) -> [AmountMention] {
    if amounts.isEmpty { return [] }
    // Bounded: what stands further on in a list without end is no other offer.
    let anchors = segment.marks.lazy.filter { !$0.signs.isDisjoint(with: .anchors) }.prefix(64)
    guard !anchors.isEmpty else { return amounts }
    let measured = amounts.prefix(32).map { amount in
      (amount, anchors.map { gap($0.tokens, amount.tokens) }.min() ?? 0)
    }
    return measured.filter { $0.1 <= 12 || $0.0.amount.dimension != .length }.sorted {
      ($0.1, $0.0.tokens.lowerBound) < ($1.1, $1.0.tokens.lowerBound)
    }.map(\.0)
  }

  private func gap(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.upperBound <= b.lowerBound
      ? b.lowerBound - a.upperBound : b.upperBound <= a.lowerBound ? a.lowerBound - b.upperBound : 0
  }

  func giftCount(_ segment: CompensationSegment, _ words: CompensationWords) -> AmountMention? {
    guard let gift = segment.marks.first(where: { $0.signs.contains(.gift) }) else { return nil }
    var index = gift.tokens.lowerBound - 1
    var steps = 0
    while index >= segment.tokens.lowerBound, steps < 4 {
      if let one = words.entry(words.one, at: index, in: document), one.sense.integer == 1 {
        return AmountMention(amount: .count(1), tokens: index..<gift.tokens.upperBound)
      }
      if document.tokens[index].kind == .number {
        return AmountMention(
          amount: .count(Int(document.tokens[index].number)), tokens: index..<gift.tokens.upperBound)
      }
      for unit in document.units(at: index) where unit.form == .number {
        return AmountMention(
          amount: .count(Int(document.numbers[Int(unit.number)].value)),
          tokens: index..<gift.tokens.upperBound)
      }
      // `le 19 novembre les cadeaux`
      if words.entry(words.article, at: index, in: document) != nil { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }
}

extension CompensationAmount {
  /// Amounts of one dimension exclude each other.
  enum Dimension: CaseIterable {
    case sum, volume, length, share, count
  }

  var dimension: Dimension {
    switch self {
    case .money: .sum
    case .data: .volume
    case .duration: .length
    case .percent: .share
    case .count: .count
    }
  }

  var isSum: Bool { dimension == .sum }
}

extension NumberParser {
  /// `two hundred and five thousand`, `soixante et onze`, `une quinzaine`, `nineteen ninety-eight`
  func spelled(at first: Int) -> (number: FoundNumber?, end: Int) {
    if role(first) == .word, value(first) == 1, let at = next(first + 1), role(at) == .fraction {
      let half = halfNumber(at: at)
      if let half { return (found(first, half.end, half.value, isAbout: half.isAbout), half.end) }
    }
    let start: Part
    if role(first) == .power {
      start = Part(value: 1, end: first)
    } else {
      start = belowHundred(at: first)
      if let year = spelledYear(century: start) { return (found(first, year.end, year.value), year.end) }
    }
    return spelled(from: start, at: first)
  }

  /// Un `demi-million`, une `demi-douzaine`.
  private func halfNumber(at index: Int) -> (value: Double, end: Int, isAbout: Bool)? {
    guard value(index) == 2, let at = next(index + 1) else { return nil }
    switch role(at) {
    case .multiplier: return (Self.power(value(at)) / 2, at + 1, false)
    case .about: return (Double(value(at)) / 2, at + 1, true)
    case .group: return (Double(value(at)) / 2, at + 1, false)
    default: return nil
    }
  }

  /// Goes on behind a count below a hundred with powers, from the largest down.
  func spelled(from count: Part, at first: Int) -> (number: FoundNumber?, end: Int) {
    var total = 0.0
    var group = belowThousand(count, from: first)
    var last = Int.max
    while true {
      if let half = half(behind: group.end), role(half) != .article {
        let scaled = scaled(Part(value: group.value + 0.5, end: half), isDigits: false)
        return (found(first, scaled.part.end, total + scaled.part.value), scaled.part.end)
      }
      guard let at = group.end == first ? first : next(group.end), let exponent = exponent(at), exponent >= 3,
        exponent < last
      else {
        let scaled = scaled(group, isDigits: false)
        if scaled.isScaled, total == 0 {
          return (found(first, scaled.part.end, scaled.part.value, isAbout: scaled.isAbout), scaled.part.end)
        }
        return (found(first, group.end, total + group.value), group.end)
      }
      total += group.value * Self.power(exponent)
      last = exponent
      let end = at + 1
      if let half = half(behind: end) {
        return (found(first, half, total + Self.power(exponent) / 2), half)
      }
      guard let following = lower(behind: end, than: exponent) else { return (found(first, end, total), end) }
      group = following
    }
  }

  /// The exponent of a power word.
  private func exponent(_ index: Int) -> Int? {
    switch role(index) {
    case .multiplier, .power: value(index)
    default: nil
    }
  }

  /// The words below a power that go on with a number: `mille `**deux cents**, `a thousand `**and five**.
  private func lower(behind end: Int, than exponent: Int) -> Part? {
    guard var at = next(end) else { return nil }
    if role(at) == .hundredAnd {
      at += 1
      guard at < limit, role(at) == .word, exponent == 3 else { return nil }
      let part = belowHundred(at: at)
      return follows(part.end) ? nil : part
    }
    switch role(at) {
    case .word, .score: return belowThousand(belowHundred(at: at))
    case .power where value(at) < exponent:
      return value(at) == 2 ? belowThousand(Part(value: 1, end: at)) : Part(value: 1, end: at)
    default: return nil
    }
  }

  /// Whether a power follows, so that what stands before it is a count of its own.
  private func follows(_ index: Int) -> Bool { next(index).flatMap(exponent) != nil }

  /// `hundred` behind a count, and what follows it; `first` where the count is not written.
  private func belowThousand(_ count: Part, from first: Int? = nil) -> Part {
    guard let at = count.end == first ? first : next(count.end), let power = exponent(at), power == 2 else {
      return count
    }
    let hundreds = Part(value: count.value * 100, end: at + 1)
    guard var more = next(hundreds.end) else { return hundreds }
    if role(more) == .hundredAnd { more += 1 }
    guard more < limit, role(more) == .word || role(more) == .score else { return hundreds }
    let rest = belowHundred(at: more)
    // "between one hundred and two hundred"
    if role(hundreds.end) == .hundredAnd, let behind = next(rest.end), exponent(behind) == 2 {
      return hundreds
    }
    return Part(value: hundreds.value + rest.value, end: rest.end)
  }

  /// A number below a hundred that begins with a `.word` or `.score`.
  func belowHundred(at first: Int) -> Part {
    var base = value(first)
    var end = first + 1
    if base == 4, let at = next(end), role(at) == .score {
      base = 80
      end = at + 1
    }
    guard base >= 20, base % 10 == 0 else {
      guard base == 10, let at = next(end), role(at) == .word, (7...9).contains(value(at)) else {
        return Part(value: Double(base), end: end)
      }
      // Ten and seven make seventeen only where they are one word: "dix-sept".
      return tokens[at].isGlued ? Part(value: Double(10 + value(at)), end: at + 1) : Part(value: 10, end: end)
    }
    guard var at = next(end) else { return Part(value: Double(base), end: end) }
    var isJoined = false
    if role(at) == .tensAnd, let behind = next(at + 1) {
      at = behind
      isJoined = true
    }
    guard role(at) == .word else { return Part(value: Double(base), end: end) }
    let one = value(at)
    let takesTeens = base == 60 || base == 80
    let fits =
      isJoined
      ? one == 1 || (one == 11 && takesTeens)
      : (1...9).contains(one) || (takesTeens && (10...19).contains(one))
    guard fits else { return Part(value: Double(base), end: end) }
    if one == 10 {
      let teen = belowHundred(at: at)
      return Part(value: Double(base) + teen.value, end: teen.end)
    }
    return Part(value: Double(base + one), end: at + 1)
  }

  /// `nineteen ninety-eight`, `twenty ten`: a century and its years.
  private func spelledYear(century: Part) -> Part? {
    guard (13...20).contains(century.value), century.value != 20 || century.end < limit,
      let at = next(century.end), role(at) == .word, value(at) >= 10
    else { return nil }
    let years = belowHundred(at: at)
    guard years.value >= 10 else { return nil }
    return Part(value: century.value * 100 + years.value, end: years.end)
  }
}

/// Reads the number that begins at a token: digits with groups and decimals, powers of ten, words.
struct NumberParser {
  let bytes: [UInt8]
  let tokens: UnsafeBufferPointer<Token>
  /// Tokens from here on are not looked at.
  let limit: Int
  let words: NumberWords

  /// A value and the token behind it.
  struct Part {
    var value: Double
    var end: Int
  }

  /// The number, if there is one that a single digit token is not already, and where to look on.
  func number(at index: Int) -> (number: FoundNumber?, end: Int) {
    switch role(index) {
    case .word, .score, .power: return spelled(at: index)
    case .multiplier, .about: return bare(at: index)
    case .article: return afterArticle(at: index)
    case .fraction: return halfOf(at: index)
    case .sign: return (found(index, index + 1, Double(value(index)) / 100, isFractional: true), index + 1)
    default: return tokens[index].kind == .number ? digits(at: index) : (nil, index + 1)
    }
  }

  /// The role of a token's word; none behind the limit or across a paragraph.
  @inline(__always)
  func role(_ index: Int) -> NumberWords.Role {
    index < limit ? words.role(tokens[index].form) : .none
  }

  func value(_ index: Int) -> Int { words.value(tokens[index].form) }

  /// The next word behind `index - 1`, over a hyphen inside a compound; nil at a paragraph's end.
  func next(_ index: Int) -> Int? {
    guard index < limit, !tokens[index].flags.contains(.paragraphStart) else { return nil }
    guard tokens[index].hash == Folding.hyphen else { return index }
    let isInner = tokens[index].isGlued && index + 1 < limit && tokens[index + 1].isGlued
    return isInner ? index + 1 : nil
  }

  func found(
    _ first: Int, _ end: Int, _ value: Double, isFractional: Bool = false, isAbout: Bool = false,
    isBare: Bool = false,
    isSpelled: Bool = true
  ) -> FoundNumber {
    FoundNumber(
      tokens: first..<end,
      value: NumberValue(
        value: value, isSpelled: isSpelled, isFractional: isFractional || value != value.rounded(),
        isAbout: isAbout, isBare: isBare))
  }

  static func power(_ exponent: Int) -> Double {
    var value = 1.0
    for _ in 0..<max(0, exponent) { value *= 10 }
    return value
  }

  // MARK: Powers

  /// Powers behind a count: `26 millions`, `2 million and a half`, `deux millions cinq cent mille`.
  func scaled(_ count: Part, isDigits: Bool) -> (part: Part, isScaled: Bool, isAbout: Bool) {
    guard let at = next(count.end) else { return (count, false, false) }
    switch role(at) {
    case .multiplier: break
    case .power where value(at) >= 3 && isDigits: break
    case .suffix where isDigits && tokens[at].isGlued:
      return (Part(value: count.value * Self.power(value(at)), end: at + 1), true, false)
    case .group: return (Part(value: count.value * Double(value(at)), end: at + 1), true, false)
    case .about: return (Part(value: count.value * Double(value(at)), end: at + 1), true, true)
    case .adjective where at + 1 < limit && role(at + 1) == .about:
      return (Part(value: count.value * Double(value(at + 1)), end: at + 2), true, true)
    default: return (count, false, false)
    }
    let unit = Self.power(value(at))
    var result = Part(value: count.value * unit, end: at + 1)
    if let half = half(behind: result.end) {
      return (Part(value: result.value + unit / 2, end: half), true, false)
    }
    // Hundred of thousand: five hundred thousand is read by `spelled`; 5 hundred thousand here.
    if let more = next(result.end), role(more) == .multiplier || role(more) == .power, value(more) > value(at)
    {
      result = Part(value: result.value * Self.power(value(more)), end: more + 1)
    }
    return (result, true, false)
  }

  /// The end of `and a half`, `et demi` that begins at `index`.
  func half(behind index: Int) -> Int? {
    guard index < limit else { return nil }
    switch role(index) {
    case .hundredAnd:
      guard role(index + 1) == .article, role(index + 2) == .fraction, value(index + 2) == 2 else {
        return nil
      }
      return index + 3
    case .tensAnd:
      return role(index + 1) == .fraction ? index + 2 : nil
    default: return nil
    }
  }

  /// `millions`, `des dizaines de milliers`
  func bare(at first: Int) -> (number: FoundNumber?, end: Int) {
    var total = 1.0
    var end = first
    var isPower = true
    while end < limit {
      let at: Int
      if end == first {
        at = end
      } else if role(end) == .of, role(end + 1) == .multiplier || role(end + 1) == .about {
        at = end + 1
      } else if role(end) == .multiplier {
        at = end
      } else {
        break
      }
      let unit = role(at) == .multiplier ? Self.power(value(at)) : Double(value(at))
      if unit != 10, unit != 100, unit != 1000, unit < 1e6 { isPower = false }
      total *= unit
      end = at + 1
    }
    guard isPower else { return (nil, first + 1) }
    return (found(first, end, total, isAbout: true, isBare: true), end)
  }

  /// `a hundred`, `a dozen`, `a million and a half`
  private func afterArticle(at first: Int) -> (number: FoundNumber?, end: Int) {
    guard role(first + 1) == .multiplier || role(first + 1) == .group,
      !tokens[first + 1].flags.contains(.paragraphStart)
    else {
      return (nil, first + 1)
    }
    return spelled(from: Part(value: 1, end: first + 1), at: first)
  }

  /// `half a million`, `half a dozen`, `demi-douzaine`
  private func halfOf(at first: Int) -> (number: FoundNumber?, end: Int) {
    guard value(first) == 2, var at = next(first + 1) else { return (nil, first + 1) }
    if role(at) == .article { at += 1 }
    guard at < limit else { return (nil, first + 1) }
    switch role(at) {
    case .multiplier: return (found(first, at + 1, Self.power(value(at)) / 2), at + 1)
    case .group: return (found(first, at + 1, Double(value(at)) / 2), at + 1)
    case .about: return (found(first, at + 1, Double(value(at)) / 2, isAbout: true), at + 1)
    default: return (nil, first + 1)
    }
  }
}

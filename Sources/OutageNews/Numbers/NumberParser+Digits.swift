extension NumberParser {
  /// `26 000`, `1,500.50`, `1'000`, `2½`, `3 1/2`, `10k`, `1,5 milliard`
  func digits(at first: Int) -> (number: FoundNumber?, end: Int) {
    let lead = tokens[first]
    guard lead.number != .max else { return (nil, first + 1) }
    if let lakhs = indianGroups(at: first) {
      let scaled = scaled(lakhs, isDigits: true).part
      return (
        found(
          first, scaled.end, scaled.value, isFractional: lakhs.value != lakhs.value.rounded(),
          isSpelled: false),
        scaled.end
      )
    }
    // What goes on behind marks is an address, a version or a date: 192.168.1.1.
    if let end = endOfChain(at: first) { return (nil, end) }
    var part = Part(value: Double(lead.number), end: first + 1)
    if lead.digits <= 3, bytes[Int(lead.start)] != 0x30 { addGroups(to: &part) }
    let whole = part.end
    addDecimals(to: &part)
    if part.end == whole { addFraction(to: &part) }
    var isFractional = part.end > whole
    if part.end == first + 1, let half = half(behind: part.end) {
      let scaled = scaled(Part(value: part.value + 0.5, end: half), isDigits: true).part
      return (found(first, scaled.end, scaled.value, isFractional: true, isSpelled: false), scaled.end)
    }
    if part.end == first + 1, let fraction = simpleFraction(at: first) {
      part = fraction
      isFractional = true
    }
    let scaled = scaled(part, isDigits: true)
    if scaled.isScaled { isFractional = false }
    guard scaled.part.end > first + 1 else { return (nil, first + 1) }
    let number = found(
      first, scaled.part.end, scaled.part.value, isFractional: isFractional, isAbout: scaled.isAbout,
      isSpelled: false)
    return (number, scaled.part.end)
  }

  /// `12,34,567.89`: groups of two before the last of three, as they are written in India.
  private func indianGroups(at first: Int) -> Part? {
    guard tokens[first].digits <= 2, role(first + 1) == .groupMark, isMark(first + 1),
      isGluedNumber(first + 2),
      tokens[first + 2].digits == 2
    else { return nil }
    var part = Part(value: Double(tokens[first].number), end: first + 1)
    while role(part.end) == .groupMark, isMark(part.end), isGluedNumber(part.end + 1),
      tokens[part.end + 1].digits == 2, part.end - first < 12
    {
      part = Part(value: part.value * 100 + Double(tokens[part.end + 1].number), end: part.end + 2)
    }
    guard role(part.end) == .groupMark, isMark(part.end), isGluedNumber(part.end + 1),
      tokens[part.end + 1].digits == 3
    else { return nil }
    part = Part(value: part.value * 1000 + Double(tokens[part.end + 1].number), end: part.end + 2)
    addDecimals(to: &part)
    return part
  }

  /// The end of digits joined by more marks than a number has (`10.0.1`, `1.2.3.4`), nil for a number.
  private func endOfChain(at first: Int) -> Int? {
    var end = first + 1
    var marks = 0
    var isGroups = true
    while isMark(end), isGluedNumber(end + 1) {
      if tokens[end + 1].digits != 3 || tokens[end].hash != tokens[first + 1].hash {
        isGroups = isGroups && marks > 0 && !isMark(end + 2)
      }
      marks += 1
      end += 2
    }
    return marks > 1 && !isGroups ? end : nil
  }

  private func isMark(_ index: Int) -> Bool {
    guard index < limit, tokens[index].isGlued else { return false }
    let role = role(index)
    return role == .decimalMark || role == .groupMark
  }

  private func isGluedNumber(_ index: Int) -> Bool {
    index < limit && tokens[index].kind == .number && tokens[index].isGlued
  }

  /// Groups of three digits behind single blanks or group marks.
  private func addGroups(to part: inout Part) {
    let isSpaced = isSpacedGroup(part.end)
    if isSpaced {
      while isSpacedGroup(part.end) {
        part = Part(value: part.value * 1000 + Double(tokens[part.end].number), end: part.end + 1)
      }
      return
    }
    while role(part.end) == .groupMark, isGluedNumber(part.end + 1), tokens[part.end].isGlued,
      tokens[part.end + 1].digits == 3
    {
      part = Part(value: part.value * 1000 + Double(tokens[part.end + 1].number), end: part.end + 2)
    }
    // Where the decimal mark stands twice it groups: 1,234,567 in a French text.
    if role(part.end) == .decimalMark, isMark(part.end + 2), role(part.end + 2) == .decimalMark,
      isGluedNumber(part.end + 3)
    {
      while role(part.end) == .decimalMark, isGluedNumber(part.end + 1), tokens[part.end + 1].digits == 3 {
        part = Part(value: part.value * 1000 + Double(tokens[part.end + 1].number), end: part.end + 2)
      }
    }
  }

  /// Exactly three digits behind one blank of any width, on the same line, with no other digits behind them.
  private func isSpacedGroup(_ index: Int) -> Bool {
    guard index < limit, tokens[index].kind == .number, tokens[index].digits == 3 else { return false }
    guard tokens[index].flags.isDisjoint(with: [.lineStart, .paragraphStart]), !tokens[index].isGlued else {
      return false
    }
    let start = Int(tokens[index - 1].end)
    let gap = Int(tokens[index].start) - start
    guard gap == 1 || bytes[start] >= 0x80 else { return false }
    guard index + 1 < limit, tokens[index + 1].kind == .number, !tokens[index + 1].isGlued else {
      return true
    }
    return tokens[index + 1].digits == 3 || tokens[index + 1].flags.contains(.lineStart)
  }

  /// A decimal mark and digits. The mark that groups is taken for it before one or two digits (`2.5` in French).
  private func addDecimals(to part: inout Part) {
    let mark = part.end
    guard isMark(mark), isGluedNumber(mark + 1) else { return }
    let fraction = tokens[mark + 1]
    guard fraction.number != .max else { return }
    if role(mark) == .groupMark, fraction.digits > 2 || tokens[mark].hash == Folding.apostrophe { return }
    part = Part(value: part.value + Double(fraction.number) / Self.power(Int(fraction.digits)), end: mark + 2)
  }

  /// `2½`, `2 1/2`
  private func addFraction(to part: inout Part) {
    if role(part.end) == .sign {
      part = Part(value: part.value + Double(value(part.end)) / 100, end: part.end + 1)
    } else if part.end < limit, tokens[part.end].kind == .number,
      !tokens[part.end].flags.contains(.lineStart),
      let fraction = simpleFraction(at: part.end), part.value < 100
    {
      part = Part(value: part.value + fraction.value, end: fraction.end)
    }
  }

  /// `1/2`, `3/4`
  private func simpleFraction(at first: Int) -> Part? {
    guard first + 2 < limit, tokens[first + 1].hash == Folding.slash, tokens[first + 1].isGlued,
      isGluedNumber(first + 2)
    else { return nil }
    let below = tokens[first + 2].number
    guard [2, 3, 4].contains(below), tokens[first].number > 0, tokens[first].number < below,
      tokens[first + 2].digits == 1
    else { return nil }
    return Part(value: Double(tokens[first].number) / Double(below), end: first + 3)
  }
}

extension Folding {
  static let apostrophe = mix(seed, 0x27)
  static let slash = mix(seed, 0x2F)
}

/// Where ICU ends a sentence and an article does not, and the other way round.
struct SentenceRepairs {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let phrases: PhraseTable
  /// The section's tokens.
  let range: Range<Int>

  /// The token before which the sentence ends that ICU ends before `token`; nil where it goes on.
  func end(at token: Int, from first: Int) -> Int? {
    var next = token
    if !startsLine(next) {
      // A closing mark behind a space (`… crédit. »`) belongs to the sentence before it.
      while next < range.upperBound, isCloser(next, from: first), !startsLine(next) { next += 1 }
      if next == range.upperBound { return next }
    }
    if startsLine(next) { return isWrapped(next, from: first) ? nil : next }
    let mark = terminal(before: token, from: first)
    guard let mark else { return next }
    if beginsLower(next) || isContinuation(next) { return nil }
    return tokens[mark].isMark(0x2E) && isAbbreviation(mark, next: next, from: first) ? nil : next
  }

  /// Whether a sentence begins at `token` though ICU sees no boundary before it.
  @inline(__always)
  func isHidden(at token: Int) -> Bool {
    let before = tokens[token - 1]
    guard before.kind == .punctuation, before.end - before.start <= 3 else { return false }
    if before.isMark(0x2E) { return isGluedStart(token) }
    // `…` and a space before a capital.
    guard before.end - before.start == 3, tokens[token].flags.contains(.spaceBefore), tokens[token].isCapitalized else { return false }
    return bytes[Int(before.start)] == 0xE2 && bytes[Int(before.start) + 1] == 0x80 && bytes[Int(before.start) + 2] == 0xA6
  }

  /// `réseaux.Les`: words that lost the space between two sentences.
  private func isGluedStart(_ token: Int) -> Bool {
    let next = tokens[token]
    guard next.isGlued, next.kind == .word, next.isCapitalized, !next.flags.contains(.allCaps), next.end - next.start > 1,
      token - 2 >= range.lowerBound
    else { return false }
    let word = tokens[token - 2]
    return word.kind == .word && !word.isCapitalized && word.end - word.start > 2 && tokens[token - 1].isGlued
  }

  // MARK: Marks

  private func startsLine(_ token: Int) -> Bool { tokens[token].flags.contains(.lineStart) }

  /// A line that goes on on the next: the break follows a space, and a small letter comes.
  private func isWrapped(_ token: Int, from first: Int) -> Bool {
    guard !tokens[token].flags.contains(.paragraphStart), beginsLower(token), token > first else { return false }
    let last = tokens[token - 1]
    guard last.kind == .word, Int(last.end) + 1 < bytes.count else { return false }
    return bytes[Int(last.end)] == 0x20 && bytes[Int(last.end) + 1] != 0x0D
  }

  private func isCloser(_ token: Int, from first: Int) -> Bool {
    let mark = tokens[token]
    guard mark.kind == .punctuation || mark.kind == .symbol else { return false }
    switch UTF8Scalar.decode(bytes, at: Int(mark.start)).scalar {
    case 0x29, 0x5D, 0xBB, 0x201D, 0x203A: return true
    case 0x22: return isOdd(from: first, to: token) && (token + 1 == range.upperBound || !tokens[token + 1].isGlued)
    default: return false
    }
  }

  /// Whether straight quotes before `token` leave one open.
  private func isOdd(from first: Int, to token: Int) -> Bool {
    var odd = false
    var index = token - 1
    while index >= first, token - index < 400 {
      if tokens[index].isMark(0x22), bytes[Int(tokens[index].start)] == 0x22 { odd.toggle() }
      index -= 1
    }
    return odd
  }

  /// The `.`, `!`, `?` that ends the words before `token`, behind closing marks; nil where none stands there.
  private func terminal(before token: Int, from first: Int) -> Int? {
    var index = token - 1
    while index >= first {
      let mark = tokens[index]
      guard mark.kind == .punctuation || mark.kind == .symbol else { return nil }
      switch UTF8Scalar.decode(bytes, at: Int(mark.start)).scalar {
      case 0x2E, 0x21, 0x3F, 0x2026: return index
      case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x203A: index -= 1
      default: return nil
      }
    }
    return nil
  }

  private func beginsLower(_ token: Int) -> Bool {
    let next = tokens[token]
    guard next.kind == .word, !next.isCapitalized else { return false }
    let byte = bytes[Int(next.start)]
    return byte >= 0x61 && byte <= 0x7A || byte == 0xC3
  }

  /// A dash or comma that carries a sentence on (`« … ! » – a-t-il dit`).
  private func isContinuation(_ token: Int) -> Bool {
    let mark = tokens[token]
    guard mark.kind == .punctuation, token + 1 < range.upperBound else { return false }
    switch UTF8Scalar.decode(bytes, at: Int(mark.start)).scalar {
    case 0x2C, 0x3B, 0x3A: return true
    case 0x2D, 0x2013, 0x2014: return beginsLower(token + 1)
    default: return false
    }
  }

  // MARK: Abbreviations

  private func isAbbreviation(_ mark: Int, next: Int, from first: Int) -> Bool {
    guard mark > range.lowerBound, tokens[mark].isGlued else { return false }
    let word = tokens[mark - 1]
    // `1. Restart the modem`: the number of a list.
    if word.kind == .number { return mark - 1 == first }
    guard word.kind == .word else { return false }
    let keys = keys(endingAt: mark)
    if keys.contains(.title) { return true }
    let follower = phrases.match(at: next, in: tokens, limit: range.upperBound)?.keys ?? []
    if keys.contains(.meridiem) { return !follower.isDisjoint(with: [.weekday, .month, .zone]) }
    if keys.contains(.numbered) { return tokens[next].kind == .number || isRoman(next) }
    if keys.contains(.short) { return !follower.contains(.starter) }
    // Initials: `J. Smith`, `Jean D. Tremblay`.
    guard word.isCapitalized, word.isLetter(in: bytes), tokens[next].kind == .word else { return false }
    return !follower.contains(.starter) && (mark - 1 == first || isName(mark - 2))
  }

  private func isName(_ token: Int) -> Bool {
    let before = tokens[token]
    if before.kind == .punctuation { return before.isMark(0x2E) || before.isMark(0x22) || before.isMark(0x28) || before.isMark(0x2D) || before.isMark(0x2C) }
    return true
  }

  private func isRoman(_ token: Int) -> Bool {
    bytes[tokens[token].range].allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains($0) }
  }

  /// Keys of the abbreviations that end with the full stop `mark`: of `p.m.`, also where only `m.` were one.
  private func keys(endingAt mark: Int) -> PhraseTable.Keys {
    var keys: PhraseTable.Keys = []
    var index = mark - 1
    var steps = 0
    while index >= range.lowerBound, steps < 8 {
      if let match = phrases.match(at: index, in: tokens, limit: mark + 1), match.end == mark + 1 { keys = match.keys }
      guard tokens[index].isGlued else { break }
      index -= 1
      steps += 1
    }
    return keys
  }
}

extension Token {
  /// Whether it is this mark, in any of its spellings.
  @inline(__always)
  func isMark(_ scalar: UInt32) -> Bool {
    kind != .word && hash == Folding.mix(Folding.seed, scalar: scalar)
  }

  /// Whether it is one letter.
  func isLetter(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    end - start == 1 || end - start == 2 && bytes[Int(start)] >= 0xC0
  }
}

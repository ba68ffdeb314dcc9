/// Where ICU ends a sentence and an article does not, and the other way round.
struct SentenceRepairs {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let phrases: PhraseTable
  /// The section's tokens.
  let range: Range<Int>
  /// Whether a straight quotation mark is open since the line began.
  private var isQuoted = false

  init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, phrases: PhraseTable,
    range: Range<Int>
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.phrases = phrases
    self.range = range
  }

  /// Takes note of a token that is behind.
  @inline(__always)
  mutating func pass(_ token: Int) {
    let mark = tokens[token]
    if mark.flags.contains(.lineStart) { isQuoted = false }
    if mark.end - mark.start == 1, bytes[Int(mark.start)] == 0x22 { isQuoted.toggle() }
  }

  /// The token before which the sentence ends that ICU ends before `token`; nil where it goes on.
  func end(at token: Int, from first: Int) -> Int? {
    var next = token
    if !startsLine(next) {
      // A closing mark behind a space (`… crédit. »`) belongs to the sentence before it.
      while next < range.upperBound, isCloser(next, from: first), !startsLine(next) { next += 1 }
      if next == range.upperBound { return next }
    }
    if startsLine(next) { return isWrapped(next, from: first) ? nil : next }
    next = footnoteEnd(next)
    if next == range.upperBound { return next }
    let mark = terminal(before: token, from: first)
    guard let mark else { return next }
    if isContinuation(next) || isBracketed(mark, next, from: first) { return nil }
    // `« Où ? » demande-t-il`: the sentence goes on behind the quotation; `Quand ? le 8` begins another.
    let isClosed = mark + 1 < next
    if beginsLower(next), isClosed || tokens[mark].isMark(0x2E) || isMarkedName(mark, next) { return nil }
    if isClosed, tokens[next].isMark(0x28), !tokens[next - 1].isMark(0x29), !isSentence(inBracket: next) {
      return nil
    }
    guard tokens[mark].isMark(0x2E) else {
      // `!Kung`: a mark that begins a word; `Y!J`: one within a name.
      let begins =
        tokens[next].isGlued && mark + 1 == next
        && (!tokens[mark].isGlued || tokens[next].isLetter(in: bytes) && tokens[mark - 1].isLetter(in: bytes))
      return begins || isMarkedName(mark, next) || isTag(next) ? nil : next
    }
    // `10.JPG`, `Y!J.`
    if tokens[next].isGlued, tokens[mark].isGlued, tokens[mark - 1].kind == .number { return nil }
    return !isClosed && isAbbreviation(mark, next: next, from: first) ? nil : next
  }

  /// Whether a sentence begins at `token` though ICU sees no boundary before it.
  @inline(__always)
  func isHidden(at token: Int, from first: Int) -> Bool {
    let before = tokens[token - 1]
    if before.kind == .number {
      return before.isGlued && tokens[token].isCapitalized && isFootnoted(token, from: first)
    }
    guard before.kind == .punctuation, before.end - before.start <= 3 else { return false }
    switch bytes[Int(before.start)] {
    case 0x2E: return isHiddenStop(token, from: first)
    case 0x21, 0x3F: return isDashed(token)
    case 0x22: return isBrokenOff(token)
    case 0xE2:
      guard tokens[token].flags.contains(.spaceBefore), tokens[token].isCapitalized else { return false }
      // `…` and a space before a capital.
      return before.end - before.start == 3 && bytes[Int(before.start) + 2] == 0xA6
        && bytes[Int(before.start) + 1] == 0x80
        || before.isMark(0x22) && isBrokenOff(token)
    case 0xEF:
      // `．`, the full-width stop, which takes no space behind it.
      return before.end - before.start == 3 && bytes[Int(before.start) + 1] == 0xBC
        && bytes[Int(before.start) + 2] == 0x8E && tokens[token].kind == .word
    default: return false
    }
  }

  /// A full stop before a word without a space, a number, or a word that writes itself small.
  private func isHiddenStop(_ token: Int, from first: Int) -> Bool {
    let next = tokens[token]
    guard token - 2 >= first, tokens[token - 1].isGlued else { return false }
    if next.isGlued { return isGluedStart(token) }
    let word = tokens[token - 2]
    let isWord = word.kind == .word && !word.isCapitalized && word.end - word.start > 1
    switch next.kind {
    case .number: return isWord && word.end - word.start > 3 && keys(endingAt: token - 1).isEmpty
    case .word:
      guard !next.isCapitalized, isWord || word.kind == .number && word.digits > 1 || word.isMark(0x29) else {
        return false
      }
      guard isWord && isSmall(first) || isStarter(token) else { return false }
      return keys(endingAt: token - 1).isEmpty
    case .punctuation:
      // `compounds. . . . The practice`: an ellipsis of spaced stops begins the next sentence.
      guard isWord, next.isMark(0x2E), let end = spacedStops(from: token) else { return false }
      return tokens[end].kind == .word && tokens[end].isCapitalized
    default: return false
    }
  }

  /// Whether a sentence begins with a small letter, as all of its writer's do.
  private func isSmall(_ first: Int) -> Bool { tokens[first].kind == .word && !tokens[first].isCapitalized }

  func isStarter(_ token: Int) -> Bool {
    keys(at: token, limit: token + 1).contains(.starter)
  }

  /// `We are sorry! he said.`, `On est désolés ! dit-elle.`
  private func isTag(_ token: Int) -> Bool {
    beginsLower(token) && keys(at: token, limit: range.upperBound).contains(.tag)
  }

  /// `… a consultation.11 Take the example`: footnote numbers behind the stop.
  private func isFootnoted(_ token: Int, from first: Int) -> Bool {
    guard token - 3 > first, tokens[token - 1].digits <= 2, tokens[token - 2].isMark(0x2E),
      tokens[token - 2].isGlued
    else { return false }
    let word = tokens[token - 3]
    return word.isMark(0x29) || word.kind == .word && !word.isCapitalized && word.end - word.start > 3
  }

  /// `What do you see? – Posted like sentinels …`
  private func isDashed(_ token: Int) -> Bool {
    guard tokens[token].isMark(0x2014) || tokens[token].isMark(0x2D), token + 1 < range.upperBound else {
      return false
    }
    return !tokens[token].isGlued && !tokens[token + 1].isGlued && tokens[token + 1].isCapitalized
  }

  /// `"We thought we could--" Then the line went dead.`: speech that a dash breaks off.
  private func isBrokenOff(_ token: Int) -> Bool {
    guard token - 3 > range.lowerBound, tokens[token].isCapitalized, tokens[token - 1].isGlued,
      !tokens[token].isGlued
    else { return false }
    let dash = tokens[token - 2]
    return dash.isGlued && (dash.isMark(0x2014) || dash.isMark(0x2D) && tokens[token - 3].isMark(0x2D))
  }

  /// Behind stops with spaces between them, where a token follows.
  private func spacedStops(from token: Int) -> Int? {
    var index = token
    while index < range.upperBound, tokens[index].isMark(0x2E), !tokens[index].isGlued { index += 1 }
    return index > token + 1 && index < range.upperBound ? index : nil
  }

  /// Behind the footnote marks that cling to a sentence: `martyr.[1] The emperor`.
  private func footnoteEnd(_ token: Int) -> Int {
    var next = token
    guard next - 1 > range.lowerBound, tokens[next - 1].isMark(0x5B), tokens[next - 1].isGlued,
      tokens[next].isGlued
    else { return token }
    while next < range.upperBound, tokens[next].isGlued, next - token < 12 { next += 1 }
    return tokens[next - 1].isMark(0x5D) ? next : token
  }

  /// `réseaux.Les`: words that lost the space between two sentences.
  private func isGluedStart(_ token: Int) -> Bool {
    let next = tokens[token]
    guard next.kind == .word, next.isCapitalized, !next.flags.contains(.allCaps), next.end - next.start > 1
    else { return false }
    let word = tokens[token - 2]
    if word.kind == .number { return word.digits > 2 && isStarter(token) }
    guard word.kind == .word, word.end - word.start > 2 else { return false }
    return !word.isCapitalized || isStarter(token) || isTitle(token)
  }

  /// Whether `Mr.`, `Mme` or another title begins at `token`.
  private func isTitle(_ token: Int) -> Bool {
    !keys(at: token, limit: range.upperBound).isDisjoint(with: [.title, .casedTitle])
  }

  // MARK: Marks

  private func startsLine(_ token: Int) -> Bool { tokens[token].flags.contains(.lineStart) }

  /// A line that goes on on the next: the break follows a space, and a small letter comes.
  private func isWrapped(_ token: Int, from first: Int) -> Bool {
    guard !tokens[token].flags.contains(.paragraphStart), beginsLower(token), token > first else {
      return false
    }
    let last = tokens[token - 1]
    guard last.kind == .word, Int(last.end) + 1 < bytes.count else { return false }
    return bytes[Int(last.end)] == 0x20 && bytes[Int(last.end) + 1] != 0x0D
  }

  private func isCloser(_ token: Int, from first: Int) -> Bool {
    let mark = tokens[token]
    guard mark.kind == .punctuation || mark.kind == .symbol else { return false }
    switch UTF8Scalar.decode(bytes, at: Int(mark.start)).scalar {
    case 0x29, 0x5D, 0xBB, 0x201D, 0x203A: return true
    case 0x22: return isQuoted && (token + 1 == range.upperBound || !tokens[token + 1].isGlued)
    default: return false
    }
  }

  /// The `.`, `!`, `?` that ends the words before `token`, behind closing marks; nil where none stands there.
  private func terminal(before token: Int, from first: Int) -> Int? {
    var index = token - 1
    while index >= first {
      let mark = tokens[index]
      guard mark.kind == .punctuation || mark.kind == .symbol else { return nil }
      switch UTF8Scalar.decode(bytes, at: Int(mark.start)).scalar {
      case 0x2E, 0x21, 0x3F, 0x2026: return index
      case 0x5D
      where index - 2 >= first && tokens[index - 1].kind == .number && tokens[index - 2].isMark(0x5B):
        index -= 3
      case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x203A: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// `(?)`, `[sic!]`: a mark within the brackets of an editor, where few words stand.
  private func isBracketed(_ mark: Int, _ next: Int, from first: Int) -> Bool {
    guard mark > first, !tokens[mark].isMark(0x2E) else { return false }
    if mark + 1 < range.upperBound, tokens[mark - 1].isMark(0x28) || tokens[mark - 1].isMark(0x5B) {
      return tokens[mark + 1].isMark(0x29) || tokens[mark + 1].isMark(0x5D)
    }
    var open = mark - 1
    while open >= first, open > mark - 6, !tokens[open].isMark(0x5B), !tokens[open].isMark(0x5D) { open -= 1 }
    guard open >= first, tokens[open].isMark(0x5B) else { return false }
    let limit = min(range.upperBound, mark + 6)
    return (mark + 1..<limit).contains { tokens[$0].isMark(0x5D) }
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

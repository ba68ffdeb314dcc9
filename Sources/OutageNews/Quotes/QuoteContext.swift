/// The text around a quotation, cut into the places where its speaker may be named.
struct QuoteContext {
  /// Behind the closing mark, in the same sentence.
  private(set) var attachedTag: Range<Int>?
  /// The words behind the mark begin as a tag does, whether they name somebody or not.
  private(set) var hasTag = false
  /// `— Helen Ashcroft, head of service, O2`, behind a dash or on the next line.
  private(set) var signature: Range<Int>?
  /// From the start of the sentence to the opening mark.
  private(set) var before: Range<Int>
  /// The sentence that follows in the same paragraph.
  private(set) var next: Range<Int> = 0..<0
  /// The sentence before that in which the quotation stands.
  private(set) var sentenceBefore: Range<Int> = 0..<0
  /// A quotation stands before it in the same paragraph, with nothing but its tag between.
  private(set) var continues = false
  /// Looks like something said even without a tag: a sentence, or several words.
  private(set) var isSaid: Bool
  /// A word, a title or a name in quotes.
  private(set) var isNamed = false

  private static let reach = 60

  init(_ index: Int, spans: [QuoteSpan], stream: QuoteStream, document: Document, finder: SpeakerFinder) {
    let span = spans[index]
    let section = stream.tokens
    let cursor = QuoteCursor(document: document, finder: finder, section: section)
    let previousEnd =
      index > 0 && spans[index - 1].stream == span.stream ? spans[index - 1].after : section.lowerBound
    let nextStart =
      index + 1 < spans.count && spans[index + 1].stream == span.stream
      ? spans[index + 1].before : section.upperBound
    let last = document.tokens[span.tokens.upperBound - 1]
    let count = span.tokens.reduce(0) { $0 + (document.tokens[$1].kind == .word ? 1 : 0) }
    let endsSentence = cursor.isTerminal(last)

    before =
      cursor.sentenceStart(
        before: span.before, from: max(previousEnd, span.before - Self.reach))..<span.before
    if index > 0, before.lowerBound == previousEnd, previousEnd > section.lowerBound,
      spans[index - 1].after == previousEnd
    {
      // The tag of the quotation before ends at this mark: it is the tag of both.
      continues = true
    }
    isSaid = count >= 5 || endsSentence || last.hash == Sign.comma
    if span.origin == .block {
      attachedTag = span.after..<cursor.paragraphEnd(span.after)
      return
    }
    readAfter(
      span, cursor, nextStart: nextStart, endsSentence: endsSentence, isComma: last.hash == Sign.comma)
    if before.isEmpty {
      continues =
        index > 0 && cursor.isSameParagraph(previousEnd, span.before) && previousEnd > section.lowerBound
      let start = cursor.sentenceStart(
        before: span.before - 1, from: max(previousEnd, span.before - Self.reach))
      if start < span.before - 1, cursor.isSameParagraph(start, span.before), !continues {
        sentenceBefore = start..<span.before
      }
    }
    isNamed = isNaming(span, count: count, finder, document)
  }

  private mutating func readAfter(
    _ span: QuoteSpan, _ cursor: QuoteCursor, nextStart: Int, endsSentence: Bool, isComma: Bool
  ) {
    let document = cursor.document
    var index = span.after
    let limit = min(cursor.section.upperBound, nextStart)
    guard index < limit else { return }
    let first = document.tokens[index]
    if first.hash == Sign.dash || first.hash == Folding.hyphen {
      if cursor.isNameLine(index + 1, limit: limit) {
        signature = (index + 1)..<cursor.lineEnd(index + 1, limit: limit)
      }
      return
    }
    if first.flags.contains(.lineStart) {
      if before.isEmpty, cursor.isNameLine(index, limit: limit) {
        signature = index..<cursor.lineEnd(index, limit: limit)
      }
      return
    }
    var hasComma = isComma
    if first.hash == Sign.comma {
      hasComma = true
      index += 1
    }
    guard index < limit else { return }
    let end = cursor.sentenceEnd(from: index, limit: min(limit, index + Self.reach))
    let isLower = document.tokens[index].kind == .word && !document.tokens[index].isCapitalized
    hasTag = cursor.isTag(index, limit: end)
    let isEmbedded = !before.isEmpty && document.tokens[span.before - 1].hash != Sign.colon
    if hasComma || (!isEmbedded && isLower) || (endsSentence && hasTag) {
      let tag = index..<end
      if !isEmbedded {
        attachedTag = tag
      } else if hasComma,
        cursor.isTag(index, limit: min(end, index + 8)) || cursor.isInversion(index, limit: end)
      {
        attachedTag = tag
      }
    }
    if attachedTag == nil, before.isEmpty || document.tokens[span.before - 1].hash == Sign.colon {
      next = index..<end
    }
  }

  /// `le terme « panne »`, `qualifié de « rarissime »`: named, not said.
  private func isNaming(_ span: QuoteSpan, count: Int, _ finder: SpeakerFinder, _ document: Document) -> Bool
  {
    guard count <= 4, attachedTag == nil, signature == nil, !before.isEmpty else { return false }
    var index = span.before - 1
    var steps = 0
    while index >= before.lowerBound, steps < 3 {
      if document.tokens[index].hash == Sign.colon { return false }
      if let entry = finder.words.entry(finder.words.naming, at: index, in: document),
        entry.end <= span.before
      {
        return true
      }
      index -= 1
      steps += 1
    }
    return false
  }
}

/// Walks over sentences and lines around a quotation.
struct QuoteCursor {
  let document: Document
  let finder: SpeakerFinder
  let section: Range<Int>

  func isTerminal(_ token: Token) -> Bool {
    token.hash == Sign.period || token.hash == Sign.exclamation || token.hash == Sign.question
      || token.hash == Sign.ellipsis
  }

  /// Whether a sentence ends with a token: a full stop that closes no abbreviation, before a capital, a mark or a line.
  private func ends(_ index: Int) -> Bool {
    guard isTerminal(document.tokens[index]) else { return false }
    guard index + 1 < section.upperBound else { return true }
    let next = document.tokens[index + 1]
    if next.flags.contains(.lineStart) { return true }
    if next.isGlued { return false }
    if index > section.lowerBound, document.tokens[index].hash == Sign.period {
      let before = document.tokens[index - 1]
      if finder.words.has(before, finder.words.honorific)
        || before.kind == .word && before.end - before.start == 1 && before.isCapitalized
      {
        return false
      }
    }
    return next.flags.contains(.sentenceStart) || next.isCapitalized || next.kind != .word
  }

  func sentenceStart(before token: Int, from lowest: Int) -> Int {
    var start = token
    while start > lowest, start > section.lowerBound, !document.tokens[start].flags.contains(.lineStart) {
      if ends(start - 1) { return start }
      start -= 1
    }
    return start
  }

  func sentenceEnd(from index: Int, limit: Int) -> Int {
    var end = index
    while end < limit {
      if end > index, document.tokens[end].flags.contains(.lineStart) { return end }
      if ends(end) { return end }
      end += 1
    }
    return end
  }

  func paragraphEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < section.upperBound, !document.tokens[end].flags.contains(.paragraphStart) { end += 1 }
    return end
  }

  func lineEnd(_ index: Int, limit: Int) -> Int {
    var end = index + 1
    while end < limit, !document.tokens[end].flags.contains(.lineStart) { end += 1 }
    return end
  }

  func isSameParagraph(_ a: Int, _ b: Int) -> Bool {
    guard a < b else { return true }
    guard b - a < 400 else { return false }
    return !document.tokens[(a + 1)...b].contains { $0.flags.contains(.paragraphStart) }
  }

  /// A line that is a name with what belongs to it, and no sentence.
  func isNameLine(_ index: Int, limit: Int) -> Bool {
    guard index < limit else { return false }
    let end = lineEnd(index, limit: limit)
    guard end - index <= 20,
      !document.tokens[index].flags.contains(.paragraphStart) || document.tokens[index - 1].hash == Sign.dash
    else { return false }
    let found = finder.candidate(at: index, limit: end)
    switch found?.kind {
    case .name, .carrier: return true
    default: return false
    }
  }

  /// `croit savoir Marc-Olivier Roch`: verbs in small letters and a full name.
  func isInversion(_ index: Int, limit: Int) -> Bool {
    var position = index
    while position < min(limit, index + 4) {
      let token = document.tokens[position]
      guard token.kind == .word else { return false }
      if token.isCapitalized {
        guard position > index, let name = finder.scanner.name(at: position, limit: limit) else {
          return false
        }
        return name.words > 1 && !finder.isOrganization(name)
      }
      if finder.words.has(token, finder.words.stop) || finder.words.has(token, finder.words.preposition) {
        return false
      }
      position += 1
    }
    return false
  }

  /// Whether a clause begins as a tag does: `said Curtis Bell`, `Engebretson said`, `the company tweeted`, `poursuit-elle`.
  func isTag(_ index: Int, limit: Int) -> Bool {
    var position = index
    while position < limit, position - index < 8 {
      let token = document.tokens[position]
      if finder.words.has(token, finder.words.say) { return true }
      if position > index, finder.words.has(token, finder.words.pronoun),
        document.tokens[position - 1].hash == Folding.hyphen
      {
        return true
      }
      if token.kind == .punctuation, token.hash != Folding.hyphen,
        token.hash != Sign.period || !document.tokens[position].isGlued
      {
        return false
      }
      position += 1
    }
    return false
  }
}

extension SpeakerFinder {
  /// Lines of a dialogue behind dashes that name who speaks.
  ///
  ///     — Nous sommes désolés, dit Anne Roy.
  ///     – Combien de temps ? demande Paul Lavoie.
  ///
  /// A list begins its lines with dashes, too: neighbouring lines are a dialogue only where one of them asks, exclaims, or has a
  /// pronoun behind its verb (`dit-elle`). A line without a tag is left out: nothing says who speaks.
  ///
  /// O(tokens).
  func dialogue(in stream: QuoteStream, index: Int) -> [QuoteSpan] {
    guard stream.language == .french, !stream.isHeadline else { return [] }
    var found: [QuoteSpan] = []
    var group: [QuoteSpan] = []
    var isDialogue = false
    func close() {
      if isDialogue { found += group }
      group = []
      isDialogue = false
    }
    var start = stream.tokens.lowerBound
    while start < stream.tokens.upperBound {
      var end = start + 1
      while end < stream.tokens.upperBound, !document.tokens[end].flags.contains(.lineStart) { end += 1 }
      if opensDialogue(start, end) {
        let words = (start + 1)..<end
        if let tag = tagBehindQuestion(in: words) {
          group += spoken(words, tag: tag, before: start, stream: index)
          isDialogue = true
        } else if let tag = incise(in: words) {
          group += spoken(words, tag: tag, before: start, stream: index)
          if tag.contains(where: { document.tokens[$0].hash == Folding.hyphen }) { isDialogue = true }
        } else if document.tokens[end - 1].hash == Sign.question {
          isDialogue = true
        }
      } else {
        close()
      }
      start = end
    }
    close()
    return found
  }

  /// A long dash with white space behind it and a capital, in a line without quotation marks.
  private func opensDialogue(_ start: Int, _ end: Int) -> Bool {
    let dash = document.tokens[start]
    guard dash.hash == Sign.dash || dash.hash == Sign.enDash, end - start > 4,
      document.tokens[start + 1].isCapitalized, !document.tokens[start + 1].isGlued
    else { return false }
    return !(start..<end).contains {
      switch QuoteMark(document.tokens[$0], in: document.bytes) {
      case nil, .closeSingle, .straightSingle: false
      default: true
      }
    }
  }

  /// `Combien de temps ? demande Paul.`: the tag behind a mark that no statement ends with.
  private func tagBehindQuestion(in range: Range<Int>) -> Range<Int>? {
    for index in range.dropFirst().dropLast(2) {
      let mark = document.tokens[index].hash
      guard mark == Sign.question || mark == Sign.exclamation || mark == Sign.ellipsis,
        document.tokens[index + 1].kind == .word, !document.tokens[index + 1].isCapitalized,
        let end = inciseEnd(from: index + 1, limit: range)
      else { continue }
      return (index + 1)..<end
    }
    return nil
  }

  /// What is said in front of a tag, and what behind it.
  private func spoken(_ line: Range<Int>, tag: Range<Int>, before: Int, stream: Int) -> [QuoteSpan] {
    var head = QuoteSpan(
      tokens: line.lowerBound..<tag.lowerBound, after: line.upperBound, before: before, stream: stream,
      origin: .dash)
    head.tag = tag
    guard tag.upperBound < line.upperBound else { return [head] }
    var tail = head
    tail.tokens = tag.upperBound..<line.upperBound
    return [head, tail]
  }
}

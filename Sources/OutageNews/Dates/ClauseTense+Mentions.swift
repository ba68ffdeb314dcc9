/// What stands right around a mention says of it.
extension ClauseTense {
  /// Whether the mention says of when something is that has happened: `Wednesday's ruling`, `la panne de mercredi`.
  func isOfDeed(_ mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Bool {
    let tokens = document.tokens
    var next = mention.upperBound
    if next < sentence.upperBound, tokens[next].kind == .word, tokens[next].isGlued { next += 1 }
    if next < sentence.upperBound, kinds[tokens[next].form].contains(.deed) { return true }
    let before = mention.lowerBound - 1
    guard before > sentence.lowerBound, kinds[tokens[before].form].contains(.partitive) else { return false }
    return (max(sentence.lowerBound, before - 2)..<before).contains { kinds[tokens[$0].form].contains(.deed) }
  }

  /// Whether the mention says when somebody spoke: "said Friday", "a indiqué samedi", "raconte-t-elle lundi". What
  /// happened has its own day.
  func isOfSpeech(_ mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Bool {
    var long = 0
    for index in stride(
      from: mention.lowerBound - 1, through: max(sentence.lowerBound, mention.lowerBound - 6), by: -1)
    {
      let token = document.tokens[index]
      if isSaying(token.form) { return true }
      let isLink = token.kind == .punctuation && document.bytes[Int(token.start)] == UInt8(ascii: "-")
      if token.kind != .word, !isLink { return false }
      if !isLink, token.end - token.start > 4 || index < mention.lowerBound - 5 { long += 1 }
      if long > 1 { return false }
    }
    return false
  }

  /// Whether a verb of saying follows closely: "On Monday, the company said".
  func isBeforeSpeech(_ mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Bool {
    let end = min(sentence.upperBound, mention.upperBound + 7)
    for index in stride(from: mention.upperBound, to: end, by: 1)
    where isSaying(document.tokens[index].form) { return true }
    return false
  }

  /// Whether `and` or the like stands between two mentions: "at 9 or Thursday at 13".
  func isJoined(_ tokens: Range<Int>, of document: Document) -> Bool {
    tokens.contains { kinds[document.tokens[$0].form].contains(.joint) }
  }

  /// Whether a clock time says when its paragraph was written: "16 h 02 Le réseau …", "UPDATE, 4:45 p.m.".
  func isStamp(_ mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Bool {
    let tokens = document.tokens
    if tokens[mention.lowerBound].flags.contains(.paragraphStart)
      || (tokens[mention.lowerBound].flags.contains(.lineStart)
        && mention.lowerBound == sentence.lowerBound)
    {
      guard mention.upperBound < tokens.count else { return true }
      let next = tokens[mention.upperBound]
      return next.kind != .word || next.isCapitalized || next.flags.contains(.lineStart)
    }
    for index in stride(
      from: mention.lowerBound - 1, through: max(sentence.lowerBound, mention.lowerBound - 4), by: -1)
    where kinds[tokens[index].form].contains(.stamp) {
      return index == sentence.lowerBound || tokens[index - 1].kind == .punctuation
        || tokens[index].flags.contains(.lineStart)
    }
    return false
  }
}

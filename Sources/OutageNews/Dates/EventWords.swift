/// Words that tell of a failure or of its end, so that a time next to them is one of the failure's story.
final class EventWords: Sendable {
  private let isEvent: [Bool]

  init(lexicon: LexiconTable) {
    var isEvent = [Bool](repeating: false, count: max(1, lexicon.formCount))
    let wanted = ["outage-fail", "outage-begin", "outage-restore"].compactMap { lexicon.classID($0) }
    let known = lexicon.classes
    let isWanted = known.map { classes in wanted.contains { classes.contains($0) } }
    for form in 1..<max(1, lexicon.formCount) where isWanted[Int(known.sets[form])] { isEvent[form] = true }
    self.isEvent = isEvent
  }

  /// Whether such a word stands within ten tokens before or six behind a mention, in its sentence.
  func stand(around mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Bool {
    let start = max(sentence.lowerBound, mention.lowerBound - 10)
    let end = max(mention.upperBound, min(sentence.upperBound, mention.upperBound + 6))
    return (start..<end).contains { index in
      if mention.contains(index) { return false }
      let token = document.tokens[index]
      guard token.kind == .word else { return false }
      if isEvent[Int(token.form.index)] { return true }
      guard token.firstUnit != 0 else { return false }
      return document.units(at: index).contains { $0.form != .number && isEvent[Int($0.form.index)] }
    }
  }
}

/// The rules of durations in one language with what their captures mean.
final class DurationRules: Sendable {
  let set: RuleSet
  private let words: DateWords
  private let slots: [DurationSlot?]
  private let isDuration: [Bool]

  init(lexicon: LexiconTable, words: DateWords, resources: Resources, clitics: Clitics) throws(ResourceError)
  {
    set = try RuleSet.compiled(
      "durations", topic: .duration, lexicon: lexicon, resources: resources, clitics: clitics)
    self.words = words
    slots = set.slots.map { DurationSlot(rawValue: $0) }
    isDuration = set.rules.map { $0.builder == "duration" }
  }

  /// The durations of a match, from the first to the last; the last's unit serves all.
  func mentions(of match: RuleMatch, in document: Document) -> [(tokens: Range<Int>, fields: DurationFields)]
  {
    guard isDuration[match.rule] else { return [] }
    var found: [(tokens: Range<Int>, fields: DurationFields)] = []
    for extent in set.extents(of: match, in: document) {
      var fields = DurationFields()
      for capture in extent.captures {
        if let slot = slots[capture.slot] { fields.set(slot, capture, words, document) }
      }
      found.append((extent.tokens, fields))
    }
    if let unit = found.last?.fields.unit {
      for index in found.indices where found[index].fields.unit == nil { found[index].fields.unit = unit }
    }
    return found
  }
}

/// Words that tell of a failure or of its end, so that a time next to them is one of the failure's story.
final class EventWords: Sendable {
  /// What stands around a mention.
  struct Kinds: OptionSet, Sendable {
    var rawValue: UInt32
    /// Something failed, or the failure began.
    static let failure = Kinds(rawValue: 1)
    /// Something came back.
    static let end = Kinds(rawValue: 2)
  }

  private let kinds: FormMarks<Kinds>

  init(lexicon: LexiconTable) {
    kinds = FormMarks(
      lexicon,
      classes: [("outage-fail", .failure), ("outage-begin", .failure), ("outage-restore", .end)], cased: false
    )
  }

  /// The kinds of such words within fourteen tokens before or six behind a mention, in its sentence.
  func kinds(around mention: Range<Int>, in sentence: Range<Int>, of document: Document) -> Kinds {
    let start = max(sentence.lowerBound, mention.lowerBound - 14)
    let end = max(mention.upperBound, min(sentence.upperBound, mention.upperBound + 6))
    var found: Kinds = []
    for index in start..<end where !mention.contains(index) {
      let token = document.tokens[index]
      guard token.kind == .word else { continue }
      found.formUnion(kinds[token.form])
      guard token.firstUnit != 0 else { continue }
      for unit in document.units(at: index) where unit.form != .number {
        found.formUnion(kinds[unit.form])
      }
    }
    return found
  }
}

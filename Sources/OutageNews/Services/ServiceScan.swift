/// Finds words and numbers that name services.
///
/// The longest entry that begins at a token wins; entries of `[service-not]` hide what they cover. O(tokens).
struct ServiceScan {
  private(set) var mentions: [ServiceMention] = []
  /// Numbers that are services only if a state is said of them (`le 17 fonctionne`).
  private(set) var candidates: [ServiceMention] = []

  mutating func read(_ index: Int, in document: Document, pack: LanguagePack) {
    let range = document.sentences[index].tokens
    let spellings = pack.services
    var next = range.lowerBound
    while next < range.upperBound {
      let position = next
      next += 1
      let token = document.tokens[position]
      guard token.form != .none, document.topics[position].contains(.service) else { continue }
      guard
        let (form, end, cues) = Self.longest(at: position, limit: range.upperBound, in: document, spellings)
      else { continue }
      if cues.contains(.not) {
        next = end
        continue
      }
      guard let id = spellings.id(form) else { continue }
      let tokens = position..<end
      if cues.contains(.number) {
        let number = ServiceNumber(tokens: tokens, sentence: range, document: document, pack: pack)
        guard number.isDialled(after: mentions.last, id: id) else {
          if number.mayBeDialled {
            candidates.append(ServiceMention(id: id, tokens: tokens, sentence: index, strength: .number))
          }
          continue
        }
        mentions.append(ServiceMention(id: id, tokens: tokens, sentence: index, strength: .number))
      } else {
        mentions.append(
          ServiceMention(id: id, tokens: tokens, sentence: index, strength: Self.strength(cues)))
      }
      next = end
    }
  }

  private static func strength(_ cues: ServiceCues) -> ServiceMention.Strength {
    if cues.contains(.service) { return .strong }
    if cues.contains(.likely) { return .likely }
    return cues.contains(.weak) ? .weak : .listed
  }

  /// The longest entry at a token that is a service or hides one.
  private static func longest(
    at position: Int, limit: Int, in document: Document, _ spellings: ServiceSpellings
  ) -> (form: Form, end: Int, cues: ServiceCues)? {
    let token = document.tokens[position]
    if token.firstUnit != 0 {
      for unit in document.units(at: position)
      where unit.form != .number && Int(unit.end) <= limit && unit.isCased {
        let cues = spellings.cues[unit.form].intersection(.naming)
        if !cues.isEmpty { return (unit.form, Int(unit.end), cues) }
      }
    }
    let cues = spellings.cues[token.form].intersection(.naming)
    return cues.isEmpty ? nil : (token.form, position + 1, cues)
  }
}

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
    // Where goods begin that were just measured out.
    var goods = -1
    while next < range.upperBound {
      let position = next
      next += 1
      let token = document.tokens[position]
      guard token.form != .none, document.topics[position].contains(.service) else { continue }
      guard
        let (form, end, cues) = Self.longest(at: position, limit: range.upperBound, in: document, spellings)
      else { continue }
      if cues.contains(.measure) { goods = end }
      if !cues.isDisjoint(with: [.not, .measure]) || position == goods {
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
        var mention = ServiceMention(
          id: id, tokens: tokens, sentence: index, strength: Self.strength(cues))
        if cues.contains(.verb) {
          if isDeed(tokens, in: range, document, pack) {
            mention.strength = .strong
            mention.isDeed = true
          } else if cues.isDisjoint(with: [.service, .likely, .weak, .listed]) {
            continue
          }
        }
        mentions.append(mention)
      }
      next = end
    }
  }

  /// Whether a verb tells what can or cannot be done by itself, without somebody whom one calls: `can call`, `ni appeler ni texter`.
  private func isDeed(
    _ tokens: Range<Int>, in sentence: Range<Int>, _ document: Document, _ pack: LanguagePack
  ) -> Bool {
    if tokens.upperBound < sentence.upperBound {
      let behind = document.tokens[tokens.upperBound]
      guard behind.kind != .number, behind.kind != .word || !isObject(behind, pack) else { return false }
    }
    var place = tokens.lowerBound - 1
    while place >= sentence.lowerBound, tokens.lowerBound - place <= Self.reach {
      if let last = mentions.last, last.isDeed, last.tokens.contains(place) { return true }
      let token = document.tokens[place]
      guard token.kind == .word else { return false }
      if pack.assertions.entry(token.form)?.cues.contains(.modal) ?? false { return true }
      guard
        !pack.services.cues[token.form].isDisjoint(with: [.glue, .verb, .listed])
          || pack.assertions.entry(token.form) != nil
      else { return false }
      place -= 1
    }
    return false
  }

  /// How far behind a word for what can be done a verb may stand, in tokens.
  private static let reach = 4

  /// Whether a word begins what is called (`call the doctor`, `appeler un taxi`).
  private func isObject(_ token: Token, _ pack: LanguagePack) -> Bool {
    let cues = pack.services.cues[token.form]
    if !cues.isDisjoint(with: [.service, .likely, .weak]) { return true }
    return cues.contains(.article)
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

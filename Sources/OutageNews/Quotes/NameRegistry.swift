/// The people and organizations whom an article names in full, by the last word of the name.
struct NameRegistry {
  /// Where each was first named in full.
  private(set) var first: [UInt64: NameSpan] = [:]
  /// Every later mention too, in text order.
  private(set) var mentions: [Mention] = []

  struct Mention {
    var name: NameSpan
    var key: UInt64
    /// Behind a preposition: no subject.
    var isWeak: Bool
  }

  init() {}

  /// Reads the sections that are not silent. O(tokens).
  init(_ document: Document, finders: (Language) -> SpeakerFinder?) {
    for section in document.sections
    where !section.kind.isSilent && section.kind != .post && section.kind != .header {
      guard let finder = finders(section.language) else { continue }
      var index = section.tokens.lowerBound
      while index < section.tokens.upperBound {
        guard document.tokens[index].isCapitalized, document.tokens[index].kind == .word,
          let found = finder.candidate(at: index, limit: section.tokens.upperBound),
          case .name(let name) = found.kind
        else {
          index += 1
          continue
        }
        add(name, isWeak: found.isWeak, document, finder)
        index = max(name.tokens.upperBound, index + 1)
      }
    }
  }

  private mutating func add(_ name: NameSpan, isWeak: Bool, _ document: Document, _ finder: SpeakerFinder) {
    let key = Self.key(name, document)
    if name.words > 1, name.words < 5, !finder.isOrganization(name) {
      if first[key] == nil { first[key] = name }
    } else if first[key] == nil {
      return
    }
    mentions.append(Mention(name: name, key: key, isWeak: isWeak))
  }

  /// What a surname alone is found by: the last word of the name.
  static func key(_ name: NameSpan, _ document: Document) -> UInt64 {
    var last = name.tokens.upperBound - 1
    if document.tokens[last].hash == Sign.period, last > name.tokens.lowerBound { last -= 1 }
    return document.tokens[last].hash
  }

  /// The mention of a person that stands last before a token and not before `earliest`; in the sentence that names several, the subject.
  func person(before token: Int, from earliest: Int, in document: Document) -> NameSpan? {
    let next = mentions.partitioningIndex { $0.name.tokens.upperBound > token }
    var weak: NameSpan?
    var index = next - 1
    while index >= 0, mentions[index].name.tokens.lowerBound >= earliest, next - index < 12 {
      let mention = mentions[index]
      if let weak, !document.isOneSentence(mention.name.tokens.lowerBound, weak.tokens.lowerBound) {
        return weak
      }
      if !mention.isWeak { return mention.name }
      if weak == nil { weak = mention.name }
      index -= 1
    }
    return weak
  }
}

extension SpeakerFinder {
  /// Whether a run of capitals names an organization: it holds a word such as `Ministry`, or a carrier's name begins it.
  func isOrganization(_ name: NameSpan) -> Bool {
    if carriers.carrier(at: name.tokens.lowerBound) != nil { return true }
    return name.tokens.contains {
      words.has(document.tokens[$0], words.orgWord)
        || document.tokens[$0].flags.contains(.allCaps) && name.tokens.count < 3
    }
  }
}

extension Document {
  /// Whether no sentence or paragraph begins between two tokens, the second included.
  func isOneSentence(_ a: Int, _ b: Int) -> Bool {
    guard a < b else { return true }
    guard b - a < 80 else { return false }
    return !tokens[(a + 1)...b].contains { !$0.flags.isDisjoint(with: [.sentenceStart, .paragraphStart]) }
  }
}

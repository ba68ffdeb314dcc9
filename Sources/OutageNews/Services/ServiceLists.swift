/// Lists of services that share what is said of them: `calls, texts and data failed`.
struct ServiceLists {
  /// By mention: the tokens of its whole list.
  private(set) var extents: [Range<Int>] = []
  /// By mention: whether another service stands beside it.
  private(set) var isListed: [Bool] = []

  /// How many tokens may stand between two names of a list.
  private static let gap = 4

  /// O(mentions).
  init(_ mentions: [ServiceMention], in document: Document, packs: (Language) -> LanguagePack?) {
    extents = mentions.map(\.tokens)
    isListed = [Bool](repeating: false, count: mentions.count)
    var first = 0
    for index in mentions.indices.dropFirst() {
      guard let pack = packs(document.sentences[mentions[index].sentence].language),
        Self.isLink(mentions[index - 1], mentions[index], document, pack)
      else {
        close(first..<index)
        first = index
        continue
      }
    }
    close(first..<mentions.count)
  }

  private mutating func close(_ list: Range<Int>) {
    guard list.count > 1 else { return }
    let extent = extents[list.lowerBound].lowerBound..<extents[list.upperBound - 1].upperBound
    for index in list {
      extents[index] = extent
      isListed[index] = true
    }
  }

  /// Whether only a comma, a conjunction and small words stand between two names.
  private static func isLink(
    _ one: ServiceMention, _ other: ServiceMention, _ document: Document, _ pack: LanguagePack
  ) -> Bool {
    let between = one.tokens.upperBound..<max(one.tokens.upperBound, other.tokens.lowerBound)
    guard one.sentence == other.sentence, !between.isEmpty, between.count <= gap else { return false }
    var isJoined = false
    for index in between {
      let token = document.tokens[index]
      if token.kind == .punctuation || token.kind == .symbol {
        guard token.hash == Folding.comma || token.hash == Folding.hyphen else { return false }
        if token.hash == Folding.comma { isJoined = true }
      } else if let entry = pack.assertions.entry(token.form), entry.border == .join || entry.isNor {
        isJoined = true
      } else if pack.services.cues[token.form].isDisjoint(with: .glue) {
        return false
      }
    }
    return isJoined
  }
}

extension AssertionWords.Entry {
  /// `nor`, `ni`: joins the names of a denial.
  var isNor: Bool { cues.contains(.negated) && border == .exception }
}

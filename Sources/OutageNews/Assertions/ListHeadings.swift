/// What the headings over lists say of the items under them: `Not available`, `Back in service`, `Ce qui remarche :`.
struct ListHeadings {
  /// By sentence of an item: the last clause of its heading and the predicate that tells the state.
  private var headings: [Int: (clause: Int, predicate: Int, polarity: Polarity)] = [:]

  /// A heading has no more tokens than that.
  private static let longest = 9

  init() {}

  /// O(sentences + clauses + mentions).
  init(_ reading: Reading) {
    let document = reading.document
    let named = SentenceSet(reading.serviceMentions.map(\.sentence) + reading.carrierMentions.map(\.sentence))
    var open: (clause: Int, predicate: Int, polarity: Polarity)?
    var next = 0
    for index in reading.heard {
      let sentence = document.sentences[index]
      while next < reading.clauses.count, reading.clauses[next].sentence < index { next += 1 }
      let first = next
      while next < reading.clauses.count, reading.clauses[next].sentence == index { next += 1 }
      guard let start = sentence.tokens.first, document.tokens[start].flags.contains(.lineStart) else {
        continue
      }
      if Self.isItem(sentence, document) {
        if let open { headings[index] = open }
        continue
      }
      open = nil
      guard sentence.tokens.count <= Self.longest, !named.contains(index) else { continue }
      for clause in first..<next where !reading.clauses[clause].marks.contains(.past) {
        for predicate in reading.clauses[clause].predicates {
          if let polarity = reading.predicates[predicate].polarity { open = (clause, predicate, polarity) }
        }
      }
    }
  }

  /// What the heading over a sentence says of it, unless its clause denies that (`Internet : non`).
  func finding(for sentence: Int, isDenied: Bool) -> EvidenceMap.Finding? {
    guard let heading = headings[sentence] else { return nil }
    let polarity: Polarity = !isDenied ? heading.polarity : heading.polarity == .down ? .up : .down
    return EvidenceMap.Finding(
      polarity: polarity, predicate: isDenied ? nil : heading.predicate, clause: heading.clause,
      nearness: .next,
      distance: 1, isPast: false)
  }

  /// Whether a bullet, a dash or an item's number begins it.
  private static func isItem(_ sentence: Sentence, _ document: Document) -> Bool {
    guard let token = sentence.tokens.first else { return false }
    let first = document.tokens[token]
    let start = Int(first.start)
    switch first.kind {
    case .punctuation, .symbol:
      return bullets.contains { bullet in document.bytes[start...].starts(with: bullet.utf8) }
    case .number:
      let end = Int(first.end)
      return first.digits <= 2 && end < document.bytes.count
        && (document.bytes[end] == 0x2E || document.bytes[end] == 0x29)
        && end + 1 < document.bytes.count && document.bytes[end + 1] == 0x20
    default: return false
    }
  }

  private static let bullets = [
    "•", "-", "–", "—", "*", "·", "▪", "‣", "►", "▸", "●", "○", "→", "✓", "✔", "☑",
  ]
}

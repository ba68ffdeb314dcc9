/// Cuts a sentence into statements and finds their predicates and cues. One pass over its tokens.
struct ClauseReader {
  private let words: AssertionWords
  /// Cues of the clauses that were read, in text order.
  var cues: [Cue] = []
  private var pieces: [Piece] = []
  /// Whether the clause that was made last says something.
  private var hadPredicate = false

  /// An operator word in the text.
  struct Cue {
    var tokens: Range<Int>
    var kind: AssertionWords.Cues
  }

  /// In tokens.
  private static let longest = 240

  /// What stands between two borders.
  private struct Piece {
    var tokens: Range<Int>
    var opener: Clause.Opener
    var hasPredicate = false
    var isNegated = false
  }

  init(_ words: AssertionWords) {
    self.words = words
    pieces.reserveCapacity(16)
    cues.reserveCapacity(16)
  }

  /// Appends the clauses and predicates of a sentence. `taken` holds tokens of names, which say nothing.
  mutating func read(
    _ sentence: Sentence, index: Int, document: Document, taken: TakenTokens, year: Int?, segment: inout Int,
    clauses: inout [Clause], predicates: inout [Predicate]
  ) {
    pieces.removeAll(keepingCapacity: true)
    cues.removeAll(keepingCapacity: true)
    let firstPredicate = predicates.count
    var piece = Piece(tokens: sentence.tokens.lowerBound..<sentence.tokens.lowerBound, opener: .start)
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      guard !document.topics[token].isDisjoint(with: [.assertion, .number, .mark]) else {
        token += 1
        continue
      }
      // A text without marks is no statement; whatever looks through a clause stays bounded.
      if token - piece.tokens.lowerBound >= Self.longest {
        close(&piece, at: token, next: token, opener: .join)
      }
      let mark = taken.contains(token) ? .none : Punctuation(document.tokens[token])
      if mark != .none {
        close(&piece, at: token, next: token + 1, opener: mark.opener)
        token += 1
        continue
      }
      if isYear(token, document: document, before: year) {
        cues.append(Cue(tokens: token..<(token + 1), kind: .past))
      }
      let (entry, end) = longest(
        at: token, document: document, limit: sentence.tokens.upperBound, taken: taken)
      if let entry {
        if let border = entry.border,
          isBorder(
            border, piece: piece, at: token,
            behind: isVerb(at: end, document, sentence.tokens.upperBound, taken))
        {
          close(&piece, at: token, next: token, opener: border)
        }
        if !entry.cues.isDisjoint(with: [.negated, .ne]) { piece.isNegated = true }
        if !entry.cues.isEmpty { cues.append(Cue(tokens: token..<end, kind: entry.cues)) }
        if let kind = entry.kind, entry.cues.isDisjoint(with: [.double, .none]) {
          predicates.append(
            Predicate(kind: kind, tokens: token..<end, clause: 0, features: entry.features, marks: []))
          piece.hasPredicate = true
        } else if entry.cues.contains(.double) {
          predicates.append(
            Predicate(kind: .work, tokens: token..<end, clause: 0, features: [], marks: .doubled))
          piece.hasPredicate = true
        }
      }
      token = end
    }
    close(&piece, at: sentence.tokens.upperBound, next: sentence.tokens.upperBound, opener: .start)
    merge(into: &clauses, sentence: index, segment: &segment)
    attach(predicates: &predicates, from: firstPredicate, clauses: &clauses, sentence: index)
  }

  /// The longest entry that begins at a token.
  @inline(__always)
  private func longest(
    at token: Int, document: Document, limit: Int, taken: TakenTokens
  ) -> (AssertionWords.Entry?, end: Int) {
    if taken.contains(token) { return (nil, token + 1) }
    let word = document.tokens[token]
    if word.firstUnit != 0 {
      for unit in document.units(at: token) where unit.form != .number && Int(unit.end) <= limit {
        if let entry = words.entry(unit.form), !taken.bars(token..<Int(unit.end)) {
          return (entry, Int(unit.end))
        }
      }
    }
    return (words.entry(word.form), token + 1)
  }

  /// Whether a token is a year before the one in which the article appeared.
  @inline(__always)
  private func isYear(_ token: Int, document: Document, before year: Int?) -> Bool {
    let number = document.tokens[token]
    guard number.kind == .number, number.digits == 4, number.number >= 1950,
      Int(number.number) < year ?? 2036, token > 0,
      let entry = words.entry(document.tokens[token - 1].form)
    else { return false }
    return entry.cues.contains(.yearBefore)
  }

  /// A relative or a cause begins a clause only behind something that a clause could hold.
  private func isBorder(
    _ border: Clause.Opener, piece: Piece, at token: Int, behind isVerb: @autoclosure () -> Bool
  ) -> Bool {
    switch border {
    case .join:
      // `and says …`: a second verb of the same subject.
      return piece.hasPredicate && isVerb()
    case .contrast, .exception, .correction, .condition:
      return true
    default:
      return piece.hasPredicate || piece.isNegated || piece.tokens.lowerBound == token
    }
  }

  /// Whether a verb begins at a token: `and says`, `and was back`, `et n'a pas repris`.
  private func isVerb(at token: Int, _ document: Document, _ limit: Int, _ taken: TakenTokens) -> Bool {
    var place = token
    var hasAuxiliary = false
    while place < limit, place - token < 4 {
      let (entry, end) = longest(at: place, document: document, limit: limit, taken: taken)
      guard let entry else { return false }
      let isAuxiliary = words.entry(document.tokens[place].form)?.cues.contains(.aux) ?? false
      if entry.kind != nil {
        // `was back` is one entry of a lexicon, and no form of a verb.
        return entry.features.contains(.verb) || hasAuxiliary || isAuxiliary
      }
      guard isAuxiliary || entry.border == nil else { return false }
      if isAuxiliary { hasAuxiliary = true }
      place = end
    }
    return false
  }

  private mutating func close(_ piece: inout Piece, at end: Int, next: Int, opener: Clause.Opener) {
    piece.tokens = piece.tokens.lowerBound..<end
    // `, but`: the stronger of two borders that touch.
    let isEmpty = piece.tokens.isEmpty
    if !isEmpty { pieces.append(piece) }
    let kept = isEmpty && opener == .comma ? piece.opener : opener
    piece = Piece(
      tokens: next..<next, opener: isEmpty && piece.opener == .stop && opener != .contrast ? .stop : kept)
  }

  /// Pieces between commas that say nothing by themselves belong to the statement they stand in.
  private mutating func merge(into clauses: inout [Clause], sentence: Int, segment: inout Int) {
    segment += 1
    hadPredicate = false
    var startsWithContrast = false
    var index = 0
    let first = clauses.count
    while index < pieces.count {
      var piece = pieces[index]
      while !piece.hasPredicate, !belongsBefore(piece, clauses, from: first), index + 1 < pieces.count,
        pieces[index + 1].opener == .comma
      {
        index += 1
        piece.tokens = piece.tokens.lowerBound..<pieces[index].tokens.upperBound
        piece.hasPredicate = pieces[index].hasPredicate
      }
      index += 1
      if !piece.hasPredicate, piece.opener == .comma, clauses.count > first {
        clauses[clauses.count - 1].tokens =
          clauses[clauses.count - 1].tokens.lowerBound..<piece.tokens.upperBound
        continue
      }
      let isFirst = clauses.count == first
      if isFirst, piece.opener == .contrast { startsWithContrast = true }
      let turns = !isFirst && (piece.opener == .contrast || piece.opener == .stop)
      if turns || (startsWithContrast && !isFirst && piece.opener == .comma) {
        segment += 1
        startsWithContrast = false
      }
      clauses.append(Clause(tokens: piece.tokens, sentence: sentence, segment: segment, opener: piece.opener))
      hadPredicate = piece.hasPredicate
    }
  }

  /// Whether a piece without a statement of its own belongs to what stands before it: a list, an apposition, `except X`.
  private func belongsBefore(_ piece: Piece, _ clauses: [Clause], from first: Int) -> Bool {
    if piece.opener == .exception || piece.opener == .correction || piece.opener == .relative { return true }
    guard piece.opener == .comma, clauses.count > first else { return false }
    return hadPredicate
  }

  private func attach(
    predicates: inout [Predicate], from first: Int, clauses: inout [Clause], sentence: Int
  ) {
    var next = first
    var index = clauses.count
    while index > 0, clauses[index - 1].sentence == sentence { index -= 1 }
    while index < clauses.count {
      let start = next
      while next < predicates.count, predicates[next].tokens.lowerBound < clauses[index].tokens.upperBound {
        predicates[next].clause = index
        next += 1
      }
      clauses[index].predicates = start..<next
      index += 1
    }
  }
}

/// Marks that part statements.
private enum Punctuation {
  case none, comma, stop, colon, quote

  init(_ token: Token) {
    guard token.kind == .punctuation || token.kind == .symbol else {
      self = .none
      return
    }
    switch token.hash {
    case Self.commaHash: self = .comma
    // A full stop inside a sentence belongs to an abbreviation.
    case Self.semicolon, Self.question, Self.exclamation, Self.ellipsis: self = .stop
    case Self.colonHash, Self.dash: self = .colon
    case Self.open, Self.close, Self.straight, Self.leftParenthesis, Self.rightParenthesis: self = .quote
    case Folding.hyphen where !token.isGlued: self = .colon
    default: self = .none
    }
  }

  var opener: Clause.Opener {
    switch self {
    case .none, .comma: .comma
    case .stop: .stop
    case .colon, .quote: .quote
    }
  }

  private static let commaHash = Folding.hash(ascii: ",")
  private static let semicolon = Folding.hash(ascii: ";")
  private static let question = Folding.hash(ascii: "?")
  private static let exclamation = Folding.hash(ascii: "!")
  private static let ellipsis = Folding.mix(Folding.seed, scalar: 0x2026)
  private static let colonHash = Folding.hash(ascii: ":")
  private static let dash = Folding.mix(Folding.seed, scalar: 0x2014)
  private static let open = Folding.mix(Folding.seed, scalar: 0xAB)
  private static let close = Folding.mix(Folding.seed, scalar: 0xBB)
  private static let straight = Folding.hash(ascii: "\"")
  private static let leftParenthesis = Folding.hash(ascii: "(")
  private static let rightParenthesis = Folding.hash(ascii: ")")
}

/// Tokens that belong to names of carriers and services.
struct TakenTokens {
  private var bits: [Bool]
  /// Those of words with other meanings, which a longer phrase may hold: `a busy signal`, `lose signal`.
  private var weak: [Bool] = []

  init(count: Int) {
    bits = [Bool](repeating: false, count: count)
  }

  mutating func insert(_ tokens: Range<Int>) {
    for token in tokens where token < bits.count { bits[token] = true }
  }

  mutating func insertWeak(_ tokens: Range<Int>) {
    if weak.isEmpty { weak = [Bool](repeating: false, count: bits.count) }
    for token in tokens where token < bits.count && !bits[token] { weak[token] = true }
    insert(tokens)
  }

  @inline(__always)
  func contains(_ token: Int) -> Bool { bits[token] }

  func touches(_ tokens: Range<Int>) -> Bool { tokens.contains { bits[$0] } }

  /// Whether a phrase must not hold these tokens.
  func bars(_ tokens: Range<Int>) -> Bool { tokens.contains { bits[$0] && (weak.isEmpty || !weak[$0]) } }
}

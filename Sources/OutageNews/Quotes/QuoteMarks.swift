/// Pairs the quotation marks of a stretch of text: guillemets, curly, straight and single ones, nested, over several paragraphs.
///
/// O(tokens): an opening mark is dropped at the latest a few paragraphs on; a single mark looks at most 120 tokens ahead.
struct QuoteMarks {
  private let document: Document
  private var open: [Opening] = []
  private(set) var pairs: [Range<Int>] = []
  private(set) var singles: [Range<Int>] = []

  private struct Opening {
    var family: Family
    var token: Int
    var paragraphs = 0
  }

  private enum Family { case guillemet, curly, straight }

  /// How many paragraphs a quotation may run over.
  private static let longest = 8

  init(_ document: Document) {
    self.document = document
  }

  /// The outermost pairs of a stream, opening mark to closing mark, both included, in text order.
  mutating func spans(in range: Range<Int>) -> [(tokens: Range<Int>, isSingle: Bool)] {
    open = []
    pairs = []
    singles = []
    let tokens = document.tokens
    let bytes = document.bytes
    for index in range {
      if tokens[index].flags.contains(.paragraphStart) { turnParagraph(at: index) }
      if let mark = QuoteMark(tokens[index], in: bytes) { read(mark, at: index, limit: range) }
    }
    return outermost()
  }

  private func outermost() -> [(tokens: Range<Int>, isSingle: Bool)] {
    let all = (pairs.map { (tokens: $0, isSingle: false) } + singles.map { (tokens: $0, isSingle: true) })
      .sorted {
        ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound)
      }
    var spans: [(tokens: Range<Int>, isSingle: Bool)] = []
    for span in all where span.tokens.count > 2 {
      if let last = spans.last, span.tokens.lowerBound < last.tokens.upperBound { continue }
      spans.append(span)
    }
    return spans
  }

  /// At a new paragraph a quotation goes on only where its mark is repeated, or, between guillemets, for a while without.
  private mutating func turnParagraph(at index: Int) {
    guard !open.isEmpty else { return }
    let mark = QuoteMark(document.tokens[index], in: document.bytes)
    for position in open.indices { open[position].paragraphs += 1 }
    open.removeAll { opening in
      switch opening.family {
      case .guillemet: return opening.paragraphs > Self.longest
      case .curly: return mark != .openDouble || opening.paragraphs > Self.longest
      case .straight: return mark != .straightDouble || opening.paragraphs > Self.longest
      }
    }
  }

  private mutating func read(_ mark: QuoteMark, at index: Int, limit: Range<Int>) {
    let isContinuation = document.tokens[index].flags.contains(.paragraphStart) && !open.isEmpty
    switch mark {
    case .openGuillemet:
      if isContinuation, open.contains(where: { $0.family == .guillemet }) { return }
      push(.guillemet, index)
    case .closeGuillemet:
      if isContinuation { return }
      close(.guillemet, index)
    case .openDouble:
      if isContinuation, open.contains(where: { $0.family == .curly }) { return }
      push(.curly, index)
    case .closeDouble:
      if !close(.curly, index) { close(.straight, index) }
    case .straightDouble:
      if isContinuation { return }
      straight(index)
    case .openSingle: single(index, limit: limit, isCurly: true)
    case .straightSingle: single(index, limit: limit, isCurly: false)
    case .closeSingle: break
    }
  }

  private mutating func push(_ family: Family, _ index: Int) {
    // Marks inside marks inside marks are no writing; this keeps a text of nothing but marks linear.
    if open.count >= 4 { open.removeFirst() }
    open.append(Opening(family: family, token: index))
  }

  @discardableResult
  private mutating func close(_ family: Family, _ index: Int) -> Bool {
    guard let position = open.lastIndex(where: { $0.family == family }) else { return false }
    pairs.append(open[position].token..<(index + 1))
    open.removeSubrange(position...)
    return true
  }

  /// A straight mark opens when nothing is open, or when white space stands before it and none behind it.
  private mutating func straight(_ index: Int) {
    guard let position = open.lastIndex(where: { $0.family == .straight }) else {
      return push(.straight, index)
    }
    let next = index + 1 < document.tokens.count ? document.tokens[index + 1] : nil
    let opensWord = !document.tokens[index].isGlued && next?.isGlued == true && next?.kind == .word
    let openedGlued = open[position].token + 1 < index && document.tokens[open[position].token + 1].isGlued
    if opensWord && openedGlued {
      open.remove(at: position)  // its twin is missing
      push(.straight, index)
    } else {
      close(.straight, index)
    }
  }

  /// A single mark opens before a word with white space before it, and closes at the first mark that cannot be an apostrophe.
  private mutating func single(_ index: Int, limit: Range<Int>, isCurly: Bool) {
    let tokens = document.tokens
    guard index + 2 < limit.upperBound, !tokens[index].isGlued || index == limit.lowerBound,
      tokens[index + 1].isGlued,
      tokens[index + 1].kind == .word
    else { return }
    if let last = singles.last, last.contains(index) { return }
    var end = index + 2
    let stop = min(limit.upperBound, index + 120)
    while end < stop, !tokens[end].flags.contains(.paragraphStart) {
      if let mark = QuoteMark(tokens[end], in: document.bytes),
        mark == (isCurly ? .closeSingle : .straightSingle),
        tokens[end].isGlued, closes(end, limit: limit)
      {
        singles.append(index..<(end + 1))
        return
      }
      end += 1
    }
  }

  private func closes(_ index: Int, limit: Range<Int>) -> Bool {
    if document.tokens[index - 1].kind == .punctuation { return true }
    guard index + 1 < limit.upperBound else { return true }
    let next = document.tokens[index + 1]
    if next.flags.contains(.lineStart) || next.kind == .punctuation { return true }
    let last = document.bytes[Int(document.tokens[index - 1].end) - 1]
    return last != 0x73 && !next.isGlued  // behind an s it may be a possessive
  }
}

/// One article while its text layer is read: what becomes a `Document`.
struct DocumentDraft: Sendable {
  /// The text as given: valid UTF-8. All offsets count its bytes.
  let bytes: [UInt8]
  var tokens: [Token] = []
  /// By token: the recognizers that it may concern; empty until it is annotated.
  var topics: [Topics] = []
  /// Multi-word lexicon entries and numbers, sorted by first token, the longer first.
  var units: [Unit] = []
  var numbers: [NumberValue] = []
  var sections: [DocumentSection] = []
  var sentences: [Sentence] = []
  /// Language of most of the text outside boilerplate.
  var language: Language = .undetermined

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}

/// One article while it is reported on: its bytes, and what the text layer knows of them. A class, because every reader holds it.
final class Document: Sendable {
  /// The text as given: valid UTF-8. All offsets count its bytes.
  let bytes: [UInt8]
  let tokens: [Token]
  /// By token: the recognizers that it may concern.
  let topics: [Topics]
  /// Multi-word lexicon entries and numbers, sorted by first token, the longer first.
  let units: [Unit]
  let numbers: [NumberValue]
  let sections: [DocumentSection]
  let sentences: [Sentence]
  /// Language of most of the text outside boilerplate.
  let language: Language

  init(_ draft: DocumentDraft) {
    bytes = draft.bytes
    tokens = draft.tokens
    topics = draft.topics
    units = draft.units
    numbers = draft.numbers
    sections = draft.sections
    sentences = draft.sentences
    language = draft.language
  }

  /// Bytes from the start of the first token to the end of the last.
  func byteRange(_ tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first else { return 0..<0 }
    return Int(self.tokens[first].start)..<Int(self.tokens[tokens.upperBound - 1].end)
  }

  /// The text of a byte range. O(length).
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  func text(tokens range: Range<Int>) -> String { text(byteRange(range)) }

  /// Whether a sentence may be reported from.
  func isHeard(_ sentence: Sentence) -> Bool {
    !sections[sentence.section].kind.isSilent && sentence.language != .undetermined
  }

  /// Units that begin at a token, the longest first.
  @inline(__always)
  func units(at token: Int) -> ArraySlice<Unit> {
    let first = Int(tokens[token].firstUnit)
    guard first > 0 else { return [] }
    var end = first
    while end < units.count, units[end].first == UInt32(token) { end += 1 }
    return units[(first - 1)..<end]
  }
}

/// A stretch of text of one kind and language. Sections cover the text without overlap.
struct DocumentSection: Sendable {
  var kind: SectionKind
  /// UTF-8 bytes.
  var start: Int
  var end: Int
  var tokens: Range<Int>
  var language: Language
}

/// A sentence: never crosses a section.
struct Sentence: Sendable {
  /// UTF-8 bytes.
  var start: Int
  var end: Int
  var tokens: Range<Int>
  /// Index into `Document.sections`.
  var section: Int
  var language: Language
}

/// A number in the text, in digits or words.
struct NumberValue: Hashable, Sendable {
  var value: Double
  /// Written in words.
  var isSpelled = false
  /// Has a fraction.
  var isFractional = false
  /// A round group (`une quinzaine`, `des centaines`).
  var isAbout = false
  /// A power of ten without a count (`millions of`, `des dizaines de milliers`): the value is the power.
  /// Rules reach it by `<power>`, and not by `<num>` or `<int …>`.
  var isBare = false
}

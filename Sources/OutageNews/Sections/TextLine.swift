/// One line of the text that holds tokens, and what it looks like.
struct TextLine: Sendable {
  var tokens: Range<Int>
  /// UTF-8 bytes, from the first token to the last.
  var start: Int
  var end: Int
  /// Line breaks before it: 1 within a paragraph, 2 or more behind a blank line.
  var gap: Int
  var kind: SectionKind = .body
  var look = LineLook()

  var bytes: Int { end - start }
}

/// Counts over the tokens of a line that tell prose from menus.
struct LineLook: Sendable {
  var words = 0
  var capitalized = 0
  var capitals = 0
  var functions = 0
  var numbers = 0
  /// `|`, `·`, `•`, `›`, `►` … and runs of spaces: what stands between links.
  var separators = 0
  var commas = 0
  /// Full stops, question and exclamation marks behind words.
  var stops = 0
  var endsSentence = false
  var endsColon = false
  var links = 0
  var handles = 0
  var menus = 0
  var shares = 0
  var boilers = 0
  var suspects = 0
  /// Keys of phrases at the first word, and of all of them.
  var first: PhraseTable.Keys = []
  var keys: PhraseTable.Keys = []
  /// A phrase that fills the line.
  var whole: PhraseTable.Keys = []
  /// The line stood before in this text.
  var isRepeated = false

  /// Prose: many words, function words among them, ended by a mark.
  var isProse: Bool { words >= 14 && endsSentence && functions * 6 >= words }
}

extension LineLook {
  /// Looks at the tokens of a line. O(tokens).
  init(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ phrases: PhraseTable) {
    var free = range.lowerBound
    for index in range {
      let token = tokens[index]
      switch token.kind {
      case .word: count(token)
      case .number: numbers += 1
      case .url, .email: links += 1
      case .handle, .hashtag: handles += 1
      case .punctuation, .symbol: count(mark: token, at: index, range, bytes, tokens)
      }
      if index > range.lowerBound, index < range.upperBound, token.start - tokens[index - 1].end >= 3 { separators += 1 }
      guard index >= free, token.kind == .word || token.kind == .symbol || token.kind == .punctuation || token.kind == .number,
        let match = phrases.match(at: index, in: tokens, limit: range.upperBound)
      else { continue }
      add(match, at: index, range)
      if !match.keys.isDisjoint(with: [.boiler, .opener, .alone, .menu, .share]) { free = match.end }
    }
    close(range, bytes, tokens)
  }

  private mutating func count(_ token: Token) {
    words += 1
    if token.isCapitalized { capitalized += 1 }
    if token.flags.contains(.allCaps) { capitals += 1 }
  }

  private mutating func count(
    mark token: Token, at index: Int, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>
  ) {
    switch UTF8Scalar.decode(bytes, at: Int(token.start)).scalar {
    case 0x2C: commas += 1
    case 0x2E, 0x21, 0x3F, 0x2026: if index > range.lowerBound { stops += 1 }
    case 0x7C, 0xB7, 0x2022, 0x203A, 0x25BA, 0x25B6, 0x25BC, 0x3E: separators += 1
    default: break
    }
  }

  private mutating func add(_ match: PhraseTable.Match, at index: Int, _ range: Range<Int>) {
    keys.formUnion(match.keys)
    if index == range.lowerBound { first = match.keys }
    if index == range.lowerBound, match.end == range.upperBound { whole = match.keys }
    if match.keys.contains(.function) { functions += 1 }
    if match.keys.contains(.menu) { menus += match.end - index }
    if match.keys.contains(.share) { shares += 1 }
    if match.keys.contains(.boiler) { boilers += 1 }
    if match.keys.contains(.suspect) { suspects += 1 }
  }

  private mutating func close(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>) {
    var last = range.upperBound - 1
    while last > range.lowerBound, tokens[last].kind == .punctuation {
      switch UTF8Scalar.decode(bytes, at: Int(tokens[last].start)).scalar {
      case 0x2E, 0x21, 0x3F, 0x2026:
        endsSentence = true
        return
      case 0x3A:
        endsColon = true
        return
      case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D: last -= 1
      default: return
      }
    }
  }
}

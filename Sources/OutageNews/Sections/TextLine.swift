/// One line of the text that holds tokens, and what it looks like.
struct TextLine: Sendable {
  var tokens: Range<Int>
  /// UTF-8 bytes, from the first token to the last.
  var start: Int
  var end: Int
  /// Line breaks before it: 1 within a paragraph, 2 or more behind a blank line.
  var gap: Int
  var kind: SectionKind = .body
  var look: LineLook
  /// Where a second part of another kind begins on the same line (`TORONTO – …`).
  private(set) var cut: (token: Int, kind: SectionKind)?

  mutating func cut(at token: Int, _ kind: SectionKind) {
    if token > tokens.lowerBound, token < tokens.upperBound { cut = (token, kind) }
  }

  var bytes: Int { end - start }
}

/// Counts over the tokens of a line that tell prose from menus.
struct LineLook: Sendable {
  var words: Int32 = 0
  var capitalized: Int32 = 0
  var capitals: Int32 = 0
  var functions: Int32 = 0
  var numbers: Int32 = 0
  /// `|`, `·`, `•`, `›`, `►` … and runs of spaces: what stands between links.
  var separators: Int32 = 0
  var commas: Int32 = 0
  /// Full stops, question and exclamation marks behind words.
  var stops: Int32 = 0
  var quotes: Int32 = 0
  var endsSentence = false
  var endsColon = false
  /// URLs and e-mail addresses.
  var links: Int32 = 0
  var handles: Int32 = 0
  /// Words of menus, and how often each kind of cue stands in the line.
  var menus: Int32 = 0
  var shares: Int32 = 0
  var boilers: Int32 = 0
  var suspects: Int32 = 0
  var proses: Int32 = 0
  /// Keys of phrases at the first word, and of all of them.
  var first: PhraseTable.Keys = []
  var keys: PhraseTable.Keys = []
  /// Keys of a phrase that fills the line.
  var whole: PhraseTable.Keys = []
  /// Begins with words that open boilerplate.
  var opens = false
  /// The line stood before in this text.
  var isRepeated = false

  /// Many words, function words or small letters among them, ended by a mark.
  var isProse: Bool {
    words >= 10 && endsSentence && (words > 30 || functions * 6 >= words || capitalized * 10 < words * 4)
  }
  /// A sentence, be it short.
  var isSentence: Bool { endsSentence && words >= 3 && (functions > 0 || capitalized * 2 < words) }
}

extension LineLook {
  /// How many tokens at the start of a line are looked up; half as many at its end.
  private static let ends = 28

  /// Looks at the tokens of a line. O(tokens).
  init(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>,
    _ phrases: PhraseTable
  ) {
    var free = range.lowerBound
    // In a long paragraph the cues stand at its ends.
    let head = range.lowerBound + Self.ends
    let tail = range.upperBound - Self.ends / 2
    for index in range {
      let token = tokens[index]
      switch token.kind {
      case .word: count(token)
      case .number: numbers += 1
      case .url, .email: links += 1
      case .handle, .hashtag: handles += 1
      case .punctuation, .symbol: count(mark: token, isFirst: index == range.lowerBound, bytes)
      }
      if index > range.lowerBound, isGap(before: token, bytes) { separators += 1 }
      guard index >= free, index < head || index >= tail, token.kind != .url,
        let match = phrases.match(at: index, in: tokens, limit: range.upperBound)
      else { continue }
      add(match, at: index, range, bytes, tokens)
      if !match.keys.isDisjoint(with: [.boiler, .menu, .share, .suspect]) { free = match.end }
    }
    close(range, bytes, tokens)
  }

  /// Two blanks stand between links that lost their marks.
  @inline(__always)
  private func isGap(before token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    token.start >= 2 && bytes[Int(token.start) - 1] == 0x20 && bytes[Int(token.start) - 2] == 0x20
  }

  @inline(__always)
  private mutating func count(_ token: Token) {
    words += 1
    if token.isCapitalized { capitalized += 1 }
    if token.flags.contains(.allCaps) { capitals += 1 }
  }

  private mutating func count(mark token: Token, isFirst: Bool, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch UTF8Scalar.decode(bytes, at: Int(token.start)).scalar {
    case 0x2C: commas += 1
    case 0x2E, 0x21, 0x3F, 0x2026: if !isFirst { stops += 1 }
    case 0x22, 0xAB, 0x201C: quotes += 1
    case 0x7C, 0xB7, 0x2022, 0x203A, 0x25BA, 0x25B6, 0x25BC, 0x3E: if !isFirst { separators += 1 }
    default: break
    }
  }

  private mutating func add(
    _ match: PhraseTable.Match, at index: Int, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ tokens: UnsafeBufferPointer<Token>
  ) {
    keys.formUnion(match.keys)
    if index == range.lowerBound {
      first = match.keys
      if match.keys.contains(.opener) {
        opens = match.end - index > 1 || match.end < range.upperBound && Self.isLink(tokens[match.end], bytes)
      }
      if match.end == range.upperBound || Self.isTrail(match.end..<range.upperBound, tokens) {
        whole = match.keys
      }
    }
    if match.keys.contains(.function) { functions += 1 }
    if match.keys.contains(.menu) { menus += Int32(match.end - index) }
    if match.keys.contains(.share) { shares += 1 }
    if match.keys.contains(.boiler) { boilers += 1 }
    if match.keys.contains(.suspect) { suspects += 1 }
    if match.keys.contains(.prose) { proses += 1 }
  }

  /// Marks and numbers behind the words of a heading: `Comments (12)`, `Loading…`.
  private static func isTrail(_ range: Range<Int>, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    range.count < 6 && range.allSatisfy { tokens[$0].kind != .word && tokens[$0].kind != .url }
  }

  /// A mark that stands between the words that open a line of links and the links.
  private static func isLink(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.kind == .punctuation || token.kind == .symbol else { return false }
    switch UTF8Scalar.decode(bytes, at: Int(token.start)).scalar {
    case 0x3A, 0x7C, 0xB7, 0x2022, 0x203A, 0x25BA, 0x25B6, 0x3E, 0xBB, 0x28: return true
    default: return false
    }
  }

  private mutating func close(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>
  ) {
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

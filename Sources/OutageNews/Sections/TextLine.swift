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
  var functions: Int32 = 0
  var numbers: Int32 = 0
  /// `|`, `·`, `•`, `›`, `►` … and runs of spaces: what stands between links.
  var separators: Int32 = 0
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

  /// Many words, function words or small letters among them, ended by a mark.
  var isProse: Bool {
    words >= 10 && endsSentence && (words > 30 || functions * 6 >= words || capitalized * 10 < words * 4)
  }
  /// A sentence, be it short.
  var isSentence: Bool { endsSentence && words >= 3 && (functions > 0 || capitalized * 2 < words) }
}

extension LineLook {
  /// How many tokens are looked up at the start of a line, and how many at its end.
  private static let (head, tail) = (22, 14)

  /// Looks at the tokens of the line that begins at `first`. O(tokens).
  init(
    from first: Int, to end: inout Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ tokens: UnsafeBufferPointer<Token>, _ phrases: PhraseTable
  ) {
    end = count(from: first, bytes, tokens)
    let range = first..<end
    // In a long paragraph the cues stand at its ends.
    let head = min(range.lowerBound + Self.head, range.upperBound)
    let free = look(up: range.lowerBound..<head, of: range, bytes, tokens, phrases)
    let tail = max(head, free, range.upperBound - Self.tail)
    if tail < range.upperBound { _ = look(up: tail..<range.upperBound, of: range, bytes, tokens, phrases) }
    close(range, bytes, tokens)
  }

  /// Counts words and marks up to the end of the line, which it returns.
  private mutating func count(
    from first: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>
  ) -> Int {
    var words: Int32 = 0
    var capitalized: Int32 = 0
    var before = tokens[first].start
    var index = first
    while index < tokens.count, index == first || !tokens[index].flags.contains(.lineStart) {
      let start = tokens[index].start
      // Two blanks stand between links that lost their marks.
      if start > before + 1, bytes[Int(start) - 1] == 0x20, bytes[Int(start) - 2] == 0x20 { separators += 1 }
      before = tokens[index].end
      switch tokens[index].kind {
      case .word:
        words += 1
        if tokens[index].isCapitalized { capitalized += 1 }
      case .number: numbers += 1
      case .url, .email: links += 1
      case .handle, .hashtag: handles += 1
      case .punctuation, .symbol:
        count(mark: tokens[index], isFirst: index == first, bytes)
      }
      index &+= 1
    }
    self.words = words
    self.capitalized = capitalized
    return index
  }

  /// Looks up the phrases of a part of the line; returns the token behind the last that holds its words.
  private mutating func look(
    up part: Range<Int>, of range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ tokens: UnsafeBufferPointer<Token>, _ phrases: PhraseTable
  ) -> Int {
    var free = part.lowerBound
    for index in part where index >= free && tokens[index].kind != .url {
      guard let match = phrases.match(at: index, in: tokens, limit: range.upperBound) else { continue }
      add(match, at: index, range, bytes, tokens)
      if !match.keys.isDisjoint(with: [.boiler, .menu, .share, .suspect]) { free = match.end }
    }
    return free
  }

  private mutating func count(mark token: Token, isFirst: Bool, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch UTF8Scalar.decode(bytes, at: Int(token.start)).scalar {
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

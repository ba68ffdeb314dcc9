/// Reads one pattern: a recursive descent over its bytes.
struct RulePatternReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private let line: ResourceLine
  private let lexicon: LexiconTable
  private let clitics: Clitics
  private let macros: [String: RuleElement]
  private(set) var slots: [String]

  init(
    _ text: ResourceText, line: ResourceLine, lexicon: LexiconTable, clitics: Clitics,
    macros: [String: RuleElement], slots: [String]
  ) {
    bytes = text.bytes
    position = text.bytes.startIndex
    self.line = line
    self.lexicon = lexicon
    self.clitics = clitics
    self.macros = macros
    self.slots = slots
  }

  mutating func read() throws(ResourceError) -> RuleElement {
    let element = try choice()
    guard position == bytes.endIndex else { throw line.error("unexpected '\(rest)'") }
    return element
  }

  private var rest: String { String(decoding: bytes[position...].prefix(20), as: UTF8.self) }

  private mutating func peek() -> UInt8? {
    while position < bytes.endIndex, bytes[position] <= 0x20 { position += 1 }
    return position < bytes.endIndex ? bytes[position] : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func choice() throws(ResourceError) -> RuleElement {
    var parts = [try sequence()]
    while take(0x7C) { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws(ResourceError) -> RuleElement {
    var parts: [RuleElement] = []
    while let byte = peek(), byte != 0x7C, byte != 0x29 { parts.append(try repeated()) }
    guard !parts.isEmpty else { throw line.error("an empty pattern or alternative") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// `x`, `x?`, `x{1,3}`, `name:x`, `~x`
  private mutating func repeated() throws(ResourceError) -> RuleElement {
    let element = try primary()
    guard position < bytes.endIndex else { return element }
    if bytes[position] == 0x3F {
      position += 1
      return .optional(element)
    }
    guard bytes[position] == 0x7B else { return element }
    position += 1
    guard let low = integer(), take(0x2C), let high = integer(), take(0x7D), low <= high, high <= 8, high > 0
    else {
      throw line.error("expected {least,most} with most at most 8")
    }
    var parts = [RuleElement](repeating: element, count: low)
    var tail: RuleElement?
    for _ in low..<high { tail = .optional(tail.map { .sequence([element, $0]) } ?? element) }
    if let tail { parts.append(tail) }
    return .sequence(parts)
  }

  private mutating func integer() -> Int? {
    _ = peek()
    let start = position
    while position < bytes.endIndex, bytes[position] &- 0x30 < 10 { position += 1 }
    return ResourceText(bytes: bytes[start..<position]).integer
  }

  private mutating func primary() throws(ResourceError) -> RuleElement {
    switch peek() {
    case 0x28:  // (
      position += 1
      let element = try choice()
      guard take(0x29) else { throw line.error("a '(' without ')'") }
      return element
    case 0x22: return try literal()
    case 0x3C: return try angle()
    case 0x7E:  // ~
      position += 1
      return Self.glued(try primary())
    case 0x24:  // $
      position += 1
      let name = identifier()
      guard let macro = macros[name] else { throw line.error("no 'define \(name)' above this line") }
      return macro
    default:
      let name = identifier()
      guard !name.isEmpty, take(0x3A) else { throw line.error("unexpected '\(rest)'; words stand in quotes") }
      let slot = slots.firstIndex(of: name) ?? slots.count
      if slot == slots.count { slots.append(name) }
      return .capture(slot, try primary())
    }
  }

  private mutating func identifier() -> String {
    let start = position
    while position < bytes.endIndex,
      bytes[position] == 0x2D || (bytes[position] | 0x20) &- 0x61 < 26 || bytes[position] &- 0x30 < 10
    {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A spelling: a sequence of its words, an inner hyphen optional.
  private mutating func literal() throws(ResourceError) -> RuleElement {
    position += 1
    guard let end = bytes[position...].firstIndex(of: 0x22) else {
      throw line.error("a '\"' without its twin")
    }
    let spelling = bytes[position..<end]
    position = end + 1
    let tokens = spelling.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, clitics: clitics) }
    var parts: [RuleElement] = []
    for (index, token) in tokens.enumerated() {
      let form = lexicon.form(hash: token.hash)
      guard form != .none else {
        throw line.error(
          "the word '\(String(decoding: spelling, as: UTF8.self))' is in no lexicon of '\(lexicon.language.rawValue)'"
        )
      }
      let test = RuleElement.test(RuleTest(kind: .literal(form), isGlued: index > 0 && token.isGlued))
      parts.append(LexiconTable.isInnerHyphen(index, in: tokens) ? .optional(test) : test)
    }
    guard !parts.isEmpty else { throw line.error("an empty word") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// `<class>`, `<class=value|value>`, `<int 1..31>`, `<num>`, `<power>`, `<word>`, `<cap>`, `<punct>`
  private mutating func angle() throws(ResourceError) -> RuleElement {
    position += 1
    guard let end = bytes[position...].firstIndex(of: 0x3E) else { throw line.error("a '<' without '>'") }
    let inside = ResourceText(bytes: bytes[position..<end]).trimmed
    position = end + 1
    return .test(RuleTest(kind: try kind(inside)))
  }

  private func kind(_ text: ResourceText) throws(ResourceError) -> RuleTest.Kind {
    if let range = text.dropping("int ") {
      let parts = range.string.split(separator: ".", omittingEmptySubsequences: true).compactMap { Int($0) }
      guard parts.count == 2, parts[0] <= parts[1] else { throw line.error("expected <int LEAST..MOST>") }
      return .integer(parts[0]...parts[1])
    }
    switch text.string {
    case "num": return .number
    case "power": return .power
    case "word": return .word
    case "cap": return .capitalized
    case "punct": return .punctuation
    default: break
    }
    let (name, values) = text.split(at: 0x3D) ?? (text, ResourceText(bytes: []))
    guard let id = lexicon.classID(name.string) else {
      throw line.error("no lexicon of '\(lexicon.language.rawValue)' has a class '\(name.string)'")
    }
    var wanted: [Sense.Value] = []
    for value in values.parts(at: 0x7C) {
      if let integer = value.integer.flatMap(Int32.init(exactly:)) {
        wanted.append(.integer(integer))
      } else if let symbol = lexicon.symbol(value.string) {
        wanted.append(.symbol(symbol))
      } else {
        throw line.error("class '\(name.string)' has no value '\(value.string)'")
      }
    }
    return .member(id, values: wanted)
  }

  private static func glued(_ element: RuleElement) -> RuleElement {
    switch element {
    case .test(var test):
      test.isGlued = true
      return .test(test)
    case .sequence(var parts):
      parts[0] = glued(parts[0])
      return .sequence(parts)
    case .choice(let parts): return .choice(parts.map(glued))
    case .optional(let part): return .optional(glued(part))
    case .capture(let slot, let part): return .capture(slot, glued(part))
    }
  }
}

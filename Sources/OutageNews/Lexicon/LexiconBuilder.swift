/// Collects words and their senses until they are frozen into a `LexiconTable`.
struct LexiconBuilder {
  let language: Language
  private let clitics: Clitics
  var classNames: [String] = []
  var classIDs: [String: ClassID] = [:]
  var symbols: [String] = []
  var symbolIDs: [String: Symbol] = [:]
  var slots = [Slot](repeating: .init(hash: 0, form: 0), count: 1 << 15)
  var formCount = 1
  var senses: [(form: UInt32, sense: Sense)] = []
  var roots: [UInt32] = [0]
  var edges = [Edge](repeating: .init(key: 0, node: 0), count: 1 << 13)
  var edgeCount = 0
  var nodeForms: [UInt32] = [0]
  var capitals: [UInt32] = [0]
  /// Folded keys without accents of the words that have some.
  var bare: [Slot] = []
  private var symbolHashes: [UInt64: Symbol] = [:]

  /// A word of a hash table.
  struct Slot {
    var hash: UInt64
    var form: UInt32
  }

  /// An edge of the trie, as a slot of a hash table: node and form, and the node behind.
  struct Edge {
    var key: UInt64
    var node: UInt32
  }

  init(language: Language, clitics: Clitics) {
    self.language = language
    self.clitics = clitics
  }

  static func spread(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20)
  }

  /// The class of a name, made when it is new; nil when there are 256 already.
  mutating func classID(_ name: String) -> ClassID? {
    if let id = classIDs[name] { return id }
    guard classNames.count < 256 else { return nil }
    let id = ClassID(index: UInt8(classNames.count))
    classNames.append(name)
    classIDs[name] = id
    return id
  }

  mutating func symbol(_ name: String) -> Symbol {
    if let symbol = symbolIDs[name] { return symbol }
    let symbol = Symbol(index: UInt32(symbols.count))
    symbols.append(name)
    symbolIDs[name] = symbol
    return symbol
  }

  /// The symbol of a name, known by its hash: no string is made for a name that was there before.
  mutating func symbol(_ name: RawText) -> Symbol {
    let hash = name.hash
    if let symbol = symbolHashes[hash] { return symbol }
    let symbol = symbol(name.string)
    symbolHashes[hash] = symbol
    return symbol
  }

  /// Adds a sense to a spelling.
  mutating func add(_ spelling: ArraySlice<UInt8>, _ sense: Sense) {
    spelling.withUnsafeBufferPointer { add(RawText($0), sense) }
  }

  /// Adds a sense to a spelling.
  mutating func add(_ spelling: RawText, _ sense: Sense) {
    let form = entry(for: spelling).form
    guard form != 0 else { return }
    senses.append((form, sense))
  }

  /// Adds a sense to a form.
  mutating func add(sense: Sense, to form: UInt32) {
    senses.append((form, sense))
  }

  /// Makes the single words of a spelling known, without a sense.
  mutating func intern(_ spelling: RawText) {
    for token in Tokenizer.tokens(of: spelling.bytes, clitics: clitics) { _ = word(token, in: spelling) }
  }

  /// The form of a spelling, and which of its first 32 words are capitals in it.
  mutating func entry(for spelling: ArraySlice<UInt8>) -> (form: UInt32, capitals: UInt32) {
    spelling.withUnsafeBufferPointer { entry(for: RawText($0)) }
  }

  /// The form of a spelling, and which of its first 32 words are capitals in it.
  mutating func entry(for spelling: RawText) -> (form: UInt32, capitals: UInt32) {
    let tokens = Tokenizer.tokens(of: spelling.bytes, clitics: clitics)
    guard let first = tokens.first else { return (0, 0) }
    if tokens.count == 1 {
      let form = word(first, in: spelling)
      if first.isCapitalized { capitals[Int(form)] = 1 }
      return (form, first.isCapitalized ? 1 : 0)
    }
    return path(tokens, in: spelling)
  }

  /// A multi-word entry, as a path of the trie. Hyphens inside a word are left out: text may have a space there.
  private mutating func path(
    _ tokens: [Token], in spelling: RawText
  ) -> (form: UInt32, capitals: UInt32) {
    var node: UInt32 = 0
    var mask: UInt32 = 0
    var words = 0
    for (index, token) in tokens.enumerated() {
      if LexiconTable.isInnerHyphen(index, in: tokens) { continue }
      let form = word(token, in: spelling)
      if token.isCapitalized, words < 32 { mask |= 1 << UInt32(words) }
      words += 1
      if node == 0 {
        if roots[Int(form)] == 0 { roots[Int(form)] = newNode() }
        node = roots[Int(form)]
      } else {
        node = edge(from: node, form: form)
      }
    }
    if words == 1 { return (word(tokens[0], in: spelling), mask) }
    if nodeForms[Int(node)] == 0 {
      nodeForms[Int(node)] = newForm()
      capitals[Int(nodeForms[Int(node)])] = mask
    }
    return (nodeForms[Int(node)], mask)
  }

  private mutating func newNode() -> UInt32 {
    nodeForms.append(0)
    return UInt32(nodeForms.count - 1)
  }

  private mutating func newForm() -> UInt32 {
    roots.append(0)
    capitals.append(0)
    formCount += 1
    return UInt32(formCount - 1)
  }

  private mutating func word(_ token: Token, in spelling: RawText) -> UInt32 {
    let hash = token.hash
    var mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while slots[index].form != 0 {
      if slots[index].hash == hash { return slots[index].form }
      index = (index + 1) & mask
    }
    let form = newForm()
    if formCount * 2 > slots.count {
      slots = Self.table(slots.filter { $0.form != 0 }, count: slots.count * 2)
      mask = slots.count - 1
      index = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
      while slots[index].form != 0 { index = (index + 1) & mask }
    }
    slots[index] = .init(hash: hash, form: form)
    if token.flags.contains(.nonASCII) {
      bare.append(.init(hash: Folding.unaccentedHash(spelling[token.range].bytes), form: form))
    }
    return form
  }

  private mutating func edge(from node: UInt32, form: UInt32) -> UInt32 {
    let key = UInt64(node) << 32 | UInt64(form)
    var mask = edges.count - 1
    var index = Self.spread(key) & mask
    while edges[index].node != 0 {
      if edges[index].key == key { return edges[index].node }
      index = (index + 1) & mask
    }
    edgeCount += 1
    if edgeCount * 2 > edges.count {
      edges = Self.edgeTable(edges.filter { $0.node != 0 }, count: edges.count * 2)
      mask = edges.count - 1
      index = Self.spread(key) & mask
      while edges[index].node != 0 { index = (index + 1) & mask }
    }
    let target = newNode()
    edges[index] = .init(key: key, node: target)
    return target
  }

  static func edgeTable(_ entries: [Edge], count: Int) -> [Edge] {
    var edges = [Edge](repeating: .init(key: 0, node: 0), count: count)
    for edge in entries {
      var slot = spread(edge.key) & (count - 1)
      while edges[slot].node != 0 { slot = (slot + 1) & (count - 1) }
      edges[slot] = edge
    }
    return edges
  }

  static func table(_ entries: [Slot], count: Int) -> [Slot] {
    var slots = [Slot](repeating: .init(hash: 0, form: 0), count: count)
    for entry in entries {
      var index = Int(truncatingIfNeeded: entry.hash ^ entry.hash >> 29) & (count - 1)
      while slots[index].form != 0, slots[index].hash != entry.hash { index = (index + 1) & (count - 1) }
      if slots[index].form == 0 { slots[index] = entry }
    }
    return slots
  }

  /// Senses by form (start indices and the flat list), in the order in which they were added.
  func sortedSenses() -> (start: [UInt32], senses: [Sense]) {
    var start = [UInt32](repeating: 0, count: formCount + 1)
    for (form, _) in senses { start[Int(form) + 1] += 1 }
    for index in 1..<start.count { start[index] += start[index - 1] }
    guard let any = senses.first?.sense else { return (start, []) }
    var next = start
    var flat = [Sense](repeating: any, count: senses.count)
    for (form, sense) in senses {
      flat[Int(next[Int(form)])] = sense
      next[Int(form)] += 1
    }
    return (start, flat)
  }
}

extension LexiconTable {
  /// Whether a token is a hyphen with no white space on either side and a token on both.
  @inline(__always)
  static func isInnerHyphen<Tokens: RandomAccessCollection>(_ index: Int, in tokens: Tokens) -> Bool
  where Tokens.Element == Token, Tokens.Index == Int {
    index > 0 && index + 1 < tokens.count && tokens[index].hash == Folding.hyphen && tokens[index].isGlued
      && tokens[index + 1].isGlued
  }
}

extension LexiconBuilder {
  /// Everything that a builder knows, as arrays of integers and strings.
  struct State: Equatable {
    var classNames: [String] = []
    var symbols: [String] = []
    /// Single words: the hash and the form of each.
    var hashes: [UInt64] = []
    var wordForms: [UInt32] = []
    /// The same for their spellings without accents.
    var bareHashes: [UInt64] = []
    var bareForms: [UInt32] = []
    var roots: [UInt32] = []
    var edgeKeys: [UInt64] = []
    var edgeNodes: [UInt32] = []
    var nodeForms: [UInt32] = []
    var capitals: [UInt32] = []
    /// Four integers a sense: form; class, kind of value and case; value; features.
    var senses: [UInt32] = []
    /// What `entry(for:)` answered while the gazetteer was added, two integers an answer.
    var answers: [UInt32] = []
  }

  var state: State {
    var state = State()
    state.classNames = classNames
    state.symbols = symbols
    let words = slots.filter { $0.form != 0 }.sorted { $0.form < $1.form }
    state.hashes = words.map(\.hash)
    state.wordForms = words.map(\.form)
    state.bareHashes = bare.map(\.hash)
    state.bareForms = bare.map(\.form)
    state.roots = roots
    let edges = edges.filter { $0.node != 0 }.sorted { $0.node < $1.node }
    state.edgeKeys = edges.map(\.key)
    state.edgeNodes = edges.map(\.node)
    state.nodeForms = nodeForms
    state.capitals = capitals
    state.senses.reserveCapacity(senses.count * 4)
    for (form, sense) in senses {
      let (isInteger, value): (UInt32, UInt32) =
        switch sense.value {
        case .integer(let integer): (1, UInt32(bitPattern: integer))
        case .symbol(let symbol): (0, symbol.index)
        }
      state.senses += [
        form, UInt32(sense.classID.index) | isInteger << 8 | (sense.isCased ? 1 : 0) << 9, value,
        sense.features.rawValue,
      ]
    }
    state.answers = answers
    return state
  }

  /// A builder that has everything already: adding the gazetteer's spellings again gives the same answers and changes nothing.
  init(_ state: State, language: Language, clitics: Clitics) {
    self.init(language: language, clitics: clitics)
    classNames = state.classNames
    symbols = state.symbols
    for (index, name) in classNames.enumerated() {
      classIDs[name] = ClassID(index: UInt8(truncatingIfNeeded: index))
    }
    symbolIDs.reserveCapacity(symbols.count)
    for (index, name) in symbols.enumerated() { symbolIDs[name] = Symbol(index: UInt32(index)) }
    formCount = state.roots.count
    roots = state.roots
    nodeForms = state.nodeForms
    capitals = state.capitals
    slots = Self.table(
      zip(state.hashes, state.wordForms).map { .init(hash: $0, form: $1) },
      count: Self.capacity(formCount, least: 1 << 15))
    bare = zip(state.bareHashes, state.bareForms).map { .init(hash: $0, form: $1) }
    edges = Self.edgeTable(
      zip(state.edgeKeys, state.edgeNodes).map { .init(key: $0, node: $1) },
      count: Self.capacity(state.edgeKeys.count, least: 1 << 13))
    edgeCount = state.edgeKeys.count
    senses.reserveCapacity(state.senses.count / 4)
    for index in stride(from: 0, to: state.senses.count - 3, by: 4) {
      let packed = state.senses[index + 1]
      let raw = state.senses[index + 2]
      senses.append(
        (
          state.senses[index],
          Sense(
            classID: ClassID(index: UInt8(packed & 0xFF)),
            value: packed & 1 << 8 != 0 ? .integer(Int32(bitPattern: raw)) : .symbol(Symbol(index: raw)),
            features: Features(rawValue: state.senses[index + 3]), isCased: packed & 1 << 9 != 0)
        ))
    }
    answers = state.answers
    nextAnswer = 0
  }

  /// A power of two of at least twice `count`.
  private static func capacity(_ count: Int, least: Int) -> Int {
    var capacity = least
    while capacity < count * 2 { capacity *= 2 }
    return capacity
  }
}

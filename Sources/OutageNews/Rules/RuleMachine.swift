/// The deterministic automaton of a rule set, made while texts are read (Docs/Decisions/0014).
///
/// An edge of the lattice is read as its *key*: which tests of the rules it passes, as a small number that is known for
/// every spelling after its first use. A state is a set of states of `RuleStates`; where it leads with a key is worked out
/// once. So a token in front of which nothing begins costs two loads. What is known is forgotten when it grows large.
struct RuleMachine: Sendable {
  /// Where a state leads with a key.
  struct Step: Sendable {
    /// The next state, 0 for none.
    var target: UInt32
    /// The rules that end there, as index into `endings`, 0 for none.
    var ending: UInt32

    var isAlive: Bool { target != 0 || ending != 0 }
  }

  let states: RuleStates
  private let priorities: [Int]
  private let lexicon: LexiconTable
  private let width: Int
  /// The least memory at which everything is forgotten.
  private static let most = 1 << 19

  /// By form × 4, capital × 2, glued × 1: the key + 1, 0 for not known yet; with `idle` where no rule begins with it.
  private var keyOfForm: SparseTable
  /// The same by kind × 4, for words and signs that the lexicon does not know.
  private var keyOfUnknown = [UInt16](repeating: 0, count: 32)
  /// The same by number × 2.
  private var keyOfNumber = [UInt16](repeating: 0, count: 4400)
  private static let idle: UInt16 = 1 << 15
  private var otherKeys = IntegerMap()
  /// By key: a bit for each test.
  private var passed: [UInt64] = []
  private var keyOfPassed: [[UInt64]: UInt16] = [:]
  /// By key: the step from the first state + 1, 0 for not known yet.
  private var firstSteps: [UInt32] = []
  private var steps: [Step] = [Step(target: 0, ending: 0)]
  private var stepOf = IntegerMap()
  private var sets = FlatLists([[]])
  private var stateOfSet: [[UInt16]: UInt32] = [:]
  private var unions = IntegerMap()
  private(set) var endings = FlatLists([[]])
  private var endingOfRules: [[UInt16]: UInt32] = [:]

  init(_ states: RuleStates, priorities: [Int], lexicon: LexiconTable) {
    self.states = states
    self.priorities = priorities
    self.lexicon = lexicon
    width = (states.tests.count + 63) / 64
    keyOfForm = SparseTable(count: lexicon.formCount * 4)
    forget()
  }

  private mutating func forget() {
    stepOf = IntegerMap()
    steps = [Step(target: 0, ending: 0)]
    sets = FlatLists([[], states.starts])
    stateOfSet = [[]: 0]
    unions = IntegerMap()
    endings = FlatLists([[]])
    endingOfRules = [[]: 0]
    for key in firstSteps.indices { firstSteps[key] = 0 }
  }

  /// Keeps the memory bounded; states of before mean nothing afterwards.
  mutating func trim() {
    if sets.itemCount + steps.count + stepOf.count + unions.count > Self.most { forget() }
  }

  // MARK: Keys

  /// The key of a token.
  @inline(__always)
  mutating func key(of token: Token) -> Int { Int(entry(of: token) & ~Self.idle) - 1 }

  /// Whether a rule may begin with a token.
  @inline(__always)
  mutating func mayBegin(with token: Token) -> Bool { entry(of: token) & Self.idle == 0 }

  @inline(__always)
  private mutating func entry(of token: Token) -> UInt16 {
    let look = (token.isCapitalized ? 2 : 0) | (token.isGlued ? 1 : 0)
    guard token.kind == .word || token.kind == .punctuation, Int(token.form.index) << 2 < keyOfForm.count
    else { return otherEntry(of: token) }
    let known =
      token.form == .none
      ? keyOfUnknown[Int(token.kind.rawValue) << 2 | look] : keyOfForm[Int(token.form.index) << 2 | look]
    return known != 0 ? known : newEntry(of: token, look)
  }

  private mutating func newEntry(of token: Token, _ look: Int) -> UInt16 {
    let entry = entry(ofKey: newKey(.token(token), isGlued: token.isGlued))
    if token.form == .none {
      keyOfUnknown[Int(token.kind.rawValue) << 2 | look] = entry
    } else {
      keyOfForm[Int(token.form.index) << 2 | look] = entry
    }
    return entry
  }

  /// Of a number, or of a token of another kind than words have.
  private mutating func otherEntry(of token: Token) -> UInt16 {
    let place = Int(token.number) << 1 | (token.isGlued ? 1 : 0)
    let isSmall = token.kind == .number && token.form == .none && place < keyOfNumber.count
    if isSmall, keyOfNumber[place] != 0 { return keyOfNumber[place] }
    var name = UInt64(token.form.index) << 32 | UInt64(token.kind.rawValue) << 2
    name |= (token.isCapitalized ? 2 : 0) | (token.isGlued ? 1 : 0)
    if token.kind == .number { name |= UInt64(states.interval(of: Double(token.number))) << 6 }
    let entry = entry(ofKey: remembered(name, .token(token), isGlued: token.isGlued))
    if isSmall { keyOfNumber[place] = entry }
    return entry
  }

  private mutating func entry(ofKey key: Int) -> UInt16 {
    UInt16(key + 1) | (firstStep(key).isAlive ? 0 : Self.idle)
  }

  /// The key of a unit that begins at a token.
  mutating func key(of unit: Unit, at token: Token, in document: borrowing Document) -> Int {
    let glued: UInt64 = token.isGlued ? 1 : 0
    guard unit.form == .number else {
      let name = 1 << 62 | UInt64(unit.form.index) << 2 | (unit.isCased ? 2 : 0) | glued
      return remembered(name, .entry(unit.form, isCased: unit.isCased), isGlued: token.isGlued)
    }
    let number = document.numbers[Int(unit.number)]
    let flags: UInt64 = (number.isBare ? 4 : 0) | (number.isFractional ? 2 : 0) | glued
    let name = 1 << 61 | UInt64(states.interval(of: number.value)) << 3 | flags
    return remembered(name, .number(number), isGlued: token.isGlued)
  }

  private mutating func remembered(_ name: UInt64, _ edge: RuleEdge, isGlued: Bool) -> Int {
    if let key = otherKeys[name] { return Int(key) }
    let key = newKey(edge, isGlued: isGlued)
    otherKeys.insert(UInt32(key), for: name)
    return key
  }

  private mutating func newKey(_ edge: RuleEdge, isGlued: Bool) -> Int {
    var bits = [UInt64](repeating: 0, count: width)
    states.forEachTest(of: edge) { index in
      if states.passes(states.tests[index], edge, isGlued: isGlued, lexicon: lexicon) {
        bits[index >> 6] |= 1 << UInt64(index & 63)
      }
    }
    if let key = keyOfPassed[bits] { return Int(key) }
    let key = keyOfPassed.count
    // No text has so many words that differ to the rules; one more would be read as the first.
    guard key < 1 << 15 - 1 else { return 0 }
    keyOfPassed[bits] = UInt16(key)
    passed += bits
    firstSteps.append(0)
    return key
  }

  /// Whether an edge with a key passes a test.
  @inline(__always)
  func passes(_ key: Int, _ test: UInt16) -> Bool {
    passed[key * width + Int(test >> 6)] & 1 << UInt64(test & 63) != 0
  }

  // MARK: Steps

  /// Where a rule may begin with a key.
  @inline(__always)
  mutating func firstStep(_ key: Int) -> Step {
    let known = firstSteps[key]
    if known != 0 { return steps[Int(known) - 1] }
    let new = newStep(1, key)
    firstSteps[key] = UInt32(new + 1)
    return steps[new]
  }

  @inline(__always)
  mutating func step(_ state: UInt32, _ key: Int) -> Step {
    let name = UInt64(state) << 32 | UInt64(key)
    if let known = stepOf[name] { return steps[Int(known)] }
    let new = newStep(state, key)
    stepOf.insert(UInt32(new), for: name)
    return steps[new]
  }

  /// One state for two that are alive at the same token.
  mutating func union(_ one: UInt32, _ other: UInt32) -> UInt32 {
    if one == other || other == 0 { return one }
    if one == 0 { return other }
    let name = UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    if let known = unions[name] { return known }
    var set: Set<UInt16> = []
    sets.forEach(in: Int(one)) { set.insert($0) }
    sets.forEach(in: Int(other)) { set.insert($0) }
    let state = state(of: set)
    unions.insert(state, for: name)
    return state
  }

  private mutating func state(of set: Set<UInt16>) -> UInt32 {
    let list = set.sorted()
    if let state = stateOfSet[list] { return state }
    let state = UInt32(sets.count)
    sets.append(list)
    stateOfSet[list] = state
    return state
  }

  private mutating func newStep(_ state: UInt32, _ key: Int) -> Int {
    var next: Set<UInt16> = []
    var rules: Set<UInt16> = []
    sets.forEach(in: Int(state)) { member in
      guard passes(key, states.testOfState[Int(member)]) else { return }
      states.forEachFollower(of: member) { next.insert($0) }
      states.forEachEnd(of: member) { rules.insert($0) }
    }
    if next.isEmpty && rules.isEmpty { return 0 }
    let target = next.isEmpty ? 0 : self.state(of: next)
    steps.append(Step(target: target, ending: ending(of: rules)))
    return steps.count - 1
  }

  /// The rules that end in one place, the preferred one first.
  private mutating func ending(of rules: Set<UInt16>) -> UInt32 {
    let list = rules.sorted {
      let (one, other) = (priorities[Int($0)], priorities[Int($1)])
      return one != other ? one > other : $0 < $1
    }
    if let ending = endingOfRules[list] { return ending }
    let ending = UInt32(endings.count)
    endings.append(list)
    endingOfRules[list] = ending
    return ending
  }
}

/// The tests and states of an automaton as they are read while matching: flat arrays, so that trying a state counts no references.
final class RuleStates: Sendable {
  /// Every distinct test of the rules and of their conditions.
  let tests: [FlatTest]
  /// By state: index into `tests`.
  let testOfState: [UInt16]
  /// States in which a rule may begin, without repetition.
  let starts: [UInt16]
  /// By `FlatTest.values` - 1.
  let values: [[Sense.Value]]
  /// Where the answer of an integer test changes, rising.
  let thresholds: [Int]
  let followers: FlatLists
  let ends: FlatLists
  private let indexOfTest: [RuleTest: UInt16]
  /// Indices of the tests for words of a text: those for one form, by form; those for classes; all others.
  private let literals: [(form: UInt32, test: UInt16)]
  private let members: [UInt16]
  private let others: [UInt16]

  init(_ automaton: RuleAutomaton, conditions: [RuleTest]) {
    var tests: [FlatTest] = []
    var values: [[Sense.Value]] = []
    var known: [RuleTest: UInt16] = [:]
    var testOfState: [UInt16] = []
    testOfState.reserveCapacity(automaton.tests.count)
    for test in automaton.tests {
      testOfState.append(Self.index(of: test, &known, &tests, &values))
    }
    for test in conditions { _ = Self.index(of: test, &known, &tests, &values) }
    var edges: Set<Int> = []
    for test in tests where test.kind == .integer {
      edges.insert(Int(test.low))
      edges.insert(Int(test.high) + 1)
    }
    self.tests = tests
    self.values = values
    self.testOfState = testOfState
    thresholds = edges.sorted()
    indexOfTest = known
    starts = automaton.starts
    followers = FlatLists(automaton.followers)
    ends = FlatLists(automaton.ends)
    (literals, members, others) = Self.byKind(tests)
  }

  init(
    tests: [FlatTest], testOfState: [UInt16], starts: [UInt16], values: [[Sense.Value]], thresholds: [Int],
    followers: FlatLists, ends: FlatLists
  ) {
    self.tests = tests
    self.testOfState = testOfState
    self.starts = starts
    self.values = values
    self.thresholds = thresholds
    self.followers = followers
    self.ends = ends
    indexOfTest = [:]
    (literals, members, others) = Self.byKind(tests)
  }

  private static func byKind(_ tests: [FlatTest]) -> (
    literals: [(form: UInt32, test: UInt16)], members: [UInt16], others: [UInt16]
  ) {
    var literals: [(form: UInt32, test: UInt16)] = []
    var (members, others): ([UInt16], [UInt16]) = ([], [])
    for (index, test) in tests.enumerated() {
      let place = UInt16(truncatingIfNeeded: index)
      switch test.kind {
      case .literal: literals.append((UInt32(bitPattern: test.low), place))
      case .member: members.append(place)
      default: others.append(place)
      }
    }
    return (literals.sorted { $0.form < $1.form }, members, others)
  }

  /// Calls `body` with every test that an edge can pass, tests for other words left out. O(tests that are for no single word).
  @inline(__always)
  func forEachTest(of edge: RuleEdge, _ body: (Int) -> Void) {
    switch edge {
    case .token(let token):
      let form = token.form.index
      var index = literals.partitioningIndex { $0.form >= form }
      while index < literals.count, literals[index].form == form {
        body(Int(literals[index].test))
        index += 1
      }
      if token.form != .none { for test in members { body(Int(test)) } }
      for test in others { body(Int(test)) }
    case .entry: for test in members { body(Int(test)) }
    case .number: for test in others { body(Int(test)) }
    }
  }

  private static func index(
    of test: RuleTest, _ known: inout [RuleTest: UInt16], _ tests: inout [FlatTest],
    _ values: inout [[Sense.Value]]
  ) -> UInt16 {
    if let index = known[test] { return index }
    let index = UInt16(tests.count)
    known[test] = index
    tests.append(FlatTest(test, &values))
    return index
  }

  /// The classes and words that a rule may begin with; numbers apart.
  var openings: (classes: [ClassID], forms: [Int]) {
    let first = Set(starts.map { testOfState[Int($0)] }).map { tests[Int($0)] }
    return (
      first.filter { $0.kind == .member }.map(\.classID),
      first.filter { $0.kind == .literal }.map { Int($0.low) }
    )
  }

  /// The index of a test that the automaton or a condition has.
  func index(of test: RuleTest) -> UInt16 { indexOfTest[test] ?? 0 }

  /// Calls `body` with every state that may follow one.
  @inline(__always)
  func forEachFollower(of state: UInt16, _ body: (UInt16) -> Void) { followers.forEach(in: state, body) }

  /// Calls `body` with every rule that may end behind a state.
  @inline(__always)
  func forEachEnd(of state: UInt16, _ body: (UInt16) -> Void) { ends.forEach(in: state, body) }

  /// How many thresholds a number has reached: numbers with the same count pass the same tests.
  func interval(of number: Double) -> Int {
    thresholds.partitioningIndex { Double($0) > number }
  }
}

/// One test, without references.
struct FlatTest: Sendable {
  var kind: Kind
  var isGlued: Bool
  var classID = ClassID(index: 0)
  /// The form of a literal, or the least integer.
  var low: Int32 = 0
  var high: Int32 = 0
  /// Index + 1 into `RuleStates.values`, 0 for any value.
  var values: UInt16 = 0

  enum Kind: UInt8, Sendable {
    case literal, member, integer, number, power, word, capitalized, punctuation
  }

  init(kind: Kind, isGlued: Bool, classID: ClassID, low: Int32, high: Int32, values: UInt16) {
    self.kind = kind
    self.isGlued = isGlued
    self.classID = classID
    self.low = low
    self.high = high
    self.values = values
  }

  init(_ test: RuleTest, _ values: inout [[Sense.Value]]) {
    isGlued = test.isGlued
    switch test.kind {
    case .literal(let form):
      kind = .literal
      low = Int32(bitPattern: form.index)
    case .member(let id, let wanted):
      kind = .member
      classID = id
      if !wanted.isEmpty {
        values.append(wanted)
        self.values = UInt16(values.count)
      }
    case .integer(let bounds):
      kind = .integer
      low = Int32(clamping: bounds.lowerBound)
      high = Int32(clamping: bounds.upperBound)
    case .number: kind = .number
    case .power: kind = .power
    case .word: kind = .word
    case .capitalized: kind = .capitalized
    case .punctuation: kind = .punctuation
    }
  }
}

/// Lists of small integers in one array.
struct FlatLists: Sendable {
  private(set) var start: [UInt32] = [0]
  private(set) var items: [UInt16] = []

  init(_ lists: [[UInt16]]) {
    start.reserveCapacity(lists.count + 1)
    for list in lists { append(list) }
  }

  init(start: [UInt32], items: [UInt16]) {
    self.start = start
    self.items = items
  }

  var count: Int { start.count - 1 }
  var itemCount: Int { items.count }

  func count(of list: Int) -> Int { Int(start[list + 1] - start[list]) }
  func list(_ list: Int) -> [UInt16] { Array(items[Int(start[list])..<Int(start[list + 1])]) }
  subscript(list: Int, position: Int) -> UInt16 { items[Int(start[list]) + position] }

  mutating func append(_ list: [UInt16]) {
    items += list
    start.append(UInt32(items.count))
  }

  @inline(__always)
  func forEach(in list: UInt16, _ body: (UInt16) -> Void) { forEach(in: Int(list), body) }

  @inline(__always)
  func forEach(in list: Int, _ body: (UInt16) -> Void) {
    var index = Int(start[list])
    let end = Int(start[list + 1])
    while index < end {
      body(items[index])
      index += 1
    }
  }
}

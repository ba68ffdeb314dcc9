/// The rules of one dimension and language as one nondeterministic automaton (Thompson 1968), with the closures
/// of its states computed beforehand.
///
/// A state consumes one edge of the token lattice. What can follow a state, and which rules end in it, are lists.
struct RuleAutomaton: Sendable {
  /// By state.
  private(set) var tests: [RuleTest] = []
  private(set) var followers: [[UInt16]] = []
  /// Rules whose pattern may end behind the state.
  private(set) var ends: [[UInt16]] = []
  /// States in which a rule may begin.
  private(set) var starts: [UInt16] = []

  /// A test that a rule begins with and every token could pass.
  var openStart: RuleTest? {
    for state in starts {
      switch tests[Int(state)].kind {
      case .word, .capitalized, .punctuation: return tests[Int(state)]
      default: continue
      }
    }
    return nil
  }

  /// Adds a rule. Fails when its pattern can match nothing, or when the automaton is full.
  mutating func add(_ pattern: RuleElement, rule: Int) -> String? {
    let fragment = build(pattern)
    if fragment.isEmpty { return "the pattern can match no token at all" }
    if tests.count >= 1 << 15 { return "the rules of this file are more than 32768 states" }
    starts += fragment.first
    for state in fragment.last { ends[Int(state)].append(UInt16(rule)) }
    return nil
  }

  /// A part of the automaton: the states in which it begins and ends, and whether it may be left out.
  private struct Fragment {
    var first: [UInt16]
    var last: [UInt16]
    var isEmpty: Bool
  }

  /// Position automaton (Glushkov 1961): one state for each test of the pattern.
  private mutating func build(_ element: RuleElement) -> Fragment {
    switch element {
    case .test(let test):
      let state = UInt16(truncatingIfNeeded: tests.count)
      tests.append(test)
      followers.append([])
      ends.append([])
      return Fragment(first: [state], last: [state], isEmpty: false)
    case .optional(let part):
      var fragment = build(part)
      fragment.isEmpty = true
      return fragment
    case .capture(_, let part): return build(part)
    case .choice(let parts):
      let fragments = parts.map { build($0) }
      return Fragment(
        first: fragments.flatMap(\.first), last: fragments.flatMap(\.last),
        isEmpty: fragments.contains(where: \.isEmpty))
    case .sequence(let parts):
      var whole = Fragment(first: [], last: [], isEmpty: true)
      for part in parts {
        let next = build(part)
        for state in whole.last { followers[Int(state)] += next.first }
        if whole.isEmpty { whole.first += next.first }
        whole.last = next.isEmpty ? whole.last + next.last : next.last
        whole.isEmpty = whole.isEmpty && next.isEmpty
      }
      return whole
    }
  }
}

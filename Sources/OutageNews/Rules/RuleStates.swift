/// The states of an automaton as they are read while matching: flat arrays, so that trying a state counts no references.
struct RuleStates: Sendable {
  /// One test, without references.
  struct Test: Sendable {
    var kind: Kind
    var isGlued: Bool
    var classID = ClassID(index: 0)
    /// The form of a literal, or the least integer.
    var low: Int32 = 0
    var high: Int32 = 0
    /// Index + 1 into `values`, 0 for any value.
    var values: UInt16 = 0

    enum Kind: UInt8, Sendable {
      case literal, member, integer, number, power, word, capitalized, punctuation
    }
  }

  private(set) var tests: [Test] = []
  private(set) var values: [[Sense.Value]] = []
  private var followerStart: [UInt32] = [0]
  private var followers: [UInt16] = []
  private var endStart: [UInt32] = [0]
  private var ends: [UInt16] = []

  init(_ automaton: RuleAutomaton) {
    for (state, test) in automaton.tests.enumerated() {
      tests.append(flat(test))
      followers += automaton.followers[state]
      followerStart.append(UInt32(followers.count))
      ends += automaton.ends[state]
      endStart.append(UInt32(ends.count))
    }
  }

  private mutating func flat(_ test: RuleTest) -> Test {
    switch test.kind {
    case .literal(let form):
      return Test(kind: .literal, isGlued: test.isGlued, low: Int32(bitPattern: form.index))
    case .member(let id, let wanted):
      var flat = Test(kind: .member, isGlued: test.isGlued, classID: id)
      if !wanted.isEmpty {
        values.append(wanted)
        flat.values = UInt16(values.count)
      }
      return flat
    case .integer(let bounds):
      return Test(
        kind: .integer, isGlued: test.isGlued, low: Int32(clamping: bounds.lowerBound),
        high: Int32(clamping: bounds.upperBound))
    case .number: return Test(kind: .number, isGlued: test.isGlued)
    case .power: return Test(kind: .power, isGlued: test.isGlued)
    case .word: return Test(kind: .word, isGlued: test.isGlued)
    case .capitalized: return Test(kind: .capitalized, isGlued: test.isGlued)
    case .punctuation: return Test(kind: .punctuation, isGlued: test.isGlued)
    }
  }

  /// Calls `body` with every state that may follow one.
  @inline(__always)
  func forEachFollower(of state: UInt16, _ body: (UInt16) -> Void) {
    var index = Int(followerStart[Int(state)])
    let end = Int(followerStart[Int(state) + 1])
    while index < end {
      body(followers[index])
      index += 1
    }
  }

  /// Calls `body` with every rule that may end behind a state.
  @inline(__always)
  func forEachEnd(of state: UInt16, _ body: (Int) -> Void) {
    var index = Int(endStart[Int(state)])
    let end = Int(endStart[Int(state) + 1])
    while index < end {
      body(Int(ends[index]))
      index += 1
    }
  }
}

/// Working memory of matching, kept for a whole article: for each token behind the start, the state of the machine there.
struct RuleScratch {
  fileprivate(set) var states: [UInt32]

  init() {
    states = [UInt32](repeating: 0, count: RuleSet.longest + 2)
  }

  /// The state at an offset, which is left at none.
  @inline(__always)
  mutating func take(_ offset: Int) -> UInt32 {
    let state = states[offset]
    states[offset] = 0
    return state
  }

  @inline(__always)
  mutating func put(_ state: UInt32, at offset: Int, _ machine: inout RuleMachine) {
    let old = states[offset]
    states[offset] = old == 0 ? state : machine.union(old, state)
  }
}

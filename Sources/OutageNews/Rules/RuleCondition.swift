/// What must, or must not, stand next to a match.
struct RuleCondition: Sendable {
  let isBefore: Bool
  let isWanted: Bool
  let tests: [UInt16]

  init(isBefore: Bool, isWanted: Bool, tests: [UInt16]) {
    self.isBefore = isBefore
    self.isWanted = isWanted
    self.tests = tests
  }

  init(_ condition: Rule.Condition, _ states: RuleStates) {
    isBefore = condition.isBefore
    isWanted = condition.isWanted
    tests = condition.tests.map { states.index(of: $0) }
  }

  /// Whether it holds. Outside `limit` there is no token.
  func holds(
    around tokens: Range<Int>, in document: Document, limit: Range<Int>, _ machine: inout RuleMachine
  ) -> Bool {
    let passes: Bool
    if isBefore {
      passes = stands(before: tokens.lowerBound, in: document, limit, &machine)
    } else if tokens.upperBound < limit.upperBound {
      passes = stands(at: tokens.upperBound, endingAt: nil, in: document, limit, &machine)
    } else {
      passes = false
    }
    return passes == isWanted
  }

  private func stands(
    before end: Int, in document: Document, _ limit: Range<Int>, _ machine: inout RuleMachine
  ) -> Bool {
    var first = end - 1
    while first >= limit.lowerBound, first >= end - 6 {
      if stands(at: first, endingAt: end, in: document, limit, &machine) { return true }
      first -= 1
    }
    return false
  }

  /// Whether an edge that begins at a token, and ends where it should, passes one of the tests.
  private func stands(
    at index: Int, endingAt end: Int?, in document: Document, _ limit: Range<Int>,
    _ machine: inout RuleMachine
  ) -> Bool {
    let token = document.tokens[index]
    if end == nil || end == index + 1, passes(machine.key(of: token), machine) { return true }
    var next = Int(token.firstUnit) - 1
    while next >= 0, next < document.units.count, document.units[next].first == UInt32(index) {
      let unit = document.units[next]
      next += 1
      guard end == nil ? Int(unit.end) <= limit.upperBound : Int(unit.end) == end else { continue }
      if passes(machine.key(of: unit, at: token, in: document), machine) { return true }
    }
    return false
  }

  private func passes(_ key: Int, _ machine: borrowing RuleMachine) -> Bool {
    for test in tests where machine.passes(key, test) { return true }
    return false
  }
}

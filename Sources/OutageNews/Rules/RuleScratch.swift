/// Working memory of matching, kept for a whole article: for each token behind the start, the states that are alive there.
struct RuleScratch {
  private var states: [UInt16]
  private var counts: [UInt8]
  /// The furthest token that any state reached, as offset from the start.
  private(set) var reach = 0

  private static let width = 240

  init() {
    states = [UInt16](repeating: 0, count: (RuleSet.longest + 1) * Self.width)
    counts = [UInt8](repeating: 0, count: RuleSet.longest + 1)
  }

  mutating func begin() {
    for offset in 0...reach { counts[offset] = 0 }
    reach = 0
  }

  @inline(__always)
  func count(_ offset: Int) -> Int { Int(counts[offset]) }

  @inline(__always)
  func state(_ offset: Int, _ index: Int) -> UInt16 { states[offset * Self.width + index] }

  /// Adds a state once. A set holds at most 240 states; more cannot be alive at one token with rules of this size,
  /// and a further one would be left out.
  @inline(__always)
  mutating func insert(_ state: UInt16, at offset: Int) {
    let base = offset * Self.width
    let count = Int(counts[offset])
    var index = 0
    while index < count {
      if states[base + index] == state { return }
      index += 1
    }
    guard count < Self.width else { return }
    states[base + count] = state
    counts[offset] = UInt8(count + 1)
    if offset > reach { reach = offset }
  }
}

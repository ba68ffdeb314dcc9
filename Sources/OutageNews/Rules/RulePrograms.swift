/// The patterns of rules as programs for the search of captures: flat, so that a step of the search allocates nothing.
struct RulePrograms: Sendable {
  enum Node: Sendable {
    /// Reads an edge that passes a test.
    case test(UInt16)
    /// Goes on behind itself, else at another node.
    case either(UInt32)
    case jump(UInt32)
    case open(UInt16)
    case close
    case end
  }

  private(set) var nodes: [Node] = []
  /// By rule: its first node.
  private(set) var starts: [Int] = []
  private(set) var hasCaptures: [Bool] = []

  init(_ patterns: [RuleElement], states: RuleStates) {
    for pattern in patterns {
      starts.append(nodes.count)
      let before = nodes.count
      add(pattern, states)
      nodes.append(.end)
      hasCaptures.append(
        nodes[before...].contains {
          if case .open = $0 { true } else { false }
        })
    }
  }

  private mutating func add(_ element: RuleElement, _ states: RuleStates) {
    switch element {
    case .test(let test): nodes.append(.test(states.index(of: test)))
    case .sequence(let parts): for part in parts { add(part, states) }
    case .capture(let slot, let part):
      nodes.append(.open(UInt16(slot)))
      add(part, states)
      nodes.append(.close)
    case .optional(let part):
      let fork = reserve()
      add(part, states)
      nodes[fork] = .either(UInt32(nodes.count))
    case .choice(let parts):
      var exits: [Int] = []
      for part in parts.dropLast() {
        let fork = reserve()
        add(part, states)
        exits.append(reserve())
        nodes[fork] = .either(UInt32(nodes.count))
      }
      if let last = parts.last { add(last, states) }
      for exit in exits { nodes[exit] = .jump(UInt32(nodes.count)) }
    }
  }

  private mutating func reserve() -> Int {
    nodes.append(.end)
    return nodes.count - 1
  }
}

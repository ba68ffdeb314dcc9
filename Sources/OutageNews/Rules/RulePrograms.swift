/// The patterns of rules as programs for the search of captures: flat, so that a step of the search allocates nothing.
final class RulePrograms: Sendable {
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

  let nodes: [Node]
  /// By rule: its first node.
  let starts: [Int]
  let hasCaptures: [Bool]

  init(nodes: [Node], starts: [Int], hasCaptures: [Bool]) {
    self.nodes = nodes
    self.starts = starts
    self.hasCaptures = hasCaptures
  }

  init(_ patterns: [RuleElement], states: RuleStates) {
    var nodes: [Node] = []
    var starts: [Int] = []
    for pattern in patterns {
      starts.append(nodes.count)
      nodes.add(pattern, states)
      nodes.append(.end)
    }
    self.nodes = nodes
    self.starts = starts
    hasCaptures = starts.indices.map { rule in
      nodes[starts[rule]..<(rule + 1 < starts.count ? starts[rule + 1] : nodes.count)].contains {
        if case .open = $0 { true } else { false }
      }
    }
  }
}

extension [RulePrograms.Node] {
  fileprivate mutating func add(_ element: RuleElement, _ states: RuleStates) {
    switch element {
    case .test(let test): append(.test(states.index(of: test)))
    case .sequence(let parts): for part in parts { add(part, states) }
    case .capture(let slot, let part):
      append(.open(UInt16(slot)))
      add(part, states)
      append(.close)
    case .optional(let part):
      let fork = reserve()
      add(part, states)
      self[fork] = .either(UInt32(count))
    case .choice(let parts):
      var exits: [Int] = []
      for part in parts.dropLast() {
        let fork = reserve()
        add(part, states)
        exits.append(reserve())
        self[fork] = .either(UInt32(count))
      }
      if let last = parts.last { add(last, states) }
      for exit in exits { self[exit] = .jump(UInt32(count)) }
    }
  }

  private mutating func reserve() -> Int {
    append(.end)
    return count - 1
  }
}

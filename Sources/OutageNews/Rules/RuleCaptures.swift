extension RuleSet {
  /// The captured parts of a match, in text order: a second, backtracking pass over its one rule.
  ///
  /// Optional parts are taken where they can be, alternatives in their order. O(tokens × elements) for rules without
  /// ambiguity; a step limit keeps the worst case bounded.
  func captures(of match: RuleMatch, in document: Document) -> [RuleCapture] {
    let start = programs.starts[match.rule]
    guard programs.hasCaptures[match.rule] else { return [] }
    let loan = machine()
    defer { giveBack(loan) }
    var search = CaptureSearch(set: self, end: match.tokens.upperBound)
    guard search.run(start, at: match.tokens.lowerBound, document, &loan.machine) else { return [] }
    return search.captures(document)
  }
}

/// Backtracking over one program whose extent is known.
private struct CaptureSearch {
  /// What the taken path did, for the captures.
  struct Event {
    enum Kind { case open, close, token, unit }
    var kind: Kind
    /// The slot of an opening, the test of an edge.
    var detail: UInt16
    var index: Int
    /// Of an edge: its end, or the index of its unit.
    var other = 0
  }

  let set: RuleSet
  let end: Int
  private let nodes: [RulePrograms.Node]
  private var path: [Event] = []
  private var steps = 0

  init(set: RuleSet, end: Int) {
    self.set = set
    self.end = end
    nodes = set.programs.nodes
    path.reserveCapacity(24)
  }

  mutating func run(
    _ start: Int, at first: Int, _ document: borrowing Document, _ machine: inout RuleMachine
  ) -> Bool {
    steps += 1
    guard steps < 20_000 else { return false }
    var node = start
    while true {
      switch nodes[node] {
      case .end: return first == end
      case .jump(let next): node = Int(next)
      case .either(let other):
        let mark = path.count
        if run(node + 1, at: first, document, &machine) { return true }
        path.removeLast(path.count - mark)
        node = Int(other)
      case .open(let slot):
        path.append(Event(kind: .open, detail: slot, index: first))
        node += 1
      case .close:
        path.append(Event(kind: .close, detail: 0, index: first))
        node += 1
      case .test(let test): return take(test, at: first, next: node + 1, document, &machine)
      }
    }
  }

  /// Tries the edges that pass a test, the longest first.
  private mutating func take(
    _ test: UInt16, at first: Int, next: Int, _ document: borrowing Document, _ machine: inout RuleMachine
  ) -> Bool {
    guard first < end else { return false }
    let token = document.tokens[first]
    let mark = path.count
    var unitIndex = Int(token.firstUnit) - 1
    while unitIndex >= 0, unitIndex < document.units.count, document.units[unitIndex].first == UInt32(first) {
      let unit = document.units[unitIndex]
      defer { unitIndex += 1 }
      guard Int(unit.end) <= end else { continue }
      let key = machine.key(of: unit, at: token, in: document)
      guard machine.passes(key, test) else { continue }
      path.append(Event(kind: .unit, detail: test, index: first, other: unitIndex))
      if run(next, at: Int(unit.end), document, &machine) { return true }
      path.removeLast(path.count - mark)
    }
    let key = machine.key(of: token)
    guard machine.passes(key, test) else { return false }
    path.append(Event(kind: .token, detail: test, index: first))
    if run(next, at: first + 1, document, &machine) { return true }
    path.removeLast(path.count - mark)
    return false
  }

  /// The captures along the path, in the order in which they end.
  func captures(_ document: borrowing Document) -> [RuleCapture] {
    var captures: [RuleCapture] = []
    var open: [RuleCapture] = []
    captures.reserveCapacity(8)
    open.reserveCapacity(4)
    for event in path {
      switch event.kind {
      case .open:
        open.append(RuleCapture(slot: Int(event.detail), tokens: event.index..<event.index))
      case .close:
        guard var done = open.popLast() else { continue }
        done.tokens = done.tokens.lowerBound..<event.index
        captures.append(done)
        guard let outer = open.indices.last else { continue }
        open[outer].sense = done.sense ?? open[outer].sense
        open[outer].number = done.number ?? open[outer].number
      case .token, .unit:
        guard let inner = open.indices.last else { continue }
        note(event, document, in: &open[inner])
      }
    }
    return captures
  }

  /// Keeps what a test read for the capture around it.
  private func note(_ event: Event, _ document: borrowing Document, in capture: inout RuleCapture) {
    let test = set.states.tests[Int(event.detail)]
    let token = document.tokens[event.index]
    let unit = event.kind == .unit ? document.units[event.other] : nil
    switch test.kind {
    case .member:
      capture.sense = set.states.sense(test, of: unit?.form ?? token.form, set.lexicon)
    case .integer, .number, .power:
      if let unit {
        capture.number = document.numbers[Int(unit.number)].value
      } else if token.kind == .number {
        capture.number = Double(token.number)
      }
    default: break
    }
  }
}

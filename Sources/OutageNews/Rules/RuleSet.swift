/// The rules of one dimension in one language, ready to match.
///
/// Among all matches that begin at a token the longest wins, then the one of higher priority, then the one that
/// stands first in the file; the next match begins behind it. A match is at most 64 tokens, so that matching is
/// linear in the text: O(tokens).
final class RuleSet: Sendable {
  static let longest = 64

  let dimension: String
  /// What its rules begin with; nil where every token is looked at.
  private let topic: Topics?
  let lexicon: LexiconTable
  let rules: [Rule]
  /// Names of captures.
  let slots: [String]
  /// By capture: whether it is a mention of its own: `m1`, `m2` …
  let isExtent: [Bool]
  let states: RuleStates
  let programs: RulePrograms
  /// By rule, apart from `rules`, whose entries hold references.
  private let priorities: [Int]
  /// By rule: its conditions in `conditions`.
  let conditionRanges: [Range<Int>]
  let conditions: [RuleCondition]
  private let machines = RuleMachinePool()

  /// Reads `Rules/<dimension>/<language>.rules`; a missing file is a set without rules.
  convenience init(
    _ dimension: String, topic: Topics? = nil, lexicon: LexiconTable, resources: Resources, clitics: Clitics
  ) throws(ResourceError) {
    let path = "Rules/\(dimension)/\(lexicon.language.rawValue).rules"
    let file = resources.file(path) ?? ResourceFile(path: path, bytes: [])
    try self.init(dimension, topic: topic, file: file, lexicon: lexicon, clitics: clitics)
  }

  init(
    _ dimension: String, topic: Topics?, lexicon: LexiconTable, rules: [Rule], slots: [String],
    states: RuleStates, programs: RulePrograms, conditionRanges: [Range<Int>], conditions: [RuleCondition]
  ) {
    self.dimension = dimension
    self.topic = topic
    self.lexicon = lexicon
    self.rules = rules
    self.slots = slots
    self.states = states
    self.programs = programs
    self.conditionRanges = conditionRanges
    self.conditions = conditions
    isExtent = slots.map { ["m1", "m2", "m3", "m4", "m5"].contains($0) }
    priorities = rules.map(\.priority)
  }

  convenience init(
    _ dimension: String, topic: Topics? = nil, file: ResourceFile, lexicon: LexiconTable, clitics: Clitics
  ) throws(ResourceError) {
    let parser = try RuleParser(file, lexicon: lexicon, clitics: clitics)
    let rules = parser.rules
    var automaton = RuleAutomaton()
    for (index, rule) in rules.enumerated() {
      if let reason = automaton.add(rule.pattern, rule: index) {
        throw ResourceError(file: file.path, line: rule.line, reason: reason)
      }
    }
    if let open = automaton.openStart,
      let rule = parser.rules.first(where: { $0.pattern.begins(with: open) })
    {
      throw ResourceError(
        file: file.path, line: rule.line,
        reason: "rule '\(rule.name)' begins with <word>, <cap> or <punct>, which every token would try")
    }
    let states = RuleStates(automaton, conditions: rules.flatMap { $0.conditions.flatMap(\.tests) })
    var conditions: [RuleCondition] = []
    let conditionRanges = rules.map { rule in
      let start = conditions.count
      conditions += rule.conditions.map { RuleCondition($0, states) }
      return start..<conditions.count
    }
    self.init(
      dimension, topic: topic, lexicon: lexicon, rules: rules, slots: parser.slots, states: states,
      programs: RulePrograms(rules.map(\.pattern), states: states), conditionRanges: conditionRanges,
      conditions: conditions)
  }

  /// Index of a capture's name; nil where no rule of the file uses it.
  func slot(_ name: String) -> Int? { slots.firstIndex(of: name) }

  /// All matches in a range of tokens (of one section, in the language of the set), in text order.
  func matches(in document: Document, tokens range: Range<Int>, scratch: inout RuleScratch) -> [RuleMatch] {
    guard !rules.isEmpty else { return [] }
    let loan = machine()
    defer { giveBack(loan) }
    return matches(in: document, tokens: range, &loan.machine, &scratch)
  }

  /// A machine for this thread, until it is given back.
  func machine() -> RuleMachinePool.Loan {
    machines.take() ?? RuleMachinePool.Loan(RuleMachine(states, priorities: priorities, lexicon: lexicon))
  }

  func giveBack(_ loan: RuleMachinePool.Loan) { machines.give(loan) }

  private func matches(
    in document: Document, tokens range: Range<Int>, _ machine: inout RuleMachine,
    _ scratch: inout RuleScratch
  ) -> [RuleMatch] {
    var found: [RuleMatch] = []
    machine.trim()
    // Topics stand for classes and words; a number begins rules of its own.
    let topics = topic?.union(.number)
    var index = range.lowerBound
    while index < range.upperBound {
      if let topics, document.topics[index].isDisjoint(with: topics) {
        index += 1
        continue
      }
      let token = document.tokens[index]
      if token.firstUnit == 0 ? !machine.mayBegin(with: token) : !begins(at: index, in: document, &machine) {
        index += 1
      } else if let match = longestMatch(at: index, in: document, limit: range, &machine, &scratch) {
        found.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a rule may begin with a token or with one of its units.
  private func begins(at first: Int, in document: Document, _ machine: inout RuleMachine) -> Bool {
    let token = document.tokens[first]
    if machine.mayBegin(with: token) { return true }
    for unit in document.units(at: first)
    where machine.firstStep(machine.key(of: unit, at: token, in: document)).isAlive {
      return true
    }
    return false
  }

  /// The best match that begins at a token.
  private func longestMatch(
    at first: Int, in document: Document, limit: Range<Int>, _ machine: inout RuleMachine,
    _ scratch: inout RuleScratch
  ) -> RuleMatch? {
    var best = Best()
    let start = machine.key(of: document.tokens[first])
    take(machine.firstStep(start), first..<first + 1, document, limit, &machine, &scratch, &best)
    if document.tokens[first].firstUnit != 0 {
      forEachUnit(at: first, in: document, limit: limit) { unit in
        let key = machine.key(of: unit, at: document.tokens[first], in: document)
        take(machine.firstStep(key), first..<Int(unit.end), document, limit, &machine, &scratch, &best)
      }
    }
    var offset = 1
    while offset <= best.reach {
      let state = scratch.take(offset)
      let index = first + offset
      offset += 1
      guard state != 0 else { continue }
      let token = document.tokens[index]
      let key = machine.key(of: token)
      take(machine.step(state, key), first..<index + 1, document, limit, &machine, &scratch, &best)
      guard token.firstUnit != 0 else { continue }
      forEachUnit(at: index, in: document, limit: limit) { unit in
        let key = machine.key(of: unit, at: token, in: document)
        take(machine.step(state, key), first..<Int(unit.end), document, limit, &machine, &scratch, &best)
      }
    }
    return best.rule.map { RuleMatch(rule: $0, tokens: first..<best.end) }
  }

  /// Takes a step over an edge that ends where `tokens` do. A method, not a function inside the search: what that captures would lie on
  /// the heap.
  @inline(__always)
  private func take(
    _ step: RuleMachine.Step, _ tokens: Range<Int>, _ document: Document, _ limit: Range<Int>,
    _ machine: inout RuleMachine, _ scratch: inout RuleScratch, _ best: inout Best
  ) {
    if step.ending != 0 { offer(step.ending, tokens, document, limit, &machine, &best) }
    guard step.target != 0, tokens.count < Self.longest, tokens.upperBound < limit.upperBound else { return }
    scratch.put(step.target, at: tokens.count, &machine)
    best.reach = max(best.reach, tokens.count)
  }

  /// Calls `body` with the units that begin at a token and end inside `limit`.
  @inline(__always)
  private func forEachUnit(at index: Int, in document: Document, limit: Range<Int>, _ body: (Unit) -> Void) {
    var next = Int(document.tokens[index].firstUnit) - 1
    while next >= 0, next < document.units.count, document.units[next].first == UInt32(index) {
      let unit = document.units[next]
      next += 1
      if Int(unit.end) <= limit.upperBound { body(unit) }
    }
  }

  private struct Best {
    var end = 0
    var rule: Int?
    var priority = Int.min
    /// The furthest token behind the first that a rule is alive at.
    var reach = 0
  }

  /// Weighs the rules that end in one place against the best match so far.
  private func offer(
    _ ending: UInt32, _ tokens: Range<Int>, _ document: Document, _ limit: Range<Int>,
    _ machine: inout RuleMachine, _ best: inout Best
  ) {
    guard tokens.upperBound >= best.end else { return }
    for position in 0..<machine.endings.count(of: Int(ending)) {
      let index = Int(machine.endings[Int(ending), position])
      if let current = best.rule, tokens.upperBound == best.end,
        priorities[index] != best.priority ? priorities[index] < best.priority : index >= current
      {
        return
      }
      if conditionRanges[index].allSatisfy({
        conditions[$0].holds(around: tokens, in: document, limit: limit, &machine)
      }) {
        (best.end, best.rule, best.priority) = (tokens.upperBound, index, priorities[index])
        return
      }
    }
  }
}

extension RuleElement {
  /// Whether a pattern can begin with a test.
  fileprivate func begins(with test: RuleTest) -> Bool {
    switch self {
    case .test(let own): return own == test
    case .optional(let part), .capture(_, let part): return part.begins(with: test)
    case .choice(let parts): return parts.contains { $0.begins(with: test) }
    case .sequence(let parts):
      for part in parts {
        if part.begins(with: test) { return true }
        guard case .optional = part else { return false }
      }
      return false
    }
  }
}

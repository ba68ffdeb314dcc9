/// The rules of one dimension in one language, ready to match.
///
/// Among all matches that begin at a token the longest wins, then the one of higher priority, then the one that
/// stands first in the file; the next match begins behind it. A match is at most 64 tokens, so that matching is
/// linear in the text: O(tokens × states that are alive).
struct RuleSet: Sendable {
  static let longest = 64

  let dimension: String
  let lexicon: LexiconTable
  let rules: [Rule]
  /// Names of captures.
  let slots: [String]
  /// The captures that are mentions of their own: `m1`, `m2` …
  let extentSlots: Set<Int>
  private let automaton: RuleAutomaton
  private let states: RuleStates
  /// By rule, apart from `rules`, whose entries hold references.
  private let priorities: [Int]
  private let hasConditions: [Bool]
  /// By form: index into `groups`, 0 for a form with which no rule begins.
  private let groupOfForm: [UInt16]
  /// States that a form can begin.
  private let groups: [[UInt16]]
  /// States that a number can begin.
  private let numberStarts: [UInt16]

  /// Reads `Rules/<dimension>/<language>.rules`; a missing file is a set without rules.
  init(_ dimension: String, lexicon: LexiconTable, resources: Resources, clitics: Clitics)
    throws(ResourceError)
  {
    let path = "Rules/\(dimension)/\(lexicon.language.rawValue).rules"
    let file = resources.file(path) ?? ResourceFile(path: path, bytes: [])
    try self.init(dimension, file: file, lexicon: lexicon, clitics: clitics)
  }

  init(_ dimension: String, file: ResourceFile, lexicon: LexiconTable, clitics: Clitics) throws(ResourceError)
  {
    let parser = try RuleParser(file, lexicon: lexicon, clitics: clitics)
    self.dimension = dimension
    self.lexicon = lexicon
    rules = parser.rules
    slots = parser.slots
    extentSlots = Set(slots.indices.filter { ["m1", "m2", "m3", "m4", "m5"].contains(parser.slots[$0]) })
    var automaton = RuleAutomaton()
    for (index, rule) in rules.enumerated() {
      if let reason = automaton.add(rule.pattern, rule: index) {
        throw ResourceError(file: file.path, line: rule.line, reason: reason)
      }
    }
    self.automaton = automaton
    states = RuleStates(automaton)
    priorities = parser.rules.map(\.priority)
    hasConditions = parser.rules.map { !$0.conditions.isEmpty }
    var index = StartIndex(automaton, lexicon: lexicon)
    let open = index.openStart
    if let open, let rule = parser.rules.first(where: { $0.pattern.begins(with: open) }) {
      throw ResourceError(
        file: file.path, line: rule.line,
        reason: "rule '\(rule.name)' begins with <word>, <cap> or <punct>, which every token would try")
    }
    groupOfForm = index.makeGroups()
    groups = index.groups
    numberStarts = index.numberStarts
  }

  /// Index of a capture's name; nil where no rule of the file uses it.
  func slot(_ name: String) -> Int? { slots.firstIndex(of: name) }

  /// All matches in a range of tokens (of one section, in the language of the set), in text order.
  func matches(in document: Document, tokens range: Range<Int>, scratch: inout RuleScratch) -> [RuleMatch] {
    var found: [RuleMatch] = []
    guard !rules.isEmpty else { return found }
    var index = range.lowerBound
    while index < range.upperBound {
      if canBegin(at: index, in: document),
        let match = match(at: index, in: document, limit: range, scratch: &scratch)
      {
        found.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  @inline(__always)
  private func canBegin(at index: Int, in document: Document) -> Bool {
    let token = document.tokens[index]
    if groupOfForm[Int(token.form.index)] != 0 { return true }
    if token.kind == .number { return !numberStarts.isEmpty }
    guard token.firstUnit != 0 else { return false }
    return document.units(at: index).contains {
      $0.form == .number ? !numberStarts.isEmpty : groupOfForm[Int($0.form.index)] != 0
    }
  }

  /// The best match that begins at a token.
  func match(at first: Int, in document: Document, limit: Range<Int>, scratch: inout RuleScratch)
    -> RuleMatch?
  {
    scratch.begin()
    let token = document.tokens[first]
    var best = Best()
    let window = RuleWindow(range: limit, lexicon: lexicon)
    let initial = groups[Int(groupOfForm[Int(token.form.index)])]
    for state in initial { advance(state, at: first, from: first, window, document, &scratch, &best) }
    var hasNumber = token.kind == .number
    if token.firstUnit != 0 {
      for unit in document.units(at: first) {
        guard unit.form != .number else {
          hasNumber = true
          continue
        }
        for state in groups[Int(groupOfForm[Int(unit.form.index)])] where !initial.contains(state) {
          advance(state, at: first, from: first, window, document, &scratch, &best)
        }
      }
    }
    if hasNumber {
      for state in numberStarts { advance(state, at: first, from: first, window, document, &scratch, &best) }
    }
    var offset = 1
    while offset <= scratch.reach, offset < Self.longest, first + offset < limit.upperBound {
      var next = 0
      while next < scratch.count(offset) {
        advance(
          scratch.state(offset, next), at: first + offset, from: first, window, document, &scratch, &best)
        next += 1
      }
      offset += 1
    }
    return best.rule.map { RuleMatch(rule: $0, tokens: first..<best.end) }
  }

  private struct Best {
    var end = 0
    var rule: Int?
    var priority = Int.min
  }

  /// Tries a state on the edges that begin at a token.
  @inline(__always)
  private func advance(
    _ state: UInt16, at index: Int, from first: Int, _ window: RuleWindow, _ document: Document,
    _ scratch: inout RuleScratch, _ best: inout Best
  ) {
    let pass = { (end: Int, scratch: inout RuleScratch, best: inout Best) in
      states.forEachEnd(of: state) { offer($0, first..<end, window, document, &best) }
      guard end - first < Self.longest, end < window.range.upperBound else { return }
      states.forEachFollower(of: state) { scratch.insert($0, at: end - first) }
    }
    let test = states.tests[Int(state)]
    let token = document.tokens[index]
    if test.isGlued && !token.isGlued { return }
    switch test.kind {
    case .literal:
      if token.form.index == UInt32(bitPattern: test.low) { pass(index + 1, &scratch, &best) }
    case .member where test.values == 0:
      if lexicon.classes(of: token.form, cased: token.isCapitalized).contains(test.classID) {
        pass(index + 1, &scratch, &best)
      }
      var next = Int(token.firstUnit) - 1
      while next >= 0, next < document.units.count, document.units[next].first == UInt32(index) {
        let unit = document.units[next]
        next += 1
        if unit.form != .number, Int(unit.end) <= window.range.upperBound,
          lexicon.classes(of: unit.form, cased: unit.isCased).contains(test.classID)
        {
          pass(Int(unit.end), &scratch, &best)
        }
      }
    default:
      window.edges(of: automaton.tests[Int(state)], at: index, in: document) { pass($0, &scratch, &best) }
    }
  }

  @inline(__always)
  private func offer(
    _ index: Int, _ tokens: Range<Int>, _ window: RuleWindow, _ document: Document, _ best: inout Best
  ) {
    let isBetter: Bool
    if let current = best.rule {
      isBetter =
        tokens.upperBound != best.end
        ? tokens.upperBound > best.end
        : priorities[index] != best.priority ? priorities[index] > best.priority : index < current
    } else {
      isBetter = true
    }
    guard isBetter else { return }
    if hasConditions[index],
      !rules[index].conditions.allSatisfy({ window.holds($0, around: tokens, in: document) })
    {
      return
    }
    best = Best(end: tokens.upperBound, rule: index, priority: priorities[index])
  }
}

/// Which states each form of a lexicon can begin.
private struct StartIndex {
  private let automaton: RuleAutomaton
  private let lexicon: LexiconTable
  private var literals: [UInt32: [UInt16]] = [:]
  private var members: [(state: UInt16, id: ClassID, values: [Sense.Value])] = []
  private(set) var numberStarts: [UInt16] = []
  private(set) var groups: [[UInt16]] = [[]]
  /// A test that would begin at every token.
  private(set) var openStart: RuleTest?

  init(_ automaton: RuleAutomaton, lexicon: LexiconTable) {
    self.automaton = automaton
    self.lexicon = lexicon
    for state in automaton.starts {
      let test = automaton.tests[Int(state)]
      switch test.kind {
      case .literal(let form): literals[form.index, default: []].append(state)
      case .member(let id, let values): members.append((state, id, values))
      case .integer, .number, .power: numberStarts.append(state)
      case .word, .capitalized, .punctuation: openStart = test
      }
    }
  }

  mutating func makeGroups() -> [UInt16] {
    var groupOfForm = [UInt16](repeating: 0, count: lexicon.formCount)
    var mask = ClassSet()
    for member in members { mask.insert(member.id) }
    var known: [[UInt16]: UInt16] = [:]
    for form in 1..<max(1, lexicon.formCount) {
      let isMember = lexicon.casedClasses[form].intersects(mask)
      guard isMember || literals[UInt32(form)] != nil else { continue }
      var states = literals[UInt32(form)] ?? []
      if isMember { states += memberStates(UInt32(form)) }
      guard !states.isEmpty else { continue }
      if let group = known[states] {
        groupOfForm[form] = group
      } else {
        groups.append(states)
        known[states] = UInt16(groups.count - 1)
        groupOfForm[form] = UInt16(groups.count - 1)
      }
    }
    return groupOfForm
  }

  private func memberStates(_ form: UInt32) -> [UInt16] {
    let set = lexicon.casedClasses[Int(form)]
    return members.filter { member in
      guard set.contains(member.id) else { return false }
      guard !member.values.isEmpty else { return true }
      return lexicon.senses(of: Form(index: form)).contains {
        $0.classID == member.id && member.values.contains($0.value)
      }
    }.map(\.state)
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

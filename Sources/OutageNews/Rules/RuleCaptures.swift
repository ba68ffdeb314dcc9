extension RuleSet {
  /// The captured parts of a match, in text order: a second, backtracking pass over its one rule.
  ///
  /// Optional parts are taken where they can be, alternatives in their order. O(tokens × elements) for rules without
  /// ambiguity; a step limit keeps the worst case bounded.
  func captures(of match: RuleMatch, in document: Document) -> [RuleCapture] {
    var search = CaptureSearch(
      window: RuleWindow(range: match.tokens, lexicon: lexicon), document: document,
      end: match.tokens.upperBound)
    guard search.run([rules[match.rule].pattern], at: match.tokens.lowerBound) else { return [] }
    return search.captures
  }
}

/// Backtracking over one pattern whose extent is known.
private struct CaptureSearch {
  let window: RuleWindow
  let document: Document
  let end: Int
  var captures: [RuleCapture] = []
  private var open: [(slot: Int, start: Int, sense: Sense?, number: Double?)] = []
  private var steps = 0

  init(window: RuleWindow, document: Document, end: Int) {
    self.window = window
    self.document = document
    self.end = end
  }

  /// Matches the elements of `rest`, the last one first, against the tokens from `index` to the end.
  mutating func run(_ rest: [RuleElement], at index: Int) -> Bool {
    steps += 1
    guard steps < 20_000 else { return false }
    guard let element = rest.last else { return index == end }
    var rest = rest
    rest.removeLast()
    switch element {
    case .test(let test): return run(test, rest, at: index)
    case .sequence(let parts): return run(rest + parts.reversed(), at: index)
    case .optional(let part): return run(rest + [part], at: index) || run(rest, at: index)
    case .choice(let parts):
      for part in parts where run(rest + [part], at: index) { return true }
      return false
    case .capture(let slot, let part) where slot < 0:
      _ = part
      return close(rest, at: index)
    case .capture(let slot, let part):
      open.append((slot, index, nil, nil))
      if run(rest + [.capture(-1, .sequence([])), part], at: index) { return true }
      open.removeLast()
      return false
    }
  }

  /// The end of a capture.
  private mutating func close(_ rest: [RuleElement], at index: Int) -> Bool {
    guard let done = open.popLast() else { return false }
    let count = captures.count
    captures.append(
      RuleCapture(slot: done.slot, tokens: done.start..<index, sense: done.sense, number: done.number))
    let outer = open.count
    if outer > 0 {
      open[outer - 1].sense = done.sense ?? open[outer - 1].sense
      open[outer - 1].number = done.number ?? open[outer - 1].number
    }
    if run(rest, at: index) { return true }
    captures.removeLast(captures.count - count)
    open.append(done)
    return false
  }

  private mutating func run(_ test: RuleTest, _ rest: [RuleElement], at index: Int) -> Bool {
    guard index < end else { return false }
    var ends: [Int] = []
    window.edges(of: test, at: index, in: document) { ends.append($0) }
    for edge in ends.sorted(by: >) {
      let saved = open
      if !open.isEmpty { note(test, index..<edge) }
      if run(rest, at: edge) { return true }
      open = saved
    }
    return false
  }

  /// Keeps what a test read for the captures around it.
  private mutating func note(_ test: RuleTest, _ tokens: Range<Int>) {
    let last = open.count - 1
    switch test.kind {
    case .member(let id, let values):
      let form: Form
      if tokens.count == 1, window.lexicon.sense(of: document.tokens[tokens.lowerBound].form, in: id) != nil {
        form = document.tokens[tokens.lowerBound].form
      } else {
        form =
          document.units(at: tokens.lowerBound).first {
            $0.form != .number && Int($0.end) == tokens.upperBound
              && window.lexicon.sense(of: $0.form, in: id) != nil
          }?.form ?? .none
      }
      open[last].sense = window.lexicon.senses(of: form).first {
        $0.classID == id && (values.isEmpty || values.contains($0.value))
      }
    case .integer, .number, .power:
      let unit = document.units(at: tokens.lowerBound).first {
        $0.form == .number && Int($0.end) == tokens.upperBound
      }
      if let unit {
        open[last].number = document.numbers[Int(unit.number)].value
      } else if document.tokens[tokens.lowerBound].kind == .number {
        open[last].number = Double(document.tokens[tokens.lowerBound].number)
      }
    default: break
    }
  }
}

/// The tests of rules on the lattice of a document.
///
/// The document is handed through as a parameter and kept nowhere: a stored copy would count references at every match.
struct RuleWindow {
  let range: Range<Int>
  /// Why unsafe: a window never outlives the rule set that owns the lexicon.
  unowned(unsafe) let lexicon: LexiconTable

  /// Calls `body` with the end of every edge that begins at a token and passes a test.
  @inline(__always)
  func edges(of test: RuleTest, at index: Int, in document: Document, _ body: (_ end: Int) -> Void) {
    let token = document.tokens[index]
    if test.isGlued && !token.isGlued { return }
    switch test.kind {
    case .literal(let form):
      if token.form == form { body(index + 1) }
    case .member(let id, let values):
      if lexicon.classes(of: token.form, cased: token.isCapitalized).contains(id),
        passes(token.form, id, values)
      {
        body(index + 1)
      }
      guard token.firstUnit != 0 else { return }
      for unit in document.units(at: index) where unit.form != .number && Int(unit.end) <= range.upperBound {
        if lexicon.classes(of: unit.form, cased: unit.isCased).contains(id), passes(unit.form, id, values) {
          body(Int(unit.end))
        }
      }
    case .integer(let bounds):
      if token.kind == .number, bounds.contains(Int(token.number)) { body(index + 1) }
      numberUnits(at: index, in: document) { unit, number in
        if !number.isFractional, !number.isBare, number.value >= Double(bounds.lowerBound),
          number.value <= Double(bounds.upperBound)
        {
          body(Int(unit.end))
        }
      }
    case .number:
      if token.kind == .number { body(index + 1) }
      numberUnits(at: index, in: document) { unit, number in if !number.isBare { body(Int(unit.end)) } }
    case .power:
      numberUnits(at: index, in: document) { unit, number in if number.isBare { body(Int(unit.end)) } }
    case .word: if token.kind == .word { body(index + 1) }
    case .capitalized: if token.kind == .word, token.isCapitalized { body(index + 1) }
    case .punctuation: if token.kind == .punctuation { body(index + 1) }
    }
  }

  @inline(__always)
  private func passes(_ form: Form, _ id: ClassID, _ values: [Sense.Value]) -> Bool {
    values.isEmpty || lexicon.senses(of: form).contains { $0.classID == id && values.contains($0.value) }
  }

  private func numberUnits(at index: Int, in document: Document, _ body: (Unit, NumberValue) -> Void) {
    guard document.tokens[index].firstUnit != 0 else { return }
    for unit in document.units(at: index) where unit.form == .number && Int(unit.end) <= range.upperBound {
      body(unit, document.numbers[Int(unit.number)])
    }
  }

  /// Whether a condition on the token next to a match holds. Outside the window there is no token.
  func holds(_ condition: Rule.Condition, around tokens: Range<Int>, in document: Document) -> Bool {
    let passes: Bool
    if condition.isBefore {
      passes = condition.tests.contains { test in ends(test, at: tokens.lowerBound, in: document) }
    } else {
      passes =
        tokens.upperBound < range.upperBound
        && condition.tests.contains { test in
          var any = false
          edges(of: test, at: tokens.upperBound, in: document) { _ in any = true }
          return any
        }
    }
    return passes == condition.isWanted
  }

  /// Whether an edge that passes a test ends at a token.
  private func ends(_ test: RuleTest, at end: Int, in document: Document) -> Bool {
    var first = end - 1
    while first >= range.lowerBound, first >= end - 6 {
      var any = false
      edges(of: test, at: first, in: document) { if $0 == end { any = true } }
      if any { return true }
      first -= 1
    }
    return false
  }
}

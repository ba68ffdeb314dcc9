import Testing

@testable import OutageNews

/// A small language of its own, so that the tests of the engine do not move with the real rules.
private func engine(lexicon: String, rules: String) throws -> (Engine, RuleSet) {
  let clitics = Resources.embedded.files["Lexicons/text/clitics.table"] ?? []
  let engine = try Engine(
    Resources(files: [
      "Lexicons/text/clitics.table": clitics, "Lexicons/x/en.lexicon": Array(lexicon.utf8),
      "Rules/x/en.rules": Array(rules.utf8),
    ]))
  let pack = try engine.pack(.english)
  return (
    engine, try RuleSet("x", lexicon: pack.lexicon, resources: engine.resources, clitics: engine.clitics)
  )
}

@Suite("Rules")
struct RuleSetTests {
  private let lexicon = """
    [month]
    july | jul. = 7
    august      = 8
    [weekday]
    friday | fri. = 5
    [part cased]
    Early Morning = TMO
    """
  private let rules = """
    define day = <int 1..31> ("st"|"th")?
    rule month-day -> date
        weekday:<weekday>? ","? month:<month> day:$day (","? year:<int 1900..2100>)?
        example: On {Friday, July 8th, 2022} it
        counter: July 88
    rule weekday -> date
        weekday:<weekday> part:<part>?
        unless-before: "not"
    rule weekday-again -> again
        <weekday>
        priority: 9
    """

  private func found(_ text: String) throws -> [String] {
    let (engine, set) = try engine(lexicon: lexicon, rules: rules)
    let document = try engine.document(sentence: Array(text.utf8), language: .english)
    var scratch = RuleScratch()
    return set.matches(in: document, tokens: 0..<document.tokens.count, scratch: &scratch)
      .map { "\(set.rules[$0.rule].name): \(document.text(tokens: $0.tokens))" }
  }

  @Test("Longest first, then priority, then order")
  func order() throws {
    #expect(try found("It fell Friday, July 8, 2022, at last") == ["month-day: Friday, July 8, 2022"])
    #expect(try found("Friday") == ["weekday-again: Friday"])
    #expect(try found("Friday Early Morning") == ["weekday: Friday Early Morning"])
    #expect(try found("Friday early morning") == ["weekday-again: Friday"])
    #expect(try found("fri. jul. 8 and august 3st") == ["month-day: fri. jul. 8", "month-day: august 3st"])
    #expect(try found("july 88").isEmpty)
  }

  @Test("Captures hold senses and numbers")
  func captures() throws {
    let (engine, set) = try engine(lexicon: lexicon, rules: rules)
    let document = try engine.document(sentence: Array("Friday, July 8, 2022".utf8), language: .english)
    var scratch = RuleScratch()
    let match = try #require(
      set.matches(in: document, tokens: 0..<document.tokens.count, scratch: &scratch).first)
    let captures = set.captures(of: match, in: document)
    #expect(captures.map { set.slots[$0.slot] } == ["weekday", "month", "day", "year"])
    #expect(captures[1].sense?.integer == 7)
    #expect(captures[3].number == 2022)
  }

  @Test(
    "A faulty line is named",
    arguments: [
      ("rule x date", 1), ("rule x -> y\n    \"july", 2), ("rule x -> y\n    <nothing>", 2),
      ("rule x -> y\n    <word> <month>", 1),
      ("rule x -> y\n    <month>?", 1), ("rule x -> y\n    $none", 2), ("  stray", 1),
    ])
  func errors(text: String, line: Int) throws {
    let error = #expect(throws: ResourceError.self) { try engine(lexicon: self.lexicon, rules: text) }
    #expect(error?.line == line)
    #expect(error?.file == "Rules/x/en.rules")
  }
}

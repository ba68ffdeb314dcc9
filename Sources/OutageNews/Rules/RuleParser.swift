/// Reads a `*.rules` file. The format stands in Docs/Architecture.md.
struct RuleParser {
  private let lexicon: LexiconTable
  private let clitics: Clitics
  private(set) var slots: [String] = []
  private(set) var rules: [Rule] = []
  private var macros: [String: RuleElement] = [:]

  init(_ file: ResourceFile, lexicon: LexiconTable, clitics: Clitics) throws(ResourceError) {
    self.lexicon = lexicon
    self.clitics = clitics
    var pattern: [ResourceLine] = []
    var current: Rule?
    for line in file.lines {
      if line.indent == 0 {
        try close(&current, &pattern)
        if let rest = line.text.dropping("define ") {
          try define(rest, line)
        } else if let rest = line.text.dropping("rule ") {
          current = try head(rest, line)
        } else {
          throw line.error("expected 'rule NAME -> BUILDER' or 'define NAME = PATTERN'")
        }
      } else if current == nil {
        throw line.error("an indented line outside a rule")
      } else if let (key, value) = attribute(line) {
        try set(key, value, line, on: &current)
      } else {
        pattern.append(line)
      }
    }
    try close(&current, &pattern)
  }

  private func attribute(_ line: ResourceLine) -> (String, ResourceText)? {
    guard let (key, value) = line.split(at: 0x3A) else { return nil }
    let name = key.string
    return Self.attributes.contains(name) ? (name, value) : nil
  }

  private static let attributes = [
    "priority", "example", "counter", "unless-before", "unless-after", "if-before", "if-after",
  ]

  private mutating func define(_ text: ResourceText, _ line: ResourceLine) throws(ResourceError) {
    guard let (name, pattern) = text.split(at: 0x3D) else {
      throw line.error("expected 'define NAME = PATTERN'")
    }
    macros[name.string] = try element(pattern, line)
  }

  private func head(_ text: ResourceText, _ line: ResourceLine) throws(ResourceError) -> Rule {
    let words = text.words.map(\.string)
    guard words.count == 3, words[1] == "->" else { throw line.error("expected 'rule NAME -> BUILDER'") }
    if rules.contains(where: { $0.name == words[0] }) {
      throw line.error("a second rule named '\(words[0])'")
    }
    return Rule(name: words[0], builder: words[2], pattern: .sequence([]), line: line.number)
  }

  /// A pattern may run over several lines; each line that begins with `|` is an alternative.
  private mutating func close(_ rule: inout Rule?, _ lines: inout [ResourceLine]) throws(ResourceError) {
    guard var done = rule else { return }
    defer {
      rule = nil
      lines = []
    }
    guard let first = lines.first else {
      throw ResourceError(
        file: file(of: done, lines), line: done.line, reason: "rule '\(done.name)' has no pattern")
    }
    var joined: [UInt8] = []
    for line in lines {
      joined.append(0x20)
      joined.append(contentsOf: line.text.bytes)
    }
    var text = ResourceText(bytes: joined[...]).trimmed
    if text.bytes.first == 0x7C { text = ResourceText(bytes: text.bytes.dropFirst()) }
    done.pattern = try element(text, first)
    rules.append(done)
  }

  private func file(of rule: Rule, _ lines: [ResourceLine]) -> String { lines.first?.file ?? rule.name }

  private mutating func set(
    _ key: String, _ value: ResourceText, _ line: ResourceLine, on rule: inout Rule?
  ) throws(ResourceError) {
    switch key {
    case "priority":
      guard let priority = value.integer else { throw line.error("expected a whole number") }
      rule?.priority = priority
    case "example", "counter":
      let isCounter = key == "counter"
      guard isCounter || Rule.Example.isMarked(value) else {
        throw line.error("an example marks its match with { and }")
      }
      rule?.exampleLines.append(.init(text: value, isCounter: isCounter, line: line.number))
    default:
      let tests = try alternatives(element(value, line), line)
      rule?.conditions.append(
        .init(isBefore: key.hasSuffix("before"), isWanted: key.hasPrefix("if"), tests: tests))
    }
  }

  private func alternatives(_ element: RuleElement, _ line: ResourceLine) throws(ResourceError) -> [RuleTest]
  {
    switch element {
    case .test(let test): return [test]
    case .choice(let parts):
      var tests: [RuleTest] = []
      for part in parts { tests += try alternatives(part, line) }
      return tests
    default: throw line.error("a condition is one element, or alternatives of one element each")
    }
  }

  private mutating func element(_ text: ResourceText, _ line: ResourceLine) throws(ResourceError)
    -> RuleElement
  {
    var reader = RulePatternReader(
      text, line: line, lexicon: lexicon, clitics: clitics, macros: macros, slots: slots)
    let element = try reader.read()
    slots = reader.slots
    return element
  }
}

import Testing

@testable import OutageNews

/// Runs every example and counter-example of every rule file.
@Suite("Examples in rule files")
struct RuleExampleTests {
  static let files = Resources.embedded.files.keys.filter { $0.hasSuffix(".rules") }.sorted()

  @Test(arguments: files)
  func examples(path: String) throws {
    let engine = try Engine.standard.get()
    let parts = path.split(separator: "/")
    let dimension = String(parts[parts.count - 2])
    let language = try #require(Language(rawValue: String(parts[parts.count - 1].prefix(2))))
    let pack = try engine.pack(language)
    let set = try RuleSet(
      dimension, lexicon: pack.lexicon, resources: engine.resources, clitics: engine.clitics)
    let times = pack.times
    let compiled = try #require(
      [times.dates.set, times.durations.set, times.money.set].first { $0.dimension == dimension })
    #expect(compiled.rules.map(\.name) == set.rules.map(\.name))
    #expect(compiled.rules.map(\.builder) == set.rules.map(\.builder))
    var scratch = RuleScratch()
    for (index, rule) in set.rules.enumerated() {
      #expect(
        rule.examples.contains { $0.extent != nil }, "\(path):\(rule.line): \(rule.name) has no example")
      for example in rule.examples {
        let document = try engine.document(sentence: example.text, language: language)
        let all = 0..<document.tokens.count
        let matches = set.matches(in: document, tokens: all, scratch: &scratch)
        let found = matches.filter { $0.rule == index }.map { document.byteRange($0.tokens) }
        let text = String(decoding: example.text, as: UTF8.self)
        if let extent = example.extent {
          #expect(found.contains(extent), "\(path):\(example.line): \(rule.name) in: \(text)")
        } else {
          #expect(found.isEmpty, "\(path):\(example.line): \(rule.name) must not match: \(text)")
        }
        let again = compiled.matches(in: document, tokens: all, scratch: &scratch)
        #expect(again.map(\.rule) == matches.map(\.rule) && again.map(\.tokens) == matches.map(\.tokens))
        for (one, other) in zip(matches, again) {
          let (told, same) = (set.captures(of: one, in: document), compiled.captures(of: other, in: document))
          #expect(told.map(\.tokens) == same.map(\.tokens) && told.map(\.sense) == same.map(\.sense))
          #expect(told.map { set.slots[$0.slot] } == same.map { compiled.slots[$0.slot] })
        }
      }
    }
  }
}

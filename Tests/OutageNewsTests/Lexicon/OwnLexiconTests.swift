import OutageNews
import Testing

@Suite("An importer's own words")
struct OwnLexiconTests {
  private let text =
    "Purplefish said its network was down for 4,000 customers, and Big Red Telecom phones were out too."

  @Test("Carriers, aliases and services as values, beside an extractor without them")
  func values() throws {
    let lexicon = try Lexicon.standard.adding(
      carriers: [
        CarrierDefinition(
          id: "purplefish", name: "Purplefish", country: "CA", kind: .virtualOperator, parent: "rogers")
      ],
      services: [
        ServiceDefinition(
          id: "lottery", englishName: "lottery terminals", frenchName: "terminaux de loterie",
          category: .payment,
          spellings: [.english: ["lottery machines"]])
      ],
      aliases: ["rogers": ["Big Red Telecom"]], cues: [.english: ["telecom": ["dark fibre"]]])
    let own = try Extractor(lexicon: lexicon)
    let standard = Extractor()
    let article = Article(text: text, language: .english)
    #expect(try own.extract(article).carriers.map(\.id.rawValue) == ["purplefish", "rogers"])
    #expect(try standard.extract(article).carriers.isEmpty)
    #expect(try own.extract(article).carriers.first?.name == "Purplefish")
    let other = Article(text: "Purplefish lottery machines are down.", language: .english)
    #expect(try own.extract(other).carriers.first?.id == "purplefish")
  }

  @Test("From a file in the documented format")
  func file() throws {
    let lexicon = try Lexicon.standard.adding(
      file: "mine.gazetteer", "carrier purplefish\nname: Purplefish\ncountry: CA\nkind: virtual-operator\n")
    #expect(
      try Extractor(lexicon: lexicon).extract(Article(text: text, language: .english)).carriers.map(\.id) == [
        "purplefish"
      ])
  }

  @Test("Faults are told with line and reason")
  func faults() throws {
    let standard = Lexicon.standard
    func reason(_ work: () throws -> Lexicon) -> String? {
      do {
        _ = try work()
        return nil
      } catch let error as ResourceError {
        return error.reason
      } catch {
        return "\(error)"
      }
    }
    #expect(
      reason {
        try standard.adding(carriers: [CarrierDefinition(id: "Not An Id", name: "X", country: "CA")])
      }?.contains("no id") == true)
    #expect(
      reason { try standard.adding(carriers: [CarrierDefinition(id: "x", name: "X", country: "Canada")]) }?
        .contains("ISO 3166") == true)
    #expect(
      reason { try standard.adding(aliases: ["nobody": ["Nobody Mobile"]]) }?.contains("lacks a name") == true
    )
    #expect(
      reason { try standard.adding(aliases: ["rogers": ["Telus Mobility"]]) }?.contains("already") == true)
    #expect(reason { try standard.adding(aliases: ["rogers": ["a | b"]]) }?.contains("no spelling") == true)
    #expect(
      reason { try standard.adding(cues: [.english: ["no-such-class": ["x"]]]) } == "no class 'no-such-class'"
    )
    #expect(reason { try standard.adding(file: "words.txt", "x") }?.contains("expected a name") == true)
    #expect(
      reason { try standard.adding(file: "en.lexicon", "[service]\nfoo = nothing-known\n") }
        == "no service 'nothing-known'")
  }
}

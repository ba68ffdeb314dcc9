import Testing

@testable import OutageNews

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
          spellings: [.english: ["lottery machines"], .french: ["terminaux de loterie"]])
      ],
      aliases: ["rogers": ["Big Red Telecom"]])
    let own = try Extractor(lexicon: lexicon)
    let standard = Extractor()
    let article = Article(text: text, language: .english)
    #expect(try own.extract(article).carriers.map(\.id.rawValue) == ["purplefish", "rogers"])
    #expect(try standard.extract(article).carriers.isEmpty)
    #expect(try own.extract(article).carriers.first?.name == "Purplefish")
    for (text, language) in [
      ("Purplefish is down across the province. Lottery machines are down too.", Language.english),
      ("Purplefish est en panne dans la province. Les terminaux de loterie sont en panne.", .french),
    ] {
      let other = Article(text: text, language: language)
      let report = try own.extract(other)
      #expect(report.carriers.map(\.id) == ["purplefish"], "\(text)")
      let service = report.services.first { $0.id == "lottery" }
      #expect(service?.status == .affected, "\(text)")
      #expect(service?.category == .payment)
      #expect(try standard.extract(other).services.allSatisfy { $0.id != "lottery" })
    }
  }

  @Test(
    "A word of a class makes a sentence one of telecommunications",
    arguments: [
      (Language.english, "Salt will lease the quibstream in the valley.", "salt"),
      (.french, "La vallée attend Sunrise et son quibstream.", "sunrise"),
    ])
  func cues(_ language: Language, _ text: String, _ carrier: CarrierID) throws {
    let lexicon = try Lexicon.standard.adding(cues: [language: ["telecom": ["quibstream"]]])
    let article = Article(text: text, language: language)
    #expect(try Extractor().extract(article).carriers.isEmpty)
    #expect(try Extractor(lexicon: lexicon).extract(article).carriers.map(\.id) == [carrier])
  }

  @Test("What a definition says reaches the gazetteer")
  func definition() throws {
    let carrier = CarrierDefinition(
      id: "purplefish", name: "Purplefish", country: "CA", countries: ["US", "MX"], kind: .virtualOperator,
      parent: "rogers", hosts: ["bell", "telus"], aliases: ["PF Mobile"], ambiguousSpellings: ["Plum"],
      handles: ["@plumhelps"], lookalikes: ["Plum Sykes"])
    let lexicon = try Lexicon.standard.adding(carriers: [carrier])
    let entry = try #require(try Gazetteer(lexicon.resources).entry("purplefish"))
    #expect(entry.countries == ["US", "MX"])
    #expect(entry.hosts == ["bell", "telus"])
    #expect(entry.parent == "rogers")
    #expect(entry.kind == .virtualOperator)
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

  @Test("A fault names the value, or the file and line, that it is in")
  func places() throws {
    let standard = Lexicon.standard
    let good = CarrierDefinition(id: "purplefish", name: "Purplefish", country: "CA")
    let bad = CarrierDefinition(id: "plum", name: "Plum", country: "Canada")
    func place(_ work: () throws -> Lexicon) -> String? {
      do {
        _ = try work()
        return nil
      } catch let error as ResourceError {
        return "\(error.file):\(error.line)"
      } catch {
        return "\(error)"
      }
    }
    #expect(place { try standard.adding(carriers: [good, bad]) } == "carriers[1]:0")
    #expect(
      place { try standard.adding(carriers: [good], aliases: ["rogers": ["Telus Mobility"]]) }
        == "aliases[\"rogers\"]:0")
    #expect(
      place { try standard.adding(cues: [.french: ["no-such-class": ["x"]]]) }
        == "cues[\"no-such-class\"]:0")
    #expect(
      place { try standard.adding(file: "own/mine.gazetteer", "carrier plum\nname: Plum\ncountry: ?\n") }
        == "own/mine.gazetteer:3")
  }

  @Test("Faults are told with their reason")
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

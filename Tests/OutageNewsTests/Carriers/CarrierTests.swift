import Testing

@testable import OutageNews

@Suite("Carriers")
struct CarrierTests {
  private func mentions(_ text: String, _ language: Language) throws -> [String] {
    let report = try Extractor().extract(Article(text: text, language: language))
    return report.carriers.flatMap { carrier in carrier.mentions.map { "\(carrier.id)=\($0.text)" } }
  }

  @Test(
    "Possessives, elisions, handles and divisions",
    arguments: [
      ("Rogers' wireless network failed.", Language.english, ["rogers=Rogers"]),
      ("AT&T’s network failed in Texas.", .english, ["att=AT&T"]),
      ("La panne d’Orange prive les abonnés de réseau.", .french, ["orange=Orange"]),
      ("Our network is back. — @RogersHelps", .english, ["rogers=@RogersHelps"]),
      (
        "Bell Mobility and T-Mobile lost their networks.", .english,
        ["bell=Bell Mobility", "t-mobile=T-Mobile"]
      ),
      (
        "Les clients de Bell Mobilité et de Vidéotron sont sans réseau.", .french,
        ["bell=Bell Mobilité", "videotron=Vidéotron"]
      ),
    ])
  func spellings(text: String, language: Language, expected: [String]) throws {
    #expect(try mentions(text, language) == expected)
  }

  @Test("In a list with a carrier stand carriers")
  func lists() throws {
    #expect(
      try mentions("Bell, Telus and Koodo customers were stranded.", .english) == [
        "bell=Bell", "telus=Telus", "koodo=Koodo",
      ])
    #expect(
      try mentions("SFR, Free et Bouygues Telecom n’ont rien vu.", .french) == [
        "sfr=SFR", "free=Free", "bouygues-telecom=Bouygues Telecom",
      ])
    #expect(try mentions("Le groupe Salt Sunrise a revendiqué la panne de réseau.", .french) == [])
  }

  @Test("A look-alike in small letters does not hide a capital inside a sentence")
  func smallLookalike() throws {
    #expect(
      try mentions("Chez Orange et SFR, le réseau mobile est en panne.", .french) == [
        "orange=Orange", "sfr=SFR",
      ])
  }

  @Test("The gazetteer knows enough carriers of enough countries")
  func size() throws {
    let entries = try Engine.standard.get().gazetteer.entries
    #expect(entries.count >= 300)
    #expect(Set(entries.flatMap { [$0.country] + $0.countries }).count >= 60)
    #expect(entries.allSatisfy { !$0.name.isEmpty && $0.country.utf8.count == 2 })
  }

  @Test(
    "A faulty gazetteer tells file, line and reason",
    arguments: [
      ("carrier a\nname: A\ncountry: Canada\n", 3), ("name: A\n", 1), ("carrier Ä\n", 1),
      ("carrier a\nwhat: B\n", 2),
      ("carrier a\nneeds: much\n", 2),
    ])
  func faults(text: String, line: Int) throws {
    var gazetteer = Gazetteer()
    #expect { try gazetteer.read(ResourceFile(path: "own.gazetteer", bytes: Array(text.utf8))) } throws: {
      error in
      (error as? ResourceError)?.line == line
    }
  }
}

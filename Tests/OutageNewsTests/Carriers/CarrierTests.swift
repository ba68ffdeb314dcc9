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

  @Test(
    "A plain word at the head of a sentence is no part of the name behind it",
    arguments: [
      ("Only Orange customers were hit by the network outage.", Language.english, ["orange=Orange"]),
      ("Three Rogers towers lost their network.", .english, ["rogers=Rogers"]),
      ("Salt Sunrise won the race while the network was down.", .english, []),
    ])
  func plainOpener(text: String, language: Language, expected: [String]) throws {
    #expect(try mentions(text, language) == expected)
  }

  @Test(
    "A noun of operators opens the text: nothing stands before it",
    arguments: [
      ("Internet provider Orange apologised for the outage.", Language.english, ["orange=Orange"]),
      ("Phone company: no network.", .english, []),
      ("Opérateur historique, Orange répare son réseau.", .french, ["orange=Orange"]),
      ("Fournisseur d'accès en panne.", .french, []),
    ])
  func nounOpens(text: String, language: Language, expected: [String]) throws {
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

  @Test(
    "An operator that no gazetteer lists is known where the article says what it is",
    arguments: [
      ("L'opérateur Zytel est en panne depuis midi et ses abonnés n'ont plus de réseau mobile.", "zytel"),
      ("The carrier Foo Mobile said its network went down on Monday.", "foo-mobile"),
      ("Zytel, câblodistributeur de la région, promet un crédit à ses abonnés privés d'internet.", "zytel"),
      ("Zytel, the country's second-largest mobile operator, apologised for the outage.", "zytel"),
      ("Une panne chez le fournisseur d'accès Lintek prive 3000 foyers d'internet.", "lintek"),
      ("The telecom operator Blue Harbour Wireless blamed a fibre cut.", "blue-harbour-wireless"),
    ])
  func newBrands(text: String, id: String) throws {
    #expect(try Extractor().extract(Article(text: text)).carriers.map(\.id.rawValue) == [id])
  }

  @Test(
    "A person, a day and a town beside such a noun are no operators",
    arguments: [
      "The 911 operator Jane Doe said the calls never came during the mobile outage.",
      "The crane operator John Smith cut the cable, and mobile service failed.",
      "The carrier Monday said its mobile network was restored.",
      "Selon l'opérateur, Paris a perdu le réseau mobile.",
      "The company, a phone company in Ohio, said its network was down.",
    ])
  func noNewBrands(text: String) throws {
    #expect(try Extractor().extract(Article(text: text)).carriers.isEmpty)
  }

  @Test("Where the lexicons took every class, carriers fail with a reason")
  func noRoom() throws {
    let resources = Lexicon.standard.resources
    let gazetteer = try Gazetteer(resources)
    var builder = LexiconBuilder(language: .english, clitics: Clitics())
    for number in 0..<255 { #expect(builder.classID("class-\(number)") != nil) }
    // One class is left: that of the carriers; their neighbours' find none.
    let error = #expect(throws: ResourceError.self) {
      _ = try CarrierSpellingsBuilder(gazetteer, adding: &builder)
    }
    #expect(error?.reason.contains("256 classes") == true)
  }

  @Test(
    "Names and places without an end take time in proportion",
    arguments: ["Orange Paris ", "Orange France, l'opérateur ", "Three, the operator, "])
  func linear(piece: String) throws {
    try expectLinearTime(of: piece, bytes: 160_000) { _ = try Extractor().extract(Article(text: $0)) }
  }
}

import Testing

@testable import OutageNews

@Suite("Places")
struct PlaceTests {
  private func country(_ text: String, _ language: Language) throws -> String? {
    let engine = try Engine.standard.get()
    var reading = Reading(
      document: try engine.document(sentence: Array(text.utf8), language: language), engine: engine,
      published: nil)
    try reading.findServices()
    try reading.findCarriers()
    try reading.findPlaces()
    return reading.country
  }

  @Test(
    "The country of an article, from places and carriers",
    arguments: [
      ("Rogers lost its network in Toronto.", Language.english, "CA"),
      ("Optus lost its network in Perth.", .english, "AU"),
      ("La panne d'Orange a touché Dakar, Thiès et le Sénégal.", .french, "SN"),
      ("La panne de SFR a touché Lyon.", .french, "FR"), ("Swisscom est en panne à Genève.", .french, "CH"),
    ])
  func countries(text: String, language: Language, expected: String) throws {
    #expect(try country(text, language) == expected)
  }

  @Test("No place and no carrier: no country")
  func none() throws {
    #expect(try country("The network is down.", .english) == nil)
  }
}

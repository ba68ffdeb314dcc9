import Testing

@testable import OutageNews

@Suite("Customers")
struct CustomerTests {
  private func counts(_ text: String, _ language: Language) throws -> [String] {
    let report = try Extractor().extract(Article(text: text, language: language))
    return report.customers.map {
      "\($0.count) \($0.modifier?.rawValue ?? "-") \($0.carrier?.rawValue ?? "-") \($0.isAffected)"
    }
  }

  @Test(
    "English",
    arguments: [
      ("About 3,200 Telus customers lost service.", ["3200 APPROX telus true"]),
      ("Rogers has 10 million wireless subscribers.", ["10000000 - rogers false"]),
      ("The outage cut off hundreds of thousands of Telus customers.", ["100000 MORE_THAN telus true"]),
      ("An outage at Telus left upwards of 600,000 lines dead.", ["600000 MORE_THAN telus true"]),
      ("Telus said a quarter of a million households were offline.", ["250000 - telus true"]),
      ("At Jio, some 1.3 crore subscribers lost their network.", ["13000000 APPROX jio true"]),
      ("By noon, 12,000 users had reported problems with Telus on Downdetector.", []),
      ("The storm left 40,000 homes without electricity and Telus phones dead.", []),
      ("Telus said the 911 line was down.", []),
      ("Telus will pay customers $500 each for the outage.", []),
      ("The Telus outage lasted 15 hours for customers.", []),
    ])
  func english(text: String, expected: [String]) throws {
    #expect(try counts(text, .english) == expected)
  }

  @Test(
    "French",
    arguments: [
      ("Quelque 12 000 abonnés de Telus sont privés de réseau.", ["12000 APPROX telus true"]),
      ("SFR revendique plus de 19 millions de clients mobiles.", ["19000000 MORE_THAN sfr false"]),
      ("La panne de SFR a touché des dizaines de milliers de foyers.", ["10000 MORE_THAN sfr true"]),
      ("Chez SFR, une soixantaine de milliers de lignes sont coupées.", ["60000 APPROX sfr true"]),
      (
        "SFR compte 92 000 clients sans fixe, et Bouygues Telecom 41 000.",
        ["92000 - sfr true", "41000 - bouygues-telecom true"]
      ),
      ("Jusqu’à 310 000 lignes mobiles de Telus sont muettes.", ["310000 EQUAL_OR_LESS telus true"]),
      ("La panne de SFR a touché un foyer sur quatre.", []),
      ("SFR remboursera 5 euros à ses clients après la panne.", []),
      ("Plus de 2 000 signalements d'abonnés de SFR sur Downdetector.", []),
    ])
  func french(text: String, expected: [String]) throws {
    #expect(try counts(text, .french) == expected)
  }
}

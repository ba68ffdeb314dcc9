import Testing

@testable import OutageNews

/// Articles about something else that name carriers in passing: no outage, and nobody is hit.
@Suite("Articles without an outage")
struct LookalikeTests {
  @Test(arguments: [
    (
      Language.english,
      """
      Chat app back after an evening of silence

      Messages that would not leave, pictures that would not load: the Pingo app sulked on Tuesday from Lisbon to Oslo. The \
      first complaints came at 5.10 p.m. The peak was half an hour later.

      Many blamed their phone company. They were wrong. “Our network is in fine fettle,” said a spokesman for Vodafone. It was \
      the same story at EE, where nobody found the slightest fault, and at Three, where all lights were green.

      Pingo's owner changed a setting on its servers. The app had already gone down in October 2021 for six hours.
      """
    ),
    (
      Language.french,
      """
      Le cours du distributeur d’énergie décroche

      Le groupe Lumeo a publié mercredi un bénéfice en baisse de 7 %, sans convaincre la Bourse. Son chiffre d’affaires recule \
      depuis deux trimestres. La directrice a promis un plan pour l’automne.

      Le conseil a interrompu le mois dernier la vente de ses antennes espagnoles, et n’exclut pas de regarder le dossier SFR si \
      celui-ci venait sur la table. Les analystes en doutent.

      À midi, le titre cédait 3,1 %. Au buffet, le café était froid.
      """
    ),
  ])
  func noOutage(_ language: Language, _ text: String) throws {
    let report = try Extractor().extract(Article(text: text, language: language))
    #expect(report.outages.isEmpty)
    #expect(!report.carriers.contains { $0.role == .affected }, "\(report.carriers)")
  }

  @Test("Names that only look like a carrier", arguments: LookalikeArticle.all)
  func noCarrier(_ article: LookalikeArticle) throws {
    let report = try Extractor().extract(Article(text: article.text, language: article.language))
    #expect(report.carriers.isEmpty, "\(report.carriers)")
    #expect(report.outages.isEmpty)
  }

  @Test("Every kind of look-alike stands in an article of each language")
  func everyKind() throws {
    let kinds: Set = ["venue", "person", "place", "company", "sport", "thing", "phrase", "not-telecom"]
    for language in [Language.english, .french] {
      #expect(Set(LookalikeArticle.all.filter { $0.language == language }.map(\.kind)) == kinds)
    }
  }
}

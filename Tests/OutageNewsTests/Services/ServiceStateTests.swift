import Testing

@testable import OutageNews

/// States in whole articles: what is told of a service, and what it takes from the outage.
@Suite("Service states in articles")
struct ServiceStateTests {
  private func states(_ text: String) throws -> [String: ServiceStatus] {
    let report = try Extractor().extract(Article(text: text, published: "2024-03-06"))
    return Dictionary(report.services.map { ($0.id.rawValue, $0.status) }) { first, _ in first }
  }

  @Test func aServiceTakesTheStateOfAnOutageThatIsOver() throws {
    let states = try states(
      """
      Rogers network fully restored after outage

      Rogers customers across Ontario lost internet and home phone service on Tuesday at 9 a.m. The company said a router failed in Toronto. \
      Police could not receive 911 calls during the outage. Service was fully restored at 3 p.m. on Tuesday, six hours later. \
      Everything is back to normal, the company said on Wednesday.
      """)
    #expect(states["internet"] == .restored)
    #expect(states["landline"] == .restored)
    #expect(states["911"] == .restored)
  }

  @Test func aServiceIsNotBackWhereTheOutageIsOverForSome() throws {
    let states = try states(
      """
      Panne chez Vidéotron : le service revient peu à peu

      Une panne prive des milliers de clients de Vidéotron d'Internet et de télé depuis mardi à 9 h. Le service est rétabli pour la plupart \
      des abonnés, a indiqué l'entreprise mercredi. Quelque 4000 clients sont toujours sans Internet à Gatineau. Les équipes travaillent \
      à rétablir le service pour tous d'ici jeudi. La cause de la panne reste inconnue.
      """)
    #expect(states["internet"] == .affected)
    #expect(states["tv"] == .affected)
  }
}

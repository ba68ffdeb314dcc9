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

  @Test(
    "What is measured out is a good, not a service",
    arguments: [
      """
      Orange : les appels d’urgence perturbés dans l’Ouest après un incendie

      Les numéros 15, 17 et 18 étaient difficilement joignables lundi matin en Bretagne. En cause : un incendie dans un central d’Orange. \
      Plus de 90 000 foyers ont perdu le téléphone fixe. Le retour à la normale est attendu mardi midi. Pour se faire pardonner, Orange \
      offrira 10 Go de données mobiles à ses clients concernés. Le groupe exclut en revanche tout remboursement.
      """,
      """
      Calls down in Namur as Orange loses a power unit

      Orange customers in Liège and Namur have been unable to make calls since 7:40 a.m. on Tuesday. A power unit failed in Brussels. \
      Crews are working on a fix, and no time has been given for the return of service. To make up for the trouble, Orange offers 20 GB of \
      mobile data to every customer. Nothing needs to be done to get it. The landlines of Proximus work.
      """,
    ])
  func goodsAreNoServices(text: String) throws {
    let states = try states(text)
    #expect(states["mobile-data"] == nil)
    #expect(states["wireless"] == nil)
  }

  @Test(
    "What is denied is the deed, not the failure that it is set beside",
    arguments: [
      ("Les terminaux de paiement n'ont rien encaissé pendant la panne d'Orange.", "card-payments"),
      ("Card machines could take no payments during the Vodacom outage.", "card-payments"),
      ("Les distributeurs de billets n'ont délivré aucun billet à cause de la panne de SFR.", "atm"),
      ("The cash machines dispensed nothing because of the Vodafone outage.", "atm"),
    ])
  func aFailureIsSetAside(text: String, service: String) throws {
    #expect(try states(text)[service] == .affected)
  }

  @Test(
    "What is reached with difficulty alone is not reached",
    arguments: [
      "Le 112 est difficilement joignable depuis les mobiles d’Orange.",
      "Le 112 était à peine joignable lundi.",
      "Le 112 n’était guère accessible lundi.",
      "112 was hard to reach on Monday.",
      "112 was barely reachable on Monday.",
    ])
  func hardToReach(text: String) throws { #expect(try states(text)["112"] == .affected) }

  @Test(
    "What is reached without difficulty works",
    arguments: ["Le 112 est joignable sans difficulté.", "112 remained reachable."])
  func easyToReach(text: String) throws { #expect(try states(text)["112"] == .unaffected) }
}

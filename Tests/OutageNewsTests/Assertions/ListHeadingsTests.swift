import OutageNews
import Testing

/// A heading says of the items under it what it says of itself.
@Suite("Headings over lists")
struct ListHeadingsTests {
  private func states(_ text: String) throws -> [String: ServiceStatus] {
    let services = try Extractor().extract(Article(text: text)).services
    return Dictionary(uniqueKeysWithValues: services.map { ($0.id.rawValue, $0.status) })
  }

  @Test func englishStatusPage() throws {
    let states = try states(
      """
      Bell network status, Tuesday

      An outage began at 8 a.m. on Tuesday. Bell says crews are on it. More news at noon. We are sorry.

      Still down:
      - Internet
      - Home phone
      - TV, in the Outaouais only

      Working normally:
      - Mobile calls and texts
      - 911

      Back since 10 a.m.:
      - Voicemail
      """)
    #expect(states["internet"] == .affected)
    #expect(states["landline"] == .affected)
    #expect(states["tv"] == .affected)
    #expect(states["voice"] == .unaffected)
    #expect(states["sms"] == .unaffected)
    #expect(states["911"] == .unaffected)
    #expect(states["voicemail"] == .restored)
  }

  @Test("What an item says of itself goes before its heading; a bare `non` turns it")
  func frenchStatusPage() throws {
    let states = try states(
      """
      État du réseau Orange, mardi

      Une panne a débuté mardi à 8 h. Orange dit que ses équipes sont à l'œuvre. D'autres nouvelles à midi. Nous sommes désolés.

      Encore en panne :
      • Internet
      • Téléphone fixe
      • Télévision

      Fonctionne normalement :
      • Appels mobiles et SMS
      • Le 112 : oui
      • Messagerie vocale : non
      """)
    #expect(states["internet"] == .affected)
    #expect(states["landline"] == .affected)
    #expect(states["tv"] == .affected)
    #expect(states["voice"] == .unaffected)
    #expect(states["sms"] == .unaffected)
    #expect(states["112"] == .unaffected)
    #expect(states["voicemail"] == .affected)
  }

  @Test("Without a heading an item says nothing")
  func listWithoutHeading() throws {
    let states = try states(
      """
      Bell sells bundles

      Bell has new bundles for students from Tuesday. They cost less than last year. Nobody has to sign for two years. The shops open at nine.

      In the bundle
      - Internet
      - Voicemail
      """)
    #expect(states.isEmpty)
  }
}

import OutageNews
import Testing

/// A number that is a service of the article's country is one where it stands as a name would, without a word for dialling.
@Suite("Numbers of the article's country")
struct NumbersOfTheCountryTests {
  private func states(_ text: String) throws -> [String: ServiceStatus] {
    let services = try Extractor().extract(Article(text: text)).services
    return Dictionary(uniqueKeysWithValues: services.map { ($0.id.rawValue, $0.status) })
  }

  @Test(arguments: [
    (
      "BT failed on Monday and 999 was down. 101, for matters that can wait, is in working order.", "101",
      ServiceStatus.unaffected
    ),
    ("Bell failed. 211, where people ask about shelters, has been silent since noon.", "211", .affected),
    (
      "Swisscom est en panne et le 117 est muet. On craignait pour le 144 ; il répond sans interruption.",
      "144", .unaffected
    ),
  ])
  func found(_ text: String, _ id: String, _ status: ServiceStatus) throws {
    #expect(try states(text)[id] == status)
  }

  @Test(arguments: [
    "BT failed on Monday. Route 101, where the mast stands, is closed to traffic.",
    "Bell failed. 211 towers, all of them in Québec, have been silent since noon.",
    "Rogers est en panne à Toronto. Le 15, l'opérateur avait prévenu ses clients.",
    "Swisscom est en panne. 117 antennes ne répondent plus.",
  ])
  func none(_ text: String) throws {
    let numbers = try states(text).keys.filter { $0.allSatisfy(\.isNumber) }
    #expect(numbers.isEmpty)
  }
}

/// `works poorly`: how well a verb goes.
@Suite("Manner behind a verb")
struct MannerTests {
  @Test(arguments: [
    "Telus internet works poorly.", "Chez Orange, internet marche mal depuis midi.",
    "L'internet de Videotron fonctionnait très mal.",
  ])
  func badly(_ text: String) throws {
    let services = try Extractor().extract(Article(text: text)).services
    #expect(services.first { $0.id == .internet }?.status == .affected)
  }

  @Test("An earlier year stands behind a season, too")
  func season() throws {
    let report = try Extractor().extract(
      Article(
        text: """
          SFR a connu une panne lundi 16 juin 2025. Les appels ont cessé à 8 h. Tout est rétabli depuis midi. L'opérateur s'excuse. L'internet fixe \
          est revenu à 11 h. Au printemps 2022, c'étaient des câbles sectionnés qui avaient privé SFR d'internet.
          """))
    #expect(report.services.first { $0.id == .internet }?.status == .restored)
  }
}

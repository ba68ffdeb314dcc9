import Testing

@testable import OutageNews

@Suite struct LanguageTests {
  private func language(_ text: String) throws -> Language { try LayerReading(text).document.language }

  @Test(arguments: [
    "Rogers outage: what we know", "Network back for most users", "PHONE LINES DOWN ACROSS ONTARIO",
    "still no signal here in Halifax", "Customers to get five days' credit",
    "Optus boss quits after blackout",
  ])
  func english(text: String) throws { #expect(try language(text) == .english) }

  @Test(arguments: [
    "Panne chez Rogers : ce qu'on sait", "Le réseau est rétabli pour la plupart",
    "LE 911 HORS SERVICE DANS LA REGION",
    "toujours pas de signal à Lyon", "Cinq jours de crédit pour les abonnés", "Le patron d'Optus démissionne",
  ])
  func french(text: String) throws { #expect(try language(text) == .french) }

  /// A letter and its mark tell as much as the letter that has both.
  @Test(arguments: [
    ("LAUSANNE, 30 août (ag.) –", "LAUSANNE, 30 aou\u{302}t (ag.) –"),
    ("ÉTÉ À VENDRE", "E\u{301}TE\u{301} A\u{300} VENDRE"),
    ("reçu, naïf, cañon", "rec\u{327}u, nai\u{308}f, can\u{303}on"),
  ])
  func marksBehindTheirLetters(whole: String, apart: String) {
    let model = LanguageModel(Resources.embedded.shared(LanguageModel.path))
    func scores(_ text: String) -> LanguageModel.Scores {
      var text = text
      return text.withUTF8 { model.scores($0) }
    }
    #expect(scores(apart) == scores(whole))
  }

  @Test(arguments: [
    "Miles de clientes siguen sin servicio tras la caída de la red",
    "Der Ausfall des Mobilfunknetzes dauert weiter an",
    "La rete è tornata a funzionare dopo sei ore", "Het netwerk ligt er al uren uit",
    "A rede voltou a funcionar ontem",
    "Rezo a pa mache depi maten nan peyi a", "Сеть не работает с утра", "الشبكة متوقفة منذ الصباح",
    "通信障害が続いている",
    "Reteaua nu functioneaza de dimineata", "Nätet ligger nere i hela landet",
  ])
  func neither(text: String) throws {
    let reading = try LayerReading(text)
    #expect(reading.document.language == .undetermined)
  }

  @Test func sectionsHaveTheirOwn() throws {
    let reading = try LayerReading(
      """
      La panne de Rogers dure depuis vendredi matin et touche des millions de clients dans tout le pays.

      We know how important it is to stay connected and we are working on it. — RogersHelps (@RogersHelps) July 8, 2022

      Rogers, Bell, Telus

      Les services reviennent peu à peu, a indiqué l’entreprise samedi matin dans un communiqué.
      """)
    #expect(reading.document.language == .french)
    #expect(reading.document.sections.map(\.language) == [.french, .english, .french, .french])
  }

  @Test func theHintOfTheCallerHolds() throws {
    let document = try Engine.standard.get().text.read(Array("Rogers, Bell".utf8), hint: .french, given: nil)
      .document
    #expect(document.language == .french)
  }

  /// The features must be those of the trainer: scores of its own check for these words.
  @Test func scoresAreThoseOfTheTrainer() throws {
    let model = try Engine.standard.get().text.model
    for (text, english, french) in Self.known {
      let scores = Array(text.utf8).withUnsafeBufferPointer { model.scores($0, limit: 1_000, enough: .max) }
      #expect(scores.english == english && scores.french == french, "\(text)")
    }
  }

  static let known: [(String, Int, Int)] = [
    ("The network is down.", 279, 61),
    ("L’été à Montréal, c’est l’ŒUVRE.", -146, 484),
    ("Die Straße", -135, -134),
  ]
}

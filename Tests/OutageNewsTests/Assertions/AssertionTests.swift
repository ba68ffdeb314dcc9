import Testing

@testable import OutageNews

/// A sentence with what it says of carriers and services.
struct AssertionCase: Sendable, CustomStringConvertible {
  var text: String
  var language: Language
  var carriers: [String: CarrierRole] = [:]
  var services: [String: ServiceStatus] = [:]
  var description: String { text }
}

/// Roles and states of single sentences, one group an operator or class. Sentences of our own.
@Suite("Assertions")
struct AssertionTests {
  private static func en(
    _ text: String, _ carriers: [String: CarrierRole] = [:], _ services: [String: ServiceStatus] = [:]
  ) -> AssertionCase { AssertionCase(text: text, language: .english, carriers: carriers, services: services) }

  private static func fr(
    _ text: String, _ carriers: [String: CarrierRole] = [:], _ services: [String: ServiceStatus] = [:]
  ) -> AssertionCase { AssertionCase(text: text, language: .french, carriers: carriers, services: services) }

  static let failure: [AssertionCase] = [
    en("The Rogers network went dark at dawn.", ["rogers": .affected]),
    en("A fault knocked out Telus across the valley.", ["telus": .affected]),
    en(
      "Videotron customers lost internet service overnight.", ["videotron": .affected],
      ["internet": .affected]),
    fr("Le réseau de Rogers est tombé en panne à l'aube.", ["rogers": .affected]),
    fr(
      "Une coupure a privé d'Internet les clients de Vidéotron.", ["videotron": .affected],
      ["internet": .affected]),
    fr("Les abonnés de Telus sont sans télévision depuis lundi.", ["telus": .affected], ["tv": .affected]),
  ]

  static let negation: [AssertionCase] = [
    en("Telus said its network was not affected by the failure at Rogers.", ["telus": .unaffected]),
    en("Customers of Rogers could not reach 911 on Friday.", ["rogers": .affected], ["911": .affected]),
    fr("Le réseau de Telus n'a pas été touché.", ["telus": .unaffected]),
    fr(
      "Les clients de Rogers ne pouvaient plus joindre le 911 vendredi.", ["rogers": .affected],
      ["911": .affected]),
  ]

  static let contrast: [AssertionCase] = [
    en("Rogers is down, but Telus is working normally.", ["rogers": .affected, "telus": .unaffected]),
    en("While Videotron was dark, Telus kept running.", ["videotron": .affected, "telus": .unaffected]),
    fr(
      "Rogers est en panne, mais Telus fonctionne normalement.", ["rogers": .affected, "telus": .unaffected]),
    fr(
      "Vidéotron est hors service alors que Telus tient bon.", ["videotron": .affected, "telus": .unaffected]),
    // What is past does not unsay what holds now.
    en(
      "Telus is down across Alberta. Bell said its network was not affected. In 2021, Bell customers lost service for a day.",
      ["telus": .affected, "bell": .unaffected]),
    fr(
      "Telus est en panne en Alberta. Bell assure que son réseau n'a pas été touché. En 2021, une panne avait privé de service les clients de Bell.",
      ["telus": .affected, "bell": .unaffected]),
  ]

  static let past: [AssertionCase] = [
    en("Following an outage in 2012, Telus gave every customer a voucher.", ["telus": .mentioned]),
    fr("Telus avait offert un mois gratuit en 2015.", ["telus": .mentioned]),
  ]

  static let restoration: [AssertionCase] = [
    en(
      "Internet service has been restored to Rogers customers.", ["rogers": .affected],
      ["internet": .restored]),
    en("Videotron has yet to restore internet service.", ["videotron": .affected], ["internet": .affected]),
    fr("Le service Internet de Rogers est rétabli.", ["rogers": .affected], ["internet": .restored]),
    fr("La télévision de Vidéotron n'est pas encore rétablie.", ["videotron": .affected], ["tv": .affected]),
  ]

  static let business: [AssertionCase] = [
    en("Rogers named a new head of networks.", ["rogers": .mentioned]),
    fr("Telus nomme une nouvelle directrice des finances.", ["telus": .mentioned]),
  ]

  private func check(_ example: AssertionCase) throws {
    let report = try Extractor().extract(Article(text: example.text, language: example.language))
    for (id, role) in example.carriers {
      let found = report.carriers.first { $0.id.rawValue == id }?.role
      #expect(found == role, "\(id) in \(example.text)")
    }
    for (id, status) in example.services {
      let found = report.services.first { $0.id.rawValue == id }?.status
      #expect(found == status, "\(id) in \(example.text)")
    }
  }

  @Test(arguments: AssertionTests.failure) func failureHits(_ example: AssertionCase) throws {
    try check(example)
  }
  @Test(arguments: AssertionTests.negation) func negationTurns(_ example: AssertionCase) throws {
    try check(example)
  }
  @Test(arguments: AssertionTests.contrast) func contrastParts(_ example: AssertionCase) throws {
    try check(example)
  }
  @Test(arguments: AssertionTests.past) func earlierEventsAreMentions(_ example: AssertionCase) throws {
    try check(example)
  }
  @Test(arguments: AssertionTests.restoration) func restorationIsBack(_ example: AssertionCase) throws {
    try check(example)
  }
  @Test(arguments: AssertionTests.business) func businessIsNoTrouble(_ example: AssertionCase) throws {
    try check(example)
  }

  @Test func polarityOfOperators() {
    func polarity(_ kind: PredicateClass, _ marks: Predicate.Marks, _ features: Features = .verb) -> Polarity?
    {
      Predicate(kind: kind, tokens: 0..<1, clause: 0, features: features, marks: marks).polarity
    }
    #expect(polarity(.fail, []) == .down)
    #expect(polarity(.fail, .negated) == .up)
    #expect(polarity(.fail, [.negated, .ended]) == .back)
    #expect(polarity(.work, []) == .up)
    #expect(polarity(.work, .negated) == .down)
    #expect(polarity(.work, .future) == .down)
    #expect(polarity(.work, .again) == .back)
    #expect(polarity(.use, []) == nil)
    #expect(polarity(.use, .negated) == .down)
    #expect(polarity(.restore, []) == .back)
    #expect(polarity(.restore, .future) == .down)
    #expect(polarity(.restore, .partial) == .down)
    #expect(polarity(.repair, [], [.verb, .present]) == .down)
    #expect(polarity(.repair, [], [.verb, .pastParticiple]) == .back)
    #expect(polarity(.say, []) == nil)
  }
}

import Testing

@testable import OutageNews

/// A length that is told of another carrier is not that of the main outage; one told of a brand of the same house is.
@Suite("Outages: whose length it is")
struct LengthsOfOthersTests {
  @Test(arguments: [
    (
      "Panne d'Orange dans l'Ouest\n\nLe réseau d'Orange est en panne depuis lundi à 4 h 30. Orange s'excuse. "
        + "Free, dont une partie du trafic passe par là, a connu une panne qui a duré deux heures.", nil
    ),
    (
      "Rogers network down\n\nRogers's network has been down since 4:45 a.m. on Monday. Rogers said sorry. "
        + "Telus had an outage of its own that lasted two hours.", nil
    ),
    (
      "Rogers network down\n\nRogers's network went down on Monday. Rogers said sorry. "
        + "Fido customers were without service in an outage that lasted two hours.", "PT2H"
    ),
    (
      "Panne d'Orange dans l'Ouest\n\nLe réseau d'Orange est tombé en panne lundi. Orange s'excuse. "
        + "La panne a duré deux heures.", "PT2H"
    ),
  ])
  func lengths(text: String, expected: String?) throws {
    let report = try Extractor().extract(Article(text: text, published: "2024-05-07"))
    #expect(report.outages.first?.duration?.description == expected, "\(report.outages)")
  }

  @Test(
    "An earlier outage of the same sentence lends its length and its count to none",
    arguments: [
      """
      Cogeco lost its network on Tuesday, a week after an outage on April 30 that lasted six hours and hit 200,000 homes. \
      Cogeco has apologised. Its customers have no internet. The mayor is furious. He said so.
      """,
      """
      Cogeco est tombé en panne mardi, une semaine après une panne survenue le 30 avril, qui avait duré six heures et touché \
      200 000 foyers. Cogeco s'est excusé. Ses clients n'ont pas internet. Le maire est furieux. Il l'a dit.
      """,
    ])
  func earlier(text: String) throws {
    let outage = try Extractor().extract(Article(text: text, published: "2024-05-07")).outages.first
    #expect(outage?.carrier == "cogeco")
    #expect(outage?.duration == nil)
    #expect(outage?.customers == nil)
  }
}

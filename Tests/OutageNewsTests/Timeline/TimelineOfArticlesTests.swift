import Testing

@testable import OutageNews

/// From the words of three articles to one account: an invented outage, as told in the morning, in the afternoon and in the evening.
@Suite struct TimelineOfArticlesTests {
  static let morning = """
    Rogers outage knocks out phones and internet across Ontario

    TORONTO – A failure in Rogers' network has left thousands of customers in Ontario without wireless and home internet service since 5:15 a.m. on Tuesday.

    Customers in Ottawa cannot reach 911, police said.

    About 40,000 customers are affected, the company said. It does not know the cause yet.

    “Our engineers are working to restore service,” Rogers spokesperson Dana Whitlock said. Rogers has not decided whether customers will be compensated.
    """
  static let afternoon = """
    La panne de Rogers est terminée, un crédit promis aux clients

    OTTAWA – Le réseau de Rogers est tombé en panne mardi à 5 h 15 en Ontario, et la panne a duré plus de neuf heures. Le service sans fil et Internet sont rétablis, a indiqué l'entreprise mardi après-midi.

    Une mise à jour logicielle ratée est à l'origine de la panne, a indiqué l'entreprise. Quelque 65 000 clients ont été touchés.

    Rogers accordera automatiquement un crédit de 5 $ à chaque client touché.
    """
  static let evening = """
    Rogers restores service after Ontario outage

    TORONTO – Rogers said on Tuesday evening that its wireless and internet services were fully restored after an outage that lasted 11 hours.

    The outage began at 5:15 a.m. on Tuesday and ended at 4:15 p.m. Some 65,000 customers were affected.

    A fibre cut caused the failure, Rogers said.

    Rogers will automatically give every affected customer a $5 credit.
    """

  private func event() throws -> OutageEvent {
    let extractor = Extractor()
    let articles = [
      Article(text: Self.evening, id: "evening", published: "2024-03-12T20:10"),
      Article(text: Self.morning, id: "morning", published: "2024-03-12T08:30"),
      Article(text: Self.afternoon, id: "afternoon", published: "2024-03-12T15:40"),
    ]
    let timeline = OutageTimeline(merging: try articles.map { try extractor.extract($0) })
    #expect(timeline.sources.map(\.id) == ["morning", "afternoon", "evening"])
    #expect(timeline.sources.map(\.language) == [.english, .french, .english])
    #expect(timeline.outages.count == 1)
    #expect(timeline.earlier.isEmpty)
    return try #require(timeline.outages.first)
  }

  @Test func factsNameTheArticlesThatTellThem() throws {
    let event = try event()
    #expect(event.carrier == .rogers)
    #expect(event.sources == ["morning", "afternoon", "evening"])
    #expect(event.start?.value.description == "2024-03-12T05:15")
    #expect(event.start?.sources == ["morning", "afternoon", "evening"])
    #expect(event.end?.value.description == "2024-03-12T16:15")
    #expect(event.end?.sources == ["evening"])
    #expect(event.customers?.value == 65_000)
    #expect(event.customers?.sources == ["afternoon", "evening"])
    #expect(
      event.regions.first == TimelineRegion(name: "Ontario", sources: ["morning", "afternoon", "evening"]))
    #expect(event.history.map(\.status) == [.ongoing, .restored, .restored])
  }

  @Test func servicesKeepTheirLatestState() throws {
    let services = try event().services
    #expect(Set(services.map(\.id)) == [.internet, .wireless, "911"])
    for service in services where service.id != "911" {
      #expect(service.status.value == .restored)
      #expect(service.status.claims.map(\.sources) == [["morning"], ["afternoon", "evening"]])
      #expect(service.status.claims.map(\.standing) == [.superseded, .stated])
    }
    // Nobody said that it is back.
    let emergency = try #require(services.first { $0.id == "911" }).status
    #expect(emergency.value == .affected)
    #expect(emergency.sources == ["morning"])
  }

  @Test func onePositionInTwoLanguages() throws {
    let positions = try event().compensation
    #expect(positions.map(\.position.status) == [.undecided, .offered])
    #expect(positions.map(\.standing) == [.superseded, .stated])
    #expect(positions.map(\.sources) == [["morning"], ["afternoon", "evening"]])
    #expect(positions.last?.position.amount?.description == "CAD 5.0")
    #expect(positions.last?.position.isAutomatic == true)
  }

  @Test func contradictionsNameBothSides() throws {
    let event = try event()
    #expect(event.contradictions.map(\.slot) == [.duration, .cause])
    #expect(
      event.contradictions.map { $0.sides.map(\.value) } == [["PT11H", "PT9H"], ["fibre-cut", "software"]])
    for contradiction in event.contradictions {
      #expect(contradiction.sides.map(\.sources) == [["evening"], ["afternoon"]])
    }
    // What was not known in the morning contradicts nothing.
    #expect(event.cause?.claims.map(\.standing) == [.superseded, .contradicts, .stated])
  }
}

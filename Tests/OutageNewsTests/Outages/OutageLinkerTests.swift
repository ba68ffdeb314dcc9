import Testing

@testable import OutageNews

/// Small articles of our own with tagged mentions: what the linker makes of them.
@Suite struct OutageLinkerTests {
  private func main(_ source: String, published: String?, _ language: Language = .english) throws -> Outage? {
    try OutageLinker.outages(of: TaggedArticle(source), published: published, language: language).first
  }

  @Test func startEndAndStatedLength() throws {
    let outage = try #require(
      try main(
        """
        The <c id="bell">Bell</c> network failed at <d v="2024-03-05T06:10">6:10 a.m.</d> on <d v="2024-03-05">Tuesday</d>. \
        Engineers spoke to reporters at <d v="2024-03-05T14:00">2 p.m.</d>, and service was restored by \
        <d v="2024-03-05T16:30">4:30 p.m.</d> The outage lasted <u v="PT10H">more than ten hours</u>.
        """, published: "2024-03-06"))
    #expect(outage.carrier == .bell)
    #expect(outage.start?.description == "2024-03-05T06:10")
    #expect(outage.end?.description == "2024-03-05T16:30")
    #expect(outage.duration?.description == "PT10H")
    #expect(outage.status == .restored)
    #expect(outage.evidence[.duration]?.rule == "stated-length")
  }

  @Test func débutFinEtDurée() throws {
    let outage = try #require(
      try main(
        """
        Le réseau d’<c id="orange">Orange</c> est tombé en panne <d v="2024-03-05">mardi</d> à <d v="2024-03-05T06:10">6 h 10</d>. \
        La direction a pris la parole à <d v="2024-03-05T14:00">14 heures</d>, et le service a été rétabli à \
        <d v="2024-03-05T16:30">16 h 30</d>. La coupure a duré <u v="PT10H">plus de dix heures</u>.
        """, published: "2024-03-06", .french))
    #expect(outage.start?.description == "2024-03-05T06:10")
    #expect(outage.end?.description == "2024-03-05T16:30")
    #expect(outage.duration?.description == "PT10H")
    #expect(outage.status == .restored)
  }

  @Test func lengthIsComputedWhereNotStated() throws {
    let outage = try #require(
      try main(
        """
        Phones on the <c id="telus">Telus</c> network went silent at <d v="2024-03-05T09:00">9 a.m.</d> \
        Everything was back to normal at <d v="2024-03-05T13:20">1:20 p.m.</d>
        """, published: "2024-03-06"))
    #expect(outage.duration?.description == "PT4H20M")
    #expect(outage.evidence[.duration]?.rule == "computed-from-ends")
  }

  @Test func publicationIsNoStart() throws {
    let outage = try #require(
      try main("The <c id=\"bell\">Bell</c> network is down across Ontario.", published: "2024-03-05T08:00"))
    #expect(outage.start == nil)
    #expect(outage.end == nil)
    #expect(outage.duration == nil)
    #expect(outage.status == .ongoing)
  }

  @Test func promisedReturnIsNoEnd() throws {
    let english = try #require(
      try main(
        """
        <c id="bell">Bell</c> customers lost internet at <d v="2024-03-05T06:10">6:10 a.m.</d> today. \
        The company expects to restore service by <d v="2024-03-05T22:00">10 p.m.</d>
        """, published: "2024-03-05T12:00"))
    #expect(english.end == nil)
    #expect(english.status == .ongoing)
    let french = try #require(
      try main(
        """
        Les clients de <c id="bell">Bell</c> ont perdu Internet à <d v="2024-03-05T06:10">6 h 10</d>. \
        Le service devrait être rétabli <d v="2024-03-06">demain</d>.
        """, published: "2024-03-05", .french))
    #expect(french.end == nil)
    #expect(french.status != .restored)
  }

  /// A time at which some had service again ends nothing for the others.
  @Test func partOfTheCustomersIsBack() throws {
    let english = try #require(
      try main(
        """
        <c id="bell">Bell</c> customers lost internet at <d v="2024-03-05T06:10">6:10 a.m.</d> \
        By <d v="2024-03-05T15:00">3 p.m.</d>, two-thirds of them were connected again.
        """, published: "2024-03-05"))
    #expect(english.end == nil)
    #expect(english.status == .partiallyRestored)
    let french = try #require(
      try main(
        """
        Les clients de <c id="bell">Bell</c> ont perdu Internet à <d v="2024-03-05T06:10">6 h 10</d>. \
        À <d v="2024-03-05T15:00">15 h</d>, la moitié des foyers avaient retrouvé le service.
        """, published: "2024-03-05", .french))
    #expect(french.end == nil)
    #expect(french.status == .partiallyRestored)
  }

  @Test func someAreStillWaiting() throws {
    let outage = try #require(
      try main(
        """
        <c id="sfr">SFR</c> a perdu son réseau mobile <d v="2024-03-05T06:10">mardi à 6 h 10</d>. \
        Le service est rétabli pour la plupart des clients, mais 2 000 foyers attendent toujours.
        """, published: "2024-03-05", .french))
    #expect(outage.status == .partiallyRestored)
    #expect(outage.end == nil)
  }

  @Test func pastOutageGivesNoTimes() throws {
    let outage = try #require(
      try main(
        """
        <c id="rogers">Rogers</c> lost its network <d v="2024-03-05T06:10">Tuesday at 6:10 a.m.</d> and restored it at \
        <d v="2024-03-05T09:40">9:40 a.m.</d>

        In <d v="2021-04">April 2021</d> an outage lasted <u v="PT16H">16 hours</u> and hit <n c="8000000">eight million people</n>.
        """, published: "2024-03-06"))
    #expect(outage.start?.description == "2024-03-05T06:10")
    #expect(outage.duration?.description == "PT3H30M")
    #expect(outage.customers == nil)
  }

  @Test func earlierOutagesComeAfter() throws {
    let article = TaggedArticle(
      """
      Le réseau d’<c id="orange">Orange</c> est tombé en panne <d v="2024-03-05T06:10">mardi à 6 h 10</d> ; tout est rentré dans l’ordre à \
      <d v="2024-03-05T09:40">9 h 40</d>.

      <d v="2022">Deux ans plus tôt</d>, <d v="2022-05-05">le 5 mai 2022</d>, une panne de <c id="sfr" role="mentioned">SFR</c> avait privé \
      <n c="100000">100 000 clients</n> de téléphone pendant <u v="P2D">deux jours</u>. L’opérateur existe depuis <d v="1987">1987</d>.
      """)
    let outages = try OutageLinker.outages(of: article, published: "2024-03-06", language: .french)
    #expect(outages.map { $0.carrier } == [.orange, .sfr])
    #expect(outages.last?.start?.description == "2022-05-05")
    #expect(outages.last?.duration?.description == "P2D")
    #expect(outages.last?.customers == 100_000)
    #expect(outages.last?.status == .restored)
    #expect(outages.first?.customers == nil)
  }

  @Test func liveReportIsReadBackwards() throws {
    let outage = try #require(
      try main(
        """
        <d v="2024-03-05T18:45">6:45 p.m.</d> – <c id="bell">Bell</c> says calls are back for most customers.

        <d v="2024-03-05T12:30">12:30 p.m.</d> – A petition has 900 names.

        <d v="2024-03-05T11:04">11:04 a.m.</d> – The <c id="bell">Bell</c> network failed at <d v="2024-03-05T10:55">10:55 a.m.</d>
        """, published: "2024-03-05"))
    #expect(outage.start?.description == "2024-03-05T10:55")
    #expect(outage.status == .partiallyRestored)
  }

  @Test func correctedCountReplacesTheEarlier() throws {
    let outage = try #require(
      try main(
        """
        <c id="bell">Bell</c> lost its network on <d v="2024-03-05">Tuesday</d>. The company now says that <n c="41000" of="bell">41,000 lines</n> \
        went dead, not the <n c="140000" of="bell">140,000</n> it gave at noon.
        """, published: "2024-03-06"))
    #expect(outage.customers == 41_000)
  }

  @Test func greatestCountOfTheCarrier() throws {
    let outage = try #require(
      try main(
        """
        A fire took down <c id="orange">Orange</c> and <c id="sfr">SFR</c> on <d v="2024-03-05">Tuesday</d>. <c id="orange">Orange</c> counted \
        <n c="92000" of="orange">92,000 customers</n> without service, <c id="sfr">SFR</c> <n c="141000" of="sfr">141,000</n>. \
        <n c="17500" of="orange">17,500 homes</n> are still offline. <c id="orange">Orange</c> has \
        <n c="9000000" of="orange" affected="false">nine million customers</n>.
        """, published: "2024-03-06"))
    #expect(outage.carrier == .orange)
    #expect(outage.customers == 92_000)
  }

  @Test func mostSpecificCause() throws {
    let outage = try #require(
      try main(
        """
        A <k v="fibre-cut">severed cable</k> silenced <c id="free">Free</c> on <d v="2024-03-05">Tuesday</d>; \
        <k v="vandalism">saboteurs</k> are suspected.
        """, published: "2024-03-06"))
    #expect(outage.cause == .vandalism)
  }

  @Test func noAffectedCarrierNoOutage() throws {
    #expect(
      try main(
        "The power failed at <d v=\"2024-03-05T06:10\">6:10 a.m.</d> in the <c id=\"bell\" role=\"mentioned\">Bell</c> store.",
        published: "2024-03-06") == nil)
  }

  @Test func unknownYearAndWeekday() throws {
    let outage = try #require(
      try main(
        """
        Le réseau d’<c id="orange">Orange</c> est tombé en panne <d v="XXXX-WXX-5T15:00">vendredi à 15 h</d>. Tout est rentré dans l’ordre \
        <d v="XXXX-WXX-6T00:30">samedi à 0 h 30</d>, après <u v="PT10H">près de dix heures</u>.
        """, published: nil, .french))
    #expect(outage.start?.description == "XXXX-WXX-5T15:00")
    #expect(outage.end?.description == "XXXX-WXX-6T00:30")
    #expect(outage.duration?.description == "PT10H")
  }

  @Test(arguments: ["0 ", "le ", "Orange ", "\" ", "a 3 p.m. "])
  func longTextsTakeLinearTime(_ unit: String) throws {
    try expectLinearTime(of: unit, bytes: 200_000) { text in
      var article = TaggedArticle(text)
      article.tags.append(.init(name: "c", attributes: ["id": "bell"], bytes: ByteRange(start: 0, end: 1)))
      for index in 0..<text.utf8.count / 100 {
        let bytes = ByteRange(start: index * 50 + 2, end: index * 50 + 4)
        article.tags.append(
          .init(
            name: index % 2 == 0 ? "d" : "u", attributes: ["v": index % 2 == 0 ? "2024-03-05T06:10" : "PT5H"],
            bytes: bytes))
      }
      _ = try OutageLinker.outages(of: article, published: "2024-03-06", language: .french)
    }
  }
}

/// A carrier that is down twice on one day.
@Suite("Two failures on one day")
struct RelapseTests {
  @Test(
    "Two outages, each with its ends and its length",
    arguments: [
      """
      Optus network fails twice in a day

      Published 12 March 2025

      SYDNEY – Optus customers lost mobile service on Wednesday. The first outage began at 6.10am and ended at 8.40am, \
      the carrier said. Then at 3.15pm calls dropped out again in Victoria, and everything was restored at 5pm.
      """,
      """
      Deux pannes en une journée chez Proximus

      Publié le 12 mars 2025

      BRUXELLES – Les clients de Proximus ont perdu le réseau mobile mercredi. La première panne a commencé à 6 h 10 et a pris \
      fin à 8 h 40. Puis, à 15 h 15, les appels sont de nouveau tombés en Wallonie ; tout a été rétabli à 17 heures.
      """,
    ])
  func twice(text: String) throws {
    let outages = try Extractor().extract(Article(text: text)).outages
    try #require(outages.count == 2)
    #expect(outages.map { $0.start?.description } == ["2025-03-12T06:10", "2025-03-12T15:15"])
    #expect(outages.map { $0.end?.description } == ["2025-03-12T08:40", "2025-03-12T17:00"])
    #expect(outages.map { $0.duration?.description } == ["PT2H30M", "PT1H45M"])
    #expect(outages.allSatisfy { $0.status == .restored && $0.carrier == outages[0].carrier })
  }

  @Test("Service that works again is no second failure")
  func once() throws {
    let text = """
      Telus outage in Edmonton

      Published 12 March 2025

      Telus customers lost internet on Wednesday at 9 a.m. Television was working again at 11 a.m., and the internet was \
      restored at 1 p.m.
      """
    #expect(try Extractor().extract(Article(text: text)).outages.count == 1)
  }
}

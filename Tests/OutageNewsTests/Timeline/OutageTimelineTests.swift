import Testing

@testable import OutageNews

/// Reports as articles of three outlets would give them.
enum TimelineSample {
  static func report(
    _ id: String?, published: String?, language: Language = .english, services: [ServiceReport] = [],
    compensation: [Compensation] = [], _ outages: Outage...
  ) -> Report {
    Report(
      id: id, language: language, published: published.flatMap { TimexValue($0) }, services: services,
      compensation: compensation, outages: outages)
  }

  static func outage(
    _ carrier: CarrierID?, _ start: String?, end: String? = nil, duration: String? = nil,
    _ status: OutageStatus = .ongoing, customers: Int? = nil, cause: OutageCause? = nil,
    services: [ServiceID] = [],
    regions: [String] = []
  ) -> Outage {
    Outage(
      carrier: carrier, start: start.flatMap { TimexValue($0) }, end: end.flatMap { TimexValue($0) },
      duration: duration.flatMap { ISODuration($0) }, status: status, customers: customers, cause: cause,
      services: services, regions: regions)
  }

  static func offer(
    _ text: String, _ status: CompensationStatus, kind: CompensationKind = .credit, by: CarrierID
  ) -> Compensation {
    Compensation(
      text: text, bytes: ByteRange(start: 0, end: text.utf8.count), status: status, kind: kind, provider: by)
  }

  static func service(_ id: ServiceID, _ status: ServiceStatus) -> ServiceReport {
    ServiceReport(
      id: id, category: .telecom, status: status,
      mentions: [Mention(text: "x", bytes: ByteRange(start: 0, end: 1))])
  }

  /// One outage in three tellings: on the day, without a year, on the day after.
  static var threeTellings: [Report] {
    [
      report(
        "samedi", published: "2022-07-09", language: .french, services: [service("311", .affected)],
        compensation: [offer("un crédit automatique", .offered, by: .rogers)],
        outage(
          .rogers, "2022-07-08", duration: "PT24H", .partiallyRestored, cause: .unknown, services: ["311"])),
      report(
        "blog", published: nil, services: [service(.voice, .affected)],
        compensation: [
          offer("has yet to discuss compensation", .undecided, kind: .unspecified, by: .rogers),
          offer("customers received a credit", .past, by: .rogers),
        ],
        outage(.rogers, "XXXX-07-08TMO", services: [.voice]), outage(.rogers, nil, .restored)),
      report(
        "friday", published: "2022-07-08",
        services: [service(.voice, .affected), service(.interac, .affected)],
        outage(.rogers, "2022-07-08", cause: .unknown, services: [.voice, .interac]),
        outage(.rogers, "2021-04", .restored, cause: .software, services: [.sms])),
    ]
  }
}

@Suite struct OutageTimelineTests {
  @Test func tellingsOfOneDayAreOneOutage() throws {
    let timeline = OutageTimeline(merging: TimelineSample.threeTellings)
    #expect(timeline.sources.map(\.id) == ["friday", "samedi", "blog"])
    #expect(timeline.outages.count == 1)
    let event = try #require(timeline.outages.first)
    #expect(event.carrier == .rogers)
    #expect(event.start?.value.description == "2022-07-08TMO")
    #expect(event.start?.sources == ["friday", "samedi", "blog"])
    #expect(event.duration?.value.description == "PT24H")
    #expect(event.duration?.sources == ["samedi"])
    #expect(event.status.value == .partiallyRestored)
    #expect(event.status.claims.map(\.standing) == [.superseded, .stated])
    #expect(event.status.claims.map(\.sources) == [["friday", "blog"], ["samedi"]])
    #expect(event.services.map(\.id) == [.voice, .interac, "311"])
    #expect(event.services.first?.status.sources == ["friday", "blog"])
    #expect(event.contradictions.isEmpty)
  }

  @Test func positionsOnCompensationNameTheirReports() throws {
    let timeline = OutageTimeline(merging: TimelineSample.threeTellings)
    let positions = try #require(timeline.outages.first).compensation
    #expect(positions.map(\.position.status) == [.offered, .undecided])
    #expect(positions.map(\.standing) == [.stated, .superseded])
    #expect(positions.map(\.sources) == [["samedi"], ["blog"]])
    let precedents = timeline.earlier.flatMap(\.compensation)
    #expect(precedents.map(\.position.status) == [.past])
  }

  @Test func earlierOutagesStandApart() {
    let timeline = OutageTimeline(merging: TimelineSample.threeTellings)
    #expect(timeline.earlier.map { $0.start?.value.description } == ["2021-04", nil])
  }

  @Test func orderOfReportsDoesNotMatter() {
    let forward = OutageTimeline(merging: TimelineSample.threeTellings)
    #expect(OutageTimeline(merging: TimelineSample.threeTellings.reversed()) == forward)
  }

  @Test func laterCountsSupersede() throws {
    let timeline = OutageTimeline(merging: [
      TimelineSample.report(
        "a", published: "2024-03-05T08:00", TimelineSample.outage(.bell, "2024-03-05", customers: 5000)),
      TimelineSample.report(
        "b", published: "2024-03-05T17:00",
        TimelineSample.outage(.bell, "2024-03-05T06:10", .restored, customers: 12_000)),
    ])
    let customers = try #require(timeline.outages.first?.customers)
    #expect(customers.value == 12_000)
    #expect(customers.claims.map(\.standing) == [.superseded, .stated])
    #expect(timeline.outages.first?.start?.value.description == "2024-03-05T06:10")
    #expect(timeline.outages.first?.history.map(\.status) == [.ongoing, .restored])
  }

  @Test func differentDurationsOfAFinishedOutageContradict() throws {
    let timeline = OutageTimeline(merging: [
      TimelineSample.report(
        "a", published: "2024-03-06", TimelineSample.outage(.bell, "2024-03-05", duration: "PT5H", .restored)),
      TimelineSample.report(
        "b", published: "2024-03-06", TimelineSample.outage(.bell, "2024-03-05", duration: "PT7H", .restored)),
      TimelineSample.report(
        "c", published: "2024-03-06", TimelineSample.outage(.bell, "2024-03-05", duration: "PT7H", .restored)),
    ])
    let event = try #require(timeline.outages.first)
    #expect(event.duration?.value.description == "PT7H")
    let sides = try #require(event.contradictions.first).sides
    #expect(sides.map(\.value) == ["PT7H", "PT5H"])
    #expect(sides.map(\.sources) == [["b", "c"], ["a"]])
  }

  @Test func durationOfAnUnfinishedOutageIsSuperseded() throws {
    let timeline = OutageTimeline(merging: [
      TimelineSample.report(
        "noon", published: "2024-03-05", TimelineSample.outage(.sfr, "2024-03-05", duration: "PT5H", .ongoing)
      ),
      TimelineSample.report(
        "next", published: "2024-03-06",
        TimelineSample.outage(.sfr, "2024-03-05", duration: "PT9H", .restored)),
    ])
    let duration = try #require(timeline.outages.first?.duration)
    #expect(duration.value.description == "PT9H")
    #expect(duration.claims.map(\.standing) == [.superseded, .stated])
  }

  @Test func missingDurationIsComputed() throws {
    let timeline = OutageTimeline(merging: [
      TimelineSample.report("a", published: "2024-03-05", TimelineSample.outage(.orange, "2024-03-05T22:15")),
      TimelineSample.report(
        "b", published: "2024-03-06",
        TimelineSample.outage(.orange, "2024-03-05", end: "2024-03-06T01:45", .restored)),
    ])
    let duration = try #require(timeline.outages.first?.duration)
    #expect(duration.value.description == "PT3H30M")
    #expect(duration.claims.isEmpty)
  }

  @Test func twoFailuresOfOneDayStayTwo() {
    let timeline = OutageTimeline(merging: [
      TimelineSample.report(
        "a", published: "2024-03-06",
        TimelineSample.outage("virgin-media", "2024-03-05T01:00", end: "2024-03-05T08:20", .restored),
        TimelineSample.outage("virgin-media", "2024-03-05T17:00", end: "2024-03-05T21:45", .restored)),
      TimelineSample.report(
        "b", published: "2024-03-05T18:30", TimelineSample.outage("virgin-media", "2024-03-05T17:05")),
    ])
    #expect(timeline.outages.map(\.sources) == [["a"], ["b", "a"]])
  }

  @Test func otherCarriersAndOtherDaysStayApart() {
    let timeline = OutageTimeline(merging: [
      TimelineSample.report(
        "a", published: "2024-03-06", TimelineSample.outage(.bell, "2024-03-05", .restored)),
      TimelineSample.report(
        "b", published: "2024-03-06", TimelineSample.outage(.telus, "2024-03-05", .restored)),
      TimelineSample.report(
        "c", published: "2024-05-06", TimelineSample.outage(.bell, "2024-05-05", .restored)),
    ])
    #expect(timeline.outages.count == 3)
  }

  @Test func reportsWithoutIdAreCalledByPlace() {
    let report = TimelineSample.report(
      nil, published: "2024-03-06", TimelineSample.outage(.bell, "2024-03-05"))
    var named = report
    named.id = "x"
    #expect(
      OutageTimeline(merging: [named, report, named]).sources.map(\.id).sorted() == ["#2", "x", "x#3"])
  }

  @Test func jsonAndBack() throws {
    let timeline = OutageTimeline(merging: TimelineSample.threeTellings)
    #expect(try OutageTimeline(json: timeline.json()) == timeline)
    #expect(try OutageTimeline(json: timeline.json(pretty: true)) == timeline)
    #expect(
      timeline.json().contains(
        #""start":{"value":"2022-07-08TMO","claims":[{"value":"2022-07-08","sources":["friday","samedi"],"standing":"agrees"}"#
      ))
  }

  @Test func textNamesWhoSaidWhat() {
    let text = OutageTimeline(merging: TimelineSample.threeTellings).description
    #expect(text.hasPrefix("rogers, 2022-07-08TMO\n"))
    #expect(text.contains("offered credit"))
    #expect(
      text.contains("superseded: ongoing (friday, blog)") || text.contains("superseded: ongoing (friday)"))
    #expect(text.contains("earlier: rogers, 2021-04"))
    #expect(OutageTimeline(merging: []).description == "no outage")
  }

  @Test func manyReportsOfOneOutage() {
    let reports = (0..<2000).map { (index: Int) in
      TimelineSample.report(
        "r\(index)", published: "2024-03-06",
        TimelineSample.outage(.bell, "2024-03-05", .restored, customers: index))
    }
    #expect(OutageTimeline(merging: reports).outages.count == 1)
  }
}

@Suite struct TimexUnificationTests {
  @Test(arguments: [
    ("2022-07-08", "XXXX-07-08TMO", "2022-07-08TMO"),
    ("XXXX-WXX-5", "2022-07-08", "2022-07-08"),
    ("XXXX-WXX-5T15:00", "2022-07-08", "2022-07-08T15:00"),
    ("2022-07", "2022-07-08T04:45", "2022-07-08T04:45"),
    ("2022-07-08TMO", "2022-07-08T06:45-04:00", "2022-07-08T06:45-04:00"),
    ("2022-07-XX", "2022-07-08", "2022-07-08"),
    ("T15:00", "2022-07-08", "2022-07-08T15:00"),
    ("2022-07-08T15:00-04:00", "2022-07-08T14:00-05:00", "2022-07-08T15:00-04:00"),
  ])
  func unite(_ a: String, _ b: String, _ both: String) throws {
    let first = try #require(TimexValue(a))
    let second = try #require(TimexValue(b))
    #expect(first.unified(with: second)?.description == both)
    #expect(second.unified(with: first)?.description == both || a.contains("-04:00") && b.contains("-05:00"))
  }

  @Test(arguments: [
    ("2022-07-08", "2022-07-09"), ("XXXX-WXX-6", "2022-07-08"), ("2022-07-08TMO", "2022-07-08T15:00"),
    ("XXXX-07-09", "2022-07-08"), ("PRESENT_REF", "2022-07-08"), ("2022-07-08T04:45", "2022-07-08T04:50"),
  ])
  func differ(_ a: String, _ b: String) throws {
    let first = try #require(TimexValue(a))
    #expect(first.unified(with: try #require(TimexValue(b))) == nil)
  }
}

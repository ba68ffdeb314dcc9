/// The way from an article's bytes to its report (Docs/Architecture.md).
struct Pipeline: Sendable {
  let engine: Result<Engine, ResourceError>

  /// The pipeline of the files that the package was built with.
  init() {
    engine = Engine.standard
  }

  init(engine: Engine) {
    self.engine = .success(engine)
  }

  func report(for article: Article, published: TimexValue?) throws -> Report {
    let (document, day, engine) = try document(of: article, published: published)
    guard document.language != .undetermined else {
      return Report(id: article.id, language: .undetermined, published: day)
    }
    return try report(
      of: Reading(document: document, engine: engine, published: day), id: article.id)
  }

  private func document(
    of article: Article, published: TimexValue?
  ) throws -> (Document, TimexValue?, Engine) {
    let engine = try engine.get()
    let (document, day) = try engine.document(of: article, given: published)
    return (document, day, engine)
  }

  /// What the weights are learnt from: the signs of an article (`Scripts/learn-weights`).
  func signs(of article: Article, published: TimexValue?) throws -> LearningSigns {
    let (document, day, engine) = try document(of: article, published: published)
    guard document.language != .undetermined else { return LearningSigns() }
    var reading = Reading(document: document, engine: engine, published: day)
    reading.keepsSigns = true
    let (_, state) = try read(&reading, id: article.id)
    return LearningSigns(reading, state)
  }

  /// Runs the stages behind the text layer.
  func report(of document: Reading, id: String?) throws -> Report {
    var reading = document
    return try read(&reading, id: id).report
  }

  private func read(_ reading: inout Reading, id: String?) throws -> (report: Report, state: OutageState?) {
    try reading.findServices()
    try reading.findCarriers()
    try reading.findPlaces()
    try reading.findTimes()
    try reading.findQuotes()
    try reading.readAssertions()
    let evidence = EvidenceMap(reading)
    reading.resolveRoles(evidence)
    reading.resolveStates(evidence)
    try reading.findCompensation()
    reading.settleProviders()
    reading.weighRoles()
    try reading.findCustomers()
    try reading.findCauses()
    reading.settleNews(evidence)
    var report = reading.report(id: id)
    let (outages, state) = try reading.outages(of: report, evidence)
    report.outages = outages
    reading.settleStates(by: state?.shares ?? [1.0 / 3, 1.0 / 3, 1.0 / 3], evidence)
    report.services = reading.serviceReports()
    if !outages.isEmpty {
      report.outages[0].services = report.services.filter { $0.status != .unaffected }.map(\.id)
    }
    return (report, state)
  }
}

extension Reading {
  /// Dates, durations and money, with their values.
  mutating func findTimes() throws(ResourceError) {
    try findDates()
    try findDurations()
    try findMoney()
  }

  func report(id: String?) -> Report {
    Report(
      id: id, language: document.language, published: published,
      sections: document.sections.map {
        Section(kind: $0.kind, bytes: ByteRange(start: $0.start, end: $0.end), language: $0.language)
      },
      carriers: carrierReports(),
      dates: dates.map(\.value),
      durations: durations.map(\.value),
      services: serviceReports(),
      compensation: compensation,
      money: money.map(\.value),
      customers: customers.map(\.value),
      quotes: quotes.map(\.value))
  }
}

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
    let engine = try engine.get()
    let (document, day) = try engine.document(of: article, given: published)
    var reading = Reading(document: document, engine: engine, published: day)
    guard reading.document.language != .undetermined else {
      return Report(id: article.id, language: .undetermined, published: reading.published)
    }
    try reading.findCarriers()
    try reading.findServices()
    try reading.findTimes()
    try reading.findQuotes()
    try reading.findCompensation()
    reading.assumeStates()
    var report = reading.report(id: article.id)
    report.outages = try reading.outages(of: report)
    return report
  }
}

extension Reading {
  /// Dates, durations and money, with their values.
  mutating func findTimes() throws(ResourceError) {}

  /// Until assertions are read: strong services are hit, and the carrier named most often is.
  mutating func assumeStates() {
    guard carrierRoles.isEmpty, serviceStates.isEmpty, isAboutTelecom else { return }
    var counts: [CarrierID: Int] = [:]
    for mention in carrierMentions { counts[mention.id, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    for (id, count) in counts where count == most { carrierRoles[id] = CarrierState(role: .affected) }
    for mention in serviceMentions where mention.strength > .weak { serviceStates[mention.id] = ServiceState(status: .affected) }
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

/// One outage as several reports tell it.
public struct OutageEvent: Sendable, Hashable {
  /// Who failed.
  public var carrier: CarrierID?
  /// When service was lost.
  public var start: TimelineFact<TimexValue>?
  /// When all was back.
  public var end: TimelineFact<TimexValue>?
  /// Stated, else computed where both ends have a clock time.
  public var duration: TimelineFact<ISODuration>?
  /// The latest state.
  public var status: TimelineFact<OutageStatus>
  /// The latest count of those who lost service.
  public var customers: TimelineFact<Int>?
  /// The cause that most reports name; `nil` where none speaks of it.
  public var cause: TimelineFact<OutageCause>?
  /// In order of first mention.
  public var services: [TimelineService]
  /// The places that it touched, in order of first mention.
  public var regions: [TimelineRegion]
  /// What the carrier gives, refuses or is asked for; one entry a position.
  public var compensation: [TimelineCompensation]
  /// What was told when, in order of publication.
  public var history: [TimelineState]
  /// Ids of the reports that tell of it, in order of publication.
  public var sources: [String]

  public init(
    carrier: CarrierID?, start: TimelineFact<TimexValue>? = nil, end: TimelineFact<TimexValue>? = nil,
    duration: TimelineFact<ISODuration>? = nil, status: TimelineFact<OutageStatus>,
    customers: TimelineFact<Int>? = nil,
    cause: TimelineFact<OutageCause>? = nil, services: [TimelineService] = [], regions: [TimelineRegion] = [],
    compensation: [TimelineCompensation] = [], history: [TimelineState] = [], sources: [String] = []
  ) {
    self.carrier = carrier
    self.start = start
    self.end = end
    self.duration = duration
    self.status = status
    self.customers = customers
    self.cause = cause
    self.services = services
    self.regions = regions
    self.compensation = compensation
    self.history = history
    self.sources = sources
  }

  /// Facts on which reports contradict each other.
  public var contradictions: [TimelineContradiction] {
    [
      start?.contradiction(in: .start), end?.contradiction(in: .end), duration?.contradiction(in: .duration),
      status.contradiction(in: .status), customers?.contradiction(in: .customers),
      cause?.contradiction(in: .cause),
    ].compactMap(\.self)
  }
}

/// A service in an outage, with its latest state.
public struct TimelineService: Sendable, Hashable, Identifiable {
  public var id: ServiceID
  public var status: TimelineFact<ServiceStatus>

  public init(id: ServiceID, status: TimelineFact<ServiceStatus>) {
    self.id = id
    self.status = status
  }
}

/// A place that an outage touched.
public struct TimelineRegion: Sendable, Hashable {
  /// As the first report writes it.
  public var name: String
  public var sources: [String]

  public init(name: String, sources: [String]) {
    self.name = name
    self.sources = sources
  }
}

/// A position on compensation, with where it was told.
public struct TimelineCompensation: Sendable, Hashable {
  /// As the first report tells it.
  public var position: Compensation
  public var sources: [String]
  /// `superseded` where the carrier has since decided; `stated` otherwise.
  public var standing: ClaimStanding

  public init(position: Compensation, sources: [String], standing: ClaimStanding) {
    self.position = position
    self.sources = sources
    self.standing = standing
  }
}

/// What one report said of an outage when it was published.
public struct TimelineState: Sendable, Hashable {
  /// The publication date of the report.
  public var published: TimexValue?
  /// The id of the report.
  public var source: String
  /// How far the outage was over.
  public var status: OutageStatus
  /// How many were said to have lost service.
  public var customers: Int?

  public init(published: TimexValue?, source: String, status: OutageStatus, customers: Int?) {
    self.published = published
    self.source = source
    self.status = status
    self.customers = customers
  }
}

/// One outage that the article tells of; the first of a report is its main news.
public struct Outage: Sendable, Hashable {
  /// Who failed.
  public var carrier: CarrierID?
  /// When service was lost, as precisely as the article tells.
  public var start: TimexValue?
  /// When all was back, as precisely as the article tells.
  public var end: TimexValue?
  /// Stated, else computed when both ends have a time.
  public var duration: ISODuration?
  /// How far it is over when the article is written.
  public var status: OutageStatus
  /// The number that lost service.
  public var customers: Int?
  /// `nil` where the article does not speak of it.
  public var cause: OutageCause?
  /// The services affected or restored.
  public var services: [ServiceID]
  /// The places it touched, as the article writes them.
  public var regions: [String]
  /// Why each slot has its value.
  @Uncompared public var evidence: [Slot: Evidence]

  /// The name of a property, for its evidence.
  public enum Slot: String, Sendable, Hashable, CaseIterable {
    case carrier, start, end, duration, status, customers, cause, services, regions
  }

  public init(
    carrier: CarrierID?, start: TimexValue? = nil, end: TimexValue? = nil, duration: ISODuration? = nil,
    status: OutageStatus = .unknown, customers: Int? = nil, cause: OutageCause? = nil,
    services: [ServiceID] = [],
    regions: [String] = [], evidence: [Slot: Evidence] = [:]
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
    self.evidence = evidence
  }
}

/// How far an outage is over.
public enum OutageStatus: String, Sendable, Hashable, CaseIterable, Codable {
  case ongoing
  /// Some have service again, others not.
  case partiallyRestored = "partially-restored"
  /// Past outages too.
  case restored
  /// The article does not tell.
  case unknown
}

/// Why a network failed.
public enum OutageCause: String, Sendable, Hashable, CaseIterable, Codable {
  /// The article says that nobody knows.
  case unknown
  case software
  case maintenance
  /// A failed device of the network.
  case equipment
  case fibreCut = "fibre-cut"
  case power
  case weather
  case fire
  case cyberattack
  case vandalism
  case overload
  case humanError = "human-error"
  case other
}

extension Outage: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("carrier", carrier?.rawValue)
    try fields.put("start", start?.description)
    try fields.put("end", end?.description)
    try fields.put("duration", duration?.description)
    try fields.put("status", status.rawValue)
    try fields.put("customers", customers)
    try fields.put("cause", cause?.rawValue)
    try fields.put("services", services.map(\.rawValue))
    try fields.put("regions", regions)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      carrier: try fields.id("carrier"), start: try fields.timex("start"), end: try fields.timex("end"),
      duration: try fields.duration("duration"), status: try fields.required("status", fields.choice),
      customers: try fields.int("customers"), cause: try fields.choice("cause"),
      services: try fields.strings("services").map(ServiceID.init(rawValue:)),
      regions: try fields.strings("regions"))
  }
}

/// A service that people could not use, or could.
public struct ServiceReport: Sendable, Hashable, Identifiable {
  public var id: ServiceID
  /// What kind of service it is, from the table of services.
  public var category: ServiceCategory
  /// The latest state in time that the article tells.
  public var status: ServiceStatus
  /// Where it is named, in text order; at least one.
  public var mentions: [Mention]
  /// Why it has its status.
  @Uncompared public var evidence: Evidence?

  public init(
    id: ServiceID, category: ServiceCategory, status: ServiceStatus, mentions: [Mention],
    evidence: Evidence? = nil
  ) {
    self.id = id
    self.category = category
    self.status = status
    self.mentions = mentions
    self.evidence = evidence
  }
}

/// The state of a service.
public enum ServiceStatus: String, Sendable, Hashable, CaseIterable, Codable {
  /// Down, degraded, delayed, at risk.
  case affected
  /// Was affected and is fully back.
  case restored
  /// The article says that it works.
  case unaffected
}

extension ServiceReport: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("id", id.rawValue)
    try fields.put("category", category.rawValue)
    try fields.put("status", status.rawValue)
    try fields.put("mentions", mentions)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      id: try fields.required("id", fields.id), category: try fields.required("category", fields.id),
      status: try fields.required("status", fields.choice), mentions: try fields.list("mentions"))
  }
}

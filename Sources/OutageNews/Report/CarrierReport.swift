/// A carrier that the article names, and its part in the story.
public struct CarrierReport: Sendable, Hashable, Identifiable {
  public var id: CarrierID
  /// The name for readers: `Rogers`.
  public var name: String
  /// ISO 3166-1 alpha-2, upper case; `nil` for a carrier of no one country.
  public var country: String?
  public var role: CarrierRole
  /// Where it is named, in text order; at least one.
  public var mentions: [Mention]
  /// Why it has its role.
  @Uncompared public var evidence: Evidence?

  public init(
    id: CarrierID, name: String, country: String?, role: CarrierRole, mentions: [Mention],
    evidence: Evidence? = nil
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.role = role
    self.mentions = mentions
    self.evidence = evidence
  }
}

/// The part that a carrier has in the article's news.
public enum CarrierRole: String, Sendable, Hashable, CaseIterable, Codable {
  /// Its own network, service or customers are disrupted.
  case affected
  /// The article says that it works or is not impacted.
  case unaffected
  /// Anything else: a comparison, a past outage only, a parent company.
  case mentioned
}

extension CarrierReport: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("id", id.rawValue)
    try fields.put("name", name)
    try fields.put("country", country)
    try fields.put("role", role.rawValue)
    try fields.put("mentions", mentions)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      id: try fields.required("id", fields.id), name: try fields.required("name", fields.string),
      country: try fields.string("country"), role: try fields.required("role", fields.choice),
      mentions: try fields.list("mentions"))
  }
}

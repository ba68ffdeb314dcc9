/// What a service is (`Resources/Lexicons/services/services.table`).
struct ServiceEntry: Sendable {
  var id: ServiceID
  var englishName: String
  var frenchName: String
  /// The wider service that also fails when this one is said to fail as a whole.
  var parent: ServiceID?
  var category: ServiceCategory
  var owner: Owner
  /// ISO 3166 codes of the countries where a number is that service; empty for all.
  var countries: [String]

  /// Whose service it is, and so what `everything is back` brings back.
  enum Owner: String, Sendable {
    /// The carrier's own network gives it.
    case carrier
    /// Reached over any carrier.
    case emergency
    /// Of somebody who uses the network.
    case thirdParty = "third-party"
  }
}

/// All services that are known.
struct ServiceTable: Sendable {
  private(set) var entries: [ServiceEntry] = []
  private(set) var indices: [ServiceID: Int] = [:]

  init() {}

  init(_ resources: Resources) throws(ResourceError) {
    for file in resources.files(under: "Lexicons", named: "services.table") { try read(file) }
  }

  mutating func read(_ file: ResourceFile) throws(ResourceError) {
    for line in file.lines {
      let cells = line.text.bytes.split(separator: 0x7C, omittingEmptySubsequences: false)
        .map { ResourceText(bytes: $0).trimmed }
      guard cells.count == 7 else {
        throw line.error("expected seven cells divided by '|', found \(cells.count)")
      }
      guard let owner = ServiceEntry.Owner(rawValue: cells[5].string) else {
        throw line.error("'\(cells[5].string)' is no owner; known are carrier, emergency, third-party")
      }
      let none = "-"
      add(
        ServiceEntry(
          id: ServiceID(rawValue: cells[0].string), englishName: cells[1].string, frenchName: cells[2].string,
          parent: cells[3].string == none ? nil : ServiceID(rawValue: cells[3].string),
          category: ServiceCategory(rawValue: cells[4].string), owner: owner,
          countries: cells[6].string == none ? [] : cells[6].words.map(\.string)))
    }
  }

  /// Adds a service, or takes the place of the one with its id.
  mutating func add(_ entry: ServiceEntry) {
    if let index = indices[entry.id] {
      entries[index] = entry
    } else {
      indices[entry.id] = entries.count
      entries.append(entry)
    }
  }

  func entry(_ id: ServiceID) -> ServiceEntry? { indices[id].map { entries[$0] } }
}

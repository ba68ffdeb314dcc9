/// All carriers that are known, with their spellings, and the names that only look like one.
///
/// Read from `Resources/Gazetteers/*.gazetteer`; the format stands at the head of `carriers.gazetteer`.
struct Gazetteer: Sendable {
  private(set) var entries: [CarrierEntry] = []
  private(set) var indices: [CarrierID: Int] = [:]
  private(set) var lookalikes: [Lookalike] = []
  /// Words beside a carrier's name that make it something else, with their class.
  private(set) var neighbours: [(name: String, text: ArraySlice<UInt8>)] = []

  /// Classes of such words: a venue (`Centre`), a person's title, a given name.
  static let neighbourClasses = ["venue-after", "venue-before", "title", "given-name"]

  /// A name that contains a carrier's word and is something else.
  struct Lookalike: Sendable {
    var text: ArraySlice<UInt8>
    /// Only where no telecom word comes right behind it.
    var yieldsToTelecom: Bool
  }

  init() {}

  /// Reads the files below `Gazetteers`.
  init(_ resources: Resources) throws(ResourceError) {
    for path in resources.paths.sorted()
    where path.hasPrefix("Gazetteers/") && path.hasSuffix(".gazetteer") {
      if let file = resources.file(path) { try read(file) }
    }
  }

  func index(of id: CarrierID) -> Int? { indices[id] }

  func entry(_ id: CarrierID) -> CarrierEntry? { indices[id].map { entries[$0] } }

  /// Adds the stanzas of a file. A stanza of a carrier that is there already adds to it.
  mutating func read(_ file: ResourceFile) throws(ResourceError) {
    var parser = GazetteerParser()
    for line in file.lines { try parser.read(line) }
    for entry in try parser.finish() { add(entry) }
    lookalikes += parser.lookalikes
    neighbours += parser.neighbours
  }

  /// Adds a carrier, or spellings to one that is there.
  mutating func add(_ entry: CarrierEntry) {
    guard let index = indices[entry.id] else {
      indices[entry.id] = entries.count
      entries.append(entry)
      return
    }
    entries[index].spellings += entry.spellings
    entries[index].notBefore += entry.notBefore
    entries[index].notAfter += entry.notAfter
    if !entry.name.isEmpty { entries[index].name = entry.name }
    if !entry.country.isEmpty { entries[index].country = entry.country }
    entries[index].countries += entry.countries
  }

  mutating func add(_ lookalike: Lookalike) { lookalikes.append(lookalike) }
}

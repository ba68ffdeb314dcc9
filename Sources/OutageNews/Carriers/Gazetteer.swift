/// All carriers that are known. How they are written, and the names that only look like one, are read only where a lexicon is made
/// from text: a process that starts finds them compiled (`CarrierSpellings`).
///
/// Read from `Resources/Gazetteers/*.gazetteer`; the format stands at the head of `carriers.gazetteer`.
struct Gazetteer: Sendable {
  private let readsNames: Bool
  private(set) var entries: [CarrierEntry] = []
  /// By entry; empty where names are not read.
  private(set) var names: [CarrierNames] = []
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

  init(readsNames: Bool = true) { self.readsNames = readsNames }

  /// Carriers that are known already, without their names.
  init(entries: [CarrierEntry]) {
    readsNames = false
    self.entries = entries
    indices.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() { indices[entry.id] = index }
  }

  /// Reads the files below `Gazetteers`.
  init(_ resources: Resources, readsNames: Bool = true) throws(ResourceError) {
    self.readsNames = readsNames
    for path in resources.paths.sorted()
    where path.hasPrefix("Gazetteers/") && path.hasSuffix(".gazetteer") {
      if let file = resources.file(path) { try read(file) }
    }
  }

  func index(of id: CarrierID) -> Int? { indices[id] }

  func entry(_ id: CarrierID) -> CarrierEntry? { indices[id].map { entries[$0] } }

  /// Adds the stanzas of a file. A stanza of a carrier that is there already adds to it.
  mutating func read(_ file: ResourceFile) throws(ResourceError) {
    var parser = GazetteerParser(readsNames: readsNames)
    try parser.read(file)
    indices.reserveCapacity(indices.count + parser.entries.count)
    for (index, entry) in parser.entries.enumerated() {
      add(entry, readsNames ? parser.names[index] : CarrierNames())
    }
    lookalikes += parser.lookalikes
    neighbours += parser.neighbours
  }

  /// Adds a carrier, or spellings to one that is there.
  private mutating func add(_ entry: CarrierEntry, _ own: CarrierNames) {
    guard let index = indices[entry.id] else {
      indices[entry.id] = entries.count
      entries.append(entry)
      if readsNames { names.append(own) }
      return
    }
    if readsNames {
      names[index].spellings += own.spellings
      names[index].notBefore += own.notBefore
      names[index].notAfter += own.notAfter
    }
    if !entry.name.isEmpty { entries[index].name = entry.name }
    if !entry.country.isEmpty { entries[index].country = entry.country }
    entries[index].countries += entry.countries
  }
}

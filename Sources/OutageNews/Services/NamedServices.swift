/// The services of which an article tells something, with what the table of services knows of them.
struct NamedServices {
  let entries: [(id: ServiceID, entry: ServiceEntry?)]
  /// The services that contain one of them.
  private var parents: Set<ServiceID> = []
  private var ids: Set<ServiceID> = []
  private var emergencies = 0

  /// O(services).
  init(_ named: some Sequence<ServiceID>, _ table: ServiceTable) {
    entries = named.map { (id: $0, entry: table.entry($0)) }
    for (id, entry) in entries {
      ids.insert(id)
      if let parent = entry?.parent { parents.insert(parent) }
      if entry?.category == .emergency { emergencies += 1 }
    }
  }

  /// Which service it is, and whether a narrower or a wider one is named too. O(1).
  func addKind(of id: ServiceID, _ entry: ServiceEntry?, to signs: inout SignValues<StateSign>) {
    let category = entry?.category ?? .telecom
    let isAmongEmergencies = category == .emergency && emergencies > 1
    signs[StateSign(id, category)] = 1
    if id == .voice { signs[.weakVoice] = signs[.weak] }
    if parents.contains(id) || isAmongEmergencies && id == .emergencyCalls { signs[.hasNarrower] = 1 }
    let hasParent = entry?.parent.map(ids.contains) ?? false
    if hasParent || isAmongEmergencies && id != .emergencyCalls && ids.contains(.emergencyCalls) {
      signs[.hasWider] = 1
    }
  }
}

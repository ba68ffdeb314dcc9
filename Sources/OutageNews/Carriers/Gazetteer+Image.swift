/// What is known of carriers, compiled: a process that starts parses no stanzas (Docs/Decisions/0004).
extension Gazetteer {
  static let snapshotPath = "Compiled/carriers.words"

  /// Changes whenever the layout changes what a file means.
  private static let magic: UInt64 = 0x4F4E_4743_3030_3031

  /// The carriers of `resources` without their names: compiled where the snapshot of them is fresh, else read from text.
  static func compiled(_ resources: Resources) throws(ResourceError) -> Gazetteer {
    let key = key(of: resources)
    if let memory = resources.shared(snapshotPath), let compiled = Gazetteer(memory, key: key) {
      return compiled
    }
    return try Gazetteer(resources, readsNames: false)
  }

  static func snapshot(of resources: Resources) throws(ResourceError) -> [UInt8] {
    let entries = try Gazetteer(resources, readsNames: false).entries
    var out = ImageWriter()
    out.put([magic, key(of: resources)])
    out.put(entries.map(\.id.rawValue))
    out.put(entries.map(\.name))
    out.put(entries.map(\.packed))
    out.put(entries.map { $0.parent?.rawValue ?? "" })
    out.put(entries.map { $0.hosts.map(\.rawValue).joined(separator: " ") })
    out.put(entries.map { $0.countries.joined(separator: " ") })
    return out.bytes
  }

  private static func key(of resources: Resources) -> UInt64 {
    resources.key { $0.hasPrefix("Gazetteers/") && $0.hasSuffix(".gazetteer") }
  }

  /// Nil where the bytes are of another key or layout, or end too early.
  private init?(_ memory: SharedBytes, key: UInt64) {
    var reader = ImageReader(memory.bytes)
    let head: UnsafeBufferPointer<UInt64> = reader.array()
    guard head.elementsEqual([Self.magic, key]) else { return nil }
    let (ids, names) = (NameTable(&reader), NameTable(&reader))
    let facts: UnsafeBufferPointer<UInt64> = reader.array()
    let (parents, hosts, countries) = (NameTable(&reader), NameTable(&reader), NameTable(&reader))
    guard !reader.endedEarly else { return nil }
    self.init(
      entries: facts.indices.map { index in
        var entry = CarrierEntry(id: CarrierID(rawValue: ids[index]), name: names[index])
        entry.unpack(facts[index])
        if !parents.bytes(index).isEmpty { entry.parent = CarrierID(rawValue: parents[index]) }
        entry.hosts = hosts.words(index).map(CarrierID.init(rawValue:))
        entry.countries = countries.words(index)
        return entry
      })
  }
}

extension NameTable {
  /// The words of a name.
  fileprivate func words(_ index: Int) -> [String] {
    bytes(index).isEmpty
      ? [] : bytes(index).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension CarrierEntry {
  /// Two letters of the country, then a byte each: kind, needs, needs + 1 of each language; above them what else its spelling is.
  fileprivate var packed: UInt64 {
    let country = country.utf8.prefix(2).reduce(0) { $0 << 8 | UInt64($1) }
    let kind = CarrierKind.allCases.firstIndex(of: kind) ?? 0
    let english = englishNeeds.map { UInt64($0.rawValue) + 1 } ?? 0
    let french = frenchNeeds.map { UInt64($0.rawValue) + 1 } ?? 0
    return country | UInt64(kind) << 16 | UInt64(needs.rawValue) << 24 | english << 32 | french << 40
      | UInt64(ambiguity.rawValue) << 48
  }

  fileprivate mutating func unpack(_ packed: UInt64) {
    func byte(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: packed >> shift) }
    if byte(0) != 0 { country = String(decoding: [byte(8), byte(0)], as: UTF8.self) }
    kind = CarrierKind.allCases[Int(byte(16))]
    needs = Needs(rawValue: byte(24)) ?? .nothing
    englishNeeds = byte(32) == 0 ? nil : Needs(rawValue: byte(32) - 1)
    frenchNeeds = byte(40) == 0 ? nil : Needs(rawValue: byte(40) - 1)
    ambiguity = Ambiguity(rawValue: UInt16(truncatingIfNeeded: packed >> 48))
  }
}

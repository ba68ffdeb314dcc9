/// Reads stanzas `carrier ID` and `lookalikes ID`, each followed by lines `key: value | value`.
struct GazetteerParser {
  private let readsNames: Bool
  private(set) var entries: [CarrierEntry] = []
  /// By entry; empty where names are not read.
  private(set) var names: [CarrierNames] = []
  private(set) var lookalikes: [Gazetteer.Lookalike] = []
  private(set) var neighbours: [(name: String, text: ArraySlice<UInt8>)] = []
  private var isLookalikes = false

  init(readsNames: Bool) { self.readsNames = readsNames }

  mutating func read(_ file: ResourceFile) throws(ResourceError) {
    try file.forEachLine { (line) throws(ResourceError) in try read(line) }
    complete()
  }

  private mutating func read(_ line: ResourceLine) throws(ResourceError) {
    if let id = line.text.dropping("carrier ") {
      complete()
      isLookalikes = false
      entries.append(
        CarrierEntry(id: CarrierID(rawValue: try Self.identifier(id, line)), line: line.number))
      if readsNames { names.append(CarrierNames()) }
    } else if line.text.dropping("lookalikes ") != nil {
      isLookalikes = true
    } else if isLookalikes, !readsNames {
      return
    } else if let (key, value) = line.split(at: 0x3A) {
      if isLookalikes { return try lookalike(key, value, line) }
      guard let last = entries.indices.last else { throw line.error("a key before the first 'carrier ID'") }
      guard !value.isEmpty else { throw line.error("no value of '\(key.string)'") }
      let name = key.string
      if try !Self.set(name, value, line, on: &entries[last]) { try setName(name, value, line) }
    } else {
      throw line.error("expected 'carrier ID', 'lookalikes ID' or 'key: value'")
    }
  }

  /// The name is a spelling too: a strong one, unless it stands under `bare`.
  private mutating func complete() {
    guard let last = names.indices.last else { return }
    let name = Array(entries[last].name.utf8)[...]
    if !name.isEmpty,
      !names[last].spellings.contains(where: { $0.text.elementsEqual(name, by: Self.isSameLetter) })
    {
      names[last].spellings.insert(.init(text: name, kind: .strong), at: 0)
    }
  }

  private static func isSameLetter(_ a: UInt8, _ b: UInt8) -> Bool {
    Folding.lower(UInt32(a)) == Folding.lower(UInt32(b))
  }

  private static func identifier(_ text: ResourceText, _ line: ResourceLine) throws(ResourceError) -> String {
    let isPlain = text.bytes.allSatisfy { $0 == 0x2D || $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
    guard isPlain, !text.isEmpty, text.bytes.first != 0x2D, text.bytes.last != 0x2D else {
      throw line.error("'\(text.string)' is no id: lower-case ASCII letters and digits, words joined by '-'")
    }
    return text.string
  }

  private static let kinds = [
    "venue", "person", "place", "company", "sport", "thing", "phrase", "not-telecom",
  ]

  private mutating func lookalike(
    _ key: ResourceText, _ value: ResourceText, _ line: ResourceLine
  ) throws(ResourceError) {
    let name = key.string
    if Gazetteer.neighbourClasses.contains(name) {
      for part in value.parts(at: 0x7C) { neighbours.append((name, part.bytes)) }
      return
    }
    guard Self.kinds.contains(name) else {
      throw line.error(
        "unknown key '\(name)'; known are \((Self.kinds + Gazetteer.neighbourClasses).joined(separator: ", "))"
      )
    }
    for part in value.parts(at: 0x7C) {
      lookalikes.append(.init(text: part.bytes, yieldsToTelecom: name == "not-telecom"))
    }
  }

  /// Sets what is known of a carrier; false for a key that says how it is written. Static, because a method would read the list in which
  /// the entry stands, and so copy it for every line.
  private static func set(
    _ key: String, _ value: ResourceText, _ line: ResourceLine, on entry: inout CarrierEntry
  ) throws(ResourceError) -> Bool {
    switch key {
    case "name": entry.name = value.string
    case "country": entry.country = try country(value, line)
    case "countries":
      for word in value.words { entry.countries.append(try country(word, line)) }
    case "kind":
      guard let kind = CarrierKind(rawValue: value.string) else {
        let known = CarrierKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw line.error("unknown kind '\(value.string)'; known are \(known)")
      }
      entry.kind = kind
    case "parent": entry.parent = CarrierID(rawValue: try identifier(value, line))
    case "host":
      for word in value.words { entry.hosts.append(CarrierID(rawValue: try identifier(word, line))) }
    case "ambiguous":
      for word in value.words {
        for (name, sign) in CarrierEntry.Ambiguity.names where word.equals(name) {
          entry.ambiguity.insert(sign)
        }
      }
    case "needs": entry.needs = try needs(value, line)
    case "needs-en": entry.englishNeeds = try needs(value, line)
    case "needs-fr": entry.frenchNeeds = try needs(value, line)
    default: return false
    }
    return true
  }

  /// Sets how the last carrier is written.
  private mutating func setName(
    _ key: String, _ value: ResourceText, _ line: ResourceLine
  ) throws(ResourceError) {
    switch key {
    case "alias", "former", "misspelling": add(value, .strong)
    case "bare": add(value, .bare)
    case "handle": add(value, .handle)
    case "optional": add(value, .division)
    case "domain": break  // for people: where the facts of the stanza can be looked up
    case "case":
      guard let letterCase = CarrierEntry.LetterCase(value.string) else {
        throw line.error("unknown case '\(value.string)'; known are capital, exact, any")
      }
      if let last = names.indices.last { names[last].letterCase = letterCase }
    case "not-before":
      if let last = names.indices.last { names[last].notBefore += value.parts(at: 0x7C).map(\.bytes) }
    case "not-after":
      if let last = names.indices.last { names[last].notAfter += value.parts(at: 0x7C).map(\.bytes) }
    default:
      guard let code = ResourceText(bytes: Array(key.utf8)[...]).dropping("alias-") else {
        throw line.error("unknown key '\(key)'")
      }
      add(value, .strong, try Self.country(code, line))
    }
  }

  private mutating func add(
    _ value: ResourceText, _ kind: CarrierEntry.Spelling.Kind, _ country: String? = nil
  ) {
    guard let last = names.indices.last else { return }
    for part in value.parts(at: 0x7C) {
      names[last].spellings.append(.init(text: part.bytes, kind: kind, country: country))
    }
  }

  private static func needs(_ text: ResourceText, _ line: ResourceLine) throws(ResourceError)
    -> CarrierEntry.Needs
  {
    guard let needs = CarrierEntry.Needs(text.string) else {
      throw line.error(
        "unknown need '\(text.string)'; known are nothing, article, sentence, neighbour, full-name")
    }
    return needs
  }

  private static func country(_ text: ResourceText, _ line: ResourceLine) throws(ResourceError) -> String {
    guard text.bytes.count == 2, text.bytes.allSatisfy({ $0 &- 0x41 < 26 }) else {
      throw line.error("'\(text.string)' is no ISO 3166 code of two capitals")
    }
    return text.string
  }
}

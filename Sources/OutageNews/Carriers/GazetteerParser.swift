/// Reads stanzas `carrier ID` and `lookalikes ID`, each followed by lines `key: value | value`.
struct GazetteerParser {
  private var done: [CarrierEntry] = []
  private var current: CarrierEntry?
  private var isLookalikes = false
  private(set) var lookalikes: [Gazetteer.Lookalike] = []
  private(set) var neighbours: [(name: String, text: ArraySlice<UInt8>)] = []

  mutating func read(_ line: ResourceLine) throws(ResourceError) {
    if let id = line.text.dropping("carrier ") {
      try close(line)
      isLookalikes = false
      current = CarrierEntry(id: CarrierID(rawValue: try Self.identifier(id, line)), line: line.number)
    } else if line.text.dropping("lookalikes ") != nil {
      try close(line)
      isLookalikes = true
    } else if let (key, value) = line.split(at: 0x3A) {
      if isLookalikes { return try lookalike(key, value, line) }
      guard var entry = current else { throw line.error("a key before the first 'carrier ID'") }
      // Else each line would copy what the lines before it gave.
      current = nil
      try set(key.string, value, line, on: &entry)
      current = entry
    } else {
      throw line.error("expected 'carrier ID', 'lookalikes ID' or 'key: value'")
    }
  }

  /// The carriers that were read.
  mutating func finish() throws(ResourceError) -> [CarrierEntry] {
    if let current { done.append(Self.completed(current)) }
    current = nil
    return done
  }

  private mutating func close(_ line: ResourceLine) throws(ResourceError) {
    if let current { done.append(Self.completed(current)) }
    current = nil
  }

  /// The name is a spelling too: a strong one, unless it stands under `bare`.
  private static func completed(_ entry: CarrierEntry) -> CarrierEntry {
    var entry = entry
    let name = Array(entry.name.utf8)[...]
    if !name.isEmpty, !entry.spellings.contains(where: { $0.text.elementsEqual(name, by: isSameLetter) }) {
      entry.spellings.insert(.init(text: name, kind: .strong), at: 0)
    }
    return entry
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

  private func set(
    _ key: String, _ value: ResourceText, _ line: ResourceLine, on entry: inout CarrierEntry
  ) throws(ResourceError) {
    guard !value.isEmpty else { throw line.error("no value of '\(key)'") }
    switch key {
    case "name": entry.name = value.string
    case "country": entry.country = try Self.country(value, line)
    case "countries":
      for word in value.words { entry.countries.append(try Self.country(word, line)) }
    case "kind":
      guard let kind = CarrierKind(rawValue: value.string) else {
        let known = CarrierKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw line.error("unknown kind '\(value.string)'; known are \(known)")
      }
      entry.kind = kind
    case "parent": entry.parent = CarrierID(rawValue: try Self.identifier(value, line))
    case "host":
      for word in value.words { entry.hosts.append(CarrierID(rawValue: try Self.identifier(word, line))) }
    case "alias", "former", "misspelling": add(value, .strong, nil, to: &entry)
    case "bare": add(value, .bare, nil, to: &entry)
    case "handle": add(value, .handle, nil, to: &entry)
    case "optional": add(value, .division, nil, to: &entry)
    case "domain": break
    case "case":
      guard let letterCase = CarrierEntry.LetterCase(rawValue: value.string) else {
        throw line.error("unknown case '\(value.string)'; known are capital, exact, any")
      }
      entry.letterCase = letterCase
    case "ambiguous": for word in value.words { entry.ambiguity.insert(word.string) }
    case "needs": entry.needs = try Self.needs(value, line)
    case "needs-en": entry.needsByLanguage[.english] = try Self.needs(value, line)
    case "needs-fr": entry.needsByLanguage[.french] = try Self.needs(value, line)
    case "not-before": entry.notBefore += value.parts(at: 0x7C).map(\.bytes)
    case "not-after": entry.notAfter += value.parts(at: 0x7C).map(\.bytes)
    default:
      guard let code = ResourceText(bytes: Array(key.utf8)[...]).dropping("alias-") else {
        throw line.error("unknown key '\(key)'")
      }
      add(value, .strong, try Self.country(code, line), to: &entry)
    }
  }

  private func add(
    _ value: ResourceText, _ kind: CarrierEntry.Spelling.Kind, _ country: String?,
    to entry: inout CarrierEntry
  ) {
    for part in value.parts(at: 0x7C) {
      entry.spellings.append(.init(text: part.bytes, kind: kind, country: country))
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

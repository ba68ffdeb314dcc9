import OutageNews

extension GoldArticle {
  /// Reads a gold article: a JSON head, a line `---`, and text in blocks with inline tags.
  ///
  /// - Throws: ``GoldError`` that says what is wrong.
  public init(parsing content: String) throws(GoldError) {
    let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
    guard let separator = lines.firstIndex(of: "---") else { throw GoldError("no --- line") }
    let head: JSONValue
    do {
      head = try JSONValue(parsing: Array(lines[..<separator].joined(separator: "\n").utf8))
    } catch {
      throw GoldError("the head is no JSON: \(error)")
    }
    var parser = GoldTextParser()
    try parser.read(lines[(separator + 1)...])
    try self.init(head: head, text: parser.text, sections: parser.sections, tags: parser.sortedTags)
    try check()
  }

  private init(head: JSONValue, text: String, sections: [GoldSection], tags: [GoldTag]) throws(GoldError) {
    for key in ["id", "language", "given", "published", "carriers", "services", "compensation", "outages"]
    where head[key] == nil {
      throw GoldError("the head lacks \(key)")
    }
    id = head["id"]?.string ?? ""
    language = head["language"]?.string ?? ""
    given = head["given"]?.string
    published = head["published"]?.string
    carriers = try GoldArticle.states(head["carriers"], among: CarrierRole.allCases.map(\.rawValue))
    services = try GoldArticle.states(head["services"], among: ServiceStatus.allCases.map(\.rawValue))
    compensation = [:]
    for (number, facts) in head["compensation"]?.members ?? [] {
      compensation[number] = try GoldCompensation(facts)
    }
    outages = (head["outages"]?.array ?? []).map { outage in
      GoldOutage(slots: Dictionary(outage.members.map { ($0, ScoredValue($1)) }) { $1 })
    }
    self.text = text
    self.sections = sections
    self.tags = tags
  }

  private static func states(_ value: JSONValue?, among known: [String]) throws(GoldError) -> [String: String]
  {
    var states: [String: String] = [:]
    for (id, state) in value?.members ?? [] {
      guard let state = state.string, known.contains(state) else { throw GoldError("unknown state of \(id)") }
      states[id] = state
    }
    return states
  }

  /// Every tag has its attributes; every id of the head has a tag, and every tag's id stands in the head.
  private func check() throws(GoldError) {
    for tag in tags {
      let needed: [GoldTag.Kind: String] = [
        .date: "v", .duration: "v", .carrier: "id", .service: "id", .compensation: "n", .customers: "c",
      ]
      if let attribute = needed[tag.kind], tag.attributes[attribute] == nil {
        throw GoldError("no \(attribute) on \"\(tag.text)\"")
      }
      if let modifier = tag.attributes["m"], !modifier.isEmpty, TimexModifier(rawValue: modifier) == nil {
        throw GoldError("unknown m on \"\(tag.text)\"")
      }
    }
    try check(.carrier, "id", Set(carriers.keys))
    try check(.service, "id", Set(services.keys))
    try check(.compensation, "n", Set(compensation.keys))
  }

  private func check(_ kind: GoldTag.Kind, _ attribute: String, _ head: Set<String>) throws(GoldError) {
    let ofKind = tags.filter { $0.kind == kind }
    let seen = Set(ofKind.compactMap { $0.attributes[attribute] })
    let optional = Set(ofKind.filter(\.isOptional).compactMap { $0.attributes[attribute] })
    let unseen = head.subtracting(seen)
    let unknown = seen.subtracting(head).subtracting(optional)
    guard unseen.isEmpty, unknown.isEmpty else {
      throw GoldError("\(kind.rawValue): the head and the tags differ in \(unseen.union(unknown).sorted())")
    }
  }
}

extension GoldCompensation {
  init(_ value: JSONValue) throws(GoldError) {
    guard let status = value["status"]?.string, CompensationStatus(rawValue: status) != nil,
      let kind = value["kind"]?.string, CompensationKind(rawValue: kind) != nil
    else { throw GoldError("compensation without a known status and kind") }
    self.status = status
    self.kind = kind
    provider = value["provider"]?.string
    let members = value["amount"]?.members ?? []
    amount = members.isEmpty ? nil : Dictionary(members.map { ($0, ScoredValue(amount: $1)) }) { $1 }
  }
}

extension JSONValue {
  /// The members of an object; none for anything else.
  var members: [(String, JSONValue)] { object.map { Array(zip($0.keys, $0.values)) } ?? [] }
}

/// The signs of one article, by name: what `Scripts/learn-weights` learns the tables of `Resources/Weights` from.
package struct LearningSigns: Sendable {
  /// Signs of the main outage (`OutageSign`); empty where the article reports none.
  private var outage: [(name: String, value: Double)] = []
  /// Signs of whether an outage is the news (`NewsSign`); empty for a short text.
  private var news: [(name: String, value: Double)] = []
  /// Signs of each service that is named (`StateSign`; of a short text `ShortSign`), by id.
  private var services: [(id: String, signs: [(name: String, value: Double)])] = []
  /// Signs of each carrier that is named (`RoleSign`), by id.
  private var carriers: [(id: String, signs: [(name: String, value: Double)])] = []
  /// The stretches that were weighed for a position on compensation, in text order.
  private var compensation: [CompensationWeighing] = []
  /// Whether the text is one of a few sentences, which is weighed with a table of its own.
  private var isShort = false

  init() {}

  init(_ reading: Reading, _ state: OutageState?) {
    isShort = reading.document.sentences.count <= 4
    compensation = reading.compensationWeighings
    if let state { outage = Self.named(OutageSign.allCases.map(\.rawValue), state.signs.values) }
    if !reading.news.isEmpty { news = Self.named(NewsSign.allCases.map(\.rawValue), reading.news) }
    let names = isShort ? ShortSign.allCases.map(\.rawValue) : StateSign.allCases.map(\.rawValue)
    services = reading.stateSigns.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { ($0.key.rawValue, Self.named(names, $0.value)) }
    let roles = RoleSign.allCases.map(\.rawValue)
    carriers = reading.roleSigns.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { ($0.key.rawValue, Self.named(roles, $0.value.values)) }
  }

  private static func named(_ names: [String], _ values: [Double]) -> [(name: String, value: Double)] {
    zip(names, values).filter { $0.1 != 0 }.map { ($0.0, $0.1) }
  }

  /// Appends `{"id": "a1", "short": false, "outage": {"end": 0.5}, "news": {"hit": 1}, "services": {"911": {"down": 1}}, "carriers": {…},
  /// "compensation": […]}` without spaces; a position is `{"bytes": [17, 80], "provider": "bell", "rule": null, "signs": ["bias", "free"]}`.
  package func appendJSON(id: String?, to bytes: inout [UInt8]) {
    func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
    func add(_ signs: [(name: String, value: Double)]) {
      let members = signs.map { "\"\($0.name)\":\($0.value)" }
      add("{" + members.joined(separator: ",") + "}")
    }
    add("{\"id\":")
    if let id { JSONWriter.append(id, to: &bytes) } else { add("null") }
    add(",\"short\":\(isShort),\"outage\":")
    add(outage)
    add(",\"news\":")
    add(news)
    for (name, entries) in [("services", services), ("carriers", carriers)] {
      add(",\"\(name)\":{")
      for (index, entry) in entries.enumerated() {
        if index > 0 { add(",") }
        JSONWriter.append(entry.id, to: &bytes)
        add(":")
        add(entry.signs)
      }
      add("}")
    }
    add(",\"compensation\":[")
    for (index, weighing) in compensation.enumerated() {
      if index > 0 { add(",") }
      add("{\"bytes\":[\(weighing.bytes.start),\(weighing.bytes.end)],\"provider\":")
      if let id = weighing.provider { JSONWriter.append(id.rawValue, to: &bytes) } else { add("null") }
      add(",\"rule\":" + (weighing.rule.map { "\"\($0.rawValue)\"" } ?? "null"))
      let names = weighing.signs.map { "\"\(CompensationSign.allCases[$0].rawValue)\"" }
      add(",\"signs\":[" + names.joined(separator: ",") + "]}")
    }
    add("]}")
  }
}

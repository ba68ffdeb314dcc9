extension OutageTimeline {
  /// The timeline as JSON with explicit `null`; pretty JSON has a line for every outage.
  ///
  /// - Complexity: O(size of the timeline).
  public func json(pretty: Bool = false) -> String {
    String(decoding: jsonBytes(pretty: pretty), as: UTF8.self)
  }

  /// The same in UTF-8.
  public func jsonBytes(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.root(self)
    return writer.bytes
  }

  /// Reads a timeline from the JSON that ``json(pretty:)`` writes.
  ///
  /// - Throws: ``JSONError`` for bytes that are no JSON, ``ReportDecodingError`` for JSON that is no timeline.
  public init(json: some Collection<UInt8>) throws {
    self = try JSONFields.record(of: JSONValue(parsing: Array(json)), path: "")
  }

  /// Reads a timeline from JSON text.
  public init(json: String) throws { try self.init(json: Array(json.utf8)) }
}

extension OutageTimeline: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("sources", sources)
    try fields.put("outages", outages)
    try fields.put("earlier", earlier)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      sources: try fields.list("sources"), outages: try fields.list("outages"),
      earlier: try fields.list("earlier"))
  }
}

extension TimelineSource: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("id", id)
    try fields.put("language", language.rawValue)
    try fields.put("published", published?.description)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      id: try fields.required("id", fields.string), language: try fields.required("language", fields.choice),
      published: try fields.timex("published"))
  }
}

extension OutageEvent: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("carrier", carrier?.rawValue)
    try fields.put("start", start)
    try fields.put("end", end)
    try fields.put("duration", duration)
    try fields.put("status", status)
    try fields.put("customers", customers)
    try fields.put("cause", cause)
    try fields.put("services", services)
    try fields.put("regions", regions)
    try fields.put("compensation", compensation)
    try fields.put("history", history)
    try fields.put("contradictions", contradictions)
    try fields.put("sources", sources)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      carrier: try fields.id("carrier"), start: try fields.record("start"), end: try fields.record("end"),
      duration: try fields.record("duration"), status: try fields.required("status", fields.record),
      customers: try fields.record("customers"), cause: try fields.record("cause"),
      services: try fields.list("services"),
      regions: try fields.list("regions"), compensation: try fields.list("compensation"),
      history: try fields.list("history"), sources: try fields.strings("sources"))
  }
}

extension TimelineFact: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put(value: value)
    try fields.put("claims", claims)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(value: try fields.value(), claims: try fields.list("claims"))
  }
}

extension TimelineClaim: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put(value: value)
    try fields.put("sources", sources)
    try fields.put("standing", standing.rawValue)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      value: try fields.value(), sources: try fields.strings("sources"),
      standing: try fields.required("standing", fields.choice))
  }
}

extension FieldWriter {
  /// A number for a count, a string for anything else.
  fileprivate mutating func put(value: some LosslessStringConvertible) throws(Failure) {
    if let number = value as? Int { try put("value", number) } else { try put("value", value.description) }
  }
}

extension FieldReader {
  fileprivate func value<Value: LosslessStringConvertible>() throws -> Value {
    if Value.self == Int.self, let number = try int("value") as? Value { return number }
    let text = try required("value", string)
    guard let value = Value(text) else { throw failure("value", "cannot be read: \"\(text)\"") }
    return value
  }
}

extension TimelineContradiction: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("about", slot.rawValue)
    try fields.put("sides", sides)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(slot: try fields.required("about", fields.choice), sides: try fields.list("sides"))
  }
}

extension TimelineService: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("id", id.rawValue)
    try fields.put("status", status)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(id: try fields.required("id", fields.id), status: try fields.required("status", fields.record))
  }
}

extension TimelineRegion: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("name", name)
    try fields.put("sources", sources)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(name: try fields.required("name", fields.string), sources: try fields.strings("sources"))
  }
}

extension TimelineCompensation: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("position", position)
    try fields.put("sources", sources)
    try fields.put("standing", standing.rawValue)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      position: try fields.required("position", fields.record), sources: try fields.strings("sources"),
      standing: try fields.required("standing", fields.choice))
  }
}

extension TimelineState: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("published", published?.description)
    try fields.put("source", source)
    try fields.put("status", status.rawValue)
    try fields.put("customers", customers)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      published: try fields.timex("published"), source: try fields.required("source", fields.string),
      status: try fields.required("status", fields.choice), customers: try fields.int("customers"))
  }
}

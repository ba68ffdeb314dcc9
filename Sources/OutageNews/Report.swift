/// What an article says about telecom outages: typed, with the bytes of every mention.
///
/// Every list is in text order; carriers and services have one entry an id. What the article does not say is `nil`.
/// `Docs/Report.md` has the meaning of every field.
public struct Report: Sendable, Hashable {
  /// The article's id as the caller gave it.
  public var id: String?
  /// The language of most of the text outside boilerplate; a text in neither language has an empty report.
  public var language: Language
  /// When the article was published, as precisely as known.
  public var published: TimexValue?
  /// The whole text, cut by kind and language; nothing is reported from silent ones (``SectionKind/isSilent``).
  public var sections: [Section]
  /// Every carrier that the article names, with its part in the news.
  public var carriers: [CarrierReport]
  /// Dates and times with their resolved values.
  public var dates: [DateMention]
  /// Lengths of time.
  public var durations: [DurationMention]
  /// Services of which a state is told: down, back, or working.
  public var services: [ServiceReport]
  /// Positions and offers, one entry each; one told twice stands once.
  public var compensation: [Compensation]
  /// Every sum of money, compensation or not.
  public var money: [MoneyMention]
  /// Counts of customers, of those who lost service and of the customer base.
  public var customers: [CustomerCount]
  /// What people and organizations say between quotation marks.
  public var quotes: [Quote]
  /// The article's main news first, past outages after it.
  public var outages: [Outage]

  /// Makes a report; without lists an empty one.
  public init(
    id: String? = nil, language: Language, published: TimexValue? = nil, sections: [Section] = [],
    carriers: [CarrierReport] = [], dates: [DateMention] = [], durations: [DurationMention] = [],
    services: [ServiceReport] = [], compensation: [Compensation] = [], money: [MoneyMention] = [],
    customers: [CustomerCount] = [], quotes: [Quote] = [], outages: [Outage] = []
  ) {
    self.id = id
    self.language = language
    self.published = published
    self.sections = sections
    self.carriers = carriers
    self.dates = dates
    self.durations = durations
    self.services = services
    self.compensation = compensation
    self.money = money
    self.customers = customers
    self.quotes = quotes
    self.outages = outages
  }
}

extension Report: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("id", id)
    try fields.put("language", language.rawValue)
    try fields.put("published", published?.description)
    try fields.put("sections", sections)
    try fields.put("carriers", carriers)
    try fields.put("dates", dates)
    try fields.put("durations", durations)
    try fields.put("services", services)
    try fields.put("compensation", compensation)
    try fields.put("money", money)
    try fields.put("customers", customers)
    try fields.put("quotes", quotes)
    try fields.put("outages", outages)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      id: try fields.string("id"), language: try fields.required("language", fields.choice),
      published: try fields.timex("published"), sections: try fields.list("sections"),
      carriers: try fields.list("carriers"), dates: try fields.list("dates"),
      durations: try fields.list("durations"),
      services: try fields.list("services"), compensation: try fields.list("compensation"),
      money: try fields.list("money"), customers: try fields.list("customers"),
      quotes: try fields.list("quotes"),
      outages: try fields.list("outages"))
  }
}

extension Report {
  /// Reads a report from the JSON that ``json(pretty:)`` writes. Unknown keys are ignored, evidence is not in JSON.
  ///
  /// - Throws: ``JSONError`` for bytes that are no JSON, ``ReportDecodingError`` for JSON that is no report.
  /// - Complexity: O(length of `json`).
  public init(json: some Collection<UInt8>) throws {
    let value = try JSONValue(parsing: Array(json))
    self = try JSONFields.record(of: value, path: "")
  }

  /// Reads a report from JSON text; throws as for bytes.
  public init(json: String) throws { try self.init(json: Array(json.utf8)) }

  /// The report as JSON with explicit `null` and the key order of the specification.
  ///
  /// Compact JSON is one line without a line break at its end; pretty JSON has a line for every entry of every list.
  ///
  /// - Complexity: O(size of the report).
  public func json(pretty: Bool = false) -> String {
    String(decoding: jsonBytes(pretty: pretty), as: UTF8.self)
  }

  /// The same in UTF-8.
  public func jsonBytes(pretty: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    appendJSON(to: &bytes, pretty: pretty)
    return bytes
  }

  /// Appends the JSON to a buffer that may be used again.
  public func appendJSON(to bytes: inout [UInt8], pretty: Bool = false) {
    var writer = JSONWriter(bytes: bytes, pretty: pretty)
    bytes = []
    writer.root(self)
    bytes = writer.bytes
  }
}

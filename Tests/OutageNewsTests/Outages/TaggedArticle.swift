@testable import OutageNews

/// An article with its mentions tagged as in gold articles, so that the linker can be tried without the recognizers before it:
///
///     <c id="bell">Bell</c> went down <d v="2024-03-05T06:10">at 6:10 a.m.</d>
///
/// Tags: `d` date, `u` duration, `n` count, `c` carrier, `s` service, `k` cause, `x` compensation. Attributes are those of gold articles.
struct TaggedArticle {
  var text: [UInt8] = []
  var tags: [Tag] = []

  struct Tag {
    var name: String
    var attributes: [String: String]
    var bytes: ByteRange
  }

  init(_ source: String) {
    let bytes = Array(source.utf8)
    var open: [(name: String, attributes: [String: String], start: Int)] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<"), let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else {
        text.append(bytes[at])
        at += 1
        continue
      }
      let inner = String(decoding: bytes[at + 1..<end], as: UTF8.self)
      if inner.hasPrefix("/") {
        if let last = open.popLast() {
          tags.append(
            Tag(
              name: last.name, attributes: last.attributes,
              bytes: ByteRange(start: last.start, end: text.count)))
        }
      } else {
        let parts = inner.split(separator: "\"", omittingEmptySubsequences: false)
        var attributes: [String: String] = [:]
        for index in stride(from: 0, to: parts.count - 1, by: 2) {
          let key = parts[index].split(separator: " ").last?.dropLast() ?? ""
          attributes[String(key)] = String(parts[index + 1])
        }
        open.append((String(inner.prefix { $0 != " " }), attributes, text.count))
      }
      at = end + 1
    }
    tags.sort { $0.bytes.start < $1.bytes.start }
  }

  func words(_ bytes: ByteRange) -> String { String(decoding: text[bytes.start..<bytes.end], as: UTF8.self) }

  /// The report without outages. Carriers and services are affected unless their tag has a `role` or `status`.
  func draft(published: TimexValue?, language: Language) -> Report {
    var draft = Report(language: language, published: published)
    for tag in tags {
      let words = words(tag.bytes)
      switch tag.name {
      case "d":
        guard let value = TimexValue(tag.attributes["v"] ?? "") else { continue }
        draft.dates.append(DateMention(text: words, bytes: tag.bytes, value: value, modifier: nil))
      case "u":
        guard let value = ISODuration(tag.attributes["v"] ?? "") else { continue }
        draft.durations.append(DurationMention(text: words, bytes: tag.bytes, value: value, modifier: nil))
      case "n":
        guard let count = Int(tag.attributes["c"] ?? "") else { continue }
        draft.customers.append(
          CustomerCount(
            text: words, bytes: tag.bytes, count: count, modifier: nil,
            carrier: tag.attributes["of"].map(CarrierID.init(rawValue:)),
            isAffected: tag.attributes["affected"] != "false"))
      case "c": addCarrier(tag, words, to: &draft)
      case "s": addService(tag, words, to: &draft)
      case "x":
        draft.compensation.append(
          Compensation(text: words, bytes: tag.bytes, status: .offered, kind: .credit, provider: nil))
      default: break
      }
    }
    return draft
  }

  var causes: [OutageLinker.OutageCauseMention] {
    tags.compactMap { tag in
      guard tag.name == "k", let cause = OutageCause(tag.attributes["v"] ?? "") else { return nil }
      return .init(cause: cause, bytes: tag.bytes)
    }
  }

  private func addCarrier(_ tag: Tag, _ words: String, to draft: inout Report) {
    let id = CarrierID(rawValue: tag.attributes["id"] ?? "")
    let mention = Mention(text: words, bytes: tag.bytes)
    if let index = draft.carriers.firstIndex(where: { $0.id == id }) {
      draft.carriers[index].mentions.append(mention)
    } else {
      let role = CarrierRole(rawValue: tag.attributes["role"] ?? "affected") ?? .affected
      draft.carriers.append(CarrierReport(id: id, name: words, country: nil, role: role, mentions: [mention]))
    }
  }

  private func addService(_ tag: Tag, _ words: String, to draft: inout Report) {
    let id = ServiceID(rawValue: tag.attributes["id"] ?? "")
    let mention = Mention(text: words, bytes: tag.bytes)
    if let index = draft.services.firstIndex(where: { $0.id == id }) {
      draft.services[index].mentions.append(mention)
    } else {
      let status = ServiceStatus(rawValue: tag.attributes["status"] ?? "affected") ?? .affected
      draft.services.append(ServiceReport(id: id, category: .telecom, status: status, mentions: [mention]))
    }
  }
}

extension OutageLinker {
  /// The outages of a tagged article.
  static func outages(
    of article: TaggedArticle, published: String?, language: Language
  ) throws -> [Outage] {
    let engine = try Engine.standard.get()
    let day = published.flatMap { TimexValue($0) }
    let source = try Article(utf8: article.text, language: language)
    let document = try engine.document(of: source, given: day).document
    var reading = Reading(document: document, engine: engine, published: day)
    try reading.findServices()
    try reading.findCarriers()
    try reading.readAssertions()
    var packs: [Language: OutageMarks] = [:]
    for language in [Language.english, .french] { packs[language] = try engine.pack(language).outages }
    let marks = packs
    var linker = OutageLinker(
      document: document, draft: article.draft(published: day, language: language), causes: article.causes,
      statements: OutageStatements(reading, EvidenceMap(reading)), weights: engine.outageWeights,
      marks: { marks[$0] })
    return linker.outages()
  }
}

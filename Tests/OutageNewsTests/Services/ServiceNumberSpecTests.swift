import Testing

@testable import OutageNews

@Suite("Numbers that may be services")
struct ServiceNumberSpecTests {
  @Test("English", arguments: SpecTable.cases("en", beside: #filePath))
  func english(spec: SpecTable.Case) throws { try check(spec, .english) }

  @Test("French", arguments: SpecTable.cases("fr", beside: #filePath))
  func french(spec: SpecTable.Case) throws { try check(spec, .french) }

  private func check(_ spec: SpecTable.Case, _ language: Language) throws {
    let isRead = try isFound(spec, language) == spec.isWanted
    guard spec.isKnownMiss else {
      #expect(isRead)
      return
    }
    withKnownIssue { #expect(isRead) }
  }

  /// A number that is none must not be reported; one that is a service must be found, whether or not its state is told.
  private func isFound(_ spec: SpecTable.Case, _ language: Language) throws -> Bool {
    guard spec.isWanted else {
      let report = try Extractor().extract(Article(text: spec.sentence, language: language))
      return report.services.contains { $0.id.rawValue == spec.id }
    }
    let engine = try Engine.standard.get()
    let document = try engine.document(sentence: Array(spec.sentence.utf8), language: language)
    var reading = Reading(document: document, engine: engine, published: nil)
    try reading.findServices()
    return (reading.serviceMentions + reading.serviceCandidates).contains { $0.id.rawValue == spec.id }
  }

  @Test("Each number has at least six sentences of each kind")
  func counts() {
    for language in ["en", "fr"] {
      let cases = Dictionary(grouping: SpecTable.cases(language, beside: #filePath), by: \.id)
      #expect(cases.count >= 20)
      for (id, cases) in cases {
        #expect(cases.count { $0.isWanted } >= 6, "\(language) \(id)")
        #expect(cases.count { !$0.isWanted } >= 6, "\(language) \(id)")
      }
    }
  }
}

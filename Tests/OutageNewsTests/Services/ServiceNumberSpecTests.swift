import Testing

@testable import OutageNews

@Suite("Numbers that may be services")
struct ServiceNumberSpecTests {
  @Test("English", arguments: SpecTable.cases("en", beside: #filePath))
  func english(spec: SpecTable.Case) throws { try check(spec, .english) }

  @Test("French", arguments: SpecTable.cases("fr", beside: #filePath))
  func french(spec: SpecTable.Case) throws { try check(spec, .french) }

  private func check(_ spec: SpecTable.Case, _ language: Language) throws {
    guard spec.isWanted else {
      let report = try Extractor().extract(Article(text: spec.sentence, language: language))
      #expect(!report.services.contains { $0.id.rawValue == spec.id })
      return
    }
    let engine = try Engine.standard.get()
    let document = try engine.document(sentence: Array(spec.sentence.utf8), language: language)
    var reading = Reading(document: document, engine: engine, published: nil)
    try reading.findServices()
    let isFound = (reading.serviceMentions + reading.serviceCandidates).contains { $0.id.rawValue == spec.id }
    #expect(isFound)
  }
}

import Testing

@testable import OutageNews

@Suite("Names that are other words too")
struct CarrierSpecTests {
  @Test("English", arguments: SpecTable.cases("en"))
  func english(spec: SpecTable.Case) throws { try check(spec, .english) }

  @Test("French", arguments: SpecTable.cases("fr"))
  func french(spec: SpecTable.Case) throws { try check(spec, .french) }

  private func check(_ spec: SpecTable.Case, _ language: Language) throws {
    let report = try Extractor().extract(Article(text: spec.sentence, language: language))
    let isFound = report.carriers.contains { $0.id.rawValue == spec.id }
    guard spec.isKnownMiss else {
      #expect(isFound == spec.isWanted)
      return
    }
    withKnownIssue { #expect(isFound == spec.isWanted) }
  }

  @Test(
    "Each ambiguous name of the gazetteer has at least six sentences of its own of each kind, nearly all of which are read rightly"
  )
  func counts() throws {
    let gazetteer = try Engine.standard.get().gazetteer
    let ambiguous = gazetteer.entries.filter { !$0.ambiguity.isEmpty }.map(\.id.rawValue)
    #expect(ambiguous.count > 150)
    for language in ["en", "fr"] {
      let own = Dictionary(grouping: SpecTable.cases(language).filter { !$0.isShared }, by: \.id)
      for id in Set(own.keys).union(ambiguous) {
        let cases = own[id] ?? []
        #expect(cases.count { $0.isWanted } >= 6, "\(language) \(id)")
        #expect(cases.count { !$0.isWanted } >= 6, "\(language) \(id)")
      }
      let all = own.values.joined()
      #expect(all.count { $0.isKnownMiss } * 20 < all.count)
    }
  }
}

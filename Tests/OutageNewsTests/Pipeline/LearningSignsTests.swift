import Testing

@testable import OutageNews

/// What `Scripts/learn-weights` reads.
@Suite struct LearningSignsTests {
  private func signs(_ text: String) throws -> JSONValue {
    var bytes: [UInt8] = []
    try Extractor().learningSigns(Article(text: text)).appendJSON(id: "a", to: &bytes)
    return try JSONValue(parsing: bytes)
  }

  @Test func stretchesThatAreWeighedForAPosition() throws {
    let text =
      "Rogers failed on Monday. Rogers will credit all customers, Telus has yet to decide on refunds."
    let stretches = try #require(try signs(text)["compensation"]?.array)
    #expect(stretches.map { $0["provider"]?.string } == ["rogers", "telus"])
    #expect(stretches.map { $0["rule"]?.string } == ["offered", "undecided"])
    let names = Set(CompensationSign.allCases.map(\.rawValue))
    for stretch in stretches {
      let own = try #require(stretch["signs"]?.array).compactMap(\.string)
      #expect(own.contains("bias"))
      #expect(names.isSuperset(of: own))
    }
    // The first stretch of a sentence has none before it.
    let prior = stretches.map { $0["signs"]?.array?.contains { $0.string == "priorOffered" } }
    #expect(prior == [false, true])
  }

  @Test func aTextWithoutAPositionHasNone() throws {
    let told = try signs("The lake froze early, skaters were delighted.")
    #expect(told["compensation"]?.array?.isEmpty == true)
    #expect(told["id"]?.string == "a")
  }
}

import Testing

@testable import OutageNews

@Suite("Weights of signs")
struct WeightTableTests {
  enum Sign: String, CaseIterable { case bias, rain, sun }
  enum Outcome: String, CaseIterable { case stay, leave }

  private func table(_ text: String) throws -> WeightTable<Sign, Outcome> {
    try WeightTable(ResourceFile(path: "test.weights", bytes: Array(text.utf8)))
  }

  @Test func sumsAreSignsTimesWeights() throws {
    let table = try table("# sign stay leave\nbias 10 0\nrain 200 -50\n")
    let sums = table.sums([1, 0.5, 4])
    #expect(abs(sums[0] - 1.1) < 1e-9)
    #expect(abs(sums[1] + 0.25) < 1e-9)
  }

  @Test func sharesAddUpToOneAndFollowTheSums() throws {
    let shares = try table("rain 100 -100\n").shares([0, 1, 0])
    #expect(abs(shares[0] + shares[1] - 1) < 1e-9)
    // 1 / (1 + e⁻²)
    #expect(abs(shares[0] - 0.8808) < 0.001)
  }

  @Test(arguments: ["hail 1 2\n", "rain 1\n", "rain 1 x\n", "rain 1 2 3\n"])
  func faultyLinesAreErrors(_ text: String) {
    #expect(throws: ResourceError.self) { try table(text) }
  }

  /// A sign that no line names would be weighed as nothing without anybody noticing.
  @Test func everySignHasItsLine() throws {
    let resources = Resources.embedded
    let outage = try #require(resources.file("Weights/outage-status.weights"))
    #expect(Set(outage.lines.map { $0.text.words[0].string }) == Set(OutageSign.allCases.map(\.rawValue)))
    let states = try #require(resources.file("Weights/service-states.weights"))
    #expect(Set(states.lines.map { $0.text.words[0].string }) == Set(StateSign.allCases.map(\.rawValue)))
    let short = try #require(resources.file("Weights/short-states.weights"))
    #expect(Set(short.lines.map { $0.text.words[0].string }).isSubset(of: ShortSign.allCases.map(\.rawValue)))
    let positions = try #require(resources.file("Weights/compensation.weights"))
    #expect(
      Set(positions.lines.map { $0.text.words[0].string }) == Set(CompensationSign.allCases.map(\.rawValue)))
    #expect(Set(CompensationSign.allCases.map(\.rawValue)).count == CompensationSign.allCases.count)
  }
}

import Testing

@testable import OutageNews

/// Work on texts that nobody writes grows with their length, not with its square.
@Suite("Times: pathological texts")
struct PathologicalTimeTests {
  @Test(arguments: [
    "July ", "7", "1/", "Friday ", "two ", "in the ", "the third ", "July 8-", "1,", "a quarter to ", "last ",
  ])
  func proportional(piece: String) throws {
    let engine = try Engine.standard.get()
    func seconds(_ bytes: Int) throws -> Double {
      let text = String(repeating: piece, count: bytes / piece.utf8.count)
      let document = try engine.document(sentence: Array(text.utf8), language: .english)
      var reading = Reading(document: document, engine: engine, published: TimexValue("2022-07-08"))
      let start = ContinuousClock.now
      try reading.findTimes()
      return Double((ContinuousClock.now - start).components.attoseconds) / 1e18
        + Double((ContinuousClock.now - start).components.seconds)
    }
    _ = try seconds(1000)
    let small = try seconds(6_000)
    let large = try seconds(60_000)
    // Ten times the text; twice that again is left to a busy machine.
    #expect(large < max(small, 0.02) * 40, "\(piece): \(small) s, then \(large) s")
  }
}

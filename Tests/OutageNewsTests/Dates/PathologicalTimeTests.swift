import Testing

@testable import OutageNews

/// Work on texts that nobody writes grows with their length, not with its square.
@Suite("Times: pathological texts")
struct PathologicalTimeTests {
  @Test(arguments: [
    "July ", "7", "1/", "Friday ", "two ", "in the ", "the third ", "July 8-", "1,", "a quarter to ", "last ",
  ])
  func proportional(piece: String) throws {
    func seconds(_ bytes: Int) throws -> Double {
      let time = try timeToRead(piece, again: bytes, .english).components
      return Double(time.attoseconds) / 1e18 + Double(time.seconds)
    }
    _ = try seconds(1000)
    let small = try seconds(6_000)
    let large = try seconds(60_000)
    // Ten times the text; twice that again is left to a busy machine.
    #expect(large < max(small, 0.02) * 40, "\(piece): \(small) s, then \(large) s")
  }
}

@Suite("Times: texts without an end")
struct LongTimeTests {
  /// The time for a text of a repeated word grows with the text, not with its square.
  @Test(arguments: ["juillet ", "le ", "8 ", "7", "le 8 juillet ", "trois ", "15h30 ", "vendredi "])
  func proportional(word: String) throws {
    func time(_ bytes: Int) throws -> Duration { try timeToRead(word, again: bytes, .french) }
    _ = try time(1_000)
    let short = try time(10_000)
    let long = try time(80_000)
    // Eight times the text; a machine that does other things may take three times as long.
    #expect(long < short * 24 + .milliseconds(200))
  }
}

/// How long it takes to find the times of a text that is so many bytes of one piece.
private func timeToRead(_ piece: String, again bytes: Int, _ language: Language) throws -> Duration {
  let engine = try Engine.standard.get()
  let text = String(repeating: piece, count: bytes / piece.utf8.count)
  let document = try engine.document(sentence: Array(text.utf8), language: language)
  var reading = Reading(document: document, engine: engine, published: TimexValue("2022-07-08"))
  return try ContinuousClock().measure { try reading.findTimes() }
}

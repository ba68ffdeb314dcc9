import Foundation
import Testing

@testable import OutageNews

/// A sentence of `Specs/dates/<language>.json` with what it tells: `words=value` and the modifier, dates first.
struct DateSpec: Sendable, Decodable, CustomTestStringConvertible {
  /// The class that it stands for: `tense`, `anchor`, `zone` …
  var about: String
  var text: String
  /// The day of publication; nil where none is known.
  var published: String?
  var tells: [String]

  var testDescription: String { "\(about): \(text)" }

  /// The table of a language; empty where there is none.
  static func table(_ language: Language) -> [DateSpec] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appendingPathComponent("Specs/dates/\(language.rawValue).json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([DateSpec].self, from: data)) ?? []
  }
}

/// Tables of small sentences that importers can read as documentation.
@Suite("Times: tables of specs")
struct DateSpecTableTests {
  private func told(_ spec: DateSpec, _ language: Language) throws -> [String] {
    let engine = try Engine.standard.get()
    let document = try engine.document(sentence: Array(spec.text.utf8), language: language)
    var reading = Reading(
      document: document, engine: engine, published: spec.published.flatMap { TimexValue(publicationDate: $0) })
    try reading.findTimes()
    func line(_ text: String, _ value: String, _ modifier: TimexModifier?) -> String {
      "\(text)=\(value)" + (modifier.map { " \($0)" } ?? "")
    }
    return reading.dates.map { line($0.value.text, $0.value.value.description, $0.value.modifier) }
      + reading.durations.map { line($0.value.text, $0.value.value.description, $0.value.modifier) }
  }

  @Test(arguments: DateSpec.table(.english))
  func english(spec: DateSpec) throws { #expect(try told(spec, .english) == spec.tells) }

  @Test(arguments: DateSpec.table(.french))
  func french(spec: DateSpec) throws { #expect(try told(spec, .french) == spec.tells) }

  @Test("The tables are there")
  func tables() { #expect(DateSpec.table(.english).count > 40) }
}

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

import Foundation
import Testing

@testable import OutageNews

/// A sentence, its date of publication and the dates that it tells, as `Specs/dates/<language>.json` writes them.
///
/// The tables are documentation too: what the verb's tense, the anchor, a deadline, a story and a zone do to a value.
struct TimeTable: Decodable, Sendable, CustomTestStringConvertible {
  var about: String
  var text: String
  var published: String?
  /// `words = value`, and the modifier behind it where there is one.
  var dates: [String]

  var testDescription: String { "\(about): \(text)" }

  static func rows(_ language: String) -> [TimeTable] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appendingPathComponent("Specs/dates/\(language).json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([TimeTable].self, from: data)) ?? []
  }
}

@Suite("Times: tables of dates")
struct TimeTableTests {
  private func dates(_ row: TimeTable, _ language: Language) throws -> [String] {
    let report = try Extractor().extract(
      Article(text: row.text, published: row.published, language: language))
    return report.dates.map { mention in
      "\(mention.text) = \(mention.value)" + (mention.modifier.map { " \($0)" } ?? "")
    }
  }

  @Test("French", arguments: TimeTable.rows("fr"))
  func french(row: TimeTable) throws { #expect(try dates(row, .french) == row.dates) }

  @Test("English", arguments: TimeTable.rows("en"))
  func english(row: TimeTable) throws { #expect(try dates(row, .english) == row.dates) }

  @Test("The tables are there")
  func tables() { #expect(TimeTable.rows("fr").count > 30) }
}

import Foundation
import Testing

@testable import OutageNews

private let unicodeTests = ProcessInfo.processInfo.environment["OUTAGENEWS_UCD"]

/// Unicode's own break tests (SentenceBreakTest, GraphemeBreakTest), which this project does not hold.
///
/// `OUTAGENEWS_UCD` names a directory with `ucd_sentence.ndjson` and `ucd_grapheme.ndjson`: objects with `text`
/// and `breaks`, byte offsets from 0 to the end.
@Suite(.enabled(if: unicodeTests != nil, "OUTAGENEWS_UCD names no directory"))
struct UnicodeConformanceTests {
  private struct Case: Decodable {
    let id: String
    let text: String
    let breaks: [Int]
  }

  private func cases(_ name: String) throws -> [Case] {
    let file = URL(filePath: try #require(unicodeTests)).appending(path: name + ".ndjson")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let cases = try lines.map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
    #expect(cases.count > 100)
    return cases
  }

  @Test func sentences() throws {
    let breaker = try TextBreaker(.sentences)
    for one in try cases("ucd_sentence") {
      let expected = Array(one.breaks.dropFirst())
      #expect(try breaker.boundaries(of: one.text) == expected, "\(one.id)")
      #expect(UnicodeSentences.boundaries(of: one.text) == expected, "\(one.id)")
    }
  }

  @Test func graphemes() throws {
    let breaker = try TextBreaker(.graphemes)
    for one in try cases("ucd_grapheme") {
      #expect(try breaker.boundaries(of: one.text) == Array(one.breaks.dropFirst()), "\(one.id)")
    }
  }
}

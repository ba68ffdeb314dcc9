import Foundation
import OutageNews
import OutageNewsTestSupport
import Testing

@Suite struct ScoreTests {
  /// Reports with random faults, and the figures that `eval/score.py` gives for them.
  @Test func agreesWithTheReferenceToTheTenth() throws {
    let folder = GoldFolder.url.appendingPathComponent("Scored")
    let environment = ProcessInfo.processInfo.environment
    let reports =
      environment["SCORED_REPORTS"].map { URL(fileURLWithPath: $0) }
      ?? folder.appendingPathComponent("reports.ndjson")
    let figures =
      environment["SCORED_FIGURES"].map { URL(fileURLWithPath: $0) }
      ?? folder.appendingPathComponent("score.json")
    try check(reports: reports, figures: figures, isWhole: environment["SCORED_REPORTS"] != nil)
  }

  private func check(reports: URL, figures: URL, isWhole: Bool) throws {
    var byID: [String: Report] = [:]
    for line in try String(contentsOf: reports, encoding: .utf8).split(separator: "\n") {
      let report = try Report(json: String(line))
      if let id = report.id { byID[id] = report }
    }
    let expected = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: figures)) as? [String: Any])
    var score = Score()
    for gold in try GoldFolder.articles() where isWhole || gold.id.contains(#/dev-(en|fr)-0[1-6]/#) {
      score.add(byID[gold.id], for: gold)
    }
    #expect(score.articles == expected["articles"] as? Int)
    for field in Score.Field.allCases {
      let figures = score.figures(of: field).map { [$0.precision, $0.recall, $0.f1] }
      #expect(figures == expected[field.rawValue] as? [Double], "\(field.rawValue)")
    }
    #expect(score.language == expected["language"] as? Double)
    #expect(score.published == expected["published"] as? Double)
    #expect(score.offsets == expected["offsets"] as? Double)
    #expect(score.headline == expected["headline"] as? Double)
  }

  @Test func anEmptyReportFindsNothing() throws {
    let gold = try GoldArticle(parsing: GoldArticleTests.example)
    var score = Score()
    score.add(nil, for: gold)
    #expect(score.figures(of: .carriers)?.recall == 0)
    #expect(score.figures(of: .carriers)?.precision == 100)
    #expect(score.offsets == nil)
    #expect(score.description.contains("carriers          100.0    0.0    0.0"))
  }

  @Test func differencesAreReadable() throws {
    let gold = try GoldArticle(parsing: GoldArticleTests.example)
    #expect(
      gold.differences(from: Report(language: .english, published: .day(2022, 7, 9))).split(separator: "\n")
        .contains("x\tdates\tmissed\tFriday 2022-07-08 "))
    let rogers = CarrierReport(
      id: .rogers, name: "Rogers", country: "CA", role: .affected,
      mentions: [Mention(text: "Rogers", bytes: ByteRange(0..<6))])
    let day = DateMention(text: "Friday", bytes: ByteRange(16..<22), value: .day(2022, 7, 8), modifier: nil)
    let report = Report(language: .english, published: .day(2022, 7, 9), carriers: [rogers], dates: [day])
    #expect(gold.differences(from: report) == "")
  }
}

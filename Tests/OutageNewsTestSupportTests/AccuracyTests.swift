import Foundation
import OutageNews
import OutageNewsTestSupport
import Testing

/// The figures of `Tests/Gold/accuracy.txt` may rise but not fall. `make accuracy` rewrites them.
@Suite struct AccuracyTests {
  static let file = GoldFolder.url.appendingPathComponent("accuracy.txt")
  static let languages = ["all", "en", "fr"]

  @Test func noFigureFalls() throws {
    let figures = try Figures.measured()
    if ProcessInfo.processInfo.environment["UPDATE_ACCURACY"] != nil {
      try figures.table.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let committed = try Figures(table: String(contentsOf: Self.file, encoding: .utf8))
    for (row, values) in committed.rows {
      let now = try #require(figures.rows[row], "\(row) is not measured any more")
      for (language, (old, new)) in zip(Self.languages, zip(values, now)) {
        #expect(
          new >= old, "\(row), \(language): fell from \(old) to \(new); `make accuracy` rewrites the figures")
      }
    }
  }

  @Test func everyMentionIsTheBytesItPointsTo() throws {
    let extractor = Extractor()
    for gold in try GoldFolder.articles() {
      for citation in try extractor.extract(gold.article).citations {
        let range = try #require(citation.range(in: gold.text))
        #expect(gold.text[range] == citation.text)
      }
    }
  }
}

/// Rows of F1 and shares: the whole, English, French.
struct Figures {
  var names: [String] = []
  var rows: [String: [Double]] = [:]

  static func measured() throws -> Figures {
    let extractor = Extractor()
    let articles = try GoldFolder.articles()
    let reports = try articles.map { try extractor.extract($0.article) }
    let scores = AccuracyTests.languages.map { language in
      var score = Score()
      for (gold, report) in zip(articles, reports) where language == "all" || gold.language == language {
        score.add(report, for: gold)
      }
      return score
    }
    var figures = Figures()
    for field in Score.Field.allCases {
      figures.add(field.rawValue, scores.map { $0.figures(of: field)?.f1 ?? 100 })
    }
    figures.add("language", scores.map(\.language))
    figures.add("published", scores.map(\.published))
    figures.add("offsets", scores.map { $0.offsets ?? 100 })
    figures.add("headline", scores.map(\.headline))
    return figures
  }

  private init() {}

  init(table: String) throws {
    for line in table.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: " ")
      let values = columns.suffix(AccuracyTests.languages.count).compactMap { Double($0) }
      try #require(values.count == AccuracyTests.languages.count, "accuracy.txt: \(line)")
      add(columns.dropLast(values.count).joined(separator: " "), values)
    }
  }

  private mutating func add(_ name: String, _ values: [Double]) {
    names.append(name)
    rows[name] = values
  }

  var table: String {
    let head =
      "F1 by field".padding(toLength: 16, withPad: " ", startingAt: 0)
      + AccuracyTests.languages.map { column($0) }.joined()
    let lines = names.map { name in
      name.padding(toLength: 16, withPad: " ", startingAt: 0)
        + (rows[name] ?? []).map { column("\($0)") }.joined()
    }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  private func column(_ text: String) -> String {
    String(repeating: " ", count: max(1, 8 - text.count)) + text
  }
}

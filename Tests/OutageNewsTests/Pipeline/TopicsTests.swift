import Foundation
import OutageNewsTestSupport
import Testing

@testable import OutageNews

/// Topics only spare recognizers a look: without them a report is the same.
@Suite("Topics hide nothing")
struct TopicsTests {
  static let articles: [Article] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Gold")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".gold") }.compactMap { name in
      let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return try? text.map { try GoldArticle(parsing: $0).article }
    }
  }()

  @Test func reportsAreTheSame() throws {
    #expect(Self.articles.count > 50)
    let engine = try Engine.standard.get()
    for article in Self.articles {
      var (draft, day) = try engine.draft(of: article, given: article.publishedValue())
      let report = try Pipeline(engine: engine).report(
        of: Reading(document: Document(draft), engine: engine, published: day), id: nil)
      draft.topics = draft.topics.map { _ in Topics(rawValue: .max) }
      let other = try Pipeline(engine: engine).report(
        of: Reading(document: Document(draft), engine: engine, published: day), id: nil)
      #expect(report.jsonBytes() == other.jsonBytes(), "\(article.text.prefix(60))")
    }
  }
}

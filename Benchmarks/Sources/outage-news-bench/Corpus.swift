import Foundation
import OutageNews
import OutageNewsTestSupport

/// Dense outage news: the texts of the gold articles.
struct Corpus {
  let articles: [Article]
  let bytes: Int

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Tests/Gold")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".gold")
    }
    articles = try names.sorted().map { name in
      try GoldArticle(parsing: String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
        .article
    }
    bytes = articles.reduce(0) { $0 + $1.text.utf8.count }
  }

  /// One article of about `count` bytes, made of the corpus again and again.
  func article(ofBytes count: Int) -> Article {
    var text = ""
    text.reserveCapacity(count + 10_000)
    while text.utf8.count < count {
      for article in articles where text.utf8.count < count {
        text += article.text
        text += "\n\n"
      }
    }
    return Article(text: text, published: "2022-07-09")
  }
}

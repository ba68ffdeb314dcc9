/// Reads articles about telecom outages.
///
///     let report = try Extractor().extract(Article(text: text, published: "2022-07-09"))
///     report.carriers.first { $0.role == .affected }?.id.rawValue          // "rogers"
///     report.outages.first?.duration?.description                          // "PT19H"
///
/// An extractor is a value without state: one serves any number of articles, from any number of threads.
public struct Extractor: Sendable {
  private let pipeline: Pipeline

  /// Makes an extractor with the words and rules of this package.
  public init() {
    pipeline = Pipeline()
  }

  /// Reports what the article says.
  ///
  /// - Throws: ``ArticleError`` where the publication date is not of ISO 8601 or the text is too long to count its bytes.
  /// - Complexity: O(length of the text).
  public func extract(_ article: Article) throws -> Report {
    guard article.text.utf8.count <= Int32.max else { throw ArticleError.textTooLong(bytes: article.text.utf8.count) }
    return try pipeline.report(for: article, published: article.publishedValue())
  }
}

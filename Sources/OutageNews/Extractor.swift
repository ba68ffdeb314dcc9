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

  /// Makes an extractor with rules and lexicons of the caller's, for those who work on them.
  ///
  /// - Throws: ``ResourceError`` with file, line and reason.
  public init(resources: Resources) throws(ResourceError) {
    let engine = try Engine(resources)
    for language in [Language.english, .french] { _ = try engine.pack(language) }
    pipeline = Pipeline(engine: engine)
  }

  /// Makes an extractor with a lexicon of the caller's.
  ///
  /// - Throws: ``ResourceError`` with file, line and reason.
  public init(lexicon: Lexicon) throws(ResourceError) {
    try self.init(resources: lexicon.resources)
  }

  /// Reports what the article says.
  ///
  /// - Throws: ``ArticleError`` where the publication date is not of ISO 8601 or the text is too long to count its bytes,
  ///   ``ResourceError`` where a rule or lexicon is faulty.
  /// - Complexity: O(length of the text).
  public func extract(_ article: Article) throws -> Report {
    guard article.text.utf8.count <= Int32.max else {
      throw ArticleError.textTooLong(bytes: article.text.utf8.count)
    }
    return try pipeline.report(for: article, published: article.publishedValue())
  }

  /// The signs by which outages, services and compensation are weighed: for those who learn the weights anew.
  package func learningSigns(_ article: Article) throws -> LearningSigns {
    try pipeline.signs(of: article, published: article.publishedValue())
  }

  /// Reads the text layer alone: language, sections, sentences and words.
  ///
  /// - Throws: as ``extract(_:)``.
  /// - Complexity: O(length of the text).
  public func analyze(_ article: Article) throws -> TextAnalysis {
    guard article.text.utf8.count <= Int32.max else {
      throw ArticleError.textTooLong(bytes: article.text.utf8.count)
    }
    _ = try article.publishedValue()
    return try pipeline.analysis(of: article)
  }
}

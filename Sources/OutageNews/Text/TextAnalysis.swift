/// The text layer alone: sections, sentences, words and language of an article, without any fact.
///
///     let text = try TextAnalysis(of: Article(text: "Rogers est en panne. Le 911 aussi."))
///     text.language                                   // fr
///     text.sentences.map { $0.range(in: article.text) }
///
/// All offsets are UTF-8 bytes of the text as given.
public struct TextAnalysis: Sendable, Hashable {
  /// The language of most of the text outside boilerplate.
  public var language: Language
  /// When the article was published: as given, else as the text says; `nil` where neither does.
  public var published: TimexValue?
  /// Sections in text order, without overlap; white space between them belongs to none.
  public var sections: [Section]
  /// Sentences outside the header line, in text order; none crosses a section.
  public var sentences: [ByteRange]
  /// Words, numbers and marks, in text order.
  public var words: [ByteRange]

  /// Reads an article.
  ///
  /// - Throws: ``ArticleError`` where the publication date is not of ISO 8601 or the text is too long to count its bytes.
  /// - Complexity: O(length of the text).
  public init(of article: Article) throws {
    try self.init(of: article, engine: Engine.standard.get())
  }

  init(of article: Article, engine: Engine) throws {
    guard article.text.utf8.count <= Int32.max else { throw ArticleError.textTooLong(bytes: article.text.utf8.count) }
    let (document, published) = engine.text.read(
      Array(article.text.utf8), hint: article.language == .undetermined ? nil : article.language,
      given: try article.publishedValue())
    language = document.language
    self.published = published
    sections = document.sections.map {
      Section(kind: $0.kind, bytes: ByteRange(start: $0.start, end: $0.end), language: $0.language)
    }
    sentences = document.sentences.map { ByteRange(start: $0.start, end: $0.end) }
    words = document.tokens.map { ByteRange($0.range) }
  }
}

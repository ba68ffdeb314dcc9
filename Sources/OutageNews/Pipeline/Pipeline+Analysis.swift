extension Pipeline {
  /// The text layer's view of an article.
  func analysis(of article: Article) throws -> TextAnalysis {
    let hint = article.language == .undetermined ? nil : article.language
    let (document, published) = try engine.get().text.read(
      Array(article.text.utf8), hint: hint, given: article.publishedValue())
    return TextAnalysis(
      id: article.id, language: document.language, published: published,
      sections: document.sections.map {
        Section(kind: $0.kind, bytes: ByteRange(start: $0.start, end: $0.end), language: $0.language)
      },
      sentences: document.sentences.map { ByteRange(start: $0.start, end: $0.end) },
      words: document.tokens.lazy.filter { $0.kind != .punctuation && $0.kind != .symbol }
        .map { ByteRange(start: Int($0.start), end: Int($0.end)) })
  }
}

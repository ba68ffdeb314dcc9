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
      words: words(of: document.tokens))
  }

  /// Room is taken for all tokens at once: growing the list costs more than the list.
  private func words(of tokens: [Token]) -> [ByteRange] {
    [ByteRange](unsafeUninitializedCapacity: tokens.count) { words, count in
      for token in tokens where token.kind != .punctuation && token.kind != .symbol {
        words.initializeElement(at: count, to: ByteRange(start: Int(token.start), end: Int(token.end)))
        count += 1
      }
    }
  }
}

extension Engine {
  /// Runs the text layer over an article.
  func document(of article: Article) throws(ResourceError) -> Document {
    // Until sections are read: one body section in the language that the caller gave.
    try document(sentence: Array(article.text.utf8), language: article.language ?? .english)
  }
}

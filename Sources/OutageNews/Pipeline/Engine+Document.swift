extension Engine {
  /// Runs the text layer over an article, and looks the words of every section up in the lexicon of its language.
  ///
  /// The date is the one given, else what the text says of its publication.
  func document(
    of article: Article, given: TimexValue?
  ) throws(ResourceError) -> (document: Document, published: TimexValue?) {
    let (draft, published) = try draft(of: article, given: given)
    return (Document(draft), published)
  }

  func draft(
    of article: Article, given: TimexValue?
  ) throws(ResourceError) -> (draft: DocumentDraft, published: TimexValue?) {
    let hint = article.language == .undetermined ? nil : article.language
    var (document, published) = text.read(Array(article.text.utf8), hint: hint, given: given)
    for section in document.sections where !section.kind.isSilent && section.language != .undetermined {
      Annotator.annotate(&document, tokens: section.tokens, with: try pack(section.language))
    }
    return (document, published)
  }
}

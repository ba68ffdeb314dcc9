/// The way from an article's bytes to its report (Docs/Architecture.md).
struct Pipeline: Sendable {
  func report(for article: Article, published: TimexValue?) throws(ArticleError) -> Report {
    Report(id: article.id, language: .undetermined, published: published)
  }
}

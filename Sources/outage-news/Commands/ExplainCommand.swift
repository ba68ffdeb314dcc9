import ArgumentParser
import OutageNews

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Every value of a report with the rule, the words and the anchor that gave it.",
    discussion: """
      Examples:
        outage-news explain article.txt
        outage-news explain --published 2022-07-09 - < article.txt
      """)

  @Argument(help: "An article; - is standard input.")
  var file: String

  @OptionGroup var article: ArticleOptions
  @OptionGroup var resources: ResourceOptions

  func run() throws {
    let (published, language) = try article.checked()
    let extractor = try resources.extractor()
    let input = Input(path: file)
    do {
      let article = try input.article(published: published, language: language)
      let report = try extractor.extract(article)
      let text = Explanation(report: report, article: article).text(palette: Terminal.palette)
      try System.write(Array(text.utf8))
    } catch {
      throw ToolError(error, in: input.name).reported
    }
  }
}

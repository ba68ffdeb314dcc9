import ArgumentParser
import OutageNews

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Reports the facts of articles.",
    discussion: """
      Each FILE is one article as plain UTF-8 text; - is standard input. On a terminal the report is a readable summary, \
      elsewhere JSON: an object for one file, a list for several.

      Examples:
        outage-news extract article.txt
        outage-news extract --format ndjson articles/*.txt > reports.ndjson
        outage-news extract --format html a.txt b.txt > page.html
        pbpaste | outage-news extract -
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, ndjson, html
  }

  @Argument(help: "Articles; - is standard input.")
  var files: [String]

  @Option(help: "text, json, ndjson or html.")
  var format: Format?

  @OptionGroup var article: ArticleOptions
  @OptionGroup var resources: ResourceOptions

  func run() throws {
    let (published, language) = try article.checked()
    let extractor = try resources.extractor()
    let format = format ?? (System.isTerminal(System.standardOutput) ? .text : .json)
    var writer = ReportWriter(format: format, isList: files.count > 1, palette: Terminal.palette)
    var status = ExitStatus.ok
    for file in files {
      let input = Input(path: file)
      do {
        let article = try input.article(published: published, language: language)
        try writer.add(try extractor.extract(article), of: article)
      } catch {
        let error = ToolError(error, in: input.name)
        error.report()
        if status != .noInput { status = error.status }
        if case .outputFailed = error { break }
      }
    }
    try writer.finish()
    if status != .ok { throw ExitCode(status.rawValue) }
  }
}

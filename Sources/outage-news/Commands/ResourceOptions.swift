import ArgumentParser
import OutageNews

/// For those who work on rules and words.
struct ResourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read rules and lexicons from this folder instead of the binary.", valueName: "folder"))
  var resources: String?

  func extractor() throws -> Extractor {
    guard let resources else { return Extractor() }
    do {
      return try Extractor(resources: Resources(files: ResourceFolder.files(in: resources)))
    } catch let error as ResourceError {
      throw ToolError.configuration("\(resources)/\(error)").reported
    } catch let error as ToolError {
      throw error.reported
    }
  }
}

/// What the caller knows about an article.
struct ArticleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When it was published: 2022, 2022-07, 2022-07-08 or 2022-07-08T15:04-04:00.", valueName: "date"))
  var published: String?

  @Option(help: ArgumentHelp("A hint: en or fr.", valueName: "tag"))
  var language: String?

  /// Both, known to be right.
  func checked() throws -> (published: String?, language: Language?) {
    do {
      _ = try Article(text: "", published: published).publishedValue()
    } catch {
      throw ToolError.usage("--published", error.description).reported
    }
    let hint = language.flatMap(Language.init(tag:))
    if let language, hint == nil {
      throw ToolError.usage("--language", ArticleError.unknownLanguage(language).description).reported
    }
    return (published, hint)
  }
}

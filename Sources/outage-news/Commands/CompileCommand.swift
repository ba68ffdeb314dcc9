import ArgumentParser
import OutageNews

/// For those who work on rules and words: writes the snapshot of a language, which `make words` puts below `Resources/Compiled`.
struct CompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Writes the compiled words of a folder of rules and lexicons to standard output.",
    shouldDisplay: false)

  @Argument(help: "A folder like Resources.")
  var folder: String

  @Argument(help: "en, fr, carriers for what is known of them, or text for the phrases of the text layer.")
  var language: String

  func run() throws {
    do {
      let snapshots = try Resources(files: ResourceFolder.files(in: folder)).snapshots()
      guard let bytes = snapshots["Compiled/\(language).words"] else {
        throw ToolError.usage("language", ArticleError.unknownLanguage(language).description)
      }
      try System.write(bytes)
    } catch let error as ResourceError {
      throw ToolError.configuration("\(folder)/\(error)").reported
    } catch let error as ToolError {
      throw error.reported
    }
  }
}

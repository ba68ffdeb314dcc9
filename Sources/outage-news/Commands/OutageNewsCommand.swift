import ArgumentParser
import OutageNews

@main
struct OutageNewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outage-news",
    abstract: "Reads news about telecom outages, in French and English, and reports the facts.",
    discussion: """
      Examples:
        outage-news extract article.txt
        outage-news extract --format json --published 2022-07-09 article.txt
        curl -s … | outage-news extract -
        outage-news batch < articles.ndjson > reports.ndjson
        outage-news explain article.txt

      Exit status: 0 all well, 64 wrong command line, 65 an article could not be read, \
      66 a file is missing, 74 reading or writing failed, 78 a rule or lexicon of --resources has an error.
      """,
    version: outageNewsVersion,
    subcommands: [
      ExtractCommand.self, BatchCommand.self, SegmentCommand.self, ExplainCommand.self, MergeCommand.self,
      CompileCommand.self, SignsCommand.self,
    ],
    helpNames: [.short, .long])

  static func main() {
    System.ignoreClosedPipes()
    main(nil)
  }
}

import ArgumentParser
import OutageNews

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Reports on many articles, one JSON line in, one JSON line out, in input order.",
    discussion: """
      An input line is {"id": "a1", "text": "...", "published": "2022-07-08", "language": "fr"}; only the text is required. \
      A line that cannot be read yields {"line": 17, "error": {"code": "...", "message": "..."}} in its place, and the exit status \
      is 65 in the end. Blank lines are skipped.

      Examples:
        outage-news batch < articles.ndjson > reports.ndjson
        outage-news batch --jobs 1 < articles.ndjson | jq -c '{id, outages}'
      """)

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var resources: ResourceOptions

  func run() throws {
    let extractor = try resources.extractor()
    try workers.run { article, out in
      try extractor.extract(article).appendJSON(to: &out)
    }
  }
}

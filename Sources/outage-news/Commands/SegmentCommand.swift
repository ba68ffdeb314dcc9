import ArgumentParser
import OutageNews

struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Sections, sentences and words of many articles, without their facts.",
    discussion: """
      Input lines are those of batch. An output line is \
      {"id": ..., "language": ..., "sections": [...], "sentences": [[start, end], ...], "words": [[start, end], ...]} \
      with UTF-8 byte offsets.

      Example:
        outage-news segment < articles.ndjson > segments.ndjson
      """)

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var resources: ResourceOptions

  func run() throws {
    let extractor = try resources.extractor()
    try workers.run { article, out in
      try extractor.analyze(article).appendJSON(to: &out)
    }
  }
}

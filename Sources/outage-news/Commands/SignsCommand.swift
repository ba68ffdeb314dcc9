import ArgumentParser
import OutageNews

/// For those who learn weights (`Scripts/learn-weights`): the signs that the tables of `Resources/Weights` weigh.
struct SignsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signs",
    abstract: "The signs by which outages, services and compensation of many articles are weighed.",
    discussion: "Input lines are those of batch.",
    shouldDisplay: false)

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var resources: ResourceOptions

  func run() throws {
    let extractor = try resources.extractor()
    try workers.run { article, out in
      try extractor.learningSigns(article).appendJSON(id: article.id, to: &out)
    }
  }
}

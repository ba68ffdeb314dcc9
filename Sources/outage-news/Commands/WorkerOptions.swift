import ArgumentParser
import OutageNews

/// How many articles are read at once.
struct WorkerOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Workers; one a processor unless told.", valueName: "count"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs); give 1 or more") }
  }

  /// Answers standard input line by line; ends the process with status 65 when a line failed.
  func run(_ answer: @escaping @Sendable (Article, inout [UInt8]) throws -> Void) throws {
    let pipeline = LinePipeline(
      answer: LineAnswer(answer: answer), workers: min(jobs ?? System.processors, 256))
    do {
      guard try pipeline.run() else { throw ExitCode(ExitStatus.dataError.rawValue) }
    } catch let error as ToolError {
      throw error.reported
    }
  }
}

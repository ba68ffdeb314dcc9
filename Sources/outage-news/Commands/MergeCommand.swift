import ArgumentParser
import OutageNews

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "One account of the outages that several reports tell of.",
    discussion: """
      Each REPORT is a file of what extract or batch wrote: a JSON object, a list, or one object a line; - is standard input. \
      The account names the reports behind every fact, what a later report replaced, and what contradicts. \
      On a terminal it is readable text, elsewhere JSON. A report that cannot be read is told on standard error and left out; \
      the exit status is then 65.

      Examples:
        outage-news extract --format ndjson articles/*.txt | outage-news merge -
        outage-news merge --format json morning.json evening.json
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("Files of reports; - is standard input.", valueName: "report"))
  var files: [String]

  @Option(help: "text or json.")
  var format: Format?

  func run() throws {
    var reports: [Report] = []
    var status = ExitStatus.ok
    for file in files {
      let input = Input(path: file)
      do {
        let read = try MergeCommand.reports(of: input)
        reports += read.reports
        for failure in read.failures { failure.report() }
        if !read.failures.isEmpty, status == .ok { status = .dataError }
      } catch {
        error.report()
        status = error.status
      }
    }
    let timeline = OutageTimeline(merging: reports)
    let format = format ?? (System.isTerminal(System.standardOutput) ? .text : .json)
    let output = format == .text ? timeline.description : timeline.json(pretty: true)
    do {
      try System.write(Array((output + "\n").utf8))
    } catch {
      throw error.reported
    }
    if status != .ok { throw ExitCode(status.rawValue) }
  }

  /// The reports of a file; those without an id are called by the file's name.
  private static func reports(of input: Input) throws(ToolError) -> (reports: [Report], failures: [ToolError])
  {
    let bytes = try input.read()
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw .data(input.name, "the file is empty; give the output of extract or batch")
    }
    let all = Report.all(in: bytes)
    var reports = all.reports
    for index in reports.indices where reports[index].id == nil {
      reports[index].id = input.id.map { reports.count == 1 ? $0 : "\($0)#\(index + 1)" }
    }
    return (reports, all.failures.map { .data(input.name, $0.description) })
  }
}

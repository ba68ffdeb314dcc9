import ArgumentParser
import OutageNews

/// The exit statuses of `sysexits.h` that the tool uses.
enum ExitStatus: Int32 {
  case ok = 0
  /// EX_USAGE: a wrong command line.
  case usage = 64
  /// EX_DATAERR: an article could not be read.
  case dataError = 65
  /// EX_NOINPUT: a file is missing, unreadable or a folder.
  case noInput = 66
  /// EX_IOERR: reading or writing failed midway.
  case ioError = 74
  /// EX_CONFIG: a rule or lexicon has an error.
  case configuration = 78
}

/// Why something could not be done: what, where, and what to do about it, in one line.
enum ToolError: Error {
  case usage(String, String)
  case noInput(String, String)
  case inputFailed(String, String)
  case outputFailed(String)
  case data(String, String)
  case configuration(String)

  /// What the extractor says about the article in `name`.
  init(_ error: any Error, in name: String) {
    self =
      switch error {
      case let error as ArticleError: .data(name, error.description)
      case let error as ToolError: error
      default: .configuration("\(error)")
      }
  }

  var status: ExitStatus {
    switch self {
    case .usage: .usage
    case .noInput: .noInput
    case .inputFailed, .outputFailed: .ioError
    case .data: .dataError
    case .configuration: .configuration
    }
  }

  var message: String {
    switch self {
    case .usage(let name, let reason), .noInput(let name, let reason), .inputFailed(let name, let reason),
      .data(let name, let reason):
      "\(name): \(reason)"
    case .outputFailed(let reason): "cannot write the output: \(reason)"
    case .configuration(let reason): reason
    }
  }

  /// Prints the message; the command ends with the exit status that is returned.
  var reported: ExitCode {
    report()
    return ExitCode(status.rawValue)
  }

  /// Prints the message as one line on standard error.
  func report() {
    let line = "outage-news: " + message.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    try? System.write(Array(line.utf8), to: System.standardError)
  }
}

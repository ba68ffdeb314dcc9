extension Report {
  /// Reads all reports of a file: one JSON object, a JSON list of objects, or one object a line (NDJSON).
  ///
  /// What cannot be read is left out and told in `failures`; so is a line in which `outage-news batch` told an error.
  ///
  /// - Complexity: O(length of `json`).
  public static func all(in json: [UInt8]) -> (reports: [Report], failures: [ReportFileError]) {
    if let value = try? JSONValue(parsing: json) {
      let list = value.array.map { $0.enumerated().map { (line: $0.offset + 1, value: $0.element) } }
      return read(list ?? [(line: 1, value: value)])
    }
    var values: [(line: Int, value: JSONValue)] = []
    var failures: [ReportFileError] = []
    for (index, line) in json.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do {
        values.append((index + 1, try JSONValue(parsing: Array(line))))
      } catch {
        failures.append(ReportFileError(entry: index + 1, reason: "is no JSON: \(error)"))
        // A broken pretty-printed object would fail at every line.
        if failures.count > 20 { break }
      }
    }
    let read = read(values)
    return (read.reports, failures + read.failures)
  }

  private static func read(_ values: [(line: Int, value: JSONValue)]) -> (
    reports: [Report], failures: [ReportFileError]
  ) {
    var reports: [Report] = []
    var failures: [ReportFileError] = []
    for (line, value) in values {
      if let message = value["error"]?["message"]?.string {
        failures.append(
          ReportFileError(entry: line, reason: "is an article that could not be read: \(message)"))
        continue
      }
      do {
        reports.append(try JSONFields.record(of: value, path: ""))
      } catch {
        failures.append(ReportFileError(entry: line, reason: "is no report: \(error)"))
      }
    }
    return (reports, failures)
  }
}

/// Why an entry of a file of reports was left out.
public struct ReportFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line, or the place in the list, from 1.
  public var entry: Int
  /// What is wrong, as part of a sentence: `is no JSON: byte 17: a comma or } is missing`.
  public var reason: String

  public init(entry: Int, reason: String) {
    self.entry = entry
    self.reason = reason
  }

  /// `entry 3 is no report: carriers[0].role is missing`
  public var description: String { "entry \(entry) \(reason)" }
}

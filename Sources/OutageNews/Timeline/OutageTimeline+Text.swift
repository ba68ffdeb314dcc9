extension OutageTimeline: CustomStringConvertible {
  /// An account for readers: every fact with the reports that tell it, one a line.
  ///
  /// ```
  /// rogers, 2022-07-08
  ///   start         2022-07-08T04:45-04:00   night.txt; agrees: 2022-07-08 (noon.txt)
  ///   status        restored                 sunday.txt; superseded: ongoing (noon.txt)
  /// ```
  public var description: String {
    var lines: [String] = []
    for event in outages { lines += event.lines(title: "") }
    for event in earlier { lines += event.lines(title: "earlier: ") }
    if lines.isEmpty { lines.append("no outage") }
    return lines.joined(separator: "\n")
  }
}

extension OutageEvent {
  fileprivate func lines(title: String) -> [String] {
    let times = [start?.value.description ?? "undated", end?.value.description].compactMap(\.self)
    var lines = ["\(title)\(carrier?.rawValue ?? "unknown carrier"), \(times.joined(separator: " to "))"]
    lines.append(line("told by", sources.joined(separator: ", "), ""))
    lines += [fact("start", start), fact("end", end), fact("duration", duration), fact("status", status)]
      .compactMap(\.self)
    lines += [fact("customers", customers), fact("cause", cause)].compactMap(\.self)
    lines += services.map {
      line("service", "\($0.id) \($0.status.value)", OutageEvent.account(of: $0.status))
    }
    lines += regions.map { line("region", $0.name, $0.sources.joined(separator: ", ")) }
    lines += compensation.map { line("compensation", $0.position.brief, $0.account) }
    lines += contradictions.map { contradiction in
      let sides = contradiction.sides.map { "\($0.value) (\($0.sources.joined(separator: ", ")))" }
      return line("contradiction", contradiction.slot.rawValue, sides.joined(separator: " against "))
    }
    return lines
  }

  private func fact<Value>(_ name: String, _ fact: TimelineFact<Value>?) -> String? {
    fact.map { line(name, $0.value.description, OutageEvent.account(of: $0)) }
  }

  private func line(_ name: String, _ value: String, _ account: String) -> String {
    let label = "  " + name + String(repeating: " ", count: max(1, 14 - name.count)) + value
    return account.isEmpty ? label : label + String(repeating: " ", count: max(2, 44 - label.count)) + account
  }

  /// `a, b; agrees: 2022-07-08 (c)`
  private static func account<Value>(of fact: TimelineFact<Value>) -> String {
    guard !fact.claims.isEmpty else { return "computed" }
    let parts = fact.claims.map { claim in
      let sources = claim.sources.joined(separator: ", ")
      return claim.standing == .stated ? sources : "\(claim.standing): \(claim.value) (\(sources))"
    }
    return parts.joined(separator: "; ")
  }
}

extension TimelineCompensation {
  fileprivate var account: String {
    let by = sources.joined(separator: ", ")
    let words = position.text.split { $0.isWhitespace }.joined(separator: " ")
    return (standing == .stated ? by : "\(standing): \(by)") + ": \u{201C}\(words)\u{201D}"
  }
}

extension Compensation {
  /// `offered credit, CAD 5.0, automatic`
  fileprivate var brief: String {
    var parts = ["\(status.rawValue) \(kind.rawValue)"]
    if let amount { parts.append(amount.description) }
    if let isAutomatic { parts.append(isAutomatic ? "automatic" : "on request") }
    return parts.joined(separator: ", ")
  }
}

extension Report: CustomStringConvertible {
  /// A readable dump: the article's news first, then every list.
  public var description: String { summary(palette: .plain) }

  /// The same, for people: ends with a line break.
  public var summary: String { summary(palette: .plain) }

  package func summary(palette: SummaryPalette) -> String {
    var summary = Summary(palette: palette)
    summary.add(heading: heading)
    for (index, outage) in outages.enumerated() { summary.add(outage, isMain: index == 0, in: self) }
    summary.add(
      label: "carriers",
      carriers.map { carrier in
        let place = carrier.country.map { " (\($0))" } ?? ""
        return (carrier.role.style, "\(carrier.name)\(place) \(carrier.role.rawValue)")
      })
    summary.add(label: "services", services.map { ($0.status.style, "\($0.id) \($0.status.rawValue)") })
    for entry in compensation { summary.add(entry) }
    for count in customers { summary.add(count) }
    for quote in quotes { summary.add(quote) }
    summary.add(label: "dates", dates.map { (nil, "\($0.text.oneLine) = \($0.value)\($0.modifier.suffix)") })
    summary.add(
      label: "durations", durations.map { (nil, "\($0.text.oneLine) = \($0.value)\($0.modifier.suffix)") })
    summary.add(label: "money", money.map { (nil, "\($0.text.oneLine) = \($0.money)\($0.modifier.suffix)") })
    return summary.text
  }

  private var heading: String {
    var parts = [id ?? "article", language.name]
    if let published { parts.append("published \(published)") }
    return parts.joined(separator: " · ")
  }
}

/// Collects the lines of a summary: a label of fixed width, then text that is wrapped under itself.
private struct Summary {
  private(set) var text = ""
  let palette: SummaryPalette
  private static let indent = 14
  private static let width = 110

  init(palette: SummaryPalette) { self.palette = palette }

  mutating func add(heading: String) { text += palette(.heading, heading) + "\n" }

  /// Items, joined by commas and broken into lines between items.
  mutating func add(label: String, _ items: [(SummaryPalette.Style?, String)]) {
    guard !items.isEmpty else { return }
    var column = Summary.indent
    text += start(label)
    for (index, (style, item)) in items.enumerated() {
      let shown = index + 1 < items.count ? item + "," : item
      if column > Summary.indent {
        let fits = column + 1 + shown.count <= Summary.width
        text += fits ? " " : "\n" + start("")
        column = fits ? column + 1 : Summary.indent
      }
      text += style.map { palette($0, shown) } ?? shown
      column += shown.count
    }
    text += "\n"
  }

  mutating func add(label: String, _ style: SummaryPalette.Style, _ line: String, cited: String? = nil) {
    text += start(label) + palette(style, line) + "\n"
    if let cited {
      text +=
        start("") + palette(.faint, "“\(cited.oneLine.shortened(to: Summary.width - Summary.indent - 2))”")
        + "\n"
    }
  }

  private func start(_ label: String) -> String {
    let padding = String(repeating: " ", count: max(1, Summary.indent - 2 - label.count))
    return "  " + palette(.label, label) + padding
  }
}

extension Summary {
  fileprivate mutating func add(_ outage: Outage, isMain: Bool, in report: Report) {
    let name = outage.carrier.map { id in report.carriers.first { $0.id == id }?.name ?? id.rawValue }
    var parts = [name ?? "unknown carrier", outage.status.rawValue]
    if let start = outage.start { parts.append("from \(start)") }
    if let end = outage.end { parts.append("to \(end)") }
    if let duration = outage.duration { parts.append("for \(duration)") }
    if let customers = outage.customers { parts.append("\(customers.grouped) customers") }
    if let cause = outage.cause { parts.append("cause \(cause.rawValue)") }
    add(
      label: isMain ? "outage" : "also", outage.status == .restored ? .good : .bad,
      parts.joined(separator: ", "))
    if !outage.services.isEmpty {
      add(label: "", .faint, "services " + outage.services.map(\.rawValue).joined(separator: ", "))
    }
    if !outage.regions.isEmpty { add(label: "", .faint, "in " + outage.regions.joined(separator: ", ")) }
  }

  fileprivate mutating func add(_ entry: Compensation) {
    var parts = ["\(entry.status.rawValue): \(entry.kind.rawValue)"]
    if let amount = entry.amount { parts.append(amount.description) }
    if let provider = entry.provider { parts.append("by \(provider)") }
    if let beneficiaries = entry.beneficiaries { parts.append("to \(beneficiaries.oneLine)") }
    if let isAutomatic = entry.isAutomatic { parts.append(isAutomatic ? "automatic" : "on request") }
    add(
      label: "compensation", entry.status == .offered ? .good : entry.status == .refused ? .bad : .heading,
      parts.joined(separator: ", "), cited: entry.text)
  }

  fileprivate mutating func add(_ count: CustomerCount) {
    let owner = count.carrier.map { " of \($0)" } ?? ""
    let state = count.isAffected ? "lost service" : "customer base"
    add(
      label: "customers", count.isAffected ? .bad : .heading,
      "\(count.count.grouped)\(count.modifier.suffix)\(owner), \(state)", cited: count.text)
  }

  fileprivate mutating func add(_ quote: Quote) {
    let parts = [quote.speaker ?? "somebody", quote.title, quote.organization].compactMap { $0?.oneLine }
    add(label: "quote", .heading, parts.joined(separator: ", "), cited: quote.text)
  }
}

extension Language {
  fileprivate var name: String {
    switch self {
    case .english: "English"
    case .french: "French"
    case .undetermined: "language unknown"
    }
  }
}

extension CarrierRole {
  fileprivate var style: SummaryPalette.Style {
    switch self {
    case .affected: .bad
    case .unaffected: .good
    case .mentioned: .faint
    }
  }
}

extension ServiceStatus {
  fileprivate var style: SummaryPalette.Style { self == .affected ? .bad : .good }
}

extension TimexModifier? {
  fileprivate var suffix: String { map { " (\($0))" } ?? "" }
}

extension Int {
  /// `26 000 000`, by ISO 31-0.
  fileprivate var grouped: String {
    var digits = String(self)
    var position = digits.count - 3
    while position > 0, digits[digits.index(digits.startIndex, offsetBy: position - 1)] != "-" {
      digits.insert(" ", at: digits.index(digits.startIndex, offsetBy: position))
      position -= 3
    }
    return digits
  }
}

extension String {
  /// White space, line breaks too, as single spaces.
  package var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// At most `count` characters, the last one an ellipsis where some were cut.
  package func shortened(to count: Int) -> String { self.count <= count ? self : prefix(count - 1) + "…" }
}

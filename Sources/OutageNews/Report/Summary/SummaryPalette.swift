/// The terminal escapes of a summary; plain text has none.
package struct SummaryPalette: Sendable {
  package enum Style: Sendable { case heading, label, good, bad, faint }

  private let isColoured: Bool

  package static let plain = SummaryPalette(isColoured: false)
  package static let ansi = SummaryPalette(isColoured: true)

  package func callAsFunction(_ style: Style, _ text: String) -> String {
    guard isColoured, !text.isEmpty else { return text }
    let code =
      switch style {
      case .heading: "1"
      case .label: "36"
      case .good: "32"
      case .bad: "31"
      case .faint: "2"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

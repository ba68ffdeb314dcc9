import OutageNews

/// Writes reports one after another in the chosen format.
struct ReportWriter {
  private let format: ExtractCommand.Format
  private let isList: Bool
  private let palette: SummaryPalette
  private var count = 0

  init(format: ExtractCommand.Format, isList: Bool, palette: SummaryPalette) {
    self.format = format
    self.isList = isList
    self.palette = palette
  }

  mutating func add(_ report: Report, of article: Article) throws(ToolError) {
    var bytes: [UInt8] = []
    switch format {
    case .text:
      if count > 0 { bytes.append(UInt8(ascii: "\n")) }
      bytes.append(contentsOf: report.summary(palette: palette).utf8)
    case .json:
      if isList { bytes.append(contentsOf: (count == 0 ? "[\n" : ",\n").utf8) }
      report.appendJSON(to: &bytes, pretty: true)
      if !isList { bytes.append(UInt8(ascii: "\n")) }
    case .ndjson:
      report.appendJSON(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    case .html:
      if count == 0 { bytes.append(contentsOf: HTMLPage.head.utf8) }
      bytes.append(contentsOf: HTMLPage.article(report, text: article.text).utf8)
    }
    count += 1
    try System.write(bytes)
  }

  func finish() throws(ToolError) {
    switch format {
    case .json where isList: try System.write(Array((count == 0 ? "[]\n" : "\n]\n").utf8))
    case .html where count > 0: try System.write(Array(HTMLPage.foot.utf8))
    default: break
    }
  }
}

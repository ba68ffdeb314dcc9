import OutageNews

/// Articles with their facts marked, as one page that needs no other file.
enum HTMLPage {
  static let head = """
    <!DOCTYPE html>
    <html>
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Outage reports</title>
    <style>
    :root { color-scheme: light dark }
    body { font: 16px/1.6 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
    article { border-bottom: 1px solid #8886; padding-bottom: 2rem }
    pre { font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; background: #8881; padding: 1rem; border-radius: .5rem }
    .text { white-space: pre-wrap }
    .silent { opacity: .45 }
    .headline { font-weight: bold }
    .carrier { background: #f6c34466 } .service { background: #6fb1f866 } .date { background: #7bd38966 }
    .duration { background: #b6e3a166 } .money { background: #f49ac166 } .customers { background: #c7a6f566 }
    .compensation { border-bottom: 2px solid #e4572e } .quote { font-style: italic }
    </style>
    </head>
    <body>

    """

  static let foot = "</body>\n</html>\n"

  static func article(_ report: Report, text: String) -> String {
    """
    <article\(report.language == .undetermined ? "" : " lang=\"\(report.language)\"")>
    <h1>\(escaped(report.id ?? "article"))</h1>
    <pre>\(escaped(report.summary))</pre>
    <div class="text">\(marked(report, text: text))</div>
    </article>

    """
  }

  /// A stretch of text with a class and what to show when the pointer is on it.
  private struct Mark {
    var bytes: ByteRange
    var style: String
    var title: String
  }

  private static func marks(_ report: Report) -> [Mark] {
    var marks: [Mark] = []
    for section in report.sections where section.kind.isSilent || section.kind == .headline {
      marks.append(
        Mark(bytes: section.bytes, style: section.kind.isSilent ? "silent" : "headline", title: ""))
    }
    for entry in report.compensation {
      marks.append(
        Mark(
          bytes: entry.bytes, style: "compensation",
          title: "compensation \(entry.status.rawValue): \(entry.kind.rawValue)"))
    }
    for quote in report.quotes {
      marks.append(
        Mark(bytes: quote.bytes, style: "quote", title: quote.speaker.map { "said by \($0)" } ?? ""))
    }
    for carrier in report.carriers {
      marks += carrier.mentions.map {
        Mark(bytes: $0.bytes, style: "carrier", title: "\(carrier.id) \(carrier.role.rawValue)")
      }
    }
    for service in report.services {
      marks += service.mentions.map {
        Mark(bytes: $0.bytes, style: "service", title: "\(service.id) \(service.status.rawValue)")
      }
    }
    marks += report.dates.map { Mark(bytes: $0.bytes, style: "date", title: $0.value.description) }
    marks += report.durations.map { Mark(bytes: $0.bytes, style: "duration", title: $0.value.description) }
    marks += report.money.map { Mark(bytes: $0.bytes, style: "money", title: $0.money.description) }
    marks += report.customers.map { Mark(bytes: $0.bytes, style: "customers", title: String($0.count)) }
    return marks
  }

  /// The text cut at every edge of a mark; each piece bears all marks that cover it, so that crossing marks need no care.
  private static func marked(_ report: Report, text: String) -> String {
    let bytes = Array(text.utf8)
    let marks = marks(report).filter {
      $0.bytes.start >= 0 && $0.bytes.end <= bytes.count && $0.bytes.count > 0
    }
    let opening = marks.indices.sorted { marks[$0].bytes.start < marks[$1].bytes.start }
    let edges = Set(marks.flatMap { [$0.bytes.start, $0.bytes.end] } + [0, bytes.count]).sorted()
    var html = ""
    var open: [Int] = []
    var next = 0
    for (start, end) in zip(edges, edges.dropFirst()) {
      open.removeAll { marks[$0].bytes.end <= start }
      while next < opening.count, marks[opening[next]].bytes.start <= start {
        open.append(opening[next])
        next += 1
      }
      let piece = escaped(String(decoding: bytes[start..<end], as: UTF8.self))
      guard !open.isEmpty else {
        html += piece
        continue
      }
      let styles = open.map { marks[$0].style }.joined(separator: " ")
      let titles = open.map { marks[$0].title }.filter { !$0.isEmpty }.joined(separator: "; ")
      html +=
        "<span class=\"\(styles)\"\(titles.isEmpty ? "" : " title=\"\(escaped(titles))\"")>\(piece)</span>"
    }
    return html
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

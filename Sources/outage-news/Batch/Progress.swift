/// One line on a terminal's standard error: articles, speed, failures.
struct Progress {
  private let isShown = System.isTerminal(System.standardError) && !System.isTerminal(System.standardOutput)
  private let start = System.now
  private var shown = 0.0
  private var articles = 0
  private var bytes = 0
  private var failures = 0

  mutating func add(_ result: LineAnswer.Result) {
    articles += result.articles
    bytes += result.bytes
    failures += result.failures
    guard isShown, System.now - shown > 0.1 else { return }
    shown = System.now
    show(end: "")
  }

  func finish() {
    if isShown { show(end: "\n") }
  }

  private func show(end: String) {
    let seconds = max(System.now - start, 0.001)
    let tenths = Int(Double(bytes) / 1e5 / seconds)
    let line = "\r\u{1B}[K\(articles) articles, \(tenths / 10).\(tenths % 10) MB/s, \(failures) failed\(end)"
    try? System.write(Array(line.utf8), to: System.standardError)
  }
}

import Foundation
import OutageNews
import OutageNewsTestSupport

// Floor, text layer and whole reports are interleaved in one run, so that a busy machine slows all alike; figures are medians of CPU time.

let rounds = 15
let corpus = try Corpus()
let extractor = Extractor()
guard let floor = ICUFloor(locale: "en") else { fatalError("ICU does not open") }

// For a profiler: `outage-news-bench --loop 10` reports on the corpus for ten seconds and does nothing else; `--loop-text 10` reads its text layer.
if let flag = CommandLine.arguments.firstIndex(where: { $0 == "--loop" || $0 == "--loop-text" }) {
  let limit = cpuSeconds() + (CommandLine.arguments.dropFirst(flag + 1).first.flatMap { Double($0) } ?? 10)
  let isText = CommandLine.arguments[flag] == "--loop-text"
  while cpuSeconds() < limit {
    for article in corpus.articles {
      if isText { _ = try extractor.analyze(article) } else { _ = try extractor.extract(article) }
    }
  }
  exit(0)
}

var times: [String: [Double]] = [:]
let texts = corpus.articles.map { Array($0.text.utf8) }
for round in 0...rounds {
  let passes: [(String, () throws -> Void)] = [
    ("floor", { for text in texts { _ = floor.run(text) } }),
    ("text layer", { for article in corpus.articles { _ = try extractor.analyze(article) } }),
    ("reports", { for article in corpus.articles { _ = try extractor.extract(article) } }),
    ("reports + JSON", { for article in corpus.articles { _ = try extractor.extract(article).jsonBytes() } }),
  ]
  for (name, pass) in passes {
    let time = try seconds(of: pass)
    // The first round warms up.
    if round > 0 { times[name, default: []].append(time) }
  }
}

let megabytes = Double(corpus.bytes) / 1e6
let base = (times["floor"] ?? []).median
say("Dense outage news: \(corpus.articles.count) articles, \(corpus.bytes) bytes, \(rounds) rounds")
say("                    MB/s   of floor")
for name in ["floor", "text layer", "reports", "reports + JSON"] {
  let time = (times[name] ?? []).median
  say(
    name.padding(toLength: 15, withPad: " ", startingAt: 0) + (megabytes / time).shown(1) + "  "
      + (base / time).shown(2))
}

say("\nOne article of growing size\n     bytes       ms     MB/s   ns a byte, to 1 MB's")
var sizes: [(bytes: Int, time: Double)] = []
for size in [10_000, 100_000, 1_000_000, 8_000_000] {
  let article = corpus.article(ofBytes: size)
  let runs = try (0..<(size > 1_000_000 ? 3 : 9)).map { _ in
    try seconds { _ = try extractor.extract(article) }
  }
  sizes.append((article.text.utf8.count, runs.median))
}
let perByte = sizes[2].time / Double(sizes[2].bytes)
for (bytes, time) in sizes {
  say(
    Double(bytes).shown(0, width: 10) + (time * 1000).shown(1) + (Double(bytes) / 1e6 / time).shown(1)
      + "  " + (time / Double(bytes) / perByte).shown(2))
}

say("\n400 KB of one thing, against 100 KB of it (4 is proportional)\n                      ms    times")
for piece in [
  "7", "e", "«", "e\u{301}", "\u{301}", "le ", "juillet ", "Orange ", "(", "\"", "\n", "8 juillet 2022, ",
  "panne de Rogers. ",
] {
  let times = try [100_000, 400_000].map { size in
    let article = Article(text: String(repeating: piece, count: size / piece.utf8.count), language: .french)
    return try (0..<3).map { _ in try seconds { _ = try extractor.extract(article) } }.median
  }
  let name = piece.unicodeScalars.map {
    $0.properties.isWhitespace || $0.value == 0x301 ? "\\u{\(String($0.value, radix: 16))}" : String($0)
  }
  say(
    name.joined().padding(toLength: 20, withPad: " ", startingAt: 0) + (times[1] * 1000).shown(1, width: 7)
      + (times[1] / times[0]).shown(1))
}

if let tool = CommandLine.arguments.dropFirst().first {
  let input = FileManager.default.temporaryDirectory.appendingPathComponent("outage-news-bench.txt")
  try Data(texts[0]).write(to: input)
  defer { try? FileManager.default.removeItem(at: input) }
  let runs = try (0..<21).map { _ in
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = ["extract", "--format", "ndjson", input.path]
    process.standardOutput = FileHandle.nullDevice
    let clock = ContinuousClock()
    let elapsed = try clock.measure {
      // `waitUntilExit` looks every tenth of a second only.
      let ended = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in ended.signal() }
      try process.run()
      ended.wait()
    }
    return Double(elapsed.components.attoseconds) / 1e15 + Double(elapsed.components.seconds) * 1000
  }
  say("\nProcess start to the report of one article: \(runs.median.shown(1, width: 0)) ms (wall)")
}

import Foundation

/// Runs the built tool as a user would.
struct Tool {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
    /// Output lines as JSON objects.
    var objects: [[String: Any]] {
      output.split(separator: "\n").compactMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }
  }

  static let path: String = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let folder = bundles.first?.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appendingPathComponent("outage-news").path
  }()

  /// Runs the tool with `input` on standard input.
  static func run(_ arguments: String..., input: Data = Data()) throws -> Outcome {
    try run(shell: ([path] + arguments).map { "'\($0)'" }.joined(separator: " "), input: input)
  }

  /// Runs a shell command in which `$TOOL` is the tool.
  static func run(shell command: String, input: Data = Data()) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "outage-news-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (stdin, stdout, stderr) = (
      folder.appendingPathComponent("in"), folder.appendingPathComponent("out"),
      folder.appendingPathComponent("err")
    )
    try input.write(to: stdin)
    for file in [stdout, stderr] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = ProcessInfo.processInfo.environment.merging(["TOOL": path]) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: stdin)
    process.standardOutput = try FileHandle(forWritingTo: stdout)
    process.standardError = try FileHandle(forWritingTo: stderr)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: stdout), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: stderr), as: UTF8.self))
  }

  /// Writes a file, in folders where its name has some, that lives as long as `body` runs.
  static func withFile<T>(named name: String = "article.txt", _ content: Data, _ body: (String) throws -> T)
    throws -> T
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "outage-news-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
    return try body(file.path)
  }
}

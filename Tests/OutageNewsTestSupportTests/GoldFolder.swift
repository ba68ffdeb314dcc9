import Foundation
import OutageNewsTestSupport

/// The gold articles of this package.
enum GoldFolder {
  static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Gold")

  /// All articles, in order of their files' names.
  static func articles() throws -> [GoldArticle] { try read.get() }

  private static let read = Result {
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(".gold") }
      .sorted()
    return try names.map { name in
      try GoldArticle(parsing: String(contentsOf: url.appendingPathComponent(name), encoding: .utf8))
    }
  }
}

import Foundation
import Testing

@testable import OutageNews

/// Sentences of our own with every frame of a predicate: subject, object, complement, passive, noun, list, relative
/// clause, contrast, exception, denial, hearsay, part (`Specs/frames.tsv`).
@Suite("Frames of predicates")
struct FrameTests {
  @Test(arguments: FrameCase.all) func says(_ example: FrameCase) throws {
    let report = try Extractor().extract(Article(text: example.text, language: example.language))
    for (id, role) in example.carriers {
      #expect(
        report.carriers.first { $0.id.rawValue == id }?.role.rawValue == role, "\(id) in \(example.text)")
    }
    for (id, status) in example.services {
      #expect(
        report.services.first { $0.id.rawValue == id }?.status.rawValue == status, "\(id) in \(example.text)")
    }
  }

  @Test func tableIsRead() {
    #expect(FrameCase.all.count { $0.language == .english } >= 20)
    #expect(FrameCase.all.count { $0.language == .french } >= 20)
    for line in FrameCase.all where line.language == .undetermined {
      Issue.record("not language, carriers, services, sentence: \(line.text)")
    }
  }
}

/// One line of the table: language, carriers, services, sentence, divided by tabs.
struct FrameCase: Sendable, CustomTestStringConvertible {
  var language: Language
  var carriers: [(String, String)]
  var services: [(String, String)]
  var text: String
  var testDescription: String { text }

  static let all: [FrameCase] = read()

  private static func read(beside file: String = #filePath) -> [FrameCase] {
    let path = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(
      "Specs/frames.tsv")
    guard let table = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let language = cells.first.flatMap(Language.init(rawValue:))
      guard cells.count == 4, let language, let carriers = pairs(cells[1]), let services = pairs(cells[2])
      else {
        return FrameCase(language: .undetermined, carriers: [], services: [], text: String(line))
      }
      return FrameCase(language: language, carriers: carriers, services: services, text: cells[3])
    }
  }

  /// `rogers=affected bell=unaffected`, `-` for none; nil where a part is neither.
  private static func pairs(_ cell: String) -> [(String, String)]? {
    if cell == "-" { return [] }
    let parts = cell.split(separator: " ").map { $0.split(separator: "=").map(String.init) }
    return parts.allSatisfy { $0.count == 2 } ? parts.map { ($0[0], $0[1]) } : nil
  }
}

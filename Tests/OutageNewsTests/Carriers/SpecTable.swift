import Foundation
import Testing

/// Sentences of our own for names and numbers that are other words too, read from a text table.
struct SpecTable {
  struct Case: Sendable, CustomTestStringConvertible {
    var id: String
    var sentence: String
    var isWanted: Bool
    /// Not read rightly yet (`+?`, `-?`): the test says so, and fails once it is.
    var isKnownMiss = false
    /// From the sentences that hold for every name.
    var isShared = false
    var testDescription: String { (isWanted ? "+ " : "- ") + id + ": " + sentence }
  }

  /// The cases of a table beside a test file; one that says so where the table is missing, so that no suite passes for want of cases.
  static func cases(_ language: String, beside file: String = #filePath) -> [Case] {
    let path = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(
      "Specs/\(language).txt")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else {
      return [Case(id: "no table", sentence: path.path, isWanted: true)]
    }
    var cases: [Case] = []
    var shared: [String] = []
    var id = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("["), let close = line.firstIndex(of: "]") {
        id = String(line[line.index(after: line.startIndex)..<close])
        let name = line[line.index(after: close)...].trimmingCharacters(in: .whitespaces)
        // An id without a name has sentences of its own alone.
        guard id != "*", !name.isEmpty else { continue }
        cases += shared.map {
          Case(
            id: id, sentence: $0.replacingOccurrences(of: "{}", with: name), isWanted: true, isShared: true)
        }
      } else if id == "*" {
        shared.append(String(line.dropFirst(2)))
      } else {
        let isKnownMiss = line.dropFirst().hasPrefix("?")
        let sentence = line.dropFirst(isKnownMiss ? 3 : 2)
        cases.append(
          Case(id: id, sentence: String(sentence), isWanted: line.hasPrefix("+"), isKnownMiss: isKnownMiss))
      }
    }
    return cases
  }
}

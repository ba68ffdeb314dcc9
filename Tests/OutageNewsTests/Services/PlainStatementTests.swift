import Foundation
import OutageNews
import Testing

/// What newspapers say most often of services, in plain words.
@Suite("Plain statements")
struct PlainStatementTests {
  struct Statement: Sendable, CustomTestStringConvertible {
    var text: String
    var status: ServiceStatus
    var isKnownMiss: Bool
    var testDescription: String { text }
  }

  private static func statements(_ language: String) -> [Statement] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Specs/plain-\(language).txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var status: ServiceStatus?
    var found: [Statement] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        status = ServiceStatus(rawValue: String(line.dropFirst().dropLast()))
      } else if let status {
        let isMiss = line.hasPrefix("? ")
        found.append(
          Statement(text: String(line.dropFirst(isMiss ? 2 : 0)), status: status, isKnownMiss: isMiss))
      }
    }
    return found
  }

  @Test("English")
  func english() throws {
    try check(
      Self.statements("en"),
      behind:
        "Rogers failed on Monday morning. Rogers said its network was down. It rained in town. People talked about it. "
    )
  }

  @Test("French")
  func french() throws {
    try check(
      Self.statements("fr"),
      behind:
        "Rogers est tombé en panne lundi matin. Rogers dit que son réseau est en panne. Il pleuvait en ville. Les gens en parlaient. "
    )
  }

  private func check(_ statements: [Statement], behind opening: String) throws {
    #expect(statements.count >= 100)
    #expect(statements.count { $0.isKnownMiss } * 5 <= statements.count)
    let extractor = Extractor()
    for statement in statements {
      let services = try extractor.extract(Article(text: opening + statement.text)).services
      let isRead = services.contains { $0.status == statement.status }
      if statement.isKnownMiss {
        withKnownIssue { #expect(isRead, "\(statement.text)") }
      } else {
        #expect(isRead, "\(statement.text)")
      }
    }
  }
}

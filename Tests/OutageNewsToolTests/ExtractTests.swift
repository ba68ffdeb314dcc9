import Foundation
import OutageNews
import Testing

@Suite struct ExtractTests {
  static let article = Data("Le réseau de Rogers est tombé vendredi <matin> & samedi.".utf8)

  @Test func jsonIsAnObjectForOneFileAndAListForSeveral() throws {
    try Tool.withFile(Self.article) { file in
      let one = try Tool.run("extract", "--format", "json", file)
      #expect(try JSONSerialization.jsonObject(with: Data(one.output.utf8)) is [String: Any])
      let two = try Tool.run("extract", file, file)
      #expect((try JSONSerialization.jsonObject(with: Data(two.output.utf8)) as? [Any])?.count == 2)
      let none = try Tool.run("extract", "/no/such/file", "/nor/this")
      #expect((try JSONSerialization.jsonObject(with: Data(none.output.utf8)) as? [Any])?.isEmpty == true)
    }
  }

  @Test func textHasNoColoursOffATerminal() throws {
    let result = try Tool.run("extract", "--format", "text", "-", input: Self.article)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("article · "))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func htmlIsOnePageWithEscapedText() throws {
    let result = try Tool.run("extract", "--format", "html", "-", input: Self.article)
    #expect(result.output.hasPrefix("<!DOCTYPE html>"))
    #expect(result.output.hasSuffix("</html>\n"))
    let text = result.output.replacing(#/<[^>]*>/#, with: "")
    #expect(text.contains("&lt;matin&gt; &amp; samedi."))
  }

  @Test func explainNamesEachValue() throws {
    let result = try Tool.run("explain", "--published", "2022-07-09", "-", input: Self.article)
    #expect(result.status == 0)
    #expect(result.output.contains("published  2022-07-09"))
  }

  @Test func helpShowsExamples() throws {
    for command in ["", "extract", "batch", "segment", "explain"] {
      let result = try Tool.run(shell: "$TOOL \(command) --help")
      #expect(result.status == 0)
      #expect(result.output.contains("Example"))
    }
    #expect(try Tool.run("--version").output == outageNewsVersion + "\n")
  }
}

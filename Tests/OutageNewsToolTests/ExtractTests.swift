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
    let paragraphs = result.output.replacing("\n  ", with: "|").split(separator: "\n").map(String.init)
    for expected in [
      "published  2022-07-09|rule    given",
      "carriers[0].role  rogers affected|words   “tombé”  25..<31|rule    hit",
      "carriers[0].mentions[0]  rogers|words   “Rogers”  14..<20|rule    gazetteer",
      "dates[0]  2022-07-08|words   “vendredi”  32..<40|rule    weekday|anchor  published 2022-07-09",
      "outages[0].start  2022-07-08|words   “vendredi”  32..<40|rule    start-of-outage",
    ] {
      #expect(paragraphs.contains(expected), "\(result.output)")
    }
    #expect(
      paragraphs.allSatisfy { $0.contains("|rule    ") && !$0.contains("|rule    -") }, "\(result.output)")
  }

  @Test func helpShowsExamples() throws {
    for command in ["", "extract", "batch", "segment", "explain", "merge"] {
      let result = try Tool.run(shell: "$TOOL \(command) --help")
      #expect(result.status == 0)
      #expect(result.output.contains("Example"))
    }
    #expect(try Tool.run("--version").output == outageNewsVersion + "\n")
  }
}

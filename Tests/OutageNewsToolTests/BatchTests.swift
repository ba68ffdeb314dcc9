import Foundation
import OutageNews
import Testing

@Suite struct BatchTests {
  @Test(arguments: ["1", "2", "7"])
  func answersInInputOrder(jobs: String) throws {
    // Texts of very different length finish in another order than they begin.
    let lines = (0..<500).map { number in
      #"{"id":"\#(number)","text":"\#(String(repeating: "Orange est en panne. ", count: number % 7 == 0 ? 400 : 1))"}"#
    }
    let result = try Tool.run("batch", "--jobs", jobs, input: Data(lines.joined(separator: "\n").utf8))
    #expect(result.status == 0)
    #expect(result.objects.map { $0["id"] as? String } == (0..<500).map { "\($0)" })
    #expect(result.errors == "")
  }

  @Test func answersADialogueLineByLine() throws {
    // The second line is only sent when the first one's answer has come.
    let script = #"""
      d=$(mktemp -d); mkfifo $d/in $d/out; $TOOL batch <$d/in >$d/out & exec 3>$d/in 4<$d/out
      for id in a b c; do echo "{\"id\":\"$id\",\"text\":\"Panne.\"}" >&3; read -r answer <&4; echo "$answer"; done
      exec 3>&-; wait; rm -r $d
      """#
    let result = try Tool.run(
      shell: "timeout 20 sh -c '\(script.replacingOccurrences(of: "'", with: "'\\''"))'")
    #expect(result.objects.map { $0["id"] as? String } == ["a", "b", "c"])
  }

  @Test func aReportIsTheLibrarys() throws {
    let article = Article(
      text: "Le réseau de Rogers est tombé vendredi.\n", id: "a", published: "2022-07-09", language: .french)
    let line = try JSONSerialization.data(withJSONObject: [
      "id": "a", "text": article.text, "published": "2022-07-09", "language": "fr",
    ])
    let result = try Tool.run("batch", input: line)
    #expect(result.output == (try Extractor().extract(article).json()) + "\n")
  }

  @Test func takesALineWithoutEndAndAByteOrderMark() throws {
    let result = try Tool.run(
      "batch", input: Data([0xEF, 0xBB, 0xBF]) + Data(#"{"id":"a","text":"Panne."}"#.utf8))
    #expect(result.objects.first?["id"] as? String == "a")
    #expect(result.output.hasSuffix("}\n"))
  }

  @Test func segmentGivesTheTextLayer() throws {
    let result = try Tool.run(
      "segment", input: Data(#"{"id":"a","text":"Rogers est en panne. Ça va."}"#.utf8))
    let object = try #require(result.objects.first)
    #expect(Set(object.keys) == ["id", "language", "sections", "sentences", "words"])
    #expect((object["words"] as? [[Int]])?.first == [0, 6])
  }
}

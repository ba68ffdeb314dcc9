import Foundation
import OutageNews
import Testing

@Suite struct BadInputTests {
  @Test func eachBadLineIsAnsweredInItsPlace() throws {
    let lines: [(input: [UInt8], code: String?)] = [
      (Array(#"{"id":"good","text":"Le réseau est en panne."}"#.utf8), nil),
      (Array(#"{"id":"#.utf8), "malformed-json"),
      (Array(#"["text"]"#.utf8), "not-an-object"),
      (Array(#"{"id":"b"}"#.utf8), "missing-text"),
      (Array(#"{"text":null}"#.utf8), "missing-text"),
      (Array(#"{"text":["a"]}"#.utf8), "wrong-type"),
      (Array(#"{"text":"a","id":true}"#.utf8), "wrong-type"),
      (Array(#"{"text":" \n"}"#.utf8), "empty-text"),
      (Array(#"{"text":"a","published":"yesterday"}"#.utf8), "invalid-published"),
      (Array(#"{"text":"a","published":2022}"#.utf8), "wrong-type"),
      (Array(#"{"text":"a","language":"de"}"#.utf8), "unknown-language"),
      (Array(#"{"text":""#.utf8) + [0xE9] + Array(#""}"#.utf8), "invalid-utf8"),
      (Array(#"{"text":"\ud800"}"#.utf8), "malformed-json"),
      (
        Array(
          #"{"id":7,"text":"Le réseau est en panne.","published":"2022-07-08","language":"fr-CA","more":[]}"#
            .utf8), nil
      ),
    ]
    for command in ["batch", "segment"] {
      let result = try Tool.run(command, input: Data(lines.map(\.input).joined(separator: [0x0A])))
      #expect(result.status == 65)
      #expect(result.errors == "")
      let objects = result.objects
      try #require(objects.count == lines.count)
      for (index, (line, object)) in zip(lines, objects).enumerated() {
        let error = object["error"] as? [String: String]
        #expect(error?["code"] == line.code)
        if line.code != nil {
          #expect(object["line"] as? Int == index + 1)
          #expect(object.count == 2)
          #expect(error?["message"]?.contains("\n") == false)
        }
      }
      #expect(objects.first?["id"] as? String == "good")
      #expect(objects.last?["id"] as? String == "7")
    }
  }

  @Test func blankLinesAreSkippedButCounted() throws {
    let result = try Tool.run("batch", input: Data("\n{\"text\":\"Panne.\"}\r\n\r\n  \n{\n".utf8))
    #expect(result.objects.count == 2)
    #expect(result.objects.last?["line"] as? Int == 5)
    #expect(result.status == 65)
  }

  @Test func noInputIsNoFailure() throws {
    let result = try Tool.run("batch")
    #expect(result.status == 0)
    #expect(result.output == "")
  }

  @Test func extractReportsTheOtherFiles() throws {
    try Tool.withFile(Data("Le réseau est en panne.".utf8)) { good in
      let result = try Tool.run("extract", "--format", "ndjson", "/no/such/file", good, "/tmp")
      #expect(result.status == 66)
      #expect(result.objects.count == 1)
      #expect(result.objects.first?["id"] as? String == "article")
      let errors = result.errors.split(separator: "\n")
      #expect(errors.count == 2)
      #expect(errors.first?.hasPrefix("outage-news: /no/such/file: No such file") == true)
      #expect(errors.last?.contains("/tmp: is a folder") == true)
    }
  }

  @Test(arguments: [[0x61, 0xE9, 0x62], [], [0x20, 0x0A]] as [[UInt8]])
  func extractRefusesWhatIsNoText(bytes: [UInt8]) throws {
    for command in ["extract", "explain"] {
      let result = try Tool.run(command, "-", input: Data(bytes))
      #expect(result.status == 65)
      #expect(result.output == "")
      #expect(result.errors.hasPrefix("outage-news: standard input: the text is "))
      #expect(result.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func wrongOptionsAreUsageErrors() throws {
    for arguments in [
      "extract - --published soon", "explain - --language de", "batch --jobs 0", "extract", "frobnicate",
      "extract --format xml -",
    ] {
      let result = try Tool.run(shell: "$TOOL \(arguments)", input: Data("Panne.".utf8))
      #expect(result.status == 64, "\(arguments)")
      #expect(result.output == "")
      #expect(!result.errors.isEmpty)
    }
  }

  @Test func aFaultyRuleIsAConfigurationError() throws {
    let rule = Data("rule broken -> date\n    day:<no-such-class>\n".utf8)
    try Tool.withFile(named: "Rules/dates/en.rules", rule) { file in
      let folder = String(file.dropLast("/Rules/dates/en.rules".count))
      for command in ["extract", "explain"] {
        let result = try Tool.run(command, "--resources", folder, "-", input: Data("Panne.".utf8))
        #expect(result.status == 78)
        #expect(result.output == "")
        #expect(result.errors.contains("Rules/dates/en.rules:2: "))
        #expect(result.errors.contains("no-such-class"))
      }
    }
  }

  @Test func aMissingResourceFolderIsMissingInput() throws {
    let result = try Tool.run("extract", "--resources", "/no/such/folder", "-", input: Data("Panne.".utf8))
    #expect(result.status == 66)
    #expect(result.errors.hasPrefix("outage-news: /no/such/folder: "))
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let lines = String(
      repeating: #"{"id":"a","text":"Le réseau de Rogers est en panne depuis vendredi."}"# + "\n", count: 6000
    )
    let result = try Tool.run(shell: "$TOOL batch | head -n 3", input: Data(lines.utf8))
    #expect(result.objects.count == 3)
    #expect(result.errors == "")
  }

  @Test func aFullDiskIsReported() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let result = try Tool.run(shell: "$TOOL batch > /dev/full", input: Data(#"{"text":"Panne."}"#.utf8))
    #expect(result.status == 74)
    #expect(result.errors.hasPrefix("outage-news: cannot write the output: "))
  }
}

import Foundation
import OutageNews
import Testing

@Suite struct MergeTests {
  static func report(_ id: String?, _ published: String, _ outage: Outage) -> Report {
    Report(id: id, language: .english, published: TimexValue(published), outages: [outage])
  }

  static let reports = [
    report(
      "noon", "2024-03-05",
      Outage(carrier: .bell, start: TimexValue("2024-03-05"), status: .ongoing, customers: 5000)),
    report(
      "next", "2024-03-06",
      Outage(carrier: .bell, start: TimexValue("2024-03-05T06:10"), status: .restored, customers: 9000)),
  ]

  @Test func linesListsAndObjectsAreRead() throws {
    let lines = Data(Self.reports.map { $0.json() }.joined(separator: "\n").utf8)
    let list = Data(("[" + Self.reports.map { $0.json() }.joined(separator: ",") + "]").utf8)
    let one = try Tool.run("merge", "-", input: lines)
    #expect(one.status == 0)
    #expect(try Tool.run("merge", "-", input: list).output == one.output)
    let timeline = try OutageTimeline(json: one.output)
    #expect(timeline.outages.count == 1)
    #expect(timeline.outages.first?.sources == ["noon", "next"])
    #expect(timeline.outages.first?.customers?.value == 9000)
    let pretty = try Tool.run("merge", "-", input: Data(Self.reports[0].json(pretty: true).utf8))
    let single = try OutageTimeline(json: pretty.output)
    #expect(single.sources.map(\.id) == ["noon"])
  }

  @Test func textNamesTheSources() throws {
    let lines = Data(Self.reports.map { $0.json() }.joined(separator: "\n").utf8)
    let result = try Tool.run("merge", "--format", "text", "-", input: lines)
    #expect(result.output.hasPrefix("bell, 2024-03-05T06:10\n"))
    #expect(result.output.contains("superseded: 5000 (noon)"))
  }

  @Test func faultyReportsAreToldAndLeftOut() throws {
    let lines = Data(
      (Self.reports[0].json() + "\n{\"id\": 3\n{\"line\":4,\"error\":{\"code\":\"x\",\"message\":\"bad\"}}\n")
        .utf8)
    let result = try Tool.run("merge", "-", input: lines)
    #expect(result.status == 65)
    #expect(result.errors.contains("standard input: entry 2 is no JSON"))
    #expect(result.errors.contains("entry 3 is an article that could not be read: bad"))
    let timeline = try OutageTimeline(json: result.output)
    #expect(timeline.outages.count == 1)
  }

  @Test func missingAndEmptyFiles() throws {
    #expect(try Tool.run("merge", "/no/such/file").status == 66)
    #expect(try Tool.run("merge", "-").status == 65)
    #expect(try Tool.run("merge").status == 64)
  }

  @Test func reportsWithoutIdAreCalledByTheirFile() throws {
    let data = Data(Self.report(nil, "2024-03-05", Self.reports[0].outages[0]).json().utf8)
    try Tool.withFile(named: "morning.json", data) { file in
      let timeline = try OutageTimeline(json: try Tool.run("merge", file).output)
      #expect(timeline.sources.map(\.id) == ["morning"])
    }
  }
}

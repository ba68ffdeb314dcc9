import Foundation
import Testing
import XCTest

@testable import OutageNews

@Suite struct ReportJSONTests {
  @Test func comesBackWithoutLoss() throws {
    let report = sampleReport()
    #expect(try Report(json: report.json()) == report)
    #expect(try Report(json: report.json(pretty: true)) == report)
    #expect(try JSONDecoder().decode(Report.self, from: JSONEncoder().encode(report)) == report)
    #expect(try JSONDecoder().decode(Report.self, from: Data(report.jsonBytes())) == report)
  }

  @Test func bothWritersSayTheSame() throws {
    let report = sampleReport()
    let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(report)) as? NSDictionary
    let written = try JSONSerialization.jsonObject(with: Data(report.jsonBytes())) as? NSDictionary
    #expect(encoded == written)
  }

  @Test func writesNullAndKeepsTheOrderOfKeys() {
    let report = Report(
      language: .english,
      dates: [DateMention(text: "now", bytes: ByteRange(0..<3), value: .reference(.present), modifier: nil)],
      money: [
        MoneyMention(
          text: "$2,000", bytes: ByteRange(4..<10), money: Money(amount: 2000, currency: .usDollar),
          modifier: nil)
      ],
      outages: [Outage(carrier: nil)])
    #expect(
      report.json() == """
        {"id":null,"language":"en","published":null,"sections":[],"carriers":[],\
        "dates":[{"text":"now","start":0,"end":3,"value":"PRESENT_REF","mod":null,"interval":null}],\
        "durations":[],"services":[],"compensation":[],\
        "money":[{"text":"$2,000","start":4,"end":10,"money":2000.0,"currency":"USD","mod":null}],\
        "customers":[],"quotes":[],\
        "outages":[{"carrier":null,"start":null,"end":null,"duration":null,"status":"unknown","customers":null,\
        "cause":null,"services":[],"regions":[]}]}
        """)
  }

  @Test func prettyHasALineForEachEntry() {
    let report = Report(
      language: .english,
      carriers: [
        CarrierReport(
          id: .bell, name: "Bell", country: "CA", role: .unaffected,
          mentions: [
            Mention(text: "Bell", bytes: ByteRange(0..<4)), Mention(text: "Bell", bytes: ByteRange(9..<13)),
          ])
      ])
    #expect(
      report.json(pretty: true).hasPrefix(
        """
        {
          "id": null,
          "language": "en",
          "published": null,
          "sections": [],
          "carriers": [
            {"id": "bell", "name": "Bell", "country": "CA", "role": "unaffected", "mentions": [\
        {"text": "Bell", "start": 0, "end": 4}, {"text": "Bell", "start": 9, "end": 13}]}
          ],
          "dates": [],
        """))
  }

  @Test func errorsSayWhere() throws {
    #expect(throws: ReportDecodingError(path: "language", reason: "is missing")) { try Report(json: "{}") }
    #expect(throws: ReportDecodingError(path: "carriers[0].role", reason: "has the unknown value \"hit\"")) {
      try Report(
        json:
          #"{"language":"fr","carriers":[{"id":"bell","name":"Bell","country":null,"role":"hit","mentions":[]}]}"#
      )
    }
    #expect(throws: ReportDecodingError(path: "published", reason: "is no TIMEX3 value: \"soon\"")) {
      try Report(json: #"{"language":"fr","published":"soon"}"#)
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Report.self, from: Data(#"{"language":"xx"}"#.utf8))
    }
  }

  @Test func evidenceIsNoPartOfTheValue() {
    let plain = Mention(text: "Bell", bytes: ByteRange(0..<4))
    let traced = Mention(text: "Bell", bytes: ByteRange(0..<4), evidence: Evidence(rule: "carrier-name"))
    #expect(plain == traced)
    #expect(plain.hashValue == traced.hashValue)
  }
}

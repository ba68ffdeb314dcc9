@testable import OutageNews

/// A report with every field filled and every optional one empty once.
func sampleReport() -> Report {
  let mention = Mention(text: "Rogers", bytes: ByteRange(44..<50), evidence: Evidence(rule: "carrier-name"))
  return Report(
    id: "a\"1\n\u{1}",
    language: .french,
    published: .day(2022, 7, 9),
    sections: [Section(kind: .body, bytes: ByteRange(0..<412), language: .french)],
    carriers: [
      CarrierReport(id: .rogers, name: "Rogers", country: "CA", role: .affected, mentions: [mention]),
      CarrierReport(id: "starlink", name: "Starlink", country: nil, role: .mentioned, mentions: []),
    ],
    dates: [
      DateMention(
        text: "samedi matin", bytes: ByteRange(130..<142),
        value: .time(.day(year: 2022, month: 7, day: 9), .part(.morning)),
        modifier: nil),
      DateMention(
        text: "maintenant", bytes: ByteRange(1..<2), value: .reference(.present), modifier: .approximately),
    ],
    durations: [
      DurationMention(
        text: "près de 24 heures", bytes: ByteRange(900..<918), value: ISODuration(24, .hour),
        modifier: .lessThan)
    ],
    services: [ServiceReport(id: "311", category: .municipal, status: .affected, mentions: [mention])],
    compensation: [
      Compensation(
        text: "…", bytes: ByteRange(1..<2), status: .offered, kind: .credit, provider: .rogers,
        amount: .money(Money(amount: 5, currency: .canadianDollar)), isAutomatic: true,
        beneficiaries: "sa clientèle"),
      Compensation(
        text: "…", bytes: ByteRange(1..<2), status: .past, kind: .freeService, provider: nil,
        amount: .duration(ISODuration(5, .day))),
      Compensation(
        text: "…", bytes: ByteRange(1..<2), status: .past, kind: .data, provider: nil,
        amount: .data(1, unit: .gigabyte)),
      Compensation(
        text: "…", bytes: ByteRange(1..<2), status: .past, kind: .discount, provider: nil,
        amount: .percent(12.5)),
      Compensation(
        text: "…", bytes: ByteRange(1..<2), status: .past, kind: .gift, provider: nil, amount: .count(1)),
      Compensation(
        text: "…", bytes: ByteRange(1..<2), status: .refused, kind: .unspecified, provider: nil, amount: nil),
    ],
    money: [
      MoneyMention(
        text: "au moins 2000 $", bytes: ByteRange(1..<2),
        money: Money(amount: 2000, currency: .canadianDollar),
        modifier: .equalOrMore)
    ],
    customers: [
      CustomerCount(
        text: "26 millions d’utilisateurs", bytes: ByteRange(1..<2), count: 26_000_000, modifier: nil,
        carrier: .orange,
        isAffected: false)
    ],
    quotes: [
      Quote(
        text: "…", bytes: ByteRange(1..<2), speaker: "Tony Staffieri",
        title: "président et chef de la direction",
        organization: "rogers")
    ],
    outages: [
      Outage(
        carrier: .rogers, start: .day(2022, 7, 8), duration: ISODuration(24, .hour),
        status: .partiallyRestored,
        cause: .unknown, services: ["311", .interac], regions: ["Québec"],
        evidence: [.start: Evidence(rule: "begin")]),
      Outage(carrier: nil),
    ])
}

import OutageNews

/// Scores one report against its gold article.
struct ArticleScorer {
  let report: Report
  let gold: GoldArticle
  private(set) var tallies: [Score.Field: Tally] = [:]
  private(set) var misses: [String] = []

  init(report: Report, gold: GoldArticle) {
    self.report = report
    self.gold = gold
  }

  mutating func scoreAll() {
    scoreStates()
    scoreTimes()
    scoreCompensation()
    scoreNumbersAndQuotes()
    scoreOutage()
    scoreBoilerplate()
  }

  private func tags(_ kind: GoldTag.Kind) -> [GoldTag] { gold.tags.filter { $0.kind == kind } }

  private mutating func note(_ field: Score.Field, missed: [String], extra: [String]) {
    misses += missed.map { "\(gold.id)\t\(field.rawValue)\tmissed\t\($0)" }
    misses += extra.map { "\(gold.id)\t\(field.rawValue)\textra\t\($0)" }
  }

  // MARK: Carriers and services: sets over the article

  private mutating func scoreStates() {
    let carriers = states(gold.carriers, report.carriers.map { ($0.id.rawValue, $0.role.rawValue) }, .carrier)
    tallies[.carriers] = tally(Set(gold.carriers.keys), Set(carriers.keys))
    scorePairs(.carrierRoles, gold.carriers, carriers)
    let services = states(
      gold.services, report.services.map { ($0.id.rawValue, $0.status.rawValue) }, .service)
    let hit = { (states: [String: String]) in Set(states.filter { $0.value != "unaffected" }.keys) }
    tallies[.services] = tally(hit(gold.services), hit(services))
    scorePairs(.serviceStatus, gold.services, services)
  }

  /// The report's states without those that the gold leaves open.
  private func states(
    _ wanted: [String: String], _ got: [(String, String)], _ kind: GoldTag.Kind
  ) -> [String: String] {
    let open = Set(tags(kind).filter(\.isOptional).compactMap { $0.attributes["id"] }).subtracting(
      wanted.keys)
    return Dictionary(got.filter { !open.contains($0.0) }) { $1 }
  }

  private mutating func scorePairs(_ field: Score.Field, _ wanted: [String: String], _ got: [String: String])
  {
    let want = Set(wanted.map { "\($0.key) \($0.value)" })
    let have = Set(got.map { "\($0.key) \($0.value)" })
    tallies[field] = tally(want, have)
    note(field, missed: want.subtracting(have).sorted(), extra: have.subtracting(want).sorted())
  }

  private func tally(_ want: Set<String>, _ have: Set<String>) -> Tally {
    Tally(
      found: want.intersection(have).count, extra: have.subtracting(want).count,
      missed: want.subtracting(have).count)
  }

  // MARK: Dates and durations

  private mutating func scoreTimes() {
    let dates = report.dates.map { Time($0.text, $0.bytes, $0.value.description, $0.modifier) }
    let durations = report.durations.map { Time($0.text, $0.bytes, $0.value.description, $0.modifier) }
    let same = { (tag: GoldTag, time: Time) in ScoredValue(tag.attributes["v"]) == time.value }
    score(.dates, tags(.date), dates, same: same)
    tallies[.datesExtent] =
      Pairing(
        tags(.date), dates, isOptional: \.isOptional, near: { $0.bytes == $1.bytes }, same: same
      ).tally
    score(.durations, tags(.duration), durations, same: same)
    tallies[.durationsMod] =
      Pairing(
        tags(.duration), durations, isOptional: \.isOptional, near: { $0.bytes.overlaps($1.bytes) },
        same: { tag, time in
          let modifier = tag.attributes["m"].flatMap { $0.isEmpty ? nil : $0 }
          return same(tag, time) && modifier == time.modifier
        }
      ).tally
  }

  /// What dates and durations have in common.
  private struct Time {
    let text: String
    let bytes: ByteRange
    let value: ScoredValue
    let modifier: String?
    let shown: String

    init(_ text: String, _ bytes: ByteRange, _ value: String, _ modifier: TimexModifier?) {
      self.text = text
      self.bytes = bytes
      self.value = ScoredValue(value)
      self.modifier = modifier?.rawValue
      shown = "\(text) \(value) \(modifier?.rawValue ?? "")"
    }
  }

  private mutating func score(
    _ field: Score.Field, _ wanted: [GoldTag], _ got: [Time], same: (GoldTag, Time) -> Bool
  ) {
    let pairing = Pairing(
      wanted, got, isOptional: \.isOptional, near: { $0.bytes.overlaps($1.bytes) }, same: same)
    tallies[field] = pairing.tally
    note(
      field,
      missed: pairing.missed.map { "\($0.text) \($0.attributes["v"] ?? "") \($0.attributes["m"] ?? "")" },
      extra: pairing.extra.map(\.shown))
  }

  // MARK: Compensation: a clause told in two places counts once, found at either

  private mutating func scoreCompensation() {
    var statements: [Statement] = []
    for tag in tags(.compensation) {
      let number = tag.attributes["n"] ?? ""
      if let index = statements.firstIndex(where: { $0.number == number }) {
        statements[index].places.append(tag.bytes)
      } else if let facts = gold.compensation[number] {
        statements.append(Statement(number: number, tag: tag, facts: facts, places: [tag.bytes]))
      }
    }
    let near = { (statement: Statement, entry: Compensation) in
      statement.places.contains { $0.overlaps(entry.bytes) }
    }
    tallies[.compensation] =
      Pairing(
        statements, report.compensation, isOptional: \.tag.isOptional, near: near, same: { _, _ in true }
      ).tally
    let facts = Pairing(
      statements, report.compensation, isOptional: \.tag.isOptional, near: near,
      same: { $0.facts.agrees(with: $1) })
    tallies[.compensationFacts] = facts.tally
    note(
      .compensationFacts,
      missed: facts.missed.map {
        "\($0.tag.text) \($0.facts.status) \($0.facts.kind) \($0.facts.provider ?? "-")"
      },
      extra: facts.extra.map {
        "\($0.text) \($0.status.rawValue) \($0.kind.rawValue) \($0.provider?.rawValue ?? "-") \($0.amount?.description ?? "-")"
      })
  }

  private struct Statement {
    let number: String
    let tag: GoldTag
    let facts: GoldCompensation
    var places: [ByteRange]
  }

  // MARK: Customers and quotes

  private mutating func scoreNumbersAndQuotes() {
    let counts = Pairing(
      tags(.customers), report.customers, isOptional: \.isOptional, near: { $0.bytes.overlaps($1.bytes) },
      same: { tag, count in tag.attributes["c"].flatMap { Double($0) } == Double(count.count) })
    tallies[.customers] = counts.tally
    note(
      .customers, missed: counts.missed.map { "\($0.text) \($0.attributes["c"] ?? "")" },
      extra: counts.extra.map { "\($0.text) \($0.count)" })
    let wanted = tags(.quote)
    guard !wanted.isEmpty else { return }
    let quotes = Pairing(
      wanted, report.quotes, isOptional: \.isOptional, near: { $0.bytes.overlaps($1.bytes) },
      same: { ($0.attributes["by"] ?? "").lowercased() == ($1.speaker ?? "").lowercased() })
    tallies[.quotes] = quotes.tally
    note(
      .quotes, missed: quotes.missed.map { "\($0.text.prefix(60)) \($0.attributes["by"] ?? "-")" },
      extra: quotes.extra.map { "\($0.text.prefix(60)) \($0.speaker ?? "-")" })
  }

  // MARK: The main outage

  private mutating func scoreOutage() {
    let got = report.outages.first?.scored ?? [:]
    var tally = Tally()
    for slot in Outage.scoredSlots {
      let have: ScoredValue = got[slot] ?? .none
      let want = gold.outages.first?.slots[slot] ?? .none
      if want == have {
        if want != .none { tally.found += 1 }
      } else {
        if have != .none { tally.extra += 1 }
        if want != .none { tally.missed += 1 }
        misses.append("\(gold.id)\toutage \(slot)\twant \(want)\tgot \(have)")
      }
    }
    tallies[.outageSlots] = tally
  }

  // MARK: Bytes in silent sections

  private mutating func scoreBoilerplate() {
    let count = gold.text.utf8.count
    let want = mask(count, gold.sections.lazy.filter(\.kind.isSilent).map(\.bytes))
    let have = mask(count, report.sections.lazy.filter(\.kind.isSilent).map(\.bytes))
    let both = zip(want, have).reduce(into: 0) { $0 += $1.0 && $1.1 ? 1 : 0 }
    let (wanted, had) = (want.count(where: \.self), have.count(where: \.self))
    tallies[.boilerplate] = Tally(found: both, extra: had - both, missed: wanted - both)
  }

  private func mask(_ count: Int, _ ranges: some Sequence<ByteRange>) -> [Bool] {
    var mask = [Bool](repeating: false, count: count)
    for range in ranges {
      for index in max(0, range.start)..<max(0, range.start, min(range.end, count)) { mask[index] = true }
    }
    return mask
  }
}

extension GoldCompensation {
  /// Whether status, kind, provider and amount are all the same.
  fileprivate func agrees(with entry: Compensation) -> Bool {
    status == entry.status.rawValue && kind == entry.kind.rawValue && provider == entry.provider?.rawValue
      && amount == entry.amount?.scored
  }
}

extension Outage {
  /// The slots that are compared, in the order in which misses are listed.
  static let scoredSlots = ["carrier", "start", "end", "duration", "status", "cause", "customers"]

  /// The slots in the form in which scores compare them.
  var scored: [String: ScoredValue] {
    [
      "carrier": ScoredValue(carrier?.rawValue), "start": ScoredValue(start?.description),
      "end": ScoredValue(end?.description), "duration": ScoredValue(duration?.description),
      "status": ScoredValue(status.rawValue), "cause": ScoredValue(cause?.rawValue),
      "customers": ScoredValue(customers),
    ]
  }
}

extension ScoredValue: CustomStringConvertible {
  /// `null`, a word, a number, or a length in its own unit.
  public var description: String {
    switch self {
    case .none: "null"
    case .text(let text): text
    case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .days(let days): "P\(days)D"
    case .months(let months): "P\(months)M"
    case .seconds(let seconds): "PT\(seconds)S"
    }
  }
}

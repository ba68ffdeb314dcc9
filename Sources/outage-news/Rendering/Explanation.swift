import OutageNews

/// Every value of a report with what gave it.
struct Explanation {
  let report: Report
  let article: Article

  /// One paragraph a value:
  ///
  ///     dates[0]  2022-07-09TMO
  ///       words   “samedi matin”  130..<142
  ///       rule    weekday-part-of-day
  ///       anchor  published 2022-07-09
  func text(palette: SummaryPalette) -> String {
    var lines: [String] = []
    for entry in entries {
      lines.append(palette(.heading, entry.path) + "  " + entry.value)
      for place in entry.places {
        lines.append(
          "  " + palette(.label, "words ") + "  “\(cited(place))”  " + palette(.faint, place.description))
      }
      lines.append("  " + palette(.label, "rule  ") + "  " + (entry.evidence?.rule ?? "-"))
      if let anchor = entry.evidence?.anchor {
        lines.append("  " + palette(.label, "anchor") + "  " + anchor)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func cited(_ place: ByteRange) -> String {
    place.range(in: article.text).map { String(article.text[$0]).oneLine.shortened(to: 160) } ?? "?"
  }
}

extension Explanation {
  /// One value.
  private struct Entry {
    /// As in the JSON: `carriers[0].role`.
    var path: String
    var value: String
    var places: [ByteRange]
    var evidence: Evidence?

    init(_ path: String, _ value: String, _ mention: ByteRange?, _ evidence: Evidence?) {
      self.path = path
      self.value = value
      self.evidence = evidence
      places = mention.map { [$0] } ?? []
      if let words = evidence?.words, words != mention { places.append(words) }
    }
  }

  private var entries: [Entry] {
    [
      Entry("language", report.language.rawValue, nil, Evidence(rule: "language-of-most-of-the-text")),
      Entry("published", report.published?.description ?? "null", nil, Evidence(rule: publication)),
    ]
      + carriers + services + dates + numbers + statements + outages
  }

  /// Whence the publication date is; a date that was given may have been made more precise by the text.
  private var publication: String {
    article.published != nil ? "given" : report.published != nil ? "date-of-the-text" : "no-date-found"
  }

  private var carriers: [Entry] {
    report.carriers.enumerated().flatMap { index, carrier in
      [Entry("carriers[\(index)].role", "\(carrier.id) \(carrier.role.rawValue)", nil, carrier.evidence)]
        + carrier.mentions.enumerated().map { number, mention in
          Entry(
            "carriers[\(index)].mentions[\(number)]", carrier.id.rawValue, mention.bytes,
            mention.evidence ?? Evidence(rule: "gazetteer"))
        }
    }
  }

  private var services: [Entry] {
    report.services.enumerated().flatMap { index, service in
      [Entry("services[\(index)].status", "\(service.id) \(service.status.rawValue)", nil, service.evidence)]
        + service.mentions.enumerated().map { number, mention in
          Entry(
            "services[\(index)].mentions[\(number)]", service.id.rawValue, mention.bytes,
            mention.evidence ?? Evidence(rule: "lexicon"))
        }
    }
  }

  private var dates: [Entry] {
    report.dates.enumerated().map { index, date in
      Entry("dates[\(index)]", "\(date.value)\(suffix(date.modifier))", date.bytes, date.evidence)
    }
      + report.durations.enumerated().map { index, duration in
        Entry(
          "durations[\(index)]", "\(duration.value)\(suffix(duration.modifier))", duration.bytes,
          duration.evidence)
      }
  }

  private var numbers: [Entry] {
    report.money.enumerated().map { index, money in
      Entry("money[\(index)]", "\(money.money)\(suffix(money.modifier))", money.bytes, money.evidence)
    }
      + report.customers.enumerated().map { index, count in
        let owner = count.carrier.map { " of \($0)" } ?? ""
        let state = count.isAffected ? "affected" : "not affected"
        return Entry(
          "customers[\(index)]", "\(count.count)\(suffix(count.modifier))\(owner), \(state)", count.bytes,
          count.evidence)
      }
  }

  private var statements: [Entry] {
    report.compensation.enumerated().map { index, entry in
      let facts = [
        entry.status.rawValue, entry.kind.rawValue, entry.provider?.rawValue, entry.amount?.description,
      ]
      return Entry(
        "compensation[\(index)]", facts.compactMap(\.self).joined(separator: ", "), entry.bytes,
        entry.evidence)
    }
      + report.quotes.enumerated().map { index, quote in
        let facts = [quote.speaker, quote.title, quote.organization]
        return Entry(
          "quotes[\(index)]", facts.compactMap(\.self).joined(separator: ", "), quote.bytes, quote.evidence)
      }
  }

  private var outages: [Entry] {
    report.outages.enumerated().flatMap { index, outage in
      Outage.Slot.allCases.compactMap { slot in
        outage.value(of: slot).map {
          Entry("outages[\(index)].\(slot.rawValue)", $0, nil, outage.evidence[slot] ?? Self.lists[slot])
        }
      }
    }
  }

  /// What the lists of an outage are made from.
  private static let lists: [Outage.Slot: Evidence] = [
    .services: Evidence(rule: "states-of-services"), .regions: Evidence(rule: "places-beside-the-outage"),
  ]

  private func suffix(_ modifier: TimexModifier?) -> String { modifier.map { " \($0.rawValue)" } ?? "" }
}

extension Outage {
  /// A slot's value as text; `nil` where there is none.
  fileprivate func value(of slot: Slot) -> String? {
    switch slot {
    case .carrier: carrier?.rawValue
    case .start: start?.description
    case .end: end?.description
    case .duration: duration?.description
    case .status: status.rawValue
    case .customers: customers.map { String($0) }
    case .cause: cause?.rawValue
    case .services: services.isEmpty ? nil : services.map(\.rawValue).joined(separator: ", ")
    case .regions: regions.isEmpty ? nil : regions.joined(separator: ", ")
    }
  }
}

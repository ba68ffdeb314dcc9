public import OutageNews

/// How well reports agree with gold articles, field by field.
///
///     var score = Score()
///     for gold in articles { score.add(try extractor.extract(gold.article), for: gold) }
///     print(score)                    // a table of precision, recall and F1
///     #expect(score.headline > 90)
///
/// Figures are percentages.
public struct Score: Sendable {
  /// A field that is scored by precision, recall and F1.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// Ids present.
    case carriers
    /// Ids with their roles.
    case carrierRoles = "carrier roles"
    /// Overlap and equal value.
    case dates
    /// Equal span and value.
    case datesExtent = "dates extent"
    /// Overlap and equal value.
    case durations
    /// Overlap, equal value and modifier.
    case durationsMod = "durations mod"
    /// Ids that are affected or restored.
    case services
    /// Ids with their states.
    case serviceStatus = "service status"
    /// Clauses found by overlap.
    case compensation
    /// Clauses with status, kind, provider and amount all right.
    case compensationFacts = "comp. facts"
    /// Overlap and equal count.
    case customers
    /// Overlap and speaker.
    case quotes
    /// Slots of the main outage.
    case outageSlots = "outage slots"
    /// Bytes in silent sections.
    case boilerplate
  }

  /// The fields that were scored; quotes only where a gold article has some.
  public internal(set) var tallies: [Field: Tally] = [:]
  public private(set) var articles = 0
  private var languagesRight = 0
  private var publishedRight = 0
  private var spans = 0
  private var wrongSpans = 0
  /// What was missed, extra or wrong, one line each: `a1  dates  missed  samedi matin 2022-07-09TMO`.
  public internal(set) var misses: [String] = []

  public init() {}

  /// Adds a report; `nil` for an article that was not reported.
  public mutating func add(_ report: Report?, for gold: GoldArticle) {
    let report = report ?? Report(language: .undetermined)
    articles += 1
    if report.language.rawValue == gold.language {
      languagesRight += 1
    } else {
      misses.append("\(gold.id)\tlanguage\twant \(gold.language)\tgot \(report.language)")
    }
    let published = report.published?.description
    if published == gold.published {
      publishedRight += 1
    } else {
      misses.append("\(gold.id)\tpublished\twant \(gold.published ?? "null")\tgot \(published ?? "null")")
    }
    checkOffsets(of: report, in: gold)
    var scorer = ArticleScorer(report: report, gold: gold)
    scorer.scoreAll()
    for (field, tally) in scorer.tallies { tallies[field, default: Tally()] += tally }
    misses += scorer.misses
  }

  /// Precision, recall and F1 of a field in per cent, to a tenth; `nil` where it was not scored.
  public func figures(of field: Field) -> (precision: Double, recall: Double, f1: Double)? {
    tallies[field].map { tally in
      (
        (100 * tally.precision).rounded(toPlaces: 1), (100 * tally.recall).rounded(toPlaces: 1),
        (100 * tally.f1).rounded(toPlaces: 1)
      )
    }
  }

  /// The mean F1 of all fields.
  public var headline: Double {
    let figures = Field.allCases.compactMap { self.figures(of: $0)?.f1 }
    return figures.isEmpty ? 0 : (figures.reduce(0, +) / Double(figures.count)).rounded(toPlaces: 2)
  }

  /// The share of articles whose language is right.
  public var language: Double { share(languagesRight) }
  /// The share of articles whose publication date is right.
  public var published: Double { share(publishedRight) }
  /// The share of mentions whose text is the bytes that they point to; `nil` where there is no mention.
  public var offsets: Double? {
    spans == 0 ? nil : (100 * (1 - Double(wrongSpans) / Double(spans))).rounded(toPlaces: 2)
  }

  private func share(_ count: Int) -> Double {
    articles == 0 ? 0 : (100 * Double(count) / Double(articles)).rounded(toPlaces: 1)
  }

  private mutating func checkOffsets(of report: Report, in gold: GoldArticle) {
    let bytes = Array(gold.text.utf8)
    for citation in report.citations {
      spans += 1
      let place = citation.bytes
      let isRight =
        place.start >= 0 && place.start <= place.end && place.end <= bytes.count
        && bytes[place.start..<place.end].elementsEqual(citation.text.utf8)
      if isRight { continue }
      wrongSpans += 1
      misses.append("\(gold.id)\toffsets\t\(place)\t\(citation.text)")
    }
  }
}

extension Report {
  /// Every mention of every list.
  public var citations: [any Citation] {
    var all: [any Citation] = carriers.flatMap(\.mentions)
    all += services.flatMap(\.mentions)
    all += dates as [any Citation]
    all += durations as [any Citation]
    all += compensation as [any Citation]
    all += money as [any Citation]
    all += customers as [any Citation]
    all += quotes as [any Citation]
    return all
  }
}

extension Score: CustomStringConvertible {
  /// A table of all figures.
  public var description: String {
    var lines = [String(repeating: " ", count: 16) + "      P      R     F1   (\(articles) articles)"]
    for field in Field.allCases {
      guard let figures = figures(of: field) else { continue }
      lines.append(
        column(field.rawValue) + number(figures.precision) + number(figures.recall) + number(figures.f1))
    }
    let blank = String(repeating: " ", count: 14)
    lines.append(column("language") + blank + number(language))
    lines.append(column("published") + blank + number(published))
    lines.append(column("offsets") + blank + (offsets.map { number($0) } ?? "      -"))
    lines.append("headline \(headline)")
    return lines.joined(separator: "\n")
  }

  private func column(_ name: String) -> String {
    name + String(repeating: " ", count: max(0, 16 - name.count))
  }

  private func number(_ value: Double) -> String {
    let text = String(value.rounded(toPlaces: 1))
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }
}

extension GoldArticle {
  /// What a report missed or has too much, one line each; empty where it agrees. Made for `#expect(… == "")`.
  public func differences(from report: Report) -> String {
    var score = Score()
    score.add(report, for: self)
    return score.misses.joined(separator: "\n")
  }
}

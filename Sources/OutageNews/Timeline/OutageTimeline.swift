/// One account of outages from several reports: of different outlets, hours and languages.
///
///     let timeline = OutageTimeline(merging: reports)
///     timeline.outages[0].start?.value.description        // "2022-07-08T04:45-04:00"
///     timeline.outages[0].duration?.sources               // ["evening.txt", "sunday.txt"]
///     timeline.outages[0].contradictions                  // two durations, both of finished outages
///
/// Two entries of two reports are the same event when they name the same carrier and their times can be one: unknown parts
/// of a date fit any, a missing end lasts until the report's publication while the outage is not over. Entries of one report are never
/// the same event. Every fact keeps who said what; what a later report replaced is *superseded*, what cannot be reconciled *contradicts*.
///
/// The order in which the reports are given does not matter, except between reports of equal publication and id.
public struct OutageTimeline: Sendable, Hashable {
  /// The reports that were merged, in order of publication; those without a date are last.
  public var sources: [TimelineSource]
  /// What the reports tell as their news, the earliest first.
  public var outages: [OutageEvent]
  /// What they tell as past, the earliest first.
  public var earlier: [OutageEvent]

  public init(sources: [TimelineSource], outages: [OutageEvent], earlier: [OutageEvent]) {
    self.sources = sources
    self.outages = outages
    self.earlier = earlier
  }

  /// Merges reports.
  ///
  /// A report without an id is called by its place (`#3`); of reports with one id the later ones get that place behind it.
  ///
  /// - Complexity: O(entries × events of their carrier).
  public init(merging reports: [Report]) {
    let ordered = TimelineOrder.ordered(reports)
    var clusters = EventClusters()
    for entry in TimelineEntry.entries(of: ordered) { clusters.add(entry) }
    let events = clusters.clusters.map { EventBuilder(cluster: $0).event() }
    sources = ordered.map {
      TimelineSource(id: $0.id, language: $0.report.language, published: $0.report.published)
    }
    outages = OutageTimeline.sorted(events.filter { !$0.isPast }.map(\.event))
    earlier = OutageTimeline.sorted(events.filter(\.isPast).map(\.event))
  }

  private static func sorted(_ events: [OutageEvent]) -> [OutageEvent] {
    events.enumerated().sorted { a, b in
      let first = a.element.start?.value.minutes?.lowerBound ?? .max
      let second = b.element.start?.value.minutes?.lowerBound ?? .max
      return first != second ? first < second : a.offset < b.offset
    }.map(\.element)
  }
}

/// One of the reports that a timeline was made from.
public struct TimelineSource: Sendable, Hashable, Identifiable {
  /// The report's id, or its place among the reports: `#3`.
  public var id: String
  /// The language of the report's article.
  public var language: Language
  /// When the article was published; `nil` where nobody says.
  public var published: TimexValue?

  public init(id: String, language: Language, published: TimexValue?) {
    self.id = id
    self.language = language
    self.published = published
  }
}

/// A report with its name in a timeline.
struct NamedReport {
  var id: String
  var report: Report
}

enum TimelineOrder {
  /// By publication, then id, then place; unknown dates last.
  static func ordered(_ reports: [Report]) -> [NamedReport] {
    var seen: Set<String> = []
    let named = reports.enumerated().map { index, report in
      let place = "#\(index + 1)"
      guard let id = report.id, !id.isEmpty else { return NamedReport(id: place, report: report) }
      return NamedReport(id: seen.insert(id).inserted ? id : id + place, report: report)
    }
    return named.enumerated().sorted { a, b in
      let first = a.element.report.published?.minutes?.lowerBound ?? .max
      let second = b.element.report.published?.minutes?.lowerBound ?? .max
      if first != second { return first < second }
      return a.element.id != b.element.id ? a.element.id < b.element.id : a.offset < b.offset
    }.map(\.element)
  }
}

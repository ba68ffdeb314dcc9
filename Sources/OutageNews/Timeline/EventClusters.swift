/// One outage of one report.
struct TimelineEntry {
  /// The report's place in order of publication.
  var order: Int
  var source: NamedReport
  var outage: Outage
  /// The report tells it as news: its first outage, and those of the same days.
  var isNews: Bool
  /// The first outage of its report.
  var isMain: Bool

  var published: TimexValue? { source.report.published }

  /// All entries, those with the most precise start first, so that vaguer ones find their event.
  static func entries(of reports: [NamedReport]) -> [TimelineEntry] {
    var entries: [TimelineEntry] = []
    for (order, source) in reports.enumerated() {
      for (index, outage) in source.report.outages.enumerated() {
        let isNews = index == 0 || isNear(outage, source.report.outages[0])
        entries.append(
          TimelineEntry(order: order, source: source, outage: outage, isNews: isNews, isMain: index == 0))
      }
    }
    return entries.enumerated().sorted { a, b in
      let first = a.element.vagueness
      let second = b.element.vagueness
      return first != second ? first < second : a.offset < b.offset
    }.map(\.element)
  }

  private var vagueness: Int {
    guard let start = outage.start else { return 3 }
    return start.minutes == nil ? 2 : start.isClock ? 0 : 1
  }

  /// Whether another entry of a report is of the same days as its main one.
  private static func isNear(_ outage: Outage, _ main: Outage) -> Bool {
    guard let start = outage.start, let mainStart = main.start else { return false }
    guard let mine = start.minutes, let other = mainStart.minutes else {
      return start.unified(with: mainStart) != nil
    }
    let slack = 2 * 1440
    return mine.count <= 1440 && mine.lowerBound < other.upperBound + slack
      && other.lowerBound < mine.upperBound + slack
  }

  /// From the first to the last minute in which it can have been going on.
  var extent: Range<Int>? {
    guard let start = outage.start?.minutes else { return nil }
    var last = start.upperBound
    if let end = outage.end.flatMap({ $0.minutes })?.upperBound {
      last = max(last, end)
    } else if let seconds = outage.duration?.seconds {
      last = max(last, start.lowerBound + Int(min(seconds, 1e9) / 60))
    } else if outage.status == .ongoing || outage.status == .partiallyRestored, let told = published?.minutes,
      told.count <= 1440
    {
      last = max(last, told.upperBound)
    }
    return start.lowerBound..<last
  }
}

/// Entries of different reports that tell of one event.
struct EventCluster {
  var carrier: CarrierID?
  /// What the starts of the entries have in common.
  var start: TimexValue?
  var extent: Range<Int>?
  private(set) var entries: [TimelineEntry] = []
  private var reports: Set<Int> = []
  private var services: Set<ServiceID> = []
  private var hasMain = false
  private var hasSide = false
  /// When news of it was first published.
  private var firstNews: Range<Int>?

  init(_ entry: TimelineEntry) {
    carrier = entry.outage.carrier
    start = entry.outage.start
    extent = entry.extent
    take(entry)
  }

  private mutating func take(_ entry: TimelineEntry) {
    entries.append(entry)
    reports.insert(entry.order)
    services.formUnion(entry.outage.services)
    if entry.isMain { hasMain = true } else { hasSide = true }
    if entry.isNews { firstNews = firstNews ?? entry.published?.minutes }
  }

  mutating func add(_ entry: TimelineEntry) {
    carrier = carrier ?? entry.outage.carrier
    if let told = entry.outage.start { start = start.map { $0.unified(with: told) ?? $0 } ?? told }
    if let more = entry.extent {
      extent =
        extent.map { min($0.lowerBound, more.lowerBound)..<max($0.upperBound, more.upperBound) } ?? more
    }
    take(entry)
  }

  /// How well an entry fits; `nil` where it is another event.
  func fit(_ entry: TimelineEntry) -> Int? {
    guard !reports.contains(entry.order) else { return nil }
    guard let start else { return isToldNear(entry) && entry.outage.start == nil ? 0 : nil }
    guard let told = entry.outage.start else { return isToldNear(entry) ? 1 : nil }
    let shared = entry.outage.services.contains(where: services.contains)
    let bonus = (shared ? 1 : 0) + ((entry.isMain ? hasMain : hasSide) ? 1 : 0)
    if start.unified(with: told) != nil { return 6 + bonus }
    guard let mine = start.minutes, let theirs = told.minutes else { return nil }
    if start.time != nil, told.time != nil, abs(mine.lowerBound - theirs.lowerBound) <= 180 {
      return 4 + bonus
    }
    guard let extent, let other = entry.extent, extent.overlaps(other) else { return nil }
    return 2 + bonus
  }

  /// Whether news without a start was published while the event was news.
  private func isToldNear(_ entry: TimelineEntry) -> Bool {
    guard entry.isNews, let told = entry.published?.minutes, told.count <= 1440 else { return false }
    guard let known = extent ?? firstNews, known.count < 31 * 1440 else { return false }
    return told.lowerBound < known.upperBound + 1440 && known.lowerBound < told.upperBound
  }
}

/// The events found so far.
struct EventClusters {
  private(set) var clusters: [EventCluster] = []
  private var byCarrier: [CarrierID: [Int]] = [:]
  /// Those of no known carrier.
  private var nameless: [Int] = []

  mutating func add(_ entry: TimelineEntry) {
    var best: (index: Int, fit: Int)?
    for index in candidates(for: entry) {
      guard let fit = clusters[index].fit(entry), fit > best?.fit ?? .min else { continue }
      best = (index, fit)
    }
    if let best { return clusters[best.index].add(entry) }
    if let carrier = entry.outage.carrier {
      byCarrier[carrier, default: []].append(clusters.count)
    } else {
      nameless.append(clusters.count)
    }
    clusters.append(EventCluster(entry))
  }

  /// The events of the entry's carrier; where it names none, of the carriers that its report calls affected.
  private func candidates(for entry: TimelineEntry) -> [Int] {
    if let carrier = entry.outage.carrier { return byCarrier[carrier] ?? [] }
    return nameless
      + entry.source.report.carriers.filter { $0.role == .affected }.flatMap { byCarrier[$0.id] ?? [] }
  }
}

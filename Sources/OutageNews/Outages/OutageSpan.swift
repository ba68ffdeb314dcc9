/// Start, end and length of the article's main outage, chosen together: a stated length that fits two told times says more than any word.
struct OutageSpan {
  /// Indices into the scene's dates.
  var start: Int?
  var end: Int?
  /// Index into the scene's lengths.
  var length: Int?
  /// The length fits start and end.
  var isConfirmed = false
  /// Dates of the days of the outage.
  var dates: [Int] = []
  var score = 0.0
}

extension OutageScene {
  /// The span of the main outage, that of a second failure of the same days where one is told, and the sentences that tell of other
  /// outages than these. O(dates × log dates): at most 24 starts and 24 ends are paired.
  func chooseSpans() -> (first: OutageSpan, second: OutageSpan?, past: SentenceSet) {
    let cluster = mainDates()
    guard !cluster.isEmpty else { return (OutageSpan(), nil, pastSentences(outside: OutageSpan())) }
    score(cluster) { $0.rate() }
    rateByPlace(cluster)
    rateSeries(cluster)
    let past = pastSentences(outside: OutageSpan(dates: cluster))
    guard let relapse = relapse(in: cluster) else {
      return (bestSpan(of: cluster, skipping: past), nil, past)
    }
    let later = Set(cluster.filter { dates[$0].point.minutes.lowerBound >= relapse })
    let first = bestSpan(of: cluster.filter { !later.contains($0) }, skipping: past)
    return (first, bestSpan(of: later.sorted(), skipping: past), past)
  }

  private func bestSpan(of cluster: [Int], skipping past: SentenceSet) -> OutageSpan {
    var best = OutageSpan()
    best.score = -.infinity
    let starts = cluster.sorted { dates[$0].startScore > dates[$1].startScore }.prefix(24)
    let ends = cluster.sorted { dates[$0].endScore > dates[$1].endScore }.prefix(24)
    for start in starts {
      offer(OutageSpan(start: start, dates: cluster, score: dates[start].startScore), &best)
      for end in ends where end != start && !isToCome(end) {
        guard let gap = dates[start].point.distance(to: dates[end].point) else { continue }
        var span = OutageSpan(
          start: start, end: end, dates: cluster,
          score: dates[start].startScore + dates[end].endScore - Weights.end)
        confirm(&span, gap: gap, skipping: past)
        offer(span, &best)
      }
    }
    return refined(best)
  }

  /// The minute of a second failure: it is told to fail or begin again then, after it was back (`at 3:15 p.m. calls dropped out again`).
  private func relapse(in cluster: [Int]) -> Int? {
    let clocks = cluster.filter { dates[$0].point.precision == .clock }
    return clocks.first { index in
      let date = dates[index]
      guard date.near.contains(.relapse), !date.near.isDisjoint(with: [.fail, .begin]),
        date.near.isDisjoint(with: [.restore, .future, .not])
      else { return false }
      return clocks.contains { other in
        (dates[other].isBack || dates[other].closesRange) && dates[other].point.cycle == date.point.cycle
          && dates[other].point.minutes.lowerBound < date.point.minutes.lowerBound
      }
    }.map { dates[$0].point.minutes.lowerBound }
  }

  /// Later than a publication whose hour is known.
  private func isToCome(_ index: Int) -> Bool {
    guard let published = draft.published, published.isClock, let now = published.minutes,
      dates[index].point.cycle == nil
    else { return false }
    return dates[index].point.minutes.lowerBound > now.upperBound
  }

  private func offer(_ span: OutageSpan, _ best: inout OutageSpan) {
    if span.score > best.score { best = span }
  }

  /// Looks for a stated length that fits.
  private func confirm(_ span: inout OutageSpan, gap: Int, skipping past: SentenceSet) {
    guard let start = span.start, let end = span.end else { return }
    let first = dates[start].point
    let last = dates[end].point
    let isExact = first.precision == .clock && last.precision == .clock
    for (index, length) in lengths.enumerated().prefix(48) {
      guard let told = length.minutes, told > 0, !length.isOfOtherService, !past.contains(length.sentence)
      else { continue }
      if isExact {
        let wanted = first.cycle == 1440 ? told.truncatingRemainder(dividingBy: 1440) : told
        guard abs(Double(gap) - wanted) <= max(20, 0.13 * told) else { continue }
      } else {
        let least = Double(gap - first.minutes.count)
        let most = Double(gap + last.minutes.count)
        guard told >= 30, told >= least, told <= most, first.cycle != 1440 else { continue }
      }
      span.length = index
      span.isConfirmed = true
      span.score += isExact ? Weights.confirmed : Weights.fitting
      return
    }
  }

  /// One service after another comes back in one sentence: the return that is told of the first holds for the later ones.
  private func rateSeries(_ cluster: [Int]) {
    var back: Int?
    for index in cluster {
      if let first = back, dates[first].sentence == dates[index].sentence {
        let isLater = dates[index].point.minutes.lowerBound > dates[first].point.minutes.lowerBound
        if isLater, !dates[index].isBack, !dates[index].near.contains(.future) {
          score([index]) { $0.endScore += Weights.series }
        }
      } else {
        back = nil
      }
      if dates[index].isBack { back = index }
    }
  }

  /// The first and the last clock time, and the order in the text.
  private func rateByPlace(_ cluster: [Int]) {
    let dates = dates
    let clocks = cluster.filter { dates[$0].point.precision == .clock && !dates[$0].near.contains(.future) }
    let first = clocks.min { dates[$0].point.minutes.lowerBound < dates[$1].point.minutes.lowerBound }
    let last = clocks.max { dates[$0].point.minutes.lowerBound < dates[$1].point.minutes.lowerBound }
    if let first {
      let earliest = dates[first].point.minutes.lowerBound
      score(clocks) { if $0.point.minutes.lowerBound == earliest { $0.startScore += Weights.earliest } }
    }
    if let last, last != first {
      let latest = dates[last].point.minutes.lowerBound
      score(clocks) { if $0.point.minutes.lowerBound == latest { $0.endScore += Weights.latest } }
    }
    var before = 0.0
    for index in cluster {
      if labels < 3 { score([index]) { $0.startScore -= Weights.order * before } }
      if dates[index].point.precision == .clock { before = min(before + 1, 8) }
    }
  }

  /// The dates of the days that the article is about.
  private func mainDates() -> [Int] {
    let dates = dates
    let past = dates.indices.filter { index in
      guard let told, dates[index].point.cycle == nil else { return true }
      return dates[index].point.minutes.lowerBound < told.upperBound
    }
    var groups: [[Int]] = []
    for cycle in [nil, 1440, 7 * 1440] as [Int?] {
      let own = past.filter { dates[$0].point.cycle == cycle }
        .sorted { dates[$0].point.minutes.lowerBound < dates[$1].point.minutes.lowerBound }
      groups += days(own, isKnown: cycle == nil)
    }
    bridge(&groups)
    let best = groups.max { weight(of: $0) < weight(of: $1) }
    return (best ?? []).sorted()
  }

  /// Groups of dates no more than four days apart.
  private func days(_ sorted: [Int], isKnown: Bool) -> [[Int]] {
    guard isKnown else { return sorted.isEmpty ? [] : [sorted] }
    var groups: [[Int]] = []
    for index in sorted {
      if let last = groups.last?.last,
        dates[index].point.minutes.lowerBound - dates[last].point.minutes.lowerBound <= 4 * 1440
      {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups
  }

  /// Joins two groups whose distance is a length told in days: the two ends of a long outage.
  private func bridge(_ groups: inout [[Int]]) {
    let spans = Set(
      lengths.prefix(48).compactMap { $0.minutes }.filter { $0 >= 4 * 1440 && $0 <= 366 * 1440 }.map {
        Int($0) / 1440
      })
    guard !spans.isEmpty, groups.count > 1, groups.count <= 40 else { return }
    for first in groups.indices {
      let starts = Set(groups[first].map { dates[$0].point.day })
      for second in groups.indices where second > first && dates[groups[second][0]].point.cycle == nil {
        let fits = groups[second].contains { index in
          spans.contains { starts.contains(dates[index].point.day - $0) }
        }
        guard fits else { continue }
        let between = groups[first...second].flatMap(\.self)
        groups.replaceSubrange(first...second, with: [between])
        return
      }
    }
  }

  private func weight(of group: [Int]) -> Double {
    var weight = 0.0
    for index in group {
      let date = dates[index]
      weight += date.point.precision == .clock ? 2.5 : 1
      if !date.around.isDisjoint(with: [.fail, .begin]) { weight += 1 }
      if !date.near.isDisjoint(with: [.fail, .begin]) {
        weight += Weights.failure
      } else if date.near.contains(.say) {
        weight -= Weights.speech
      }
      if date.around.contains(.restore) { weight += 0.5 }
      if date.around.contains(.past) { weight -= 1 }
    }
    if let told, let last = group.last, dates[last].point.cycle == nil,
      told.lowerBound - dates[last].point.minutes.lowerBound <= 3 * 1440
    {
      weight += Weights.recent
    }
    if let first = group.first, let last = group.last, dates[last].point.day - dates[first].point.day >= 4 {
      weight += 4
    }
    return weight
  }
}

/// How much each sign weighs. Found on articles of `dev` and kept round: a digit more would be theirs alone.
enum Weights {
  static let end = 2.2
  static let confirmed = 4.0
  static let fitting = 1.5
  static let earliest = 1.5
  static let latest = 1.0
  static let order = 0.25
  static let series = 1.5
  // Which days the article is about: those of a failure, not those on which somebody spoke or the article appeared.
  static let failure = 2.0
  static let speech = 2.0
  static let recent = 1.5
}

extension OutageScene.SceneDate {
  /// Service is back then.
  fileprivate var isBack: Bool { near.contains(.restore) && near.isDisjoint(with: [.not, .future]) }

  /// What the words around say.
  fileprivate mutating func rate() {
    startScore += near.contains(.begin) ? 2.7 : around.contains(.begin) ? 0.7 : 0
    startScore += near.contains(.fail) ? 2.1 : around.contains(.fail) ? 0.6 : 0
    startScore -= isBack ? 2.7 : around.contains(.restore) ? 0.7 : 0
    endScore += isBack ? 3 : around.contains(.restore) ? 1 : 0
    if near.contains(.again) { endScore += 0.8 }
    if near.contains(.total) { endScore += 0.5 }
    if isOfOtherService {
      startScore -= 0.5
      endScore -= 2.2
    }
    if near.contains(.restore), near.contains(.not) { endScore -= 2 }
    if near.contains(.begin) { endScore -= 0.8 }
    if near.contains(.fail) { endScore -= 0.8 }
    if before.contains(.since), isBack, !near.contains(.begin) {
      // `rétabli depuis 14 h 45`, `back since 2:45 p.m. after an outage`: since then it is over.
      endScore += near.contains(.fail) ? 0 : 1
    } else if !before.isDisjoint(with: [.since, .range]) {
      startScore += before.contains(.since) ? 2 : 1
      endScore -= before.contains(.since) ? 1.5 : 0.7
    }
    if before.contains(.until) {
      startScore -= 2.5
      endScore += 1.5
    }
    if opensRange { startScore += 1.5 }
    if closesRange {
      startScore -= 1.5
      endScore += 2
    }
    let speech = near.contains(.say) ? 2 : around.contains(.say) ? 0.5 : 0
    startScore -= speech
    endScore -= speech
    if near.contains(.future) {
      startScore -= 1.5
      endScore -= 3.5
    }
    if near.contains(.still) {
      startScore -= 1
      endScore -= 2
    } else if around.contains(.still) {
      endScore -= 0.5
    }
    // Who got it back then was not everybody.
    if isOfSome { endScore -= 3.5 }
    if around.contains(.correction) || near.contains(.instead) {
      startScore -= 1.5
      endScore -= 1.5
    }
    let precision = point.precision == .clock ? 2 : point.precision == .part ? 0.3 : 0
    startScore += precision
    endScore += precision
    if section == .caption || section == .headline {
      startScore -= 0.7
      endScore -= 1.5
    }
  }
}

/// Chooses the best of what reports told about one fact, and says how the rest stands to it.
struct FactBuilder<Value: Sendable & Hashable & LosslessStringConvertible> {
  struct Told {
    var value: Value
    var source: String
    /// The minutes of publication.
    var published: Range<Int>?
    /// The report tells the outage as over.
    var isOver: Bool
  }

  /// In order of publication.
  private let told: [Told]
  private let counts: [Value: Int]

  init(_ told: [Told]) {
    self.told = told
    counts = told.reduce(into: [:]) { $0[$1.value, default: 0] += 1 }
  }

  /// Groups what was told by value; `standing` says how a value stands to the best.
  private func fact(_ best: Value, standing: (Told) -> ClaimStanding) -> TimelineFact<Value> {
    var claims: [TimelineClaim<Value>] = []
    for item in told {
      let stands = item.value == best ? .stated : standing(item)
      if let index = claims.firstIndex(where: { $0.value == item.value && $0.standing == stands }) {
        claims[index].sources.append(item.source)
      } else {
        claims.append(TimelineClaim(value: item.value, sources: [item.source], standing: stands))
      }
    }
    return TimelineFact(value: best, claims: claims)
  }

  /// Published wholly after another; `false` where that cannot be told.
  private static func isLater(_ a: Told, than b: Told) -> Bool {
    guard let mine = a.published, let theirs = b.published else { return false }
    return mine.lowerBound >= theirs.upperBound
  }

  /// The item that none beats: `beats` compares two, earlier ones win ties.
  private func best(_ beats: (Told, Told) -> Bool) -> Told? {
    guard var best = told.first else { return nil }
    for item in told.dropFirst() where beats(item, best) { best = item }
    return best
  }

  private func support(_ item: Told, agree: (Value, Value) -> Bool) -> Int {
    counts.reduce(0) { agree($1.key, item.value) ? $0 + $1.value : $0 }
  }
}

extension FactBuilder where Value == TimexValue {
  /// The time with which most reports agree, as precise as they are together.
  func time() -> TimelineFact<TimexValue>? {
    let agree: (TimexValue, TimexValue) -> Bool = { $0.unified(with: $1) != nil }
    guard let best = best({ support($0, agree: agree) > support($1, agree: agree) }) else { return nil }
    var value = best.value
    for item in told { value = value.unified(with: item.value) ?? value }
    return fact(value) { $0.value.unified(with: value) == nil ? .contradicts : .agrees }
  }
}

extension FactBuilder where Value == ISODuration {
  /// The length that reports of a finished outage give; of those the most told, then the latest.
  func duration() -> TimelineFact<ISODuration>? {
    let agree: (ISODuration, ISODuration) -> Bool = { $0.isSameLength(as: $1) }
    let best = best { a, b in
      if a.isOver != b.isOver { return a.isOver }
      if a.value.isComplete != b.value.isComplete { return a.value.isComplete }
      if !a.isOver, Self.isLater(a, than: b) { return true }
      let more = support(a, agree: agree) - support(b, agree: agree)
      return more != 0 ? more > 0 : Self.isLater(a, than: b)
    }
    guard let best else { return nil }
    return fact(best.value) { item in
      if agree(item.value, best.value) { return .agrees }
      return !item.isOver && (best.isOver || Self.isLater(best, than: item)) ? .superseded : .contradicts
    }
  }
}

extension FactBuilder where Value == OutageStatus {
  /// The latest state; of reports of one day, or of unknown days, the one that is further on.
  func status() -> TimelineFact<OutageStatus>? {
    latest(rank: \.progress)
  }
}

extension FactBuilder where Value == ServiceStatus {
  func serviceStatus() -> TimelineFact<ServiceStatus>? {
    latest { $0 == .affected ? 0 : 1 }
  }
}

extension FactBuilder where Value == Int {
  /// The latest count; of counts that cannot be ordered the one told most, then the greatest.
  func count() -> TimelineFact<Int>? {
    let best = best { a, b in
      if Self.isLater(a, than: b) { return true }
      if Self.isLater(b, than: a) { return false }
      let more = support(a, agree: ==) - support(b, agree: ==)
      return more != 0 ? more > 0 : a.value > b.value
    }
    guard let best else { return nil }
    return fact(best.value) { Self.isLater(best, than: $0) ? .superseded : .contradicts }
  }
}

extension FactBuilder where Value == OutageCause {
  /// The cause that most reports name, then the latest; "unknown" is what was said before it was known.
  func cause() -> TimelineFact<OutageCause>? {
    let best = best { a, b in
      if (a.value == .unknown) != (b.value == .unknown) { return b.value == .unknown }
      let more = support(a, agree: ==) - support(b, agree: ==)
      return more != 0 ? more > 0 : Self.isLater(a, than: b)
    }
    guard let best else { return nil }
    return fact(best.value) { $0.value == .unknown ? .superseded : .contradicts }
  }
}

extension FactBuilder {
  private func latest(rank: (Value) -> Int) -> TimelineFact<Value>? {
    let best = best { a, b in
      if Self.isLater(a, than: b) { return true }
      return !Self.isLater(b, than: a) && rank(a.value) > rank(b.value)
    }
    guard let best else { return nil }
    return fact(best.value) { item in
      rank(item.value) <= rank(best.value) || Self.isLater(best, than: item) ? .superseded : .contradicts
    }
  }
}

extension OutageStatus {
  /// How far the repair is.
  fileprivate var progress: Int {
    switch self {
    case .unknown: 0
    case .ongoing: 1
    case .partiallyRestored: 2
    case .restored: 3
    }
  }
}

extension ISODuration {
  /// Equal in seconds or in months; a duration with an open count fits any of its unit.
  func isSameLength(as other: ISODuration) -> Bool {
    if self == other { return true }
    if let mine = seconds, let theirs = other.seconds { return mine == theirs }
    if let mine = months, let theirs = other.months { return mine == theirs }
    guard !isComplete || !other.isComplete else { return false }
    return parts.first?.unit == other.parts.first?.unit
  }

  /// The time between two clock times of known days, in hours and minutes; `nil` where the second is not later.
  init?(from start: TimexValue, to end: TimexValue) {
    guard start.isClock, end.isClock, let first = start.minutes?.lowerBound,
      let last = end.minutes?.lowerBound
    else { return nil }
    var minutes = last - first
    if let here = start.time?.offset, let there = end.time?.offset { minutes += here.minutes - there.minutes }
    self.init(minutes: minutes)
  }

  /// Hours and minutes; `nil` for none.
  init?(minutes: Int) {
    guard minutes > 0 else { return nil }
    var parts: [Part] = []
    if minutes >= 60 { parts.append(Part(Double(minutes / 60), .hour)) }
    if minutes % 60 != 0 { parts.append(Part(Double(minutes % 60), .minute)) }
    self.init(parts: parts)
  }
}

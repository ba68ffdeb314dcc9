extension OutageScene {
  /// The clock time of what the span begins with, where that is told as a day or a part of one and a time of the same day
  /// stands close by: `injoignables lundi matin … un incendie qui s'est déclaré vers 4h30`. O(dates).
  func refined(_ span: OutageSpan) -> OutageSpan {
    guard let start = span.start, dates[start].point.precision != .clock else { return span }
    let told = dates[start]
    let ends = span.end.map { dates[$0].point.minutes.lowerBound }
    let close = span.dates.filter { index in
      let date = dates[index]
      return index != span.end && date.point.precision == .clock && date.point.cycle == told.point.cycle
        && date.point.day == told.point.day && date.point.minutes.lowerBound < told.point.minutes.upperBound
        && abs(date.sentence - told.sentence) <= 2 && ends.map { date.point.minutes.lowerBound < $0 } ?? true
        && (isOnset(date) || isBeside(date, told))
    }
    guard
      let first = close.min(by: { dates[$0].point.minutes.lowerBound < dates[$1].point.minutes.lowerBound })
    else { return span }
    var refined = span
    refined.start = first
    return refined
  }

  /// `jeudi à 3 heures`: no more than a preposition between the day and its time.
  private func isBeside(_ date: SceneDate, _ day: SceneDate) -> Bool {
    date.sentence == day.sentence
      && (date.bytes.start >= day.bytes.end
        ? date.bytes.start - day.bytes.end <= 6 : day.bytes.start - date.bytes.end <= 6)
  }

  /// Whether a failure or its cause begins then, and nothing is said to be back, to come or told by somebody.
  private func isOnset(_ date: SceneDate) -> Bool {
    !date.near.isDisjoint(with: [.begin, .fail])
      && date.near.isDisjoint(with: [.restore, .future, .not])
      && date.before.isDisjoint(with: [.until]) && !date.closesRange
  }
}

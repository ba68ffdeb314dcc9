/// The captures of duration rules.
enum DurationSlot: String, Sendable {
  case count, unit, one, two, vague, mod
  /// A second, smaller unit: seven hours and `20` `minutes`.
  case count2, unit2
  /// And a third.
  case count3, unit3
  /// Minutes behind hours without a unit: quatre heures `vingt`.
  case minutes
  /// A share of the unit: an hour and a `half`, in hundredths.
  case share
  /// A share of one unit: `half` an hour.
  case only
}

/// What the words of a duration say.
struct DurationFields: Sendable {
  var count: Double?
  var isVague = false
  var unit: DateWords.Unit?
  var secondCount: Double?
  var secondUnit: DateWords.Unit?
  var thirdCount: Double?
  var thirdUnit: DateWords.Unit?
  var minutes: Double?
  var share: Double?
  var modifier: TimexModifier?

  mutating func set(_ slot: DurationSlot, _ capture: RuleCapture, _ words: DateWords, _ document: Document) {
    switch slot {
    case .count:
      count = capture.number
      if document.units(at: capture.tokens.lowerBound).contains(where: {
        $0.form == .number && Int($0.end) <= capture.tokens.upperBound
          && document.numbers[Int($0.number)].isAbout
      }) {
        modifier = modifier ?? .approximately
      }
    case .unit: unit = words.unit(capture.sense)
    case .one: count = 1
    case .two: count = 2
    case .vague: isVague = true
    case .mod: modifier = words.modifier(capture.sense)
    case .count2: secondCount = capture.number
    case .unit2: secondUnit = words.unit(capture.sense)
    case .count3: thirdCount = capture.number
    case .unit3: thirdUnit = words.unit(capture.sense)
    case .minutes: minutes = capture.number
    case .share: share = capture.sense?.integer.map { Double($0) / 100 }
    case .only:
      count = 0
      share = capture.sense?.integer.map { Double($0) / 100 }
    }
  }

  /// The ISO 8601 duration; nil where no unit is named.
  var value: ISODuration? {
    guard let unit else { return nil }
    var parts: [ISODuration.Part] = []
    if isVague {
      parts = [.init(nil, unit.iso.unit)]
    } else {
      let count = count.map { ($0 + (share ?? 0)) * unit.iso.factor }
      parts = count.map { Self.split($0, unit.iso.unit) } ?? [.init(nil, unit.iso.unit)]
    }
    if let secondCount, let secondUnit {
      parts += Self.split(secondCount * secondUnit.iso.factor, secondUnit.iso.unit)
    }
    if let thirdCount, let thirdUnit {
      parts += Self.split(thirdCount * thirdUnit.iso.factor, thirdUnit.iso.unit)
    }
    if let minutes { parts.append(.init(minutes, unit == .minute ? .second : .minute)) }
    return ISODuration(parts: parts) ?? parts.first.map { ISODuration($0.count, $0.unit) }
  }

  /// A count with a fraction in whole units where the next smaller unit allows it: 2.5 hours are 2 hours 30 minutes.
  private static func split(_ count: Double, _ unit: ISODuration.Unit) -> [ISODuration.Part] {
    let whole = count.rounded(.down)
    let rest = count - whole
    let smaller: (unit: ISODuration.Unit, perUnit: Double)? =
      switch unit {
      case .year: (.month, 12)
      case .day: (.hour, 24)
      case .hour: (.minute, 60)
      case .minute: (.second, 60)
      default: nil
      }
    guard rest > 0, let smaller, (rest * smaller.perUnit).rounded() == rest * smaller.perUnit else {
      return [.init(count, unit)]
    }
    let low = ISODuration.Part(rest * smaller.perUnit, smaller.unit)
    return whole > 0 ? [.init(whole, unit), low] : [low]
  }
}

extension DateWords.Unit {
  /// The unit that ISO 8601 has for it, and how many of those it is.
  var iso: (unit: ISODuration.Unit, factor: Double) {
    switch self {
    case .second: (.second, 1)
    case .minute: (.minute, 1)
    case .hour: (.hour, 1)
    case .day: (.day, 1)
    case .week: (.week, 1)
    case .weekend: (.weekend, 1)
    case .fortnight: (.week, 2)
    case .month: (.month, 1)
    case .quarter: (.month, 3)
    case .half: (.month, 6)
    case .year: (.year, 1)
    case .decade: (.year, 10)
    case .century: (.year, 100)
    }
  }
}

import OutageNews

/// A value in the form in which scores compare it: `PT24H` equals `P1D`, `P2W` `P14D`, `P1Y` `P12M`, `T15:00:00` `T15:00`.
public enum ScoredValue: Sendable, Hashable {
  /// `null`
  case none
  /// Anything that is no number and no length: an id, a date, a status.
  case text(String)
  case number(Double)
  /// A length of whole days or weeks.
  case days(Int)
  /// A length of months or years.
  case months(Int)
  /// A length of hours, minutes and seconds that is no number of whole days.
  case seconds(Double)

  /// The value of text: a length where it reads as one.
  public init(_ text: String?) {
    guard let text else {
      self = .none
      return
    }
    self = ScoredValue.duration(text) ?? .text(text.replacing(#/T(\d\d:\d\d):00(?!\d)/#) { "T\($0.1)" })
  }

  /// A count.
  public init(_ number: Int?) { self = number.map { .number(Double($0)) } ?? .none }

  init(_ value: JSONValue) {
    switch value {
    case .string(let text): self.init(text)
    case .integer, .number: self = .number(value.double ?? 0)
    case .null: self = .none
    default: self = .text("\(value)")
    }
  }

  /// A member of a compensation's amount: numbers count to the cent.
  init(amount value: JSONValue) {
    self.init(value)
    if case .number(let number) = self { self = .number(number.rounded(toPlaces: 2)) }
  }

  private static func duration(_ text: String) -> ScoredValue? {
    guard text.hasPrefix("P") else { return nil }
    if let match = text.wholeMatch(of: #/P(\d+)([WDY])/#), let count = Int(match.1) {
      return match.2 == "W" ? .days(count * 7) : match.2 == "D" ? .days(count) : .months(count * 12)
    }
    if let match = text.wholeMatch(of: #/P(\d+)M/#), let count = Int(match.1) { return .months(count) }
    guard let match = text.wholeMatch(of: #/PT(?:(\d+(?:\.\d+)?)H)?(?:(\d+)M)?(?:(\d+)S)?/#), text.count > 2
    else { return nil }
    let part = { (digits: Substring?) in digits.flatMap { Double($0) } ?? 0 }
    let seconds = part(match.1) * 3600 + part(match.2) * 60 + part(match.3)
    let isDays = seconds > 0 && seconds.truncatingRemainder(dividingBy: 86_400) == 0
    return isDays ? .days(Int(seconds / 86_400)) : .seconds(seconds)
  }
}

extension CompensationAmount {
  /// The members of the JSON form, as scores compare them.
  var scored: [String: ScoredValue] {
    switch self {
    case .money(let money): ["money": cents(money.amount), "currency": .text(money.currency.rawValue)]
    case .data(let volume, let unit): ["data": cents(volume), "unit": .text(unit.rawValue)]
    case .duration(let duration): ["duration": ScoredValue(duration.description)]
    case .percent(let percent): ["percent": cents(percent)]
    case .count(let count): ["count": ScoredValue(count)]
    }
  }

  private func cents(_ number: Double) -> ScoredValue { .number(number.rounded(toPlaces: 2)) }
}

extension Double {
  /// Rounded to so many decimals, half to even on the exact binary value, as Python's `round` does.
  func rounded(toPlaces places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let product = self * scale
    let lost = (-product).addingProduct(self, scale)
    let below = product.rounded(.down)
    guard product - below == 0.5, lost != 0 else { return product.rounded(.toNearestOrEven) / scale }
    return (lost > 0 ? below + 1 : below) / scale
  }
}

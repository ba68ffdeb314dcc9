/// An ISO 8601 duration as TIMEX3 writes it, with unknown counts: `PT10H`, `P1DT2H`, `PT0.5H`, `PXD`.
///
///     let duration = ISODuration("PT1H30M")
///     duration?.seconds          // 5400.0
///
/// Values keep the units of the text: `PT24H` and `P1D` are different values; compare ``seconds`` or ``months`` for lengths.
public struct ISODuration: Sendable, Hashable {
  /// A unit, with the letters that stand for it behind `P` or behind `T`.
  public enum Unit: Int, Sendable, Hashable, CaseIterable, Comparable {
    case century, decade, year, quarter, month, week, weekend, day, hour, minute, second

    public static func < (a: Unit, b: Unit) -> Bool { a.rawValue < b.rawValue }

    /// `D`, `DE`, `H` …
    var letters: StaticString {
      switch self {
      case .century: "CE"
      case .decade: "DE"
      case .year: "Y"
      case .quarter: "Q"
      case .month, .minute: "M"
      case .week: "W"
      case .weekend: "WE"
      case .day: "D"
      case .hour: "H"
      case .second: "S"
      }
    }

    var isTime: Bool { self >= .hour }
  }

  /// So many of one unit.
  public struct Part: Sendable, Hashable {
    /// `nil` is a count that the text leaves open (`X`).
    public var count: Double?
    public var unit: Unit

    public init(_ count: Double?, _ unit: Unit) {
      self.count = count
      self.unit = unit
    }
  }

  /// From the largest unit to the smallest, each at most once, at least one.
  public private(set) var parts: [Part]

  /// One unit.
  public init(_ count: Double?, _ unit: Unit) {
    parts = [Part(count, unit)]
  }

  /// Several units in any order; `nil` for none, for a unit that stands twice, or a count that is negative or no number.
  public init?(parts: [Part]) {
    let sorted = parts.sorted { $0.unit < $1.unit }
    guard !sorted.isEmpty, zip(sorted, sorted.dropFirst()).allSatisfy({ $0.unit != $1.unit }),
      sorted.allSatisfy({ ($0.count ?? 0) >= 0 && ($0.count ?? 0).isFinite })
    else { return nil }
    self.parts = sorted
  }

  /// Whether every count is known.
  public var isComplete: Bool { parts.allSatisfy { $0.count != nil } }

  /// The length in seconds, where every part has a fixed one (weeks and shorter) and is known.
  public var seconds: Double? {
    var sum = 0.0
    for part in parts {
      guard let count = part.count, let length = part.unit.seconds else { return nil }
      sum += count * length
    }
    return sum
  }

  /// The length in months, where every part is of months or longer and is known.
  public var months: Double? {
    var sum = 0.0
    for part in parts {
      guard let count = part.count, let length = part.unit.months else { return nil }
      sum += count * length
    }
    return sum
  }
}

extension ISODuration.Unit {
  fileprivate var seconds: Double? {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3600
    case .day: 86_400
    case .weekend: 172_800
    case .week: 604_800
    default: nil
    }
  }

  fileprivate var months: Double? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    case .decade: 120
    case .century: 1200
    default: nil
    }
  }
}

extension ISODuration: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decoder.singleText("an ISO 8601 duration") { ISODuration($0) }
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

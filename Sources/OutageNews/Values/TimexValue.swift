/// A TIMEX3 value of type DATE or TIME: `2022-07-08`, `2022-07-08T15:00`, `2022-W27-WE`, `XXXX-WXX-5`, `PRESENT_REF` …
///
/// The value knows its parts and which of them are unknown; it is never a guess.
///
///     let value = TimexValue("2022-07-09TMO")
///     value?.date                       // .day(year: 2022, month: 7, day: 9)
///     value?.interval?.description      // "2022-07-09T06:00/2022-07-09T12:00"
///
/// See ISO 24617-1 (ISO-TimeML).
public enum TimexValue: Sendable, Hashable {
  case date(TimexDate)
  /// A time of a day, or of no known day: `2022-07-08T15:00`, `T15:00`.
  case time(TimexDate?, TimexTime)
  case reference(TimexReference)

  /// The calendar part.
  public var date: TimexDate? {
    switch self {
    case .date(let date): date
    case .time(let date, _): date
    case .reference: nil
    }
  }

  /// The part behind the `T`.
  public var time: TimexTime? {
    if case .time(_, let time) = self { time } else { nil }
  }

  /// Whether no part is unknown: `false` for `XXXX-07-08`, `T15:00` and the references.
  public var isComplete: Bool { date?.isComplete ?? false }

  /// The day `year-month-day`.
  public static func day(_ year: Int, _ month: Int, _ day: Int) -> TimexValue {
    .date(.day(year: year, month: month, day: day))
  }
}

extension TimexValue: LosslessStringConvertible {
  /// Reads a TIMEX3 value as this package writes them; `nil` for anything else.
  ///
  /// - Complexity: O(1).
  public init?(_ text: String) {
    var copy = text
    let parsed = copy.withUTF8 { TimexParser(bytes: $0).value() }
    guard let parsed else { return nil }
    self = parsed
  }

  /// The TIMEX3 form.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension TimexValue: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decoder.singleText("a TIMEX3 value") { TimexValue($0) }
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

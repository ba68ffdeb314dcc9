/// Reads one TIMEX3 value; every form that `TimexValue` prints, and nothing else.
struct TimexParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  consuming func value() -> TimexValue? {
    if let reference = TimexReference(rawValue: String(decoding: bytes, as: UTF8.self)) {
      return .reference(reference)
    }
    guard bytes.count <= 32 else { return nil }
    if peek == UInt8(ascii: "T") {
      guard let time = time(), at == bytes.count else { return nil }
      return .time(nil, time)
    }
    guard let date = date() else { return nil }
    if at == bytes.count { return .date(date) }
    switch date {
    case .day, .weekday, .weekend: break
    default: return nil
    }
    guard let time = time(), at == bytes.count else { return nil }
    return .time(date, time)
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func eat(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// A number of exactly `width` digits in `range`; the outer `nil` means that there is none, the inner that it is `X`.
  private mutating func number(_ width: Int, in range: ClosedRange<Int>, unknown: Bool = true) -> Int?? {
    guard at + width <= bytes.count else { return nil }
    let digits = bytes[at..<at + width]
    if unknown, digits.allSatisfy({ $0 == UInt8(ascii: "X") }) {
      at += width
      return .some(nil)
    }
    var result = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      result = result * 10 + Int(digit - 0x30)
    }
    guard range.contains(result) else { return nil }
    at += width
    return result
  }

  private mutating func date() -> TimexDate? {
    let run = bytes.prefix { ($0 >= 0x30 && $0 <= 0x39) }.count
    if run == bytes.count, run == 2 || run == 3 {
      guard let known = number(run, in: 0...999, unknown: false), let prefix = known else { return nil }
      return run == 2 ? .century(prefix) : .decade(prefix)
    }
    guard let year = number(4, in: 0...9999) else { return nil }
    guard eat("-") else { return .year(year) }
    switch peek {
    case UInt8(ascii: "W"): return weekOrWinter(of: year)
    case UInt8(ascii: "H"):
      at += 1
      return number(1, in: 1...2).map { .half(year: year, half: $0) }
    case UInt8(ascii: "Q"):
      at += 1
      return number(1, in: 1...4).map { .quarter(year: year, quarter: $0) }
    case UInt8(ascii: "S"), UInt8(ascii: "F"):
      return season(of: year)
    default:
      guard let month = number(2, in: 1...12) else { return nil }
      guard eat("-") else { return .month(year: year, month: month) }
      return number(2, in: 1...31).map { .day(year: year, month: month, day: $0) }
    }
  }

  private mutating func season(of year: Int?) -> TimexDate? {
    guard at + 2 <= bytes.count else { return nil }
    let name = String(decoding: bytes[at..<at + 2], as: UTF8.self)
    guard let season = TimexDate.Season(rawValue: name) else { return nil }
    at += 2
    return .season(year: year, season: season)
  }

  private mutating func weekOrWinter(of year: Int?) -> TimexDate? {
    if let winter = season(of: year) { return winter }
    at += 1
    guard let week = number(2, in: 1...53) else { return nil }
    guard eat("-") else { return .week(year: year, week: week) }
    if eat("W") { return eat("E") ? .weekend(year: year, week: week) : nil }
    guard let day = number(1, in: 1...7, unknown: false), let weekday = day else { return nil }
    return .weekday(year: year, week: week, weekday: weekday)
  }

  private mutating func time() -> TimexTime? {
    guard eat("T") else { return nil }
    if at + 2 == bytes.count, let part = PartOfDay(rawValue: String(decoding: bytes[at...], as: UTF8.self)) {
      at += 2
      return .part(part)
    }
    guard let hour = known(in: 0...24) else { return nil }
    var minute: Int?
    var second: Int?
    if eat(":") {
      minute = known(in: 0...59)
      guard minute != nil else { return nil }
      if eat(":") {
        second = known(in: 0...60)
        guard second != nil else { return nil }
      }
    }
    guard peek != nil else { return .clock(hour: hour, minute: minute, second: second, offset: nil) }
    guard let offset = offset() else { return nil }
    return .clock(hour: hour, minute: minute, second: second, offset: offset)
  }

  private mutating func known(in range: ClosedRange<Int>) -> Int? {
    guard let number = number(2, in: range, unknown: false) else { return nil }
    return number
  }

  private mutating func offset() -> UTCOffset? {
    if eat("Z") { return .utc }
    let sign = eat("-") ? -1 : eat("+") ? 1 : 0
    guard sign != 0, let hours = known(in: 0...18), eat(":"), let minutes = known(in: 0...59) else {
      return nil
    }
    return UTCOffset(minutes: sign * (hours * 60 + minutes))
  }
}

extension TimexValue {
  /// Appends the TIMEX3 form in ASCII.
  func append(to out: inout [UInt8]) {
    switch self {
    case .date(let date):
      date.append(to: &out)
    case .time(let date, let time):
      date?.append(to: &out)
      time.append(to: &out)
    case .reference(let reference):
      out.append(contentsOf: reference.rawValue.utf8)
    }
  }
}

extension TimexDate {
  func append(to out: inout [UInt8]) {
    switch self {
    case .century(let century):
      out.appendDigits(century, width: 2)
    case .decade(let decade):
      out.appendDigits(decade, width: 3)
    case .year(let year):
      out.appendDigits(year, width: 4)
    case .half(let year, let half):
      out.appendDigits(year, width: 4)
      out.append(contentsOf: "-H".utf8)
      out.appendDigits(half, width: 1)
    case .quarter(let year, let quarter):
      out.appendDigits(year, width: 4)
      out.append(contentsOf: "-Q".utf8)
      out.appendDigits(quarter, width: 1)
    case .season(let year, let season):
      out.appendDigits(year, width: 4)
      out.append(UInt8(ascii: "-"))
      out.append(contentsOf: season.rawValue.utf8)
    case .month(let year, let month):
      out.appendDigits(year, width: 4)
      out.append(UInt8(ascii: "-"))
      out.appendDigits(month, width: 2)
    case .week(let year, let week):
      out.appendWeek(year, week)
    case .weekend(let year, let week):
      out.appendWeek(year, week)
      out.append(contentsOf: "-WE".utf8)
    case .weekday(let year, let week, let weekday):
      out.appendWeek(year, week)
      out.append(UInt8(ascii: "-"))
      out.appendDigits(weekday, width: 1)
    case .day(let year, let month, let day):
      out.appendDigits(year, width: 4)
      out.append(UInt8(ascii: "-"))
      out.appendDigits(month, width: 2)
      out.append(UInt8(ascii: "-"))
      out.appendDigits(day, width: 2)
    }
  }
}

extension TimexTime {
  func append(to out: inout [UInt8]) {
    out.append(UInt8(ascii: "T"))
    switch self {
    case .part(let part):
      out.append(contentsOf: part.rawValue.utf8)
    case .clock(let hour, let minute, let second, let offset):
      out.appendDigits(hour, width: 2)
      if let minute {
        out.append(UInt8(ascii: ":"))
        out.appendDigits(minute, width: 2)
        if let second {
          out.append(UInt8(ascii: ":"))
          out.appendDigits(second, width: 2)
        }
      }
      offset?.append(to: &out)
    }
  }
}

extension UTCOffset {
  func append(to out: inout [UInt8]) {
    guard minutes != 0 else { return out.append(UInt8(ascii: "Z")) }
    out.append(minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    out.appendDigits(abs(minutes) / 60, width: 2)
    out.append(UInt8(ascii: ":"))
    out.appendDigits(abs(minutes) % 60, width: 2)
  }
}

extension UTCOffset: CustomStringConvertible {
  /// `Z`, `-04:00`
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends `value` in at least `width` decimal digits, or `width` times `X` where it is unknown.
  fileprivate mutating func appendDigits(_ value: Int?, width: Int) {
    guard let value, value >= 0 else {
      return append(contentsOf: repeatElement(UInt8(ascii: "X"), count: width))
    }
    let digits = String(value).utf8
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, width - digits.count)))
    append(contentsOf: digits)
  }

  fileprivate mutating func appendWeek(_ year: Int?, _ week: Int?) {
    appendDigits(year, width: 4)
    append(contentsOf: "-W".utf8)
    appendDigits(week, width: 2)
  }
}

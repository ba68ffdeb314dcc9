/// How much compensation: one measure.
public enum CompensationAmount: Sendable, Hashable {
  /// `{"money": 5.0, "currency": "CAD"}`
  case money(Money)
  /// `{"data": 1, "unit": "GB"}`
  case data(Double, unit: DataUnit)
  /// `{"duration": "P5D"}`
  case duration(ISODuration)
  /// `{"percent": 10}`
  case percent(Double)
  /// So many things, such as tickets: `{"count": 1}`
  case count(Int)

  /// A unit of data volume.
  public enum DataUnit: String, Sendable, Hashable, CaseIterable, Codable {
    case megabyte = "MB"
    case gigabyte = "GB"
    case terabyte = "TB"
  }
}

extension CompensationAmount: CustomStringConvertible {
  /// `CAD 5.0`, `1 GB`, `P5D`, `10%`, `1`
  public var description: String {
    switch self {
    case .money(let money): money.description
    case .data(let volume, let unit): "\(volume.shortest) \(unit.rawValue)"
    case .duration(let duration): duration.description
    case .percent(let percent): "\(percent.shortest)%"
    case .count(let count): "\(count)"
    }
  }
}

extension CompensationAmount: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    switch self {
    case .money(let money):
      try fields.put("money", money.amount)
      try fields.put("currency", money.currency.rawValue)
    case .data(let volume, let unit):
      try fields.putShortest("data", volume)
      try fields.put("unit", unit.rawValue)
    case .duration(let duration):
      try fields.put("duration", duration.description)
    case .percent(let percent):
      try fields.putShortest("percent", percent)
    case .count(let count):
      try fields.put("count", count)
    }
  }

  init<R: FieldReader>(from fields: R) throws {
    if let amount = try fields.double("money") {
      self = .money(Money(amount: amount, currency: try fields.required("currency", fields.id)))
    } else if let volume = try fields.double("data") {
      self = .data(volume, unit: try fields.required("unit", fields.choice))
    } else if let duration = try fields.duration("duration") {
      self = .duration(duration)
    } else if let percent = try fields.double("percent") {
      self = .percent(percent)
    } else {
      self = .count(try fields.required("count", fields.int))
    }
  }
}

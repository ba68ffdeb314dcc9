/// A struct of the report: it writes and reads its fields once, for the JSON writer and reader of this package and for `Codable`.
protocol Record: Codable, Sendable, Hashable {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure)
  init<R: FieldReader>(from fields: R) throws
}

/// Takes the fields of one record in the order of the JSON; a `nil` is written as `null`.
protocol FieldWriter {
  associatedtype Failure: Error
  mutating func put(_ key: StaticString, _ value: String?) throws(Failure)
  mutating func put(_ key: StaticString, _ value: Int?) throws(Failure)
  mutating func put(_ key: StaticString, _ value: Double?) throws(Failure)
  mutating func put(_ key: StaticString, _ value: Bool?) throws(Failure)
  mutating func put(_ key: StaticString, _ values: [String]) throws(Failure)
  mutating func put<T: Record>(_ key: StaticString, _ value: T?) throws(Failure)
  mutating func put<T: Record>(_ key: StaticString, _ values: [T]) throws(Failure)
}

extension FieldWriter {
  /// `start` and `end`.
  mutating func put(_ bytes: ByteRange) throws(Failure) {
    try put("start", bytes.start)
    try put("end", bytes.end)
  }

  /// A number without a decimal point where it is whole.
  mutating func putShortest(_ key: StaticString, _ value: Double) throws(Failure) {
    if let whole = value.whole { try put(key, whole) } else { try put(key, value) }
  }
}

/// Gives the fields of one record; `nil` where a key is missing or `null`.
protocol FieldReader {
  func string(_ key: StaticString) throws -> String?
  func int(_ key: StaticString) throws -> Int?
  func double(_ key: StaticString) throws -> Double?
  func bool(_ key: StaticString) throws -> Bool?
  func strings(_ key: StaticString) throws -> [String]
  func record<T: Record>(_ key: StaticString) throws -> T?
  func list<T: Record>(_ key: StaticString) throws -> [T]
  func failure(_ key: StaticString, _ reason: String) -> any Error
}

extension FieldReader {
  func required<T>(_ key: StaticString, _ read: (StaticString) throws -> T?) throws -> T {
    guard let value = try read(key) else { throw failure(key, "is missing") }
    return value
  }

  func byteRange() throws -> ByteRange {
    let start = try required("start", int)
    let end = try required("end", int)
    guard start >= 0, end >= start else { throw failure("end", "lies before the start") }
    return ByteRange(start: start, end: end)
  }

  func id<T: Identifier>(_ key: StaticString) throws -> T? {
    try string(key).map(T.init(rawValue:))
  }

  func choice<T: RawRepresentable<String>>(_ key: StaticString) throws -> T? {
    try string(key).map { text in
      guard let value = T(rawValue: text) else { throw failure(key, "has the unknown value \"\(text)\"") }
      return value
    }
  }

  func timex(_ key: StaticString) throws -> TimexValue? {
    try string(key).map { text in
      guard let value = TimexValue(text) else { throw failure(key, "is no TIMEX3 value: \"\(text)\"") }
      return value
    }
  }

  func duration(_ key: StaticString) throws -> ISODuration? {
    try string(key).map { text in
      guard let value = ISODuration(text) else { throw failure(key, "is no ISO 8601 duration: \"\(text)\"") }
      return value
    }
  }
}

extension Double {
  /// The same number as an integer, where it is one.
  var whole: Int? { self == rounded(.down) && abs(self) < 1e15 ? Int(self) : nil }
  /// Without a decimal point where it is whole.
  var shortest: String { whole.map { String($0) } ?? description }
}

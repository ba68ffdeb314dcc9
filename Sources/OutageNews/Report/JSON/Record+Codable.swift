extension Record {
  /// Encodes every key, `nil` as an explicit null.
  public func encode(to encoder: any Encoder) throws {
    var fields = CodableFieldWriter(container: encoder.container(keyedBy: RecordKey.self))
    try write(to: &fields)
  }

  public init(from decoder: any Decoder) throws {
    try self.init(from: CodableFieldReader(container: try decoder.container(keyedBy: RecordKey.self)))
  }
}

private struct RecordKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ key: StaticString) { stringValue = key.description }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

private struct CodableFieldWriter: FieldWriter {
  typealias Failure = any Error
  var container: KeyedEncodingContainer<RecordKey>

  mutating func put(_ key: StaticString, _ value: String?) throws { try encode(key, value) }
  mutating func put(_ key: StaticString, _ value: Int?) throws { try encode(key, value) }
  mutating func put(_ key: StaticString, _ value: Double?) throws { try encode(key, value) }
  mutating func put(_ key: StaticString, _ value: Bool?) throws { try encode(key, value) }
  mutating func put(_ key: StaticString, _ values: [String]) throws { try encode(key, values) }
  mutating func put<T: Record>(_ key: StaticString, _ value: T?) throws { try encode(key, value) }
  mutating func put<T: Record>(_ key: StaticString, _ values: [T]) throws { try encode(key, values) }

  private mutating func encode(_ key: StaticString, _ value: (some Encodable)?) throws {
    if let value {
      try container.encode(value, forKey: RecordKey(key))
    } else {
      try container.encodeNil(forKey: RecordKey(key))
    }
  }
}

private struct CodableFieldReader: FieldReader {
  let container: KeyedDecodingContainer<RecordKey>

  func string(_ key: StaticString) throws -> String? { try decode(key) }
  func int(_ key: StaticString) throws -> Int? { try decode(key) }
  func double(_ key: StaticString) throws -> Double? { try decode(key) }
  func bool(_ key: StaticString) throws -> Bool? { try decode(key) }
  func strings(_ key: StaticString) throws -> [String] { try decode(key) ?? [] }
  func record<T: Record>(_ key: StaticString) throws -> T? { try decode(key) }
  func list<T: Record>(_ key: StaticString) throws -> [T] { try decode(key) ?? [] }

  func failure(_ key: StaticString, _ reason: String) -> any Error {
    DecodingError.dataCorrupted(
      DecodingError.Context(
        codingPath: container.codingPath + [RecordKey(key)], debugDescription: "\(key) \(reason)"))
  }

  private func decode<T: Decodable>(_ key: StaticString) throws -> T? {
    try container.decodeIfPresent(T.self, forKey: RecordKey(key))
  }
}

extension Decoder {
  /// One string, read by `parse`.
  func singleText<T>(_ what: String, _ parse: (String) -> T?) throws -> T {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = parse(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(text)\" is not \(what)")
    }
    return value
  }
}

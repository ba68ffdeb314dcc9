/// The fields of one record in a parsed JSON object.
struct JSONFields: FieldReader {
  let object: JSONObject
  /// `carriers[0].mentions[2]`, empty for the report itself.
  let path: String

  static func record<T: Record>(of value: JSONValue, path: String) throws -> T {
    guard let object = value.object else {
      throw ReportDecodingError(path: path, reason: "is \(value.kind), not an object")
    }
    return try T(from: JSONFields(object: object, path: path))
  }

  func string(_ key: StaticString) throws -> String? { try read(key, "a string", \.string) }
  func int(_ key: StaticString) throws -> Int? { try read(key, "a whole number", \.int) }
  func double(_ key: StaticString) throws -> Double? { try read(key, "a number", \.double) }
  func bool(_ key: StaticString) throws -> Bool? { try read(key, "a boolean", \.bool) }

  func strings(_ key: StaticString) throws -> [String] {
    try (read(key, "a list", \.array) ?? []).map { value in
      guard let text = value.string else { throw failure(key, "holds \(value.kind), not a string") }
      return text
    }
  }

  func record<T: Record>(_ key: StaticString) throws -> T? {
    guard let value = object[key.description], !value.isNull else { return nil }
    return try JSONFields.record(of: value, path: place(of: key))
  }

  func list<T: Record>(_ key: StaticString) throws -> [T] {
    try (read(key, "a list", \.array) ?? []).enumerated().map { index, value in
      try JSONFields.record(of: value, path: "\(place(of: key))[\(index)]")
    }
  }

  func failure(_ key: StaticString, _ reason: String) -> any Error {
    ReportDecodingError(path: place(of: key), reason: reason)
  }

  private func place(of key: StaticString) -> String { path.isEmpty ? "\(key)" : "\(path).\(key)" }

  private func read<T>(_ key: StaticString, _ kind: String, _ take: (JSONValue) -> T?) throws -> T? {
    guard let value = object[key.description], !value.isNull else { return nil }
    guard let taken = take(value) else { throw failure(key, "is \(value.kind), not \(kind)") }
    return taken
  }
}

/// Why JSON is no report.
public struct ReportDecodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where: `carriers[0].role`; empty for the report itself.
  public var path: String
  /// What is wrong there: `is missing`.
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// `carriers[0].role is missing`
  public var description: String { "\(path.isEmpty ? "the report" : path) \(reason)" }
}

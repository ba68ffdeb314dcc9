/// A JSON value (RFC 8259).
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number without fraction and exponent that fits.
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// The value under `key`, where this is an object that has one.
  package subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  /// The text, where this is a string.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number, where this is one without loss.
  package var int: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): value.whole
    default: nil
    }
  }

  /// The number, where this is one.
  package var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  package var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// Appends `text` as a JSON string.
  package static func append(_ text: String, to bytes: inout [UInt8]) { JSONWriter.append(text, to: &bytes) }

  /// Whether this is `null`.
  package var isNull: Bool { self == .null }

  /// What kind of value it is, for messages.
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// The members of a JSON object in their order.
package struct JSONObject: Sendable, Hashable {
  package private(set) var keys: [String] = []
  package private(set) var values: [JSONValue] = []

  package init() {}

  /// Appends a member.
  package mutating func append(_ key: String, _ value: JSONValue) {
    keys.append(key)
    values.append(value)
  }

  /// The value of the last member named `key`, or `nil`.
  ///
  /// - Complexity: O(number of members).
  package subscript(key: String) -> JSONValue? {
    keys.lastIndex(of: key).map { values[$0] }
  }
}

/// Why bytes are no JSON.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The offset of the byte that cannot stand where it stands.
  public var offset: Int
  /// What is wrong, as part of a sentence: `a comma or } is missing`.
  public var reason: String

  public init(offset: Int, reason: String) {
    self.offset = offset
    self.reason = reason
  }

  /// The reason of an error about bytes that are no UTF-8.
  package static let invalidUTF8 = "invalid UTF-8"

  /// `byte 17: a comma or } is missing`
  public var description: String { "byte \(offset): \(reason)" }
}

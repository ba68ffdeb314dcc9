/// A name from an open list: the ids that this package knows are static members, importers may add their own.
///
/// In JSON an identifier is its plain string.
public protocol Identifier: RawRepresentable, Sendable, Hashable, Codable, Comparable,
  CustomStringConvertible,
  ExpressibleByStringLiteral
where RawValue == String {
  init(rawValue: String)
}

extension Identifier {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  public var description: String { rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Why a value stands in a report: what `outage-news explain` shows.
public struct Evidence: Sendable, Hashable {
  /// What gave the value: for dates, lengths and sums the name of a rule in `Resources/Rules`; for the rest the reader's own name for the
  /// cue, the class of predicate or the signs that decided.
  public var rule: String
  /// The bytes of the words that decided, where they are not the mention itself.
  public var words: ByteRange?
  /// What the value was counted from: `published 2022-07-09`, `the date told before: 2022-07-08`.
  public var anchor: String?

  public init(rule: String, words: ByteRange? = nil, anchor: String? = nil) {
    self.rule = rule
    self.words = words
    self.anchor = anchor
  }
}

/// A property that tells how a value was found and is no part of the value: it takes no part in `==`, in hashing and in coding.
///
/// So a report that was read back from JSON, which holds no evidence, equals the one that was written.
@propertyWrapper
public struct Uncompared<Value: Sendable>: Sendable, Hashable {
  public var wrappedValue: Value

  public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
  public static func == (a: Self, b: Self) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}

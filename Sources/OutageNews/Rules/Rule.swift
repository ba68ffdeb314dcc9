/// A named rule of a `*.rules` file.
struct Rule: Sendable {
  var name: String
  /// Name of the builder that gives a match its value.
  var builder: String
  var pattern: RuleElement
  var priority = 0
  var conditions: [Condition] = []
  var examples: [Example] = []
  /// Line in the file, from 1.
  var line: Int

  /// A test of the token next to the match.
  struct Condition: Sendable {
    var isBefore: Bool
    var isWanted: Bool
    var tests: [RuleTest]
  }

  struct Example: Sendable {
    /// UTF-8 of the sentence without braces.
    var text: [UInt8]
    /// Byte range that must match; nil for a counter-example.
    var extent: Range<Int>?
    var line: Int
  }
}

/// What a rule found.
struct RuleMatch: Sendable {
  /// Index into `RuleSet.rules`.
  var rule: Int
  var tokens: Range<Int>
}

/// A captured part of a match.
struct RuleCapture: Sendable {
  /// Index into `RuleSet.slots`.
  var slot: Int
  var tokens: Range<Int>
  /// The sense of the last class test in it.
  var sense: Sense?
  /// The value of the last number test in it.
  var number: Double?
}

/// A named rule of a `*.rules` file.
struct Rule: Sendable {
  var name: String
  /// Name of the builder that gives a match its value.
  var builder: String
  var pattern: RuleElement
  var priority = 0
  var conditions: [Condition] = []
  /// Lines `example:` and `counter:`, which only tests read.
  var exampleLines: [ExampleLine] = []
  /// Line in the file, from 1.
  var line: Int

  /// A test of the token next to the match.
  struct Condition: Sendable {
    var isBefore: Bool
    var isWanted: Bool
    var tests: [RuleTest]
  }

  struct ExampleLine: Sendable {
    var text: ResourceText
    var isCounter: Bool
    var line: Int
  }

  /// The sentences that show what the rule matches and what not.
  var examples: [Example] { exampleLines.map(Example.init) }

  struct Example: Sendable {
    /// UTF-8 of the sentence without braces.
    var text: [UInt8]
    /// Byte range that must match; nil for a counter-example.
    var extent: Range<Int>?
    var line: Int

    fileprivate init(_ source: ExampleLine) {
      line = source.line
      text = source.text.bytes.filter { $0 != 0x7B && $0 != 0x7D }
      guard !source.isCounter, let (open, close) = Self.braces(source.text) else { return }
      extent = open..<(close - 1)
    }

    /// Whether the match is marked with `{` and `}`.
    static func isMarked(_ text: ResourceText) -> Bool { braces(text) != nil }

    private static func braces(_ text: ResourceText) -> (open: Int, close: Int)? {
      text.bytes.withUnsafeBufferPointer { buffer in
        let raw = RawText(buffer)
        guard let open = raw.index(of: 0x7B), let close = raw.index(of: 0x7D), open < close else {
          return nil
        }
        return (open, close)
      }
    }
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

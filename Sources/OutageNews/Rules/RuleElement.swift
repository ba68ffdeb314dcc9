/// A pattern of a rule file, as read.
indirect enum RuleElement: Hashable, Sendable {
  case test(RuleTest)
  case sequence([RuleElement])
  case choice([RuleElement])
  case optional(RuleElement)
  case capture(Int, RuleElement)
}

/// What one edge over the tokens (a token, a multi-word entry, a number) must be.
struct RuleTest: Hashable, Sendable {
  var kind: Kind
  /// No white space before it.
  var isGlued = false

  enum Kind: Hashable, Sendable {
    case literal(Form)
    /// A class, with any value or one of some.
    case member(ClassID, values: [Sense.Value])
    case integer(ClosedRange<Int>)
    case number
    /// A power of ten without a count: `millions`.
    case power
    case word
    case capitalized
    case punctuation
  }
}

/// A folded spelling of a lexicon, as an index into it. `Form.none` is a spelling that the lexicon does not know.
struct Form: Hashable, Sendable {
  var index: UInt32

  static let none = Form(index: 0)
  /// The form of a `Unit` that is a number, whatever its spelling.
  static let number = Form(index: .max)
}

/// One word, digit run or single mark of the text. 32 bytes, no reference.
///
/// Offsets are UTF-8 bytes of the text as given. `hash` is that of the folded key (see `Folding`), so that a token
/// is compared and looked up without a string.
struct Token: Sendable {
  var start: UInt32
  var end: UInt32
  var hash: UInt64
  /// Index into the lexicon of the section's language.
  var form: Form = .none
  /// Index + 1 of the first of `Document.units` that begins here, 0 for none.
  var firstUnit: UInt32 = 0
  /// Value of a digit run of at most nine digits, else `UInt32.max`.
  var number: UInt32 = .max
  var kind: Kind
  /// Count of digits of a `number` token, at most 255.
  var digits: UInt8 = 0
  var flags: Flags

  enum Kind: UInt8, Sendable {
    case word, number, punctuation, symbol, url, email, handle, hashtag
  }

  struct Flags: OptionSet, Sendable {
    var rawValue: UInt16
    /// White space, or the start of the text, stands before it.
    static let spaceBefore = Flags(rawValue: 1 << 0)
    /// First token of its line.
    static let lineStart = Flags(rawValue: 1 << 1)
    /// First token after an empty line, or of the text.
    static let paragraphStart = Flags(rawValue: 1 << 2)
    /// First letter is upper case.
    static let capitalized = Flags(rawValue: 1 << 3)
    /// At least two letters, all upper case.
    static let allCaps = Flags(rawValue: 1 << 4)
    /// Has a letter outside ASCII.
    static let nonASCII = Flags(rawValue: 1 << 5)
    /// First token of its sentence.
    static let sentenceStart = Flags(rawValue: 1 << 6)
    /// Upper-case letter after a lower-case one (`iPhone`, `TekSavvy`).
    static let mixedCase = Flags(rawValue: 1 << 7)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
  /// No white space between it and the token before.
  var isGlued: Bool { !flags.contains(.spaceBefore) }
  var isCapitalized: Bool { flags.contains(.capitalized) }
}

/// A lexicon entry of several tokens, or a number of several tokens: an edge over `first ..< end` of `Document.tokens`.
struct Unit: Sendable {
  var first: UInt32
  var end: UInt32
  var form: Form
  /// For `Form.number`: index into `Document.numbers`.
  var number: UInt32 = 0
  /// Whether the letters that the spelling has as capitals are capitals here.
  var isCased: Bool = true
}

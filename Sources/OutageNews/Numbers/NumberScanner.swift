/// Finds the numbers of a text that take several tokens: digits with groups or decimals, and numbers in words.
/// They become units with `Form.number`.
struct NumberScanner: Sendable {
  init(lexicon: LexiconTable) {}

  /// Appends number units for tokens of `range`. O(tokens).
  func scan(_ document: inout Document, tokens range: Range<Int>) {}
}

/// Finds the numbers of a text that take several tokens or stand in words. They become units with `Form.number`.
struct NumberScanner: Sendable {
  let words: NumberWords

  init(lexicon: LexiconTable) {
    words = NumberWords(lexicon: lexicon)
  }

  /// Appends number units for tokens of `range`, whose lexicon units stand at the end of `document.units`. O(tokens).
  func scan(_ document: inout DocumentDraft, tokens range: Range<Int>) {
    let numbers = found(in: document, tokens: range)
    guard !numbers.isEmpty else { return }
    var start = document.units.count
    while start > 0, document.units[start - 1].first >= UInt32(range.lowerBound) { start -= 1 }
    let old = Array(document.units[start...])
    document.units.removeSubrange(start...)
    var next = 0
    for number in numbers {
      while next < old.count, Self.precedes(old[next], number.tokens) {
        Self.append(old[next], to: &document)
        next += 1
      }
      let unit = Unit(
        first: UInt32(number.tokens.lowerBound), end: UInt32(number.tokens.upperBound), form: .number,
        number: UInt32(document.numbers.count))
      document.numbers.append(number.value)
      Self.append(unit, to: &document)
    }
    for unit in old[next...] { Self.append(unit, to: &document) }
  }

  private static func precedes(_ unit: Unit, _ tokens: Range<Int>) -> Bool {
    Int(unit.first) < tokens.lowerBound
      || (Int(unit.first) == tokens.lowerBound && Int(unit.end) > tokens.upperBound)
  }

  private static func append(_ unit: Unit, to document: inout DocumentDraft) {
    let first = Int(unit.first)
    if document.units.last?.first != unit.first {
      document.tokens[first].firstUnit = UInt32(document.units.count + 1)
    }
    document.units.append(unit)
  }

  /// The numbers of a range, none inside another.
  private func found(in document: DocumentDraft, tokens range: Range<Int>) -> [FoundNumber] {
    var numbers: [FoundNumber] = []
    numbers.reserveCapacity(range.count / 16)
    document.tokens.withUnsafeBufferPointer { tokens in
      let parser = NumberParser(bytes: document.bytes, tokens: tokens, limit: range.upperBound, words: words)
      var index = range.lowerBound
      while index < range.upperBound {
        let token = tokens[index]
        guard token.kind == .number || words.role(token.form) != .none else {
          index += 1
          continue
        }
        let result = parser.number(at: index)
        if let number = result.number { numbers.append(number) }
        index = max(index + 1, result.end)
      }
    }
    return numbers
  }
}

/// A number with the tokens that it takes.
struct FoundNumber {
  var tokens: Range<Int>
  var value: NumberValue
}

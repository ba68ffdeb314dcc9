/// Some of a document's sentences, a bit each.
struct SentenceSet: Sendable, Equatable, ExpressibleByArrayLiteral {
  private var words: [UInt64] = []

  init() {}

  init(arrayLiteral elements: Int...) { self.init(elements) }

  init(_ sentences: some Sequence<Int>) {
    for sentence in sentences { insert(sentence) }
  }

  /// O(1), amortized.
  mutating func insert(_ sentence: Int) {
    let word = sentence >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(sentence & 63)
  }

  /// O(1).
  func contains(_ sentence: Int) -> Bool {
    let word = sentence >> 6
    return word < words.count && words[word] >> UInt64(sentence & 63) & 1 == 1
  }

  /// O(sentences of the document / 64), as `subtracting`.
  func union(_ other: SentenceSet) -> SentenceSet {
    var all = self
    while all.words.count < other.words.count { all.words.append(0) }
    for index in other.words.indices { all.words[index] |= other.words[index] }
    return all
  }

  func subtracting(_ other: SentenceSet) -> SentenceSet {
    var rest = self
    for index in 0..<min(words.count, other.words.count) { rest.words[index] &= ~other.words[index] }
    return rest
  }

  /// In text order.
  var sorted: [Int] {
    var found: [Int] = []
    for (index, word) in words.enumerated() {
      var left = word
      while left != 0 {
        found.append(index * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return found
  }
}

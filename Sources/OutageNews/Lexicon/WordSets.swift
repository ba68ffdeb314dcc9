/// What the words of one class of a lexicon say, as sets of bits: the value of an entry names the bit (`[role]`, `[topic]`).
final class WordSets<Words: OptionSet & Sendable>: Sendable
where Words.RawValue == UInt32, Words.Element == Words {
  private let lexicon: LexiconTable
  private let marks: FormMarks<Words>
  private let classID: ClassID?
  private let words: SymbolMap<Words>

  /// - Parameter names: by bit, at most 32.
  init(_ table: LexiconTable, class name: String, names: [String]) {
    lexicon = table
    classID = table.classID(name)
    marks = FormMarks(table, classes: [(name, Words(rawValue: 1))])
    words = SymbolMap(table, names.enumerated().map { ($1, Words(rawValue: 1 << UInt32($0))) })
  }

  /// What a form says; nothing for most words. O(senses of the form).
  subscript(form: Form) -> Words {
    guard !marks[form].isEmpty else { return [] }
    var found: Words = []
    for sense in lexicon.senses(of: form) where sense.classID == classID {
      if let symbol = sense.symbol, let word = words[symbol] { found.formUnion(word) }
    }
    return found
  }
}

extension OptionSet where RawValue == UInt32 {
  /// The places of its bits. O(32).
  var places: [Int] { (0..<32).filter { rawValue & (1 << UInt32($0)) != 0 } }
}

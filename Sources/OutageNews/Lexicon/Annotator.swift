/// Looks the tokens of a section up: their forms, and the units (multi-word entries, numbers) that begin at them.
enum Annotator {
  /// Fills `form`, `firstUnit` and appends units for the tokens of `range`. O(tokens) for entries of bounded length.
  static func annotate(_ document: inout Document, tokens range: Range<Int>, with pack: LanguagePack) {
    let table = pack.lexicon
    for index in range where document.tokens[index].kind != .url {
      let token = document.tokens[index]
      var form = table.form(hash: token.hash)
      if form == .none, token.isCapitalized {
        form = bareForm(token, in: document, table: table)
      }
      document.tokens[index].form = form
    }
    for index in range where document.tokens[index].form != .none {
      let root = table.root(document.tokens[index].form)
      if root != 0 { addUnits(at: index, root: root, to: &document, limit: range.upperBound, table: table) }
    }
    pack.numbers.scan(&document, tokens: range)
  }

  /// The form of a word in capitals, which may have lost its accents; one in mixed case may have lost the first.
  private static func bareForm(_ token: Token, in document: Document, table: LexiconTable) -> Form {
    let hash = document.bytes[token.range].withUnsafeBufferPointer(Folding.unaccentedHash)
    return table.form(unaccentedHash: hash)
  }

  private static func addUnits(
    at first: Int, root: UInt32, to document: inout Document, limit: Int, table: LexiconTable
  ) {
    let start = document.units.count
    var node = root
    var index = first + 1
    var words = 1
    var capitals: UInt32 = document.tokens[first].isCapitalized ? 1 : 0
    while index < limit {
      let token = document.tokens[index]
      if token.flags.contains(.paragraphStart) { break }
      if LexiconTable.isInnerHyphen(index, in: document.tokens) {
        index += 1
        continue
      }
      node = table.node(after: node, form: token.form)
      guard node != 0 else { break }
      if token.isCapitalized, words < 32 { capitals |= 1 << UInt32(words) }
      words += 1
      index += 1
      let form = table.entry(at: node)
      if form != .none {
        let wanted = table.capitals(of: form)
        document.units.append(
          Unit(first: UInt32(first), end: UInt32(index), form: form, isCased: capitals & wanted == wanted))
      }
    }
    if document.units.count > start {
      document.units[start...].reverse()
      document.tokens[first].firstUnit = UInt32(start + 1)
    }
  }
}

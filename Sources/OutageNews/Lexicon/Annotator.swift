/// Looks the tokens of a section up: their forms, the units (multi-word entries, numbers) that begin at them, and their topics.
enum Annotator {
  /// Fills `form`, `firstUnit` and appends units for the tokens of `range`. O(tokens) for entries of bounded length.
  static func annotate(_ document: inout DocumentDraft, tokens range: Range<Int>, with pack: LanguagePack) {
    let missing = document.tokens.count - document.topics.count
    if missing > 0 { document.topics += repeatElement([], count: missing) }
    lookUp(&document, range, with: pack)
    let first = document.units.count
    findEntries(&document, range, with: pack)
    pack.numbers.scan(&document, tokens: range)
    for unit in document.units[first...] {
      document.topics[Int(unit.first)].formUnion(
        unit.form == .number ? .number : pack.notes[unit.form].topics)
    }
  }

  /// The forms and topics of single tokens.
  private static func lookUp(_ document: inout DocumentDraft, _ range: Range<Int>, with pack: LanguagePack) {
    let (table, notes, bytes) = (pack.lexicon, pack.notes, document.bytes)
    var topics: [Topics] = []
    swap(&topics, &document.topics)
    document.tokens.withUnsafeMutableBufferPointer { tokens in
      for index in range {
        let token = tokens[index]
        guard token.kind != .url else { continue }
        var form = table.form(hash: token.hash)
        if form == .none, token.isCapitalized { form = bareForm(token, in: bytes, table: table) }
        tokens[index].form = form
        topics[index] = notes[form].topics.union(token.topics)
      }
    }
    swap(&topics, &document.topics)
  }

  /// The entries of several words.
  private static func findEntries(
    _ document: inout DocumentDraft, _ range: Range<Int>, with pack: LanguagePack
  ) {
    let (table, notes) = (pack.lexicon, pack.notes)
    var units: [Unit] = []
    swap(&units, &document.units)
    document.tokens.withUnsafeMutableBufferPointer { tokens in
      for index in range where tokens[index].form != .none {
        let root = notes[tokens[index].form].root
        guard root != 0 else { continue }
        let start = units.count
        addUnits(at: index, root: root, tokens, limit: range.upperBound, table: table, to: &units)
        if units.count > start { tokens[index].firstUnit = UInt32(start + 1) }
      }
    }
    swap(&units, &document.units)
  }

  /// The form of a word in capitals, which may have lost its accents; one in mixed case may have lost the first.
  private static func bareForm(_ token: Token, in bytes: [UInt8], table: LexiconTable) -> Form {
    let hash = bytes[token.range].withUnsafeBufferPointer(Folding.unaccentedHash)
    return table.form(unaccentedHash: hash)
  }

  /// Adds the entries that begin at a token, the longest first.
  private static func addUnits(
    at first: Int, root: UInt32, _ tokens: UnsafeMutableBufferPointer<Token>, limit: Int,
    table: LexiconTable, to units: inout [Unit]
  ) {
    let start = units.count
    var node = root
    var index = first + 1
    var words = 1
    var capitals: UInt32 = tokens[first].isCapitalized ? 1 : 0
    while index < limit {
      let token = tokens[index]
      if token.flags.contains(.paragraphStart) { break }
      if LexiconTable.isInnerHyphen(index, in: tokens) {
        index += 1
        continue
      }
      guard token.form != .none else { break }
      node = table.node(after: node, form: token.form)
      guard node != 0 else { break }
      if token.isCapitalized, words < 32 { capitals |= 1 << UInt32(words) }
      words += 1
      index += 1
      let form = table.entry(at: node)
      if form != .none {
        let wanted = table.capitals(of: form)
        units.append(
          Unit(first: UInt32(first), end: UInt32(index), form: form, isCased: capitals & wanted == wanted))
      }
    }
    if units.count > start + 1 { units[start...].reverse() }
  }
}

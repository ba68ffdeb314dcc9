/// What a word near a carrier's name says about its part in the news (`[role]` of `Resources/Lexicons/carriers`): the frame that it stands in
/// (`at X`, `unlike X`, `customers of X`), or what its sentence speaks of.
struct RoleWords: OptionSet, Sendable {
  var rawValue: UInt32

  /// By place: the bit of a class, and the name of its signs.
  static let names = [
    "at", "of", "by", "for", "on", "from", "to", "with", "than", "customers", "network", "rival", "owner",
    "lender", "switch", "trouble", "person", "be", "say", "history", "money", "help", "law", "only", "time",
    "mute", "absent", "thing", "intact", "contact",
  ]

  /// The places of its classes.
  var places: [Int] { Self.names.indices.filter { rawValue & (1 << UInt32($0)) != 0 } }
}

/// The words of a language's `[role]` block by form.
final class RoleLexicon: Sendable {
  private let lexicon: LexiconTable
  private let marks: FormMarks<RoleWords>
  private let role: ClassID?
  private let words: SymbolMap<RoleWords>

  init(_ table: LexiconTable) {
    lexicon = table
    role = table.classID("role")
    marks = FormMarks(table, classes: [("role", RoleWords(rawValue: 1))])
    words = SymbolMap(table, RoleWords.names.enumerated().map { ($1, RoleWords(rawValue: 1 << UInt32($0))) })
  }

  /// What a form says; nothing for most words. O(senses of the form).
  subscript(form: Form) -> RoleWords {
    guard !marks[form].isEmpty else { return [] }
    var found: RoleWords = []
    for sense in lexicon.senses(of: form) where sense.classID == role {
      if let symbol = sense.symbol, let word = words[symbol] { found.formUnion(word) }
    }
    return found
  }
}

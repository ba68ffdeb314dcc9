/// Where the article tells why a network failed.
struct CauseMention: Sendable, Hashable {
  var cause: OutageCause
  var tokens: Range<Int>
  /// Index into `Document.sentences`.
  var sentence: Int
  var certainty: Certainty

  enum Certainty: UInt8, Sendable, Comparable {
    /// The article says that it was not that.
    case denied
    /// `may have`, `on soupçonne`
    case suspected
    case stated

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }
}

/// The words of causes in one language, by form (`Resources/Lexicons/causes`).
struct CauseWords: Sendable {
  private var entryOfForm: [UInt16]
  private var entries: [Entry] = [Entry()]

  struct Entry: Hashable, Sendable {
    var cause: OutageCause?
    /// Names a cause only where the sentence tells of a failure.
    var isWeak = false
    var isUnknown = false
    var links = false
    var denies = false
    var suspects = false
    /// A cable, and what breaks one.
    var isLine = false
    var breaks = false
    /// A word for the cause, and one for not knowing.
    var asksWhy = false
    var isDark = false
    /// Somebody who works on networks, and what one does by mistake.
    var isPerson = false
    var isSlip = false
  }

  static let classes = [
    "cause", "cause-weak", "cause-unknown", "cause-cue", "cause-line", "cause-break", "cause-noun",
    "cause-dark", "cause-person", "cause-slip",
  ]

  /// O(forms).
  init(_ lexicon: LexiconTable) {
    entryOfForm = [UInt16](repeating: 0, count: lexicon.formCount)
    let strong = lexicon.classID("cause")
    let weak = lexicon.classID("cause-weak")
    let unknown = lexicon.classID("cause-unknown")
    let cue = lexicon.classID("cause-cue")
    let (line, breaking) = (lexicon.classID("cause-line"), lexicon.classID("cause-break"))
    let (noun, dark) = (lexicon.classID("cause-noun"), lexicon.classID("cause-dark"))
    let (person, slip) = (lexicon.classID("cause-person"), lexicon.classID("cause-slip"))
    let (link, deny) = (lexicon.symbol("link"), lexicon.symbol("deny"))
    let suspect = lexicon.symbol("suspect")
    let causes = SymbolMap<OutageCause>(lexicon)
    var wanted = ClassSet()
    for name in Self.classes { if let id = lexicon.classID(name) { wanted.insert(id) } }
    for form in lexicon.casedClasses.forms(in: wanted) {
      var entry = Entry()
      for sense in lexicon.senses(of: Form(index: UInt32(form))) {
        let id = sense.classID
        if id == strong || id == weak, let symbol = sense.symbol, let cause = causes[symbol] {
          if entry.cause == nil || id == strong { entry.isWeak = id == weak }
          entry.cause = entry.cause ?? cause
        }
        entry.isLine = entry.isLine || id == line
        entry.breaks = entry.breaks || id == breaking
        entry.asksWhy = entry.asksWhy || id == noun
        entry.isDark = entry.isDark || id == dark
        entry.isPerson = entry.isPerson || id == person
        entry.isSlip = entry.isSlip || id == slip
        entry.isUnknown = entry.isUnknown || id == unknown
        if id == cue, let symbol = sense.symbol {
          entry.links = entry.links || symbol == link
          entry.denies = entry.denies || symbol == deny
          entry.suspects = entry.suspects || symbol == suspect
        }
      }
      // Forms of one lemma stand together and say the same.
      if entries.count == 1 || entries[entries.count - 1] != entry { entries.append(entry) }
      entryOfForm[form] = UInt16(truncatingIfNeeded: entries.count - 1)
    }
  }

  /// The longest entry that begins at a token.
  @inline(__always)
  func entry(at index: Int, in document: Document) -> (entry: Entry, end: Int)? {
    let token = document.tokens[index]
    if token.firstUnit != 0 {
      for unit in document.units(at: index) where unit.form != .number {
        if let found = entry(of: unit.form) { return (found, Int(unit.end)) }
      }
    }
    return entry(of: token.form).map { ($0, index + 1) }
  }

  @inline(__always)
  private func entry(of form: Form) -> Entry? {
    let index = Int(form.index)
    guard index < entryOfForm.count, entryOfForm[index] != 0 else { return nil }
    return entries[Int(entryOfForm[index])]
  }
}

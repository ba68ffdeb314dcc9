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
  private var entryOfForm: [UInt8]
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
    entryOfForm = [UInt8](repeating: 0, count: lexicon.formCount)
    let strong = lexicon.classID("cause")
    let weak = lexicon.classID("cause-weak")
    let unknown = lexicon.classID("cause-unknown")
    let cue = lexicon.classID("cause-cue")
    var wanted = ClassSet()
    let plain: [(ClassID?, WritableKeyPath<Entry, Bool>)] = [
      (lexicon.classID("cause-line"), \.isLine), (lexicon.classID("cause-break"), \.breaks),
      (lexicon.classID("cause-noun"), \.asksWhy), (lexicon.classID("cause-dark"), \.isDark),
      (lexicon.classID("cause-person"), \.isPerson), (lexicon.classID("cause-slip"), \.isSlip),
    ]
    for id in [strong, weak, unknown, cue] + plain.map(\.0) { if let id { wanted.insert(id) } }
    var known: [Entry: UInt8] = [:]
    for form in lexicon.casedClasses.forms(in: wanted) {
      var entry = Entry()
      for sense in lexicon.senses(of: Form(index: UInt32(form))) {
        let name = sense.symbol.map { lexicon.name($0) } ?? ""
        if sense.classID == strong || sense.classID == weak, let cause = OutageCause(rawValue: name) {
          if entry.cause == nil || sense.classID == strong { entry.isWeak = sense.classID == weak }
          entry.cause = entry.cause ?? cause
        }
        for (id, path) in plain where sense.classID == id { entry[keyPath: path] = true }
        if sense.classID == unknown { entry.isUnknown = true }
        if sense.classID == cue {
          entry.links = entry.links || name == "link"
          entry.denies = entry.denies || name == "deny"
          entry.suspects = entry.suspects || name == "suspect"
        }
      }
      if known[entry] == nil, entries.count < 255 {
        known[entry] = UInt8(entries.count)
        entries.append(entry)
      }
      entryOfForm[form] = known[entry] ?? 0
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

/// What each form of a lexicon is to assertions: predicate, cue, border. Looked up by form, without a search.
final class AssertionWords: Sendable {
  private let lexicon: LexiconTable
  private let marks: FormMarks<Kinds>
  private let predicate: ClassID?
  private let cue: ClassID?
  private let border: ClassID?
  private let kinds: SymbolMap<PredicateClass>
  private let cues: SymbolMap<Cues>
  private let openers: SymbolMap<Clause.Opener>

  struct Entry: Sendable, Hashable {
    var kind: PredicateClass?
    var features: Features = []
    var cues: Cues = []
    var border: Clause.Opener?
  }

  /// Operators that a word or phrase stands for (`[cue]` of `Resources/Lexicons/assertions`).
  struct Cues: OptionSet, Sendable, Hashable {
    var rawValue: UInt64
    static let negated = Cues(rawValue: 1 << 0)
    static let hypothetical = Cues(rawValue: 1 << 1)
    static let future = Cues(rawValue: 1 << 2)
    static let past = Cues(rawValue: 1 << 3)
    static let hearsay = Cues(rawValue: 1 << 4)
    static let wish = Cues(rawValue: 1 << 5)
    static let still = Cues(rawValue: 1 << 6)
    static let again = Cues(rawValue: 1 << 7)
    static let partial = Cues(rawValue: 1 << 8)
    /// Half a negation: `ne`.
    static let ne = Cues(rawValue: 1 << 9)
    /// The other half, or `more`: `plus`.
    static let plus = Cues(rawValue: 1 << 10)
    /// A negation that is none: `never stopped`.
    static let double = Cues(rawValue: 1 << 11)
    /// Words that only look like another cue: `not only`.
    static let none = Cues(rawValue: 1 << 12)
    /// The news, not an earlier event: `this time`.
    static let present = Cues(rawValue: 1 << 13)
    /// An auxiliary, which repeats the last predicate where it ends a clause.
    static let aux = Cues(rawValue: 1 << 14)
    /// Stands before a year.
    static let yearBefore = Cues(rawValue: 1 << 15)
    /// Begins a pluperfect: what had been given was given before the news.
    static let pluperfect = Cues(rawValue: 1 << 16)
    /// Stands for the carrier named last: `the company`, `l'opérateur`.
    static let carrier = Cues(rawValue: 1 << 17)
    /// A guest that falls with its host: `avec lui`.
    static let together = Cues(rawValue: 1 << 18)
    /// Stands for the service named last: `the line`, `le service`.
    static let service = Cues(rawValue: 1 << 19)
    /// All of a network: `everything`, `tout`.
    static let everything = Cues(rawValue: 1 << 20)
    /// News of a firm, not of its network: `shareholders`, `dividende`.
    static let business = Cues(rawValue: 1 << 21)
    /// Repeats the statement before: `ditto`, `de même`.
    static let same = Cues(rawValue: 1 << 22)
    /// A preposition that makes a line or a network the way, not the thing: `on Rogers lines`.
    static let oblique = Cues(rawValue: 1 << 23)
    /// What follows is done where a failure was told before it, else to come: `before it was restored`, `avant de revenir`.
    static let before = Cues(rawValue: 1 << 24)
    /// Makes an infinitive of the word behind it: `to`.
    static let infinitive = Cues(rawValue: 1 << 25)
    /// Makes an infinitive a deed: `managed to restore`, `est parvenu à rétablir`.
    static let achieved = Cues(rawValue: 1 << 26)

    /// Before the end of a state: `until`, `jusqu'à`.
    static let until = Cues(rawValue: 1 << 27)
    /// Makes a return one that is worked for, awaited or under way: `progress on restoring`, `travaille au rétablissement`.
    static let pending = Cues(rawValue: 1 << 36)
    /// What is told was so, and need not be any more: `was`, `était`; not `has been`.
    static let was = Cues(rawValue: 1 << 29)
    /// It was so and still is: `has been`.
    static let perfect = Cues(rawValue: 1 << 30)
    /// Nothing but a return: `again`, `de nouveau`; `now` and `since` may also tell a change for the worse.
    static let anew = Cues(rawValue: 1 << 31)

    /// What was told before it is not so: `reports that 911 was out were false`.
    static let untrue = Cues(rawValue: 1 << 28)
    /// Sets one name apart from what was just said: `, not TV`, `pas les textos`.
    static let apart = Cues(rawValue: 1 << 32)
    /// Between a denial and what there is none of: `pas de réseau`.
    static let partitive = Cues(rawValue: 1 << 33)
    /// What can or cannot be done comes next: `could`, `impossible de`.
    static let modal = Cues(rawValue: 1 << 34)
    /// Where calls come from: `from landlines`, `depuis un mobile`.
    static let origin = Cues(rawValue: 1 << 35)

    /// Puts a failure beside what is told, as its time or cause: `during the outage`, `en raison de la panne`.
    static let during = Cues(rawValue: 1 << 37)
    /// Behind a verb, how badly it goes: `works poorly`, `captent très mal`.
    static let badly = Cues(rawValue: 1 << 38)

    static let names: [(name: String, value: Cues)] = [
      ("during", .during),
      ("negated", .negated), ("hypothetical", .hypothetical), ("future", .future), ("past", .past),
      ("hearsay", .hearsay), ("wish", .wish), ("still", .still), ("again", .again), ("partial", .partial),
      ("ne", .ne), ("plus", .plus), ("double", .double), ("none", .none), ("present", .present),
      ("pluperfect", .pluperfect), ("carrier", .carrier), ("together", .together), ("same-service", .service),
      ("everything", .everything), ("business", .business), ("same", .same), ("before", .before),
      ("infinitive", .infinitive), ("achieved", .achieved), ("until", .until), ("was", .was),
      ("perfect", .perfect), ("anew", .anew), ("untrue", .untrue), ("pending", .pending), ("badly", .badly),
    ]
  }

  static let classes = ["predicate", "cue", "border"] + plainClasses.map(\.name)

  /// Classes whose words are all the same cue.
  private static let plainClasses: [(name: String, value: Cues)] = [
    ("aux", .aux), ("year-before", .yearBefore), ("news-day", .present), ("month", .yearBefore),
    ("oblique", .oblique), ("apart", .apart), ("partitive", .partitive), ("modal", .modal),
    ("origin", .origin),
  ]

  static let borders: [(name: String, value: Clause.Opener)] = [
    ("contrast", .contrast), ("relative", .relative), ("cause", .cause), ("condition", .condition),
    ("exception", .exception), ("correction", .correction), ("join", .join),
  ]

  /// The classes of a form: those of `plainClasses` by place, and one bit for those whose senses tell more.
  private struct Kinds: OptionSet, Sendable {
    var rawValue: UInt32
    static let sensed = Kinds(rawValue: 1 << 31)
    static func plain(_ place: Int) -> Kinds { Kinds(rawValue: 1 << UInt32(place)) }
  }

  init(_ table: LexiconTable) {
    lexicon = table
    predicate = table.classID("predicate")
    cue = table.classID("cue")
    border = table.classID("border")
    kinds = SymbolMap(table)
    cues = SymbolMap(table, Cues.names)
    openers = SymbolMap(table, Self.borders)
    marks = FormMarks(
      table,
      classes: [("predicate", .sensed), ("cue", .sensed), ("border", .sensed)]
        + Self.plainClasses.enumerated().map { ($1.name, .plain($0)) })
  }

  /// What a form says; nil for most words.
  @inline(__always)
  func entry(_ form: Form) -> Entry? {
    let own = marks[form]
    return own.isEmpty ? nil : entry(form, own)
  }

  private func entry(_ form: Form, _ own: Kinds) -> Entry {
    var entry = Entry()
    for (place, named) in Self.plainClasses.enumerated() where own.contains(.plain(place)) {
      entry.cues.formUnion(named.value)
    }
    guard own.contains(.sensed) else { return entry }
    for sense in lexicon.senses(of: form) {
      guard let symbol = sense.symbol else { continue }
      if sense.classID == predicate, let kind = kinds[symbol] {
        // The first class listed wins; the features of its other readings join.
        if entry.kind == nil { entry.kind = kind }
        if entry.kind == kind { entry.features.formUnion(sense.features) }
      } else if sense.classID == cue, let value = cues[symbol] {
        entry.cues.formUnion(value)
      } else if sense.classID == border, let opener = openers[symbol], entry.border == nil {
        entry.border = opener
      }
    }
    return entry
  }
}

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
final class CauseWords: Sendable {
  private let lexicon: LexiconTable
  private let marks: FormMarks<Kinds>
  private let causes: SymbolMap<OutageCause>
  private let strong: ClassID?
  private let weak: ClassID?
  private let cue: ClassID?
  private let link: Symbol?
  private let deny: Symbol?
  private let suspect: Symbol?

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

  /// The classes of words of causes.
  private struct Kinds: OptionSet, Sendable {
    var rawValue: UInt32
    static let strong = Kinds(rawValue: 1 << 0)
    static let weak = Kinds(rawValue: 1 << 1)
    static let unknown = Kinds(rawValue: 1 << 2)
    static let cue = Kinds(rawValue: 1 << 3)
    static let line = Kinds(rawValue: 1 << 4)
    static let breaking = Kinds(rawValue: 1 << 5)
    static let noun = Kinds(rawValue: 1 << 6)
    static let dark = Kinds(rawValue: 1 << 7)
    static let person = Kinds(rawValue: 1 << 8)
    static let slip = Kinds(rawValue: 1 << 9)

    static let classes: [(name: String, mark: Kinds)] = [
      ("cause", .strong), ("cause-weak", .weak), ("cause-unknown", .unknown), ("cause-cue", .cue),
      ("cause-line", .line), ("cause-break", .breaking), ("cause-noun", .noun), ("cause-dark", .dark),
      ("cause-person", .person), ("cause-slip", .slip),
    ]
  }

  static let classes = Kinds.classes.map(\.name)

  init(_ lexicon: LexiconTable) {
    self.lexicon = lexicon
    marks = FormMarks(lexicon, classes: Kinds.classes)
    causes = SymbolMap(lexicon)
    strong = lexicon.classID("cause")
    weak = lexicon.classID("cause-weak")
    cue = lexicon.classID("cause-cue")
    link = lexicon.symbol("link")
    deny = lexicon.symbol("deny")
    suspect = lexicon.symbol("suspect")
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
    let kinds = marks[form]
    return kinds.isEmpty ? nil : entry(of: form, kinds)
  }

  /// What a form of some of the classes says.
  private func entry(of form: Form, _ kinds: Kinds) -> Entry {
    var entry = Entry()
    entry.isUnknown = kinds.contains(.unknown)
    entry.isLine = kinds.contains(.line)
    entry.breaks = kinds.contains(.breaking)
    entry.asksWhy = kinds.contains(.noun)
    entry.isDark = kinds.contains(.dark)
    entry.isPerson = kinds.contains(.person)
    entry.isSlip = kinds.contains(.slip)
    guard !kinds.isDisjoint(with: [.strong, .weak, .cue]) else { return entry }
    for sense in lexicon.senses(of: form) {
      guard let symbol = sense.symbol else { continue }
      if sense.classID == strong || sense.classID == weak, let cause = causes[symbol] {
        if entry.cause == nil || sense.classID == strong { entry.isWeak = sense.classID == weak }
        entry.cause = entry.cause ?? cause
      } else if sense.classID == cue {
        entry.links = entry.links || symbol == link
        entry.denies = entry.denies || symbol == deny
        entry.suspects = entry.suspects || symbol == suspect
      }
    }
    return entry
  }
}

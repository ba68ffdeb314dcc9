/// The classes of words that tell who speaks, in one language (`Resources/Lexicons/quotes`).
final class QuoteWords: Sendable {
  let lexicon: LexiconTable
  private let marks: CasedMarks
  let say: Kind
  let role: Kind
  let honorific: Kind
  let company: Kind
  /// `its`, `son`: the company meant is told of in the same paragraph.
  let owner: Kind
  let orgWord: Kind
  let pronoun: Kind
  let stop: Kind
  let preposition: Kind
  let naming: Kind
  let particle: Kind
  let relative: Kind
  let article: Kind
  let weekday: Kind
  let month: Kind
  let corporate: Symbol?
  let person: Symbol?

  /// A class of words with its bit in `marks`.
  struct Kind: Sendable {
    fileprivate var id: ClassID?
    fileprivate var bit: UInt32
  }

  init(_ lexicon: LexiconTable) {
    self.lexicon = lexicon
    var classes: [ClassID?] = []
    func kind(_ name: String) -> Kind {
      let id = lexicon.classID(name)
      classes.append(id)
      return Kind(id: id, bit: 1 << UInt32(classes.count - 1))
    }
    say = kind("quote-say")
    role = kind("quote-role")
    honorific = kind("quote-honorific")
    company = kind("quote-company")
    owner = kind("quote-owner")
    orgWord = kind("quote-org-word")
    pronoun = kind("quote-pronoun")
    stop = kind("quote-stop")
    preposition = kind("quote-preposition")
    naming = kind("quote-naming")
    particle = kind("quote-particle")
    article = kind("quote-article")
    relative = kind("quote-relative")
    weekday = kind("weekday")
    month = kind("month")
    corporate = lexicon.symbol("corporate")
    person = lexicon.symbol("person")
    marks = CasedMarks(lexicon, classes: classes)
  }

  @inline(__always)
  func has(_ token: Token, _ kind: Kind) -> Bool {
    marks.of(token.form, isCapitalized: token.isCapitalized) & kind.bit != 0
  }

  /// The longest entry of a class that begins at a token: its end and sense.
  @inline(__always)
  func entry(_ kind: Kind, at index: Int, in document: Document) -> (end: Int, sense: Sense)? {
    let token = document.tokens[index]
    if token.firstUnit != 0 {
      for unit in document.units(at: index) where unit.form != .number {
        if let sense = sense(kind, of: unit.form) { return (Int(unit.end), sense) }
      }
    }
    return sense(kind, of: token.form).map { (index + 1, $0) }
  }

  @inline(__always)
  private func sense(_ kind: Kind, of form: Form) -> Sense? {
    guard marks.of(form, isCapitalized: true) & kind.bit != 0, let id = kind.id else { return nil }
    return lexicon.sense(of: form, in: id)
  }
}

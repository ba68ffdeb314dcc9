/// The classes of words that tell who speaks, in one language (`Resources/Lexicons/quotes`).
struct QuoteWords: Sendable {
  let lexicon: LexiconTable
  let say: ClassID?
  let role: ClassID?
  let honorific: ClassID?
  let company: ClassID?
  /// `its`, `son`: the company meant is told of in the same paragraph.
  let owner: ClassID?
  let orgWord: ClassID?
  let pronoun: ClassID?
  let stop: ClassID?
  let preposition: ClassID?
  let naming: ClassID?
  let particle: ClassID?
  let relative: ClassID?
  let article: ClassID?
  let weekday: ClassID?
  let month: ClassID?
  let corporate: Symbol?
  let person: Symbol?

  init(_ lexicon: LexiconTable) {
    self.lexicon = lexicon
    say = lexicon.classID("quote-say")
    role = lexicon.classID("quote-role")
    honorific = lexicon.classID("quote-honorific")
    company = lexicon.classID("quote-company")
    owner = lexicon.classID("quote-owner")
    orgWord = lexicon.classID("quote-org-word")
    pronoun = lexicon.classID("quote-pronoun")
    stop = lexicon.classID("quote-stop")
    preposition = lexicon.classID("quote-preposition")
    naming = lexicon.classID("quote-naming")
    particle = lexicon.classID("quote-particle")
    article = lexicon.classID("quote-article")
    relative = lexicon.classID("quote-relative")
    weekday = lexicon.classID("weekday")
    month = lexicon.classID("month")
    corporate = lexicon.symbol("corporate")
    person = lexicon.symbol("person")
  }

  @inline(__always)
  func has(_ token: Token, _ id: ClassID?) -> Bool {
    guard let id, token.form != .none else { return false }
    return lexicon.classes(of: token.form, cased: token.isCapitalized).contains(id)
  }

  /// The longest entry of a class that begins at a token: its end and sense.
  func entry(_ id: ClassID?, at index: Int, in document: Document) -> (end: Int, sense: Sense)? {
    guard let id else { return nil }
    let token = document.tokens[index]
    if token.firstUnit != 0 {
      for unit in document.units(at: index) where unit.form != .number {
        if let sense = lexicon.sense(of: unit.form, in: id) { return (Int(unit.end), sense) }
      }
    }
    guard token.form != .none, let sense = lexicon.sense(of: token.form, in: id) else { return nil }
    return (index + 1, sense)
  }
}

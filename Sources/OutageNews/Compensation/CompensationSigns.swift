/// What a word adds to a statement about compensation (`[comp]` in `Resources/Lexicons/compensation`).
struct CompensationSigns: OptionSet, Sendable, Hashable {
  var rawValue: UInt64

  // The form that a noun names.
  static let credit = CompensationSigns(rawValue: 1 << 0)
  static let refund = CompensationSigns(rawValue: 1 << 1)
  static let discount = CompensationSigns(rawValue: 1 << 2)
  static let generic = CompensationSigns(rawValue: 1 << 3)
  static let payment = CompensationSigns(rawValue: 1 << 4)
  static let cheque = CompensationSigns(rawValue: 1 << 5)
  static let gift = CompensationSigns(rawValue: 1 << 6)
  // Verbs.
  static let makesGood = CompensationSigns(rawValue: 1 << 7)
  static let refunds = CompensationSigns(rawValue: 1 << 8)
  static let credits = CompensationSigns(rawValue: 1 << 9)
  static let moves = CompensationSigns(rawValue: 1 << 10)
  static let gives = CompensationSigns(rawValue: 1 << 11)
  static let promises = CompensationSigns(rawValue: 1 << 12)
  static let pays = CompensationSigns(rawValue: 1 << 13)
  // What stands around.
  static let free = CompensationSigns(rawValue: 1 << 14)
  static let plus = CompensationSigns(rawValue: 1 << 15)
  static let bill = CompensationSigns(rawValue: 1 << 16)
  static let customer = CompensationSigns(rawValue: 1 << 17)
  // Operators.
  static let ask = CompensationSigns(rawValue: 1 << 18)
  static let claim = CompensationSigns(rawValue: 1 << 19)
  static let refuse = CompensationSigns(rawValue: 1 << 20)
  static let consider = CompensationSigns(rawValue: 1 << 21)
  static let negation = CompensationSigns(rawValue: 1 << 22)
  static let automatic = CompensationSigns(rawValue: 1 << 23)
  static let request = CompensationSigns(rawValue: 1 << 24)
  static let past = CompensationSigns(rawValue: 1 << 25)
  static let pluperfect = CompensationSigns(rawValue: 1 << 26)
  static let exclude = CompensationSigns(rawValue: 1 << 27)
  static let border = CompensationSigns(rawValue: 1 << 28)
  static let relative = CompensationSigns(rawValue: 1 << 29)
  /// Looks like a sign and is none (`credit card`).
  static let skip = CompensationSigns(rawValue: 1 << 30)

  /// What is given is data.
  static let data = CompensationSigns(rawValue: 1 << 31)
  /// A verb that is a refund with an amount or charges beside it: `rendre`, `give back`.
  static let returns = CompensationSigns(rawValue: 1 << 32)

  /// Several carriers at once: `the operators`.
  static let many = CompensationSigns(rawValue: 1 << 33)

  /// What the subject must do: `owes`, `should`, `doit`. A demand even where the subject is the carrier.
  static let owes = CompensationSigns(rawValue: 1 << 34)

  /// A duty that may be the customer's: `must`, `doit`.
  static let must = CompensationSigns(rawValue: 1 << 35)
  /// Losses that somebody wants made good: no compensation by themselves.
  static let loss = CompensationSigns(rawValue: 1 << 36)
  /// What compensation costs the carrier.
  static let costs = CompensationSigns(rawValue: 1 << 37)
  /// What was given goes to others, too: `étendu aux`.
  static let extends = CompensationSigns(rawValue: 1 << 38)
  /// The carrier speaks of itself: `we will`.
  static let ours = CompensationSigns(rawValue: 1 << 39)
  /// What would be nice: `would`, `serait`.
  static let would = CompensationSigns(rawValue: 1 << 40)

  /// Somebody who is neither carrier nor customer: `the mayor`, `l'association`.
  static let outsider = CompensationSigns(rawValue: 1 << 41)

  /// The carrier without its name: `the company`, `l'opérateur`.
  static let company = CompensationSigns(rawValue: 1 << 42)
  /// `respond`, `préciser`: undecided where negated.
  static let answers = CompensationSigns(rawValue: 1 << 43)

  /// The least sum: `a dime`, `un sou`; a refusal where negated.
  static let mite = CompensationSigns(rawValue: 1 << 44)
  /// Names what the rest of the sentence speaks of: `as for`, `quant à`.
  static let topic = CompensationSigns(rawValue: 1 << 45)
  /// What may or may not be: `might`, `could yet`, `peut-être`; undecided where it reaches a giving.
  static let may = CompensationSigns(rawValue: 1 << 46)
  /// That it is not given: `nothing`, `rien`; a refusal as the object of a giving.
  static let nothing = CompensationSigns(rawValue: 1 << 47)
  /// That it is given, without its form: `something`, `quelque chose`.
  static let something = CompensationSigns(rawValue: 1 << 48)
  /// What money comes out of: `its wallet`, `son chéquier`.
  static let purse = CompensationSigns(rawValue: 1 << 49)
  /// An earlier telling that is taken back: `an earlier version said`, `nous avons écrit`.
  static let erratum = CompensationSigns(rawValue: 1 << 50)
  /// `say sorry`, `se faire pardonner`: what stands beside it is given.
  static let sorry = CompensationSigns(rawValue: 1 << 51)
  /// Makes somebody else give: `force`, `obliger`. What follows it gives.
  static let force = CompensationSigns(rawValue: 1 << 53)
  /// What somebody has in mind: a refusal where negated (`n'envisage pas`), not settled where not.
  static let intends = CompensationSigns(rawValue: 1 << 54)
  /// What is only spoken of: `about`, `au sujet de`; undecided where a carrier speaks of it and says no more.
  static let about = CompensationSigns(rawValue: 1 << 55)
  /// Calls and texts, free or without limit.
  static let calls = CompensationSigns(rawValue: 1 << 52)

  /// What holds for every amount of a segment.
  static let operators: CompensationSigns = [
    .ask, .claim, .refuse, .consider, .negation, .automatic, .request, .past, .pluperfect, .bill, .payment,
  ]

  static let names: [(name: String, sign: CompensationSigns)] = [
    ("n-credit", .credit), ("n-refund", .refund), ("n-discount", .discount), ("n-generic", .generic),
    ("n-payment", .payment),
    ("n-cheque", .cheque), ("n-gift", .gift), ("v-generic", .makesGood), ("v-refund", .refunds),
    ("v-credit", .credits),
    ("v-move", .moves), ("v-give", .gives), ("v-promise", .promises), ("v-pay", .pays), ("free", .free),
    ("plus", .plus),
    ("bill", .bill), ("customer", .customer), ("ask", .ask), ("ask-strong", .claim), ("refuse", .refuse),
    ("consider", .consider), ("neg", .negation), ("auto", .automatic), ("request", .request), ("past", .past),
    ("pluperfect", .pluperfect), ("exclude", .exclude), ("border", .border), ("relative", .relative),
    ("skip", .skip), ("data", .data), ("many", .many), ("owe", .owes), ("v-return", .returns),
    ("must", .must), ("loss", .loss), ("costs", .costs), ("extends", .extends), ("ours", .ours),
    ("would", .would), ("outsider", .outsider), ("company", .company), ("answer", .answers), ("mite", .mite),
    ("topic", .topic), ("may", .may), ("nothing", .nothing), ("something", .something), ("purse", .purse),
    ("erratum", .erratum), ("sorry", .sorry), ("calls", .calls), ("force", .force), ("intend", .intends),
    ("about", .about),
  ]

  /// Words that speak of compensation by themselves.
  static let strong: CompensationSigns = [
    .credit, .refund, .discount, .generic, .payment, .makesGood, .refunds, .credits,
  ]
  /// Words without which, and without a number, a sentence takes no position.
  static let telling: CompensationSigns = strong.union([
    .cheque, .gift, .pays, .free, .claim, .refuse, .consider, .automatic, .request, .data, .returns, .loss,
    .topic,
    .mite, .owes, .extends, .credits, .answers, .promises, .nothing, .something, .purse, .sorry,
  ])
  /// Words beside which what is given stands.
  static let anchors: CompensationSigns = strong.union(giving).union([
    .gift, .free, .plus, .ask, .claim, .automatic, .request, .cheque,
  ])
  static let giving: CompensationSigns = [
    .gives, .moves, .promises, .pays, .credits, .refunds, .makesGood, .returns,
  ]
}

/// The words of compensation in one language, by form.
final class CompensationWords: Sendable {
  private let comp: Kind
  private let signs: SymbolMap<CompensationSigns>
  /// The classes of a form, one bit each.
  private let kinds: FormMarks<Kinds>
  let lexicon: LexiconTable
  let unit: Kind
  let one: Kind
  let outage: Kind
  let length: Kind
  let article: Kind
  let of: Kind
  let loss: Kind
  let they: Kind
  let affected: Kind
  let around: Kind
  let former: Kind
  let price: Kind
  let event: Kind
  let join: Kind
  let wish: Kind
  let me: Kind
  let its: Kind
  let at: Kind
  let lost: Kind
  let month: Kind
  let monthAlone: Kind

  /// A class of words with its bit in `kinds`.
  struct Kind: Sendable {
    var id: ClassID?
    var bit: Kinds
  }

  /// Bits by place in `classes`.
  struct Kinds: OptionSet, Sendable {
    var rawValue: UInt32
  }

  /// Every class of compensation; a token of none of them is passed over (`Topics`).
  static let classes = [
    "comp", "comp-unit", "comp-one", "comp-outage", "comp-article", "comp-loss", "comp-of", "comp-length",
    "comp-they", "comp-affected", "comp-around", "comp-former", "comp-price", "comp-event", "comp-join",
    "comp-wish", "comp-me", "comp-its", "comp-at", "comp-lost", "month", "month-alone",
  ]

  init(_ lexicon: LexiconTable) {
    self.lexicon = lexicon
    let marks = Self.classes.enumerated().map { (name: $1, mark: Kinds(rawValue: 1 << UInt32($0))) }
    func kind(_ name: String) -> Kind {
      Kind(id: lexicon.classID(name), bit: marks.first { $0.name == name }?.mark ?? [])
    }
    comp = kind("comp")
    unit = kind("comp-unit")
    one = kind("comp-one")
    outage = kind("comp-outage")
    article = kind("comp-article")
    loss = kind("comp-loss")
    of = kind("comp-of")
    length = kind("comp-length")
    they = kind("comp-they")
    affected = kind("comp-affected")
    around = kind("comp-around")
    former = kind("comp-former")
    price = kind("comp-price")
    event = kind("comp-event")
    join = kind("comp-join")
    wish = kind("comp-wish")
    me = kind("comp-me")
    its = kind("comp-its")
    at = kind("comp-at")
    lost = kind("comp-lost")
    month = kind("month")
    monthAlone = kind("month-alone")
    signs = SymbolMap(lexicon, CompensationSigns.names.map { (name: $0.name, value: $0.sign) })
    kinds = FormMarks(lexicon, classes: marks)
  }

  @inline(__always)
  func signs(of form: Form) -> CompensationSigns {
    kinds[form].isDisjoint(with: comp.bit) ? [] : sensedSigns(of: form)
  }

  /// The signs of a form of the class `comp`.
  private func sensedSigns(of form: Form) -> CompensationSigns {
    var found: CompensationSigns = []
    for sense in lexicon.senses(of: form) where sense.classID == comp.id {
      if let symbol = sense.symbol, let sign = signs[symbol] { found.formUnion(sign) }
    }
    // `données` is data, not given.
    return found.contains(.data) ? found.subtracting(.gives) : found
  }

  /// The longest entry with signs that begins at a token.
  @inline(__always)
  func signs(at index: Int, in document: Document) -> (signs: CompensationSigns, end: Int) {
    let token = document.tokens[index]
    if token.firstUnit != 0 {
      for unit in document.units(at: index) where unit.form != .number {
        let found = signs(of: unit.form)
        if !found.isEmpty { return (found, Int(unit.end)) }
      }
    }
    return (signs(of: token.form), index + 1)
  }

  /// The longest entry of a class that begins at a token.
  @inline(__always)
  func entry(_ kind: Kind, at index: Int, in document: Document) -> (end: Int, sense: Sense)? {
    let token = document.tokens[index]
    if token.firstUnit != 0 {
      for unit in document.units(at: index) where unit.form != .number && has(kind, unit.form) {
        if let id = kind.id, let sense = lexicon.sense(of: unit.form, in: id) {
          return (Int(unit.end), sense)
        }
      }
    }
    guard has(kind, token.form), let id = kind.id, let sense = lexicon.sense(of: token.form, in: id) else {
      return nil
    }
    return (index + 1, sense)
  }

  @inline(__always)
  private func has(_ kind: Kind, _ form: Form) -> Bool { kinds[form].contains(kind.bit) }

  /// Whether a sentence may speak of compensation: a word that by itself does, a question, or a number.
  func mayTell(_ tokens: Range<Int>, in document: Document) -> Bool {
    var all: CompensationSigns = []
    for index in tokens
    where !document.topics[index].isDisjoint(with: [.compensation, .number, .mark]) {
      let token = document.tokens[index]
      if token.kind == .number || token.hash == Sign.question { return true }
      all.formUnion(signs(of: token.form))
      if token.firstUnit != 0 {
        for unit in document.units(at: index) {
          if unit.form == .number { return true }
          all.formUnion(signs(of: unit.form))
        }
      }
    }
    // `knock a week off every bill`
    return !all.isDisjoint(with: .telling)
      || !all.isDisjoint(with: [.moves, .ask, .gives]) && !all.isDisjoint(with: [.bill, .customer])
  }
}

/// A predicate in the text, with what the words around it make of it.
struct Predicate: Sendable, Hashable {
  var kind: PredicateClass
  /// The words of the predicate itself, without auxiliaries and cues.
  var tokens: Range<Int>
  /// Index into `Reading.clauses`.
  var clause: Int
  /// Tense, person and number of the form; `noun`, `adjective` or `verb`.
  var features: Features
  var marks: Marks

  /// Operators over a predicate, each a cue with a scope (ConText, Harkema 2009). The cues are data.
  struct Marks: OptionSet, Sendable, Hashable {
    var rawValue: UInt16
    static let negated = Marks(rawValue: 1 << 0)
    /// `if`, `would`, `might`, `éventuel`.
    static let hypothetical = Marks(rawValue: 1 << 1)
    /// It has not happened yet.
    static let future = Marks(rawValue: 1 << 2)
    /// Part of an earlier event than the news: `in 2015`, `l'an passé`.
    static let past = Marks(rawValue: 1 << 3)
    /// Somebody else says so: `reportedly`, `aurait`, `selon`.
    static let hearsay = Marks(rawValue: 1 << 4)
    static let question = Marks(rawValue: 1 << 5)
    /// Somebody wants it: `wants`, `exige`.
    static let wish = Marks(rawValue: 1 << 6)
    /// `still`, `toujours`: the state goes on.
    static let still = Marks(rawValue: 1 << 7)
    /// `again`, `de nouveau`: the state is new.
    static let again = Marks(rawValue: 1 << 8)
    /// `partly`, `gradually`, `pour certains`.
    static let partial = Marks(rawValue: 1 << 9)
    /// `no longer`, `ne … plus`
    static let ended = Marks(rawValue: 1 << 10)
    /// It is itself a denied failure: `never stopped`.
    static let doubled = Marks(rawValue: 1 << 11)
    /// A failure that only tells when or why: `could take no payments during the outage`.
    static let aside = Marks(rawValue: 1 << 12)
  }
}

/// A stretch of a sentence with one statement.
struct Clause: Sendable, Hashable {
  var tokens: Range<Int>
  /// Index into `Document.sentences`.
  var sentence: Int
  /// Clauses of one segment stand on one side of every contrast (`but`, `while`, `;`). Counts up over the article.
  var segment: Int
  var opener: Opener
  /// Its predicates: indices into `Reading.predicates`.
  var predicates: Range<Int> = 0..<0
  /// Cues without a predicate of their own hold for the whole clause.
  var marks: Predicate.Marks = []
  /// Token of a denial that has no predicate of its own; -1 for none.
  var denial = -1
  /// It says `the company`: it speaks of the carrier named last.
  var refersToCarrier = false
  /// It says `the service`: it speaks of the service named last.
  var refersToService = false
  /// It speaks of everything at once.
  var isAboutEverything = false
  /// It ends in a denial of what follows (`a nié que`).
  var endsInDenial = false
  /// It repeats the statement before it.
  var isSame = false
  /// It speaks of prices, posts and profits.
  var isBusiness = false
  /// It says that a guest falls with its host.
  var isTogether = false
  /// It tells its own time (`this time`, a weekday), so that an earlier event beside it does not reach it.
  var isPresent = false

  /// Token behind `until`; -1 for none.
  var until = -1
  /// It tells what was (`was down`), what has been and still is (`has been down`).
  var tellsPast = false
  var tellsPerfect = false
  /// It says `again`, which alone tells a return (`has internet again`).
  var isAnew = false

  /// What stands before the clause.
  enum Opener: UInt8, Sendable {
    case start, comma, stop, contrast, relative, cause, condition, exception, correction, join, quote
  }
}

extension Predicate {
  /// A verb in the present tense and no form of the past: what it tells goes on.
  var isToldInPresent: Bool {
    !isNominal && features.isSuperset(of: [.verb, .present]) && !features.contains(.past)
  }
}

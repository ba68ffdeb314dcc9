/// What the words of `Resources/Lexicons/text/*.table` and `…/sections/*.table` mean to the text layer.
extension PhraseTable.Keys {
  // MARK: Abbreviations (sentences)

  /// Never ends a sentence: a name follows (`Mme.`, `Dr.`, `St.`).
  static let title = Self(rawValue: 1 << 0)
  /// Ends a sentence only where the next word begins one (`Inc.`, `U.S.`, `Ont.`).
  static let short = Self(rawValue: 1 << 1)
  /// Joins to a number that follows (`no.`, `p.`, `art.`), else an ordinary word.
  static let numbered = Self(rawValue: 1 << 2)
  /// A part of a time (`p.m.`): joins to a weekday, month or zone that follows.
  static let meridiem = Self(rawValue: 1 << 3)
  /// A word that begins sentences and is seldom part of a name (`The`, `Il`).
  static let starter = Self(rawValue: 1 << 4)
  /// A name that ends in a mark (`Yahoo!`).
  static let marked = Self(rawValue: 1 << 5)

  /// As `title` and `short`, only where written with a capital: small, it is a word (`cap`, `mer`, `miss`).
  static let casedTitle = Self(rawValue: 1 << 6)
  static let casedShort = Self(rawValue: 1 << 7)

  /// The tag of direct speech (`he said`): speech that lost its quotation marks goes on with it.
  static let tag = Self(rawValue: 1 << 17)

  // MARK: Calendar words (publication date)

  static let month = Self(rawValue: 1 << 8)
  static let weekday = Self(rawValue: 1 << 9)
  static let zone = Self(rawValue: 1 << 10)
  static let morning = Self(rawValue: 1 << 11)
  static let afternoon = Self(rawValue: 1 << 12)
  /// `h`, between hour and minute.
  static let hour = Self(rawValue: 1 << 13)
  /// Between a date and a time (`at`, `à`), and before a day (`le`, `the`).
  static let dateLink = Self(rawValue: 1 << 14)
  /// `st`, `th`, `er` behind a day.
  static let ordinal = Self(rawValue: 1 << 15)
  /// `this`, `ce`: the day of writing follows.
  static let today = Self(rawValue: 1 << 16)

  // MARK: Sections

  /// The word of a header line.
  static let header = Self(rawValue: 1 << 20)
  /// Begins a byline (`By`, `Par`).
  static let by = Self(rawValue: 1 << 21)
  /// Says when an article was published or updated.
  static let published = Self(rawValue: 1 << 22)
  /// What stands in bylines beside names (`newsroom`, `min read`).
  static let desk = Self(rawValue: 1 << 23)
  /// Begins a credit (`Photo`, `With files from`).
  static let credit = Self(rawValue: 1 << 24)
  /// An agency or archive, part of credits and datelines.
  static let agency = Self(rawValue: 1 << 25)
  /// Copyright.
  static let copyright = Self(rawValue: 1 << 26)
  /// No article says it: cookies, newsletters, log-in.
  static let boiler = Self(rawValue: 1 << 27)
  /// Boilerplate says it, and an article may.
  static let suspect = Self(rawValue: 1 << 28)
  /// Begins a line of boilerplate (`Read more`, `À lire aussi`).
  static let opener = Self(rawValue: 1 << 29)
  /// A word of menus (`Home`, `Sports`, `Météo`).
  static let menu = Self(rawValue: 1 << 30)
  /// A whole line of boilerplate and nothing else (`Advertisement`, `Related`).
  static let alone = Self(rawValue: 1 << 31)
  /// A function word: prose has many.
  static let function = Self(rawValue: 1 << 32)
  /// A share service.
  static let share = Self(rawValue: 1 << 33)

  /// What articles say: who spoke, what failed.
  static let prose = Self(rawValue: 1 << 34)

  /// The comments of readers.
  static let comments = Self(rawValue: 1 << 35)

  /// By the names that the files use.
  static let text: [String: Self] = [
    "title": .title, "short": .short, "numbered": .numbered, "meridiem": .meridiem, "starter": .starter,
    "marked": .marked, "tag": .tag, "cased-title": .casedTitle, "cased-short": .casedShort, "month": .month,
    "weekday": .weekday, "zone": .zone, "morning": .morning,
    "afternoon": .afternoon, "hour": .hour, "date-link": .dateLink, "ordinal": .ordinal, "today": .today,
    "header": .header, "by": .by, "published": .published, "desk": .desk, "credit": .credit,
    "agency": .agency,
    "copyright": .copyright, "boiler": .boiler, "suspect": .suspect, "opener": .opener, "menu": .menu,
    "alone": .alone, "function": .function, "share": .share, "prose": .prose, "comments": .comments,
  ]
}

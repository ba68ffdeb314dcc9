/// What a word says about a carrier's name next to it (`Resources/Lexicons/carriers`).
struct CarrierCues: OptionSet, Sendable {
  var rawValue: UInt32

  /// News about telecommunications uses it often.
  static let telecom = CarrierCues(rawValue: 1 << 0)
  /// Trouble and its end.
  static let trouble = CarrierCues(rawValue: 1 << 1)
  /// Stands before a carrier: `carrier Orange`, `customers of Free`.
  static let head = CarrierCues(rawValue: 1 << 2)
  /// Stands behind a carrier: `Sky customers`.
  static let tail = CarrierCues(rawValue: 1 << 3)
  /// A verb whose subject a carrier may be.
  static let verb = CarrierCues(rawValue: 1 << 4)
  /// Between the names of a list.
  static let link = CarrierCues(rawValue: 1 << 5)
  /// Between a head and a name.
  static let glue = CarrierCues(rawValue: 1 << 6)
  /// Stands before a place.
  static let place = CarrierCues(rawValue: 1 << 7)
  /// Stands before a person.
  static let person = CarrierCues(rawValue: 1 << 8)
  /// Begins sentences and is no name.
  static let opener = CarrierCues(rawValue: 1 << 9)
  /// Capitalized behind a name: a venue or an event (`Rogers Centre`).
  static let venueAfter = CarrierCues(rawValue: 1 << 10)
  /// Capitalized before a name: the same (`Place Bell`).
  static let venueBefore = CarrierCues(rawValue: 1 << 11)
  /// A given name.
  static let given = CarrierCues(rawValue: 1 << 12)
  /// Stands before a carrier, and before much else: `unlike Orange`, `chez Free`.
  static let seat = CarrierCues(rawValue: 1 << 13)
  /// A verb of a firm that speaks.
  static let say = CarrierCues(rawValue: 1 << 14)
  /// A noun that says what a name beside it is: `mobile operator`.
  static let noun = CarrierCues(rawValue: 1 << 15)
  /// The same, and other things: `carrier`.
  static let plainNoun = CarrierCues(rawValue: 1 << 16)
  /// The last word of many operators' names: `Telecom`.
  static let brandWord = CarrierCues(rawValue: 1 << 17)
  /// What only a carrier is called: `operator`.
  static let title = CarrierCues(rawValue: 1 << 18)

  static let classes: [(name: String, mark: CarrierCues)] = [
    ("telecom", .telecom), ("telecom-trouble", .trouble), ("carrier-head", .head), ("carrier-seat", .seat),
    ("carrier-tail", .tail),
    ("carrier-verb", .verb), ("carrier-say", .say), ("carrier-link", .link), ("carrier-glue", .glue),
    ("place-cue", .place),
    ("person-title", .person), ("opener", .opener),
    ("venue-after", .venueAfter), ("venue-before", .venueBefore), ("title", .person), ("given-name", .given),
    ("carrier-noun", .noun), ("carrier-noun-plain", .plainNoun), ("brand-word", .brandWord),
    ("carrier-title", .title),
  ]
}

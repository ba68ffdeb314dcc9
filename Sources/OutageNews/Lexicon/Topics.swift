/// Which recognizers a token, or an entry of several words that begins at it, may concern. Each passes over the other tokens
/// without looking a word up.
struct Topics: OptionSet, Sendable {
  var rawValue: UInt32

  static let service = Topics(rawValue: 1 << 0)
  /// A spelling of a carrier, or a name that looks like one.
  static let carrier = Topics(rawValue: 1 << 1)
  /// Words of telecommunications and of trouble.
  static let trade = Topics(rawValue: 1 << 2)
  /// A noun that says `operator`.
  static let brand = Topics(rawValue: 1 << 3)
  static let place = Topics(rawValue: 1 << 4)
  static let cause = Topics(rawValue: 1 << 5)
  /// A part of a power of ten: `a quarter of a million`.
  static let fraction = Topics(rawValue: 1 << 6)
  static let compensation = Topics(rawValue: 1 << 7)
  /// What the linker of outages reads beside dates.
  static let outage = Topics(rawValue: 1 << 8)
  /// Predicates, cues and borders of statements.
  static let assertion = Topics(rawValue: 1 << 9)
  /// A number, in digits or words.
  static let number = Topics(rawValue: 1 << 10)
  /// Punctuation, or another sign.
  static let mark = Topics(rawValue: 1 << 11)
  /// What a rule of dates, durations or money may begin with.
  static let date = Topics(rawValue: 1 << 12)
  static let duration = Topics(rawValue: 1 << 13)
  static let money = Topics(rawValue: 1 << 14)

  /// The classes of words of each topic but the rules'.
  static let classes: [(name: String, mark: Topics)] =
    ServiceCues.classes.filter { !$0.mark.isDisjoint(with: ServiceCues.naming) }.map { ($0.name, .service) }
    + CarrierCues.classes.filter { !$0.mark.isDisjoint(with: [.telecom, .trouble]) }.map { ($0.name, .trade) }
    + CarrierCues.classes.filter { !$0.mark.isDisjoint(with: [.noun, .plainNoun]) }.map { ($0.name, .brand) }
    + CustomerCues.classes.filter { $0.mark == .fraction }.map { ($0.name, .fraction) }
    + OutageCues.classes.map { ($0.name, .outage) }
    + PlaceNames.classes.map { ($0, .place) } + CauseWords.classes.map { ($0, .cause) }
    + CompensationWords.classes.map { ($0, .compensation) }
    + AssertionWords.classes.map { ($0, .assertion) }
}

extension Token {
  /// The topics that it has whatever its spelling.
  var topics: Topics {
    switch kind {
    case .number: .number
    case .punctuation, .symbol: .mark
    default: []
    }
  }
}

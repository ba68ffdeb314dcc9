/// What a word says about the dates and lengths next to it (`Resources/Lexicons/outages`).
struct OutageCues: OptionSet, Sendable {
  var rawValue: UInt32

  /// The beginning is told.
  static let begin = OutageCues(rawValue: 1 << 0)
  /// Something failed.
  static let fail = OutageCues(rawValue: 1 << 1)
  /// Service came back.
  static let restore = OutageCues(rawValue: 1 << 2)
  /// With others: `again`, `working`.
  static let again = OutageCues(rawValue: 1 << 3)
  /// For everybody, or for the last.
  static let total = OutageCues(rawValue: 1 << 4)
  /// Not everything is back.
  static let still = OutageCues(rawValue: 1 << 5)
  /// A time to come.
  static let future = OutageCues(rawValue: 1 << 6)
  /// Somebody speaks or meets, a count or a deadline is told.
  static let say = OutageCues(rawValue: 1 << 7)
  /// Begins an entry of a live page.
  static let label = OutageCues(rawValue: 1 << 8)
  /// Takes back what was written before.
  static let correction = OutageCues(rawValue: 1 << 9)
  static let since = OutageCues(rawValue: 1 << 10)
  /// Before the first date of a range.
  static let range = OutageCues(rawValue: 1 << 11)
  static let until = OutageCues(rawValue: 1 << 12)
  /// Before the second date of a range.
  static let to = OutageCues(rawValue: 1 << 13)
  /// An earlier outage is told.
  static let past = OutageCues(rawValue: 1 << 14)
  /// Begins a clause.
  static let `break` = OutageCues(rawValue: 1 << 15)
  static let not = OutageCues(rawValue: 1 << 16)
  /// Near the length of an outage.
  static let lasting = OutageCues(rawValue: 1 << 17)
  /// Near a length of something else.
  static let waiting = OutageCues(rawValue: 1 << 18)
  /// Said of the length of an outage and of nothing else: `lasted`, `au bout de`.
  static let lasted = OutageCues(rawValue: 1 << 19)
  /// Before what is not so: `not the 140,000 it gave`.
  static let instead = OutageCues(rawValue: 1 << 20)
  /// Some of those that were hit: `all but`, `la moitié`.
  static let part = OutageCues(rawValue: 1 << 21)
  /// Said of a failure that follows another: `again`, `a second time`.
  static let relapse = OutageCues(rawValue: 1 << 22)
  /// Joins two predicates.
  static let and = OutageCues(rawValue: 1 << 23)
  /// Written while an outage goes on: `keep you posted`, `no estimate`.
  static let running = OutageCues(rawValue: 1 << 24)
  /// Written once it is over: `since been fixed`, `the inquiry`.
  static let over = OutageCues(rawValue: 1 << 25)

  /// A failure or a beginning, and no return.
  var isFailure: Bool { !isDisjoint(with: [.begin, .fail]) && !contains(.restore) }

  static let classes: [(name: String, mark: OutageCues)] = [
    ("outage-begin", .begin), ("outage-fail", .fail), ("outage-restore", .restore), ("outage-again", .again),
    ("outage-total", .total), ("outage-still", .still), ("outage-future", .future), ("outage-say", .say),
    ("outage-label", .label), ("outage-correction", .correction), ("outage-since", .since),
    ("outage-range", .range),
    ("outage-until", .until), ("outage-to", .to), ("outage-past", .past), ("outage-break", .break),
    ("outage-not", .not),
    ("outage-lasting", .lasting), ("outage-waiting", .waiting), ("outage-lasted", .lasted),
    ("outage-instead", .instead), ("outage-part", .part),
    ("outage-relapse", .relapse), ("outage-and", .and),
    ("outage-running", .running), ("outage-over", .over),
  ]
}

/// The cues of every form of a lexicon.
final class OutageMarks: Sendable {
  private let lexicon: LexiconTable
  private let marks: FormMarks<OutageCues>
  /// The classes of words of return.
  private let returns: [ClassID]

  init(_ table: LexiconTable) {
    lexicon = table
    marks = FormMarks(table, classes: OutageCues.classes)
    returns = OutageCues.classes.filter { $0.mark == .restore }.compactMap { table.classID($0.name) }
  }

  @inline(__always)
  subscript(form: Form) -> OutageCues {
    let found = marks[form]
    guard found.contains(.restore) else { return found }
    return returns.contains { isDone(form, $0) } ? found : found.subtracting(.restore)
  }

  /// Whether a word of return tells one that happened: `restored`, `reprend`, a noun; not `to restore`, `restoring`.
  private func isDone(_ form: Form, _ id: ClassID) -> Bool {
    let done: Features = [.past, .pastParticiple, .imperfect]
    return lexicon.senses(of: form).contains { sense in
      guard sense.classID == id else { return false }
      guard sense.features.contains(.verb) else { return true }
      if !sense.features.isDisjoint(with: done) { return true }
      return lexicon.language == .french && sense.features.isSuperset(of: [.present, .thirdPerson])
    }
  }
}

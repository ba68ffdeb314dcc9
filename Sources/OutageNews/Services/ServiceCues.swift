/// What a form is to the service recognizer (`Resources/Lexicons/services` and `service-numbers`).
struct ServiceCues: OptionSet, Sendable {
  var rawValue: UInt32

  /// Unmistakable name of a service.
  static let service = ServiceCues(rawValue: 1 << 0)
  /// A service only where a state is said of it.
  static let weak = ServiceCues(rawValue: 1 << 1)
  /// A number that may be dialled.
  static let number = ServiceCues(rawValue: 1 << 2)
  /// A phrase that holds a word of the above and is no service.
  static let not = ServiceCues(rawValue: 1 << 3)
  /// Before a number that is dialled.
  static let dial = ServiceCues(rawValue: 1 << 4)
  /// Between such a word and the number.
  static let glue = ServiceCues(rawValue: 1 << 5)
  /// Behind a number that is dialled.
  static let tail = ServiceCues(rawValue: 1 << 6)
  /// Before a number that labels something.
  static let label = ServiceCues(rawValue: 1 << 7)
  /// A word of emergencies and help lines.
  static let context = ServiceCues(rawValue: 1 << 8)
  /// A month, which makes a number a day.
  static let month = ServiceCues(rawValue: 1 << 9)
  /// Behind a number that counts things.
  static let counted = ServiceCues(rawValue: 1 << 10)

  /// A service in a list of services only (`call, text`, `cable`): by itself a verb or a thing.
  static let listed = ServiceCues(rawValue: 1 << 11)
  /// Nearly always a service in an article about an outage (`texts`, `hospitals`).
  static let likely = ServiceCues(rawValue: 1 << 12)

  /// What one does with a service (`text`, `naviguer`): names it behind a word for what can or cannot be done.
  static let verb = ServiceCues(rawValue: 1 << 13)

  /// An article, which begins what is called: `call the doctor`.
  static let article = ServiceCues(rawValue: 1 << 14)

  /// Before a place or a way.
  static let place = ServiceCues(rawValue: 1 << 15)

  /// Measures out what follows: `GB of mobile data` are goods, not a service.
  static let measure = ServiceCues(rawValue: 1 << 16)

  /// What names a service, or hides one.
  static let naming: ServiceCues = [.service, .likely, .weak, .listed, .verb, .number, .not, .measure]

  static let classes: [(name: String, mark: ServiceCues)] = [
    ("service", .service), ("service-weak", .weak), ("service-listed", .listed),
    ("service-likely", .likely), ("service-verb", .verb), ("service-number", .number), ("service-not", .not),
    ("number-dial", .dial), ("number-glue", .glue), ("number-tail", .tail), ("number-label", .label),
    ("number-context", .context), ("month", .month), ("number-counted", .counted),
    ("service-article", .article),
    ("service-place", .place), ("service-measure", .measure),
  ]
}

/// The services that the forms of a lexicon name.
final class ServiceSpellings: Sendable {
  let cues: FormMarks<ServiceCues>
  private let lexicon: LexiconTable
  /// The classes whose words name services, the preferred one first.
  private let naming: [ClassID]

  init(_ table: LexiconTable) {
    lexicon = table
    cues = FormMarks(table, classes: ServiceCues.classes)
    naming = [
      "service", "service-likely", "service-weak", "service-listed", "service-verb", "service-number",
    ]
    .compactMap { table.classID($0) }
  }

  /// A value that would read as a number bears an `n` in the lexicon: `n911` is `911`.
  static func id(_ name: String) -> String {
    guard name.utf8.first == 0x6E, let next = name.utf8.dropFirst().first, next &- 0x30 < 10 else {
      return name
    }
    return String(name.dropFirst())
  }

  /// The value that names a service in a lexicon.
  static func symbol(of id: ServiceID) -> String {
    guard let first = id.rawValue.utf8.first, first &- 0x30 < 10 else { return id.rawValue }
    return "n" + id.rawValue
  }

  /// The service that a form names.
  func id(_ form: Form) -> ServiceID? {
    guard !cues[form].isDisjoint(with: .naming.subtracting([.not, .measure])) else { return nil }
    for id in naming {
      if let symbol = lexicon.sense(of: form, in: id)?.symbol {
        return ServiceID(rawValue: Self.id(lexicon.name(symbol)))
      }
    }
    return nil
  }
}

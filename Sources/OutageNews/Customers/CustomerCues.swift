/// What a form says about a count beside it (`Resources/Lexicons/customers`).
struct CustomerCues: OptionSet, Sendable {
  var rawValue: UInt32

  /// Customers wherever they are counted: `subscribers`, `foyers`.
  static let customers = CustomerCues(rawValue: 1 << 0)
  /// Customers only where service was lost: `people`, `habitants`.
  static let people = CustomerCues(rawValue: 1 << 1)
  /// Between the number and the noun.
  static let adjective = CustomerCues(rawValue: 1 << 2)
  static let before = CustomerCues(rawValue: 1 << 3)
  static let behind = CustomerCues(rawValue: 1 << 4)
  /// Having: the count is a customer base.
  static let base = CustomerCues(rawValue: 1 << 5)
  /// Losing service.
  static let hit = CustomerCues(rawValue: 1 << 6)
  /// A tracker, or somebody else who is counted.
  static let tracker = CustomerCues(rawValue: 1 << 7)
  static let otherUtility = CustomerCues(rawValue: 1 << 8)
  static let share = CustomerCues(rawValue: 1 << 9)
  /// A part of the power behind it: `a quarter of`.
  static let fraction = CustomerCues(rawValue: 1 << 10)
  /// Before a number that counts what was counted before: `il en restait`.
  static let remain = CustomerCues(rawValue: 1 << 11)

  static let classes: [(name: String, mark: CustomerCues)] = [
    ("customer-noun", .customers), ("people-noun", .people), ("customer-adjective", .adjective),
    ("count-before", .before), ("count-after", .behind), ("base-cue", .base), ("hit-cue", .hit),
    ("tracker", .tracker),
    ("other-utility", .otherUtility), ("share-cue", .share), ("count-fraction", .fraction),
    ("count-remain", .remain),
  ]
}

/// The words of one language that counts of customers are read with.
final class CustomerWords: Sendable {
  let cues: FormMarks<CustomerCues>
  private let lexicon: LexiconTable
  private let before: ClassID?
  private let behind: ClassID?
  private let fraction: ClassID?

  init(_ lexicon: LexiconTable) {
    self.lexicon = lexicon
    cues = FormMarks(lexicon, classes: CustomerCues.classes)
    before = lexicon.classID("count-before")
    behind = lexicon.classID("count-after")
    fraction = lexicon.classID("count-fraction")
  }

  /// What a modifier of a count means.
  func modifier(_ form: Form, isBefore: Bool) -> TimexModifier? {
    guard let id = isBefore ? before : behind, let symbol = lexicon.sense(of: form, in: id)?.symbol else {
      return nil
    }
    return TimexModifier(rawValue: lexicon.name(symbol))
  }

  /// The part that a fraction takes, in hundredths.
  func hundredths(_ form: Form) -> Int? {
    fraction.flatMap { lexicon.sense(of: form, in: $0)?.integer }
  }
}

/// What each form of a lexicon is to numbers: the classes of `Resources/Lexicons/numbers`, as tables by form.
final class NumberWords: @unchecked Sendable {  // why: `sets` is memory of `lexicon` that nobody writes
  enum Role: UInt8, Sendable {
    case none
    /// `seven`, `soixante`
    case word
    /// `vingt`
    case score
    /// `cent`: a power of ten, by exponent, that may stand alone
    case power
    /// `million`: one that needs a count
    case multiplier
    /// `10k`
    case suffix
    /// `dozen`
    case group
    /// `quinzaine`
    case about
    /// `a` dozen
    case article
    /// une `bonne` centaine
    case adjective
    /// two hundred `and` five
    case hundredAnd
    /// vingt `et` un
    case tensAnd
    /// `half`, by denominator
    case fraction
    /// `½`, in hundredths
    case sign
    /// hundreds `of` thousands
    case of
    case decimalMark
    case groupMark
  }

  private let lexicon: LexiconTable
  private let sets: UnsafeBufferPointer<UInt16>
  /// By set of classes: the role, and the class that gives it.
  private let roles: [Role]
  private let ids: [ClassID]

  private static let classes: [(name: String, role: Role)] = [
    ("number-word", .word), ("number-score", .score), ("number-power", .power),
    ("number-multiplier", .multiplier),
    ("number-suffix", .suffix), ("number-group", .group), ("number-about", .about),
    ("number-article", .article),
    ("number-adjective", .adjective), ("number-hundred-and", .hundredAnd), ("number-tens-and", .tensAnd),
    ("number-fraction", .fraction), ("number-sign", .sign), ("number-of", .of),
    ("number-decimal-mark", .decimalMark), ("number-group-mark", .groupMark),
  ]

  /// O(distinct sets of classes).
  init(lexicon: LexiconTable) {
    self.lexicon = lexicon
    sets = lexicon.classes.sets
    let known = Self.classes.compactMap { entry in
      lexicon.classID(entry.name).map { (id: $0, role: entry.role) }
    }
    let first = lexicon.classes.map { set in known.first { set.contains($0.id) } }
    roles = first.map { $0?.role ?? .none }
    ids = first.map { $0?.id ?? ClassID(index: 0) }
  }

  @inline(__always)
  func role(_ form: Form) -> Role {
    let index = Int(form.index)
    return index < sets.count ? roles[Int(sets[index])] : .none
  }

  /// The number that a word with a role stands for, 0 for none.
  func value(_ form: Form) -> Int {
    guard role(form) != .none else { return 0 }
    return lexicon.sense(of: form, in: ids[Int(sets[Int(form.index)])])?.integer ?? 0
  }
}

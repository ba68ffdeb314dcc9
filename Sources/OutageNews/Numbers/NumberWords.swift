/// What each form of a lexicon is to numbers: the classes of `Resources/Lexicons/numbers`, as tables by form.
struct NumberWords: Sendable {
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

  private let roles: [Role]
  /// By form: index into `values`.
  private let places: [UInt16]
  private let values: [Int32]

  private static let classes: [(name: String, role: Role)] = [
    ("number-word", .word), ("number-score", .score), ("number-power", .power),
    ("number-multiplier", .multiplier),
    ("number-suffix", .suffix), ("number-group", .group), ("number-about", .about),
    ("number-article", .article),
    ("number-adjective", .adjective), ("number-hundred-and", .hundredAnd), ("number-tens-and", .tensAnd),
    ("number-fraction", .fraction), ("number-sign", .sign), ("number-of", .of),
    ("number-decimal-mark", .decimalMark), ("number-group-mark", .groupMark),
  ]

  init(lexicon: LexiconTable) {
    var roles = [Role](repeating: .none, count: max(1, lexicon.formCount))
    var places = [UInt16](repeating: 0, count: max(1, lexicon.formCount))
    var values: [Int32] = [0]
    let known = Self.classes.compactMap { entry in
      lexicon.classID(entry.name).map { (id: $0, role: entry.role) }
    }
    var mask = ClassSet()
    for entry in known { mask.insert(entry.id) }
    for form in lexicon.classes.forms(in: mask) {
      guard let entry = known.first(where: { lexicon.classes[form].contains($0.id) }) else { continue }
      roles[form] = entry.role
      guard let value = lexicon.sense(of: Form(index: UInt32(form)), in: entry.id)?.integer else { continue }
      places[form] = UInt16(truncatingIfNeeded: values.count)
      values.append(Int32(truncatingIfNeeded: value))
    }
    self.roles = roles
    self.places = places
    self.values = values
  }

  @inline(__always)
  func role(_ form: Form) -> Role { roles[Int(form.index)] }

  @inline(__always)
  func value(_ form: Form) -> Int { Int(values[Int(places[Int(form.index)])]) }
}

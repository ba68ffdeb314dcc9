/// Which forms of a lexicon are spellings of carriers, or of names that only look like one.
///
/// One look-up in a table by form; the rest is read only for the few tokens that have an entry. The tables are part of the lexicon's
/// image and are read in place.
struct CarrierSpellings: @unchecked Sendable {  // why: the tables point into `memory`, which nobody writes
  /// One meaning of a form.
  struct Candidate {
    /// Index into `Gazetteer.entries`.
    var entry: UInt16
    var kind: CarrierEntry.Spelling.Kind
    var letterCase: CarrierEntry.LetterCase
    /// Several tokens of the spelling stand without space or hyphen between (`O2`, `AT&T`).
    var isTight: Bool
    /// ISO 3166 code of the country that the spelling tells, as two letters; 0 for none.
    var countryCode: UInt16
    /// The bytes that the text must have, for `case: exact`.
    var exact: UnsafeBufferPointer<UInt8>

    var country: String? {
      guard countryCode != 0 else { return nil }
      return String(decoding: [UInt8(countryCode >> 8), UInt8(countryCode & 0xFF)], as: UTF8.self)
    }
  }

  struct Lookalike: Sendable {
    /// Which of its words are capitals in every spelling.
    var capitals: UInt32
    /// Only where no telecom word comes right behind it.
    var yieldsToTelecom: Bool
  }

  private let memory: SharedBytes
  private let tables: CarrierTables

  init(_ tables: CarrierTables, in memory: SharedBytes) {
    self.tables = tables
    self.memory = memory
  }

  /// What a form may name: indices of candidates.
  @inline(__always)
  func candidates(_ form: Form) -> Range<Int> {
    let index = Int(form.index)
    let group = index < tables.groupOfForm.count ? Int(tables.groupOfForm[index]) : 0
    return group == 0 ? 0..<0 : Int(tables.groupStart[group - 1])..<Int(tables.groupStart[group])
  }

  func candidate(_ index: Int) -> Candidate {
    let packed = tables.candidates[index]
    let start = index == 0 ? 0 : Int(tables.exactEnds[index - 1])
    return Candidate(
      entry: UInt16(truncatingIfNeeded: packed),
      kind: CarrierEntry.Spelling.Kind(rawValue: UInt8(truncatingIfNeeded: packed >> 16)) ?? .bare,
      letterCase: CarrierEntry.LetterCase(rawValue: UInt8(truncatingIfNeeded: packed >> 24)) ?? .capital,
      isTight: packed >> 32 & 1 != 0, countryCode: UInt16(truncatingIfNeeded: packed >> 40),
      exact: UnsafeBufferPointer(rebasing: tables.exact[start..<Int(tables.exactEnds[index])]))
  }

  /// Whether a form is a spelling of a carrier, or of a name that looks like one.
  @inline(__always)
  func knows(_ form: Form) -> Bool {
    let index = Int(form.index)
    return index < tables.groupOfForm.count
      && (tables.groupOfForm[index] != 0 || tables.lookalikeOfForm[index] != 0)
  }

  @inline(__always)
  func lookalike(_ form: Form) -> Lookalike? {
    let index = Int(form.index)
    guard index < tables.lookalikeOfForm.count, tables.lookalikeOfForm[index] != 0 else { return nil }
    let place = Int(tables.lookalikeOfForm[index]) - 1
    return Lookalike(
      capitals: tables.lookalikeCapitals[place], yieldsToTelecom: tables.lookalikeYields[place] != 0)
  }

  func isBarred(_ entry: Int, before token: Token) -> Bool { tables.notBefore.holds(token, for: entry) }
  func isBarred(_ entry: Int, after token: Token) -> Bool { tables.notAfter.holds(token, for: entry) }
}

/// The tables of `CarrierSpellings` as they lie in the lexicon's image.
struct CarrierTables {
  /// By form: its group + 1, 0 for none.
  let groupOfForm: UnsafeBufferPointer<UInt16>
  /// By group: its first candidate, and one more behind the last.
  let groupStart: UnsafeBufferPointer<UInt32>
  /// Entry, kind, letter case, tightness and country of each candidate.
  let candidates: UnsafeBufferPointer<UInt64>
  /// By candidate: behind the last of its bytes in `exact`.
  let exactEnds: UnsafeBufferPointer<UInt32>
  let exact: UnsafeBufferPointer<UInt8>
  /// By form: its look-alike + 1, 0 for none.
  let lookalikeOfForm: UnsafeBufferPointer<UInt16>
  let lookalikeCapitals: UnsafeBufferPointer<UInt32>
  let lookalikeYields: UnsafeBufferPointer<UInt8>
  /// Words that make a bare spelling something else, behind it and before it.
  let notBefore: Barring
  let notAfter: Barring

  init(_ reader: inout ImageReader) {
    groupOfForm = reader.array()
    groupStart = reader.array()
    candidates = reader.array()
    exactEnds = reader.array()
    exact = reader.array()
    lookalikeOfForm = reader.array()
    lookalikeCapitals = reader.array()
    lookalikeYields = reader.array()
    notBefore = Barring(&reader)
    notAfter = Barring(&reader)
  }

  /// Words by entry: twice the form, and one more where it must have a capital.
  struct Barring {
    private let start: UnsafeBufferPointer<UInt32>
    private let words: UnsafeBufferPointer<UInt32>

    fileprivate init(_ reader: inout ImageReader) {
      start = reader.array()
      words = reader.array()
    }

    func holds(_ token: Token, for entry: Int) -> Bool {
      guard token.form != .none else { return false }
      return words[Int(start[entry])..<Int(start[entry + 1])].contains {
        $0 == token.form.index << 1 || $0 == token.form.index << 1 | 1 && token.isCapitalized
      }
    }
  }
}

/// Which forms of a lexicon are spellings of carriers, or of names that only look like one.
///
/// One look-up in an array by form; the rest is read only for the few tokens that have an entry.
struct CarrierSpellings: Sendable {
  /// One meaning of a form.
  struct Candidate: Sendable {
    /// Index into `Gazetteer.entries`.
    var entry: UInt16
    var kind: CarrierEntry.Spelling.Kind
    var letterCase: CarrierEntry.LetterCase
    /// Several tokens of the spelling stand without space or hyphen between (`O2`, `AT&T`).
    var isTight: Bool
    var country: String?
    /// The bytes that the text must have, for `case: exact`.
    var exact: ArraySlice<UInt8>
  }

  struct Lookalike: Sendable {
    /// Which of its words are capitals in every spelling.
    var capitals: UInt32
    /// Only where no telecom word comes right behind it.
    var yieldsToTelecom: Bool
  }

  private var groupOfForm: [UInt16] = []
  private var groups: [[Candidate]] = [[]]
  private var lookalikeOfForm: [UInt16] = []
  private var lookalikes: [Lookalike] = []
  /// By entry: forms of words that make a bare spelling something else.
  private var notBefore: [[UInt32]] = []
  private var notAfter: [[UInt32]] = []

  /// Adds all spellings of a gazetteer to a lexicon, as class `carrier` with the id as value.
  ///
  /// O(spellings). Call `fix(formCount:)` when the lexicon is complete.
  init(_ gazetteer: Gazetteer, adding builder: inout some SpellingForms) {
    guard let carrier = builder.classID("carrier") else { return }
    var names: [(form: Int, lookalike: Lookalike)] = []
    for (index, entry) in gazetteer.entries.enumerated() {
      let symbol = builder.symbol(entry.id.rawValue)
      for spelling in entry.spellings {
        let (form, capitals) = builder.entry(for: spelling.text)
        guard form != 0 else { continue }
        if spelling.kind == .division {
          names.append((Int(form), Lookalike(capitals: capitals, yieldsToTelecom: false)))
          continue
        }
        let isBare = spelling.kind == .bare
        builder.add(
          sense: Sense(
            classID: carrier, value: .symbol(symbol),
            isCased: isBare && entry.letterCase != .any || entry.letterCase == .capital), to: form)
        add(Self.candidate(spelling, of: entry, at: index), form: Int(form))
        if spelling.kind == .handle { addAccountName(spelling, of: entry, at: index, to: &builder) }
      }
      notBefore.append(entry.notBefore.compactMap { builder.singleWord($0) })
      notAfter.append(entry.notAfter.compactMap { builder.singleWord($0) })
    }
    for (name, text) in gazetteer.neighbours {
      guard let id = builder.classID(name) else { continue }
      builder.add(text, Sense(classID: id, value: .symbol(builder.symbol(name)), isCased: true))
    }
    for lookalike in gazetteer.lookalikes {
      let (form, capitals) = builder.entry(for: lookalike.text)
      names.append((Int(form), Lookalike(capitals: capitals, yieldsToTelecom: lookalike.yieldsToTelecom)))
    }
    add(names, formCount: builder.formCount)
  }

  private mutating func add(_ names: [(form: Int, lookalike: Lookalike)], formCount: Int) {
    lookalikeOfForm = [UInt16](repeating: 0, count: formCount)
    for (form, lookalike) in names where form != 0 {
      let known = Int(lookalikeOfForm[form])
      if known > 0 {
        lookalikes[known - 1].capitals &= lookalike.capitals
      } else {
        lookalikes.append(lookalike)
        lookalikeOfForm[form] = UInt16(truncatingIfNeeded: lookalikes.count)
      }
    }
  }

  private static func candidate(_ spelling: CarrierEntry.Spelling, of entry: CarrierEntry, at index: Int)
    -> Candidate
  {
    let isBare = spelling.kind == .bare
    let isOneWord = !spelling.text.contains { $0 == 0x20 || $0 == 0x2D }
    let hasBare = entry.spellings.contains { $0.kind == .bare }
    let letterCase =
      isBare
      ? entry.letterCase ?? .capital : hasBare || spelling.kind == .handle ? .any : entry.letterCase ?? .any
    return Candidate(
      entry: UInt16(truncatingIfNeeded: index), kind: spelling.kind, letterCase: letterCase,
      isTight: isOneWord,
      country: spelling.country, exact: letterCase == .exact ? spelling.text : [])
  }

  /// The name of an account without its `@` (`RogersHelps`), where it is longer than the brand.
  private mutating func addAccountName(
    _ handle: CarrierEntry.Spelling, of entry: CarrierEntry, at index: Int,
    to builder: inout some SpellingForms
  ) {
    var spelling = handle
    spelling.text = handle.text.dropFirst()
    spelling.kind = .strong
    let shortest =
      entry.spellings.lazy.filter { $0.kind == .bare }.map(\.text.count).max() ?? entry.name.utf8.count
    guard spelling.text.count > shortest else { return }
    let form = builder.entry(for: spelling.text).form
    if groupOfForm.count > Int(form), groupOfForm[Int(form)] != 0 { return }
    add(Self.candidate(spelling, of: entry, at: index), form: Int(form))
  }

  private mutating func add(_ candidate: Candidate, form: Int) {
    if groupOfForm.count <= form {
      groupOfForm += [UInt16](repeating: 0, count: max(form + 1, groupOfForm.count * 2) - groupOfForm.count)
    }
    let group = Int(groupOfForm[form])
    if group == 0 {
      groups.append([candidate])
      groupOfForm[form] = UInt16(groups.count - 1)
    } else if !groups[group].contains(where: {
      $0.entry == candidate.entry && $0.exact.elementsEqual(candidate.exact)
    }) {
      groups[group].append(candidate)
    }
  }

  /// What a form may name.
  @inline(__always)
  func candidates(_ form: Form) -> [Candidate]? {
    let index = Int(form.index)
    guard index < groupOfForm.count else { return nil }
    let group = Int(groupOfForm[index])
    return group == 0 ? nil : groups[group]
  }

  /// Whether a form is a spelling of a carrier, or of a name that looks like one.
  @inline(__always)
  func knows(_ form: Form) -> Bool {
    let index = Int(form.index)
    return index < groupOfForm.count && groupOfForm[index] != 0
      || index < lookalikeOfForm.count && lookalikeOfForm[index] != 0
  }

  @inline(__always)
  func lookalike(_ form: Form) -> Lookalike? {
    let index = Int(form.index)
    guard index < lookalikeOfForm.count, lookalikeOfForm[index] != 0 else { return nil }
    return lookalikes[Int(lookalikeOfForm[index]) - 1]
  }

  func isBarred(_ entry: Int, before token: Token) -> Bool { Self.holds(notBefore[entry], token) }
  func isBarred(_ entry: Int, after token: Token) -> Bool { Self.holds(notAfter[entry], token) }

  private static func holds(_ words: [UInt32], _ token: Token) -> Bool {
    token.form != .none
      && (words.contains(token.form.index << 1)
        || token.isCapitalized && words.contains(token.form.index << 1 | 1))
  }
}

extension SpellingForms {
  /// The form of a spelling of one word, twice, and one more where it has a capital; nil for several words, which no
  /// single token can be.
  fileprivate mutating func singleWord(_ spelling: ArraySlice<UInt8>) -> UInt32? {
    guard !spelling.contains(where: { $0 == 0x20 || $0 == 0x2D || $0 == 0x2E }) else { return nil }
    let (form, capitals) = entry(for: spelling)
    return form == 0 ? nil : form << 1 | capitals & 1
  }
}

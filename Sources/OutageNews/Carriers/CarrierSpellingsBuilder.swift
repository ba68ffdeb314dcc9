/// Adds the spellings of a gazetteer to a lexicon, and makes the tables of `CarrierSpellings`.
struct CarrierSpellingsBuilder {
  private struct Candidate {
    var entry: UInt16
    var kind: CarrierEntry.Spelling.Kind
    var letterCase: CarrierEntry.LetterCase
    var isTight: Bool
    var country: String?
    var exact: ArraySlice<UInt8>
  }

  private var groupOfForm: [UInt16] = []
  private var groups: [[Candidate]] = []
  private var lookalikeOfForm: [UInt16] = []
  private var lookalikes: [CarrierSpellings.Lookalike] = []
  /// By entry: words that make a bare spelling something else.
  private var notBefore: [[UInt32]] = []
  private var notAfter: [[UInt32]] = []

  /// Adds all spellings of a gazetteer, with their names, as class `carrier` with the id as value. O(spellings).
  init(_ gazetteer: Gazetteer, adding builder: inout LexiconBuilder) throws(ResourceError) {
    try add(gazetteer, Self.classID("carrier", in: &builder), to: &builder)
    let more = builder.formCount - groupOfForm.count
    if more > 0 { groupOfForm += [UInt16](repeating: 0, count: more) }
    groupOfForm.removeLast(groupOfForm.count - builder.formCount)
  }

  /// The lexicons come first and may have taken all classes that there can be.
  private static func classID(
    _ name: String, in builder: inout LexiconBuilder
  ) throws(ResourceError) -> ClassID {
    guard let id = builder.classID(name) else {
      throw ResourceError(
        file: "Gazetteers", line: 0,
        reason: "no room for '\(name)': the lexicons and it have more than 256 classes")
    }
    return id
  }

  private mutating func add(
    _ gazetteer: Gazetteer, _ carrier: ClassID, to builder: inout LexiconBuilder
  ) throws(ResourceError) {
    var lookalikes: [(form: Int, lookalike: CarrierSpellings.Lookalike)] = []
    for (index, (entry, names)) in zip(gazetteer.entries, gazetteer.names).enumerated() {
      let symbol = builder.symbol(entry.id.rawValue)
      for spelling in names.spellings {
        let (form, capitals) = builder.entry(for: spelling.text)
        guard form != 0 else { continue }
        if spelling.kind == .division {
          lookalikes.append((Int(form), .init(capitals: capitals, yieldsToTelecom: false)))
          continue
        }
        let isBare = spelling.kind == .bare
        builder.add(
          sense: Sense(
            classID: carrier, value: .symbol(symbol),
            isCased: isBare && names.letterCase != .any || names.letterCase == .capital), to: form)
        add(Self.candidate(spelling, of: names, at: index), form: Int(form))
        if spelling.kind == .handle { addAccountName(spelling, of: entry, names, at: index, to: &builder) }
      }
      notBefore.append(names.notBefore.compactMap { builder.singleWord($0) })
      notAfter.append(names.notAfter.compactMap { builder.singleWord($0) })
    }
    for (name, text) in gazetteer.neighbours {
      let id = try Self.classID(name, in: &builder)
      builder.add(text, Sense(classID: id, value: .symbol(builder.symbol(name)), isCased: true))
    }
    for lookalike in gazetteer.lookalikes {
      let (form, capitals) = builder.entry(for: lookalike.text)
      lookalikes.append((Int(form), .init(capitals: capitals, yieldsToTelecom: lookalike.yieldsToTelecom)))
    }
    add(lookalikes, formCount: builder.formCount)
  }

  private mutating func add(
    _ names: [(form: Int, lookalike: CarrierSpellings.Lookalike)], formCount: Int
  ) {
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

  private static func candidate(_ spelling: CarrierEntry.Spelling, of names: CarrierNames, at index: Int)
    -> Candidate
  {
    let isBare = spelling.kind == .bare
    let isOneWord = !spelling.text.contains { $0 == 0x20 || $0 == 0x2D }
    let hasBare = names.spellings.contains { $0.kind == .bare }
    let letterCase =
      isBare
      ? names.letterCase ?? .capital : hasBare || spelling.kind == .handle ? .any : names.letterCase ?? .any
    return Candidate(
      entry: UInt16(truncatingIfNeeded: index), kind: spelling.kind, letterCase: letterCase,
      isTight: isOneWord,
      country: spelling.country, exact: letterCase == .exact ? spelling.text : [])
  }

  /// The name of an account without its `@` (`RogersHelps`), where it is longer than the brand.
  private mutating func addAccountName(
    _ handle: CarrierEntry.Spelling, of entry: CarrierEntry, _ names: CarrierNames, at index: Int,
    to builder: inout LexiconBuilder
  ) {
    var spelling = handle
    spelling.text = handle.text.dropFirst()
    spelling.kind = .strong
    let shortest =
      names.spellings.lazy.filter { $0.kind == .bare }.map(\.text.count).max() ?? entry.name.utf8.count
    guard spelling.text.count > shortest else { return }
    let form = builder.entry(for: spelling.text).form
    if groupOfForm.count > Int(form), groupOfForm[Int(form)] != 0 { return }
    add(Self.candidate(spelling, of: names, at: index), form: Int(form))
  }

  private mutating func add(_ candidate: Candidate, form: Int) {
    if groupOfForm.count <= form {
      groupOfForm += [UInt16](repeating: 0, count: max(form + 1, groupOfForm.count * 2) - groupOfForm.count)
    }
    let group = Int(groupOfForm[form]) - 1
    if group < 0 {
      groups.append([candidate])
      groupOfForm[form] = UInt16(groups.count)
    } else if !groups[group].contains(where: {
      $0.entry == candidate.entry && $0.exact.elementsEqual(candidate.exact)
    }) {
      groups[group].append(candidate)
    }
  }

  /// Appends the tables in the order in which `CarrierTables` reads them.
  func put(into out: inout ImageWriter) {
    let candidates = groups.flatMap { $0 }
    out.put(groupOfForm)
    out.put(Self.starts(of: groups.map(\.count)))
    out.put(candidates.map(Self.packed))
    out.put(Self.starts(of: candidates.map(\.exact.count)).dropFirst().map { $0 })
    out.put(candidates.flatMap { Array($0.exact) })
    out.put(lookalikeOfForm)
    out.put(lookalikes.map(\.capitals))
    out.put(lookalikes.map { $0.yieldsToTelecom ? UInt8(1) : 0 })
    for lists in [notBefore, notAfter] {
      out.put(Self.starts(of: lists.map(\.count)))
      out.put(lists.flatMap { $0 })
    }
  }

  private static func packed(_ candidate: Candidate) -> UInt64 {
    let country = candidate.country?.utf8.reduce(0) { $0 << 8 | UInt64($1) } ?? 0
    let tight: UInt64 = candidate.isTight ? 1 : 0
    return UInt64(candidate.entry) | UInt64(candidate.kind.rawValue) << 16
      | UInt64(candidate.letterCase.rawValue) << 24 | tight << 32 | country << 40
  }

  /// Where lists of some lengths begin in one array, and where it ends.
  private static func starts(of counts: [Int]) -> [UInt32] {
    counts.reduce(into: [0]) { $0.append(($0.last ?? 0) + UInt32($1)) }
  }
}

extension LexiconBuilder {
  /// The form of a spelling of one word, twice, and one more where it has a capital; nil for several words, which no
  /// single token can be.
  fileprivate mutating func singleWord(_ spelling: ArraySlice<UInt8>) -> UInt32? {
    guard !spelling.contains(where: { $0 == 0x20 || $0 == 0x2D || $0 == 0x2E }) else { return nil }
    let (form, capitals) = entry(for: spelling)
    return form == 0 ? nil : form << 1 | capitals & 1
  }
}

/// A place that the article names.
struct PlaceMention: Sendable, Hashable {
  var tokens: Range<Int>
  /// Index into `Document.sentences`.
  var sentence: Int
  /// ISO 3166 code of the country in which it is.
  var country: String
  /// A region, not its people or a body of it.
  var isRegion: Bool
}

/// The places that the forms of a lexicon name (`Resources/Lexicons/places`).
struct PlaceNames: Sendable {
  private var countryOfForm: [UInt16]
  private let codes: [String]
  private let demonyms: Set<UInt32>

  static let classes = ["demonym", "place"]

  /// O(forms).
  init(_ table: LexiconTable) {
    countryOfForm = [UInt16](repeating: 0, count: table.formCount)
    var symbols: [Symbol] = []
    var known = [UInt16](repeating: 0, count: table.symbolCount)
    var demonyms: Set<UInt32> = []
    for name in Self.classes {
      guard let place = table.classID(name) else { continue }
      for form in table.casedClasses.forms(in: place) {
        guard let symbol = table.sense(of: Form(index: UInt32(form)), in: place)?.symbol else { continue }
        let index = Int(symbol.index)
        if known[index] == 0 {
          symbols.append(symbol)
          known[index] = UInt16(symbols.count)
        }
        countryOfForm[form] = known[index]
        if name == "demonym" { demonyms.insert(UInt32(form)) } else { demonyms.remove(UInt32(form)) }
      }
    }
    self.demonyms = demonyms
    codes = symbols.map { table.name($0) }
  }

  /// Index into `codes` of the country of the place that a form names, nil for another word.
  @inline(__always)
  private func country(_ form: Form) -> Int? {
    let index = Int(form.index)
    guard index < countryOfForm.count, countryOfForm[index] != 0 else { return nil }
    return Int(countryOfForm[index]) - 1
  }

  /// The longest place that begins at a token.
  @inline(__always)
  func place(at position: Int, limit: Int, in document: Document) -> (
    country: String, end: Int, isRegion: Bool
  )? {
    let token = document.tokens[position]
    guard token.form != .none, token.isCapitalized else { return nil }
    if token.firstUnit != 0 {
      for unit in document.units(at: position)
      where unit.form != .number && unit.isCased && Int(unit.end) <= limit {
        if let country = country(unit.form) {
          return (codes[country], Int(unit.end), !demonyms.contains(unit.form.index))
        }
      }
    }
    return country(token.form).map { (codes[$0], position + 1, !demonyms.contains(token.form.index)) }
  }
}

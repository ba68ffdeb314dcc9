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
final class PlaceNames: Sendable {
  private let lexicon: LexiconTable
  private let kinds: FormMarks<Kinds>
  private let demonym: ClassID?
  private let place: ClassID?

  private struct Kinds: OptionSet, Sendable {
    var rawValue: UInt32
    static let demonym = Kinds(rawValue: 1 << 0)
    static let place = Kinds(rawValue: 1 << 1)
  }

  static let classes = ["demonym", "place"]

  init(_ table: LexiconTable) {
    lexicon = table
    kinds = FormMarks(table, classes: [("demonym", .demonym), ("place", .place)])
    demonym = table.classID("demonym")
    place = table.classID("place")
  }

  /// The country of the place that a form names, nil for another word. What is a place and its people is a place.
  @inline(__always)
  private func country(_ form: Form) -> (code: String, isRegion: Bool)? {
    let own = kinds[form]
    guard !own.isEmpty else { return nil }
    for (kind, id) in [(Kinds.place, place), (.demonym, demonym)] where own.contains(kind) {
      if let id, let symbol = lexicon.sense(of: form, in: id)?.symbol {
        return (lexicon.name(symbol), kind == .place)
      }
    }
    return nil
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
          return (country.code, Int(unit.end), country.isRegion)
        }
      }
    }
    return country(token.form).map { ($0.code, position + 1, $0.isRegion) }
  }
}

/// What the symbols of the date lexicons mean, read once per language.
final class DateWords: Sendable {
  /// A part of day with the modifier that the word brings: `dawn` is the start of a morning.
  struct Part: Sendable, Hashable {
    var part: PartOfDay
    var modifier: TimexModifier?
  }

  enum Unit: String, Sendable, CaseIterable {
    case second, minute, hour, day, week, weekend, fortnight, month, quarter, half, year, decade, century
  }

  enum Zone: Sendable, Hashable {
    case offset(Int)
    case named(String)
  }

  private let parts: SymbolMap<Part>
  private let units: SymbolMap<Unit>
  private let seasons: SymbolMap<TimexDate.Season>
  private let modifiers: SymbolMap<TimexModifier>
  private let references: SymbolMap<TimexReference>
  private let holidays: SymbolMap<Holiday>
  private let names: SymbolMap<String>

  init(lexicon: LexiconTable) {
    var parts: [(name: String, value: Part)] = []
    var names: [(name: String, value: String)] = []
    lexicon.forEachSymbol { symbol, bytes in
      guard bytes.count <= 24 else { return }
      let isPart = bytes.first == UInt8(ascii: "T")
      let isZone = bytes.contains(UInt8(ascii: "/"))
      guard isPart || isZone else { return }
      let name = lexicon.name(symbol)
      if isPart, let part = Self.part(name) { parts.append((name, part)) }
      if isZone { names.append((name, name)) }
    }
    self.parts = SymbolMap(lexicon, parts)
    self.names = SymbolMap(lexicon, names)
    units = SymbolMap(lexicon)
    seasons = SymbolMap(lexicon)
    modifiers = SymbolMap(lexicon)
    references = SymbolMap(lexicon)
    holidays = SymbolMap(lexicon)
  }

  /// `TMO`, `TMO-START`
  private static func part(_ name: String) -> Part? {
    guard name.utf8.first == UInt8(ascii: "T"), name.utf8.count >= 3 else { return nil }
    let pieces = name.dropFirst().split(separator: "-")
    guard let first = pieces.first, let part = PartOfDay(rawValue: String(first)) else { return nil }
    return Part(part: part, modifier: pieces.count > 1 ? TimexModifier(rawValue: String(pieces[1])) : nil)
  }

  func part(_ sense: Sense?) -> Part? { sense?.symbol.flatMap { parts[$0] } }
  func unit(_ sense: Sense?) -> Unit? { sense?.symbol.flatMap { units[$0] } }
  func season(_ sense: Sense?) -> TimexDate.Season? { sense?.symbol.flatMap { seasons[$0] } }
  func modifier(_ sense: Sense?) -> TimexModifier? { sense?.symbol.flatMap { modifiers[$0] } }
  func reference(_ sense: Sense?) -> TimexReference? { sense?.symbol.flatMap { references[$0] } }
  func holiday(_ sense: Sense?) -> Holiday? { sense?.symbol.flatMap { holidays[$0] } }

  func zone(_ sense: Sense?) -> Zone? {
    if let minutes = sense?.integer { return .offset(minutes) }
    return sense?.symbol.flatMap { names[$0] }.map { .named($0) }
  }
}

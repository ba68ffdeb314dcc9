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

  private let parts: [Symbol: Part]
  private let units: [Symbol: Unit]
  private let seasons: [Symbol: TimexDate.Season]
  private let modifiers: [Symbol: TimexModifier]
  private let references: [Symbol: TimexReference]
  private let holidays: [Symbol: Holiday]
  private let names: [Symbol: String]

  init(lexicon: LexiconTable) {
    var parts: [Symbol: Part] = [:]
    var names: [Symbol: String] = [:]
    lexicon.forEachSymbol { symbol, bytes in
      guard bytes.count <= 24 else { return }
      if bytes.first == UInt8(ascii: "T"), let part = Self.part(lexicon.name(symbol)) { parts[symbol] = part }
      if bytes.contains(UInt8(ascii: "/")) { names[symbol] = lexicon.name(symbol) }
    }
    self.parts = parts
    self.names = names
    units = Self.named(in: lexicon)
    seasons = Self.named(in: lexicon)
    modifiers = Self.named(in: lexicon)
    references = Self.named(in: lexicon)
    holidays = Self.named(in: lexicon)
  }

  private static func named<Value: RawRepresentable<String> & CaseIterable>(
    in lexicon: LexiconTable
  ) -> [Symbol: Value] {
    var values: [Symbol: Value] = [:]
    for value in Value.allCases {
      if let symbol = lexicon.symbol(value.rawValue) { values[symbol] = value }
    }
    return values
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

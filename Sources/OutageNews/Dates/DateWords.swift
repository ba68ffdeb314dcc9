/// What the symbols of the date lexicons mean, read once per language.
struct DateWords: Sendable {
  /// A part of day with the modifier that the word brings: `dawn` is the start of a morning.
  struct Part: Sendable, Hashable {
    var part: PartOfDay
    var modifier: TimexModifier?
  }

  enum Unit: String, Sendable {
    case second, minute, hour, day, week, weekend, fortnight, month, quarter, half, year, decade, century
  }

  enum Zone: Sendable, Hashable {
    case offset(Int)
    case named(String)
  }

  private var parts: [Symbol: Part] = [:]
  private var units: [Symbol: Unit] = [:]
  private var seasons: [Symbol: TimexDate.Season] = [:]
  private var modifiers: [Symbol: TimexModifier] = [:]
  private var references: [Symbol: TimexReference] = [:]
  private var holidays: [Symbol: Holiday] = [:]
  private var names: [Symbol: String] = [:]

  init(lexicon: LexiconTable) {
    for index in lexicon.symbols.indices {
      let symbol = Symbol(index: UInt32(index))
      let name = lexicon.symbols[index]
      guard name.utf8.count <= 24 else { continue }
      if let part = Self.part(name) { parts[symbol] = part }
      if let unit = Unit(rawValue: name) { units[symbol] = unit }
      if let season = TimexDate.Season(rawValue: name) { seasons[symbol] = season }
      if let modifier = TimexModifier(rawValue: name) { modifiers[symbol] = modifier }
      if let reference = TimexReference(rawValue: name) { references[symbol] = reference }
      if let holiday = Holiday(rawValue: name) { holidays[symbol] = holiday }
      if name.utf8.contains(UInt8(ascii: "/")) { names[symbol] = name }
    }
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

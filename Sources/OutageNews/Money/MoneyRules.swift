/// The captures of money rules.
enum MoneySlot: String, Sendable {
  case amount, currency, cents, centcurrency, mod
  /// `MUSD`: millions of a currency.
  case millions
  /// `$5m`: a power of ten behind the amount, by exponent.
  case scale
}

/// What the words of a sum say.
struct MoneyFields: Sendable {
  var amount: Double?
  var cents: Double?
  var scale: Int?
  var currency: Symbol?
  var modifier: TimexModifier?
}

/// The rules of money in one language with what their captures mean.
final class MoneyRules: Sendable {
  let set: RuleSet
  private let slots: [MoneySlot?]
  private let isMoney: [Bool]
  private let modifiers: SymbolMap<TimexModifier>

  init(lexicon: LexiconTable, resources: Resources, clitics: Clitics) throws(ResourceError) {
    set = try RuleSet.compiled(
      "money", topic: .money, lexicon: lexicon, resources: resources, clitics: clitics)
    slots = set.slots.map { MoneySlot(rawValue: $0) }
    isMoney = set.rules.map { $0.builder == "money" }
    modifiers = SymbolMap(lexicon)
  }

  /// The sums of a match; the last's currency serves all.
  func mentions(of match: RuleMatch, in document: Document) -> [(tokens: Range<Int>, fields: MoneyFields)] {
    guard isMoney[match.rule] else { return [] }
    var found: [(tokens: Range<Int>, fields: MoneyFields)] = []
    for extent in set.extents(of: match, in: document) {
      var fields = MoneyFields()
      for capture in extent.captures {
        if let slot = slots[capture.slot] { set(slot, capture, &fields, document) }
      }
      found.append((extent.tokens, fields))
    }
    if let currency = found.last?.fields.currency ?? found.first?.fields.currency {
      for index in found.indices where found[index].fields.currency == nil {
        found[index].fields.currency = currency
      }
    }
    return found
  }

  private func set(
    _ slot: MoneySlot, _ capture: RuleCapture, _ fields: inout MoneyFields, _ document: Document
  ) {
    switch slot {
    case .amount:
      fields.amount = capture.number
      let isAbout = document.units(at: capture.tokens.lowerBound).contains {
        $0.form == .number && Int($0.end) <= capture.tokens.upperBound
          && document.numbers[Int($0.number)].isAbout
      }
      if isAbout { fields.modifier = fields.modifier ?? .approximately }
    case .cents: fields.cents = capture.number
    case .currency: fields.currency = capture.sense?.symbol ?? fields.currency
    case .centcurrency: fields.currency = fields.currency ?? capture.sense?.symbol
    case .millions:
      fields.currency = capture.sense?.symbol
      fields.scale = 6
    case .scale: fields.scale = capture.sense?.integer
    case .mod: fields.modifier = capture.sense?.symbol.flatMap { modifiers[$0] }
    }
  }
}

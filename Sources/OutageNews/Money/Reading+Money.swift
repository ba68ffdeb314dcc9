extension Reading {
  /// Finds sums of money.
  mutating func findMoney() throws(ResourceError) {
    var teller: CurrencyTeller?
    for stretch in stretches {
      let pack = try pack(stretch.language)
      let rules = pack.times.money
      for match in rules.set.matches(in: document, tokens: stretch.tokens, scratch: &scratch) {
        for mention in rules.mentions(of: match, in: document) {
          let fields = mention.fields
          guard let symbol = fields.currency, fields.amount != nil || fields.cents != nil else { continue }
          let known = teller ?? currencyTeller()
          teller = known
          let sum = (fields.amount ?? 0) * NumberParser.power(fields.scale ?? 0) + (fields.cents ?? 0) / 100
          let money = Money(
            amount: (sum * 10000).rounded() / 10000, currency: known.currency(pack.lexicon.name(symbol)))
          let (text, bytes) = cite(mention.tokens)
          self.money.append(
            Located(
              value: MoneyMention(
                text: text, bytes: bytes, money: money, modifier: fields.modifier,
                evidence: Evidence(rule: rules.set.rules[match.rule].name)),
              tokens: mention.tokens, sentence: sentence(of: mention.tokens.lowerBound, in: stretch)))
        }
      }
    }
  }

  /// The currencies of the article's country.
  private func currencyTeller() -> CurrencyTeller {
    CurrencyTeller(country: country, language: document.language)
  }
}

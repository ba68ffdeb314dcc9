/// What one language needs to read dates, durations and money.
final class TimeReader: Sendable {
  let words: DateWords
  let dates: DateRules
  let tense: ClauseTense
  let events: EventWords
  let durations: DurationRules
  let money: MoneyRules

  init(lexicon: LexiconTable, resources: Resources, clitics: Clitics) throws(ResourceError) {
    words = DateWords(lexicon: lexicon)
    dates = try DateRules("dates", lexicon: lexicon, words: words, resources: resources, clitics: clitics)
    tense = ClauseTense(lexicon: lexicon)
    events = EventWords(lexicon: lexicon)
    durations = try DurationRules(lexicon: lexicon, words: words, resources: resources, clitics: clitics)
    money = try MoneyRules(lexicon: lexicon, resources: resources, clitics: clitics)
  }
}

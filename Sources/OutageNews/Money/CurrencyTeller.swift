/// Which currency a bare `$` or franc is, by what the article speaks of.
struct CurrencyTeller {
  /// The dollar of the article.
  var dollar: Currency
  /// The franc of the article.
  var franc: Currency
  /// The pound of the article.
  var pound: Currency = .poundSterling

  /// The currency that a symbol of the lexicon names: an ISO 4217 code, `dollar`, `franc`, `pound`.
  func currency(_ name: String) -> Currency {
    switch name {
    case "dollar": dollar
    case "franc": franc
    case "pound": pound
    default: Currency(rawValue: name)
    }
  }
}

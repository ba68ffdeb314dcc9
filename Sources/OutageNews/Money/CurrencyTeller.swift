/// Which currency a bare `$` or franc is, by what the article speaks of.
struct CurrencyTeller {
  /// The dollar of the article.
  var dollar: Currency
  /// The franc of the article.
  var franc: Currency
  /// The pound of the article.
  var pound: Currency = .poundSterling

  /// A text that tells no country counts in Canadian dollars where it is French, in American ones where it is English.
  init(country: String?, language: Language) {
    let code = country ?? ""
    dollar = Self.dollars[code] ?? (language == .french ? .canadianDollar : .usDollar)
    franc = code == "CH" ? .swissFranc : Self.centralAfrica.contains(code) ? .cfaFrancBEAC : .cfaFrancBCEAO
  }

  private static let dollars: [String: Currency] = [
    "CA": .canadianDollar, "US": .usDollar, "AU": .australianDollar, "NZ": .newZealandDollar, "HK": "HKD",
    "SG": "SGD",
    "JM": "JMD", "TT": "TTD",
  ]
  private static let centralAfrica: Set<String> = ["CM", "GA", "CG", "TD", "CF", "GQ"]

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

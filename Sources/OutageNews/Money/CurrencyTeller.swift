/// Which currency a bare `$` or franc is, by what the article speaks of.
struct CurrencyTeller {
  /// The dollar of the article.
  var dollar: Currency
  /// The franc of the article.
  var franc: Currency
  /// The CFA franc of the article.
  var cfaFranc: Currency
  /// The dinar of the article.
  var dinar: Currency
  /// The pound of the article.
  var pound: Currency = .poundSterling

  /// A text that tells no country counts in Canadian dollars where it is French, in American ones where it is English.
  init(country: String?, language: Language) {
    let code = country ?? ""
    dollar = Self.dollars[code] ?? (language == .french ? .canadianDollar : .usDollar)
    franc = Self.francs[code] ?? .cfaFrancBCEAO
    cfaFranc = franc == .cfaFrancBEAC ? franc : .cfaFrancBCEAO
    dinar = code == "DZ" ? "DZD" : "TND"
  }

  /// The currency of a `fiver` in a country where news in English are written; `nil` where it is not known.
  static func banknote(of country: String) -> Currency? { country == "IE" ? .euro : dollars[country] }

  private static let dollars: [String: Currency] = [
    "CA": .canadianDollar, "US": .usDollar, "AU": .australianDollar, "NZ": .newZealandDollar, "HK": "HKD",
    "SG": "SGD",
    "JM": "JMD", "TT": "TTD", "BS": "BSD", "BB": "BBD", "GY": "GYD", "BZ": "BZD", "FJ": "FJD",
  ]
  private static let francs: [String: Currency] = [
    "CH": .swissFranc, "NC": "XPF", "PF": "XPF", "WF": "XPF", "RW": "RWF", "BI": "BIF", "CD": "CDF",
    "GN": "GNF",
    "DJ": "DJF", "KM": "KMF", "CM": .cfaFrancBEAC, "GA": .cfaFrancBEAC, "CG": .cfaFrancBEAC,
    "TD": .cfaFrancBEAC,
    "CF": .cfaFrancBEAC, "GQ": .cfaFrancBEAC,
  ]

  /// The currency that a symbol of the lexicon names: an ISO 4217 code, `dollar`, `franc`, `pound`.
  func currency(_ name: String) -> Currency {
    switch name {
    case "dollar": dollar
    case "franc": franc
    case "cfa": cfaFranc
    case "dinar": dinar
    case "centime": franc == .swissFranc ? franc : .euro
    case "pound": pound
    default: Currency(rawValue: name)
    }
  }
}

/// A currency by its ISO 4217 code: `CAD`, `EUR`, `XOF`.
public struct Currency: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Currencies that code names often; the others are written as text: `"MAD"`.
extension Currency {
  public static let canadianDollar: Currency = "CAD"
  public static let usDollar: Currency = "USD"
  public static let australianDollar: Currency = "AUD"
  public static let newZealandDollar: Currency = "NZD"
  public static let euro: Currency = "EUR"
  public static let poundSterling: Currency = "GBP"
  public static let swissFranc: Currency = "CHF"
  public static let cfaFrancBCEAO: Currency = "XOF"
  public static let cfaFrancBEAC: Currency = "XAF"
}

/// A sum of money.
public struct Money: Sendable, Hashable {
  /// In units of the currency, not cents.
  public var amount: Double
  public var currency: Currency

  public init(amount: Double, currency: Currency) {
    self.amount = amount
    self.currency = currency
  }
}

extension Money: CustomStringConvertible {
  /// `CAD 5.0`
  public var description: String { "\(currency) \(amount)" }
}

/// The id of a telecommunications operator or one of its brands: lower-case ASCII, words joined by `-`.
///
/// The list is open: every carrier of the lexicon has one, and `CarrierID(rawValue:)` makes more.
public struct CarrierID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Carriers that code names often; the others are written as text: `"lucky-mobile"`.
extension CarrierID {
  public static let rogers: CarrierID = "rogers"
  public static let fido: CarrierID = "fido"
  public static let bell: CarrierID = "bell"
  public static let telus: CarrierID = "telus"
  public static let videotron: CarrierID = "videotron"
  public static let shaw: CarrierID = "shaw"
  public static let freedomMobile: CarrierID = "freedom-mobile"
  public static let orange: CarrierID = "orange"
  public static let sfr: CarrierID = "sfr"
  public static let bouyguesTelecom: CarrierID = "bouygues-telecom"
  public static let free: CarrierID = "free"
  public static let proximus: CarrierID = "proximus"
  public static let swisscom: CarrierID = "swisscom"
  public static let bt: CarrierID = "bt"
  public static let ee: CarrierID = "ee"
  public static let o2: CarrierID = "o2"
  public static let vodafone: CarrierID = "vodafone"
  public static let three: CarrierID = "three"
  public static let att: CarrierID = "att"
  public static let verizon: CarrierID = "verizon"
  public static let tMobile: CarrierID = "t-mobile"
  public static let optus: CarrierID = "optus"
  public static let telstra: CarrierID = "telstra"
}

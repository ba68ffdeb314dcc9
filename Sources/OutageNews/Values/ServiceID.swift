/// The id of a service that people could not use, or could: `voice`, `911`, `interac`, `passport` …
///
/// The list is open; an emergency number that is not listed is ``emergencyCalls``.
public struct ServiceID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Services that code names often; the others are written as text: `"passport"`.
extension ServiceID {
  /// Calls, mobile telephony.
  public static let voice: ServiceID = "voice"
  public static let landline: ServiceID = "landline"
  public static let sms: ServiceID = "sms"
  /// Mobile internet, 4G/5G.
  public static let mobileData: ServiceID = "mobile-data"
  /// Mobile service, unspecific.
  public static let wireless: ServiceID = "wireless"
  /// Home or unspecific.
  public static let internet: ServiceID = "internet"
  public static let tv: ServiceID = "tv"
  public static let email: ServiceID = "email"
  public static let voicemail: ServiceID = "voicemail"
  public static let roaming: ServiceID = "roaming"
  /// A carrier's own.
  public static let customerSupport: ServiceID = "customer-support"
  /// Emergency calls without a number, or with a number that has no id of its own.
  public static let emergencyCalls: ServiceID = "emergency-calls"
  public static let nineOneOne: ServiceID = "911"
  public static let oneOneTwo: ServiceID = "112"
  public static let interac: ServiceID = "interac"
  public static let debitPayments: ServiceID = "debit-payments"
  public static let cardPayments: ServiceID = "card-payments"
  public static let atm: ServiceID = "atm"
  /// Mobile money too.
  public static let banking: ServiceID = "banking"
}

/// What kind of service it is: `telecom`, `emergency`, `municipal` …
public struct ServiceCategory: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The categories of the standard services.
extension ServiceCategory {
  public static let telecom: ServiceCategory = "telecom"
  public static let emergency: ServiceCategory = "emergency"
  public static let municipal: ServiceCategory = "municipal"
  public static let helpline: ServiceCategory = "helpline"
  public static let payment: ServiceCategory = "payment"
  public static let `public`: ServiceCategory = "public"
}

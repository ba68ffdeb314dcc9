/// What speaks for one state of a service or another (`Resources/Weights/service-states.weights`).
enum StateSign: String, Sendable, CaseIterable {
  case bias
  // What the article says of it at all: nothing, `down`, `up`, `back` and what they go with.
  case nothing, down, up, back
  case downBack = "down-back"
  case downUp = "down-up"
  case upBack = "up-back"
  case downUpBack = "down-up-back"
  // What it says last.
  case lastDown = "last-down"
  case lastStill = "last-still"
  case lastRisk = "last-risk"
  case lastPart = "last-part"
  case lastOpen = "last-open"
  case lastUp = "last-up"
  case lastBack = "last-back"
  // What it says first.
  case firstDown = "first-down"
  case firstStill = "first-still"
  case firstRisk = "first-risk"
  case firstPart = "first-part"
  case firstOpen = "first-open"
  case firstUp = "first-up"
  case firstBack = "first-back"
  /// Its last failure is told with an hour.
  case lastClock = "last-clock"
  // How a text of its own, one for each place that names it, would be weighed (`ShortSign`): on the whole, and where likeliest.
  case readsNone = "reads-none"
  case readsAffected = "reads-affected"
  case readsRestored = "reads-restored"
  case readsUnaffected = "reads-unaffected"
  case mostNone = "most-none"
  case mostAffected = "most-affected"
  case mostRestored = "most-restored"
  case mostUnaffected = "most-unaffected"
  /// Named in the words of an offer.
  case offered
  // Named beside a carrier that is hit; what is told last is told beside others only.
  case ofHit = "of-hit"
  case lastOfOthers = "last-of-others"
  /// Named as a place or a way.
  case placed
  // Whose it is.
  case carrier, emergency
  case thirdParty = "third-party"
  // How the outage stands.
  case ongoing, partial, restored
  case carrierOngoing = "carrier-ongoing"
  case carrierPartial = "carrier-partial"
  case carrierRestored = "carrier-restored"
  case emergencyOngoing = "emergency-ongoing"
  case emergencyPartial = "emergency-partial"
  case emergencyRestored = "emergency-restored"
  case thirdPartyOngoing = "third-party-ongoing"
  case thirdPartyPartial = "third-party-partial"
  case thirdPartyRestored = "third-party-restored"
  // Which service it is, or of which kind.
  case voice, landline, sms, wireless, internet, tv, email, voicemail, roaming
  case mobileData = "mobile-data"
  case customerSupport = "customer-support"
  case emergencyCalls = "emergency-calls"
  case emergencyNumber = "emergency-number"
  case helpline, payment, `public`
  // A narrower service is named too (`calls` beside `the mobile network`), a wider one.
  case hasNarrower = "has-narrower"
  case hasWider = "has-wider"
  // Said right beside its name.
  case besideDown = "beside-down"
  case besideUp = "beside-up"
  case besideBack = "beside-back"
  // How far down the article it is named first and last.
  case firstPlace = "first-place"
  case lastPlace = "last-place"
  // What a word with other meanings is said to do.
  case weakDown = "weak-down"
  case weakUp = "weak-up"
  case weakBack = "weak-back"
  /// `phones`, `lines`: what names things more often than calls.
  case weakVoice = "weak-voice"
  // How it is named.
  case strong, number, likely, weak
  case listed, head, mentions, denied, bare
  /// Some carrier is hit.
  case hit
  /// The share of the carrier's services that are back.
  case othersBack = "others-back"
}

/// The states that the signs are weighed for.
enum StateOutcome: String, Sendable, CaseIterable {
  case none, affected, restored, unaffected

  var status: ServiceStatus? { ServiceStatus(rawValue: rawValue) }
}

/// The weights of the signs (`Resources/Weights/service-states.weights`).
typealias StateWeights = WeightTable<StateSign, StateOutcome>

extension StateSign {
  /// The sign that stands for a service: its own for those of telecommunications, else that of its kind.
  init(_ id: ServiceID, _ category: ServiceCategory) {
    switch category {
    case .telecom: self = StateSign(rawValue: id.rawValue) ?? .wireless
    case .emergency: self = id == .emergencyCalls ? .emergencyCalls : .emergencyNumber
    case .helpline: self = .helpline
    case .payment: self = .payment
    default: self = .public
    }
  }
}

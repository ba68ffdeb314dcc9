/// A fact of an outage, with what each report said about it.
///
/// A fact without claims is computed from others (a duration from start and end).
public struct TimelineFact<Value: Sendable & Hashable & LosslessStringConvertible>: Sendable, Hashable {
  /// The best account: as precise as the agreeing reports together, as late as the latest.
  public var value: Value
  /// Each distinct value that was told, in order of publication.
  public var claims: [TimelineClaim<Value>]

  public init(value: Value, claims: [TimelineClaim<Value>]) {
    self.value = value
    self.claims = claims
  }

  /// The ids of the reports that the value rests on.
  public var sources: [String] {
    claims.filter { $0.standing == .stated || $0.standing == .agrees }.flatMap(\.sources)
  }

  /// What cannot be reconciled with the value.
  public var contradicting: [TimelineClaim<Value>] { claims.filter { $0.standing == .contradicts } }
}

/// One value that reports gave for a fact.
public struct TimelineClaim<Value: Sendable & Hashable & LosslessStringConvertible>: Sendable, Hashable {
  /// As the reports tell it.
  public var value: Value
  /// The ids of the reports that say so.
  public var sources: [String]
  /// How it stands to the fact's value.
  public var standing: ClaimStanding

  public init(value: Value, sources: [String], standing: ClaimStanding) {
    self.value = value
    self.sources = sources
    self.standing = standing
  }
}

/// How a claim stands to the fact's value.
public enum ClaimStanding: String, Sendable, Hashable, CaseIterable, Codable {
  /// It is the value.
  case stated
  /// It is less precise and fits the value.
  case agrees
  /// A later report says more: a count of the first hour, a state before the end.
  case superseded
  /// It cannot be true together with the value.
  case contradicts
}

/// Values of one fact that cannot all be true.
public struct TimelineContradiction: Sendable, Hashable {
  /// The fact.
  public var slot: Outage.Slot
  /// What each side says, the account's own value first.
  public var sides: [TimelineClaim<String>]

  public init(slot: Outage.Slot, sides: [TimelineClaim<String>]) {
    self.slot = slot
    self.sides = sides
  }
}

extension TimelineFact {
  /// The contradiction in the claims, if there is one.
  func contradiction(in slot: Outage.Slot) -> TimelineContradiction? {
    guard !contradicting.isEmpty else { return nil }
    let own = TimelineClaim(value: value.description, sources: sources, standing: .stated)
    let others = contradicting.map {
      TimelineClaim(value: $0.value.description, sources: $0.sources, standing: .contradicts)
    }
    return TimelineContradiction(slot: slot, sides: [own] + others)
  }
}

extension OutageStatus: LosslessStringConvertible {
  public init?(_ description: String) { self.init(rawValue: description) }
  public var description: String { rawValue }
}

extension OutageCause: LosslessStringConvertible {
  public init?(_ description: String) { self.init(rawValue: description) }
  public var description: String { rawValue }
}

extension ServiceStatus: LosslessStringConvertible {
  public init?(_ description: String) { self.init(rawValue: description) }
  public var description: String { rawValue }
}

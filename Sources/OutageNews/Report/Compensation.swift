/// One position or offer about compensation; its text is the clause that states it.
public struct Compensation: Citation {
  public var text: String
  public var bytes: ByteRange
  /// Whether it is offered, refused, open, demanded or a precedent.
  public var status: CompensationStatus
  /// Its form; ``CompensationKind/unspecified`` where none is named.
  public var kind: CompensationKind
  /// The carrier that compensates or would.
  public var provider: CarrierID?
  /// How much, where the article says it.
  public var amount: CompensationAmount?
  /// `true` when customers need not ask, `false` when they must, `nil` when unsaid.
  public var isAutomatic: Bool?
  /// The noun phrase who gets it.
  public var beneficiaries: String?
  @Uncompared public var evidence: Evidence?

  public init(
    text: String, bytes: ByteRange, status: CompensationStatus, kind: CompensationKind, provider: CarrierID?,
    amount: CompensationAmount? = nil, isAutomatic: Bool? = nil, beneficiaries: String? = nil,
    evidence: Evidence? = nil
  ) {
    self.text = text
    self.bytes = bytes
    self.status = status
    self.kind = kind
    self.provider = provider
    self.amount = amount
    self.isAutomatic = isAutomatic
    self.beneficiaries = beneficiaries
    self.evidence = evidence
  }
}

/// Whether compensation is given.
public enum CompensationStatus: String, Sendable, Hashable, CaseIterable, Codable {
  /// Announced, promised, given.
  case offered
  /// Said to be given to nobody, or not beyond what was offered.
  case refused
  /// Asked, not yet said, under study.
  case undecided
  /// Customers, politicians or a class action call for it.
  case demanded
  /// A precedent in another outage.
  case past
}

/// The form of compensation.
public enum CompensationKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// A fixed sum off a bill.
  case credit
  /// Charges given back.
  case refund
  /// Days of calls, messages, a free month.
  case freeService = "free-service"
  /// Extra data volume.
  case data
  /// A share off.
  case discount
  /// A cinema ticket, a voucher.
  case gift
  /// Damages, a fund, cash.
  case payment
  case unspecified
}

extension Compensation: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("text", text)
    try fields.put(bytes)
    try fields.put("status", status.rawValue)
    try fields.put("kind", kind.rawValue)
    try fields.put("provider", provider?.rawValue)
    try fields.put("amount", amount)
    try fields.put("automatic", isAutomatic)
    try fields.put("beneficiaries", beneficiaries)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      text: try fields.required("text", fields.string), bytes: try fields.byteRange(),
      status: try fields.required("status", fields.choice),
      kind: try fields.required("kind", fields.choice), provider: try fields.id("provider"),
      amount: try fields.record("amount"), isAutomatic: try fields.bool("automatic"),
      beneficiaries: try fields.string("beneficiaries"))
  }
}

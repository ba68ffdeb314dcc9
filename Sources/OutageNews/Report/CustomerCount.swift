/// A count of people, customers, lines, households or businesses.
public struct CustomerCount: Citation {
  public var text: String
  public var bytes: ByteRange
  /// So many; a bare power of ten (`millions of`) is that power.
  public var count: Int
  /// `nearly`, `over`, `about`; `nil` where the count is told without.
  public var modifier: TimexModifier?
  /// The carrier that they belong to.
  public var carrier: CarrierID?
  /// Whether they are said to have lost service; `false` for a customer base.
  public var isAffected: Bool
  @Uncompared public var evidence: Evidence?

  public init(
    text: String, bytes: ByteRange, count: Int, modifier: TimexModifier?, carrier: CarrierID?,
    isAffected: Bool,
    evidence: Evidence? = nil
  ) {
    self.text = text
    self.bytes = bytes
    self.count = count
    self.modifier = modifier
    self.carrier = carrier
    self.isAffected = isAffected
    self.evidence = evidence
  }
}

extension CustomerCount: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("text", text)
    try fields.put(bytes)
    try fields.put("count", count)
    try fields.put("mod", modifier?.rawValue)
    try fields.put("carrier", carrier?.rawValue)
    try fields.put("affected", isAffected)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      text: try fields.required("text", fields.string), bytes: try fields.byteRange(),
      count: try fields.required("count", fields.int), modifier: try fields.choice("mod"),
      carrier: try fields.id("carrier"), isAffected: try fields.required("affected", fields.bool))
  }
}

/// An amount of money that the article tells, compensation or not.
public struct MoneyMention: Citation {
  public var text: String
  public var bytes: ByteRange
  public var money: Money
  public var modifier: TimexModifier?
  @Uncompared public var evidence: Evidence?

  public init(
    text: String, bytes: ByteRange, money: Money, modifier: TimexModifier?, evidence: Evidence? = nil
  ) {
    self.text = text
    self.bytes = bytes
    self.money = money
    self.modifier = modifier
    self.evidence = evidence
  }
}

extension MoneyMention: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("text", text)
    try fields.put(bytes)
    try fields.put("money", money.amount)
    try fields.put("currency", money.currency.rawValue)
    try fields.put("mod", modifier?.rawValue)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      text: try fields.required("text", fields.string), bytes: try fields.byteRange(),
      money: Money(
        amount: try fields.required("money", fields.double),
        currency: try fields.required("currency", fields.id)),
      modifier: try fields.choice("mod"))
  }
}

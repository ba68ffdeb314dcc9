/// A length of time that the article tells (TIMEX3 type DURATION).
public struct DurationMention: Citation {
  public var text: String
  public var bytes: ByteRange
  public var value: ISODuration
  public var modifier: TimexModifier?
  @Uncompared public var evidence: Evidence?

  public init(
    text: String, bytes: ByteRange, value: ISODuration, modifier: TimexModifier?, evidence: Evidence? = nil
  ) {
    self.text = text
    self.bytes = bytes
    self.value = value
    self.modifier = modifier
    self.evidence = evidence
  }
}

extension DurationMention: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("text", text)
    try fields.put(bytes)
    try fields.put("value", value.description)
    try fields.put("mod", modifier?.rawValue)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      text: try fields.required("text", fields.string), bytes: try fields.byteRange(),
      value: try fields.required("value", fields.duration), modifier: try fields.choice("mod"))
  }
}

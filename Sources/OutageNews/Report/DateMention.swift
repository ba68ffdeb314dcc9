/// A date or time that the article tells (TIMEX3 types DATE and TIME).
public struct DateMention: Citation {
  public var text: String
  public var bytes: ByteRange
  public var value: TimexValue
  public var modifier: TimexModifier?
  /// The value as a half-open interval; `nil` where it is underspecified.
  public var interval: TimexInterval?
  @Uncompared public var evidence: Evidence?

  /// Makes a mention whose interval is that of its value.
  public init(
    text: String, bytes: ByteRange, value: TimexValue, modifier: TimexModifier?, evidence: Evidence? = nil
  ) {
    self.init(
      text: text, bytes: bytes, value: value, modifier: modifier, interval: value.interval, evidence: evidence
    )
  }

  public init(
    text: String, bytes: ByteRange, value: TimexValue, modifier: TimexModifier?, interval: TimexInterval?,
    evidence: Evidence? = nil
  ) {
    self.text = text
    self.bytes = bytes
    self.value = value
    self.modifier = modifier
    self.interval = interval
    self.evidence = evidence
  }
}

extension DateMention: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("text", text)
    try fields.put(bytes)
    try fields.put("value", value.description)
    try fields.put("mod", modifier?.rawValue)
    try fields.put("interval", interval)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      text: try fields.required("text", fields.string), bytes: try fields.byteRange(),
      value: try fields.required("value", fields.timex), modifier: try fields.choice("mod"),
      interval: try fields.record("interval"))
  }
}

extension TimexInterval: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("start", start.description)
    try fields.put("end", end.description)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      start: try fields.required("start", fields.timex), end: try fields.required("end", fields.timex))
  }
}

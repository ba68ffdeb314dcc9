/// A place in the article where a carrier or a service is named.
public struct Mention: Citation {
  public var text: String
  public var bytes: ByteRange
  @Uncompared public var evidence: Evidence?

  public init(text: String, bytes: ByteRange, evidence: Evidence? = nil) {
    self.text = text
    self.bytes = bytes
    self.evidence = evidence
  }
}

extension Mention: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("text", text)
    try fields.put(bytes)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(text: try fields.required("text", fields.string), bytes: try fields.byteRange())
  }
}

/// Words between quotation marks, marks excluded, that somebody says in the article.
public struct Quote: Citation {
  public var text: String
  public var bytes: ByteRange
  /// The person's name as first given in full, else the organization as written.
  public var speaker: String?
  /// The speaker's title as written.
  public var title: String?
  /// A carrier's id, else the name as written.
  public var organization: String?
  @Uncompared public var evidence: Evidence?

  public init(
    text: String, bytes: ByteRange, speaker: String?, title: String?, organization: String?,
    evidence: Evidence? = nil
  ) {
    self.text = text
    self.bytes = bytes
    self.speaker = speaker
    self.title = title
    self.organization = organization
    self.evidence = evidence
  }
}

extension Quote: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("text", text)
    try fields.put(bytes)
    try fields.put("speaker", speaker)
    try fields.put("title", title)
    try fields.put("organization", organization)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      text: try fields.required("text", fields.string), bytes: try fields.byteRange(),
      speaker: try fields.string("speaker"), title: try fields.string("title"),
      organization: try fields.string("organization"))
  }
}

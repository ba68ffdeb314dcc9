/// A stretch of the article of one kind and language. Sections cover the text in order without overlap.
public struct Section: Sendable, Hashable {
  public var kind: SectionKind
  public var bytes: ByteRange
  public var language: Language

  public init(kind: SectionKind, bytes: ByteRange, language: Language) {
    self.kind = kind
    self.bytes = bytes
    self.language = language
  }
}

/// What a section is.
public enum SectionKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// The `date …` line part of a scraped text.
  case header
  case headline
  case byline
  case dateline
  case body
  /// A block quote.
  case quote
  /// An embedded social post, with its handle and date.
  case post
  case caption
  /// Agency and author credit lines, copyright.
  case credit
  /// Navigation, newsletter, app, cookie, comment, policy, related links, advertisements.
  case boilerplate

  /// Whether nothing is reported from such a section.
  public var isSilent: Bool { self == .boilerplate || self == .byline || self == .credit }
}

extension Section: Record {
  func write<W: FieldWriter>(to fields: inout W) throws(W.Failure) {
    try fields.put("kind", kind.rawValue)
    try fields.put(bytes)
    try fields.put("language", language.rawValue)
  }

  init<R: FieldReader>(from fields: R) throws {
    self.init(
      kind: try fields.required("kind", fields.choice), bytes: try fields.byteRange(),
      language: try fields.required("language", fields.choice))
  }
}

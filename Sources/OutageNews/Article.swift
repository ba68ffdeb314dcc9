/// An article as the caller has it: plain text in French, English or both, and what is known about it.
///
///     let article = Article(text: text, id: "a1", published: "2022-07-09", language: .french)
///
/// All offsets in a report are UTF-8 byte offsets into ``text``.
public struct Article: Sendable, Hashable {
  /// The text as it was scraped, with headlines, captions and boilerplate.
  public var text: String
  /// Comes back in the report.
  public var id: String?
  /// When it was published, in ISO 8601 as precisely as known: `2022`, `2022-07`, `2022-07-08`, `2022-07-08T15:04-04:00`.
  public var published: String?
  /// A hint; without it the language is told from the text.
  public var language: Language?

  /// Takes the text as it is. `published` is not read here: where it is no date, ``publishedValue()`` and the extractor throw
  /// ``ArticleError/invalidPublished(_:)``.
  public init(text: String, id: String? = nil, published: String? = nil, language: Language? = nil) {
    self.text = text
    self.id = id
    self.published = published
    self.language = language
  }

  /// Takes the text as bytes.
  ///
  /// - Throws: ``ArticleError/invalidUTF8(offset:)`` with the first byte that is no UTF-8. As in ``init(text:id:published:language:)``,
  ///   `published` is not read here.
  /// - Complexity: O(length of `utf8`).
  public init(
    utf8: some Collection<UInt8>, id: String? = nil, published: String? = nil, language: Language? = nil
  ) throws(ArticleError) {
    if let text = String(validating: utf8, as: UTF8.self) {
      self.init(text: text, id: id, published: published, language: language)
    } else {
      let offset = Array(utf8).withUnsafeBufferPointer { UTF8Validation.firstInvalid(in: $0) }
      throw .invalidUTF8(offset: offset ?? 0)
    }
  }

  /// ``published`` as a value.
  ///
  /// - Throws: ``ArticleError/invalidPublished(_:)`` where it is no year, month, day or minute.
  public func publishedValue() throws(ArticleError) -> TimexValue? {
    guard let published else { return nil }
    guard let value = TimexValue(publicationDate: published) else { throw .invalidPublished(published) }
    return value
  }
}

extension TimexValue {
  /// Reads a publication date: a year, month, day or time, complete and existing; `T15:04:05.123+0200` and a space for `T` are taken too.
  public init?(publicationDate text: String) {
    let normal = TimexValue.normalizedTime(of: text)
    guard let value = TimexValue(normal), value.interval != nil else { return nil }
    switch value {
    case .date(.year), .date(.month), .date(.day), .time(.day, .clock): self = value
    default: return nil
    }
  }

  /// `2022-07-08 15:04:05.123+0200` as `2022-07-08T15:04:05+02:00`.
  private static func normalizedTime(of text: String) -> String {
    var bytes = Array(text.utf8)
    guard bytes.count > 11, bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T") else {
      return text
    }
    bytes[10] = UInt8(ascii: "T")
    if let point = bytes.firstIndex(of: UInt8(ascii: ".")) {
      let digits = bytes[(point + 1)...].prefix { $0 >= 0x30 && $0 <= 0x39 }
      if !digits.isEmpty { bytes.removeSubrange(point..<digits.endIndex) }
    }
    if let sign = bytes[11...].firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) {
      if bytes.count - sign == 5 { bytes.insert(UInt8(ascii: ":"), at: sign + 3) }
      if bytes.count - sign == 3 { bytes.append(contentsOf: ":00".utf8) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Why an article cannot be read.
public enum ArticleError: Error, Sendable, Hashable {
  /// The text's byte at `offset` is no UTF-8.
  case invalidUTF8(offset: Int)
  /// The publication date is not of ISO 8601.
  case invalidPublished(String)
  /// The language is neither English nor French.
  case unknownLanguage(String)
  /// A text of more bytes than offsets can count.
  case textTooLong(bytes: Int)
}

extension ArticleError: CustomStringConvertible {
  /// A short name for programs.
  public var code: String {
    switch self {
    case .invalidUTF8: "invalid-utf8"
    case .invalidPublished: "invalid-published"
    case .unknownLanguage: "unknown-language"
    case .textTooLong: "text-too-long"
    }
  }

  /// What is wrong and what to do about it, in one line.
  public var description: String {
    switch self {
    case .invalidUTF8(let offset): "the text is not UTF-8 at byte \(offset); convert it to UTF-8"
    case .invalidPublished(let text):
      "\"\(text)\" is no publication date; give 2022, 2022-07, 2022-07-08 or 2022-07-08T15:04-04:00"
    case .unknownLanguage(let tag): "the language \"\(tag)\" is not known; give en or fr, or leave it out"
    case .textTooLong(let bytes): "the text has \(bytes) bytes; 2147483647 is the most"
    }
  }
}

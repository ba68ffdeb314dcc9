/// The text layer's view of an article, without its facts: ``Extractor/analyze(_:)``.
public struct TextAnalysis: Sendable, Hashable {
  /// The article's id as the caller gave it.
  public var id: String?
  /// The language of most of the text outside boilerplate.
  public var language: Language
  /// When the article was published: as given, else as the text says.
  public var published: TimexValue?
  public var sections: [Section]
  /// Sentences in text order; none crosses a section.
  public var sentences: [ByteRange]
  /// Words in text order, without punctuation.
  public var words: [ByteRange]

  public init(
    id: String? = nil, language: Language, published: TimexValue? = nil, sections: [Section] = [],
    sentences: [ByteRange] = [], words: [ByteRange] = []
  ) {
    self.id = id
    self.language = language
    self.published = published
    self.sections = sections
    self.sentences = sentences
    self.words = words
  }

  /// Appends the JSON `{"id", "language", "sections", "sentences": [[start, end], …], "words": [[start, end], …]}`.
  ///
  /// - Complexity: O(number of sections, sentences and words).
  public func appendJSON(to bytes: inout [UInt8]) {
    var writer = JSONWriter(bytes: bytes)
    bytes = []
    writer.root { fields in
      fields.put("id", id)
      fields.put("language", language.rawValue)
      fields.put("sections", sections)
      fields.put("sentences", sentences)
      fields.put("words", words)
    }
    bytes = writer.bytes
  }

  /// The JSON as one line.
  public func json() -> String {
    var bytes: [UInt8] = []
    appendJSON(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

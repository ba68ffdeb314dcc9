/// Words of the article, cited with the bytes where they stand.
public protocol Citation: Sendable, Hashable {
  /// The words exactly as the article has them.
  var text: String { get }
  /// Where they stand in the article, in UTF-8 bytes.
  var bytes: ByteRange { get }
  /// Why they are in the report; `nil` in a report that was read from JSON.
  var evidence: Evidence? { get }
}

extension Citation {
  /// The words' place in the caller's text: `article.text[mention.range(in: article.text)!] == mention.text`.
  ///
  /// `nil` where `text` is not the text that the report was made from and has no such place.
  ///
  /// - Complexity: O(1) for a native string.
  public func range(in text: String) -> Range<String.Index>? { bytes.range(in: text) }
}

/// A half-open range of UTF-8 bytes in an article's text as the caller gave it.
///
/// `text.utf8[start..<end]` are exactly the bytes meant. Offsets count bytes from 0, before any normalization.
public struct ByteRange: Sendable, Hashable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte.
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  public init(_ range: Range<Int>) {
    self.init(start: range.lowerBound, end: range.upperBound)
  }

  /// The length in bytes.
  public var count: Int { end - start }

  /// Whether both ranges share at least one byte.
  public func overlaps(_ other: ByteRange) -> Bool {
    min(end, other.end) > max(start, other.start)
  }

  /// Whether every byte of `other` lies in this range.
  public func contains(_ other: ByteRange) -> Bool {
    start <= other.start && other.end <= end
  }

  /// The same range as indices of `text`, or `nil` where it does not lie in `text` or cuts a character's scalar.
  ///
  /// - Complexity: O(1) for a native string, O(`end`) for a bridged one.
  public func range(in text: String) -> Range<String.Index>? {
    let utf8 = text.utf8
    guard start >= 0, start <= end,
      let lower = utf8.index(utf8.startIndex, offsetBy: start, limitedBy: utf8.endIndex),
      let upper = utf8.index(lower, offsetBy: count, limitedBy: utf8.endIndex),
      String.Index(lower, within: text.unicodeScalars) != nil,
      String.Index(upper, within: text.unicodeScalars) != nil
    else { return nil }
    return lower..<upper
  }
}

extension ByteRange: CustomStringConvertible {
  /// `12..<19`
  public var description: String { "\(start)..<\(end)" }
}

import ICUBridge

/// Sentence boundaries of UAX 29 with ICU's properties, as `TextBreaker(.sentences)` gives them for root.
///
/// ICU's own iterator looks at every character; this reads to the next mark that may end a sentence. Tests hold one
/// against the other (Docs/Decisions/0011).
enum UnicodeSentences {
  /// Appends every boundary after 0, the end included, as byte offsets plus `base`. Linear in the valid UTF-8.
  static func append(of bytes: UnsafeBufferPointer<UInt8>, base: UInt32 = 0, to found: inout [UInt32]) {
    guard let start = bytes.baseAddress else { return }
    var end = 0
    while end < bytes.count {
      end = icub_sentence_end(start, bytes.count, end)
      found.append(UInt32(truncatingIfNeeded: end) &+ base)
    }
  }

  /// The boundaries of a string.
  static func boundaries(of text: String) -> [Int] {
    var text = text
    var found: [UInt32] = []
    text.withUTF8 { append(of: $0, to: &found) }
    return found.map(Int.init)
  }
}

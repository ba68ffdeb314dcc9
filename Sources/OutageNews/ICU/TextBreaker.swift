import ICUBridge

/// ICU's boundaries of one kind over a UTF-8 text (UAX 29).
///
/// An instance holds mutable state of ICU: it serves one text at a time, and `clone()` makes another.
final class TextBreaker {
  enum Kind {
    case graphemes, words, sentences

    var code: Int32 {
      switch self {
      case .graphemes: ICUB_GRAPHEMES
      case .words: ICUB_WORDS
      case .sentences: ICUB_SENTENCES
      }
    }
  }

  private let handle: OpaquePointer

  private init(handle: OpaquePointer) { self.handle = handle }

  /// Opens the iterator of a locale; the empty name is root.
  convenience init(_ kind: Kind, locale: String = "") throws {
    var status: Int32 = ICUB_OK
    guard let handle = icub_breaker_open(kind.code, locale, &status) else { throw ICUError(status: status) }
    self.init(handle: handle)
  }

  deinit { icub_breaker_close(handle) }

  /// A fresh iterator of the same kind and locale, without text.
  func clone() throws -> TextBreaker {
    var status: Int32 = ICUB_OK
    guard let copy = icub_breaker_clone(handle, &status) else { throw ICUError(status: status) }
    return TextBreaker(handle: copy)
  }

  /// Appends every boundary after 0, the end included, as byte offsets plus `base`.
  ///
  /// Linear in the text, which must be valid UTF-8.
  func appendBoundaries(of bytes: UnsafeBufferPointer<UInt8>, base: UInt32 = 0, to found: inout [UInt32])
    throws
  {
    try ICUError.check(icub_breaker_set_text(handle, bytes.baseAddress, bytes.count))
    try withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 256) { room in
      guard let start = room.baseAddress else { throw ICUError(status: ICUB_NO_MEMORY) }
      while true {
        let count = icub_breaker_fill(handle, start, room.count)
        if count == 0 { return }
        for index in 0..<count { found.append(room[index] &+ base) }
      }
    }
  }

  /// Every boundary after 0 with ICU's rule status (for words: 0…99 space and marks, 100…199 numbers, above letters).
  func statusedBoundaries(of bytes: UnsafeBufferPointer<UInt8>) throws -> [(end: Int, status: Int)] {
    try ICUError.check(icub_breaker_set_text(handle, bytes.baseAddress, bytes.count))
    var found: [(end: Int, status: Int)] = []
    while true {
      let end = icub_breaker_next(handle)
      if end < 0 { return found }
      found.append((Int(end), Int(icub_breaker_rule_status(handle))))
    }
  }

  /// Every boundary after 0 of a string's UTF-8.
  func boundaries(of text: String) throws -> [Int] {
    var text = text
    var found: [UInt32] = []
    try text.withUTF8 { try appendBoundaries(of: $0, to: &found) }
    return found.map(Int.init)
  }
}

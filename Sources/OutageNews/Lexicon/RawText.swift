/// A piece of a resource file that is only lent: no references are counted, nothing is copied.
///
/// The lexicons of a language are some 10⁴ lines that are read at the start of every process, so their reader works on these.
struct RawText {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isEmpty: Bool { bytes.isEmpty }
  var count: Int { bytes.count }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  subscript(range: Range<Int>) -> RawText {
    RawText(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// The index of the first such byte from `start` on.
  func index(of byte: UInt8, from start: Int = 0) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  var trimmed: RawText {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start == 0 && end == bytes.count ? self : self[start..<end]
  }

  /// The text without a comment: `#` at its start, or between blanks.
  var uncommented: RawText {
    var from = 0
    while let sign = index(of: 0x23, from: from) {
      let isOpen = sign == 0 || bytes[sign - 1] <= 0x20
      if isOpen, sign == 0 || sign + 1 >= bytes.count || bytes[sign + 1] == 0x20 { return self[0..<sign] }
      from = sign + 1
    }
    return self
  }

  /// Calls `body` with the trimmed parts between every `byte`, empty ones left out.
  func forEachPart(at byte: UInt8, _ body: (RawText) -> Void) {
    var start = 0
    while start <= bytes.count {
      let end = index(of: byte, from: start) ?? bytes.count
      let part = self[start..<end].trimmed
      if !part.isEmpty { body(part) }
      start = end + 1
    }
  }

  /// The integer that it is, nil for anything else.
  var integer: Int32? {
    guard !bytes.isEmpty, bytes.count < 12 else { return nil }
    let isNegative = bytes[0] == 0x2D
    var value = 0
    for byte in bytes[(isNegative ? 1 : 0)...] {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return bytes.count == (isNegative ? 1 : 0) ? nil : Int32(exactly: isNegative ? -value : value)
  }

  /// A hash of the bytes as they are.
  var hash: UInt64 { Folding.hash(bytes: bytes) }
}

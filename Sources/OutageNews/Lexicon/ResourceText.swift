/// A piece of a line that can be kept: bytes, not a `String`, because a gazetteer has ten thousand of them.
///
/// `RawText` is the same, only lent; what cuts and reads text stands there.
struct ResourceText: Sendable {
  var bytes: ArraySlice<UInt8>

  var string: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { bytes.isEmpty }

  var trimmed: ResourceText {
    var (start, end) = (bytes.startIndex, bytes.endIndex)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return ResourceText(bytes: bytes[start..<end])
  }

  /// Both sides of the first `byte`, trimmed.
  func split(at byte: UInt8) -> (ResourceText, ResourceText)? {
    let found = bytes.withUnsafeBufferPointer { RawText($0).index(of: byte) }
    guard let found else { return nil }
    let index = bytes.startIndex + found
    return (ResourceText(bytes: bytes[..<index]).trimmed, ResourceText(bytes: bytes[(index + 1)...]).trimmed)
  }

  /// The parts between every `byte`, trimmed, empty ones left out.
  func parts(at byte: UInt8) -> [ResourceText] {
    var parts: [ResourceText] = []
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      RawText(buffer).forEachPart(at: byte) { part in
        guard let start = part.bytes.baseAddress.map({ $0 - base + bytes.startIndex }) else { return }
        parts.append(ResourceText(bytes: bytes[start..<start + part.count]))
      }
    }
    return parts
  }

  var words: [ResourceText] { parts(at: 0x20) }

  /// The integer that it is, nil for anything else.
  var integer: Int? { bytes.withUnsafeBufferPointer { RawText($0).integer }.map(Int.init) }

  /// What follows a prefix, trimmed; nil where it does not begin with it.
  func dropping(_ prefix: StaticString) -> ResourceText? {
    let count = prefix.utf8CodeUnitCount
    guard bytes.count >= count else { return nil }
    let isPrefix = prefix.withUTF8Buffer { wanted in
      var index = 0
      while index < count, bytes[bytes.startIndex + index] == wanted[index] { index += 1 }
      return index == count
    }
    return isPrefix ? ResourceText(bytes: bytes.dropFirst(count)).trimmed : nil
  }

  func equals(_ other: StaticString) -> Bool {
    other.withUTF8Buffer { $0.count == bytes.count && $0.elementsEqual(bytes) }
  }

  /// The hash of an ASCII key.
  func hash(startingWith seed: UInt64 = Folding.seed) -> UInt64 {
    bytes.reduce(seed) { Folding.mix($0, UInt8(truncatingIfNeeded: Folding.lower(UInt32($1)))) }
  }
}

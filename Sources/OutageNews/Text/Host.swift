/// Finds where a URL, host name or e-mail address ends.
enum Host {
  /// The end of the address that begins at `start`, and its kind; kind nil where there is none.
  ///
  /// Complexity: O(length of the candidate). A word that is followed by neither `.`, `:` nor `@` is left at once.
  static func end(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, clitics: Clitics
  ) -> (end: Int, kind: Token.Kind?) {
    var end = start
    var label = Folding.seed
    var labelStart = start
    var dots = 0
    var hostEnd = 0
    var at = false
    scan: while end < bytes.count, end - start < 256 {
      let byte = bytes[end]
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39:
        label = Folding.mix(label, UInt8(truncatingIfNeeded: Folding.lower(UInt32(byte))))
        end += 1
      case 0x2E where dots > 0 || isLower(bytes, end + 1):  // '.'
        dots += 1
        end += 1
        label = Folding.seed
        labelStart = end
      case 0x2D, 0x5F:  // '-' '_'
        end += 1
        label = Folding.seed
      case 0x40 where !at && end > start:  // '@'
        at = true
        dots = 0
        end += 1
        label = Folding.seed
        labelStart = end
      case 0x3A
      where dots == 0 && end + 2 < bytes.count && bytes[end + 1] == 0x2F && bytes[end + 2] == 0x2F:  // "://"
        return (path(bytes, from: end + 3), .url)
      default: break scan
      }
      if dots > 0, end > labelStart, clitics.host.contains(label) { hostEnd = end }
    }
    guard dots > 0, hostEnd == end, hostEnd > 0 else { return (start, nil) }
    if at { return (end, .email) }
    guard end < bytes.count, bytes[end] == 0x2F else { return (end, .url) }
    return (path(bytes, from: end), .url)
  }

  private static func isLower(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && (bytes[index] &- 0x61 < 26 || bytes[index] &- 0x30 < 10)
  }

  /// The rest of a URL: up to white space, a quote or a bracket; closing punctuation stays out.
  private static func path(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x7F, !"\"<>()[]{}".utf8.contains(bytes[end]) {
      end += 1
    }
    while end > start, ".,;:!?'".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}

/// Numbers and letters that open the items of a list on one line: `1. The first item 2. The second item`, `a) … b) …`.
///
/// A marker opens an item where it begins a sentence, or where it goes on counting.
struct ListMarkers {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let limit: Int

  private enum Style { case stop, bracket, both, enclosed, bullet }

  private struct Marker {
    var style: Style
    var isLetter: Bool
    var value: Int
    var end: Int
  }

  private var last: Marker?
  /// Behind the marker that was read last.
  private(set) var end = 0

  init(bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, limit: Int) {
    self.bytes = bytes
    self.tokens = tokens
    self.limit = limit
  }

  /// Whether an item of a list begins at `token`; `isStart` where a sentence begins there anyway.
  @inline(__always)
  mutating func opensItem(at token: Int, isStart: Bool) -> Bool {
    let first = tokens[token]
    guard first.kind == .number || first.kind != .word || first.end - first.start == 1 else { return false }
    guard token >= end, isStart || first.flags.contains(.spaceBefore) || tokens[token - 1].isMark(0x2E) else {
      return false
    }
    return opens(at: token, isStart: isStart)
  }

  private mutating func opens(at token: Int, isStart: Bool) -> Bool {
    guard let marker = marker(at: token) else { return false }
    if let last, last.style == marker.style, last.isLetter == marker.isLetter, marker.value == last.value + 1
    {
      self.last = marker
      end = marker.end
      return true
    }
    let begins =
      isStart
      || marker.value == 1
        && (marker.style == .bracket && !marker.isLetter && tokens[token - 1].kind == .word
          || tokens[token - 1].isMark(0x2E))
    if begins || marker.isLetter && marker.style == .bracket && tokens[token - 1].isMark(0x2E) {
      last = marker
      end = marker.end
      return !isStart
    }
    return false
  }

  private func marker(at token: Int) -> Marker? {
    let first = tokens[token]
    if first.isMark(0x2022) || first.isMark(0x2043) {
      guard token + 2 < limit, tokens[token + 1].kind == .number, tokens[token + 2].isMark(0x2E) else {
        return nil
      }
      return Marker(style: .bullet, isLetter: false, value: Int(tokens[token + 1].number), end: token + 3)
    }
    if first.isMark(0x28) {
      guard token + 2 < limit, let count = count(token + 1), tokens[token + 2].isMark(0x29) else {
        return nil
      }
      return Marker(style: .enclosed, isLetter: count.isLetter, value: count.value, end: token + 3)
    }
    guard let count = count(token), token + 1 < limit, tokens[token + 1].isGlued else { return nil }
    if tokens[token + 1].isMark(0x29) {
      return Marker(style: .bracket, isLetter: count.isLetter, value: count.value, end: token + 2)
    }
    guard tokens[token + 1].isMark(0x2E), token + 2 < limit else { return nil }
    if tokens[token + 2].isMark(0x29), tokens[token + 2].isGlued {
      return Marker(style: .both, isLetter: count.isLetter, value: count.value, end: token + 3)
    }
    guard !tokens[token + 2].isGlued else { return nil }
    return Marker(style: .stop, isLetter: count.isLetter, value: count.value, end: token + 2)
  }

  private func count(_ token: Int) -> (value: Int, isLetter: Bool)? {
    let mark = tokens[token]
    if mark.kind == .number, mark.digits <= 2 { return (Int(mark.number), false) }
    guard mark.kind == .word, mark.end - mark.start == 1, !mark.isCapitalized else { return nil }
    return (Int(bytes[Int(mark.start)]) - 0x60, true)
  }
}

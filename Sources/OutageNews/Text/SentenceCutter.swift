/// Cuts sections into sentences: the boundaries of UAX 29, then repairs from data (`Lexicons/text/*.phrases`).
struct SentenceCutter {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let phrases: PhraseTable

  /// Complexity: O(bytes): Sections of the header line have no sentences.
  func sentences(of sections: [DocumentSection]) -> [Sentence] {
    guard let start = sections.first(where: { $0.kind != .header })?.start else { return [] }
    var found: [Sentence] = []
    found.reserveCapacity(tokens.count / 16 + sections.count)
    var boundaries: [UInt32] = []
    boundaries.reserveCapacity(bytes.count / 64 + 8)
    UnicodeSentences.append(
      of: UnsafeBufferPointer(rebasing: bytes[start...]), base: UInt32(start), to: &boundaries)
    boundaries.withUnsafeBufferPointer { boundaries in
      var next = 0
      for (index, section) in sections.enumerated() where section.kind != .header && !section.tokens.isEmpty {
        cut(section, index, boundaries, &next, &found)
      }
    }
    return found
  }

  private func cut(
    _ section: DocumentSection, _ index: Int, _ boundaries: UnsafeBufferPointer<UInt32>, _ next: inout Int,
    _ found: inout [Sentence]
  ) {
    let end = section.tokens.upperBound
    var repairs = SentenceRepairs(bytes: bytes, tokens: tokens, phrases: phrases, range: section.tokens)
    var lists = ListMarkers(bytes: bytes, tokens: tokens, limit: end)
    var first = section.tokens.lowerBound
    var token = first
    func close(at end: Int) {
      guard end > first else { return }
      found.append(
        Sentence(
          start: Int(tokens[first].start), end: Int(tokens[end - 1].end), tokens: first..<end, section: index,
          language: section.language))
      first = end
    }
    while token < end {
      let boundary = next < boundaries.count ? boundaries[next] : .max
      // Breaks that ICU does not see lie between its boundaries.
      while token < end, tokens[token].start < boundary {
        if token == first {
          _ = lists.opensItem(at: token, isStart: true)
        } else if tokens[token - 1].kind != .word || tokens[token].kind != .word
          || tokens[token].end - tokens[token].start == 1
        {
          if lists.opensItem(at: token, isStart: false) || repairs.isHidden(at: token, from: first) {
            close(at: token)
          }
        } else if !tokens[token].flags.contains(.lineStart) {
          // A word behind a word: nothing ends here.
          token += 1
          continue
        }
        repairs.pass(token)
        token += 1
      }
      guard token < end else { break }
      next += 1
      guard token > first else { continue }
      if token < lists.end || token == lists.end && token - first <= 3 { continue }
      if let last = repairs.end(at: token, from: first) {
        close(at: last)
        while token < last {
          repairs.pass(token)
          token += 1
        }
      }
    }
    close(at: end)
  }
}

import Testing

@testable import OutageNews

/// The bridge's sentence rules against ICU's own iterator.
@Suite struct UnicodeSentencesTests {
  /// Pieces of every class of UAX 29's sentence rules.
  private static let pieces = [
    "a", "B", "é", "É", "1", ".", ".", "!", "?", " ", " ", "\u{A0}", "\n", "\r", "\r\n", "\u{85}", "\u{2028}",
    "\u{2029}",
    "\"", "'", "(", ")", "»", "«", "”", "’", ",", "-", "–", "—", ":", ";", "\u{301}", "\u{AD}", "\u{200B}",
    "\u{200D}", "中",
    "。", "…", "\t", "😀", "/", "%", "．", "ƻ", "؟", "\u{FEFF}", "\u{0}", "le ", "Il ",
  ]

  @Test func randomTextsBreakWhereICUBreaksThem() throws {
    let breaker = try TextBreaker(.sentences)
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    for _ in 0..<4_000 {
      let text = (0...next(14)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      let expected = try breaker.boundaries(of: text)
      #expect(UnicodeSentences.boundaries(of: text) == expected, "\(text.debugDescription)")
    }
  }

  @Test(arguments: ["", ".", "\u{301}", "Fin.", "Fin.\u{AD} Il", "3.5 a.m. (b) C. D", "A.B. c.D"])
  func edges(text: String) throws {
    #expect(UnicodeSentences.boundaries(of: text) == (try TextBreaker(.sentences).boundaries(of: text)))
  }
}

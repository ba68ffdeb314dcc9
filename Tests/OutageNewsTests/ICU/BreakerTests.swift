import Testing

@testable import OutageNews

@Suite struct BreakerTests {
  @Test(arguments: ["", "en", "fr"])
  func sentences(locale: String) throws {
    let breaker = try TextBreaker(.sentences, locale: locale)
    #expect(try breaker.boundaries(of: "Un réseau. Deux.") == [12, 17])
    #expect(try breaker.boundaries(of: "") == [])
    #expect(try breaker.clone().boundaries(of: "Line one\nLine two") == [9, 17])
  }

  @Test func wordsCarryTheirStatus() throws {
    let breaker = try TextBreaker(.words)
    var text = "26 l’été"
    let found = try text.withUTF8 { try breaker.statusedBoundaries(of: $0) }
    #expect(found.map(\.end) == [2, 3, 12])
    #expect(found.map { $0.status / 100 } == [1, 0, 2])
  }

  @Test func graphemes() throws {
    let breaker = try TextBreaker(.graphemes)
    #expect(try breaker.boundaries(of: "e\u{301}👩‍👩‍👧🇨🇦\r\n\u{0}") == [3, 21, 29, 31, 32])
  }

  /// Every offset must map back, also where pairs straddle the steps of the offset table.
  @Test func offsetsMapBackAtEveryAlignment() throws {
    let breaker = try TextBreaker(.graphemes)
    for pad in 0..<130 {
      for filler in ["😀", "é", "中", "a😀"] {
        let text = String(repeating: "x", count: pad) + String(repeating: filler, count: 100)
        var expected: [Int] = []
        for scalar in text.unicodeScalars {
          expected.append((expected.last ?? 0) + String(scalar).utf8.count)
        }
        #expect(try breaker.boundaries(of: text) == expected)
      }
    }
  }

  @Test func emptySliceAndNul() throws {
    let breaker = try TextBreaker(.sentences)
    #expect(try breaker.boundaries(of: "\u{0}\u{0}") == [2])
    var found: [UInt32] = []
    try breaker.appendBoundaries(of: UnsafeBufferPointer(start: nil, count: 0), to: &found)
    #expect(found.isEmpty)
  }

  @Test func badBytesAreRefused() throws {
    let breaker = try TextBreaker(.sentences)
    let bad: [UInt8] = [0x61, 0xC3]
    var found: [UInt32] = []
    #expect(throws: ICUError.self) {
      try bad.withUnsafeBufferPointer { try breaker.appendBoundaries(of: $0, to: &found) }
    }
  }
}

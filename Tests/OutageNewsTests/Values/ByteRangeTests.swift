import Testing

@testable import OutageNews

@Suite struct ByteRangeTests {
  @Test func givesTheStringRange() throws {
    let text = "L’été 🍁 à Québec"
    let bytes = try #require(text.utf8.firstIndex(of: UInt8(ascii: "Q")))
    let start = text.utf8.distance(from: text.startIndex, to: bytes)
    let range = try #require(ByteRange(start: start, end: text.utf8.count).range(in: text))
    #expect(text[range] == "Québec")
  }

  @Test func refusesWhatCutsAScalarOrLeavesTheText() {
    #expect(ByteRange(start: 0, end: 1).range(in: "é") == nil)
    #expect(ByteRange(start: 1, end: 2).range(in: "é") == nil)
    #expect(ByteRange(start: 0, end: 3).range(in: "é") == nil)
    #expect(ByteRange(start: -1, end: 2).range(in: "é") == nil)
    #expect(ByteRange(start: 2, end: 2).range(in: "é") != nil)
  }

  @Test func overlaps() {
    #expect(ByteRange(0..<3).overlaps(ByteRange(2..<5)))
    #expect(!ByteRange(0..<3).overlaps(ByteRange(3..<5)))
    #expect(ByteRange(0..<5).contains(ByteRange(3..<5)))
  }
}

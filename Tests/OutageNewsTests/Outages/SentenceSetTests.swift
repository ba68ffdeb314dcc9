import Testing

@testable import OutageNews

@Suite("Sets of sentences")
struct SentenceSetTests {
  /// On both sides of the borders between words of 64 bits.
  private let places = [0, 1, 63, 64, 127, 128, 1000]

  @Test("What was put in is in, and comes out in text order")
  func members() {
    let set = SentenceSet(places.reversed())
    #expect(set.sorted == places)
    #expect((0..<1100).allSatisfy { set.contains($0) == places.contains($0) })
    #expect(SentenceSet().sorted.isEmpty)
  }

  @Test("Union and difference are those of sets, whichever is longer")
  func algebra() {
    for (one, other) in [([0, 63, 64], [63, 500]), ([63, 500], [0, 63, 64]), ([], [70]), ([70], [])] {
      #expect(SentenceSet(one).union(SentenceSet(other)).sorted == Set(one).union(other).sorted())
      #expect(SentenceSet(one).subtracting(SentenceSet(other)).sorted == Set(one).subtracting(other).sorted())
    }
  }
}

import Testing

@testable import OutageNews

@Suite struct PartitioningIndexTests {
  /// Every border of every length, against a search from the front.
  @Test func findsTheBorder() {
    for count in 0...9 {
      for border in 0...count {
        let list = Array(0..<count)
        #expect(list.partitioningIndex { $0 >= border } == border)
      }
    }
  }

  @Test func indicesOfASliceAreThoseOfTheWhole() {
    let list = [1, 3, 3, 5, 9]
    #expect(list[1..<4].partitioningIndex { $0 >= 4 } == 3)
    #expect(list[1..<4].partitioningIndex { $0 >= 0 } == 1)
    #expect(list[1..<4].partitioningIndex { $0 >= 99 } == 4)
  }
}

extension RandomAccessCollection {
  /// The index of the first element for which `isBehind` holds, `endIndex` where it holds for none; it must hold for every
  /// element behind one for which it holds. Named as in Swift Algorithms.
  ///
  /// - Complexity: O(log `count`) calls.
  @inline(__always)
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = distance(from: low, to: endIndex)
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if isBehind(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}

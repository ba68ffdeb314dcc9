/// Which carrier mention begins at a token.
struct CarrierIndex {
  struct Spot: Hashable {
    var tokens: Range<Int>
    var id: CarrierID
  }

  private(set) var spots: [Spot]
  /// By token, up to the last that begins a mention: index + 1 into `spots`, 0 for none.
  private var indexOfToken: [UInt32]

  /// Takes mentions in text order.
  init(_ spots: [Spot]) {
    self.spots = spots
    indexOfToken = [UInt32](repeating: 0, count: (spots.last?.tokens.lowerBound ?? -1) + 1)
    for (index, spot) in spots.enumerated() { indexOfToken[spot.tokens.lowerBound] = UInt32(index + 1) }
  }

  @inline(__always)
  func carrier(at token: Int) -> Spot? {
    isCarrier(at: token) ? spots[Int(indexOfToken[token]) - 1] : nil
  }

  @inline(__always)
  func isCarrier(at token: Int) -> Bool { token < indexOfToken.count && indexOfToken[token] != 0 }

  /// The index of the first mention that begins at a token or behind it. O(log mentions).
  func firstIndex(from token: Int) -> Int {
    spots.partitioningIndex { $0.tokens.lowerBound >= token }
  }

  /// Mentions that begin in a range of tokens.
  func spots(in range: Range<Int>) -> ArraySlice<Spot> {
    let first = firstIndex(from: range.lowerBound)
    var end = first
    while end < spots.count, spots[end].tokens.lowerBound < range.upperBound { end += 1 }
    return spots[first..<end]
  }

  /// The last mention that ends at or before a token.
  func last(before token: Int) -> Spot? {
    let index = firstIndex(from: token)
    return index > 0 ? spots[index - 1] : nil
  }

  /// The carrier with most of the 64 mentions before a token, of several the one named last.
  func mostNamed(before token: Int) -> CarrierID? {
    let end = firstIndex(from: token)
    var counts: [CarrierID: Int] = [:]
    for spot in spots[max(0, end - 64)..<end] { counts[spot.id, default: 0] += 1 }
    let most = counts.values.max()
    return spots[..<end].last { counts[$0.id] == most }?.id
  }
}

/// How much there is of each sign in one case: what a ``WeightTable`` weighs.
struct SignValues<Sign>: Sendable where Sign: RawRepresentable<String> & CaseIterable & Equatable & Sendable {
  /// In the order of the cases.
  private(set) var values = [Double](repeating: 0, count: Sign.allCases.count)

  subscript(sign: Sign) -> Double {
    get { values[Self.place(sign)] }
    set { values[Self.place(sign)] = newValue }
  }

  /// Counts one more; of equal signs the first three count.
  mutating func count(_ sign: Sign) {
    let place = Self.place(sign)
    if values[place] < 3 { values[place] += 1 }
  }

  /// For `explain`: `end 1.5, confirmed 1, partial 2`
  var account: String {
    zip(Sign.allCases, values).filter { $0.0.rawValue != "bias" && $0.1 != 0 }
      .map {
        "\($0.0.rawValue) \($0.1 == $0.1.rounded() ? "\(Int($0.1))" : "\(($0.1 * 100).rounded() / 100)")"
      }
      .joined(separator: ", ")
  }

  private static func place(_ sign: Sign) -> Int {
    var place = 0
    for other in Sign.allCases {
      if other == sign { break }
      place += 1
    }
    return place
  }
}

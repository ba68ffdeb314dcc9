/// How much each sign speaks for each outcome: the table of a log-linear decision (`Resources/Weights`).
///
/// The outcome with the greatest sum of sign × weight wins. The weights are learnt from annotated articles and are data: one line
/// a sign, its weights in hundredths in the order of the outcomes; a sign without a line says nothing.
struct WeightTable<Sign, Outcome>: Sendable
where
  Sign: RawRepresentable<String> & CaseIterable & Sendable,
  Outcome: RawRepresentable<String> & CaseIterable & Sendable
{
  /// By sign × outcomes + outcome.
  private var weights: [Double]
  private let outcomes: [Outcome]

  init() {
    outcomes = Array(Outcome.allCases)
    weights = [Double](repeating: 0, count: Sign.allCases.count * outcomes.count)
  }

  /// The table of a resource file; without the file every weight is 0.
  init(_ resources: Resources, path: String) throws(ResourceError) {
    guard let file = resources.file(path) else {
      self.init()
      return
    }
    try self.init(file)
  }

  /// - Throws: ``ResourceError`` for a line whose first word is no sign, or that has not one integer an outcome.
  init(_ file: ResourceFile) throws(ResourceError) {
    self.init()
    var rows: [String: Int] = [:]
    for (index, sign) in Sign.allCases.enumerated() { rows[sign.rawValue] = index }
    for line in file.lines {
      let cells = line.text.words
      guard let name = cells.first?.string, let row = rows[name] else {
        throw line.error("'\(line.text.string)' begins with no sign")
      }
      let values = cells.dropFirst().compactMap(\.integer)
      guard values.count == cells.count - 1, values.count == Outcome.allCases.count else {
        let outcomes = Outcome.allCases.map(\.rawValue).joined(separator: ", ")
        throw line.error("expected one integer for each of \(outcomes)")
      }
      for (column, value) in values.enumerated() {
        weights[row * outcomes.count + column] = Double(value) / 100
      }
    }
  }

  /// The sums of all outcomes. `signs` holds one value a sign, in the order of its cases (`SignValues`). O(signs × outcomes).
  func sums(_ signs: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: outcomes.count)
    for (row, value) in signs.enumerated() where value != 0 {
      for column in sums.indices { sums[column] += value * weights[row * sums.count + column] }
    }
    return sums
  }

  /// The outcome with the greatest sum; nil where no sign has a weight. O(signs × outcomes).
  func best(_ signs: [Double]) -> Outcome? {
    let sums = sums(signs)
    guard sums.contains(where: { $0 != 0 }) else { return nil }
    return zip(outcomes, sums).max { $0.1 < $1.1 }?.0
  }

  /// The likeliest of some outcomes; nil for none. O(signs × outcomes).
  func best(_ signs: [Double], among some: [Outcome]) -> Outcome? where Outcome: Equatable {
    zip(outcomes, sums(signs)).filter { some.contains($0.0) }.max { $0.1 < $1.1 }?.0
  }

  /// The outcome with the greatest sum where each of some signs, told by their places, counts once. O(signs × outcomes).
  func best(of signs: [Int]) -> Outcome? {
    zip(outcomes, sums(of: signs)).max { $0.1 < $1.1 }?.0
  }

  private func sums(of signs: [Int]) -> [Double] {
    var sums = [Double](repeating: 0, count: outcomes.count)
    for row in signs {
      for column in sums.indices { sums[column] += weights[row * sums.count + column] }
    }
    return sums
  }

  /// How likely each outcome is: they add up to 1.
  func shares(_ signs: [Double]) -> [Double] { Self.shares(sums(signs)) }

  /// The same where each of some signs, told by their places, counts once.
  func shares(of signs: [Int]) -> [Double] { Self.shares(sums(of: signs)) }

  private static func shares(_ sums: [Double]) -> [Double] {
    let top = sums.max() ?? 0
    let powers = sums.map { power($0 - top) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }

  /// e to a power that is not positive, as the limit of (1 + x/n)ⁿ: near enough for shares, and no library of mathematics is needed.
  private static func power(_ exponent: Double) -> Double {
    var value = max(0, 1 + exponent / 4096)
    for _ in 0..<12 { value *= value }
    return value
  }
}

/// How often a report was right, wrong and silent about one kind of fact.
public struct Tally: Sendable, Hashable {
  /// Right: true positives.
  public var found = 0
  /// In the report only: false positives.
  public var extra = 0
  /// In the gold article only: false negatives.
  public var missed = 0

  public init(found: Int = 0, extra: Int = 0, missed: Int = 0) {
    self.found = found
    self.extra = extra
    self.missed = missed
  }

  /// The share of the report that is right; 1 where it says nothing.
  public var precision: Double { found + extra == 0 ? 1 : Double(found) / Double(found + extra) }
  /// The share of the gold that was found; 1 where it has nothing.
  public var recall: Double { found + missed == 0 ? 1 : Double(found) / Double(found + missed) }
  /// Their harmonic mean.
  public var f1: Double {
    let (precision, recall) = (precision, recall)
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  public static func += (tally: inout Tally, other: Tally) {
    tally.found += other.found
    tally.extra += other.extra
    tally.missed += other.missed
  }
}

/// One-to-one pairs of gold and report.
struct Pairing<Gold, Got> {
  private(set) var tally = Tally()
  private(set) var missed: [Gold] = []
  private(set) var extra: [Got]

  /// Pairs greedily in order: each gold item with the first free item that is near and the same. Optional gold takes an item away
  /// without needing one.
  init(
    _ gold: [Gold], _ got: [Got], isOptional: (Gold) -> Bool, near: (Gold, Got) -> Bool,
    same: (Gold, Got) -> Bool
  ) {
    extra = got
    for item in gold where !isOptional(item) {
      if let index = extra.firstIndex(where: { near(item, $0) && same(item, $0) }) {
        extra.remove(at: index)
        tally.found += 1
      } else {
        missed.append(item)
      }
    }
    for item in gold where isOptional(item) {
      if let index = extra.firstIndex(where: { near(item, $0) }) { extra.remove(at: index) }
    }
    tally.extra = extra.count
    tally.missed = missed.count
  }
}

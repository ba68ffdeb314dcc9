/// What a predicate says of the service or carrier that it is about.
enum Polarity: UInt8, Sendable {
  /// It does not work, or not well.
  case down
  /// It works, and nothing is said of a failure.
  case up
  /// It works again.
  case back
}

extension Predicate {
  /// A noun that names a failure: the verb of its clause says what became of it (`clear a fault`, `malgré la panne`).
  var isNominal: Bool { features.contains(.noun) && !features.contains(.verb) }

  /// What it says of what it is about; nil for one that says nothing of states (`say`, `grant`).
  var polarity: Polarity? {
    let isOpen = !marks.isDisjoint(with: [.future, .hypothetical, .wish, .question])
    let isNegated = marks.contains(.negated)
    switch kind {
    case .fail, .deprive, .hinder:
      return !isNegated ? .down : marks.contains(.ended) ? .back : .up
    case .spare:
      return isNegated ? .down : .up
    case .work:
      if isNegated || isOpen { return .down }
      return marks.contains(.again) ? .back : .up
    case .use:
      if isNegated { return .down }
      if isOpen { return marks.contains(.again) ? .down : nil }
      return marks.contains(.again) ? .back : nil
    case .restore:
      return isNegated || isOpen || marks.contains(.partial) ? .down : .back
    case .repair:
      let isDone = !features.isDisjoint(with: [.past, .pastParticiple]) && !isNegated && !isOpen
      return isDone ? .back : .down
    case .apologize: return isNegated ? nil : .down
    default: return nil
    }
  }
}

/// A rule set as it lies in the image of its language: what matching needs, without patterns and examples.
extension RuleSet {
  /// The dimensions that are compiled, and what their rules begin with.
  static let compiled: [(dimension: String, topic: Topics)] = [
    ("dates", .date), ("durations", .duration), ("money", .money),
  ]

  /// The compiled rules of a dimension where the lexicon's image holds them, else those of its file.
  static func compiled(
    _ dimension: String, topic: Topics, lexicon: LexiconTable, resources: Resources, clitics: Clitics
  ) throws(ResourceError) -> RuleSet {
    guard var reader = lexicon.block(dimension) else {
      return try RuleSet(dimension, topic: topic, lexicon: lexicon, resources: resources, clitics: clitics)
    }
    return RuleSet(dimension, topic: topic, lexicon: lexicon, &reader)
  }

  /// Appends its tables, under the name of its dimension.
  func put(into out: inout ImageWriter) {
    var own = ImageWriter()
    own.put(rules.map(\.name))
    own.put(rules.map(\.builder))
    own.put(rules.map { Int32(clamping: $0.priority) })
    own.put(rules.map { UInt32(clamping: $0.line) })
    own.put(slots)
    states.put(into: &own)
    programs.put(into: &own)
    own.put(conditionRanges.map { UInt32($0.upperBound) })
    own.put(conditions.map(\.flags))
    FlatLists(conditions.map(\.tests)).put(into: &own)
    out.put(own, named: dimension)
  }

  private convenience init(
    _ dimension: String, topic: Topics, lexicon: LexiconTable, _ reader: inout ImageReader
  ) {
    let names = NameTable(&reader).names
    let builders = NameTable(&reader).names
    let priorities: UnsafeBufferPointer<Int32> = reader.array()
    let lines: UnsafeBufferPointer<UInt32> = reader.array()
    let slots = NameTable(&reader).names
    let rules = names.indices.map { index in
      Rule(
        name: names[index], builder: builders[index], pattern: .sequence([]),
        priority: Int(priorities[index]),
        line: Int(lines[index]))
    }
    let states = RuleStates(&reader)
    let programs = RulePrograms(&reader)
    let ends: UnsafeBufferPointer<UInt32> = reader.array()
    let flags: UnsafeBufferPointer<UInt8> = reader.array()
    let tests = FlatLists(&reader)
    self.init(
      dimension, topic: topic, lexicon: lexicon, rules: rules, slots: slots, states: states,
      programs: programs,
      conditionRanges: ends.indices.map { ($0 == 0 ? 0 : Int(ends[$0 - 1]))..<Int(ends[$0]) },
      conditions: flags.indices.map { RuleCondition(flags: flags[$0], tests: tests.list($0)) })
  }
}

extension RuleCondition {
  fileprivate var flags: UInt8 { (isBefore ? 1 : 0) | (isWanted ? 2 : 0) }

  fileprivate init(flags: UInt8, tests: [UInt16]) {
    self.init(isBefore: flags & 1 != 0, isWanted: flags & 2 != 0, tests: tests)
  }
}

extension RuleStates {
  fileprivate func put(into out: inout ImageWriter) {
    out.put(tests.map(\.packedHead))
    out.put(tests.flatMap { [$0.low, $0.high] })
    out.put(testOfState)
    out.put(starts)
    out.put(thresholds.map { Int64($0) })
    out.put(values.map { UInt32($0.count) })
    out.put(values.joined().map(\.packed))
    followers.put(into: &out)
    ends.put(into: &out)
  }

  fileprivate convenience init(_ reader: inout ImageReader) {
    let heads: UnsafeBufferPointer<UInt64> = reader.array()
    let bounds: UnsafeBufferPointer<Int32> = reader.array()
    let tests = heads.indices.map {
      FlatTest(packedHead: heads[$0], low: bounds[$0 * 2], high: bounds[$0 * 2 + 1])
    }
    let testOfState: UnsafeBufferPointer<UInt16> = reader.array()
    let starts: UnsafeBufferPointer<UInt16> = reader.array()
    let thresholds: UnsafeBufferPointer<Int64> = reader.array()
    let counts: UnsafeBufferPointer<UInt32> = reader.array()
    let packed: UnsafeBufferPointer<UInt64> = reader.array()
    var next = 0
    let values = counts.map { count in
      defer { next += Int(count) }
      return packed[next..<next + Int(count)].map(Sense.Value.init(packed:))
    }
    self.init(
      tests: tests, testOfState: Array(testOfState), starts: Array(starts), values: values,
      thresholds: thresholds.map { Int($0) }, followers: FlatLists(&reader), ends: FlatLists(&reader))
  }
}

extension FlatTest {
  fileprivate var packedHead: UInt64 {
    UInt64(kind.rawValue) | (isGlued ? 1 << 8 : 0) | UInt64(classID.index) << 16 | UInt64(values) << 32
  }

  fileprivate init(packedHead head: UInt64, low: Int32, high: Int32) {
    self.init(
      kind: Kind(rawValue: UInt8(truncatingIfNeeded: head)) ?? .literal, isGlued: head >> 8 & 1 != 0,
      classID: ClassID(index: UInt8(truncatingIfNeeded: head >> 16)), low: low, high: high,
      values: UInt16(truncatingIfNeeded: head >> 32))
  }
}

extension Sense.Value {
  fileprivate var packed: UInt64 {
    switch self {
    case .integer(let integer): UInt64(UInt32(bitPattern: integer)) | 1 << 32
    case .symbol(let symbol): UInt64(symbol.index)
    }
  }

  fileprivate init(packed: UInt64) {
    let low = UInt32(truncatingIfNeeded: packed)
    self = packed >> 32 != 0 ? .integer(Int32(bitPattern: low)) : .symbol(Symbol(index: low))
  }
}

extension RulePrograms {
  fileprivate func put(into out: inout ImageWriter) {
    out.put(nodes.map(\.packed))
    out.put(starts.map { UInt32($0) })
    out.put(hasCaptures.map { $0 ? UInt8(1) : 0 })
  }

  fileprivate convenience init(_ reader: inout ImageReader) {
    let nodes: UnsafeBufferPointer<UInt32> = reader.array()
    let starts: UnsafeBufferPointer<UInt32> = reader.array()
    let hasCaptures: UnsafeBufferPointer<UInt8> = reader.array()
    self.init(
      nodes: nodes.map(Node.init(packed:)), starts: starts.map { Int($0) },
      hasCaptures: hasCaptures.map { $0 != 0 })
  }
}

extension RulePrograms.Node {
  /// The kind in the upper four bits.
  fileprivate var packed: UInt32 {
    switch self {
    case .end: 0
    case .test(let test): 1 << 28 | UInt32(test)
    case .either(let other): 2 << 28 | other
    case .jump(let next): 3 << 28 | next
    case .open(let slot): 4 << 28 | UInt32(slot)
    case .close: 5 << 28
    }
  }

  fileprivate init(packed: UInt32) {
    let detail = packed & (1 << 28 - 1)
    switch packed >> 28 {
    case 1: self = .test(UInt16(truncatingIfNeeded: detail))
    case 2: self = .either(detail)
    case 3: self = .jump(detail)
    case 4: self = .open(UInt16(truncatingIfNeeded: detail))
    case 5: self = .close
    default: self = .end
    }
  }
}

extension FlatLists {
  fileprivate func put(into out: inout ImageWriter) {
    out.put(start)
    out.put(items)
  }

  fileprivate init(_ reader: inout ImageReader) {
    let start: UnsafeBufferPointer<UInt32> = reader.array()
    let items: UnsafeBufferPointer<UInt16> = reader.array()
    self.init(start: Array(start), items: Array(items))
  }
}

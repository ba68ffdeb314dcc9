/// What the tokenizer cuts off at an apostrophe, and the endings of host names, as hashes of folded keys.
/// Read from `Resources/Lexicons/text/clitics.table`.
struct Clitics: Sendable {
  static let path = "Lexicons/text/clitics.table"

  private(set) var before: HashSet64 = []
  private(set) var after: HashSet64 = []
  private(set) var host: HashSet64 = []

  init() {}

  /// Reads lines `key: word word …`.
  init(file: ResourceFile) throws(ResourceError) {
    for line in file.lines {
      guard let (key, rest) = line.split(at: 0x3A) else { throw line.error("expected 'key: word …'") }
      for word in rest.words {
        switch key.string {
        case "before": before.insert(word.hash())
        case "after": after.insert(word.hash(startingWith: Folding.mix(Folding.seed, 0x27)))
        case "host": host.insert(word.hash())
        default: throw line.error("unknown key '\(key.string)'; known are before, after, host")
        }
      }
    }
  }
}

/// A small set of hashes: a sorted array would need 6 steps for 60 entries, this needs one or two.
struct HashSet64: Sendable, ExpressibleByArrayLiteral {
  private var slots = [UInt64](repeating: 0, count: 8)
  private var count = 0

  init(arrayLiteral elements: UInt64...) {
    for element in elements { insert(element) }
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[index] != 0 {
      if slots[index] == hash { return true }
      index = (index + 1) & mask
    }
    return false
  }

  mutating func insert(_ hash: UInt64) {
    guard !contains(hash) else { return }
    if count * 2 >= slots.count {
      let old = slots
      slots = [UInt64](repeating: 0, count: old.count * 2)
      count = 0
      for hash in old where hash != 0 { insert(hash) }
    }
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[index] != 0 { index = (index + 1) & mask }
    slots[index] = hash
    count += 1
  }
}

/// A hash table from integers to integers in two flat arrays: one probe and no references.
struct IntegerMap: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private(set) var count = 0

  init() {
    keys = [UInt64](repeating: .max, count: 256)
    values = [UInt32](repeating: 0, count: 256)
  }

  /// The value of a key, which is not `UInt64.max`.
  @inline(__always)
  subscript(key: UInt64) -> UInt32? {
    var slot = Self.spread(key) & (keys.count - 1)
    while keys[slot] != key {
      if keys[slot] == .max { return nil }
      slot = (slot + 1) & (keys.count - 1)
    }
    return values[slot]
  }

  /// Adds a key that is not there.
  mutating func insert(_ value: UInt32, for key: UInt64) {
    if (count + 1) * 2 > keys.count { grow() }
    count += 1
    place(value, key)
  }

  private mutating func place(_ value: UInt32, _ key: UInt64) {
    var slot = Self.spread(key) & (keys.count - 1)
    while keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: .max, count: oldKeys.count * 2)
    values = [UInt32](repeating: 0, count: oldKeys.count * 2)
    for (slot, key) in oldKeys.enumerated() where key != .max { place(oldValues[slot], key) }
  }

  @inline(__always)
  private static func spread(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}

/// Words and phrases of both languages that the text layer must know before it knows the language of a text.
///
/// Read from files of lines `key: phrase | phrase` or `key=value: phrase | phrase`. A phrase is cut by the tokenizer and
/// matched on folded keys; walking one costs a probe of a small hash table a token.
struct PhraseTable: Sendable {
  /// What the keys of the files mean; the raw value is a bit of `Match.keys`.
  struct Keys: OptionSet, Sendable {
    var rawValue: UInt64
  }

  struct Match {
    var keys: Keys = []
    /// Index + 1 into `values` of the last key that had one.
    var value = 0
    /// Behind the last token.
    var end = 0
  }

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var keys: UInt64 = 0
    var value: UInt16 = 0
    var goesOn = false
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private var count = 0
  private(set) var values: [String] = []

  /// Reads files; `names` gives the bit of each key.
  init(_ files: [ResourceFile], names: [String: Keys], clitics: Clitics) throws(ResourceError) {
    for file in files {
      for line in file.lines {
        guard let (head, rest) = line.split(at: 0x3A) else { throw line.error("expected 'key: phrase | phrase'") }
        let parts = head.parts(at: 0x3D)
        guard let name = parts.first, let keys = names[name.string] else {
          throw line.error("unknown key '\(head.string)'; known are \(names.keys.sorted().joined(separator: ", "))")
        }
        var value = 0
        if parts.count > 1 {
          values.append(parts[1].string)
          value = values.count
        }
        for phrase in rest.parts(at: 0x7C) { add(phrase, keys: keys, value: value, clitics: clitics) }
      }
    }
  }

  private mutating func add(_ phrase: ResourceText, keys: Keys, value: Int, clitics: Clitics) {
    let tokens = phrase.bytes.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, clitics: clitics) }
    var hash = Self.seed
    for (index, token) in tokens.enumerated() {
      hash = Self.step(hash, token.hash)
      let slot = place(hash)
      if index + 1 < tokens.count {
        slots[slot].goesOn = true
      } else {
        slots[slot].keys |= keys.rawValue
        if value > 0 { slots[slot].value = UInt16(truncatingIfNeeded: value) }
      }
    }
  }

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private static func step(_ hash: UInt64, _ token: UInt64) -> UInt64 {
    let mixed = (hash ^ token) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32 | 1
  }

  private mutating func place(_ hash: UInt64) -> Int {
    if count * 2 >= slots.count {
      let old = slots
      slots = [Slot](repeating: Slot(), count: old.count * 2)
      for slot in old where slot.hash != 0 { slots[find(slot.hash)] = slot }
    }
    let index = find(hash)
    if slots[index].hash == 0 {
      slots[index].hash = hash
      count += 1
    }
    return index
  }

  @inline(__always)
  private func find(_ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash >> 7) & mask
    while slots[index].hash != 0, slots[index].hash != hash { index = (index + 1) & mask }
    return index
  }

  /// The longest phrase that begins at a token, and the keys of it and of the shorter ones there; nil for none.
  ///
  /// Complexity: O(length of the longest phrase).
  @inline(__always)
  func match(at first: Int, in tokens: UnsafeBufferPointer<Token>, limit: Int) -> Match? {
    var hash = Self.step(Self.seed, tokens[first].hash)
    var slot = slots[find(hash)]
    if slot.hash == 0 { return nil }
    var match = Match()
    var index = first + 1
    while true {
      if slot.keys != 0 {
        match.keys.rawValue |= slot.keys
        match.end = index
        if slot.value != 0 { match.value = Int(slot.value) }
      }
      guard slot.goesOn, index < limit else { break }
      hash = Self.step(hash, tokens[index].hash)
      slot = slots[find(hash)]
      if slot.hash == 0 { break }
      index += 1
    }
    return match.end > 0 ? match : nil
  }

  /// The text of a match's value.
  func value(_ match: Match) -> String? {
    match.value > 0 ? values[match.value - 1] : nil
  }
}

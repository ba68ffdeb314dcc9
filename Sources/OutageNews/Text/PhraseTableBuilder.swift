/// Reads phrases into the tables that `PhraseTable` reads in place.
struct PhraseTableBuilder {
  private struct Slot {
    var hash: UInt64 = 0
    var keys: UInt64 = 0
    var value: UInt16 = 0
    var goesOn = false
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 12)
  private var count = 0
  private var values: [String] = []
  private var firsts = [UInt64](repeating: 0, count: PhraseTable.firstWords)

  mutating func read(
    _ file: ResourceFile, names: [String: PhraseTable.Keys], clitics: Clitics
  ) throws(ResourceError) {
    for line in file.lines {
      guard let (head, rest) = line.split(at: 0x3A) else {
        throw line.error("expected 'key: phrase | phrase'")
      }
      let parts = head.parts(at: 0x3D)
      guard let name = parts.first, let keys = names[name.string] else {
        throw line.error(
          "unknown key '\(head.string)'; known are \(names.keys.sorted().joined(separator: ", "))")
      }
      var value = 0
      if parts.count > 1 {
        values.append(parts[1].string)
        value = values.count
      }
      for phrase in rest.parts(at: 0x7C) { add(phrase, keys: keys, value: value, clitics: clitics) }
    }
  }

  /// Appends the tables in the order in which `PhraseTable` reads them.
  func put(into out: inout ImageWriter) {
    out.put(slots.flatMap { [$0.hash, $0.keys, UInt64($0.value) | ($0.goesOn ? 1 << 16 : 0)] })
    out.put(slots.map { UInt32($0.hash >> 32) })
    out.put(firsts)
    out.put(values)
  }

  private mutating func add(
    _ phrase: ResourceText, keys: PhraseTable.Keys, value: Int, clitics: Clitics
  ) {
    let tokens = phrase.bytes.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, clitics: clitics) }
    var hash = PhraseTable.seed
    if let first = tokens.first { firsts[PhraseTable.word(first.hash)] |= 1 << (first.hash & 63) }
    for (index, token) in tokens.enumerated() {
      hash = PhraseTable.step(hash, token.hash)
      let slot = place(hash)
      if index + 1 < tokens.count {
        slots[slot].goesOn = true
      } else {
        slots[slot].keys |= keys.rawValue
        if value > 0 { slots[slot].value = UInt16(truncatingIfNeeded: value) }
      }
    }
  }

  private mutating func place(_ hash: UInt64) -> Int {
    if count * 3 >= slots.count {
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

  private func find(_ hash: UInt64) -> Int {
    var index = PhraseTable.home(hash) & (slots.count - 1)
    while slots[index].hash != 0, slots[index].hash != hash { index = (index + 1) & (slots.count - 1) }
    return index
  }
}

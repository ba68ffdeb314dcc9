/// Words and phrases of both languages that the text layer must know before it knows the language of a text.
///
/// Read from files of lines `key: phrase | phrase` or `key=value: phrase | phrase`. A phrase is cut by the tokenizer and
/// matched on folded keys; walking one costs a probe of a small hash table a token.
struct PhraseTable: @unchecked Sendable {  // why: the pointer is that of `storage`, which nobody writes
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

  /// The frozen slots. A class, so that passing the table around moves two words and counts no array.
  private final class Storage: @unchecked Sendable {  // why: written in `init` only, read by all afterwards
    let slots: UnsafeMutablePointer<Slot>
    /// The upper half of each slot's hash, 0 for an empty slot: small enough to stay in the cache.
    let tags: UnsafeMutablePointer<UInt32>
    /// A bit for each hash that a phrase begins with: most words are told apart here.
    let firsts: UnsafeMutablePointer<UInt64>
    let mask: Int
    let values: [String]

    init(_ list: [Slot], firsts hashes: [UInt64], values: [String]) {
      self.values = values
      firsts = .allocate(capacity: PhraseTable.firstWords)
      firsts.initialize(repeating: 0, count: PhraseTable.firstWords)
      for hash in hashes { firsts[PhraseTable.word(hash)] |= 1 << (hash & 63) }
      slots = .allocate(capacity: list.count)
      slots.initialize(from: list, count: list.count)
      tags = .allocate(capacity: list.count)
      for (index, slot) in list.enumerated() { (tags + index).initialize(to: UInt32(slot.hash >> 32)) }
      mask = list.count - 1
    }

    deinit {
      slots.deallocate()
      tags.deallocate()
      firsts.deallocate()
    }
  }

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var keys: UInt64 = 0
    var value: UInt16 = 0
    var goesOn = false
  }

  private let storage: Storage
  private let slots: UnsafeMutablePointer<Slot>
  private let tags: UnsafeMutablePointer<UInt32>
  private let firsts: UnsafeMutablePointer<UInt64>
  private let mask: Int

  /// The phrases of all files below `Lexicons`, compiled where the snapshot of them is fresh; `names` gives the bit of each key.
  init(_ resources: Resources, names: [String: Keys], clitics: Clitics) throws(ResourceError) {
    let key = Self.key(of: resources, names)
    let memory = resources.shared(Self.snapshotPath)
    let compiled = withExtendedLifetime(memory) { memory.flatMap { Builder($0.bytes, key: key) } }
    if let compiled {
      self.init(compiled)
    } else {
      self.init(try Builder(resources, names: names, clitics: clitics))
    }
  }

  private init(_ builder: Builder) {
    storage = Storage(builder.slots, firsts: builder.firsts, values: builder.values)
    slots = storage.slots
    tags = storage.tags
    firsts = storage.firsts
    mask = storage.mask
  }

  // MARK: - Snapshot

  /// Where the phrases stand compiled: a cache, as the words of a language have one (`LexiconSnapshot`).
  static let snapshotPath = "Compiled/text.words"

  /// Changes whenever the layout or the tokenizer change what a file means.
  private static let magic: UInt64 = 0x4F4E_5054_3030_3031

  static func snapshot(
    of resources: Resources, names: [String: Keys], clitics: Clitics
  ) throws(ResourceError) -> [UInt8] {
    let builder = try Builder(resources, names: names, clitics: clitics)
    var out = ImageWriter()
    out.put([magic, key(of: resources, names)])
    let places = builder.slots.indices.filter { builder.slots[$0].hash != 0 }
    let slots = places.map { builder.slots[$0] }
    out.put([UInt32(builder.slots.count)] + places.map { UInt32($0) })
    out.put(slots.map(\.hash))
    out.put(slots.map(\.keys))
    out.put(slots.map(\.value))
    out.put(slots.map { $0.goesOn ? UInt8(1) : 0 })
    out.put(builder.firsts)
    out.put(builder.values)
    return out.bytes
  }

  private static func key(of resources: Resources, _ names: [String: Keys]) -> UInt64 {
    var key = resources.key { isSource($0) || $0 == Clitics.path }
    for (name, bits) in names { key &+= Folding.hash(bytes: name.utf8) ^ bits.rawValue }
    return key
  }

  private static func isSource(_ path: String) -> Bool {
    path.hasPrefix("Lexicons/") && path.hasSuffix(".phrases")
  }

  private struct Builder {
    var slots = [Slot](repeating: Slot(), count: 1 << 12)
    var count = 0
    var values: [String] = []
    var firsts: [UInt64] = []

    /// Nil where the bytes are of another key or layout, or end too early.
    init?(_ bytes: UnsafeRawBufferPointer, key: UInt64) {
      var reader = ImageReader(bytes)
      let head: UnsafeBufferPointer<UInt64> = reader.array()
      guard head.elementsEqual([PhraseTable.magic, key]) else { return nil }
      let places: UnsafeBufferPointer<UInt32> = reader.array()
      let hashes: UnsafeBufferPointer<UInt64> = reader.array()
      let keys: UnsafeBufferPointer<UInt64> = reader.array()
      let values: UnsafeBufferPointer<UInt16> = reader.array()
      let goesOn: UnsafeBufferPointer<UInt8> = reader.array()
      let starts: UnsafeBufferPointer<UInt64> = reader.array()
      let names = NameTable(&reader)
      guard !reader.endedEarly, let count = places.first else { return nil }
      slots = [Slot](repeating: Slot(), count: Int(count))
      for index in hashes.indices {
        slots[Int(places[index + 1])] = Slot(
          hash: hashes[index], keys: keys[index], value: values[index], goesOn: goesOn[index] != 0)
      }
      firsts = Array(starts)
      self.values = names.names
    }

    init(_ resources: Resources, names: [String: Keys], clitics: Clitics) throws(ResourceError) {
      for path in resources.paths.filter(PhraseTable.isSource).sorted() {
        if let file = resources.file(path) { try read(file, names: names, clitics: clitics) }
      }
    }

    private mutating func read(
      _ file: ResourceFile, names: [String: Keys], clitics: Clitics
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

    private mutating func add(_ phrase: ResourceText, keys: Keys, value: Int, clitics: Clitics) {
      let tokens = phrase.bytes.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, clitics: clitics) }
      var hash = PhraseTable.seed
      if let first = tokens.first { firsts.append(first.hash) }
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
      var index = Int(truncatingIfNeeded: hash >> 7) & (slots.count - 1)
      while slots[index].hash != 0, slots[index].hash != hash { index = (index + 1) & (slots.count - 1) }
      return index
    }
  }

  /// Words of the bit set of first hashes.
  private static let firstWords = 512

  @inline(__always)
  private static func word(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 8) & (firstWords - 1) }

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private static func step(_ hash: UInt64, _ token: UInt64) -> UInt64 {
    let mixed = (hash ^ token) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32 | 1 << 32
  }

  /// The slot of a hash; nil where no phrase goes that way.
  @inline(__always)
  private func slot(_ hash: UInt64) -> UnsafeMutablePointer<Slot>? {
    var index = Int(truncatingIfNeeded: hash >> 7) & mask
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    while true {
      let found = tags[index]
      if found == 0 { return nil }
      if found == tag, slots[index].hash == hash { return slots + index }
      index = (index + 1) & mask
    }
  }

  /// The longest phrase that begins at a token, and the keys of it and of the shorter ones there; nil for none.
  ///
  /// Complexity: O(length of the longest phrase).
  @inline(__always)
  func match(at first: Int, in tokens: UnsafeBufferPointer<Token>, limit: Int) -> Match? {
    let key = tokens[first].hash
    if firsts[Self.word(key)] & 1 << (key & 63) == 0 { return nil }
    var hash = Self.step(Self.seed, key)
    guard var slot = slot(hash) else { return nil }
    var match = Match()
    var index = first + 1
    while true {
      if slot.pointee.keys != 0 {
        match.keys.rawValue |= slot.pointee.keys
        match.end = index
        if slot.pointee.value != 0 { match.value = Int(slot.pointee.value) }
      }
      guard slot.pointee.goesOn, index < limit else { break }
      hash = Self.step(hash, tokens[index].hash)
      guard let next = self.slot(hash) else { break }
      slot = next
      index += 1
    }
    return match.end > 0 ? match : nil
  }

  /// The text of a match's value.
  func value(_ match: Match) -> String? {
    match.value > 0 ? storage.values[match.value - 1] : nil
  }
}

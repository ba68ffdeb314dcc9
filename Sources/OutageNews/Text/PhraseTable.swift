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

  /// The tables as they lie in memory, and in the snapshot. A class, so that passing the table around moves few words.
  private final class Storage: @unchecked Sendable {  // why: nobody writes `memory`
    private let memory: SharedBytes
    /// By slot: hash, keys, value | goes on << 16.
    let slots: UnsafeBufferPointer<UInt64>
    /// The upper half of each slot's hash, 0 for an empty slot: small enough to stay in the cache.
    let tags: UnsafeBufferPointer<UInt32>
    /// A bit for each hash that a phrase begins with: most words are told apart here.
    let firsts: UnsafeBufferPointer<UInt64>
    let values: NameTable

    /// Nil where the bytes are of another key or layout, or end too early.
    init?(_ memory: SharedBytes, key: UInt64) {
      self.memory = memory
      var reader = ImageReader(memory.bytes)
      let head: UnsafeBufferPointer<UInt64> = reader.array()
      slots = reader.array()
      tags = reader.array()
      firsts = reader.array()
      values = NameTable(&reader)
      guard head.elementsEqual([PhraseTable.magic, key]), !reader.endedEarly else { return nil }
    }
  }

  private let storage: Storage
  private let slots: UnsafeBufferPointer<UInt64>
  private let tags: UnsafeBufferPointer<UInt32>
  private let firsts: UnsafeBufferPointer<UInt64>
  private let mask: Int

  /// The phrases of all files below `Lexicons`, compiled where the snapshot of them is fresh; `names` gives the bit of each key.
  init(_ resources: Resources, names: [String: Keys], clitics: Clitics) throws(ResourceError) {
    let key = Self.key(of: resources, names)
    if let storage = resources.shared(Self.snapshotPath).flatMap({ Storage($0, key: key) }) {
      self.init(storage)
      return
    }
    let made = SharedBytes.copy(of: try Self.snapshot(of: resources, names: names, clitics: clitics))
    guard let storage = Storage(made, key: key) else {
      throw ResourceError(file: Self.snapshotPath, line: 1, reason: "an image that cannot be read")
    }
    self.init(storage)
  }

  private init(_ storage: Storage) {
    self.storage = storage
    slots = storage.slots
    tags = storage.tags
    firsts = storage.firsts
    mask = storage.tags.count - 1
  }

  // MARK: - Snapshot

  /// Where the phrases stand compiled: a cache, as the words of a language have one (`LexiconSnapshot`).
  static let snapshotPath = "Compiled/text.words"

  /// Changes whenever the layout or the tokenizer change what a file means.
  fileprivate static let magic: UInt64 = 0x4F4E_5054_3030_3032

  static func snapshot(
    of resources: Resources, names: [String: Keys], clitics: Clitics
  ) throws(ResourceError) -> [UInt8] {
    var builder = PhraseTableBuilder()
    for path in resources.paths.filter(isSource).sorted() {
      if let file = resources.file(path) { try builder.read(file, names: names, clitics: clitics) }
    }
    var out = ImageWriter()
    out.put([magic, key(of: resources, names)])
    builder.put(into: &out)
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

  // MARK: - Look-up

  /// Words of the bit set of first hashes.
  static let firstWords = 512

  @inline(__always)
  static func word(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 8) & (firstWords - 1) }

  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  static func step(_ hash: UInt64, _ token: UInt64) -> UInt64 {
    let mixed = (hash ^ token) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32 | 1 << 32
  }

  /// Where the slot of a hash would be if nothing else were there.
  @inline(__always)
  static func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 7) }

  /// Where the slot of a hash begins in `slots`; nil where no phrase goes that way.
  @inline(__always)
  private func slot(_ hash: UInt64) -> Int? {
    var index = Self.home(hash) & mask
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    while true {
      let found = tags[index]
      if found == 0 { return nil }
      if found == tag, slots[index * 3] == hash { return index * 3 }
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
      let (keys, more) = (slots[slot + 1], slots[slot + 2])
      if keys != 0 {
        match.keys.rawValue |= keys
        match.end = index
        if more & 0xFFFF != 0 { match.value = Int(more & 0xFFFF) }
      }
      guard more >> 16 != 0, index < limit else { break }
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

/// The words of one language as they were when the package was made, so that a process need not inflect 10⁴ lemmas at its start.
///
/// A snapshot is a cache and never a source: it carries a key of the resource files that it was made from, and with any
/// other files the lexicon is read from text. `make resources` writes it, a test holds it against the text.
///
/// Layout: magic, key, then counted arrays of little-endian integers and counted strings, in the order of `write(_:)`.
struct LexiconSnapshot {
  static func path(_ language: Language) -> String { "Compiled/\(language.rawValue).words" }

  /// Changes whenever the layout, the tokenizer or the paradigms' code change what a file means.
  private static let magic: UInt64 = 0x4F4E_5357_3030_3031

  /// A key of everything that a lexicon is made from.
  ///
  /// The gazetteer counts too: a caller may have added to what the files say.
  static func key(of resources: Resources, language: Language, gazetteer: Gazetteer) -> UInt64 {
    let spellings = gazetteer.entries.reduce(0) {
      $0 + $1.spellings.count + $1.notBefore.count + $1.notAfter.count
    }
    var hash = Folding.seed
    for count in [gazetteer.entries.count, spellings, gazetteer.lookalikes.count, gazetteer.neighbours.count]
    {
      hash = (hash ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    }
    let other = language == .french ? "/en." : "/fr."
    for path in resources.paths.sorted() where isSource(path) && !path.contains(other) {
      for byte in path.utf8 { hash = Folding.mix(hash, byte) }
      _ = resources.withBytes(of: path) { bytes in
        var index = 0
        while index + 8 <= bytes.count {
          hash = (hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
          hash ^= hash >> 29
          index += 8
        }
        while index < bytes.count {
          hash = Folding.mix(hash, bytes[index])
          index += 1
        }
      }
    }
    return hash
  }

  private static func isSource(_ path: String) -> Bool {
    path.hasPrefix("Lexicons/") || path.hasPrefix("Gazetteers/") || path.hasPrefix("Rules/")
  }

  /// The bytes of a builder's state.
  static func write(_ state: LexiconBuilder.State, key: UInt64) -> [UInt8] {
    var out = SnapshotWriter()
    out.put([magic, key])
    out.put(state.classNames)
    out.put(state.symbols)
    out.put(state.hashes)
    out.put(state.wordForms)
    out.put(state.bareHashes)
    out.put(state.bareForms)
    out.put(state.roots)
    out.put(state.edgeKeys)
    out.put(state.edgeNodes)
    out.put(state.nodeForms)
    out.put(state.capitals)
    out.put(state.senses)
    out.put(state.answers)
    return out.bytes
  }

  /// The state that was written, nil where the bytes are of another key or layout.
  static func read(_ bytes: UnsafeRawBufferPointer, key: UInt64) -> LexiconBuilder.State? {
    var reader = SnapshotReader(bytes)
    guard let head: [UInt64] = reader.integers(), head == [magic, key] else { return nil }
    var state = LexiconBuilder.State()
    guard reader.read(&state.classNames), reader.read(&state.symbols), reader.read(&state.hashes),
      reader.read(&state.wordForms), reader.read(&state.bareHashes), reader.read(&state.bareForms),
      reader.read(&state.roots), reader.read(&state.edgeKeys), reader.read(&state.edgeNodes),
      reader.read(&state.nodeForms), reader.read(&state.capitals), reader.read(&state.senses),
      reader.read(&state.answers)
    else { return nil }
    return state
  }
}

/// Appends counted arrays.
private struct SnapshotWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put<Integer: FixedWidthInteger & BitwiseCopyable>(_ values: [Integer]) {
    withUnsafeBytes(of: UInt64(values.count).littleEndian) { bytes += $0 }
    for value in values { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
  }

  mutating func put(_ strings: [String]) {
    put(strings.map { UInt32($0.utf8.count) })
    put(strings.flatMap { Array($0.utf8) })
  }
}

/// Reads counted arrays; nil where the bytes end too early.
private struct SnapshotReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Reads an array into a field; false where there is none.
  mutating func read<Integer: FixedWidthInteger & BitwiseCopyable>(_ field: inout [Integer]) -> Bool {
    guard let values: [Integer] = integers() else { return false }
    field = values
    return true
  }

  mutating func read(_ field: inout [String]) -> Bool {
    guard let values = strings() else { return false }
    field = values
    return true
  }

  mutating func integers<Integer: FixedWidthInteger & BitwiseCopyable>() -> [Integer]? {
    guard position + 8 <= bytes.count else { return nil }
    let count = Int(
      truncatingIfNeeded: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    )
    position += 8
    let size = MemoryLayout<Integer>.size
    guard count >= 0, count <= (bytes.count - position) / size else { return nil }
    let start = position
    position += count * size
    return [Integer](unsafeUninitializedCapacity: count) { buffer, written in
      if count > 0 {
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count * size)]))
      }
      if 1.littleEndian != 1 {
        for index in 0..<count { buffer[index] = Integer(littleEndian: buffer[index]) }
      }
      written = count
    }
  }

  mutating func strings() -> [String]? {
    guard let counts: [UInt32] = integers(), let text: [UInt8] = integers() else { return nil }
    var start = 0
    var strings: [String] = []
    strings.reserveCapacity(counts.count)
    for count in counts {
      guard start + Int(count) <= text.count else { return nil }
      strings.append(String(decoding: text[start..<(start + Int(count))], as: UTF8.self))
      start += Int(count)
    }
    return strings
  }
}

/// The words of one language as they were when the package was made, so that a process need not inflect 10⁴ lemmas at its start.
///
/// A snapshot is a cache and never a source: it carries a key of the resource files that it was made from, and with any
/// other files the lexicon is read from text. `make words` writes it, a test holds it against the text. Its bytes are a
/// `LexiconImage`.
enum LexiconSnapshot {
  static func path(_ language: Language) -> String { "Compiled/\(language.rawValue).words" }

  /// A key of everything that a lexicon is made from: what a caller adds to it is a file, too.
  static func key(of resources: Resources, language: Language) -> UInt64 {
    let other = language == .french ? "/en." : "/fr."
    return resources.key { isSource($0) && !$0.contains(other) }
  }

  private static func isSource(_ path: String) -> Bool {
    path.hasPrefix("Lexicons/") || path.hasPrefix("Gazetteers/") || path.hasPrefix("Rules/")
  }
}

extension Resources {
  /// A hash of the paths and the bytes of some files.
  func key(of isWanted: (String) -> Bool) -> UInt64 {
    var hash = Folding.seed
    for path in paths.filter(isWanted).sorted() {
      for byte in path.utf8 { hash = Folding.mix(hash, byte) }
      _ = withBytes(of: path) { hash = Self.mix(hash, $0) }
    }
    return hash
  }

  /// Four streams side by side, for none to wait for the multiplication of another.
  private static func mix(_ seed: UInt64, _ bytes: UnsafeRawBufferPointer) -> UInt64 {
    func step(_ hash: UInt64, _ offset: Int) -> UInt64 {
      let mixed =
        (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      return mixed ^ mixed >> 29
    }
    var (a, b, c, d) = (seed, seed &+ 1, seed &+ 2, seed &+ 3)
    var index = 0
    while index + 32 <= bytes.count {
      (a, b, c, d) = (step(a, index), step(b, index + 8), step(c, index + 16), step(d, index + 24))
      index += 32
    }
    var hash = seed
    for lane in [a, b, c, d] { hash = (hash ^ lane) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29 }
    while index < bytes.count {
      hash = Folding.mix(hash, bytes[index])
      index += 1
    }
    return hash
  }
}

/// The words of one language as they were when the package was made, so that a process need not inflect 10⁴ lemmas at its start.
///
/// A snapshot is a cache and never a source: it carries a key of the resource files that it was made from, and with any
/// other files the lexicon is read from text. `make words` writes it, a test holds it against the text. Its bytes are a
/// `LexiconImage`.
enum LexiconSnapshot {
  static func path(_ language: Language) -> String { "Compiled/\(language.rawValue).words" }

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
}

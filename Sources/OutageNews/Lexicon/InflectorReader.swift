/// Reads `Lexicons/paradigms/<language>.paradigms`. The head of `fr.paradigms` describes the format.
struct ParadigmReader {
  private(set) var verbs = ParadigmTable()
  private(set) var nouns = ParadigmTable()
  private(set) var adjectives = ParadigmTable()
  /// Whether the last word of a multi-word lemma is inflected, by part of speech.
  private(set) var headIsLast: [String: Bool] = [:]
  private var standard: [String: [ResourceText]] = [:]

  init(_ file: ResourceFile) throws(ResourceError) {
    var group: Group?
    for line in file.lines {
      if line.indent > 0 {
        guard group != nil else { throw line.error("an indented line outside a verb group") }
        try group?.read(line)
      } else {
        if let done = group { try close(done) }
        group = try head(line)
      }
    }
    if let done = group { try close(done) }
  }

  /// A line without indent; the group that it opens, if it opens one.
  private mutating func head(_ line: ResourceLine) throws(ResourceError) -> Group? {
    let (left, right) = line.split(at: 0x3A) ?? (line.text, ResourceText(bytes: []))
    let words = left.words
    let rest = Array(words.dropFirst())
    switch words.first?.string {
    case "head":
      guard rest.count == 2 else { throw line.error("expected 'head noun first' or 'head noun last'") }
      headIsLast[rest[0].string] = rest[1].string == "last"
    case "endings":
      guard let name = rest.first else { throw line.error("expected 'endings TENSE: …'") }
      standard[name.string] = right.words
    case "noun", "adj":
      try nominal(rest, right.words, isNoun: words[0].string == "noun", line)
    case "irregular":
      try irregular(rest, line)
    case "verb":
      return Group(line: line, endings: rest)
    default:
      throw line.error("unknown line; known are head, endings, noun, adj, irregular, verb")
    }
    return nil
  }

  /// The ending, how many of its bytes are replaced, and whether it is a whole lemma.
  private static func ending(_ word: ResourceText) -> (bytes: ArraySlice<UInt8>, strip: Int, isWhole: Bool) {
    let isWhole = word.bytes.first == 0x3D
    let text = isWhole ? word.bytes.dropFirst() : word.bytes
    guard let bar = text.firstIndex(of: 0x7C) else { return (text, text.count, isWhole) }
    let kept = text.filter { $0 != 0x7C }
    return (kept[...], text.endIndex - bar - 1, isWhole)
  }

  private mutating func nominal(
    _ endings: [ResourceText], _ forms: [ResourceText], isNoun: Bool, _ line: ResourceLine
  ) throws(ResourceError) {
    let part: Features = isNoun ? .noun : .adjective
    let features: [Features] =
      isNoun
      ? [[part, .plural]]
      : [[part, .masculine, .plural], [part, .feminine, .singular], [part, .feminine, .plural]]
    let names = endings.isEmpty ? [ResourceText(bytes: [])] : endings
    for name in names {
      let (bytes, strip, isWhole) = Self.ending(name)
      var paradigm = Paradigm(strip: strip)
      let isInvariable = forms.first?.isMissing ?? true
      paradigm.add(
        bytes.suffix(strip),
        isInvariable ? part : isNoun ? [part, .singular] : [part, .masculine, .singular])
      if !isInvariable {
        guard forms.count == features.count else { throw line.error("expected \(features.count) forms") }
        for (form, feature) in zip(forms, features) { paradigm.add(form.ending, feature) }
      }
      if isNoun {
        nouns.insert(paradigm, ending: bytes, isWhole: isWhole)
      } else {
        adjectives.insert(paradigm, ending: bytes, isWhole: isWhole)
      }
    }
  }

  private mutating func irregular(_ words: [ResourceText], _ line: ResourceLine) throws(ResourceError) {
    guard words.count == 5 else {
      throw line.error("expected 'irregular LEMMA THIRD PAST PARTICIPLE GERUND'")
    }
    let features: [Features] = [
      [.verb, .infinitive, .present], [.verb, .present, .thirdPerson, .singular], [.verb, .past],
      [.verb, .pastParticiple], [.verb, .presentParticiple],
    ]
    var paradigm = Paradigm(strip: words[0].bytes.count)
    for (word, feature) in zip(words, features) where !word.isMissing {
      for form in word.parts(at: 0x2C) { paradigm.add(form.bytes, feature) }
    }
    verbs.insert(paradigm, ending: words[0].bytes, isWhole: true)
  }

  private mutating func close(_ group: Group) throws(ResourceError) {
    var endings = group.endings
    var base: Paradigm?
    if let like = endings.firstIndex(where: { $0.string == "like" }) {
      guard like + 1 < endings.count, let found = verbs.paradigm(named: endings[like + 1].bytes) else {
        throw group.line.error("'like' names no group above")
      }
      base = found
      endings.removeSubrange(like...)
    }
    if endings.isEmpty { endings = [ResourceText(bytes: [])] }
    for word in endings {
      let (bytes, strip, isWhole) = Self.ending(word)
      var paradigm = base ?? Paradigm(strip: strip)
      paradigm.strip = strip
      paradigm.weak = group.weak
      paradigm.hard = group.hard
      if base == nil {
        paradigm.add(bytes.suffix(strip), [.verb, .infinitive])
        try group.conjugate(&paradigm, standard: standard, adjectives: adjectives)
      } else {
        // The infinitive is the one form that a group does not share with another.
        paradigm.endings[0].bytes = Array(bytes.suffix(strip))
      }
      verbs.insert(paradigm, ending: bytes, isWhole: isWhole)
    }
  }
}

extension ResourceText {
  /// A lone `-`: there is no such form.
  var isMissing: Bool { bytes.elementsEqual([0x2D]) }
  /// The letters of an ending; `=` stands for none.
  var ending: ArraySlice<UInt8> { bytes.elementsEqual([0x3D]) ? [] : bytes }
}

/// Reads `*.lexicon` files into a builder. The format stands in Docs/Architecture.md.
struct LexiconLoader {
  private var builder: LexiconBuilder
  private let inflector: Inflector

  /// The lexicon of a language: its own files and those named `any.lexicon`, in order of their paths.
  /// The carriers of the gazetteer are words of every language.
  static func load(
    _ language: Language, from resources: Resources, clitics: Clitics, gazetteer: Gazetteer
  ) throws(ResourceError) -> (table: LexiconTable, carriers: CarrierSpellings) {
    var loader = LexiconLoader(
      builder: LexiconBuilder(language: language, clitics: clitics),
      inflector: try Inflector(language: language, resources: resources))
    for name in ["\(language.rawValue).lexicon", "any.lexicon"] {
      for file in resources.files(under: "Lexicons", named: name) { try loader.read(file) }
    }
    for file in resources.files(under: "Rules", named: "\(language.rawValue).rules") { loader.intern(wordsOf: file) }
    let carriers = CarrierSpellings(gazetteer, adding: &loader.builder)
    return (LexiconTable(loader.builder), carriers)
  }

  private init(builder: LexiconBuilder, inflector: Inflector) {
    self.builder = builder
    self.inflector = inflector
  }

  private mutating func read(_ file: ResourceFile) throws(ResourceError) {
    var block: (id: ClassID, isCased: Bool)?
    for line in file.lines {
      if line.text.bytes.first == 0x5B {
        block = try header(line)
      } else if let block {
        try entry(line, id: block.id, isCased: block.isCased)
      } else {
        throw line.error("an entry before the first [class]")
      }
    }
  }

  /// Makes the quoted words of a rule file known, so that a rule can test for them by form.
  private mutating func intern(wordsOf file: ResourceFile) {
    for line in file.lines where line.text.dropping("example:") == nil && line.text.dropping("counter:") == nil {
      let parts = line.text.bytes.split(separator: 0x22, omittingEmptySubsequences: false)
      for index in stride(from: 1, to: parts.count, by: 2) { builder.intern(parts[index]) }
    }
  }

  /// `[class]` or `[class cased]`
  private mutating func header(_ line: ResourceLine) throws(ResourceError) -> (id: ClassID, isCased: Bool) {
    guard line.text.bytes.last == 0x5D else { throw line.error("expected ']' at the end of the line") }
    let words = ResourceText(bytes: line.text.bytes.dropFirst().dropLast()).words
    guard let name = words.first, words.count <= 2 else { throw line.error("expected [class] or [class cased]") }
    if words.count == 2, words[1].string != "cased" { throw line.error("unknown attribute '\(words[1].string)'; known is cased") }
    guard let id = builder.classID(name.string) else { throw line.error("more than 256 classes") }
    return (id, words.count == 2)
  }

  /// `spelling | spelling = value`, or a lemma behind `verb`, `noun`, `adj`
  private mutating func entry(_ line: ResourceLine, id: ClassID, isCased: Bool) throws(ResourceError) {
    let (left, right) = line.split(at: 0x3D) ?? (line.text, ResourceText(bytes: []))
    let keyword = Inflector.Keyword(left.words.first)
    let body = keyword == nil ? left : ResourceText(bytes: left.bytes.drop { $0 != 0x20 }).trimmed
    let spellings = body.parts(at: 0x7C)
    guard let first = spellings.first else { throw line.error("no spelling") }
    let named = right.isEmpty ? first : right
    let value: Sense.Value
    if let integer = right.integer.flatMap(Int32.init(exactly:)) {
      value = .integer(integer)
    } else {
      value = .symbol(builder.symbol(named.string))
    }
    for spelling in spellings {
      guard let keyword else {
        builder.add(spelling.bytes, Sense(classID: id, value: value, isCased: isCased))
        continue
      }
      do {
        try inflector.eachForm(of: spelling, as: keyword) { form, features in
          builder.add(form, Sense(classID: id, value: value, features: features, isCased: isCased))
        }
      } catch {
        throw line.error(error.reason)
      }
    }
  }
}

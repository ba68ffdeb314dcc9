/// Reads `*.lexicon` files into a builder. The format stands in Docs/Architecture.md.
struct LexiconLoader {
  private var builder: LexiconBuilder
  private let inflector: Inflector

  /// The lexicon of a language: its own files and those named `any.lexicon`, in order of their paths.
  /// The carriers of the gazetteer are words of every language.
  static func load(
    _ language: Language, from resources: Resources, clitics: Clitics
  ) throws(ResourceError) -> (table: LexiconTable, carriers: CarrierSpellings) {
    let key = LexiconSnapshot.key(of: resources, language: language)
    if let memory = resources.shared(LexiconSnapshot.path(language)),
      let image = LexiconImage(memory.bytes, key: key)
    {
      return tables(image, in: memory, language)
    }
    let bytes = try snapshot(language, of: resources, clitics: clitics)
    let (image, memory) = try read(bytes, key: key, language)
    return tables(image, in: memory, language)
  }

  private static func read(
    _ bytes: [UInt8], key: UInt64, _ language: Language
  ) throws(ResourceError) -> (LexiconImage, SharedBytes) {
    let memory = SharedBytes.copy(of: bytes)
    guard let image = LexiconImage(memory.bytes, key: key) else {
      throw ResourceError(
        file: LexiconSnapshot.path(language), line: 1, reason: "an image that cannot be read")
    }
    return (image, memory)
  }

  private static func tables(
    _ image: LexiconImage, in memory: SharedBytes, _ language: Language
  ) -> (table: LexiconTable, carriers: CarrierSpellings) {
    (LexiconTable(image, in: memory, language: language), CarrierSpellings(image.carriers, in: memory))
  }

  /// The bytes of a snapshot of these files.
  static func snapshot(
    _ language: Language, of resources: Resources, clitics: Clitics
  ) throws(ResourceError) -> [UInt8] {
    var builder = try words(language, from: resources, clitics: clitics)
    let carriers = try CarrierSpellingsBuilder(try Gazetteer(resources), adding: &builder)
    let key = LexiconSnapshot.key(of: resources, language: language)
    var out = builder.image(key: key, carriers: carriers)
    let (image, memory) = try read(out.image, key: key, language)
    let table = LexiconTable(image, in: memory, language: language)
    var rules: [(set: RuleSet, topic: Topics)] = []
    for (dimension, topic) in RuleSet.compiled {
      rules.append((try RuleSet(dimension, lexicon: table, resources: resources, clitics: clitics), topic))
    }
    for (set, _) in rules { set.put(into: &out) }
    FormNotes.put(table, CarrierSpellings(image.carriers, in: memory), rules, into: &out)
    return out.image
  }

  /// What the text files say, without the gazetteer.
  private static func words(
    _ language: Language, from resources: Resources, clitics: Clitics
  ) throws(ResourceError) -> LexiconBuilder {
    var loader = LexiconLoader(
      builder: LexiconBuilder(language: language, clitics: clitics),
      inflector: try Inflector(language: language, resources: resources))
    for name in ["\(language.rawValue).lexicon", "any.lexicon"] {
      for file in resources.files(under: "Lexicons", named: name) { try loader.read(file) }
    }
    for file in resources.files(under: "Rules", named: "\(language.rawValue).rules") {
      loader.intern(wordsOf: file)
    }
    return loader.builder
  }

  private init(builder: LexiconBuilder, inflector: Inflector) {
    self.builder = builder
    self.inflector = inflector
  }

  private mutating func read(_ file: ResourceFile) throws(ResourceError) {
    try file.bytes.withUnsafeBufferPointer { (bytes) throws(ResourceError) in
      let text = RawText(bytes)
      var block: (id: ClassID, isCased: Bool)?
      var number = 0
      var start = 0
      while start < text.count {
        number += 1
        let end = text.index(of: 0x0A, from: start) ?? text.count
        let line = text[start..<end].uncommented.trimmed
        start = end + 1
        guard !line.isEmpty else { continue }
        do throws(Fault) {
          if line.bytes[0] == 0x5B {
            block = try header(line)
          } else if let block {
            try entry(line, id: block.id, isCased: block.isCased)
          } else {
            throw Fault(reason: "an entry before the first [class]")
          }
        } catch {
          throw ResourceError(file: file.path, line: number, reason: error.reason)
        }
      }
    }
  }

  /// What is wrong with a line.
  private struct Fault: Error {
    var reason: String
  }

  /// Makes the quoted words of a rule file known, so that a rule can test for them by form.
  private mutating func intern(wordsOf file: ResourceFile) {
    file.bytes.withUnsafeBufferPointer { bytes in
      let text = RawText(bytes)
      var start = 0
      while start < text.count {
        let end = text.index(of: 0x0A, from: start) ?? text.count
        let line = text[start..<end].uncommented.trimmed
        start = end + 1
        if line.begins(with: "example:") || line.begins(with: "counter:") { continue }
        var quote = line.index(of: 0x22)
        while let open = quote, let close = line.index(of: 0x22, from: open + 1) {
          builder.intern(line[(open + 1)..<close])
          quote = line.index(of: 0x22, from: close + 1)
        }
      }
    }
  }

  /// `[class]` or `[class cased]`
  private mutating func header(_ line: RawText) throws(Fault) -> (id: ClassID, isCased: Bool) {
    guard line.bytes.last == 0x5D else { throw Fault(reason: "expected ']' at the end of the line") }
    let words = line.string.dropFirst().dropLast().split(separator: " ")
    guard let name = words.first, words.count <= 2 else {
      throw Fault(reason: "expected [class] or [class cased]")
    }
    if words.count == 2, words[1] != "cased" {
      throw Fault(reason: "unknown attribute '\(words[1])'; known is cased")
    }
    guard let id = builder.classID(String(name)) else { throw Fault(reason: "more than 256 classes") }
    return (id, words.count == 2)
  }

  /// `spelling | spelling = value`, or a lemma behind `verb`, `noun`, `adj`
  private mutating func entry(_ line: RawText, id: ClassID, isCased: Bool) throws(Fault) {
    let sign = line.index(of: 0x3D)
    var spellings = sign.map { line[0..<$0].trimmed } ?? line
    let right = sign.map { line[($0 + 1)..<line.count].trimmed }
    let keyword = Inflector.Keyword(spellings)
    if keyword != nil { spellings = spellings[(spellings.index(of: 0x20) ?? 0)..<spellings.count].trimmed }
    var first = spellings
    if let bar = spellings.index(of: 0x7C) { first = spellings[0..<bar].trimmed }
    guard !first.isEmpty else { throw Fault(reason: "no spelling") }
    let named = right.flatMap { $0.isEmpty ? nil : $0 } ?? first
    let value: Sense.Value = right?.integer.map { .integer($0) } ?? .symbol(builder.symbol(named))
    var failure: Fault?
    spellings.forEachPart(at: 0x7C) { spelling in
      guard let keyword else {
        return builder.add(spelling, Sense(classID: id, value: value, isCased: isCased))
      }
      do throws(Inflector.Failure) {
        try inflector.eachForm(of: spelling, as: keyword) { form, features in
          builder.add(form, Sense(classID: id, value: value, features: features, isCased: isCased))
        }
      } catch {
        failure = Fault(reason: error.reason)
      }
    }
    if let failure { throw failure }
  }
}

extension RawText {
  func begins(with prefix: StaticString) -> Bool {
    guard count >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { $0.elementsEqual(bytes[0..<$0.count]) }
  }
}

/// The words that an ``Extractor`` knows: those of this package, and an importer's own.
///
///     let lexicon = try Lexicon.standard.adding(
///       carriers: [CarrierDefinition(id: "purple-cow", name: "Purple Cow", country: "CA")],
///       aliases: ["rogers": ["Big Red Telecom"]])
///     let extractor = try Extractor(lexicon: lexicon)
///
/// A lexicon is a value: what is added to one is in no other, and extractors with different lexicons run side by side.
public struct Lexicon: Sendable {
  let resources: Resources
  private var additions = 0

  /// The words of this package.
  public static let standard = Lexicon(resources: .embedded)

  /// Words and rules from the caller's own files.
  public init(resources: Resources) {
    self.resources = resources
  }

  /// This lexicon with more carriers and services, more spellings of the carriers that it has, and more words of the
  /// classes that rules and recognizers read (`telecom`, `quote-verb`).
  ///
  /// - Parameters:
  ///   - aliases: spellings that are the carrier wherever they stand.
  ///   - cues: words by class and language, as the blocks of a `.lexicon` file have them: `["telecom": ["bitstream"]]`.
  /// - Throws: ``ResourceError`` where an id, a code, a class or a spelling is faulty, or a spelling belongs to another
  ///   carrier already. Its file names the value (`carriers[0]`, `aliases["rogers"]`, `cues["telecom"]`), its line is 0.
  /// - Complexity: O(words of the lexicon).
  public func adding(
    carriers: [CarrierDefinition] = [], services: [ServiceDefinition] = [],
    aliases: [CarrierID: [String]] = [:],
    cues: [Language: [String: [String]]] = [:]
  ) throws(ResourceError) -> Lexicon {
    var lexicon = self
    var stanzas = ValueLines()
    for (index, carrier) in carriers.enumerated() {
      let value = "carriers[\(index)]"
      let spellings = [carrier.aliases, carrier.ambiguousSpellings, carrier.handles, carrier.lookalikes]
      try Self.check([carrier.name] + spellings.joined(), of: value)
      stanzas.add(carrier.stanza, of: value)
    }
    for (id, spellings) in aliases.sorted(by: { $0.key < $1.key }) {
      let value = "aliases[\"\(id)\"]"
      try Self.check(spellings, of: value)
      stanzas.add("carrier \(id)\nalias: \(spellings.joined(separator: " | "))\n", of: value)
    }
    lexicon = try lexicon.adding(stanzas, as: "own.gazetteer")
    var rows = ValueLines()
    for (index, service) in services.enumerated() { rows.add(service.row + "\n", of: "services[\(index)]") }
    lexicon = try lexicon.adding(rows, as: "services.table")
    for language in [Language.english, .french] {
      var blocks = ValueLines()
      for (index, service) in services.enumerated() {
        guard let spellings = service.spellings[language], !spellings.isEmpty else { continue }
        let value = "services[\(index)]"
        try Self.check(spellings, of: value)
        let symbol = ServiceSpellings.symbol(of: service.id)
        blocks.add("[service]\n\(spellings.joined(separator: " | ")) = \(symbol)\n", of: value)
      }
      for (name, words) in (cues[language] ?? [:]).sorted(by: { $0.key < $1.key }) where !words.isEmpty {
        let value = "cues[\"\(name)\"]"
        try Self.check(words, of: value)
        blocks.add("[\(name)]\n" + words.map { $0 + "\n" }.joined(), of: value)
      }
      lexicon = try lexicon.adding(blocks, as: "\(language.rawValue).lexicon")
    }
    return lexicon
  }

  /// This lexicon with a file that was made from values; an error names the value.
  private func adding(_ lines: ValueLines, as name: String) throws(ResourceError) -> Lexicon {
    if lines.isEmpty { return self }
    do {
      return try adding(file: name, lines.text)
    } catch {
      throw lines.naming(error)
    }
  }

  /// This lexicon with the entries of a file in the format of this package's own (`Docs/AddingACarrier.md`).
  ///
  /// - Parameter name: what its ending says it is: `….gazetteer` holds carriers, `services.table` services,
  ///   `en.lexicon`, `fr.lexicon` and `any.lexicon` words.
  /// - Throws: ``ResourceError`` with that name, line and reason.
  public func adding(file name: String, _ text: String) throws(ResourceError) -> Lexicon {
    var lexicon = self
    lexicon.additions += 1
    let own = "zz-own-\(lexicon.additions)"
    let base = name.split(separator: "/").last.map(String.init) ?? name
    let path: String
    if base.hasSuffix(".gazetteer") {
      path = "Gazetteers/\(own)-\(base)"
    } else if ["en.lexicon", "fr.lexicon", "any.lexicon", "services.table"].contains(base) {
      path = "Lexicons/\(own)/\(base)"
    } else {
      throw ResourceError(
        file: name, line: 1,
        reason:
          "expected a name that ends in .gazetteer, or services.table, en.lexicon, fr.lexicon or any.lexicon")
    }
    lexicon = Lexicon(resources: resources.adding(Array(text.utf8), at: path))
    lexicon.additions = additions + 1
    guard let file = lexicon.resources.file(path) else { return lexicon }
    do {
      try lexicon.check(file)
    } catch {
      throw error.file == path ? ResourceError(file: name, line: error.line, reason: error.reason) : error
    }
    return lexicon
  }

  /// A spelling must be one line without the marks of the file format.
  private static func check(_ spellings: [String], of value: String) throws(ResourceError) {
    for spelling in spellings {
      let isBlank = spelling.utf8.allSatisfy { $0 <= 0x20 }
      if isBlank || spelling.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x7C || $0 == 0x3D }) {
        throw ResourceError(
          file: value, line: 0,
          reason: "'\(spelling)' is no spelling: it is empty, or has '|', '=' or a line break")
      }
    }
  }
}

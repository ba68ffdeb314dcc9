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
  ///   carrier already. The file that it names is `own-1.gazetteer` and the like; the line counts the given values.
  /// - Complexity: O(words of the lexicon).
  public func adding(
    carriers: [CarrierDefinition] = [], services: [ServiceDefinition] = [],
    aliases: [CarrierID: [String]] = [:],
    cues: [Language: [String: [String]]] = [:]
  ) throws(ResourceError) -> Lexicon {
    var lexicon = self
    for carrier in carriers {
      try Self.check(
        [carrier.name] + carrier.aliases + carrier.ambiguousSpellings + carrier.handles + carrier.lookalikes)
    }
    let stanzas =
      carriers.map(\.stanza)
      + aliases.sorted { $0.key < $1.key }.map {
        "carrier \($0.key.rawValue)\nalias: \($0.value.joined(separator: " | "))\n"
      }
    for (_, spellings) in aliases { try Self.check(spellings) }
    if !stanzas.isEmpty {
      lexicon = try lexicon.adding(file: "own.gazetteer", stanzas.joined(separator: "\n"))
    }
    if !services.isEmpty {
      lexicon = try lexicon.adding(file: "services.table", services.map { $0.row + "\n" }.joined())
    }
    for language in [Language.english, .french] {
      var text = ""
      for service in services {
        guard let spellings = service.spellings[language], !spellings.isEmpty else { continue }
        try Self.check(spellings)
        text +=
          "[service]\n\(spellings.joined(separator: " | ")) = \(ServiceSpellings.symbol(of: service.id))\n"
      }
      for (name, words) in (cues[language] ?? [:]).sorted(by: { $0.key < $1.key }) where !words.isEmpty {
        try Self.check(words)
        text += "[\(name)]\n" + words.map { $0 + "\n" }.joined()
      }
      if !text.isEmpty { lexicon = try lexicon.adding(file: "\(language.rawValue).lexicon", text) }
    }
    return lexicon
  }

  /// This lexicon with the entries of a file in the format of this package's own (`Docs/AddingACarrier.md`).
  ///
  /// - Parameter name: what its ending says it is: `….gazetteer` holds carriers, `services.table` services,
  ///   `en.lexicon`, `fr.lexicon` and `any.lexicon` words.
  /// - Throws: ``ResourceError`` with line and reason.
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
    if let file = lexicon.resources.file(path) { try lexicon.check(file) }
    return lexicon
  }

  /// A spelling must be one line without the marks of the file format.
  private static func check(_ spellings: [String]) throws(ResourceError) {
    for (index, spelling) in spellings.enumerated() {
      let isBlank = spelling.utf8.allSatisfy { $0 <= 0x20 }
      if isBlank || spelling.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x7C || $0 == 0x3D }) {
        throw ResourceError(
          file: "spellings", line: index + 1,
          reason: "'\(spelling)' is no spelling: it is empty, or has '|', '=' or a line break")
      }
    }
  }
}

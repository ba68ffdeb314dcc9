import Synchronization

/// The resources of an extractor and what was made of them. A language is loaded when the first text in it is read.
final class Engine: Sendable {
  let resources: Resources
  let clitics: Clitics
  let text: TextLayer
  let gazetteer: Gazetteer
  let services: ServiceTable
  let outageWeights: OutageWeights
  let stateWeights: StateWeights
  let shortWeights: ShortWeights
  let roleWeights: RoleWeights
  let shortRoleWeights: RoleWeights
  let newsWeights: NewsWeights
  let compensationWeights: CompensationWeights
  /// Two at most, looked for in order: cheaper than a dictionary of strings, which every sentence would hash.
  private let packs = Mutex<[LanguagePack]>([])

  /// The engine of the files that the package was built with.
  static let standard = Result { () throws(ResourceError) in try Engine(.embedded) }

  init(_ resources: Resources) throws(ResourceError) {
    self.resources = resources
    clitics =
      try resources.file(Clitics.path).map { file throws(ResourceError) in try Clitics(file: file) }
      ?? Clitics()
    text = try TextLayer(resources, clitics: clitics)
    gazetteer = try Gazetteer.compiled(resources)
    services = try ServiceTable(resources)
    outageWeights = try OutageWeights(resources, path: "Weights/outage-status.weights")
    stateWeights = try StateWeights(resources, path: "Weights/service-states.weights")
    shortWeights = try ShortWeights(resources, path: "Weights/short-states.weights")
    roleWeights = try RoleWeights(resources, path: "Weights/roles.weights")
    shortRoleWeights = try RoleWeights(resources, path: "Weights/short-roles.weights")
    newsWeights = try NewsWeights(resources, path: "Weights/news.weights")
    compensationWeights = try CompensationWeights(resources, path: "Weights/compensation.weights")
  }

  /// The pack of a language. Throws where a file of it is faulty.
  func pack(_ language: Language) throws(ResourceError) -> LanguagePack {
    try packs.withLock { (packs) throws(ResourceError) -> LanguagePack in
      for pack in packs where pack.language == language { return pack }
      let pack = try LanguagePack(language, resources: resources, clitics: clitics)
      packs.append(pack)
      return pack
    }
  }

  /// A document of one body sentence in a known language: what tests and rule examples are read as.
  func document(sentence bytes: [UInt8], language: Language) throws(ResourceError) -> Document {
    var document = DocumentDraft(bytes: bytes)
    document.tokens = bytes.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, clitics: clitics) }
    let range = 0..<document.tokens.count
    document.language = language
    document.sections = [
      DocumentSection(kind: .body, start: 0, end: bytes.count, tokens: range, language: language)
    ]
    document.sentences = [Sentence(start: 0, end: bytes.count, tokens: range, section: 0, language: language)]
    Annotator.annotate(&document, tokens: range, with: try pack(language))
    return Document(document)
  }
}

extension Resources {
  /// These files with snapshots of their lexicons (`Compiled/…`), which make the start of a process short.
  ///
  /// A snapshot is a cache: it is left aside as soon as a file that it was made from changes.
  ///
  /// - Throws: ``ResourceError`` where a file is faulty.
  public func snapshots() throws(ResourceError) -> [String: [UInt8]] {
    let engine = try Engine(self)
    var files = [
      Gazetteer.snapshotPath: try Gazetteer.snapshot(of: self),
      PhraseTable.snapshotPath: try PhraseTable.snapshot(
        of: self, names: PhraseTable.Keys.text, clitics: engine.clitics),
    ]
    for language in [Language.english, .french] {
      files[LexiconSnapshot.path(language)] = try LexiconLoader.snapshot(
        language, of: self, clitics: engine.clitics)
    }
    return files
  }
}
